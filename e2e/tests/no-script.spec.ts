// Without script, or when the app can't be had: everything can be read, every link works, and what needs no script works.

import { randomUUID } from 'node:crypto';

import type { Locator, Page } from '@playwright/test';

import { asTyped, readMailto } from '../support/mail';
import { toldCount } from '../support/petition';
import { pagesFrom } from '../support/site';
import { expect, test } from '../support/test';
import { LANGS, words } from '../support/words';

test.use({ javaScriptEnabled: false });

/** What stands in the page for browsers without script. */
function said(page: Page, words: string | RegExp): Locator {
  return page.locator('noscript p').filter({ hasText: words });
}

const CAMPAIGN = 'child-detainees';

for (const lang of LANGS) {
  const text = words[lang];

  test.describe(lang, () => {
    test('every page can be read', async ({ page, request }) => {
      test.setTimeout(60_000);
      for (const address of await pagesFrom(request, lang)) {
        const answer = await page.goto(address);
        expect(answer?.status()).toBe(200);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(page.getByRole('main')).not.toBeEmpty();
      }
    });

    test('the list is whole, without the filters that need script', async ({ page }) => {
      await page.goto(`/${lang}/`);
      await expect(page.locator('.card')).toHaveCount(12);
      await expect(page.locator('form.filters')).toBeHidden();
      await expect(page.locator('.found')).toBeHidden();
      await page.locator('.card a').first().click();
      await expect(page).toHaveURL(new RegExp(`/${lang}/campaigns/child-detainees/$`));
      await expect(page.getByRole('button', { name: text.share, exact: true })).toBeHidden();
      await expect(said(page, text.shareByHand)).toBeVisible();
      await page.getByRole('link', { name: text.writeLetter, exact: true }).click();
      await expect(page).toHaveURL(new RegExp(`/${lang}/campaigns/child-detainees/letter/$`));
    });

    test('the letter to somebody who is the same for everybody can be mailed', async ({ page }) => {
      await page.goto(`/${lang}/campaigns/sheikh-jarrah/letter/`);
      await expect(said(page, text.scriptNeeded)).toBeVisible();
      await expect(page.getByRole('button', { name: text.findButton })).toBeHidden();
      await expect(page.getByRole('button', { name: text.searchInstead })).toBeHidden();
      await expect(page.getByRole('button', { name: text.copyLetter })).toBeHidden();
      const link = page.getByRole('link', { name: text.openInEmail, exact: true });
      await expect(link).toBeVisible();
      const mail = readMailto((await link.getAttribute('href')) ?? '');
      expect(mail.to).toEqual(['ambassador-un@example.org']);
      expect(asTyped(mail.body)).toBe(
        await page.getByRole('textbox', { name: text.yourLetter, exact: true }).inputValue(),
      );
      expect(mail.body).toMatch(new RegExp(`^${text.dearAmbassador},\r\n`));
      expect(mail.subject).toContain('Sheikh Jarrah');
      await expect(page.getByText(text.unfilled)).toBeVisible();
    });

    test('a signature is taken, and thanked for', async ({ page, request }) => {
      const before = await toldCount(request, CAMPAIGN);
      await page.goto(`/${lang}/campaigns/${CAMPAIGN}/`);
      await expect(said(page, text.countNeedsScript)).toBeVisible();
      await expect(page.locator('#signed'), 'no thanks yet').toBeHidden();
      await page.getByLabel(text.yourName, { exact: true }).fill('Zoé Œuvrard');
      await page.getByLabel(text.email, { exact: true }).fill(`zoe-${randomUUID()}@example.org`);
      await page.getByLabel(text.postalCode, { exact: true }).fill('k1a-0a6');
      await page.getByLabel(text.agree, { exact: true }).check();
      await page.locator('form[action$="/signatures"] button').click();
      await expect(page).toHaveURL(new RegExp(`/${lang}/campaigns/${CAMPAIGN}/`));
      expect(await toldCount(request, CAMPAIGN)).toBe(before + 1);
      await expect(page.locator('#signed')).toBeVisible();
      await expect(page.locator('#signed')).toContainText(text.signed);
    });

    test('a refused signature is told in words, with a way back', async ({ page, request, watch }) => {
      watch.allowFailedRequests();
      const email = `zoe-${randomUUID()}@example.org`;
      const sign = async (address: string, agreed: boolean) => {
        await page.goto(`/${lang}/campaigns/${CAMPAIGN}/`);
        await page.getByLabel(text.yourName, { exact: true }).fill('"><script>alert(1)</script>');
        await page.getByLabel(text.email, { exact: true }).fill(address);
        await page.getByLabel(text.postalCode, { exact: true }).fill('K1A 0A6');
        await page.getByLabel(text.agree, { exact: true }).setChecked(agreed);
        await page.locator('form[action$="/signatures"] button').click();
      };
      const heading = page.getByRole('heading', { level: 1 });
      await sign('nobody', false);
      await expect(heading).toHaveText(
        lang === 'en' ? 'Your signature was not added' : 'Votre signature n’a pas été ajoutée',
      );
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.getByRole('listitem')).toHaveCount(2);
      await page.getByRole('link').click();
      await expect(page).toHaveURL(new RegExp(`/${lang}/campaigns/${CAMPAIGN}/$`));
      await sign(email, true);
      await expect(page).toHaveURL(new RegExp(`/${lang}/campaigns/${CAMPAIGN}/`));
      const count = await toldCount(request, CAMPAIGN);
      await sign(email.toUpperCase(), true);
      await expect(heading).toHaveText(lang === 'en' ? 'You have already signed' : 'Vous avez déjà signé');
      expect(await toldCount(request, CAMPAIGN)).toBe(count);
    });
  });
}
