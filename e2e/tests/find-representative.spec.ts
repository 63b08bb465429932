// Finding one's representative by postal code, where all goes well, and where the code is at fault.

import { SCRIPT, expectNoDialogue } from '../support/app';
import { LetterPage } from '../support/letter';
import { lookUps } from '../support/represent';
import { axe, expect, test } from '../support/test';
import { LANGS, words } from '../support/words';

for (const lang of LANGS) {
  const text = words[lang];

  test.describe(lang, () => {
    test('a postal code finds the MP, however it is typed', async ({ page }) => {
      const letter = new LetterPage(page, lang);
      await letter.open('child-detainees');
      for (const code of ['K1A 0A6', 'k1a0a6', 'k1a-0a6', ' K1A–0A6 ', 'k 1 a 0 a 6']) {
        await letter.lookUp(code);
        await expect(letter.recipients).toContainText('Élodie Gagnon-Roy');
        await expect(letter.recipients).toContainText('Ottawa Centre');
        await expect(letter.recipients).toContainText('elodie.gagnon-roy@example.org');
        await expect(letter.body).toHaveValue(new RegExp(`^${text.dear('Élodie Gagnon-Roy')},\n`));
        await expect(letter.body).toHaveValue(/K1A 0A6$/);
        await letter.button(text.notYou).click();
        await expect(letter.postalCode).toBeFocused();
        await expect(letter.postalCode).toHaveValue(code);
      }
      await axe(page);
    });

    test('what is no postal code is told in words, at the field, without asking anybody', async ({ page }) => {
      expectNoDialogue(page);
      const letter = new LetterPage(page, lang);
      await letter.open('child-detainees');
      const seen = lookUps(page);
      const bad: [string, string][] = [
        ['', text.codeMissing],
        ['D1A 1A1', text.codeLetter('D')],
        ['W1A 1A1', text.codeLetter('W')],
        ['Ottawa', text.codeShape],
        ['12345', text.codeShape],
        [SCRIPT.slice(0, 20), text.codeShape],
        ['👍🏽 K1A 0A6', text.codeShape],
      ];
      for (const [code, said] of bad) {
        await letter.lookUp(code);
        await expect(letter.postalCode).toBeFocused();
        await expect(letter.postalCode).toHaveAttribute('aria-invalid', 'true');
        await expect(letter.postalCode).toHaveAccessibleDescription(new RegExp(said.replace(/[.?()]/g, '\\$&')));
        await expect(page.locator('#postal_code-error')).toHaveText(said);
        await expect(letter.postalCode).toHaveValue(code);
      }
      await axe(page);
      expect(seen).toEqual([]);
      await letter.lookUp('K1A 0A6');
      await expect(letter.tick('Élodie Gagnon-Roy')).toBeChecked();
    });

    test('a postal code in two ridings lets the writer choose', async ({ page }) => {
      const letter = new LetterPage(page, lang);
      await letter.open('child-detainees');
      await letter.lookUp('K0A 1L0');
      const chooser = page.getByRole('group', { name: text.foundSeveral });
      await expect(chooser).toContainText(text.foundSeveralWhy);
      await expect(chooser.getByRole('radio')).toHaveCount(2);
      await expect(chooser).toContainText('Carleton – Margaret MacLeod');
      await expect(letter.recipients).toHaveCount(0);
      await axe(page);
      await chooser.getByRole('radio', { name: /Lanark—Frontenac/ }).click();
      await expect(letter.recipients).toContainText('Thomas Nguyen');
      await expect(letter.body).toHaveValue(new RegExp(`^${text.dear('Thomas Nguyen')},`));
    });

    test('a vacant seat is told, and somebody else can be found', async ({ page }) => {
      const letter = new LetterPage(page, lang);
      await letter.open('child-detainees');
      await letter.lookUp('T5J 2R7');
      await expect(page.getByText(text.vacant)).toBeVisible();
      await expect(letter.button(text.searchInstead)).toBeVisible();
      await axe(page);
    });

    test('a code that lies in no riding of this map is told', async ({ page }) => {
      const letter = new LetterPage(page, lang);
      await letter.open('child-detainees');
      await letter.lookUp('L5G 4L3');
      await expect(page.getByText(text.noSeat)).toBeVisible();
      await expect(letter.recipients).toHaveCount(0);
    });

    test('an MP without an email address can be written to by post', async ({ page }) => {
      const letter = new LetterPage(page, lang);
      await letter.open('child-detainees');
      await letter.lookUp('E1C 4Z6');
      await expect(letter.recipients).toContainText('Luc Arsenault');
      await expect(letter.recipients).toContainText(text.noEmail);
      await expect(page.locator('address')).toContainText(lang === 'en' ? 'House of Commons' : 'Chambre des communes');
      await expect(page.locator('address')).toContainText('Luc Arsenault');
      await expect(letter.way(text.openInEmail)).toHaveCount(0);
      await expect(letter.button(text.copyLetter)).toBeVisible();
      await axe(page);
    });

    test('a letter for Ontario: who lives elsewhere is told so, who lives there finds the MPP', async ({ page }) => {
      const letter = new LetterPage(page, lang);
      await letter.open('bill-168-ontario');
      const seen = lookUps(page);
      await letter.lookUp('H2X 1Y4');
      await expect(letter.status).toHaveText(text.outOfProvince);
      expect(seen, 'nobody was asked').toEqual([]);
      await axe(page);
      await letter.lookUp('K1A 0A6');
      await expect(letter.recipients).toContainText('Amara Okafor');
      await expect(letter.recipients).not.toContainText('Gagnon-Roy');
    });
  });
}

test('the page says where the code goes before it goes, and it goes only when the button is pressed', async ({ page }) => {
  const letter = new LetterPage(page);
  const seen = lookUps(page);
  await letter.open('child-detainees');
  await expect(page.getByText(words.en.lookupPrivacy)).toBeVisible();
  await letter.postalCode.pressSequentially('K1A 0A6');
  await letter.name.fill('Maya Tremblay');
  await letter.address.click();
  expect(seen).toEqual([]);
  await letter.button(words.en.findButton).click();
  await expect(letter.recipients).toBeVisible();
  expect(seen.map((request) => new URL(request.url()).pathname)).toEqual([
    expect.stringMatching(/\/postcodes\/K1A0A6\/$/),
  ]);
  const sent = seen[0];
  expect(`${sent?.url()} ${sent?.postData()}`, 'no name goes along').not.toMatch(/Maya|Tremblay/);
});

test('the Enter key asks as well, and a second press while waiting asks nothing more', async ({ page }) => {
  const letter = new LetterPage(page);
  await letter.open('child-detainees');
  const seen = lookUps(page);
  await letter.postalCode.fill('K1A 0A6');
  await page.evaluate(() => {
    const button = document.querySelector<HTMLButtonElement>('form.lookup button');
    button?.click();
    button?.click();
  });
  await expect(letter.recipients).toBeVisible();
  expect(seen).toHaveLength(1);
  await letter.button(words.en.notYou).click();
  await letter.postalCode.press('Enter');
  await expect(letter.recipients).toBeVisible();
});

test('once the MP is found, the keyboard goes on from the list of recipients', async ({ page }) => {
  const letter = new LetterPage(page);
  await letter.open('child-detainees');
  await letter.lookUp('K1A 0A6');
  await expect(letter.recipients).toBeVisible();
  await expect(page.locator('#recipients')).toBeFocused();
});

test('a riding can be chosen with the arrow keys, and chosen again', async ({ page }) => {
  const letter = new LetterPage(page);
  await letter.open('child-detainees');
  await letter.lookUp('K0A 1L0');
  const carleton = page.getByRole('radio', { name: /Carleton/ });
  const lanark = page.getByRole('radio', { name: /Lanark/ });
  await carleton.focus();
  await page.keyboard.press('Space');
  await expect(letter.recipients).toContainText('Margaret MacLeod');
  await expect(carleton).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(letter.recipients).toContainText('Thomas Nguyen');
  await expect(letter.recipients).not.toContainText('Margaret MacLeod');
  await expect(lanark).toBeFocused();
  await axe(page);
});
