// Signing with Netlify's forms, which take what this site's own pages hold; and without script.

import type { Page } from '@playwright/test';

import { axe, expect, test } from '../support/elsewhere';
import { PetitionPage, somebody } from '../support/petition';
import { LANGS, type Lang, words } from '../support/words';

/** A petition signed with Netlify, which answers a status, and what it is sent. */
async function netlify(lang: Lang, page: Page, status: number): Promise<{ petition: PetitionPage; posted: string[] }> {
  const posted: string[] = [];
  await page.route('**/thanks/', async (route) => {
    posted.push(route.request().postData() ?? '');
    await route.fulfill({ status, contentType: 'text/html', body: '<h1>Thanks</h1>' });
  });
  const petition = new PetitionPage(page, lang);
  await petition.open('sign-netlify');
  return { petition, posted };
}

test('Netlify’s forms take it from this site, and say nothing', async ({ page }) => {
  const { petition, posted } = await netlify('fr', page, 200);
  const who = somebody();
  await petition.updates.check();
  await petition.sign(who);
  await expect(petition.over).toContainText(words.fr.passedOn);
  await expect(petition.over).toBeFocused();
  await axe(page);
  expect(posted).toHaveLength(1);
  expect(Object.fromEntries(new URLSearchParams(posted[0]))).toEqual({
    'form-name': 'alongside-petition',
    name: who.name,
    email: who.email,
    postal_code: 'K1A 0A6',
    updates: 'yes',
    petition: 'sign-netlify',
    language: 'fr',
  });
});

test('where Netlify knows no such form, it says so', async ({ page, watch }) => {
  watch.allowFailedRequests();
  const { petition } = await netlify('en', page, 404);
  await petition.sign(somebody());
  await expect(petition.trouble).toHaveText(words.en.signRefused);
  await axe(page);
});

test('Netlify finds the form in the page, with each field that it is sent', async ({ page }) => {
  const html = await (await page.request.get('/en/campaigns/sign-netlify/')).text();
  const found = /<form[^>]*\bname="?alongside-petition"?[^>]*>([^]*?)<\/form>/.exec(html);
  expect(found?.[0]).toMatch(/data-netlify="true"/);
  const fields = [...(found?.[1] ?? '').matchAll(/<(?:input|textarea)[^>]*\bname="([^"]+)"/g)];
  const { petition, posted } = await netlify('en', page, 200);
  await petition.sign(somebody());
  await expect(petition.over).toBeVisible();
  const sent = [...new URLSearchParams(posted[0]).keys()];
  expect(fields.map((field) => field[1])).toEqual(expect.arrayContaining(sent));
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const lang of LANGS) {
    for (const campaign of ['sign-form', 'sign-proca', 'sign-action-network']) {
      test(`a service can’t be reached (${campaign}, ${lang}): no button that does nothing, but words`, async ({
        page,
      }) => {
        await page.goto(`/${lang}/campaigns/${campaign}/`);
        const panel = page.locator('#petition');
        await expect(panel.getByRole('button', { name: words[lang].signButton, exact: true })).toBeHidden();
        await expect(panel.locator('.petition__sign p').filter({ hasText: 'JavaScript' })).toBeVisible();
      });
    }
  }
});
