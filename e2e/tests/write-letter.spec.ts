// The journey the site is for: from the list of campaigns to a letter in one's own words, in one's own mail.

import { SCRIPT, expectNoDialogue, open, ready } from '../support/app';
import { LetterPage } from '../support/letter';
import { asTyped } from '../support/mail';
import { axe, expect, test } from '../support/test';
import { LANGS, words } from '../support/words';

const SENTENCES = {
  en: ' My neighbour’s son is nine: he asks me about it — “why?” — 100% of the time, & I have no answer. 1 + 1 ≠ 3?',
  fr: ' Ma nièce a neuf ans\u{a0}: à l’école, elle a le cœur gros. «\u{a0}Pourquoi?\u{a0}», dit-elle. Été comme Noël, ça va & ça vient.',
};

for (const lang of LANGS) {
  const text = words[lang];

  test.describe(lang, () => {
    test('from the home page to a letter in the mail program, word for word', async ({ page, watch }) => {
      // Chromium says so where no mail program is set up.
      watch.allowErrors(/^Failed to launch 'mailto:/);
      await open(page, `/${lang}/`);
      const title = lang === 'en' ? 'Stop the military detention of children' : 'Mettre fin à la détention militaire d’enfants';
      await page.getByRole('link', { name: title, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
      await page.getByRole('link', { name: text.writeLetter, exact: true }).click();
      await expect(page).toHaveURL(/\/letter\/$/);
      await ready(page);

      const letter = new LetterPage(page, lang);
      await expect(page.getByText(text.chooseFirst)).toBeVisible();
      await letter.lookUp('k1a-0a6');
      await expect(letter.tick('Élodie Gagnon-Roy')).toBeChecked();
      await letter.name.fill('Zoé Œuvrard-L’Heureux');
      await letter.address.fill('12, rue du Marché\nOttawa ON');
      const body = await letter.body.inputValue();
      const paragraph = body.split('\n')[2] ?? '';
      await letter.addSentence(paragraph, SENTENCES[lang]);

      const mail = await letter.expectMailIsOnScreen('elodie.gagnon-roy@example.org');
      expect(asTyped(mail.body)).toContain(`${paragraph}${SENTENCES[lang]}\n`);
      expect(asTyped(mail.body)).toMatch(new RegExp(`^${text.dear('Élodie Gagnon-Roy')},\n\n`));
      expect(asTyped(mail.body)).toMatch(/\nZoé Œuvrard-L’Heureux\n12, rue du Marché\nOttawa ON\nK1A 0A6$/);
      expect(mail.body, 'nothing is left to fill in').not.toMatch(/[[\]{}]/);
      await expect(page.getByText(text.unfilled)).toHaveCount(0);
      await axe(page);

      await letter.way(text.openInEmail).click();
      await expect(page.getByRole('group', { name: text.didYouSend('Élodie Gagnon-Roy') })).toBeVisible();
      await axe(page);
      await letter.button(text.yesSent).click();
      await expect(page.getByText(text.thanksSent('Élodie Gagnon-Roy'))).toBeVisible();
      await expect(page.getByText(text.allSent)).toBeVisible();
      await expect(letter.recipients).toContainText(text.saidSent);
      await axe(page);
    });

    test('without a name the letter stays, and the page says why', async ({ page }) => {
      const letter = new LetterPage(page, lang);
      await letter.open('child-detainees');
      await letter.find('K1A 0A6');
      await expect(letter.body).toHaveValue(new RegExp(`\\n${text.namePlaceholder.replace(/[[\]]/g, '\\$&')}\\n`));
      await expect(page.getByText(text.unfilled)).toBeVisible();
      const title = await page.title();
      await letter.send();
      const summary = page.locator('#letter-errors');
      await expect(summary).toBeFocused();
      await expect(summary).toContainText(text.problemTitle);
      await expect(page).toHaveTitle(`${text.errorPrefix}${title}`);
      await expect(letter.name).toHaveAttribute('aria-invalid', 'true');
      await expect(letter.name).toHaveAccessibleDescription(text.nameMissing);
      await expect(page.getByText(text.didYouSend('Élodie Gagnon-Roy'))).toHaveCount(0);
      await axe(page);
      await summary.getByRole('link', { name: text.nameMissing }).click();
      await expect(letter.name).toBeFocused();
      await page.keyboard.type('Maya');
      await letter.send();
      await expect(summary).toHaveCount(0);
      await expect(page).toHaveTitle(title);
      await expect(letter.name).not.toHaveAttribute('aria-invalid');
      await expect(page.getByText(text.didYouSend('Élodie Gagnon-Roy'))).toBeVisible();
    });

    test('"Did you send it?": not yet, nothing opened, yes', async ({ page }) => {
      const letter = new LetterPage(page, lang);
      await letter.open('child-detainees');
      await letter.find('K1A 0A6');
      await letter.name.fill('Maya');
      await letter.send();
      await letter.button(text.notYet).click();
      await expect(page.getByText(text.notYetHelp)).toBeVisible();
      await letter.button(text.nothingOpened).click();
      await expect(page.getByText(text.nothingOpenedHelp)).toBeVisible();
      await expect(page.getByText(text.notYetHelp)).toHaveCount(0);
      await axe(page);
      await letter.button(text.yesSent).click();
      await expect(page.getByText(text.allSent)).toBeVisible();
      await expect(letter.way(text.openInEmail), 'a second letter may be sent').toBeVisible();
    });

    test('two recipients: a letter each, with its own salutation and the same words', async ({ page }) => {
      const letter = new LetterPage(page, lang);
      await letter.open('sheikh-jarrah');
      await letter.find('K1A 0A6');
      await letter.name.fill('Maya Tremblay');
      await expect(letter.tick('Élodie Gagnon-Roy')).toBeChecked();
      await expect(letter.tick('Bob Rae')).toBeChecked();
      await expect(page.getByText(text.letterOf(1, 2))).toBeVisible();
      await letter.addSentence('Gaza', SENTENCES[lang]);
      const first = await letter.expectMailIsOnScreen('elodie.gagnon-roy@example.org');
      expect(asTyped(first.body)).toMatch(new RegExp(`^${text.dear('Élodie Gagnon-Roy')},`));

      await letter.letterTo('Bob Rae').check();
      await expect(page.getByText(text.letterOf(2, 2))).toBeVisible();
      await expect(letter.body).toHaveValue(new RegExp(`^${text.dearAmbassador},`));
      await expect(letter.way(text.openInEmail)).toHaveAttribute('href', /^mailto:ambassador-un@example\.org\?/);
      const second = await letter.expectMailIsOnScreen('ambassador-un@example.org');
      expect(asTyped(second.body)).toContain(SENTENCES[lang]);
      expect(second.body.split('\r\n').slice(1)).toEqual(first.body.split('\r\n').slice(1));
      await axe(page);

      await letter.send();
      await letter.button(text.yesSent).click();
      await expect(page.getByText(text.thanksSent('Bob Rae'))).toBeVisible();
      await letter.button(text.nextLetter('Élodie Gagnon-Roy')).click();
      await expect(page.locator('#letter-title')).toBeFocused();
      await letter.expectMailIsOnScreen('elodie.gagnon-roy@example.org');
      await letter.send();
      await letter.button(text.yesSent).click();
      await expect(page.getByText(text.allSent)).toBeVisible();
    });
  });
}

test('the question can be answered by keyboard, and the keyboard goes on from the thanks', async ({ page }) => {
  const letter = new LetterPage(page);
  const text = words.en;
  await letter.open('sheikh-jarrah');
  await letter.find('K1A 0A6');
  await letter.name.fill('Maya');
  await letter.send();
  await letter.button(text.notYet).press('Enter');
  await expect(page.getByText(text.notYetHelp)).toBeVisible();
  await expect(letter.button(text.notYet)).toBeFocused();
  await letter.button(text.yesSent).press('Enter');
  await expect(page.getByText(text.thanksSent('Élodie Gagnon-Roy'))).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(letter.button(text.nextLetter('Bob Rae'))).toBeFocused();
});

test('what is typed as markup stays text, in every field', async ({ page }) => {
  expectNoDialogue(page);
  const letter = new LetterPage(page);
  await letter.open('sheikh-jarrah');
  await letter.name.fill(SCRIPT);
  await letter.address.fill(SCRIPT);
  await letter.subject.fill(SCRIPT);
  await letter.addSentence('Gaza, too.', SCRIPT);
  await letter.postalCode.fill(SCRIPT.slice(0, 20));
  const mail = await letter.expectMailIsOnScreen('ambassador-un@example.org');
  expect(mail.subject).toBe(SCRIPT);
  expect(mail.body.split(SCRIPT)).toHaveLength(4);
  await expect(page.locator('#app script')).toHaveCount(0);
  await letter.find('K1A 0A6');
  await letter.expectMailIsOnScreen('elodie.gagnon-roy@example.org');
});
