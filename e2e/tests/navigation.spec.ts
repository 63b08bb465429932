// Moving between pages without loading the app again, so that it is as good as loading it.

import { open } from '../support/app';
import { axe, expect, test } from '../support/test';

/** Whether the document was never loaded anew since the test marked it. */
const MARK = 'window.sameDocument = true';
const SAME = 'window.sameDocument === true';

test('a link changes title, address, language and focus, without loading the app again', async ({ page }) => {
  await open(page, '/en/');
  await page.evaluate(MARK);
  await page.getByRole('link', { name: 'End the siege of Gaza', exact: true }).click();
  await expect(page).toHaveURL(/\/en\/campaigns\/gaza-siege\/$/);
  await expect(page).toHaveTitle(/^End the siege of Gaza/);
  await expect(page.getByRole('heading', { level: 1, name: 'End the siege of Gaza' })).toBeFocused();
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await page.getByRole('link', { name: 'Français' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(page).toHaveTitle(/^Mettre fin au siège de Gaza/);
  await expect(page).toHaveURL(/\/fr\/campaigns\/gaza-siege\/$/);
  await axe(page);
  expect(await page.evaluate(SAME)).toBe(true);
});

test('back and forward lead to where one was, as far down as one was', async ({ page }) => {
  await open(page, '/en/');
  await page.evaluate(MARK);
  const link = page.getByRole('link', { name: 'Ask the United Nations to investigate apartheid', exact: true });
  await link.scrollIntoViewIfNeeded();
  await page.evaluate(() => window.scrollBy(0, 150));
  const before = await page.evaluate(() => window.scrollY);
  expect(before).toBeGreaterThan(100);
  await link.click();
  await expect(page).toHaveURL(/\/un-apartheid-inquiry\/$/);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
  await page.goBack();
  await expect(page.locator('.card').first()).toBeAttached();
  await expect.poll(() => page.evaluate(() => Math.round(window.scrollY))).toBe(Math.round(before));
  await page.goForward();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ask the United Nations to investigate apartheid');
  await expect(page).toHaveTitle(/^Ask the United Nations/);
  expect(await page.evaluate(SAME)).toBe(true);
});

test('back to a page further down than its heading, also after a link within the page', async ({ page }) => {
  await open(page, '/en/campaigns/child-detainees/');
  await page.getByRole('link', { name: 'Tell others' }).first().click();
  await expect(page).toHaveURL(/#share-title$/);
  const down = await page.evaluate(() => window.scrollY);
  expect(down).toBeGreaterThan(0);
  await page.goBack();
  await expect(page).toHaveURL(/\/child-detainees\/$/);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeLessThan(down);
});

test('reloading leaves the page where it was', async ({ page }) => {
  await open(page, '/en/campaigns/child-detainees/');
  await page.evaluate(() => window.scrollTo(0, 500));
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(500);
  await page.reload();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(500);
});

test('a click with a modifier is the browser’s own: a page in a tab of its own', async ({ page, context }) => {
  await open(page, '/en/');
  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: 'End the siege of Gaza', exact: true }).click({ modifiers: ['ControlOrMeta'] });
  const tab = await opened;
  await expect(tab).toHaveURL(/\/gaza-siege\/$/);
  await expect(page).toHaveURL(/\/en\/$/);
});

test('quick clicks end at the last one', async ({ page }) => {
  await open(page, '/en/');
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/en/achievements/', async (route) => {
    await released;
    await route.continue().catch(() => undefined);
  });
  await page.getByRole('link', { name: 'What we won', exact: true }).click();
  await page.getByRole('link', { name: 'Privacy', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Privacy' })).toBeFocused();
  release();
  await page.evaluate(() => fetch('/site.json').then((response) => response.text()));
  await expect(page).toHaveURL(/\/en\/privacy\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Privacy');
});

test('a page that is slow to come is announced', async ({ page }) => {
  await page.clock.install();
  await open(page, '/en/');
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/en/privacy/', async (route) => {
    await released;
    await route.continue().catch(() => undefined);
  });
  await page.getByRole('link', { name: 'Privacy', exact: true }).click();
  await page.clock.fastForward(800);
  await expect(page.locator('#loading')).toHaveText('Loading the page');
  await axe(page);
  release();
  await expect(page.getByRole('heading', { level: 1, name: 'Privacy' })).toBeFocused();
  await expect(page.locator('#loading')).toBeEmpty();
});

test('a page of a newer deploy is loaded whole', async ({ page }) => {
  await open(page, '/en/');
  await page.evaluate(MARK);
  await page.route(
    '**/en/privacy/',
    async (route) => {
      const answer = await route.fetch();
      const html = (await answer.text()).replace(/"build":"[^"]*"/, '"build":"newer"');
      await route.fulfill({ response: answer, body: html, headers: { 'content-type': 'text/html; charset=utf-8' } });
    },
    { times: 1 },
  );
  await page.getByRole('link', { name: 'Privacy', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Privacy' })).toBeVisible();
  await expect.poll(() => page.evaluate(SAME)).toBe(false);
});

test('a page that can’t be had is left to the browser, which says so', async ({ page, watch }) => {
  watch.allowFailedRequests();
  await open(page, '/en/');
  await page.route('**/en/privacy/', (route) => route.fulfill({ status: 503, contentType: 'text/html', body: 'Busy' }));
  await page.getByRole('link', { name: 'Privacy', exact: true }).click();
  await expect(page.locator('body')).toHaveText('Busy');
});

test('after an error in a form, the next page’s title is its own', async ({ page }) => {
  await open(page, '/en/campaigns/child-detainees/');
  await page.locator('form[action$="/signatures"] button').click();
  await expect(page).toHaveTitle(/^Error: /);
  await page.getByRole('link', { name: 'Privacy', exact: true }).click();
  await expect(page).toHaveTitle(/^What happens to your details/);
});
