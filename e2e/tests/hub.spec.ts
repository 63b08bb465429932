// The list of campaigns: finding one by state, by what one can do, by a few letters.

import { open } from '../support/app';
import { HubPage } from '../support/hub';
import { axe, expect, test } from '../support/test';
import { LANGS, words } from '../support/words';

const ALL = 12;

for (const lang of LANGS) {
  const text = words[lang];

  test.describe(lang, () => {
    test('by state and by what one can do', async ({ page }) => {
      const hub = new HubPage(page, lang);
      await hub.open();
      await expect(hub.titles).toHaveCount(ALL);
      await expect(hub.found).toHaveText(text.found(ALL));
      for (const [state, count] of [
        [text.open, 8],
        [text.ended, 1],
        [text.won, 3],
        [text.all, ALL],
      ] as const) {
        await hub.choice(state).check();
        await expect(hub.titles).toHaveCount(count);
        await expect(hub.found).toHaveText(text.found(count));
      }
      await hub.choice(text.sign).check();
      await expect(hub.titles).toHaveCount(2);
      await hub.choice(text.open).check();
      await expect(hub.titles).toHaveCount(1);
      await expect(hub.found).toHaveText(text.found(1));
      await axe(page);
      await hub.titles.first().getByRole('link').click();
      await expect(page).toHaveURL(new RegExp(`/${lang}/campaigns/child-detainees/$`));
    });

    test('nothing fits: words, and all of them again', async ({ page }) => {
      const hub = new HubPage(page, lang);
      await hub.open();
      await hub.choice(text.won).check();
      await hub.choice(text.write).check();
      await hub.search.fill('"><script>alert(1)</script>');
      await expect(hub.titles).toHaveCount(0);
      await expect(hub.found).toHaveText(text.found(0));
      await expect(page.getByText(text.noneFound)).toBeVisible();
      await axe(page);
      await page.getByRole('button', { name: text.showAll, exact: true }).click();
      await expect(hub.titles).toHaveCount(ALL);
      await expect(hub.search).toHaveValue('');
      await expect(hub.choice(text.all)).toBeChecked();
      await expect(hub.choice(text.anything)).toBeChecked();
    });

    test('the newest news leads to its campaign', async ({ page }) => {
      const hub = new HubPage(page, lang);
      await hub.open();
      await page.locator('.news').getByRole('link').click();
      await expect(page).toHaveURL(new RegExp(`/${lang}/campaigns/mahmoud-nawajaa/$`));
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    });

    test('by keyboard alone', async ({ page }) => {
      const hub = new HubPage(page, lang);
      await hub.open();
      await hub.search.focus();
      await page.keyboard.type(lang === 'en' ? 'gaza' : 'liberte');
      await expect(hub.titles).toHaveCount(1);
      await page.evaluate('window.sameDocument = true');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await expect(hub.choice(text.all)).toBeFocused();
      await page.keyboard.press('ArrowRight');
      await expect(hub.choice(text.open)).toBeChecked();
      await expect(hub.choice(text.open)).toBeFocused();
      expect(await page.evaluate('window.sameDocument === true'), 'Enter sends nothing').toBe(true);
      await page.keyboard.press('Tab');
      await expect(hub.choice(text.anything)).toBeFocused();
      await page.keyboard.press('Tab');
      await expect(hub.titles.first().getByRole('link')).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
      await expect(page).toHaveURL(/\/campaigns\//);
    });
  });
}

test('the choice stands in the address: a link shows it, and "back" finds it again', async ({ page }) => {
  const hub = new HubPage(page, 'fr');
  await open(page, '/fr/?show=won&q=canada');
  await expect(hub.choice('Gagnées')).toBeChecked();
  await expect(hub.search).toHaveValue('canada');
  await expect(hub.titles).toHaveCount(2);
  await hub.search.fill('écoles');
  await expect(hub.titles).toHaveCount(1);
  await hub.titles.first().getByRole('link').click();
  await expect(page).toHaveURL(/\/unrwa-funding\/$/);
  await page.goBack();
  await expect(hub.choice('Gagnées')).toBeChecked();
  await expect(hub.search).toHaveValue('écoles');
  await expect(hub.titles).toHaveCount(1);
  await hub.search.fill('');
  await hub.choice('Toutes').check();
  await expect(hub.titles).toHaveCount(ALL);
  await expect(page).toHaveURL(/\/fr\/$/);
});

test('an address with nonsense in it shows all campaigns', async ({ page }) => {
  const hub = new HubPage(page);
  await open(page, '/en/?show=%3Cscript%3E&do=nothing&show=won&%ff');
  await expect(hub.titles).toHaveCount(ALL);
  await expect(hub.choice('All')).toBeChecked();
});

test('letters find titles without their accents, in any order, in any case', async ({ page }) => {
  const hub = new HubPage(page, 'fr');
  await hub.open();
  for (const [typed, title] of [
    ['LIBERTE', 'Liberté pour Imad Barghouthi'],
    ['enfants detention', 'Mettre fin à la détention militaire d’enfants'],
    ["detention militaire d'enfants", 'Mettre fin à la détention militaire d’enfants'],
    ['  siege  ', 'Mettre fin au siège de Gaza'],
    ['réfugiés écoles', 'Le Canada finance des écoles et des soins pour les réfugiés palestiniens'],
  ] as const) {
    await hub.search.fill(typed);
    await expect(hub.titles, typed).toHaveText([title]);
  }
  await hub.search.fill('');
  await expect(hub.titles).toHaveCount(ALL);
});

test('the open ones stand first, the won ones last', async ({ page }) => {
  const hub = new HubPage(page);
  await hub.open();
  const badges = page.locator('#cards > li .badge:visible');
  await expect(badges).toHaveText([...Array<string>(8).fill('Open'), 'Closed', 'Partly won', 'Won', 'Won']);
});
