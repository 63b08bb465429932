// Every page of the site, and what all of them have.

import { open } from '../support/app';
import { draftName, everythingKept, expectKept } from '../support/draft';
import { expectAllSound } from '../support/site';
import { axe, expect, test } from '../support/test';
import { LANGS, words } from '../support/words';

/** Hub, achievements, privacy; twelve campaigns; six letters; nine posters, of those that aren't over. */
const PAGES = 30;

for (const lang of LANGS) {
  const text = words[lang];

  test.describe(lang, () => {
    test('every page is there, is whole, and is accessible', async ({ page, request }) => {
      test.setTimeout(150_000);
      await expectAllSound(page, request, lang, PAGES);
    });

    test('the other language leads to the same page', async ({ page }) => {
      const other = lang === 'en' ? 'fr' : 'en';
      for (const path of ['', 'achievements/', 'privacy/', 'campaigns/gaza-siege/', 'campaigns/gaza-siege/letter/']) {
        await open(page, `/${lang}/${path}`);
        await page.getByRole('link', { name: text.otherLanguage, exact: true }).click();
        await expect(page).toHaveURL(new RegExp(`/${other}/${path}$`));
        await expect(page.locator('html')).toHaveAttribute('lang', other);
        await expect(page.getByRole('link', { name: words[other].achievements, exact: true })).toBeVisible();
      }
    });

    test('the skip link leads past the menu', async ({ page }) => {
      await open(page, `/${lang}/campaigns/gaza-siege/`);
      await page.keyboard.press('Tab');
      const skip = page.getByRole('link', { name: text.skipToContent });
      await expect(skip).toBeFocused();
      await expect(skip).toBeInViewport();
      await page.keyboard.press('Enter');
      await expect(page.locator('#main')).toBeFocused();
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    });

    test('what was won stands with what came of it', async ({ page }) => {
      await open(page, `/${lang}/`);
      await page.getByRole('link', { name: text.achievements, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1, name: text.achievementsTitle })).toBeFocused();
      await expect(page.locator('.win')).toHaveCount(3);
      await expect(page.getByText(lang === 'en' ? '$90 million' : '90 millions $').first()).toBeVisible();
      await expect(page.getByRole('link', { name: text.achievements, exact: true })).toHaveAttribute(
        'aria-current',
        'page',
      );
    });

    test('what happens to personal details is a link away', async ({ page }) => {
      await open(page, `/${lang}/campaigns/child-detainees/`);
      await page.getByRole('contentinfo').getByRole('link', { name: text.privacy, exact: true }).click();
      await expect(page).toHaveURL(new RegExp(`/${lang}/privacy/$`));
      await expect(page.getByRole('heading', { level: 1, name: text.privacy })).toBeVisible();
      await expect(page.locator('.prose')).toContainText('Open North');
    });

    test('an address that leads nowhere says so, in its language', async ({ page, watch }) => {
      watch.allowFailedRequests();
      for (const path of ['nowhere/', 'campaigns/nowhere/', 'campaigns/gaza-siege/nowhere/', '%22%3E%3Cscript%3E/']) {
        const answer = await page.goto(`/${lang}/${path}`);
        expect(answer?.status()).toBe(404);
        await expect(page.getByRole('heading', { level: 1, name: text.notFoundTitle })).toBeVisible();
        await expect(page.locator('html')).toHaveAttribute('lang', lang);
      }
      await axe(page);
      await page.getByRole('link', { name: text.seeCampaigns }).click();
      await expect(page).toHaveURL(new RegExp(`/${lang}/$`));
      await expect(page.locator('.card').first()).toBeVisible();
    });
  });
}

test('the front page is the hub of the first language', async ({ page }) => {
  await open(page, '/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('.card')).toHaveCount(12);
});

test('who reads leaves nothing on their device; who writes, the draft of that letter alone', async ({ page, context }) => {
  for (const path of ['', 'campaigns/child-detainees/', 'campaigns/child-detainees/letter/']) {
    await open(page, `/en/${path}`);
    expect(await everythingKept(page), path).toEqual({});
  }
  await page.getByLabel('Your name', { exact: true }).fill('Maya');
  await expectKept(page, 'child-detainees', 'Maya');
  await page.getByRole('link', { name: 'Back to the campaign' }).click();
  await expect(page.locator('#petition')).toBeVisible();
  expect(Object.keys(await everythingKept(page))).toEqual([draftName('child-detainees')]);
  expect(await context.cookies()).toEqual([]);
});

test('with large type and without motion every word is still there', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
  await open(page, '/en/campaigns/child-detainees/letter/');
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  await expect(page.getByRole('button', { name: 'Find my representatives' })).toBeVisible();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
