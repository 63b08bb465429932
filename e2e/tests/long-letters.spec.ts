// Letters of any length and script: whole in each way, or copied whole where a link can't hold them. Never cut.

import type { Page } from '@playwright/test';

import { LetterPage } from '../support/letter';
import { type Mail, asTyped, readGmail, readMailto, readOutlook, readYahoo } from '../support/mail';
import { LIBRARY_DIST, axe, expect, test } from '../support/test';
import { LANGS, type Lang, type Words, words } from '../support/words';

test.use({ site: LIBRARY_DIST });

const CAMPAIGN = 'warm-reading-room';

/** A paragraph of each language, with what is hard to carry in it. */
const PARAGRAPHS = {
  English: 'I read here — “every” day & evening; 100% of it is cold, isn’t it? 1 + 1 = 2.',
  French: 'J’y lis chaque été\u{a0}: «\u{a0}pourquoi si froid?\u{a0}», dit Noël à l’œuvre, çà & là.',
  Arabic: 'أقرأ هنا كلّ يوم، والغرفة باردة. «لماذا؟» سأل جاري: ٣ + ٤ = ٧، و100% منّا.',
};

/** A letter of exactly so many characters, in paragraphs, signed by nobody but its words. */
function letterOf(paragraph: string, length: number): string {
  const whole = `${paragraph}\n\n`.repeat(Math.ceil(length / (paragraph.length + 2)));
  // The last character is one that no program takes for white space.
  return `${whole.slice(0, length - 1)}.`;
}

/** The ways that are links, with the most characters that each address may have. */
function links(text: Words, isMobile: boolean): [string, number, (address: string) => Mail][] {
  const all: [string, number, (address: string) => Mail][] = [
    [text.openInEmail, 1_800, readMailto],
    [text.openInGmail, 1_800, readGmail],
    [text.openInOutlook, 1_800, (address) => readOutlook(address, 'https://outlook.cloud.microsoft')],
    [text.openInOutlookPersonal, 1_800, (address) => readOutlook(address, 'https://outlook.live.com')],
    [text.openInYahoo, 1_800, readYahoo],
  ];
  return all.filter(([way]) => !(isMobile && way === text.openInGmail));
}

async function copied(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

async function opened(page: Page, lang: Lang): Promise<LetterPage> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const letter = new LetterPage(page, lang);
  await letter.open(CAMPAIGN);
  await letter.name.fill('Maya');
  return letter;
}

/** Expects of each link that it holds the whole letter, or that pressing it copies the whole letter. */
async function expectNothingCut(letter: LetterPage, isMobile: boolean): Promise<{ whole: number; copied: number }> {
  const { page, text } = letter;
  const [subject, body] = [await letter.subject.inputValue(), await letter.body.inputValue()];
  const count = { whole: 0, copied: 0 };
  for (const [way, limit, read] of links(text, isMobile)) {
    const address = await letter.hrefOf(way);
    expect(address.length, `${way}: a length that arrives`).toBeLessThanOrEqual(limit);
    const mail = read(address);
    expect(mail.to).toEqual(['board@example.org']);
    expect(mail.subject).toBe(subject);
    if (mail.body.replaceAll('\r\n', '\n') === body) {
      count.whole += 1;
      await expect(letter.way(way)).not.toHaveAccessibleDescription(/./);
      continue;
    }
    count.copied += 1;
    expect(mail.body, `${way}: nothing half`).toBe(text.pasteHere);
    await expect(letter.way(way)).toHaveAccessibleDescription(text.tooLong);
    await page.evaluate(() => navigator.clipboard.writeText('something else'));
    await letter.send(way);
    await expect(letter.saidBy(letter.way(way))).toHaveText(text.copiedToPaste);
    expect(await copied(page), `${way}: the whole letter is copied`).toBe(body);
  }
  return count;
}

for (const [script, paragraph] of Object.entries(PARAGRAPHS)) {
  for (const length of [500, 1_900, 6_000, 60_000]) {
    test(`${length} characters of ${script}`, async ({ page, isMobile }) => {
      test.skip(isMobile, 'the same letters; phones have a test of their own');
      test.setTimeout(60_000);
      const letter = await opened(page, script === 'French' ? 'fr' : 'en');
      const wanted = letterOf(paragraph, length);
      await letter.body.fill(wanted);
      await expect(letter.body).toHaveValue(wanted);
      await expect(letter.body).toHaveAttribute('dir', 'auto');
      const direction = await letter.body.evaluate((field) => getComputedStyle(field).direction);
      expect(direction).toBe(script === 'Arabic' ? 'rtl' : 'ltr');

      const { whole, copied: short } = await expectNothingCut(letter, isMobile);
      expect(whole + short).toBe(5);
      if (length >= 1_900) {
        expect(whole, 'no address of some 2,000 characters is trusted').toBe(0);
      } else if (script === 'English') {
        expect(short, 'a short letter goes whole').toBe(0);
      }

      const { draft } = await letter.saveEml();
      expect(asTyped(draft.body)).toBe(wanted);
      expect(draft.subject).toBe(await letter.subject.inputValue());
      await letter.button(letter.text.copyLetter).click();
      await expect(letter.saidBy(letter.button(letter.text.copyLetter))).toHaveText(letter.text.copied);
      expect(await copied(page)).toBe(wanted);
    });
  }
}

for (const lang of LANGS) {
  test(`a letter of 6,000 characters on this device (${lang})`, async ({ page, isMobile }) => {
    const letter = await opened(page, lang);
    const wanted = letterOf(PARAGRAPHS[lang === 'fr' ? 'French' : 'English'], 6_000);
    await letter.body.fill(wanted);
    const { whole } = await expectNothingCut(letter, isMobile);
    expect(whole).toBe(0);
    await expect(page.locator('.way').first(), 'where people look for it').toContainText(letter.text.openInEmail);
    if (!isMobile) {
      await expect(page.locator('.way').nth(1), 'what takes it whole').toContainText(letter.text.saveEml);
    }
    await axe(page);
    await letter.body.fill('Short, and signed.');
    await expect(page.getByText(letter.text.tooLong)).toHaveCount(0);
    expect((await letter.mail()).body).toBe('Short, and signed.');
  });
}

const text = words.en;

test('the limit itself: one character more, and the letter is copied instead', async ({ page, isMobile }) => {
  const letter = await opened(page, 'en');
  await letter.body.fill('x');
  for (const [way, limit, read] of links(text, isMobile)) {
    const room = limit - (await letter.hrefOf(way)).length;
    expect(room).toBeGreaterThan(500);
    for (const [more, whole] of [
      [room, true],
      [room + 1, false],
    ] as const) {
      const body = 'x'.repeat(1 + more);
      await letter.body.fill(body);
      const href = letter.way(way);
      await expect
        .poll(async () => read((await href.getAttribute('href')) ?? '').body)
        .toBe(whole ? body : text.pasteHere);
    }
    await letter.body.fill('x');
    await expect(letter.way(way)).toHaveAttribute('href', /x$/);
  }
});

test('a clipboard that refuses is told before anything could be lost', async ({ page }) => {
  await page.addInitScript(
    "navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))",
  );
  const letter = await opened(page, 'en');
  const wanted = letterOf(PARAGRAPHS.English, 6_000);
  await letter.body.fill(wanted);
  await letter.send(text.openInEmail);
  await expect(letter.saidBy(letter.way(text.openInEmail))).toHaveText(text.copyRefused);
  await expect(letter.body).toHaveValue(wanted);
  await axe(page);
});

test('characters that mail programs drop are dropped in every way alike', async ({ page }) => {
  const letter = await opened(page, 'en');
  await letter.body.fill('One\u{0}two\u{7}\u{2028}three\u{b}four\tfive');
  const wanted = 'Onetwo\nthree\nfour\tfive';
  expect(asTyped((await letter.mail()).body)).toBe(wanted);
  expect(asTyped((await letter.saveEml()).draft.body)).toBe(wanted);
});
