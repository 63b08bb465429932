// Campaigns that are over, that wait, and that nobody should see yet.

import { open } from '../support/app';
import { DIST, LifePage } from '../support/fairs';
import { HubPage } from '../support/hub';
import type { Made } from '../support/library';
import { PetitionPage } from '../support/petition';
import { preview } from '../support/preview';
import { pagesFrom } from '../support/site';
import { LIBRARY_DIST, axe, expect, test } from '../support/test';
import { LANGS, words } from '../support/words';

test.use({ site: LIBRARY_DIST });

const DRAFT = 'night-reading';

for (const lang of LANGS) {
  test.describe(lang, () => {
    test('a campaign that was lost says what came of it, thanks, and leads on', async ({ page }) => {
      const petition = new PetitionPage(page, lang);
      await petition.open('east-branch');
      const life = new LifePage(page, lang);
      const { text } = life;
      await expect(life.badge).toHaveText(text.badge.lost);
      await expect(life.deadline).toHaveText(text.closedOn(lang === 'en' ? 'June 29, 2018' : '29 juin 2018'));
      const outcome = page.getByRole('region', { name: text.whatCame });
      await expect(outcome).toContainText(lang === 'en' ? 'The county closed the branch.' : 'Le comté a fermé la succursale.');
      await expect(outcome).toContainText(text.thanks.lost);
      await expect(petition.number).toHaveText('287');
      await expect(page.getByRole('link', { name: words[lang].goToPetition })).toBeHidden();
      await expect(life.stepsTitle).toHaveText(text.steps.over, { useInnerText: true });
      await expect(life.happened.first()).toHaveText(text.badge.lost);
      await expect(life.next).toContainText(text.next);
      await expect(page.getByRole('link', { name: text.poster }), 'nothing is asked any more').toHaveCount(0);
      await axe(page);
      await life.next.getByRole('link').click();
      await expect(page).toHaveURL(new RegExp(`/${lang}/campaigns/saturday-hours/$`));
      await expect(petition.form).toBeVisible();
    });

    test('what was won, and what was won in part, is thanked for as such', async ({ page, ownServer }) => {
      const own = await ownServer({ dist: DIST });
      const life = new LifePage(page, lang);
      for (const [campaign, kind] of [
        ['mahmoud-nawajaa', 'won'],
        ['un-votes', 'partly-won'],
      ] as const) {
        await open(page, `${own.url}/${lang}/campaigns/${campaign}/`);
        await expect(life.badge).toHaveText(life.text.badge[kind]);
        await expect(page.getByRole('region', { name: life.text.whatCame })).toContainText(life.text.thanks[kind]);
        await expect(life.next).toBeVisible();
        await axe(page);
      }
    });

    test('a paused campaign says why, asks for nothing, and can still be passed on', async ({ page }) => {
      const petition = new PetitionPage(page, lang);
      await petition.open('mended-roof');
      const life = new LifePage(page, lang);
      const why = lang === 'en' ? 'The board is waiting for what the builder says.' : 'Le conseil attend l’avis de l’entreprise.';
      await expect(life.badge).toHaveText(life.text.badge.paused);
      await expect(life.note).toContainText(life.text.paused);
      await expect(life.note).toContainText(why);
      await expect(life.stepsTitle).toHaveText(life.text.steps.waiting, { useInnerText: true });
      await expect(petition.form).toBeHidden();
      await expect(life.signStep).toBeHidden();
      await expect(petition.number, 'what was signed stays').toHaveText('0');
      await expect(life.next).toHaveCount(0);
      await expect(page.getByRole('button', { name: life.text.copyLink })).toBeVisible();
      await axe(page);
    });

    test('a draft is seen by nobody', async ({ page, request, watch }) => {
      watch.allowFailedRequests();
      const answer = await page.goto(`/${lang}/campaigns/${DRAFT}/`);
      expect(answer?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1, name: words[lang].notFoundTitle })).toBeVisible();
      expect((await request.get(`/${lang}/campaigns/${DRAFT}/poster/`)).status()).toBe(404);
      expect((await pagesFrom(request, lang)).filter((address) => address.includes(DRAFT))).toEqual([]);
      const counted = await request.get(`/v1/petitions/${DRAFT}/count.json`);
      expect(counted.status(), 'nor can it be signed').toBe(404);
      const hub = new HubPage(page, lang);
      await hub.open();
      await expect(hub.titles.filter({ hasText: lang === 'en' ? 'A night among books' : 'Une nuit parmi les livres' })).toHaveCount(0);
    });
  });
}

test.describe('a preview with drafts', () => {
  let made: Made;

  test.beforeAll(async () => {
    made = await preview({ drafts: true });
  });

  test.afterAll(async () => {
    await made.remove();
  });

  for (const lang of LANGS) {
    test(`says of a draft that it is one, and keeps it from search engines (${lang})`, async ({ page, ownServer }) => {
      const own = await ownServer({ dist: made.dist });
      const petition = new PetitionPage(page, lang);
      await petition.open(DRAFT, own.url);
      const life = new LifePage(page, lang);
      await expect(page.getByText(life.text.draft)).toBeVisible();
      await expect(life.badge).toHaveText(life.text.badge.draft);
      await expect(life.stepsTitle).toHaveText(life.text.steps.waiting, { useInnerText: true });
      await expect(petition.form).toBeHidden();
      await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
      await axe(page);
      await page.getByRole('link', { name: life.text.poster }).click();
      await expect(page.getByText(life.text.draft)).toBeVisible();
      await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');

      // What is published is listed.
      await petition.open('saturday-hours', own.url);
      await expect(page.getByText(life.text.draft)).toHaveCount(0);
      await expect(page.locator('meta[name=robots]')).toHaveCount(0);
      await open(page, `${own.url}/${lang}/`);
      const card = page.locator('.card', { hasText: lang === 'en' ? 'A night among books' : 'Une nuit parmi les livres' });
      await expect(card.locator('.badge:visible')).toHaveText(life.text.badge.draft);
    });
  }
});
