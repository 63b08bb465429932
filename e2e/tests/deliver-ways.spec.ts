// Every way for a letter to go, each with the letter that is on the screen; and what the page makes of it.

import type { BrowserContext, Page } from '@playwright/test';

import { ready } from '../support/app';
import { expectKept } from '../support/draft';
import { LetterPage } from '../support/letter';
import { type Mail, asTyped, readGmail, readMailto, readOutlook, readYahoo } from '../support/mail';
import { LIBRARY_DIST, axe, expect, test } from '../support/test';
import { LANGS, type Lang, words } from '../support/words';

test.use({ site: LIBRARY_DIST });

/** A letter of a few lines to somebody who has an email and a postal address. */
const CAMPAIGN = 'warm-reading-room';
const BOARD = { name: 'Robin Marsh', email: 'board@example.org' };

const SENTENCE = {
  en: ' I read there each Thursday — “why so cold?” — at 12 °C & with 100% of my coats. 1 + 1 ≠ 3?',
  fr: ' J’y lis chaque jeudi\u{a0}: «\u{a0}pourquoi si froid?\u{a0}», à 12\u{a0}°C & l’œil sur mes gants. 1 + 1 ≠ 3?',
};

/** A letter as it stands in the fields. */
interface Screen {
  subject: string;
  body: string;
}

async function onScreen(letter: LetterPage): Promise<Screen> {
  return { subject: await letter.subject.inputValue(), body: await letter.body.inputValue() };
}

/** A signed letter with words of one's own, hard ones among them. */
async function written(page: Page, lang: Lang = 'en'): Promise<LetterPage> {
  const letter = new LetterPage(page, lang);
  await letter.open(CAMPAIGN);
  await letter.name.fill('Zoé + Jo & Co. <zoe>');
  await letter.addSentence(lang === 'en' ? 'and it is cold.' : 'il y fait froid.', SENTENCE[lang]);
  return letter;
}

/** Answers everything at an origin, and notes what was asked for, with the page that asked. */
async function answerFor(context: BrowserContext, origin: string): Promise<{ url: string; referrer: string }[]> {
  const asked: { url: string; referrer: string }[] = [];
  await context.route(`${origin}/**`, async (route) => {
    asked.push({ url: route.request().url(), referrer: route.request().headers()['referer'] ?? '' });
    await route.fulfill({ contentType: 'text/html', body: '<title>Mail</title>' });
  });
  return asked;
}

for (const lang of LANGS) {
  const text = words[lang];

  test.describe(lang, () => {
    test('each link opens the letter that is on the screen', async ({ page, isMobile }) => {
      const letter = await written(page, lang);
      const screen = await onScreen(letter);
      const links: [string, (address: string) => Mail][] = [
        [text.openInEmail, readMailto],
        [text.openInOutlook, (address) => readOutlook(address, 'https://outlook.cloud.microsoft')],
        [text.openInOutlookPersonal, (address) => readOutlook(address, 'https://outlook.live.com')],
        [text.openInYahoo, readYahoo],
      ];
      if (!isMobile) {
        links.push([text.openInGmail, readGmail]);
      }
      for (const [way, read] of links) {
        const mail = read(await letter.hrefOf(way));
        expect(mail.to, way).toEqual([BOARD.email]);
        expect({ subject: mail.subject, body: mail.body.replaceAll('\r\n', '\n') }, way).toEqual(screen);
      }
      asTyped((await letter.mail()).body);
      await expect(page.getByText(text.tooLong)).toHaveCount(0);
      await axe(page);
    });

    test('a file for a mail program holds the letter that is on the screen', async ({ page }) => {
      const letter = await written(page, lang);
      await letter.subject.fill(`${lang === 'en' ? 'The heating' : 'Le chauffage'} – “12 °C”, déjà? 🥶`);
      const { name, draft } = await letter.saveEml();
      expect(name).toBe('robin-marsh.eml');
      expect(draft.to).toEqual({ name: BOARD.name, address: BOARD.email });
      expect({ subject: draft.subject, body: asTyped(draft.body) }).toEqual(await onScreen(letter));
      expect(draft.headers.get('x-unsent'), 'Outlook opens it to be sent').toBe('1');
      expect(draft.headers.has('from'), 'the mail program knows whose it is').toBe(false);
      expect(Math.abs(Date.parse(draft.headers.get('date') ?? '') - Date.now())).toBeLessThan(60_000);
      await expect(letter.saidBy(letter.button(text.saveEml))).toHaveText(text.emlSaved);
      await expect(letter.sentQuestion(BOARD.name)).toBeVisible();
      await axe(page);
    });

    test('the share sheet gets the letter; who closes it is asked nothing', async ({ page }) => {
      await page.addInitScript(`window.answers = ['AbortError', ''];
        Object.defineProperty(Navigator.prototype, 'share', { configurable: true, value: (data) => {
          window.shared = data;
          const error = window.answers.shift();
          return error ? Promise.reject(new DOMException('closed', error)) : Promise.resolve();
        } })`);
      const letter = await written(page, lang);
      const screen = await onScreen(letter);
      await letter.button(text.otherApp).click();
      await expect.poll(() => page.evaluate('window.shared')).toEqual({ title: screen.subject, text: screen.body });
      await page.evaluate(() => fetch('/site.json').then((response) => response.text()));
      await expect(letter.sentQuestion(BOARD.name)).toHaveCount(0);
      await expect(page.getByRole('alert').filter({ visible: true })).toHaveCount(0);
      await letter.button(text.otherApp).click();
      await expect(letter.sentQuestion(BOARD.name)).toBeVisible();
      await axe(page);
    });

    test('no way that opens something does so without a name under the letter', async ({ page, isMobile }) => {
      await page.addInitScript(
        `Object.defineProperty(Navigator.prototype, 'share', { value: () => { window.shared = true; } })`,
      );
      const letter = new LetterPage(page, lang);
      await letter.open(CAMPAIGN);
      const summary = page.locator('#letter-errors');
      const ways = [
        letter.button(text.saveEml),
        letter.button(text.otherApp),
        letter.way(text.openInYahoo),
        letter.way(isMobile ? text.openInOutlook : text.openInGmail),
        letter.way(text.openInEmail),
      ];
      for (const way of ways) {
        await way.click();
        await expect(summary).toContainText(text.nameMissing);
        await expect(summary).toBeFocused();
        await letter.name.fill('M');
        await letter.name.fill('');
      }
      await expect(letter.sentQuestion(BOARD.name)).toHaveCount(0);
      expect(await page.evaluate('window.shared')).toBeUndefined();
    });
  });
}

const text = words.en;

test('a phone offers its mail app first and no Gmail, which would open no letter there', async ({ page, isMobile }) => {
  test.skip(!isMobile, 'a phone');
  const letter = await written(page);
  await expect(letter.way(text.openInGmail)).toHaveCount(0);
  await expect(page.locator('.way').first()).toContainText(text.openInEmail);
  await expect(letter.way(text.openInOutlook)).toBeVisible();
  await expect(letter.button(text.copyLetter)).toBeVisible();
});

test('the mail program of a computer comes first, then those in the browser', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a computer');
  await page.addInitScript(`Object.defineProperty(Navigator.prototype, 'share', { value: undefined })`);
  const letter = await written(page);
  await expect(page.locator('.way').nth(0)).toContainText(text.openInEmail);
  await expect(page.locator('.way').nth(1)).toContainText(text.openInGmail);
  await expect(letter.button(text.otherApp), 'no share sheet here').toHaveCount(0);
});

test('a mail program in the browser opens in a tab of its own, and isn’t told where from', async ({
  page,
  context,
  watch,
  isMobile,
}) => {
  const [way, origin, read] = isMobile
    ? ([text.openInYahoo, 'https://compose.mail.yahoo.com', readYahoo] as const)
    : ([text.openInGmail, 'https://mail.google.com', readGmail] as const);
  watch.allowRequestsTo(origin);
  const asked = await answerFor(context, origin);
  const letter = await written(page);
  const screen = await onScreen(letter);
  const opening = context.waitForEvent('page');
  await letter.way(way).click();
  const tab = await opening;
  await expect(tab).toHaveTitle('Mail');
  expect(await tab.evaluate('window.opener')).toBeNull();
  expect(asked).toEqual([{ url: expect.any(String), referrer: '' }]);
  const mail = read(asked[0]?.url ?? '');
  expect({ subject: mail.subject, body: mail.body }).toEqual(screen);
  await expect(letter.sentQuestion(BOARD.name)).toBeVisible();
});

test('where no mail program seems to have opened the page offers help, and the person’s word decides', async ({
  page,
}) => {
  await page.clock.install();
  const letter = await written(page);
  await letter.send();
  await expect(letter.sentQuestion(BOARD.name)).toBeVisible();
  await expect(page.getByText(text.perhapsNothing)).toHaveCount(0);
  await page.clock.fastForward(1_600);
  await expect(page.getByText(text.perhapsNothing)).toBeVisible();
  await axe(page);
  await letter.button(text.notYet).click();
  await expect(page.getByText(text.perhapsNothing)).toHaveCount(0);
  await expect(page.getByText(text.notYetHelp)).toBeVisible();
  await letter.button(text.yesSent).click();
  await expect(page.getByText(text.thanksSent(BOARD.name))).toBeVisible();
});

test('where a mail program took over the page says nothing, until it is told', async ({ page }) => {
  await page.clock.install();
  await page.addInitScript('document.hasFocus = () => !window.away');
  const letter = await written(page);
  await letter.send();
  await page.evaluate('window.away = true');
  await page.clock.fastForward(5_000);
  await expect(page.getByText(text.perhapsNothing)).toHaveCount(0);
  await letter.button(text.nothingOpened).click();
  await expect(page.getByText(text.nothingOpenedHelp)).toBeVisible();
  await expect(page.getByText(text.thanksSent(BOARD.name))).toHaveCount(0);
});

test('somebody without an email address is written to by post', async ({ page }) => {
  const letter = new LetterPage(page);
  await letter.open('library-hours-letter');
  await page.getByRole('checkbox', { name: /^Ines Fraser/ }).check();
  await letter.letterTo('Ines Fraser').check();
  await expect(letter.button(text.printLetter)).toBeVisible();
  await expect(page.locator('.way').first()).toContainText(text.printLetter);
  await expect(letter.way(text.openInEmail)).toHaveCount(0);
  await expect(letter.way(text.openInOutlook)).toHaveCount(0);
  await expect(letter.button(text.copyAddress)).toHaveCount(0);
  await page.getByText(text.byPost, { exact: true }).click();
  await expect(page.locator('address')).toHaveText(
    /The Honourable Ines Fraser, Senator\s*Senate of Canada\s*Ottawa ON {2}K1A 0A4/,
  );
  await axe(page);
});

test('three letters, one after the other: who comes back later goes on with the second', async ({ page }) => {
  const letter = new LetterPage(page);
  await letter.open('library-hours-letter');
  await letter.find('K1A 0A6');
  await letter.tick('Minister for Libraries').uncheck();
  await letter.name.fill('Maya');
  await expect(page.getByText(text.letterOf(1, 3))).toBeVisible();
  await letter.send();
  await letter.button(text.yesSent).click();
  await letter.button(text.nextLetter('Amara Okafor')).click();
  await expect(page.getByText(text.letterOf(2, 3))).toBeVisible();
  await letter.send();
  await expect(letter.sentQuestion('Amara Okafor')).toBeVisible();
  await expectKept(page, 'library-hours-letter', 'asked');
  await page.reload();
  await ready(page);
  await expect(letter.recipients.locator('.recipient', { hasText: 'Gagnon-Roy' })).toContainText(text.saidSent);
  await expect(page.getByText(text.letterOf(2, 3))).toBeVisible();
  await expect(letter.sentQuestion('Amara Okafor'), 'it is still to be told').toBeVisible();
  await letter.expectMailIsOnScreen('amara.okafor@example.org');
  await letter.button(text.yesSent).click();
  await letter.button(text.nextLetter(BOARD.name)).click();
  await expect(page.getByText(text.letterOf(3, 3))).toBeVisible();
  await letter.expectMailIsOnScreen(BOARD.email);
  await letter.send();
  await letter.button(text.yesSent).click();
  await expect(page.getByText(text.allSent)).toBeVisible();
});
