// What a petition asks, what is kept of it meanwhile, and that a signature on this site counts once whatever happens.

import type { Page, Request } from '@playwright/test';

import { open } from '../support/app';
import { everythingKept } from '../support/draft';
import { FRIENDS } from '../support/hand-over';
import { PetitionPage, SIGNATURES, somebody, toldCount } from '../support/petition';
import { LIBRARY_DIST, axe, expect, test } from '../support/test';
import { LANGS, words } from '../support/words';

test.use({ site: LIBRARY_DIST });

/** Asks for more than usual, and two other organisations ask to write. */
const GARDEN = 'reading-garden';
const PARTNERS = {
  en: ['The Elder Cove Gardening Club', 'Parents of the Village School'],
  fr: ['Le club de jardinage d’Elder Cove', 'Les parents de l’école du village'],
} as const;

/** As long as a signature's answer is waited for, in milliseconds. */
const PATIENCE = 20_100;

/** Notes the signatures that a page posts. */
function posts(page: Page): Request[] {
  const seen: Request[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') {
      seen.push(request);
    }
  });
  return seen;
}

/** Waits until what was typed is kept. */
async function expectKept(page: Page, typed: string): Promise<void> {
  await expect.poll(async () => JSON.stringify(await everythingKept(page))).toContain(typed);
}

for (const lang of LANGS) {
  const text = words[lang];

  test.describe(lang, () => {
    test('what may stay empty may; what is ticked by nobody is consented to by nobody', async ({ page, request }) => {
      const petition = new PetitionPage(page, lang);
      await petition.open(GARDEN);
      const before = await toldCount(request, GARDEN);
      for (const label of [text.postalCode, text.city, text.whySign]) {
        await expect(petition.optional(label)).toBeVisible();
      }
      for (const who of PARTNERS[lang]) {
        await expect(petition.consentTo(who)).not.toBeChecked();
      }
      const sent = posts(page);
      const { name, email } = somebody();
      await petition.name.fill(name);
      await petition.email.fill(email);
      await petition.agree.check();
      await petition.button.click();
      await petition.expectSigned();
      // With a file, what was stated as "more than", and paper.
      await expect(petition.number).toHaveText(text.atLeast(String(before + 1 + 118 + 40 + 38)));
      await axe(page);
      expect(await toldCount(request, GARDEN)).toBe(before + 1);
      expect(sent).toHaveLength(1);
      expect(sent[0]?.postDataJSON()).toEqual({
        name,
        email,
        postal_code: '',
        agreed: true,
        updates: false,
        lang,
        key: expect.stringMatching(/^[0-9a-z-]{16,64}$/),
      });
    });

    test('what is written arrives, and each consent by itself', async ({ page }) => {
      const petition = new PetitionPage(page, lang);
      await petition.open(GARDEN);
      const sent = posts(page);
      const { name, email } = somebody();
      await petition.name.fill(name);
      await petition.email.fill(email);
      await petition.optional(text.postalCode).fill('k1a-0a6');
      await petition.optional(text.city).fill('Trois-Rivières');
      await petition.optional(text.whySign).fill('Pour lire.\n« Dehors » & <b>ensemble</b>');
      await petition.agree.check();
      await petition.consentTo(PARTNERS[lang][1]).check();
      await petition.button.click();
      await petition.expectSigned();
      expect(sent[0]?.postDataJSON()).toMatchObject({
        city: 'Trois-Rivières',
        comment: 'Pour lire.\n« Dehors » & <b>ensemble</b>',
        updates: false,
        partners: ['parents'],
      });
    });

    test('a field that may stay empty is checked when it isn’t', async ({ page }) => {
      const petition = new PetitionPage(page, lang);
      await petition.open(GARDEN);
      const sent = posts(page);
      await petition.name.fill('Maya');
      await petition.email.fill('maya@example.org');
      await petition.optional(text.postalCode).fill('D1A 1A1');
      await petition.agree.check();
      await petition.button.click();
      await expect(petition.summary.getByRole('link')).toHaveText([text.signCodeInvalid]);
      await expect(petition.optional(text.postalCode)).toHaveAccessibleDescription(new RegExp(text.signCodeInvalid));
      await axe(page);
      expect(sent).toEqual([]);
    });

    test('a reload loses nothing that was typed; “Clear this form” deletes all of it', async ({ page }) => {
      const petition = new PetitionPage(page, lang);
      await petition.open(GARDEN);
      await expect(petition.clear, 'there is nothing to clear').toHaveCount(0);
      await petition.name.fill('Zoé Œuvrard');
      await petition.email.fill('zoe@example.org');
      await petition.optional(text.whySign).fill('Pour lire.\nDehors.');
      await petition.agree.check();
      await expectKept(page, 'Dehors');
      await petition.open(GARDEN);
      await expect(petition.name).toHaveValue('Zoé Œuvrard');
      await expect(petition.email).toHaveValue('zoe@example.org');
      await expect(petition.optional(text.whySign)).toHaveValue('Pour lire.\nDehors.');
      await expect(petition.agree, 'what one agrees to is agreed to each time').not.toBeChecked();
      await petition.agree.check();
      await axe(page);
      await petition.clear.click();
      await expect(petition.name).toBeFocused();
      for (const field of [petition.name, petition.email, petition.optional(text.whySign)]) {
        await expect(field).toHaveValue('');
      }
      await expect(petition.agree).not.toBeChecked();
      await expect(petition.clear).toHaveCount(0);
      expect(await everythingKept(page)).toEqual({});
      await petition.open(GARDEN);
      await expect(petition.name).toHaveValue('');
    });

    test('a petition that was paused meanwhile says so, and keeps what was typed', async ({ page, watch }) => {
      watch.allowFailedRequests();
      const petition = new PetitionPage(page, lang);
      await petition.open(GARDEN);
      await page.route(SIGNATURES, (route) => route.fulfill({ status: 409, json: { error: 'paused' } }));
      const { name, email } = somebody();
      await petition.name.fill(name);
      await petition.email.fill(email);
      await petition.agree.check();
      await petition.button.click();
      await expect(petition.trouble).toHaveText(text.signPaused);
      await expect(petition.email).toHaveValue(email);
      await axe(page);
      await petition.open(GARDEN);
      await expect(petition.email).toHaveValue(email);
    });

    test('the whole form by keyboard alone', async ({ page, request }) => {
      const petition = new PetitionPage(page, lang);
      await petition.open(GARDEN);
      const before = await toldCount(request, GARDEN);
      const sent = posts(page);
      await petition.name.focus();
      const { name, email } = somebody();
      for (const [field, typed] of [
        [petition.name, name],
        [petition.email, email],
        [petition.optional(text.postalCode), 'K1A 0A6'],
        [petition.optional(text.city), 'Ottawa'],
        [petition.optional(text.whySign), 'Books.'],
      ] as const) {
        await expect(field).toBeFocused();
        await page.keyboard.type(typed);
        await page.keyboard.press('Tab');
      }
      // The way to read what happens to one's details comes before the box that says so.
      await expect(petition.form.getByRole('link')).toBeFocused();
      const consents = [FRIENDS[lang], ...PARTNERS[lang]].map((who) => petition.consentTo(who));
      for (const box of [petition.agree, ...consents]) {
        await page.keyboard.press('Tab');
        await expect(box).toBeFocused();
        await expect(box).toBeInViewport();
        await page.keyboard.press('Space');
        await expect(box).toBeChecked();
      }
      await page.keyboard.press('Tab');
      await expect(petition.button).toBeFocused();
      await page.keyboard.press('Tab');
      await expect(petition.clear).toBeFocused();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Enter');
      await petition.expectSigned();
      await expect(petition.over).toBeFocused();
      await page.keyboard.press('Tab');
      await expect(petition.over.getByRole('link'), 'what comes next is next').toBeFocused();
      expect(sent[0]?.postDataJSON()).toMatchObject({ updates: true, partners: ['gardening-club', 'parents'] });
      expect(await toldCount(request, GARDEN)).toBe(before + 1);
    });
  });
}

const text = words.en;

test('who has signed leaves nothing of it in the tab', async ({ page }) => {
  const petition = new PetitionPage(page);
  await petition.open('saturday-hours');
  const who = somebody();
  await petition.fill(who);
  await expectKept(page, who.email);
  await petition.button.click();
  await petition.expectSigned();
  expect(JSON.stringify(await everythingKept(page))).not.toMatch(/maya|tremblay|example\.org|K1A/i);
});

test('an answer that is too slow is given up; signing again counts once', async ({ page, watch, request }) => {
  watch.allowFailedRequests();
  await page.clock.install();
  const petition = new PetitionPage(page);
  await petition.open('saturday-hours');
  const before = await toldCount(request, 'saturday-hours');
  // The server has it, and its answer stays somewhere.
  await page.route(SIGNATURES, async (route) => {
    await route.fetch();
  });
  await petition.sign(somebody());
  await expect.poll(() => toldCount(request, 'saturday-hours')).toBe(before + 1);
  await expect(petition.button).toHaveText(text.signing);
  await page.clock.fastForward(PATIENCE);
  await expect(petition.trouble).toHaveText(text.signUnknown);
  await page.unroute(SIGNATURES);
  await petition.button.click();
  await petition.expectSigned();
  await expect(petition.count).toContainText(text.signatures(before + 1));
  expect(await toldCount(request, 'saturday-hours')).toBe(before + 1);
});

test('who reloads while a signature is under way, and signs again, is counted once', async ({
  page,
  watch,
  request,
}) => {
  watch.allowFailedRequests();
  const petition = new PetitionPage(page);
  await petition.open('saturday-hours');
  const before = await toldCount(request, 'saturday-hours');
  let lost = true;
  await page.route(SIGNATURES, async (route) => {
    await (lost ? route.fetch() : route.continue());
  });
  const who = somebody();
  await petition.sign(who);
  await expect.poll(() => toldCount(request, 'saturday-hours')).toBe(before + 1);
  lost = false;
  await petition.open('saturday-hours');
  await expect(petition.email).toHaveValue(who.email);
  await petition.agree.check();
  await petition.button.click();
  await petition.expectSigned();
  expect(await toldCount(request, 'saturday-hours')).toBe(before + 1);
});

test('a paused petition can’t be signed', async ({ page }) => {
  await open(page, '/en/campaigns/mended-roof/');
  const petition = new PetitionPage(page);
  await expect(petition.form).toBeHidden();
  await expect(page.getByText('The board is waiting for what the builder says.').first()).toBeVisible();
  await axe(page);
});
