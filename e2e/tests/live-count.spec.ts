// A petition's number: true, or said to be old, or not shown.

import type { Page } from '@playwright/test';

import { setVisibility } from '../support/app';
import { COUNT, PetitionPage, somebody } from '../support/petition';
import { axe, expect, test } from '../support/test';
import { LANGS, words } from '../support/words';

const PETITION = 'child-detainees';

/** Later than any next poll while all is well. */
const A_POLL = 12_100;

/** Counts the polls of a page for its petition from here on. */
function polls(page: Page): () => number {
  let count = 0;
  page.on('request', (request) => {
    if (/\/v1\/petitions\/.*\/count\.json$/.test(request.url())) {
      count += 1;
    }
  });
  return () => count;
}

for (const lang of LANGS) {
  const text = words[lang];

  test.describe(lang, () => {
    test('the server is away: the number is said to be old; when it is back, so is the number', async ({
      page,
      watch,
      ownServer,
      request,
    }) => {
      watch.allowFailedRequests();
      const own = await ownServer();
      await page.clock.install();
      // The clock runs ahead, but the browser's cache doesn't know: without a route it would answer.
      await page.route(COUNT, (route) => route.continue());
      const petition = new PetitionPage(page, lang);
      await petition.open(PETITION, own.url);
      await expect(petition.count).toContainText(text.signatures(0));
      await expect(petition.note).toHaveText(text.asOf);

      await own.stop();
      await page.clock.fastForward(A_POLL);
      await expect(petition.note).toHaveText(text.notUpdatedSince);
      await expect(petition.number).toHaveText('0');
      await axe(page);

      await own.restart();
      const signed = await request.post(`${own.url}/v1/petitions/${PETITION}/signatures`, {
        data: { name: 'Jo', email: somebody().email, postal_code: 'K1A 0A6', agreed: true },
      });
      expect(signed.status()).toBe(201);
      // After a failure it waits twice as long.
      await page.clock.fastForward(2 * A_POLL);
      await expect(petition.number).toHaveText('1');
      await expect(petition.note).toHaveText(text.asOf);
    });

    test('a number that never came is not known', async ({ page, watch }) => {
      watch.allowFailedRequests();
      await page.clock.install();
      await page.route(COUNT, (route) => route.abort('connectionrefused'));
      const petition = new PetitionPage(page, lang);
      await petition.open(PETITION);
      await expect(petition.count).toHaveText(text.countUnknown);
      await expect(petition.number).toHaveCount(0);
      await expect(petition.button, 'signing goes on').toBeVisible();
      await axe(page);
      await page.unroute(COUNT);
      await page.clock.fastForward(2 * A_POLL);
      await expect(petition.note).toHaveText(text.asOf);
    });

    test('no answer at all is given up, and the number is not known', async ({ page }) => {
      await page.clock.install();
      await page.route(COUNT, () => undefined);
      const petition = new PetitionPage(page, lang);
      await petition.open(PETITION);
      await expect(petition.count).not.toContainText(/\d/);
      await page.clock.fastForward(8_100);
      await expect(petition.count).toHaveText(text.countUnknown);
    });
  });
}

const text = words.en;

test('what is no count is never shown', async ({ page, watch }) => {
  watch.allowFailedRequests();
  const petition = new PetitionPage(page);
  const json = 'application/json';
  for (const [status, contentType, body] of [
    [200, json, '{"signature_count":"77"}'],
    [200, json, '{"signature_count":-77}'],
    [200, json, '{"signature_count":77.5}'],
    [200, json, '{"signature_count":77e20}'],
    [200, json, '{"signature_count":null}'],
    [200, json, '{"count":77}'],
    [200, json, '[77]'],
    [200, json, '77'],
    [200, json, ''],
    [200, 'text/html', '<!doctype html><p>77 signatures</p>'],
    [500, json, '{"signature_count":77}'],
    [404, json, '{"signature_count":77}'],
  ] as const) {
    await page.unroute(COUNT);
    await page.route(COUNT, (route) => route.fulfill({ status, contentType, body }));
    await petition.open(PETITION);
    await expect(petition.count, body).toHaveText(text.countUnknown);
  }
});

test('rubbish after a true number leaves the number, and says since when', async ({ page }) => {
  await page.clock.install();
  const petition = new PetitionPage(page);
  await page.route(COUNT, (route) => route.fulfill({ json: { signature_count: 12_345 } }));
  await petition.open(PETITION);
  await expect(petition.count).toContainText('12,345 signatures');
  await page.unroute(COUNT);
  await page.route(COUNT, (route) => route.fulfill({ json: { signature_count: '99999' } }));
  await page.clock.fastForward(A_POLL);
  await expect(petition.note).toHaveText(text.notUpdatedSince);
  await expect(petition.number).toHaveText('12,345');
});

test('a big number is written as its language writes it', async ({ page }) => {
  await page.route(COUNT, (route) => route.fulfill({ json: { signature_count: 1_234_567 } }));
  const petition = new PetitionPage(page, 'fr');
  await petition.open(PETITION);
  await expect(petition.number).toHaveText(/^1[\u{a0}\u{202f}]234[\u{a0}\u{202f}]567$/u, { useInnerText: false });
});

test('a hidden page asks nothing, and asks at once when it is shown', async ({ page }) => {
  await page.clock.install();
  const petition = new PetitionPage(page);
  await petition.open(PETITION);
  await expect(petition.note).toHaveText(text.asOf);
  const asked = polls(page);
  await page.clock.fastForward(A_POLL);
  await expect.poll(asked, 'while it is shown it asks').toBe(1);
  await setVisibility(page, 'hidden');
  for (let poll = 0; poll < 5; poll += 1) {
    await page.clock.fastForward(A_POLL);
  }
  // A round trip, in which a poll would have been seen.
  await page.evaluate(() => fetch('/site.json').then((response) => response.text()));
  expect(asked()).toBe(1);
  await setVisibility(page, 'visible');
  await expect.poll(asked).toBe(2);
  await expect(petition.note).toHaveText(text.asOf);
  await page.clock.fastForward(A_POLL);
  await expect.poll(asked, 'and goes on').toBe(3);
});

test('a page that was left asks no more', async ({ page }) => {
  await page.clock.install();
  const petition = new PetitionPage(page);
  await petition.open(PETITION);
  await expect(petition.note).toHaveText(text.asOf);
  await page.getByRole('link', { name: 'Privacy' }).click();
  await expect(page).toHaveURL(/\/en\/privacy\/$/);
  const asked = polls(page);
  await page.clock.fastForward(10 * A_POLL);
  await page.evaluate(() => fetch('/site.json').then((response) => response.text()));
  expect(asked()).toBe(0);
});

test('a petition that is signed elsewhere shows what was stated, by whom and when, and asks nobody', async ({ page }) => {
  const asked = polls(page);
  const petition = new PetitionPage(page);
  await petition.open('house-e-petition');
  const panel = page.locator('#petition');
  await expect(panel.locator('.count__number')).toHaveText('more than 1,800');
  await expect(panel).toContainText('as stated by House of Commons of Canada, 2020');
  await expect(panel.getByRole('progressbar')).toHaveAttribute('value', '60');
  await expect(page.getByText('Closed on September 4, 2020')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Go to the petition' })).toBeHidden();
  await expect(petition.form).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Stop the military detention of children' })).toBeVisible();
  await axe(page);
  expect(asked()).toBe(0);
});
