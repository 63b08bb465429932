// How many people say that they sent a letter: counted once for a device and a campaign, without a word about who.

import type { APIRequestContext, Browser, Page, Request } from '@playwright/test';

import { open, ready } from '../support/app';
import { expectKept } from '../support/draft';
import { LetterPage } from '../support/letter';
import { type Server, axe, expect, test } from '../support/test';
import { LANGS, type Lang, words } from '../support/words';

const CAMPAIGN = 'sheikh-jarrah';
const SENT = '**/v1/letters/*/sent';

/** The count that the backend tells. */
async function toldCount(request: APIRequestContext, own: Server, campaign = CAMPAIGN): Promise<number> {
  const answer = await request.get(`${own.url}/v1/letters/${campaign}/count.json`);
  expect(answer.status()).toBe(200);
  return ((await answer.json()) as { sent_count: number }).sent_count;
}

/** A signed letter to two people. */
async function written(page: Page, origin: string, lang: Lang = 'en'): Promise<LetterPage> {
  const letter = new LetterPage(page, lang);
  await letter.open(CAMPAIGN, origin);
  await letter.find('K1A 0A6');
  await letter.name.fill('Zoé Œuvrard');
  return letter;
}

/** Sends the letter on screen, and says so. */
async function sendIt(letter: LetterPage): Promise<void> {
  await letter.send();
  await letter.button(letter.text.yesSent).click();
}

/** Notes every request that tells of a letter. */
function tellings(page: Page): Request[] {
  const seen: Request[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/v1/letters/')) {
      seen.push(request);
    }
  });
  return seen;
}

/** Another device: nothing is known on it. */
async function onAnotherDevice(browser: Browser, then: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext();
  await then(await context.newPage());
  await context.close();
}

for (const lang of LANGS) {
  const text = words[lang];

  test(`"Yes, I sent it" adds one, however many letters it were (${lang})`, async ({
    page,
    request,
    browser,
    ownServer,
  }) => {
    const own = await ownServer();
    const before = await toldCount(request, own);
    expect(before).toBe(0);
    const letter = await written(page, own.url, lang);
    const seen = tellings(page);
    await letter.send();
    await letter.button(text.notYet).click();
    await letter.button(text.nothingOpened).click();
    expect(await toldCount(request, own), 'only a yes counts').toBe(0);
    await letter.button(text.yesSent).click();
    await expect.poll(() => toldCount(request, own)).toBe(1);
    await expect(page.getByText(text.thanksSent('Élodie Gagnon-Roy'))).toBeVisible();
    await expect(page.getByText(text.sentCount('1')), 'one is no crowd').toHaveCount(0);
    await letter.button(text.nextLetter('Bob Rae')).click();
    await sendIt(letter);
    await expect(page.getByText(text.allSent)).toBeVisible();
    await expectKept(page, CAMPAIGN, 'ambassador-un');
    await page.reload();
    await ready(page);
    await letter.letterTo('Bob Rae').check();
    await letter.send();
    expect(seen.map((told) => told.method())).toEqual(['POST']);
    expect(await toldCount(request, own)).toBe(1);
    expect(await toldCount(request, own, 'gaza-siege'), 'another campaign is another count').toBe(0);

    await onAnotherDevice(browser, async (other) => {
      const again = await written(other, own.url, lang);
      await sendIt(again);
      await expect(other.getByText(text.sentCount('2'))).toBeVisible();
      await axe(other);
    });
    expect(await toldCount(request, own)).toBe(2);
  });
}

for (const lang of LANGS) {
  test(`the campaign’s page says how many have sent it, and keeps up (${lang})`, async ({
    page,
    request,
    ownServer,
  }) => {
    const own = await ownServer();
    const sends = () => request.post(`${own.url}/v1/letters/${CAMPAIGN}/sent`);
    await page.clock.install();
    // The browser's cache knows nothing of the tests' clock.
    await page.route('**/v1/letters/*/count.json', (route) => route.continue());
    const said = page.getByTestId('sent-count');
    await open(page, `${own.url}/${lang}/campaigns/${CAMPAIGN}/`);
    await page.evaluate(() => fetch('/site.json').then((response) => response.text()));
    await expect(said, 'nobody yet').toHaveCount(0);
    for (const count of [1, 2]) {
      await sends();
      await page.clock.fastForward(37_000);
      await expect(said).toHaveText(words[lang].lettersSent(count));
    }
    await axe(page);
  });
}

const text = words.en;

test('what is told is the campaign and nothing else', async ({ page, ownServer }) => {
  const own = await ownServer();
  const letter = await written(page, own.url);
  const seen = tellings(page);
  await letter.addSentence('what Canada can say there.', ' Words of mine.');
  await sendIt(letter);
  await expect.poll(() => seen.length).toBe(1);
  const [told] = seen;
  expect(told?.url()).toBe(`${own.url}/v1/letters/${CAMPAIGN}/sent`);
  expect(told?.postData()).toBeNull();
  const headers = (await told?.allHeaders()) ?? {};
  expect(headers).not.toHaveProperty('cookie');
  expect(headers).not.toHaveProperty('authorization');
  expect(JSON.stringify(headers)).not.toMatch(/Zoé|uvrard|K1A|mine|Gagnon|example\.org/i);
  await own.stop();
  expect(own.log).not.toMatch(/Zoé|uvrard|K1A|mine|Gagnon/i);
});

for (const [what, answer] of [
  ['has no such route', { status: 404, contentType: 'text/html', body: 'Not found' }],
  ['takes no posts', { status: 405, contentType: 'text/html', body: '' }],
  ['has had too many', { status: 429, contentType: 'application/json', body: '{}' }],
  ['is broken', { status: 500, contentType: 'text/html', body: '<h1>Oops</h1>' }],
  ['answers nonsense', { status: 201, contentType: 'application/json', body: '{"sent_count":"many"}' }],
  ['is a hotel’s network', { status: 200, contentType: 'text/html', body: '<h1>Welcome</h1>' }],
  ['is down', undefined],
] as const) {
  test(`a server that ${what} changes nothing for the writer`, async ({ page, watch }) => {
    watch.allowFailedRequests();
    await page.route(SENT, (route) => (answer ? route.fulfill(answer) : route.abort('connectionrefused')));
    const letter = await written(page, '');
    const told = page.waitForRequest(SENT);
    await sendIt(letter);
    const response = await (await told).response();
    expect(response?.status()).toBe(answer?.status);
    await expect(page.getByText(text.thanksSent('Élodie Gagnon-Roy'))).toBeVisible();
    await expect(page.getByText(/people told us/)).toHaveCount(0);
    await expect(page.getByRole('alert').filter({ visible: true })).toHaveCount(0);
    await letter.button(text.nextLetter('Bob Rae')).click();
    await letter.expectMailIsOnScreen('ambassador-un@example.org');
  });
}

test('a server that never answers keeps nobody waiting', async ({ page }) => {
  await page.route(SENT, () => undefined);
  const letter = await written(page, '');
  await sendIt(letter);
  await expect(page.getByText(text.thanksSent('Élodie Gagnon-Roy'))).toBeVisible();
  await letter.button(text.nextLetter('Bob Rae')).click();
  await sendIt(letter);
  await expect(page.getByText(text.allSent)).toBeVisible();
});
