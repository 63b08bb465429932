// Handing a letter to a service outside: what it gets, what it may answer, and that no letter goes twice or gets lost.

import type { Page } from '@playwright/test';

import { ready } from '../support/app';
import { expectKept } from '../support/draft';
import { type Answer, FRIENDS, HandOver, json } from '../support/hand-over';
import { LetterPage } from '../support/letter';
import { LIBRARY_DIST, axe, expect, test } from '../support/test';
import { LANGS, type Lang, words } from '../support/words';

test.use({ site: LIBRARY_DIST });

const CAMPAIGN = 'library-hours-letter';
const SERVICE = 'https://forms.example.org/f/library-letters';
const TO = 'Robin Marsh';

const TAKEN = json(200, { next: '/thanks', ok: true });

test.beforeEach(({ watch }) => {
  watch.allowRequestsTo(SERVICE);
  watch.allowFailedRequests();
});

/** A letter to the board, with words of one's own, and the form below it filled in. */
async function written(page: Page, lang: Lang = 'en'): Promise<[LetterPage, HandOver]> {
  const letter = new LetterPage(page, lang);
  await letter.open(CAMPAIGN);
  await letter.name.fill('Zoé + Jo');
  await letter.addSentence(lang === 'en' ? 'for libraries.' : 'pour les bibliothèques.', ' “Mine”\\ é.');
  const form = new HandOver(page, lang);
  await form.email.fill('zoe@example.org');
  await form.postalCode.fill('k1a 0a6');
  return [letter, form];
}

for (const lang of LANGS) {
  const text = words[lang];

  test.describe(lang, () => {
    test('the service takes the letter: it gets what is on the screen, once', async ({ page }) => {
      const [letter, form] = await written(page, lang);
      await expect(form.section.getByRole('heading')).toHaveText(text.handTitle(FRIENDS[lang]));
      await expect(form.section).toContainText(FRIENDS[lang]);
      await axe(page);
      const posted = await form.answer(SERVICE, TAKEN);
      await form.button.click();
      await expect(form.thanks).toContainText(text.handed(FRIENDS[lang]));
      await expect(form.thanks).toBeFocused();
      expect(posted).toHaveLength(1);
      expect(posted[0]?.headers()).toMatchObject({ accept: 'application/json', 'content-type': 'application/json' });
      expect(posted[0]?.postDataJSON()).toEqual({
        name: 'Zoé + Jo',
        email: 'zoe@example.org',
        postal_code: 'K1A 0A6',
        recipient: TO,
        recipient_email: 'board@example.org',
        subject: await letter.subject.inputValue(),
        message: await letter.body.inputValue(),
        campaign: CAMPAIGN,
        language: lang,
      });
      await expect(letter.recipients.locator('.recipient', { hasText: TO })).toContainText(text.handedAlready);
      await axe(page);
      await letter
        .button(text.nextLetter(lang === 'en' ? 'Minister for Libraries' : 'Ministre des Bibliothèques'))
        .click();
      await expect(form.thanks).toHaveCount(0);
      await expect(form.button).toBeVisible();
      await letter.letterTo(TO).check();
      await expect(form.thanks).toContainText(text.handed(FRIENDS[lang]));
      expect(posted).toHaveLength(1);
    });

    test('without a name and an address nothing is posted, and each field says why', async ({ page }) => {
      const letter = new LetterPage(page, lang);
      await letter.open(CAMPAIGN);
      const form = new HandOver(page, lang);
      const posted = await form.answer(SERVICE, TAKEN);
      await form.button.click();
      await expect(form.summary).toBeFocused();
      await expect(form.summary).toContainText(text.nameMissing);
      await expect(form.summary).toContainText(text.emailMissing);
      await expect(form.email).toHaveAccessibleDescription(text.emailMissing);
      await expect(letter.name).toHaveAttribute('aria-invalid', 'true');
      await axe(page);
      await form.email.fill('zoe at example');
      await form.button.click();
      await expect(form.email).toHaveAccessibleDescription(text.emailInvalid);
      await form.summary.getByRole('link', { name: text.nameMissing }).click();
      await expect(letter.name).toBeFocused();
      expect(posted).toEqual([]);
    });

    test('what the service finds fault with is told at its field, and can be mended', async ({ page }) => {
      const [letter, form] = await written(page, lang);
      const before = await letter.body.inputValue();
      await form.answer(
        SERVICE,
        json(422, {
          errors: [
            { field: 'email', code: 'TYPE_EMAIL', message: 'should be an email' },
            { field: 'postal_code', code: 'TYPE_TEXT', message: 'is odd' },
          ],
        }),
      );
      await form.button.click();
      await expect(form.email).toHaveAccessibleDescription(text.emailInvalid);
      await expect(form.postalCode).toHaveAccessibleDescription(new RegExp(`${text.codeRefused}$`));
      await expect(form.summary).toContainText(text.codeRefused);
      await expect(form.thanks).toHaveCount(0);
      await axe(page);
      await expect(letter.body).toHaveValue(before);
      const posted = await form.answer(SERVICE, TAKEN);
      await form.email.fill('zoe@example.com');
      await form.button.click();
      await expect(form.thanks).toContainText(text.handed(FRIENDS[lang]));
      expect(posted).toHaveLength(1);
    });

    test('a service that is busy or refuses: told in words, and the letter stays', async ({ page }) => {
      const [letter, form] = await written(page, lang);
      const before = await letter.body.inputValue();
      await form.answer(SERVICE, json(429, { error: 'Too many' }));
      await form.button.click();
      await expect(form.said).toHaveText(text.handBusy);
      await axe(page);
      await form.answer(SERVICE, json(403, { errors: [{ code: 'BLOCKED', message: 'blocked' }] }));
      await form.button.click();
      await expect(form.said).toContainText(text.handRefused(FRIENDS[lang]));
      await axe(page);
      await expect(letter.body).toHaveValue(before);
      await expect(letter.way(text.openInEmail)).toBeVisible();
    });

    for (const [what, answer] of [
      ['breaks', json(500, { error: 'oops' })],
      ['answers with a page', { status: 200, contentType: 'text/html', body: '<h1>Thanks!</h1>' }],
      ['answers with something else', json(200, { hello: 'world' })],
      ['hangs up', 'nobody'],
    ] as const satisfies readonly (readonly [string, Answer | 'nobody'])[]) {
      test(`a service that ${what}: nobody knows, so it isn’t posted twice, and the letter stays`, async ({ page }) => {
        const [letter, form] = await written(page, lang);
        const before = await letter.body.inputValue();
        const posted = await form.answer(SERVICE, answer);
        await form.button.click();
        await form.expectUnknown();
        await axe(page);
        await page.reload();
        await ready(page);
        await form.expectUnknown();
        await expect(letter.body).toHaveValue(before);
        await expect(letter.way(text.openInEmail)).toBeVisible();
        expect(posted).toHaveLength(1);
      });
    }
  });
}

const text = words.en;

test('a service that never answers: words after five seconds, an end after thirty', async ({ page }) => {
  await page.clock.install();
  const [letter, form] = await written(page);
  const posted = await form.answer(SERVICE);
  await form.button.click();
  await expect(form.button).toHaveText(text.handing);
  await page.clock.fastForward(5_100);
  await expect(form.said).toHaveText(text.handSlow);
  await axe(page);
  // It says that it is busy; somebody presses it all the same.
  await form.button.click({ force: true });
  await page.clock.fastForward(30_000);
  await form.expectUnknown();
  await expect(letter.body).toHaveValue(/“Mine”/);
  expect(posted).toHaveLength(1);
});

test('a page reloaded while the letter is under way doesn’t post it again', async ({ page }) => {
  const [letter, form] = await written(page);
  const before = await letter.body.inputValue();
  const posted = await form.answer(SERVICE);
  await form.button.click();
  await expect.poll(() => posted.length).toBe(1);
  await page.reload();
  await ready(page);
  await form.expectUnknown();
  await expect(letter.body).toHaveValue(before);
  expect(posted).toHaveLength(1);
});

test('after an answer that isn’t clear one can send the letter oneself, and it is still not posted again', async ({
  page,
}) => {
  const [letter, form] = await written(page);
  const posted = await form.answer(SERVICE, json(500, {}));
  await form.button.click();
  await form.expectUnknown();
  await letter.send();
  await expect(letter.sentQuestion(TO)).toBeVisible();
  await letter.button(text.notYet).click();
  await expectKept(page, CAMPAIGN, 'not-yet');
  await letter.letterTo('Minister for Libraries').check();
  await expect(form.button, 'another letter is another matter').toBeVisible();
  await letter.letterTo(TO).check();
  await form.expectUnknown();
  await page.reload();
  await ready(page);
  await letter.letterTo(TO).check();
  await form.expectUnknown();
  await letter.send();
  await letter.button(text.yesSent).click();
  await expect(page.getByText(text.thanksSent(TO))).toBeVisible();
  expect(posted).toHaveLength(1);
});

test('who goes on with the next letter meanwhile finds the answer on coming back', async ({ page }) => {
  const [letter, form] = await written(page);
  let answer = (): void => undefined;
  await page.route(SERVICE, async (route) => {
    await new Promise<void>((resolve) => {
      answer = resolve;
    });
    await route.fulfill({ ...TAKEN, headers: { 'access-control-allow-origin': '*' } });
  });
  await form.button.click();
  await expect(form.button).toHaveText(text.handing);
  await letter.letterTo('Minister for Libraries').check();
  await expect(form.button).toHaveText(text.handButton);
  const answered = page.waitForResponse(SERVICE);
  answer();
  await answered;
  await letter.letterTo(TO).check();
  await expect(form.thanks).toContainText(text.handed(FRIENDS.en));
});

test('what was typed in the form stays while the letter grows beyond what a link can hold', async ({ page }) => {
  const [letter, form] = await written(page);
  await letter.addSentence('for libraries.', ' Much more.'.repeat(300));
  await expect(page.getByText(text.tooLong).first()).toBeVisible();
  await expect(form.email).toHaveValue('zoe@example.org');
  await expect(form.postalCode).toHaveValue(/^K1A 0A6$/i);
});

test('a browser that keeps nothing posts once, too', async ({ page }) => {
  await page.addInitScript(
    `Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('no', 'SecurityError'); } })`,
  );
  const [letter, form] = await written(page);
  const posted = await form.answer(SERVICE, json(500, {}));
  await form.button.click();
  await form.expectUnknown();
  await letter.letterTo('Minister for Libraries').check();
  await letter.letterTo(TO).check();
  await form.expectUnknown();
  expect(posted).toHaveLength(1);
});

test('the page may connect to the service it names, and a letter without one names none', async ({ page }) => {
  const policy = () => page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content');
  const letter = new LetterPage(page);
  await letter.open(CAMPAIGN);
  expect(await policy()).toMatch(/connect-src 'self' [^;]*https:\/\/forms\.example\.org(?:[ ;])/);
  await letter.open('warm-reading-room');
  expect(await policy()).not.toContain('forms.example.org');
  await expect(page.locator('.hand-over')).toHaveCount(0);
});
