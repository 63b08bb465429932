// A letter on paper: the recipient in the window of the envelope, no line lost, no name alone on a page.

import type { Page } from '@playwright/test';

import { LetterPage } from '../support/letter';
import { type Sheet, readPdf, wordsOf } from '../support/pdf';
import { LIBRARY_DIST, axe, expect, test } from '../support/test';
import { LANGS, type Lang, words } from '../support/words';

test.use({ site: LIBRARY_DIST });

test.beforeEach(({ isMobile }) => test.skip(isMobile, 'paper is the same whatever the screen'));

const CAMPAIGN = 'library-hours-letter';

/** Where the windows of envelopes show, with the sheet folded in three, in millimetres. */
const WINDOW = { top: 60, bottom: 85, left: 22 };

/** A spring day, and how each language writes it. */
const DAY = Date.parse('2027-04-05T12:00:00-04:00');
const DATE = { en: 'April 5, 2027', fr: '5 avril 2027' };

const FROM = ['Zoé Œuvrard-L’Heureux', '12, rue du Marché', 'Ottawa ON', 'K1A 0A6'];

/** Whom the letters go to, as the envelope has them. */
const TO = {
  mp: {
    en: ['Élodie Gagnon-Roy, M.P.', 'House of Commons', 'Ottawa ON K1A 0A6'],
    fr: ['Élodie Gagnon-Roy, députée', 'Chambre des communes', 'Ottawa ON K1A 0A6'],
  },
  board: {
    en: [
      'Robin Marsh',
      'Chair of the library board',
      'Elder Cove Library Board',
      '1 Harbour Street',
      'Elder Cove NS B0B 1B0',
    ],
    fr: [
      'Robin Marsh',
      'Présidence du conseil de la bibliothèque',
      'Elder Cove Library Board',
      '1 Harbour Street',
      'Elder Cove NS B0B 1B0',
    ],
  },
};

const ASK = { en: 'and by when.', fr: 'et pour quand.' };
const PARAGRAPH = {
  en: 'I read here every evening of the week, and so does my mother, who is eighty and walks. ',
  fr: 'J’y lis tous les soirs de la semaine, et ma mère aussi, qui a quatre-vingts ans et vient à pied. ',
};

/** Opens the letter on a spring day, signed, to those whom a postal code in Ottawa finds and the board. */
async function written(page: Page, lang: Lang): Promise<LetterPage> {
  await page.clock.setFixedTime(DAY);
  // The printer's own dialogue stays closed: the test prints into a file.
  await page.addInitScript('window.print = () => {}');
  const letter = new LetterPage(page, lang);
  await letter.open(CAMPAIGN);
  await letter.find('K1A 0A6');
  await letter.tick(lang === 'en' ? 'Minister for Libraries' : 'Ministre des Bibliothèques').uncheck();
  await letter.name.fill(FROM[0] ?? '');
  await letter.address.fill(FROM.slice(1, 3).join('\n'));
  return letter;
}

async function print(page: Page, format: 'A4' | 'Letter' = 'Letter'): Promise<Sheet[]> {
  return readPdf(await page.pdf({ format }));
}

function texts(sheet: Sheet | undefined): string[] {
  return (sheet?.lines ?? []).map((line) => line.text.replace(/\s+/g, ' ').trim());
}

/** The words on paper, from the sender to the last of the letter. */
function wanted(to: readonly string[], date: string, subject: string, body: string): string[] {
  return [...FROM, ...to, date, subject, body].join(' ').split(/\s+/);
}

/** Expects the recipient's lines, and nothing else, in the window. */
function expectInWindow(sheet: Sheet | undefined, to: readonly string[]): void {
  const lines = (sheet?.lines ?? []).filter(({ bottom, top }) => bottom > WINDOW.top && top < WINDOW.bottom);
  expect(texts({ ...(sheet as Sheet), lines })).toEqual(to);
  for (const line of lines) {
    expect(line.top, `${line.text}: below the window's upper edge`).toBeGreaterThanOrEqual(WINDOW.top);
    expect(line.bottom, `${line.text}: above its lower edge`).toBeLessThanOrEqual(WINDOW.bottom);
    expect(line.left, `${line.text}: right of its left edge`).toBeGreaterThanOrEqual(WINDOW.left);
    expect(line.left).toBeLessThan(WINDOW.left + 10);
  }
}

for (const lang of LANGS) {
  const text = words[lang];

  for (const [format, width, height] of [
    ['Letter', 215.9, 279.4],
    ['A4', 210, 297],
  ] as const) {
    test(`a letter of one page on ${format}: sender, recipient, date, subject, letter (${lang})`, async ({ page }) => {
      const letter = await written(page, lang);
      const pages = await print(page, format);
      expect(pages).toHaveLength(1);
      const [sheet] = pages;
      expect(sheet?.width).toBeCloseTo(width, 0);
      expect(sheet?.height).toBeCloseTo(height, 0);
      expectInWindow(sheet, TO.mp[lang]);
      expect(wordsOf(pages), 'what is on the screen, and no more').toEqual(
        wanted(TO.mp[lang], DATE[lang], await letter.subject.inputValue(), await letter.body.inputValue()),
      );
      for (const line of sheet?.lines ?? []) {
        expect(line.left, line.text).toBeGreaterThanOrEqual(15);
        expect(line.right, line.text).toBeLessThanOrEqual(width - 15);
        expect(line.bottom, line.text).toBeLessThanOrEqual(height - 15);
      }
      await expect(page.locator('.paper'), 'nothing of it stays on the screen').toBeEmpty();
    });

    test(`a letter of three pages on ${format} (${lang})`, async ({ page }) => {
      const letter = await written(page, lang);
      await letter.addSentence(ASK[lang], `\n\n${PARAGRAPH[lang].repeat(5)}`.repeat(13));
      const pages = await print(page, format);
      expect(pages).toHaveLength(3);
      expectInWindow(pages[0], TO.mp[lang]);
      expect(wordsOf(pages)).toEqual(
        wanted(TO.mp[lang], DATE[lang], await letter.subject.inputValue(), await letter.body.inputValue()),
      );
      for (const { lines } of pages) {
        expect(lines.length, 'a page with a line or two is none').toBeGreaterThan(2);
        expect(Math.min(...lines.map((line) => line.top))).toBeGreaterThanOrEqual(15);
      }
    });
  }

  test(`wherever the page ends, the name stands below a line of the letter (${lang})`, async ({ page }) => {
    test.setTimeout(60_000);
    const letter = await written(page, lang);
    const counts = new Set<number>();
    await letter.addSentence(ASK[lang], `\n\n${PARAGRAPH[lang].repeat(8)}`);
    for (let more = 0; more < 16; more += 1) {
      await letter.addSentence(ASK[lang], '\nOne line.');
      const pages = await print(page);
      counts.add(pages.length);
      const last = texts(pages.at(-1));
      const name = last.lastIndexOf(FROM[0] ?? '');
      expect(name, `with ${more + 1} lines more`).toBeGreaterThanOrEqual(1);
      expect(last.slice(name), 'the address stays with the name').toEqual(FROM);
    }
    expect([...counts].sort(), 'the end of the page was passed').toEqual([1, 2]);
  });

  test(`three letters are one job, each on a page of its own (${lang})`, async ({ page }) => {
    const letter = await written(page, lang);
    await letter.letterTo('Robin Marsh').check();
    await letter.apart('Robin Marsh').check();
    await letter.addSentence(ASK[lang], ' Only for the board.');
    await expect(letter.button(text.printAll(3))).toBeVisible();
    await axe(page);
    await letter.button(text.printAll(3)).click();
    const pages = await print(page);
    expect(pages).toHaveLength(3);
    expectInWindow(pages[0], TO.mp[lang]);
    expectInWindow(pages[2], TO.board[lang]);
    expect(texts(pages[1])).toEqual(expect.arrayContaining([expect.stringContaining('Amara Okafor')]));
    const only = pages.map((sheet) => texts(sheet).join(' ').includes('Only for the board.'));
    expect(only).toEqual([false, false, true]);
    for (const sheet of pages) {
      expect(texts(sheet).filter((line) => line === DATE[lang])).toHaveLength(1);
      expect(texts(sheet).slice(-4)).toEqual(FROM);
    }
    await letter.button(text.printLetter).click();
    const [one, ...others] = await print(page);
    expect(others, 'then again the one on the screen').toEqual([]);
    expectInWindow(one, TO.board[lang]);
  });

  test(`without a stamp, to the House of Commons only, and only the screen says so (${lang})`, async ({ page }) => {
    const letter = await written(page, lang);
    const note = page.getByText(text.noStamp);
    await expect(note).toBeVisible();
    await expect(page.locator('.way', { has: note }).getByRole('link')).toHaveAttribute(
      'href',
      new RegExp(`^https://laws-lois\\.justice\\.gc\\.ca/${lang === 'en' ? 'eng' : 'fra'}/`),
    );
    expect(wordsOf(await print(page)).join(' ')).not.toMatch(/stamp|timbre|laws-lois/);
    for (const name of ['Amara Okafor', 'Robin Marsh']) {
      await letter.letterTo(name).check();
      await expect(page.getByText(text.letterOf(name === 'Robin Marsh' ? 3 : 2, 3))).toBeVisible();
      await expect(note, name).toHaveCount(0);
    }
  });
}

test('a letter in the other language is printed in it, date and address too', async ({ page }) => {
  const letter = await written(page, 'en');
  await letter.inLanguage('Élodie Gagnon-Roy', 'Français').check();
  await expect(letter.body).toHaveAttribute('lang', 'fr');
  const pages = await print(page);
  expectInWindow(pages[0], TO.mp.fr);
  expect(wordsOf(pages)).toEqual(
    wanted(TO.mp.fr, DATE.fr, await letter.subject.inputValue(), await letter.body.inputValue()),
  );
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('.sheet')).toHaveAttribute('lang', 'fr');
  await expect(page.locator('.sheet')).toHaveAttribute('dir', 'ltr');
});

test('a page without a letter to print is printed as it is read', async ({ page }) => {
  await page.goto('/en/campaigns/library-hours-letter/');
  const printed = wordsOf(await print(page)).join(' ');
  expect(printed).toContain('Village libraries close when work ends.');
});

test('somebody who isn’t known yet is a gap, not somebody else', async ({ page }) => {
  const letter = new LetterPage(page);
  await letter.open(CAMPAIGN);
  for (const name of ['Robin Marsh', 'Minister for Libraries']) {
    await letter.tick(name).uncheck();
  }
  const pages = await print(page);
  expect(wordsOf(pages).join(' ')).not.toMatch(/Marsh|Minister|Harbour/);
  expect(wordsOf(pages).join(' ')).toContain('I am writing about the hours of village libraries.');
});
