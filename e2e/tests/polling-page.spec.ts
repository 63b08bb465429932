// How a page asks for its numbers: one at a time, patiently, never for nobody, and once for all tabs.

import type { Page } from '@playwright/test';

import { setVisibility } from '../support/app';
import { PATHS, axe, expect, test } from '../support/elsewhere';
import { type Answer, type Outside, json, osdiPetition, procaCount, ukCount } from '../support/outside';
import { PetitionPage } from '../support/petition';
import { words } from '../support/words';

const text = words.en;

const SECOND = 1_000;

/** The time between two questions to a site of the UK Parliament's software, without chance. */
const INTERVAL = 10 * SECOND;

/** Takes chance away: a wait is exactly as long as meant, or as short (0) or long (1) as chance can make it. */
async function withoutChance(page: Page, chance = 0.5): Promise<void> {
  await page.addInitScript((value) => {
    Math.random = () => value;
  }, chance);
}

/** How often a path was asked, once whatever is under way has arrived. */
async function timesAsked(page: Page, outside: Outside, path: string = PATHS.uk): Promise<number> {
  await page.evaluate(() => fetch('/site.json').then((response) => response.text()));
  return outside.askedOf(path).length;
}

/** Expects that nothing more is asked before `wait` is almost over, and once more when it is. */
async function expectAskedAfter(page: Page, outside: Outside, wait: number): Promise<void> {
  const before = outside.askedOf(PATHS.uk).length;
  await page.clock.fastForward(0.7 * wait);
  expect(await timesAsked(page, outside), `not yet after 70 % of ${wait} ms`).toBe(before);
  await page.clock.fastForward(0.31 * wait);
  await expect.poll(() => outside.askedOf(PATHS.uk).length, `after ${wait} ms`).toBe(before + 1);
  // The page has heard the answer.
  expect(await timesAsked(page, outside)).toBe(before + 1);
}

test('several numbers on a page are asked for one after the other, never at once', async ({ page, outside }) => {
  await page.clock.install();
  const slowly = (answer: Answer): Answer => ({ ...answer, after: 150 });
  outside.answer(PATHS.uk, slowly(ukCount(100)));
  outside.answer(PATHS.json, slowly(osdiPetition(321)));
  outside.answer(PATHS.proca, slowly(procaCount(1_234)));
  const petition = new PetitionPage(page);
  await petition.open('count-sum');
  await expect(petition.number).toHaveText('1,733');
  // After a while away all of them are due.
  await setVisibility(page, 'hidden');
  await page.clock.fastForward(300 * SECOND);
  await setVisibility(page, 'visible');
  await expect.poll(() => outside.asked.length).toBe(6);
  expect(outside.busiest).toBe(1);
});

test('a source that says when it may be asked again is left alone until then', async ({ page, watch, outside }) => {
  watch.allowFailedRequests();
  await withoutChance(page);
  await page.clock.install();
  const busy = { 'retry-after': '90', 'access-control-expose-headers': 'Retry-After' };
  outside.answer(PATHS.uk, json({}, 429, busy), ukCount(7), json({}, 429), ukCount(8));
  const petition = new PetitionPage(page);
  await petition.open('count-uk');
  await expect(petition.count).toHaveText(text.countUnknown);
  // Nor is it asked when somebody looks away and back.
  await setVisibility(page, 'hidden');
  await setVisibility(page, 'visible');
  await expectAskedAfter(page, outside, 90 * SECOND);
  await expect(petition.number).toHaveText('7');
  await expectAskedAfter(page, outside, INTERVAL);
  await expect(petition.note).toHaveText(text.notUpdatedSince);
  // Without a word of when, as after any failure.
  await expectAskedAfter(page, outside, 2 * INTERVAL);
  await expect(petition.number).toHaveText('8');
});

test('the longer a source is away, the more rarely it is asked: at last every ten minutes', async ({
  page,
  watch,
  outside,
}) => {
  watch.allowFailedRequests();
  await withoutChance(page);
  await page.clock.install();
  outside.answer(PATHS.uk, { status: 503 });
  const petition = new PetitionPage(page);
  await petition.open('count-uk');
  await expect(petition.count).toHaveText(text.countUnknown);
  for (const seconds of [20, 40, 80, 160, 320, 600, 600]) {
    await expectAskedAfter(page, outside, seconds * SECOND);
  }
  outside.answer(PATHS.uk, ukCount(5));
  await expectAskedAfter(page, outside, 600 * SECOND);
  await expect(petition.number).toHaveText('5');
  await expectAskedAfter(page, outside, INTERVAL);
});

for (const [what, leave, comeBack] of [
  ['nobody looks', (page: Page) => setVisibility(page, 'hidden'), (page: Page) => setVisibility(page, 'visible')],
  [
    'there is no network',
    (page: Page) => page.context().setOffline(true),
    (page: Page) => page.context().setOffline(false),
  ],
] as const) {
  test(`while ${what} nothing is asked; on return it is asked at once, and goes on`, async ({ page, outside }) => {
    await withoutChance(page);
    await page.clock.install();
    outside.answer(PATHS.uk, ukCount(1), ukCount(2), ukCount(3));
    const petition = new PetitionPage(page);
    await petition.open('count-uk');
    await expect(petition.number).toHaveText('1');
    let requests = 0;
    page.on('request', () => {
      requests += 1;
    });
    await leave(page);
    for (let step = 0; step < 6; step += 1) {
      await page.clock.fastForward(20 * SECOND);
    }
    await expect(petition.note, 'its age is told all the same').toHaveText(text.notUpdatedSince);
    expect(requests).toBe(0);
    await comeBack(page);
    await expect(petition.number).toHaveText('2');
    await expect(petition.note).toHaveText(text.asOf);
    expect(outside.asked).toHaveLength(2);
    await expectAskedAfter(page, outside, INTERVAL);
    await expect(petition.number).toHaveText('3');
  });
}

test('a tab that was opened in the background asks nothing until somebody looks', async ({ page, outside }) => {
  await page.addInitScript(() => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
  });
  outside.answer(PATHS.uk, ukCount(12));
  const petition = new PetitionPage(page);
  await petition.open('count-uk');
  expect(await timesAsked(page, outside)).toBe(0);
  await setVisibility(page, 'visible');
  await expect(petition.number).toHaveText('12');
});

test('of two tabs one asks, and both know', async ({ page, context, outside }) => {
  await page.clock.install();
  const other = new PetitionPage(await context.newPage(), 'fr');
  const petition = new PetitionPage(page);
  // The first is always a little earlier.
  await withoutChance(page, 0);
  await withoutChance(other.page, 1);
  outside.answer(PATHS.uk, ukCount(1));
  await other.open('count-uk');
  await expect(other.number).toHaveText('1');
  await petition.open('count-uk');
  await expect(petition.number).toHaveText('1');
  let asked = 0;
  other.page.on('request', () => {
    asked += 1;
  });
  for (const count of [2, 3, 4]) {
    outside.answer(PATHS.uk, ukCount(count));
    await page.clock.fastForward(0.82 * INTERVAL);
    await expect(petition.number).toHaveText(String(count));
    await expect(other.number).toHaveText(String(count));
    await expect(other.note).toHaveText(words.fr.asOf);
  }
  expect(asked, 'the second tab needs to ask nothing').toBe(0);
  await page.close();
  outside.answer(PATHS.uk, ukCount(5));
  await other.page.clock.fastForward(1.22 * INTERVAL);
  await expect(other.number, 'alone, it asks itself').toHaveText('5');
  expect(asked).toBe(1);
});

test('a screen reader is told of what is reached, and not of each signature', async ({ page, outside }) => {
  await withoutChance(page);
  await page.clock.install();
  outside.answer(PATHS.uk, ukCount(190));
  const petition = new PetitionPage(page);
  await petition.open('count-goals');
  await expect(petition.number).toHaveText('190');
  const told = page.locator('#petition').getByRole('status');
  await expect(told, 'what stands there first is read as any text').toBeEmpty();
  const official = 'signatures are needed for an answer';
  for (const [count, said] of [
    [195, ''],
    [199, ''],
    [200, '200 signatures reached'],
    [201, '200 signatures reached'],
    [202, '200 signatures reached'],
    [303, `300 ${official}: reached`],
    [304, `300 ${official}: reached`],
  ] as const) {
    outside.answer(PATHS.uk, ukCount(count));
    await page.clock.fastForward(1.01 * INTERVAL);
    await expect(petition.number).toHaveText(String(count));
    await expect(told).toHaveText(said);
  }
  await page.clock.fastForward(40 * SECOND);
  outside.answer(PATHS.uk, ukCount(310));
  await page.clock.fastForward(1.01 * INTERVAL);
  await expect(told, 'once a minute the number').toHaveText('310 signatures');
  await axe(page);
});

for (const [motion, animation] of [
  ['no-preference', 'count-moved'],
  ['reduce', 'none'],
] as const) {
  test(`a number that moves is marked; with the motion that one wants (${motion})`, async ({ page, outside }) => {
    await page.emulateMedia({ reducedMotion: motion });
    await page.clock.install();
    outside.answer(PATHS.uk, ukCount(1), ukCount(2));
    const petition = new PetitionPage(page);
    await petition.open('count-uk');
    const style = () => petition.number.evaluate((number) => getComputedStyle(number).animationName);
    await expect(petition.number).toHaveText('1');
    await expect(petition.number).not.toHaveClass(/moved/);
    expect(await style(), 'it was not another number before').toBe('none');
    await page.clock.fastForward(1.3 * INTERVAL);
    await expect(petition.number).toHaveText('2');
    await expect(petition.number).toHaveClass(/count__number--moved/);
    expect(await style()).toBe(animation);
  });
}
