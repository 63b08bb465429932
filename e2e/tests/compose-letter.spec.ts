// Making the letter one's own: its points switched and moved, questions answered, the whole edited as one text.

import type { Page } from '@playwright/test';

import { LetterPage } from '../support/letter';
import { asTyped } from '../support/mail';
import { axe, expect, test } from '../support/test';
import { LANGS, type Lang, words } from '../support/words';

const CAMPAIGN = 'sheikh-jarrah';

/** The points by their labels, in order, and a few words of each. The first is always part of the letter. */
const POINTS = {
  en: [
    ['The evictions in Sheikh Jarrah', 'These are people’s homes.'],
    ['Land title and registration', 'settlement of land title'],
    ['Settlements, and forced displacement', 'forced displacement in the West Bank.'],
    ['The blockade of Gaza', 'blockade of Gaza, too.'],
  ],
  fr: [
    ['Les évictions à Sheikh Jarrah', 'Ces maisons sont leur foyer.'],
    ['Les titres fonciers', 'titres fonciers à Jérusalem-Est'],
    ['Les colonies et les déplacements forcés', 'déplacements forcés en Cisjordanie.'],
    ['Le blocus de Gaza', 'blocus de Gaza également.'],
  ],
} as const satisfies Record<Lang, readonly (readonly [string, string])[]>;

const QUESTION = {
  en: ['What would it mean to you to lose your home?', 'If I had to leave my home,'],
  fr: ['Que serait-ce pour vous de perdre votre foyer?', 'Si je devais quitter mon foyer,'],
} as const satisfies Record<Lang, readonly [string, string]>;

/** The labels of points in the order in which they stand in the letter. */
async function orderInLetter(letter: LetterPage): Promise<string[]> {
  const body = await letter.body.inputValue();
  const found = POINTS[letter.lang].map(([label, said]) => ({ label, at: body.indexOf(said) }));
  return found
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ label }) => label);
}

async function opened(page: Page, lang: Lang = 'en'): Promise<LetterPage> {
  const letter = new LetterPage(page, lang);
  await letter.open(CAMPAIGN);
  return letter;
}

for (const lang of LANGS) {
  const text = words[lang];
  const [[first], [land], [west], [gaza]] = POINTS[lang];

  test.describe(lang, () => {
    test('a point taken out is out of the letter, and comes back where it was', async ({ page }) => {
      const letter = await opened(page, lang);
      const whole = await letter.body.inputValue();
      expect(await letter.pointLabels()).toEqual([first, land, west, gaza]);
      await expect(letter.point(first)).toBeChecked();
      await expect(letter.point(first), 'always part of it').toBeDisabled();
      await expect(letter.point(first)).toHaveAccessibleName(`${first} ${text.pointRequired}`);
      await letter.point(land).uncheck();
      await letter.point(gaza).uncheck();
      expect(await orderInLetter(letter)).toEqual([first, west]);
      await expect(letter.body, 'no gap is left').not.toHaveValue(/\n\n\n/);
      await letter.name.fill('Maya');
      await letter.expectMailIsOnScreen('ambassador-un@example.org');
      await axe(page);
      await letter.point(gaza).check();
      await letter.point(land).check();
      await letter.name.fill('');
      await expect(letter.body).toHaveValue(whole);
    });

    test('the point that matters most goes to the top, and the focus goes with it', async ({ page }) => {
      const letter = await opened(page, lang);
      await letter.button(text.moveUp(gaza)).click();
      await expect(letter.pointsSaid).toHaveText(text.moved(gaza, 3, 4));
      expect(await letter.pointLabels()).toEqual([first, land, gaza, west]);
      expect(await orderInLetter(letter)).toEqual([first, land, gaza, west]);
      await expect(letter.button(text.moveUp(gaza))).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(letter.pointsSaid).toHaveText(text.moved(gaza, 2, 4));
      await expect(letter.button(text.moveUp(gaza))).toBeFocused();
      await page.keyboard.press('Space');
      expect(await orderInLetter(letter)).toEqual([gaza, first, land, west]);
      await expect(letter.button(text.moveUp(gaza)), 'it is at the top').toBeDisabled();
      await expect(letter.button(text.moveDown(gaza)), 'the way that is left').toBeFocused();
      await axe(page);
      await page.keyboard.press('Enter');
      expect(await letter.pointLabels()).toEqual([first, gaza, land, west]);
      expect(await orderInLetter(letter)).toEqual([first, gaza, land, west]);
    });

    test('an answer to a question becomes a paragraph, also one that begins with our words', async ({ page }) => {
      const letter = await opened(page, lang);
      const [question, scaffold] = QUESTION[lang];
      const before = await letter.body.inputValue();
      const answer = letter.answer(question);
      await answer.fill('Mine.');
      await expect(letter.body).toHaveValue(before.replace(/\n\n([^\n]+)\n\n/, '\n\n$1\n\nMine.\n\n'));
      await expect(letter.button(text.beginWith(scaffold)), 'nothing to begin').toHaveCount(0);
      await answer.fill('');
      await expect(letter.body).toHaveValue(before);
      await letter.button(text.beginWith(scaffold)).click();
      await expect(answer).toBeFocused();
      await page.keyboard.type(' 1 + 1 « é » & 2');
      await expect(answer).toHaveValue(`${scaffold} 1 + 1 « é » & 2`);
      await expect(letter.body).toHaveValue(new RegExp(`\n\n${scaffold} 1 \\+ 1 « é » & 2\n\n`));
      await axe(page);
      await letter.addSentence('& 2', '!');
      await expect(answer, 'the letter and the answer are one').toHaveValue(`${scaffold} 1 + 1 « é » & 2!`);
      await letter.name.fill('Maya');
      const mail = await letter.expectMailIsOnScreen('ambassador-un@example.org');
      expect(asTyped(mail.body)).toContain('« é » & 2!');
    });

    test('one sentence makes the letter one’s own, and the page stops asking for it', async ({ page }) => {
      const letter = await opened(page, lang);
      await expect(page.getByText(text.ownNone)).toBeVisible();
      await expect(page.getByText(text.nudge)).toBeVisible();
      await letter.button(text.nudgeButton).click();
      await expect(page.locator('#prompts')).toBeFocused();
      await axe(page);
      await letter.addSentence(POINTS[lang][3][1], ' My grandmother kept the key of a house for fifty years.');
      await expect(page.getByText(text.ownWords)).toBeVisible();
      await expect(page.getByText(text.ownNone)).toHaveCount(0);
      await expect(page.getByText(text.nudge)).toHaveCount(0);
      await axe(page);
      await letter.deleteWords(' My grandmother kept the key of a house for fifty years.');
      await expect(page.getByText(text.ownNone)).toBeVisible();
      await expect(page.getByText(text.nudge)).toBeVisible();
    });
  });
}

const text = words.en;
const [[evictions, homes], [land, title], [west], [gaza, blockade]] = POINTS.en;

test('a switch keeps the focus, so that the keyboard goes on from it', async ({ page }) => {
  const letter = await opened(page);
  await letter.point(land).focus();
  await page.keyboard.press('Space');
  await expect(letter.point(land)).not.toBeChecked();
  await expect(letter.point(land)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(letter.point(land)).toBeChecked();
  await expect(letter.point(land)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(letter.button(text.moveUp(land))).toBeFocused();
});

test('a point that is off stays off wherever it is moved', async ({ page }) => {
  const letter = await opened(page);
  await letter.point(land).uncheck();
  await letter.button(text.moveDown(land)).click();
  expect(await letter.pointLabels()).toEqual([evictions, west, land, gaza]);
  await expect(letter.point(land)).not.toBeChecked();
  await expect(letter.point(west)).toBeChecked();
  expect(await orderInLetter(letter)).toEqual([evictions, west, gaza]);
  await letter.point(land).check();
  expect(await orderInLetter(letter)).toEqual([evictions, west, land, gaza]);
});

test('with a mouse a point can be dragged to its place', async ({ page, isMobile }) => {
  test.skip(isMobile, 'fingers have the buttons');
  const letter = await opened(page);
  const items = letter.points.locator('.point');
  await items.nth(3).dragTo(items.nth(0));
  await expect.poll(() => letter.pointLabels()).toEqual([gaza, evictions, land, west]);
  expect(await orderInLetter(letter)).toEqual([gaza, evictions, land, west]);
  await letter.points.locator('.point').nth(0).dragTo(letter.points.locator('.point').nth(2));
  await expect.poll(() => letter.pointLabels()).toEqual([evictions, land, gaza, west]);
  expect(await orderInLetter(letter)).toEqual([evictions, land, gaza, west]);
});

test('a point with one’s own words in it says so when it goes, and brings them back', async ({ page }) => {
  const letter = await opened(page);
  await letter.addSentence(blockade, ' I write this as a nurse.');
  await expect(letter.points.locator('.point', { hasText: gaza })).toContainText(text.pointChanged);
  const before = await letter.body.inputValue();
  await letter.point(gaza).uncheck();
  await expect(letter.pointsSaid).toHaveText(text.takenOut);
  await expect(letter.body).not.toHaveValue(/nurse/);
  await axe(page);
  await letter.point(gaza).check();
  await expect(letter.body).toHaveValue(before);
  await expect(letter.pointsSaid).toBeEmpty();
});

test('a paragraph that is deleted in the letter is a point that is off, and can be switched on again', async ({
  page,
}) => {
  const letter = await opened(page);
  const whole = await letter.body.inputValue();
  const paragraph = whole.split('\n\n').find((words) => words.includes(title)) ?? '';
  await letter.deleteWords(`${paragraph}\n\n`);
  await expect(letter.point(land)).not.toBeChecked();
  await letter.addSentence(homes, ' Mine.');
  await letter.point(land).check();
  await expect(letter.body).toHaveValue(whole.replace(homes, `${homes} Mine.`));
});

test('what the browser undoes is undone for the points too', async ({ page }) => {
  const letter = await opened(page);
  const whole = await letter.body.inputValue();
  const paragraph = whole.split('\n\n').find((words) => words.includes(title)) ?? '';
  await letter.deleteWords(`${paragraph}\n\n`);
  await expect(letter.point(land)).not.toBeChecked();
  await letter.body.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(letter.body).toHaveValue(whole);
  await expect(letter.point(land)).toBeChecked();
});

test('however one switches and moves, no word of the writer is lost', async ({ page }) => {
  test.setTimeout(60_000);
  const letter = await opened(page);
  const mine: string[] = [];
  const write = async (after: string, sentence: string) => {
    await letter.addSentence(after, ` ${sentence}`);
    mine.push(sentence);
  };
  await write('what Canada can say there.', 'I was born in Haifa, by the sea.');
  await write(homes, 'My house has a green door.');
  await write(title, 'Deeds are in my drawer, all of them.');
  await write(blockade, '«\u{a0}Pourquoi?\u{a0}» asks Zoé; 100 % of us.');
  await write('steps are heard better.', 'Please answer by Friday.');
  await letter.answer(QUESTION.en[0]).fill('I would take the photographs.');
  mine.push('I would take the photographs.');

  // As much as a patient visitor does, and always the same: no luck is needed.
  let lot = 7;
  const draw = (count: number) => {
    lot = (lot * 16_807) % 2_147_483_647;
    return lot % count;
  };
  const off = new Set<string>();
  for (let step = 0; step < 40; step += 1) {
    const label = [evictions, land, west, gaza][draw(4)] ?? land;
    const up = letter.button(text.moveUp(label));
    const down = letter.button(text.moveDown(label));
    const act = label === evictions ? 1 + draw(2) : draw(3);
    if (act === 0) {
      await letter.point(label).setChecked(off.has(label));
      off.has(label) ? off.delete(label) : off.add(label);
    } else if (await (act === 1 ? up : down).isEnabled()) {
      await (act === 1 ? up : down).click();
    }
    const listed = await letter.pointLabels();
    expect(await orderInLetter(letter), `step ${step}`).toEqual(listed.filter((label) => !off.has(label)));
  }
  for (const label of off) {
    await letter.point(label).check();
  }
  const body = await letter.body.inputValue();
  for (const sentence of mine) {
    expect(body.split(sentence), sentence).toHaveLength(2);
  }
  expect(body).not.toMatch(/\n\n\n/);
});

test('a button that goes once it was pressed leaves the keyboard somewhere to go on from', async ({ page }) => {
  const letter = await opened(page);
  await letter.body.fill('Only my words.');
  for (const button of [text.startOver, text.undo]) {
    await letter.button(button).press('Enter');
    await expect(letter.button(button)).toHaveCount(0);
    await expect(page.locator('body'), button).not.toBeFocused();
  }
});
