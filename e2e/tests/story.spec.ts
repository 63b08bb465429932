// The story of a campaign as it grows: its updates, the figures of its count, and what was won.

import type { Locator, Page } from '@playwright/test';

import { open } from '../support/app';
import { lifeWords } from '../support/life-words';
import { type Made, libraryWith } from '../support/library';
import { pagesFrom } from '../support/site';
import { axe, expect, test as base } from '../support/test';
import { LANGS } from '../support/words';

/** A campaign that has ended, with figures. */
function ended(slug: string, kind: string, date: string, figure: string): Record<string, string> {
  const story = `+++\ntitle = "Ended: ${slug}"\nsummary = "We asked."\noutcome = "It came of ${slug}."\n+++\n\nThanks.\n`;
  return {
    [`campaigns/${slug}/campaign.toml`]: [
      `[outcome]\nkind = "${kind}"\ndate = ${date}`,
      `[[figures]]\nvalue = "${figure}"\nlabel = { en = "chairs", fr = "chaises" }`,
    ].join('\n'),
    [`campaigns/${slug}/en.md`]: story,
    [`campaigns/${slug}/fr.md`]: story,
  };
}

const test = base.extend<object, { made: Made }>({
  made: [
    // Playwright reads from the pattern what is needed: nothing.
    async ({}, use) => {
      const made = await libraryWith({
        files: {
          ...ended('old-chairs', 'won', '2018-05-05', '12'),
          ...ended('some-chairs', 'partly-won', '"2021-03"', '30'),
          ...ended('no-chairs', 'lost', '2022-01-01', '0'),
        },
      });
      await use(made);
      await made.remove();
    },
    { scope: 'worker' },
  ],
  site: [async ({ made }, use) => use(made.dist), { scope: 'worker' }],
});

/** What a file of counts says. */
interface Recorded {
  signature_count: number;
  areas: [string, number][];
  history: [{ year: number; month: number; day: number }, number][];
}

const iso = ({ year, month, day }: Recorded['history'][0][0]) =>
  [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');

/** A number as it is written in a language, with a common blank. */
const written = (count: number, lang: string) => count.toLocaleString(`${lang}-CA`).replaceAll(/\s/g, ' ');

/** What stands in a locator's elements, with common blanks. */
async function texts(found: Locator): Promise<string[]> {
  return (await found.allTextContents()).map((text) => text.replaceAll(/\s+/g, ' ').trim());
}

async function scrollsSideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** The days of the updates of `children-corner`, newest first. */
const NEWEST = ['2019-09', '2019-06-03', '2019-04-15', '2019-02-11', '2018-12-03', '2018-11-19'];
const EARLIER = ['2018-10', '2018-09-10', '2018-06-04', '2018-05-07', '2018-03-12', '2018-02-05', '2018-01-15'];

for (const lang of LANGS) {
  const text = lifeWords[lang];

  test.describe(lang, () => {
    test('many updates: the newest first, the older ones a key away', async ({ page }) => {
      await open(page, `/${lang}/campaigns/children-corner/`);
      const days = page.locator('.entry:visible time');
      const dates = () => days.evaluateAll((all) => all.map((time) => time.getAttribute('datetime')));
      expect(await dates()).toEqual(NEWEST);
      const earlier = page.locator('#timeline summary');
      await expect(earlier).toHaveText(text.earlier(7));
      await earlier.focus();
      await page.keyboard.press('Enter');
      await expect(days).toHaveCount(13);
      expect(await dates()).toEqual([...NEWEST, ...EARLIER]);
      await expect(page.getByText(lang === 'en' ? 'two low shelves,' : 'deux étagères basses,')).toBeVisible();
      await expect(page.locator('.entry').last()).toContainText(text.opened);
      await axe(page);
      await page.keyboard.press('Space');
      await expect(days).toHaveCount(6);
    });

    test('the figures of a count are drawn, told in words, and stand in a table', async ({ page, request }) => {
      const told = (await (await request.get('/counts/books-by-post.json')).json()) as Recorded;
      await open(page, `/${lang}/campaigns/books-by-post/`);

      const chart = page.getByRole('region', { name: text.chart, exact: true });
      const [from, to] = [told.history[0], told.history.at(-1)];
      const inWords = new RegExp(`${text.chart}.* ${from?.[1]} .*${written(to?.[1] ?? 0, lang).replace(' ', '\\s')}`);
      await expect(chart.getByRole('img', { name: inWords })).toBeVisible();
      await expect(chart.getByRole('table')).toBeHidden();
      await chart.getByText(text.asTable, { exact: true }).click();
      const rows = chart.getByRole('table').locator('tbody tr');
      const shown = await rows.evaluateAll((all) =>
        all.map((row) => [row.querySelector('time')?.dateTime, row.querySelector('td')?.textContent?.replace(/\s/g, ' ')]),
      );
      const counted = told.history.map(([day, count]) => [iso(day), written(count, lang)]);
      expect(counted).toEqual(expect.arrayContaining(shown));
      expect([shown[0], shown.at(-1)]).toEqual([counted[0], counted.at(-1)]);
      expect(shown.length).toBeGreaterThan(5);

      const map = page.getByRole('region', { name: text.map, exact: true });
      await expect(map.locator('.tiles > li')).toHaveCount(13);
      const tiles = await texts(map.locator('.tiles > li'));
      for (const [area, count] of told.areas) {
        expect(tiles.filter((tile) => tile.startsWith(area) && tile.endsWith(` ${written(count, lang)}`))).toHaveLength(1);
      }
      const unknown = 13 - told.areas.length;
      expect(tiles.filter((tile) => tile.endsWith(text.unknown))).toHaveLength(unknown);
      await map.getByText(text.asTable, { exact: true }).click();
      const counts = await texts(map.getByRole('table').locator('td'));
      const known = told.areas.map(([, count]) => count).sort((a, b) => b - a);
      expect(counts).toEqual([...known.map((count) => written(count, lang)), ...Array<string>(unknown).fill(text.unknown)]);

      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await axe(page);
      }
      expect(await scrollsSideways(page)).toBeLessThanOrEqual(0);
    });

    test('what was won stands with its figures, the newest first', async ({ page }) => {
      await page.goto(`/${lang}/achievements/`);
      const wins = page.locator('.win');
      expect(await texts(wins.locator('.win__outcome'))).toEqual([
        'It came of some-chairs.',
        lang === 'en' ? 'The library bought 200 books in large print.' : expect.stringContaining('200'),
        'It came of old-chairs.',
      ]);
      expect(await texts(wins.locator('.badge:visible'))).toEqual([
        text.badge['partly-won'],
        text.badge.won,
        text.badge.won,
      ]);
      await expect(wins.first()).toContainText('30');
      await expect(wins.last()).toContainText('12');
      await expect(page.getByText('no-chairs')).toHaveCount(0);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await axe(page);
      }
    });
  });
}

// 1,280 by 1,024 pixels at 400 % are 320 by 256.
for (const [lang, what, viewport] of [
  ['en', 'on a narrow phone', { width: 320, height: 568 }],
  ['fr', 'four times as large', { width: 320, height: 256 }],
] as const) {
  test(`${what} no page scrolls sideways (${lang})`, async ({ page, request }) => {
    test.setTimeout(60_000);
    await page.setViewportSize(viewport);
    for (const address of await pagesFrom(request, lang)) {
      await open(page, address);
      await page.locator('details').evaluateAll((all) => {
        for (const part of all) {
          part.setAttribute('open', '');
        }
      });
      expect(await scrollsSideways(page), address).toBeLessThanOrEqual(0);
    }
  });
}

test('four times as large, what has the focus can be seen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await open(page, '/fr/campaigns/reading-garden/');
  for (let presses = 0; presses < 25; presses += 1) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const focused = document.activeElement ?? document.body;
      const { left, right, top, bottom } = focused.getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
      const there = document.elementFromPoint(x, y);
      return there !== null && (focused.contains(there) || there.contains(focused) || there.tagName === 'LABEL');
    });
    expect(seen, `after ${presses + 1} presses of Tab`).toBe(true);
  }
});
