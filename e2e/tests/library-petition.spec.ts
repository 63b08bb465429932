// The library's campaigns: a goal, deadlines that pass while the page is open, and the states around them.

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { open } from '../support/app';
import { COUNT, PetitionPage, somebody } from '../support/petition';
import { LIBRARY_DIST, axe, expect, test } from '../support/test';
import { LANGS, words } from '../support/words';

test.use({ site: LIBRARY_DIST });

const PETITION = 'saturday-hours';

/** The end of 30 June 2099 in Halifax. */
const CLOSES = Date.parse('2099-07-01T00:00:00-03:00');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

for (const [count, percent, bar] of [
  [0, '0%', '0'],
  [1, '0%', '0'],
  [123, '24%', '24'],
  [499, '99%', '99'],
  [500, '100%', '100'],
  [1234, '246%', '100'],
] as const) {
  test(`${count} of a goal of 500`, async ({ page }) => {
    await page.route(COUNT, (route) => route.fulfill({ json: { signature_count: count } }));
    const petition = new PetitionPage(page);
    await petition.open(PETITION);
    const signatures = `${count.toLocaleString('en-CA')} ${count === 1 ? 'signature' : 'signatures'}`;
    const towards = count > 500 ? words.en.pastGoal('500') : words.en.ofGoal('500');
    await expect(petition.count).toContainText(`${signatures} ${towards}`);
    await expect(petition.count.getByRole('progressbar')).toHaveAttribute('value', bar);
    await expect(petition.count.locator('.progress__percent')).toHaveText(percent);
  });
}

test('after signing, the bar moves too', async ({ page, ownServer }) => {
  const own = await ownServer();
  const petition = new PetitionPage(page);
  await petition.open(PETITION, own.url);
  await expect(petition.count).toContainText('0 signatures of 500');
  for (const _ of Array(5)) {
    await petition.open(PETITION, own.url);
    await petition.sign(somebody());
    await petition.expectSigned();
  }
  await expect(petition.count).toContainText('5 signatures of 500');
  await expect(petition.count.getByRole('progressbar')).toHaveAttribute('value', '1');
  await axe(page);
});

const PASSING = {
  en: {
    far: 'Open until June 30, 2099, 10 days left',
    soon: 'Open until June 30, 2099, 2 days left',
    hours: 'Open until June 30, 2099, 5 hours left',
    last: 'Open until June 30, 2099, less than an hour left',
    closed: 'Closed on June 30, 2099',
    badge: ['Open', 'Closing soon', 'Closed'],
    note: 'This campaign has closed. Thank you to everyone who took part.',
  },
  fr: {
    far: 'Ouverte jusqu’au 30 juin 2099, il reste 10 jours',
    soon: 'Ouverte jusqu’au 30 juin 2099, il reste 2 jours',
    hours: 'Ouverte jusqu’au 30 juin 2099, il reste 5 heures',
    last: 'Ouverte jusqu’au 30 juin 2099, il reste moins d’une heure',
    closed: 'Fermée le 30 juin 2099',
    badge: ['Ouverte', 'Ferme bientôt', 'Fermée'],
    note: 'Cette campagne est fermée. Merci à toutes les personnes qui y ont participé.',
  },
};

for (const lang of LANGS) {
  test(`the deadline passes while the page is open (${lang})`, async ({ page }) => {
    const text = PASSING[lang];
    await page.clock.install({ time: CLOSES - 10 * DAY - HOUR });
    const petition = new PetitionPage(page, lang);
    await petition.open(PETITION);
    const state = page.locator('.campaign__head .standing:visible');
    await expect(state).toContainText(text.far);
    await expect(state).toContainText(text.badge[0] ?? '');
    await petition.name.fill('Maya');
    let loads = 0;
    page.on('framenavigated', () => {
      loads += 1;
    });
    for (const [left, words, badge] of [
      [2 * DAY + HOUR, text.soon, text.badge[1]],
      [5 * HOUR + HOUR / 2, text.hours, text.badge[1]],
      [HOUR / 2, text.last, text.badge[1]],
    ] as const) {
      await page.clock.fastForward(CLOSES - left - (await page.evaluate(() => Date.now())));
      await expect(state).toContainText(words);
      await expect(state.locator('.badge')).toHaveText(badge ?? '');
      await expect(petition.button).toBeVisible();
    }
    await page.clock.fastForward(HOUR / 2 + 61_000);
    await expect(state).toContainText(text.closed);
    await expect(state).not.toContainText(/left|reste/);
    await expect(petition.form).toBeHidden();
    await expect(page.getByText(text.note)).toBeVisible();
    await expect(page.locator('#steps').getByRole('link', { name: words[lang].signButton })).toBeHidden();
    expect(loads).toBe(0);
    await axe(page);
  });
}

for (const lang of LANGS) {
  test(`who signs a moment too late is told so (${lang})`, async ({ page, watch, ownServer }) => {
    watch.allowFailedRequests();
    // The same site on a server for which the deadline has passed.
    const dist = await mkdtemp(join(tmpdir(), 'alongside-e2e-closed-'));
    await cp(LIBRARY_DIST, dist, { recursive: true });
    const manifest = join(dist, 'site.json');
    const site = JSON.parse(await readFile(manifest, 'utf8')) as {
      petitions: { id: string; schedule: { closes?: { at: number } } }[];
    };
    const closes = site.petitions.find(({ id }) => id === PETITION)?.schedule.closes;
    if (!closes) {
      throw new Error(`${PETITION} has no deadline`);
    }
    closes.at = Date.now() - 1_000;
    await writeFile(manifest, JSON.stringify(site));
    const own = await ownServer({ dist });
    const petition = new PetitionPage(page, lang);
    await petition.open(PETITION, own.url);
    const who = somebody();
    await petition.sign(who);
    await expect(page.getByRole('alert').filter({ hasText: words[lang].signClosed })).toBeVisible();
    await expect(petition.email).toHaveValue(who.email);
    await axe(page);
    await rm(dist, { recursive: true });
  });
}

test('a campaign that opens later says when, and asks for nothing yet', async ({ page }) => {
  await page.clock.install({ time: Date.parse('2098-06-20T12:00:00-03:00') });
  await open(page, '/en/campaigns/summer-story-hour/');
  const state = page.locator('.campaign__head .standing:visible');
  await expect(state).toContainText('Opens soon');
  await expect(state).toContainText('Opens on June 21, 2098');
  await expect(page.getByText('This campaign isn’t open yet.')).toBeVisible();
  await axe(page);
  await page.clock.fastForward(13 * HOUR);
  await expect(state).toHaveText('Open');
  await expect(page.getByText('This campaign isn’t open yet.')).toBeHidden();
});

test('a petition on another site that has closed says so, with what was counted there', async ({ page }) => {
  await open(page, '/fr/campaigns/book-van/');
  await expect(page.getByText('Fermée le 29 mars 2019')).toBeVisible();
  await expect(page.locator('#petition')).toContainText('214 signatures');
  await expect(page.locator('#petition')).toContainText('selon La page des pétitions du comté, 29 mars 2019');
  await expect(page.getByRole('link', { name: 'Aller à la pétition' })).toBeHidden();
  await axe(page);
});

test('a campaign that was won tells what came of it', async ({ page }) => {
  await open(page, '/en/campaigns/large-print-shelf/');
  await expect(page.getByText('The library bought 200 books in large print.').first()).toBeVisible();
  await expect(page.getByRole('img', { name: 'Illustration: a shelf with five books' })).toBeVisible();
  await expect(page.locator('.campaign__head .badge')).toHaveText('Won');
});
