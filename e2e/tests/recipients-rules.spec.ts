// One letter to several people: each gets their own, some a different one, some none, each in the language they prefer.

import type { Page } from '@playwright/test';

import { ready } from '../support/app';
import { expectKept } from '../support/draft';
import { LetterPage } from '../support/letter';
import { asTyped } from '../support/mail';
import { LIBRARY_DIST, axe, expect, test } from '../support/test';
import { LANGS, type Lang, words } from '../support/words';

test.use({ site: LIBRARY_DIST });

const CAMPAIGN = 'library-hours-letter';

/** Everybody whom a postal code in Ottawa writes to, with how each is greeted and reached. */
const FOUR = {
  en: [
    ['Élodie Gagnon-Roy', 'Dear Élodie Gagnon-Roy', 'elodie.gagnon-roy@example.org'],
    ['Amara Okafor', 'Dear Amara Okafor', 'amara.okafor@example.org'],
    ['Robin Marsh', 'Dear Robin Marsh', 'board@example.org'],
    ['Minister for Libraries', 'Dear Minister', 'minister-libraries@example.org'],
  ],
  fr: [
    ['Élodie Gagnon-Roy', 'Madame la députée', 'elodie.gagnon-roy@example.org'],
    ['Amara Okafor', 'Bonjour Amara Okafor', 'amara.okafor@example.org'],
    ['Robin Marsh', 'Bonjour Robin Marsh', 'board@example.org'],
    ['Ministre des Bibliothèques', 'Madame, Monsieur', 'minister-libraries@example.org'],
  ],
} as const satisfies Record<Lang, readonly (readonly [string, string, string])[]>;

/** The end of the letter that stays the same for everybody. */
const THANKS = { en: 'what you do for libraries.', fr: 'ce que vous faites pour les bibliothèques.' };

const SUBJECTS = {
  en: ['Longer hours at village libraries', 'Please keep village libraries open until nine'],
  fr: ['De plus longues heures à la bibliothèque', 'Pour des bibliothèques ouvertes jusqu’à vingt et une heures'],
};

/** Opens the letter with the first or the second of its subjects, which are drawn by lot. */
async function opened(page: Page, lang: Lang, lot = 0): Promise<LetterPage> {
  await page.addInitScript((drawn) => {
    const name = 'alongside:subject:library-hours-letter';
    localStorage.setItem(name, localStorage.getItem(name) ?? drawn);
  }, String(lot));
  const letter = new LetterPage(page, lang);
  await letter.open(CAMPAIGN);
  return letter;
}

async function chooseSenator(letter: LetterPage, name: string): Promise<void> {
  const list = letter.page.getByRole('group', { name: letter.text.alsoTo, exact: true });
  await list.getByRole('checkbox', { name: new RegExp(`^${name}`) }).check();
  await letter.letterTo(name).check();
}

for (const lang of LANGS) {
  const text = words[lang];

  test.describe(lang, () => {
    test('one postal code finds two members, and four letters are written at once', async ({ page }) => {
      const letter = await opened(page, lang);
      await expect(page.getByText(text.letterOf(1, 2)), 'two are the same for everybody').toBeVisible();
      await letter.find('K1A 0A6');
      await letter.name.fill('Maya');
      await letter.addSentence(THANKS[lang], ' Mine.');
      for (const [index, [name, greeting, email]] of FOUR[lang].entries()) {
        await letter.letterTo(name).check();
        await expect(page.getByText(text.letterOf(index + 1, 4))).toBeVisible();
        await expect(letter.way(text.openInEmail)).toHaveAttribute('href', new RegExp(`^mailto:${email}\\?`));
        const mail = await letter.expectMailIsOnScreen(email);
        expect(asTyped(mail.body)).toMatch(new RegExp(`^${greeting},\n\n`));
        expect(asTyped(mail.body)).toContain(`${THANKS[lang]} Mine.`);
        expect(mail.subject).toBe(SUBJECTS[lang][0]);
      }
      await axe(page);
    });

    test('one of them gets a different letter, and the others don’t', async ({ page }) => {
      const letter = await opened(page, lang);
      await letter.find('K1A 0A6');
      await letter.addSentence(THANKS[lang], ' To all.');
      await letter.letterTo('Robin Marsh').check();
      await letter.apart('Robin Marsh').check();
      await expect(letter.body, 'it begins as the common one').toHaveValue(/To all\./);
      await letter.addSentence('To all.', ' We met in May.');
      await axe(page);
      await letter.letterTo('Amara Okafor').check();
      await expect(letter.apart('Amara Okafor')).not.toBeChecked();
      await expect(letter.body).not.toHaveValue(/May/);
      await letter.addSentence('To all.', ' And more.');
      await letter.letterTo('Robin Marsh').check();
      await expect(letter.apart('Robin Marsh')).toBeChecked();
      await expect(letter.body).toHaveValue(/To all\. We met in May\./);
      await expect(letter.body).not.toHaveValue(/And more/);
      await letter.apart('Robin Marsh').uncheck();
      await expect(letter.body).toHaveValue(/To all\. And more\./);
      await letter.apart('Robin Marsh').check();
      await expect(letter.body, 'no word is lost').toHaveValue(/We met in May\./);
      await expectKept(page, CAMPAIGN, 'We met in May.');
      await page.reload();
      await ready(page);
      await letter.letterTo('Robin Marsh').check();
      await expect(letter.body).toHaveValue(/We met in May\./);
    });

    test('somebody who has said yes gets no letter, and the page says what to do instead', async ({ page }) => {
      const letter = await opened(page, lang);
      await letter.lookUp('V7A 5J9');
      const notice = page.getByRole('status').filter({ hasText: text.leftOut('Harjit Dhaliwal') });
      await expect(notice).toBeVisible();
      await expect(notice).toContainText(
        lang === 'en'
          ? 'A word of thanks is better than a letter.'
          : 'Un mot de remerciement vaut mieux qu’une lettre.',
      );
      const thanks = notice.getByRole('link', {
        name: lang === 'en' ? 'Send a word of thanks' : 'Envoyer un mot de remerciement',
        exact: true,
      });
      await expect(thanks).toHaveAttribute('href', 'https://example.org/thank-you');
      await expect(letter.tick('Harjit Dhaliwal')).toHaveCount(0);
      await expect(letter.letterTo('Harjit Dhaliwal')).toHaveCount(0);
      await expect(page.getByText(text.letterOf(1, 2))).toBeVisible();
      await expect(letter.button(text.printAll(2))).toBeVisible();
      await expect(letter.body).not.toHaveValue(/Dhaliwal/);
      await axe(page);
      await letter.find('K1A 0A6');
      await expect(notice, 'a note for one is not for another').toHaveCount(0);
    });
  });
}

const text = words.en;

test('a rule gives some recipients another subject, another opening and no point that isn’t theirs', async ({
  page,
}) => {
  const letter = await opened(page, 'en');
  await chooseSenator(letter, 'Adèle Comeau');
  await expect(letter.subject).toHaveValue(
    'Longer hours at village libraries (please answer in the language you prefer)',
  );
  await expect(letter.body).toHaveValue(/^Dear Senator Adèle Comeau,\n\nI am writing in English, and will gladly/);
  await expect(letter.body).not.toHaveValue(/story hour/);
  await letter.addSentence('read an answer in French.', ' For her alone.');
  await letter.addSentence(THANKS.en, ' For all.');
  await letter.letterTo('Robin Marsh').check();
  await expect(letter.subject).toHaveValue(SUBJECTS.en[0] ?? '');
  await expect(letter.body).toHaveValue(/\n\nI am writing about the hours of village libraries\./);
  await expect(letter.body).toHaveValue(/story hour after school/);
  await expect(letter.body).toHaveValue(/For all\./);
  await expect(letter.body).not.toHaveValue(/For her alone/);
  await letter.letterTo('Adèle Comeau').check();
  await expect(letter.body).toHaveValue(/in French\. For her alone\. My letter/);
  await letter.name.fill('Maya');
  await letter.expectMailIsOnScreen('adele.comeau@example.org');
  await axe(page);
});

test('the language that somebody prefers is offered, and the words in each language stay', async ({ page }) => {
  const letter = await opened(page, 'en');
  await chooseSenator(letter, 'Adèle Comeau');
  await letter.name.fill('Maya');
  await letter.addSentence(THANKS.en, ' Mine in English.');
  await expect(page.getByText(text.prefersLang('Adèle Comeau', 'French'))).toBeVisible();
  await axe(page);
  await letter.button(text.writeIn('French')).click();
  await expect(letter.inLanguage('Adèle Comeau', 'Français')).toBeChecked();
  await expect(page.getByText(text.prefersLang('Adèle Comeau', 'French'))).toHaveCount(0);
  await expect(letter.subject).toHaveValue('De plus longues heures dans les bibliothèques de village');
  await expect(letter.body).toHaveValue(/^Bonjour Adèle Comeau,\n\nJe vous écris en français/);
  await expect(letter.body).toHaveAttribute('lang', 'fr');
  await letter.addSentence(THANKS.fr, ' Le mien en français.');
  const mail = await letter.expectMailIsOnScreen('adele.comeau@example.org');
  expect(asTyped(mail.body)).toContain('Le mien en français.');
  expect(asTyped(mail.body)).not.toContain('Mine in English.');
  await axe(page);

  await letter.inLanguage('Adèle Comeau', 'English').check();
  await expect(letter.body).toHaveValue(/Mine in English\./);
  await expect(letter.body).not.toHaveValue(/Le mien/);
  await expect(letter.body).toHaveAttribute('lang', 'en');
  await letter.inLanguage('Adèle Comeau', 'Français').check();
  await expect(letter.body).toHaveValue(/Le mien en français\./);
  await letter.letterTo('Robin Marsh').check();
  await expect(letter.inLanguage('Robin Marsh', 'English'), 'the others stay as they were').toBeChecked();
  await expect(letter.body).toHaveValue(/^Dear Robin Marsh,[^]*Mine in English\./);
  await expect(page.getByText(text.prefersLang('Robin Marsh', 'French'))).toHaveCount(0);
});

test('on the French page an MP who prefers English is written to in English', async ({ page }) => {
  const letter = await opened(page, 'fr');
  await letter.lookUp('K0A 1L0');
  await page.getByRole('radio', { name: /Lanark—Frontenac/ }).click();
  await letter.name.fill('Zoé');
  await expect(letter.body).toHaveValue(/^Monsieur le député,/);
  await expect(page.getByText(words.fr.prefersLang('Thomas Nguyen', 'anglais'))).toBeVisible();
  await letter.button(words.fr.writeIn('anglais')).click();
  await expect(letter.body).toHaveValue(/^Dear Thomas Nguyen,\n\nI am writing about/);
  await expect(letter.subject).toHaveValue(SUBJECTS.en[0] ?? '');
  await letter.expectMailIsOnScreen('thomas.nguyen@example.org');
  await letter.letterTo('Ian Kowalski').check();
  await expect(letter.body).toHaveValue(/^Bonjour Ian Kowalski,/);
});

test('the focus stays where the language was chosen', async ({ page }) => {
  const letter = await opened(page, 'en');
  await chooseSenator(letter, 'Adèle Comeau');
  await letter.button(text.writeIn('French')).press('Enter');
  await expect(letter.body).toHaveAttribute('lang', 'fr');
  await expect(page.locator('body'), 'the keyboard goes on from somewhere').not.toBeFocused();
});

test('from the list one chooses freely; once the province is known, among those of it', async ({ page }) => {
  const letter = await opened(page, 'en');
  const list = page.getByRole('group', { name: text.alsoTo, exact: true });
  await expect(list.getByRole('checkbox')).toHaveCount(3);
  await expect(list.getByRole('checkbox', { checked: true }), 'nobody is chosen for the writer').toHaveCount(0);
  await chooseSenator(letter, 'Bram Okoye');
  await expect(page.getByText(text.letterOf(3, 3))).toBeVisible();
  await letter.lookUp('B3H 4R2');
  await expect(letter.tick('Shauna MacIsaac')).toBeChecked();
  await expect(page.getByText(/knows no riding of Legislative Assembly of Ontario/)).toBeVisible();
  await expect(list.getByRole('checkbox')).toHaveCount(2);
  await expect(list.getByRole('checkbox', { name: /^Bram Okoye/ })).toBeChecked();
  await axe(page);
  await list.getByRole('checkbox', { name: /^Bram Okoye/ }).uncheck();
  await expect(letter.letterTo('Bram Okoye')).toHaveCount(0);
});

test('of two subjects one is drawn for each visitor, and stays', async ({ page }) => {
  const letter = await opened(page, 'en', 1);
  await expect(letter.subject).toHaveValue(SUBJECTS.en[1] ?? '');
  await page.reload();
  await ready(page);
  await expect(letter.subject).toHaveValue(SUBJECTS.en[1] ?? '');
  await letter.subject.fill('Mine');
  await expectKept(page, CAMPAIGN, 'Mine');
  await page.reload();
  await ready(page);
  await expect(letter.subject).toHaveValue('Mine');
});

test('both subjects are drawn by lot', async ({ page, context }) => {
  const seen = new Set<string>();
  for (let visit = 0; visit < 40 && seen.size < 2; visit += 1) {
    const letter = new LetterPage(page);
    await letter.open(CAMPAIGN);
    seen.add(await letter.subject.inputValue());
    await page.evaluate(() => localStorage.clear());
    await context.clearCookies();
  }
  expect([...seen].sort()).toEqual([...SUBJECTS.en].sort());
});
