// Where the browser keeps nothing, or has no room; and deleting what was kept.

import type { Page } from '@playwright/test';

import { open, ready } from '../support/app';
import { draftName, everythingKept, expectKept, keptDraft } from '../support/draft';
import { LetterPage } from '../support/letter';
import { axe, expect, test } from '../support/test';
import { LANGS, words } from '../support/words';

const CAMPAIGN = 'sheikh-jarrah';
const OTHER = 'gaza-siege';

/** Puts words in front of the letter. */
async function writeInFront(letter: LetterPage, sentence: string): Promise<void> {
  await letter.body.focus();
  await letter.page.keyboard.press('ControlOrMeta+Home');
  await letter.page.keyboard.insertText(sentence);
  await expect(letter.body).toHaveValue(new RegExp(`^${sentence}`));
}

/** Fills the storage to the last character. */
async function fillStorage(page: Page): Promise<void> {
  await page.evaluate(() => {
    let piece = 'x'.repeat(1_000_000);
    for (let number = 0; piece.length > 0; number += 1) {
      try {
        localStorage.setItem(`somebody-else-${number}`, piece);
      } catch {
        piece = piece.slice(0, Math.floor(piece.length / 2));
      }
    }
  });
}

for (const [what, refuse] of [
  [
    'refuses',
    `Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('no', 'SecurityError'); } })`,
  ],
  ['has none', `Object.defineProperty(window, 'localStorage', { get: () => null })`],
  ['takes nothing', `Storage.prototype.setItem = () => { throw new DOMException('no', 'QuotaExceededError'); }`],
] as const) {
  for (const lang of LANGS) {
    const text = words[lang];
    test(`a browser that ${what}: told once, and the letter can be written and sent (${lang})`, async ({
      page,
      context,
    }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.addInitScript(refuse);
      const letter = new LetterPage(page, lang);
      await letter.open(CAMPAIGN);
      await letter.name.fill('Maya');
      await writeInFront(letter, 'Mine. ');
      await expect(letter.draft).toHaveText(text.draftRefused);
      await axe(page);
      await letter.expectMailIsOnScreen('ambassador-un@example.org');
      await letter.find('K1A 0A6');
      await letter.button(text.copyLetter).click();
      await expect(letter.saidBy(letter.button(text.copyLetter))).toHaveText(text.copied);
      expect((await letter.saveEml()).draft.body).toContain('Mine. ');
      await letter.button(text.yesSent).click();
      await expect(page.getByText(text.thanksSent('Élodie Gagnon-Roy'))).toBeVisible();
      await expect(page.getByText(text.draftRefused)).toHaveCount(1);
      await letter.button(text.deleteAll).click();
      await expect(letter.name).toHaveValue('');
      await letter.button(text.undo).click();
      await expect(letter.body).toHaveValue(/^Mine\. /);
    });
  }
}

const text = words.en;

test('a storage without room: told, what was kept stays, and with room again the draft is kept', async ({ page }) => {
  const letter = new LetterPage(page);
  await letter.open(CAMPAIGN);
  await writeInFront(letter, 'Mine. ');
  await expectKept(page, CAMPAIGN, 'Mine. ');
  await fillStorage(page);
  await writeInFront(letter, 'Much more than there is room for, in many words. ');
  await expect(letter.draft).toHaveText(text.draftFull);
  await axe(page);
  expect(await keptDraft(page, CAMPAIGN)).toContain('Mine. ');
  await letter.name.fill('Maya');
  await letter.expectMailIsOnScreen('ambassador-un@example.org');
  await page.evaluate(() => localStorage.removeItem('somebody-else-0'));
  await writeInFront(letter, 'Now. ');
  await expectKept(page, CAMPAIGN, 'Now. Much more than');
  await expect(letter.draft).toHaveText(text.draftKept);
});

test('a letter too long to be kept is told so, and goes all the same', async ({ page }) => {
  test.setTimeout(60_000);
  const letter = new LetterPage(page);
  await letter.open(CAMPAIGN);
  await letter.name.fill('Maya');
  await letter.body.fill('word '.repeat(320_000));
  await expect(letter.draft).toHaveText(text.draftFull);
  expect((await letter.saveEml()).draft.body).toHaveLength(1_600_000);
});

for (const lang of LANGS) {
  const text = words[lang];

  test(`a draft is deleted at a press, and brought back at another (${lang})`, async ({ page }) => {
    const other = new LetterPage(page, lang);
    await other.open(OTHER);
    await other.name.fill('Maya of the other letter');
    await expectKept(page, OTHER, 'Maya of the other letter');
    const letter = new LetterPage(page, lang);
    await letter.open(CAMPAIGN);
    const ours = await letter.body.inputValue();
    await letter.find('K1A 0A6');
    await letter.name.fill('Maya');
    await letter.address.fill('12, rue du Marché');
    await writeInFront(letter, 'Mine. ');
    const mine = await letter.body.inputValue();
    await expectKept(page, CAMPAIGN, 'Mine. ');
    await letter.button(text.deleteDraft).click();
    await expect(letter.draft).toHaveText(text.draftDeleted);
    await expect(letter.body).toHaveValue(ours);
    for (const field of [letter.name, letter.address, letter.postalCode]) {
      await expect(field).toHaveValue('');
    }
    await expect(letter.recipients).not.toContainText('Gagnon-Roy');
    expect(await keptDraft(page, CAMPAIGN)).toBe('');
    expect(await keptDraft(page, OTHER), 'the other letter is another matter').toContain('Maya of the other');
    await axe(page);
    await letter.button(text.undo).click();
    await expect(letter.draft).toHaveText(text.draftBack);
    await expect(letter.body).toHaveValue(mine);
    await expect(letter.name).toHaveValue('Maya');
    await expect(letter.tick('Élodie Gagnon-Roy')).toBeChecked();
    await expectKept(page, CAMPAIGN, 'Mine. ');
    await letter.button(text.deleteDraft).click();
    await expect(letter.draft).toHaveText(text.draftDeleted);
    await page.reload();
    await ready(page);
    await expect(letter.body).toHaveValue(ours);
    await expect(letter.draft).toHaveText(text.draftKept);
    expect(await keptDraft(page, CAMPAIGN), 'deleted is deleted').toBe('');
  });

  test(`everything of ours is deleted, and nothing of anybody else’s (${lang})`, async ({ page }) => {
    const letter = new LetterPage(page, lang);
    await letter.open(OTHER);
    await letter.name.fill('Maya');
    await expectKept(page, OTHER, 'Maya');
    await letter.open(CAMPAIGN);
    await page.evaluate(() => localStorage.setItem('somebody-else', 'stays'));
    await writeInFront(letter, 'Mine. ');
    await expectKept(page, CAMPAIGN, 'Mine. ');
    await letter.button(text.deleteAll).click();
    await expect(letter.draft).toHaveText(text.allDeleted);
    await expect(letter.body).not.toHaveValue(/Mine/);
    expect(await everythingKept(page)).toEqual({ 'somebody-else': 'stays' });
    await axe(page);
    await letter.button(text.undo).click();
    await expect(letter.body).toHaveValue(/^Mine\. /);
    await expectKept(page, CAMPAIGN, 'Mine. ');
  });
}

test('a draft that is no draft is as good as none', async ({ page }) => {
  for (const nonsense of ['', 'null', '{"name":', '[2,{}]', '[1,{"name":7}]', '"><script>alert(1)</script>', '\u{0}']) {
    await open(page, '/en/privacy/');
    await page.evaluate(
      ([name, value]) => localStorage.setItem(name ?? '', value ?? ''),
      [draftName(CAMPAIGN), nonsense],
    );
    const letter = new LetterPage(page);
    await letter.open(CAMPAIGN);
    await expect(letter.draft).toHaveText(text.draftKept);
    await expect(letter.body).toHaveValue(/^Dear Ambassador,/);
    await writeInFront(letter, 'Mine. ');
    await expectKept(page, CAMPAIGN, 'Mine. ');
  }
});
