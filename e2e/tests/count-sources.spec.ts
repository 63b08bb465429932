// A petition's number from wherever it is told: the right one, or none.

import type { Page } from '@playwright/test';

import { PATHS, READ_AT, axe, expect, test } from '../support/elsewhere';
import {
  type Behaviour,
  HUGE,
  type Outside,
  UK_CACHE,
  json,
  osdiPetition,
  procaCount,
  procaErrors,
  ukCount,
} from '../support/outside';
import { PetitionPage } from '../support/petition';
import { LANGS, type Lang, words } from '../support/words';

/** Later than the next poll of the slowest source, and later than that after a failure, with the 20 % of chance. */
const A_POLL = 12_100;
const AFTER_A_FAILURE = 2 * A_POLL;

const number = (value: number, lang: Lang) => value.toLocaleString(`${lang}-CA`).replaceAll('\u{202f}', '\u{a0}');

/** A day as a page writes it. */
const day = (time: number, lang: Lang) =>
  new Intl.DateTimeFormat(`${lang}-CA`, { dateStyle: 'long', timeZone: 'America/Toronto' }).format(time);

/** Waits until an answer that was given has had its effect on the page. */
async function answered(page: Page, outside: Outside, times: number, path: string = PATHS.uk): Promise<void> {
  await expect.poll(() => outside.askedOf(path).length).toBe(times);
  await page.evaluate(() => fetch('/site.json').then((response) => response.text()));
}

for (const lang of LANGS) {
  const text = words[lang];

  test.describe(lang, () => {
    for (const [what, slug, count, by] of [
      ['a site of the UK Parliament’s software', 'count-uk', 12_345, lang === 'en' ? 'The county' : 'Le comté'],
      ['a place in some JSON', 'count-json', 321, lang === 'en' ? 'The bench users' : 'Les usagers du banc'],
      ['a Proca server', 'count-proca', 1_234, lang === 'en' ? 'The alliance' : 'L’alliance'],
    ] as const) {
      test(`the number of ${what}, and who counts`, async ({ page, outside }) => {
        outside.answer(PATHS.uk, ukCount(count, UK_CACHE));
        outside.answer(PATHS.json, osdiPetition(count));
        outside.answer(PATHS.proca, procaCount(count));
        const petition = new PetitionPage(page, lang);
        await petition.open(slug);
        await expect(petition.number).toHaveText(number(count, lang));
        await expect(petition.count).toContainText('signatures');
        await expect(petition.note).toHaveText(text.asOf);
        await expect(page.locator('#petition')).toContainText(by);
      });
    }

    test('the number of a file of the site, with the day on which it was read', async ({ page, outside }) => {
      const petition = new PetitionPage(page, lang);
      await petition.open('count-file');
      await expect(petition.number).toHaveText('742');
      await expect(petition.note).toHaveText(text.asOfDay(day(READ_AT, lang)));
      expect(outside.asked).toEqual([]);
    });

    test('a file that nobody has written for long is said to be old, with its day', async ({ page }) => {
      const petition = new PetitionPage(page, lang);
      await petition.open('books-by-post');
      await expect(petition.number).toHaveText(number(1_324, lang));
      await expect(petition.note).toHaveText(text.notUpdatedSinceDay(day(Date.parse('2020-04-14T12:00Z'), lang)));
      await axe(page);
    });

    test('a sum, with paper: the number of all, and each that is in it', async ({ page, outside }) => {
      outside.answer(PATHS.uk, ukCount(100));
      outside.answer(PATHS.json, osdiPetition(321));
      outside.answer(PATHS.proca, procaCount(1_234));
      const petition = new PetitionPage(page, lang);
      await petition.open('count-sum');
      await expect(petition.number).toHaveText(number(100 + 321 + 1_234 + 40 + 38, lang));
      await expect(petition.note).toHaveText([text.asOf]);
      const parts = lang === 'en' ? ['The county', 'The bench club', '38'] : ['Le comté', 'Le club du banc', '38'];
      for (const part of parts) {
        await expect(page.locator('#petition')).toContainText(part);
      }
      await axe(page);
    });

    test('without one of its parts a sum is “at least”, and says who is missing', async ({ page, watch, outside }) => {
      watch.allowFailedRequests();
      await page.clock.install();
      outside.answer(PATHS.uk, { status: 503 }, ukCount(100));
      outside.answer(PATHS.json, osdiPetition(321));
      outside.answer(PATHS.proca, procaCount(1_234));
      await page.route('**/v1/petitions/*/count.json', (route) => route.abort('connectionrefused'));
      const petition = new PetitionPage(page, lang);
      await petition.open('count-sum');
      await expect(petition.number).toHaveText(text.atLeast(number(321 + 1_234 + 40 + 38, lang)));
      await expect(petition.note).toHaveText([
        text.ourPartMissing,
        text.partMissing(lang === 'en' ? 'The county' : 'Le comté'),
        text.asOf,
      ]);
      await axe(page);
      await page.unroute('**/v1/petitions/*/count.json');
      await page.clock.fastForward(AFTER_A_FAILURE);
      await expect(petition.number).toHaveText(number(100 + 321 + 1_234 + 40 + 38, lang));
      await expect(petition.note).toHaveText([text.asOf]);
    });

    test('an invitation, goals that stretch, an official number, and more than all of them', async ({
      page,
      outside,
    }) => {
      const what =
        lang === 'en' ? 'signatures are needed for an answer' : 'signatures sont nécessaires pour une réponse';
      const petition = new PetitionPage(page, lang);
      outside.answer(PATHS.uk, ukCount(24));
      await petition.open('count-goals');
      await expect(petition.count).toContainText(text.amongTheFirst);
      await expect(petition.count.getByText('24', { exact: true })).toHaveCount(0);
      await expect(petition.count.getByRole('progressbar')).toHaveCount(0);
      await axe(page);
      for (const [count, towards, percent, reached] of [
        [25, text.ofGoal('200'), 12, false],
        [179, text.ofGoal('200'), 89, false],
        // 90 % of 200: the next number is the official one.
        [180, text.ofGoal('300'), 60, false],
        [299, text.ofGoal('300'), 99, false],
        [300, text.ofGoal('500'), 60, true],
        [450, text.ofGoal(number(1_000, lang)), 45, true],
        [1_000, text.ofGoal(number(1_000, lang)), 100, true],
        [1_200, text.pastGoal(number(1_000, lang)), 120, true],
      ] as const) {
        outside.answer(PATHS.uk, ukCount(count));
        await petition.open('count-goals');
        await expect(petition.count).toContainText(`${number(count, lang)} signatures ${towards}`);
        await expect(petition.count.locator('.progress__percent')).toHaveText(new RegExp(`^${percent}\\s?%$`));
        await expect(petition.count.getByRole('progressbar')).toHaveAttribute('value', String(Math.min(percent, 100)));
        const official = petition.count.getByRole('listitem');
        await expect(official).toHaveText(reached ? text.reached(`300 ${what}`) : `300 ${what}`);
      }
      await axe(page);
    });
  });
}

const text = words.en;

test('what was stated is asked of nobody', async ({ page, outside }) => {
  const requests: string[] = [];
  page.on('request', (request) => {
    requests.push(request.url());
  });
  const petition = new PetitionPage(page);
  await petition.open('count-stated');
  await expect(petition.number).toHaveText('45');
  await expect(page.locator('#petition')).toContainText('The bench club');
  await expect(page.locator('#petition')).toContainText('March 2020');
  expect(requests.filter((url) => url.endsWith('.json'))).toEqual([]);
  expect(outside.asked).toEqual([]);
});

test('other systems are asked without cookies, without a word about the visitor, without a preflight', async ({
  page,
  context,
  outside,
}) => {
  await context.addCookies([{ name: 'mine', value: '1', url: outside.url }]);
  await page.clock.install();
  outside.answer(PATHS.uk, ukCount(1));
  outside.answer(PATHS.json, osdiPetition(2));
  outside.answer(PATHS.proca, procaCount(3));
  const petition = new PetitionPage(page);
  await petition.open('count-sum');
  await expect(petition.number).toHaveText(String(1 + 2 + 3 + 40 + 38));
  await page.clock.fastForward(75_000);
  await expect.poll(() => outside.asked.length).toBe(6);
  for (const asked of outside.asked) {
    expect(asked.method).toBe('GET');
    expect(asked.body).toBe('');
    expect(asked.headers.accept).toBe('*/*');
    const telling = /^x-|cookie|authorization|referer|content-type/;
    expect(Object.keys(asked.headers).filter((name) => telling.test(name))).toEqual([]);
  }
  const query = new URLSearchParams(outside.askedOf(PATHS.proca)[0]?.path.split('?')[1]);
  expect(JSON.parse(query.get('variables') ?? '')).toEqual({ page: 42 });
  expect(query.get('query')).toMatch(/actionPage\(id:\$page\)\{campaign\{stats\{supporterCount\}\}\}/);
});

const TYPE = { 'content-type': 'application/json' };

for (const [what, behaviour] of [
  ['is broken', json({ signature_count: 77 }, 500)],
  ['is away for a while', { status: 503, headers: { 'content-type': 'text/html' }, body: '<h1>77</h1>' }],
  ['has had too many', json({ signature_count: 77 }, 429)],
  ['is a hotel’s network', { headers: { 'content-type': 'text/html' }, body: '<p>77 signatures</p>' }],
  ['says nothing', { headers: TYPE, body: '' }],
  ['ends in the middle', { headers: TYPE, body: '{"signature_count":77' }],
  ['writes its number as text', ukCount('77')],
  ['counts less than nobody', ukCount(-77)],
  ['counts parts of people', ukCount(77.5)],
  ['counts more people than there are', ukCount(20_000_000_001)],
  ['doesn’t know itself', ukCount(null)],
  ['answers two million bytes', HUGE],
  ['breaks the connection', 'reset'],
  ['never answers', 'silence'],
] as const satisfies [string, Behaviour][]) {
  test(`a source that ${what} is never believed`, async ({ page, watch, outside }) => {
    watch.allowFailedRequests();
    await page.clock.install();
    outside.answer(PATHS.uk, behaviour, ukCount(4_321), behaviour);
    const petition = new PetitionPage(page);
    await petition.open('count-uk');
    await expect.poll(() => outside.askedOf(PATHS.uk).length).toBe(1);
    // As long as an answer is waited for.
    await page.clock.fastForward(8_100);
    await expect(petition.count).toHaveText(text.countUnknown);
    await page.clock.fastForward(AFTER_A_FAILURE);
    await expect(petition.number).toHaveText('4,321');
    await expect(petition.note).toHaveText(text.asOf);
    await page.clock.fastForward(A_POLL);
    // A browser asks again by itself when a connection breaks that it had open.
    await expect.poll(() => outside.askedOf(PATHS.uk).length).toBeGreaterThan(2);
    await page.clock.fastForward(8_100);
    await expect(petition.note).toHaveText(text.notUpdatedSince);
    await expect(petition.number).toHaveText('4,321');
  });
}

for (const [what, slug, path, behaviour] of [
  ['Proca’s errors, which look like an answer', 'count-proca', PATHS.proca, procaErrors({ message: 'not found' })],
  [
    'half an answer of Proca’s',
    'count-proca',
    PATHS.proca,
    json({ data: { actionPage: { campaign: { stats: { supporterCount: 77 } } } }, errors: [{ message: 'timeout' }] }),
  ],
  ['JSON without the place', 'count-json', PATHS.json, json({ total_signatures: 77 })],
  ['JSON with something else in the place', 'count-json', PATHS.json, osdiPetition({ value: 77 })],
] as const satisfies [string, string, string, Behaviour][]) {
  test(`${what}: the number is not known`, async ({ page, outside }) => {
    outside.answer(path, behaviour);
    const petition = new PetitionPage(page);
    await petition.open(slug);
    await expect(petition.count).toHaveText(text.countUnknown);
  });
}

test('a number that falls for one answer stays; one that has fallen three times in a row has fallen', async ({
  page,
  outside,
}) => {
  await page.clock.install();
  const told = [100, 90, 101, 90, 89, 88];
  outside.answer(PATHS.uk, ...told.map((count) => ukCount(count)));
  const petition = new PetitionPage(page);
  await petition.open('count-uk');
  for (const [index, shown] of ['100', '100', '101', '101', '101', '88'].entries()) {
    await answered(page, outside, index + 1);
    await expect(petition.number).toHaveText(shown);
    await page.clock.fastForward(A_POLL);
  }
});

test('whoever comes from another page of the site gets the number of another site too', async ({ page, outside }) => {
  outside.answer(PATHS.uk, ukCount(12_345));
  await page.goto('/en/');
  await page.locator('a[href$="/campaigns/count-uk/"]').click();
  await expect(page).toHaveURL(/\/count-uk\/$/);
  await expect(new PetitionPage(page).number).toHaveText('12,345');
});
