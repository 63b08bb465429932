// From step to step through a campaign, and what a device remembers of it.

import type { Locator, Page } from '@playwright/test';

import { open } from '../support/app';
import { everythingKept } from '../support/draft';
import { LetterPage } from '../support/letter';
import { lifeWords } from '../support/life-words';
import { PetitionPage, somebody } from '../support/petition';
import { axe, expect, test } from '../support/test';
import { LANGS, words } from '../support/words';

const CAMPAIGN = 'child-detainees';
const DONE = `alongside:done:${CAMPAIGN}`;

/** The marks of what was done here, of a kind of step or of all. */
function ticks(page: Page, kind = ''): Locator {
  return page.locator(`.step${kind && `[data-step=${kind}]`} .step__done:visible`);
}

/** Notes what is copied, in the place of a clipboard. */
async function withClipboard(page: Page, refuses = false): Promise<() => Promise<string[]>> {
  await page.addInitScript((refused) => {
    const copied: string[] = [];
    Object.assign(window, { copied });
    const writeText = (text: string) => {
      copied.push(text);
      return refused ? Promise.reject(new DOMException('no', 'NotAllowedError')) : Promise.resolve();
    };
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  }, refuses);
  return () => page.evaluate<string[]>('window.copied');
}

for (const lang of LANGS) {
  const text = words[lang];
  const life = lifeWords[lang];

  test(`sign, write, tell others: each leads on, and is ticked (${lang})`, async ({ page }) => {
    test.setTimeout(60_000);
    const copied = await withClipboard(page);
    const petition = new PetitionPage(page, lang);
    await petition.open(CAMPAIGN);
    await expect(ticks(page)).toHaveCount(0);
    await expect(page.getByRole('button', { name: life.forget })).toBeHidden();
    await petition.sign(somebody());
    await petition.expectSigned();
    await expect(ticks(page)).toHaveText([life.done]);
    await expect(ticks(page, 'sign')).toBeVisible();
    expect(await everythingKept(page), 'nothing of the person').toEqual({ [DONE]: 'sign' });

    await expect(petition.over).toContainText(life.nextStep);
    await petition.over.getByRole('link').click();
    const letter = new LetterPage(page, lang);
    await letter.find('K1A 0A6');
    await letter.name.fill('Maya Tremblay');
    await letter.send();
    await letter.button(text.yesSent).click();
    await expect(page.locator('#thanks')).toBeFocused();
    await page.locator('#thanks').getByRole('link', { name: life.tellOthersAfter }).click();

    await expect(page).toHaveURL(new RegExp(`/${lang}/campaigns/${CAMPAIGN}/#share-title$`));
    await expect(page.getByRole('heading', { name: life.tellOthers, exact: true })).toBeInViewport();
    await expect(ticks(page)).toHaveCount(2);
    await expect(ticks(page, 'write')).toBeVisible();
    await page.getByRole('button', { name: life.copyLink }).click();
    await expect(page.getByText(text.shareCopied)).toBeVisible();
    expect(await copied()).toEqual([page.url().replace(/#.*/, '')]);
    await expect(ticks(page)).toHaveText([life.done, life.done, life.done]);
    await axe(page);

    await page.reload();
    await expect(ticks(page)).toHaveCount(3);
    await page.getByRole('link', { name: text.otherLanguage, exact: true }).click();
    const other = lang === 'en' ? 'fr' : 'en';
    await expect(page.locator('html')).toHaveAttribute('lang', other);
    await expect(ticks(page)).toHaveText(Array<string>(3).fill(lifeWords[other].done));

    await page.getByRole('button', { name: lifeWords[other].forget }).click();
    await expect(ticks(page)).toHaveCount(0);
    await expect(page.getByRole('button', { name: lifeWords[other].forget })).toBeHidden();
    expect(Object.keys(await everythingKept(page))).not.toContain(DONE);
    await page.reload();
    await expect(ticks(page)).toHaveCount(0);
  });
}

test('what was done in one campaign is not done in another', async ({ page }) => {
  await page.addInitScript((name) => localStorage.setItem(name, 'sign write share'), DONE);
  await open(page, `/en/campaigns/${CAMPAIGN}/`);
  await expect(ticks(page)).toHaveCount(3);
  await page.getByRole('link', { name: 'Campaigns', exact: true }).click();
  await page.getByRole('link', { name: 'End the siege of Gaza', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('End the siege of Gaza');
  await expect(ticks(page)).toHaveCount(0);
  await page.goBack();
  await page.goBack();
  await expect(ticks(page)).toHaveCount(3);
});

test('who comes back to the page as the browser kept it finds what was done meanwhile', async ({ page }) => {
  await open(page, `/en/campaigns/${CAMPAIGN}/`);
  await page.evaluate((name) => {
    // What a letter does on its own page; a page that was kept whole is shown again with this event alone.
    localStorage.setItem(name, 'write');
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  }, DONE);
  await expect(ticks(page, 'write')).toBeVisible();
});

test('of two articles, the one that was opened is ticked, not the other', async ({ page, context, watch }) => {
  watch.allowRequestsTo('https://example.org');
  await context.route('https://example.org/**', (route) => route.fulfill({ contentType: 'text/html', body: 'An article' }));
  await open(page, '/en/campaigns/imad-barghouthi/');
  const steps = page.locator('.step[data-step=read]');
  await expect(steps).toHaveCount(2);
  await steps.first().getByRole('link').click();
  await expect(page.locator('body')).toHaveText('An article');
  await page.goBack();
  await expect(steps.first().locator('.step__done')).toBeVisible();
  await expect(steps.last().locator('.step__done')).toBeHidden();
});

test('nonsense in the storage ticks nothing and breaks nothing', async ({ page }) => {
  await page.addInitScript((name) => localStorage.setItem(name, '"><script> SIGN signwrite \u{0} null'), DONE);
  const petition = new PetitionPage(page);
  await petition.open(CAMPAIGN);
  await expect(ticks(page)).toHaveCount(0);
  await petition.sign(somebody());
  await petition.expectSigned();
  await expect(ticks(page)).toHaveCount(1);
});

for (const [how, refuse] of [
  [
    'refuses all storage',
    () => {
      const storage = { get: () => { throw new DOMException('denied', 'SecurityError'); } };
      Object.defineProperty(window, 'localStorage', storage);
      Object.defineProperty(window, 'sessionStorage', storage);
    },
  ],
  [
    'keeps nothing',
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    },
  ],
] as const) {
  test(`a browser that ${how} signs, writes and shares all the same`, async ({ page }) => {
    const copied = await withClipboard(page);
    await page.addInitScript(refuse);
    const petition = new PetitionPage(page);
    await petition.open(CAMPAIGN);
    await petition.sign(somebody());
    await petition.expectSigned();
    await page.getByRole('button', { name: lifeWords.en.copyLink }).click();
    await expect(page.getByText(words.en.shareCopied)).toBeVisible();
    expect(await copied()).toHaveLength(1);
    await expect(ticks(page), 'nothing is remembered, and nothing claimed').toHaveCount(0);
    await expect(page.getByRole('button', { name: lifeWords.en.forget })).toBeHidden();
    await petition.over.getByRole('link').click();
    const letter = new LetterPage(page);
    await expect(letter.body).toBeVisible();
    await expect(page.getByText(words.en.appFailed)).toBeHidden();
  });
}
