// Script runs, but the app can't be had, is broken, or breaks: the page stays, and says so where it can.

import { WASM } from '../support/app';
import { axe, expect, test } from '../support/test';
import { LANGS, words } from '../support/words';

for (const lang of LANGS) {
  const text = words[lang];

  test.describe(lang, () => {
    for (const [what, contentType, body] of [
      ['is cut off', 'application/wasm', '\0asm\u{1}\0\0\0\u{1}'],
      ['is a page of a hotel’s network', 'text/html', '<!doctype html><title>Welcome</title>'],
    ] as const) {
      test(`the app ${what}`, async ({ page, watch }) => {
        watch.allowErrors(/wasm|WebAssembly/i);
        await page.route(WASM, (route) => route.fulfill({ contentType, body }));
        await page.goto(`/${lang}/campaigns/child-detainees/`);
        await expect(page.getByRole('alert').filter({ hasText: text.appFailed })).toBeVisible();
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await axe(page);
        await page.getByRole('link', { name: text.writeLetter, exact: true }).click();
        await expect(page).toHaveURL(/\/letter\/$/);
        await expect(page.getByRole('textbox', { name: text.yourLetter, exact: true })).toBeVisible();
      });
    }

    test('the app can’t be fetched', async ({ page, watch }) => {
      watch.allowFailedRequests();
      await page.route(WASM, (route) => route.abort('connectionreset'));
      await page.goto(`/${lang}/campaigns/sheikh-jarrah/letter/`);
      await expect(page.getByRole('alert').filter({ hasText: text.appFailed })).toBeVisible();
      await expect(page.getByRole('link', { name: text.openInEmail, exact: true })).toHaveAttribute('href', /^mailto:/);
      await page.getByRole('link', { name: text.otherLanguage, exact: true }).click();
      await expect(page).toHaveURL(/\/campaigns\/sheikh-jarrah\/letter\/$/);
    });

    test('no script of ours can be fetched: everything can still be read', async ({ page, watch }) => {
      watch.allowFailedRequests();
      await page.route('**/assets/*.js', (route) => route.abort('connectionreset'));
      await page.goto(`/${lang}/`);
      await expect(page.locator('.card')).toHaveCount(12);
      await axe(page);
      await page.locator('.card a').first().click();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('form[action$="/signatures"]')).toBeVisible();
    });
  });
}

test('without the style sheet the page is in order', async ({ page, watch }) => {
  watch.allowFailedRequests();
  await page.route('**/*.css', (route) => route.abort('connectionreset'));
  await page.goto('/en/campaigns/sheikh-jarrah/letter/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Find my representatives' })).toBeVisible();
  await expect(page.locator('#app-failed')).toBeHidden();
});
