// A campaign's life as it passes on a page that stays open, and what a page says that is opened at a given instant.

import type { Page } from '@playwright/test';

import { AUTUMN, DAY, type Fair, HOUR, LifePage, MINUTE, SPRING, axe, expect, test } from '../support/fairs';
import { HubPage } from '../support/hub';
import { COUNT, PetitionPage, SIGNATURES, somebody } from '../support/petition';
import { type Lang, words } from '../support/words';

const CLOSING_SOON = 72 * HOUR;

/** Opens a campaign at an instant, which passes from there on. */
async function openAt(page: Page, time: number, fair: Fair, lang: Lang): Promise<[LifePage, PetitionPage]> {
  await page.clock.install({ time });
  const petition = new PetitionPage(page, lang);
  await petition.open(fair.slug);
  return [new LifePage(page, lang), petition];
}

// The clocks of the visitor's own place change nothing.
for (const [fair, lang, timezoneId] of [
  [SPRING, 'en', 'America/Halifax'],
  [AUTUMN, 'fr', 'Asia/Tokyo'],
] as const) {
  test.describe(`${fair.slug}, seen in ${timezoneId} (${lang})`, () => {
    test.use({ timezoneId });

    test('from before it opens until it has closed, on one page', async ({ page }) => {
      const [life, petition] = await openAt(page, fair.opens - 3 * DAY, fair, lang);
      const { text } = life;
      let loads = 0;
      page.on('framenavigated', () => {
        loads += 1;
      });

      await page.clock.pauseAt(fair.opens - 1);
      await expect(life.badge).toHaveText(text.badge.upcoming);
      await expect(life.deadline).toHaveText(text.opensOn(fair.opensOn[lang]));
      await expect(life.note).toContainText(text.upcoming);
      await expect(life.note).toContainText(text.comeBack(fair.opensOn[lang]));
      await expect(life.stepsTitle).toHaveText(text.steps.waiting, { useInnerText: true });
      await expect(petition.form).toBeHidden();
      await expect(life.signStep).toBeHidden();

      await page.clock.runFor(MINUTE);
      const open = (left: string) => `${text.openUntil(fair.closesOn[lang])}, ${left}`;
      await expect(life.badge).toHaveText(text.badge.open);
      await expect(life.deadline).toHaveText(open(text.days(Math.floor((fair.closes - fair.opens - MINUTE) / DAY))));
      await expect(life.note).toHaveCount(0);
      await expect(life.stepsTitle).toHaveText(text.steps.open, { useInnerText: true });
      await expect(petition.form).toBeVisible();
      await expect(life.signStep).toBeVisible();

      await page.clock.pauseAt(fair.closes - CLOSING_SOON - 1);
      await expect(life.badge).toHaveText(text.badge.open);
      await expect(life.deadline).toHaveText(open(text.days(3)));
      await page.clock.runFor(MINUTE);
      await expect(life.badge).toHaveText(text.badge.soon);
      await expect(life.deadline).toHaveText(open(text.days(3)));
      await expect(life.note).toHaveText(`${text.badge.soon}, ${text.days(3)}`);
      await expect(petition.form).toBeVisible();

      await page.clock.pauseAt(fair.lastDay);
      await expect(life.deadline).toHaveText(open(text.hours(fair.hoursOfLastDay)));
      await page.clock.pauseAt(fair.closes - HOUR);
      await expect(life.deadline).toHaveText(open(text.hours(1)));
      await page.clock.pauseAt(fair.closes - 1);
      await expect(life.badge).toHaveText(text.badge.soon);
      await expect(life.deadline).toHaveText(open(text.hours(0)));
      await expect(petition.form).toBeVisible();
      await expect(life.next).toHaveCount(0);

      await page.clock.runFor(MINUTE);
      await expect(life.badge).toHaveText(text.badge.closed);
      await expect(life.deadline).toHaveText(text.closedOn(fair.closesOn[lang]));
      await expect(life.note).toHaveText(text.closed);
      await expect(life.stepsTitle).toHaveText(text.steps.over, { useInnerText: true });
      await expect(petition.form).toBeHidden();
      await expect(life.signStep).toBeHidden();
      await expect(life.next).toContainText(text.next);
      await expect(life.next.getByRole('link')).toHaveText(fair.next[lang]);
      expect(loads, 'without loading the page again').toBe(0);
      await page.clock.resume();
      await axe(page);
    });

    test('a page that is opened at an instant knows the state of that instant', async ({ page }) => {
      for (const [at, state] of [
        [fair.opens - 1, 'upcoming'],
        [fair.opens, 'open'],
        [fair.closes - CLOSING_SOON - 1, 'open'],
        [fair.closes - CLOSING_SOON, 'soon'],
        [fair.closes - 1, 'soon'],
        [fair.closes, 'closed'],
      ] as const) {
        await page.clock.setFixedTime(at);
        const petition = new PetitionPage(page, lang);
        await petition.open(fair.slug);
        const life = new LifePage(page, lang);
        await expect(life.badge, new Date(at).toISOString()).toHaveText(life.words(state));
        await expect(petition.form).toBeVisible({ visible: state === 'open' || state === 'soon' });
      }
    });
  });
}

test('the opening and the closing stand among the updates once they are past', async ({ page }) => {
  const [life] = await openAt(page, SPRING.opens - MINUTE, SPRING, 'en');
  const { text } = life;
  await expect(life.badge).toHaveText(text.badge.upcoming);
  await expect(life.happened).toHaveCount(0);
  await page.clock.fastForward(2 * MINUTE);
  await expect(life.badge).toHaveText(text.badge.open);
  await expect(life.happened).toHaveText([text.opened]);
  await page.clock.fastForward(SPRING.closes - SPRING.opens);
  await expect(life.badge).toHaveText(text.badge.closed);
  await expect(life.happened).toHaveText([text.hasClosed, text.opened]);
});

test('the list moves a campaign along, and its filters agree', async ({ page }) => {
  await page.clock.install({ time: SPRING.opens - DAY });
  const hub = new HubPage(page);
  await hub.open();
  const life = new LifePage(page);
  const title = SPRING.title.en;
  const card = page.locator('.card', { hasText: title });
  const badge = card.locator('.badge:visible');
  const call = card.locator('.card__call span:visible');

  await expect(badge).toHaveText(life.words('upcoming'));
  await expect(card).toContainText(life.text.opensOn(SPRING.opensOn.en));
  await expect(call).toHaveText('See what is coming');
  await expect(hub.titles.filter({ hasText: title })).toBeVisible();

  await hub.choice(hub.text.open).check();
  await page.clock.fastForward(DAY + MINUTE);
  await expect(badge).toHaveText(life.words('open'));
  await expect(call).toHaveText('Sign');
  const open = await hub.titles.count();
  // What isn't open yet stands behind it.
  const titles = await hub.titles.allTextContents();
  expect(titles.indexOf(title)).toBeLessThan(titles.indexOf('Tools to borrow'));

  await page.clock.fastForward(SPRING.closes - CLOSING_SOON - SPRING.opens);
  await expect(badge).toHaveText(life.words('soon'));
  await page.clock.fastForward(CLOSING_SOON);
  await expect(card).toBeHidden();
  await expect(hub.titles).toHaveCount(open - 1);
  await expect(hub.found).toHaveText(hub.text.found(open - 1));

  await hub.choice(hub.text.ended).check();
  await expect(hub.titles.filter({ hasText: title })).toBeVisible();
  await expect(badge).toHaveText(life.words('closed'));
  await expect(call).toHaveText('Read the story');
  await expect(card.locator('.card__actions')).toBeHidden();
  await axe(page);

  // The page behind the card was made long ago as well.
  await card.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(life.badge).toHaveText(life.words('closed'));
  await expect(page.locator('.sign form')).toBeHidden();
});

test('who signs while it closes is told so, and the page closes a moment later', async ({ page, watch }) => {
  watch.allowFailedRequests();
  const [life, petition] = await openAt(page, SPRING.closes - MINUTE / 2, SPRING, 'en');
  await page.route(SIGNATURES, (route) => route.fulfill({ status: 409, json: { error: 'closed' } }));
  const who = somebody();
  await petition.sign(who);
  await expect(petition.trouble).toHaveText(words.en.signClosed);
  await expect(petition.email).toHaveValue(who.email);
  await axe(page);
  await page.clock.fastForward(2 * MINUTE);
  await expect(petition.form).toBeHidden();
  await expect(life.note).toHaveText(life.text.closed);
});

test('who signed just in time is still thanked after it has closed', async ({ page }) => {
  const [life, petition] = await openAt(page, SPRING.closes - MINUTE / 2, SPRING, 'en');
  await page.route(COUNT, (route) => route.fulfill({ json: { signature_count: 12 } }));
  await page.route(SIGNATURES, (route) => route.fulfill({ status: 201, json: { signature_count: 13 } }));
  await petition.sign(somebody());
  await petition.expectSigned();
  await page.clock.fastForward(2 * MINUTE);
  await expect(life.badge).toHaveText(life.words('closed'));
  await expect(petition.over).toBeVisible();
});

test('a campaign of which nothing happened yet has no heading over an empty list', async ({ page }) => {
  const petition = new PetitionPage(page);
  await petition.open('winter-fair');
  await expect(petition.form).toBeVisible();
  await expect(page.locator('.entry:visible')).toHaveCount(0);
  await expect(page.locator('#timeline-title')).toBeHidden();
});
