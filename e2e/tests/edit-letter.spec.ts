// Writing in one's own words: nothing that somebody wrote is ever lost or overwritten.

import { holdBack, ready, WASM } from '../support/app';
import { LetterPage } from '../support/letter';
import { asTyped } from '../support/mail';
import { axe, expect, test } from '../support/test';
import { words } from '../support/words';

const text = words.en;

test.describe('the letter on screen', () => {
  test('a name typed after the letter was edited still signs it', async ({ page }) => {
    const letter = new LetterPage(page);
    await letter.open('child-detainees');
    await letter.find('K1A 0A6');
    await letter.addSentence('I ask you to sign it.', ' Please do it this week.');
    await letter.name.pressSequentially('Maya');
    await expect(letter.body).toHaveValue(/this week\.[^]*\n\nMaya\nK1A 0A6$/);
    await letter.name.fill('');
    await expect(letter.body).toHaveValue(/\n\[your name\]\nK1A 0A6$/);
  });

  test('another recipient changes the salutation and none of the writer’s words', async ({ page }) => {
    const letter = new LetterPage(page);
    await letter.open('child-detainees');
    await letter.find('K1A 0A6');
    await letter.name.fill('Maya');
    await letter.addSentence('I ask you to sign it.', ' My own words.');
    const before = await letter.body.inputValue();
    await letter.button(text.notYou).click();
    await expect(letter.body).toHaveValue(/My own words\./);
    await letter.lookUp('V7A 5J9');
    await expect(letter.recipients).toContainText('Harjit Dhaliwal');
    await expect(letter.body).toHaveValue(
      before.replace('Dear Élodie Gagnon-Roy', 'Dear Harjit Dhaliwal').replace(/K1A 0A6$/, 'V7A 5J9'),
    );
    await letter.expectMailIsOnScreen('harjit.dhaliwal@example.org');
  });

  test('a letter that was rewritten from the first line to the last stays as it is', async ({ page }) => {
    const letter = new LetterPage(page);
    await letter.open('sheikh-jarrah');
    await letter.find('K1A 0A6');
    const own = 'Madam,\n\nplease act.\n\nM. T.';
    await letter.body.fill(own);
    await letter.subject.fill('One line');
    await letter.name.fill('Maya Tremblay');
    await letter.letterTo('Bob Rae').check();
    await expect(letter.body).toHaveValue(own);
    await expect(letter.subject).toHaveValue('One line');
    const mail = await letter.expectMailIsOnScreen('ambassador-un@example.org');
    expect(asTyped(mail.body)).toBe(own);
  });

  test('the caret stays where somebody types in the middle of the letter', async ({ page }) => {
    const letter = new LetterPage(page);
    await letter.open('sheikh-jarrah');
    const start = (await letter.body.inputValue()).indexOf('Words from Canada');
    await letter.body.evaluate((element: HTMLTextAreaElement, caret) => {
      element.focus();
      element.setSelectionRange(caret, caret);
    }, start);
    await page.keyboard.type('Honestly, ');
    await page.keyboard.press('Backspace');
    await page.keyboard.type(' now. ');
    await expect(letter.body).toHaveValue(/\nHonestly, now\. Words from Canada/);
    expect(await letter.body.evaluate((element: HTMLTextAreaElement) => element.selectionStart)).toBe(
      start + 'Honestly, now. '.length,
    );
  });

  test('our text can be put back, and that undone', async ({ page }) => {
    const letter = new LetterPage(page);
    await letter.open('sheikh-jarrah');
    const ours = await letter.body.inputValue();
    await expect(letter.button(text.startOver)).toHaveCount(0);
    await letter.body.fill('Only my words.');
    await letter.button(text.startOver).click();
    await expect(letter.body).toHaveValue(ours);
    await expect(page.getByText(text.startedOver)).toBeVisible();
    await axe(page);
    await letter.button(text.undo).click();
    await expect(letter.body).toHaveValue('Only my words.');
    await expect(letter.button(text.undo)).toHaveCount(0);
  });

  test('nobody is written to who is unticked', async ({ page }) => {
    const letter = new LetterPage(page);
    await letter.open('sheikh-jarrah');
    await letter.find('K1A 0A6');
    await letter.tick('Élodie Gagnon-Roy').uncheck();
    await letter.expectMailIsOnScreen('ambassador-un@example.org');
    await expect(letter.body).toHaveValue(/^Dear Ambassador,/);
    await expect(letter.letterTo('Bob Rae'), 'nothing to switch between').toHaveCount(0);
    await letter.tick('Bob Rae').uncheck();
    await expect(page.getByText(text.chooseFirst)).toBeVisible();
    await expect(letter.way(text.openInEmail)).toHaveCount(0);
    await axe(page);
    await letter.tick('Élodie Gagnon-Roy').check();
    await letter.expectMailIsOnScreen('elodie.gagnon-roy@example.org');
  });
});

test.describe('names', () => {
  for (const [what, name] of [
    ['an emoji', '👩🏽‍🚀 Maya 🇨🇦'],
    ['a right-to-left', 'ليلى حدّاد'],
    ['a decomposed', 'Zoe\u{301} No\u{308}el'],
  ] as const) {
    test(`${what} name signs the letter as typed`, async ({ page }) => {
      const letter = new LetterPage(page);
      await letter.open('sheikh-jarrah');
      await letter.name.fill(name);
      await expect(letter.name).toHaveValue(name);
      const mail = await letter.expectMailIsOnScreen('ambassador-un@example.org');
      expect(asTyped(mail.body)).toContain(`\n\n${name}\n`);
    });
  }
});

test.describe('before the app is there', () => {
  test('what was typed, the focus and the caret stay', async ({ page }) => {
    const release = await holdBack(page, WASM);
    await page.goto('/en/campaigns/sheikh-jarrah/letter/', { waitUntil: 'commit' });
    const letter = new LetterPage(page);
    await letter.name.fill('Maya Tremblay');
    await letter.tick('Bob Rae').uncheck();
    await letter.tick('Bob Rae').check();
    await letter.addSentence('Gaza, too.', ' Early words.');
    const caret = () => letter.body.evaluate((element: HTMLTextAreaElement) => element.selectionStart);
    const before = await caret();
    expect(before).toBeGreaterThan(0);
    await expect(page.locator('html')).not.toHaveAttribute('data-app');
    release();
    await ready(page);
    await expect(letter.body).toBeFocused();
    await expect(letter.name).toHaveValue('Maya Tremblay');
    await expect(letter.body).toHaveValue(/Gaza, too\. Early words\.[^]*\n\nMaya Tremblay\n/);
    await page.keyboard.type('!');
    await expect(letter.body).toHaveValue(/Early words\.!/);
    const mail = await letter.expectMailIsOnScreen('ambassador-un@example.org');
    expect(mail.body).toContain('Early words.!');
  });

  test('a postal code typed early can be looked up once the app is there', async ({ page }) => {
    const release = await holdBack(page, WASM);
    await page.goto('/en/campaigns/child-detainees/letter/', { waitUntil: 'commit' });
    const letter = new LetterPage(page);
    await letter.postalCode.fill('K1A 0A6');
    release();
    await ready(page);
    await expect(letter.postalCode).toBeFocused();
    await letter.postalCode.press('Enter');
    await expect(letter.recipients).toContainText('Élodie Gagnon-Roy');
  });

  test('the button pressed too early puts nobody’s postal code into an address', async ({ page }) => {
    const release = await holdBack(page, WASM);
    await page.goto('/en/campaigns/child-detainees/letter/', { waitUntil: 'commit' });
    const letter = new LetterPage(page);
    await letter.postalCode.fill('K1A 0A6');
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url()));
    await letter.postalCode.press('Enter');
    release();
    await ready(page);
    await expect(letter.postalCode).toHaveValue('K1A 0A6');
    expect(addresses.filter((address) => /K1A/.test(address))).toEqual([]);
  });
});
