// Finding one's representative when Open North can't be reached, is slow, or answers nonsense.

import { ready } from '../support/app';
import { LetterPage } from '../support/letter';
import { LISTS, LOOKUPS, recorded } from '../support/represent';
import { axe, expect, test } from '../support/test';
import { LANGS, words } from '../support/words';

for (const lang of LANGS) {
  const text = words[lang];

  test.describe(lang, () => {
    test('a code that nobody knows: one wording, another try, or a search by name', async ({ page, watch }) => {
      watch.allowFailedRequests();
      const letter = new LetterPage(page, lang);
      await letter.open('child-detainees');
      await letter.lookUp('M5V 3L9');
      await expect(letter.status).toHaveText(text.lookupFailed);
      await expect(letter.button(text.tryAgain)).toBeVisible();
      await expect(letter.button(text.searchInstead)).toBeVisible();
      await expect(letter.postalCode).toHaveValue('M5V 3L9');
      await axe(page);
    });

    test('nobody answers: the same wording, and the next try finds the MP', async ({ page, watch }) => {
      watch.allowFailedRequests();
      const letter = new LetterPage(page, lang);
      await letter.open('child-detainees');
      await page.route(LOOKUPS, (route) => route.abort('connectionrefused'));
      await letter.lookUp('K1A 0A6');
      await expect(letter.status).toHaveText(text.lookupFailed);
      await page.unroute(LOOKUPS);
      await letter.button(text.tryAgain).click();
      await expect(letter.recipients).toContainText('Élodie Gagnon-Roy');
    });

    test('by name or by riding: accents and dashes need not be typed', async ({ page }) => {
      const letter = new LetterPage(page, lang);
      await letter.open('child-detainees');
      await letter.button(text.searchInstead).click();
      await expect(letter.button(text.searchInstead)).toHaveAttribute('aria-expanded', 'true');
      const search = page.getByLabel(text.searchLabel, { exact: true });
      const hits = page.locator('.hit');
      await search.fill('e');
      await expect(hits).toHaveCount(0);
      for (const [typed, who] of [
        ['elodie', 'Élodie Gagnon-Roy, Ottawa Centre'],
        ['roy gagnon', 'Élodie Gagnon-Roy, Ottawa Centre'],
        ['moncton-dieppe', 'Luc Arsenault, Moncton—Dieppe'],
        ['trois rivieres', 'Étienne Bélanger, Trois-Rivières'],
        ['l’écuyer', 'Zoé L’Écuyer-D’Amours, Laurier—Sainte-Marie'],
        ["l'ecuyer d'amours", 'Zoé L’Écuyer-D’Amours, Laurier—Sainte-Marie'],
      ] as const) {
        await search.fill(typed);
        await expect(hits, typed).toHaveCount(1);
        await expect(hits).toContainText(who);
      }
      await axe(page);
      await search.fill('zzz');
      await expect(page.getByText(text.searchNone)).toBeVisible();
      await search.fill('belanger');
      await letter.button(text.choose).click();
      await expect(letter.tick('Étienne Bélanger')).toBeChecked();
      await expect(page.locator('#recipients')).toBeFocused();
      await expect(letter.body).toHaveValue(new RegExp(`^${text.dear('Étienne Bélanger')},`));
    });

    test('slow: words after three seconds, and the writer can cancel', async ({ page }) => {
      await page.clock.install();
      const letter = new LetterPage(page, lang);
      await letter.open('child-detainees');
      await page.route(LOOKUPS, () => undefined);
      await letter.lookUp('K1A 0A6');
      await expect(letter.status).toHaveText(text.lookingUp);
      await page.clock.fastForward(3_100);
      await expect(letter.status).toHaveText(text.lookupSlow);
      await axe(page);
      await letter.button(text.cancel).click();
      await expect(letter.status).toHaveText(text.cancelled);
      await expect(letter.button(text.cancel)).toHaveCount(0);
      await expect(letter.postalCode).toHaveValue('K1A 0A6');
    });

    test('no answer at all is given up after twenty seconds', async ({ page }) => {
      await page.clock.install();
      const letter = new LetterPage(page, lang);
      await letter.open('child-detainees');
      await page.route(LOOKUPS, () => undefined);
      await letter.lookUp('K1A 0A6');
      await expect(letter.status).toHaveText(text.lookingUp);
      await page.clock.fastForward(20_100);
      await expect(letter.status).toHaveText(text.lookupTooSlow);
      await page.unroute(LOOKUPS);
      await letter.button(text.tryAgain).click();
      await expect(letter.recipients).toContainText('Élodie Gagnon-Roy');
    });

    test('answers that are none are told apart, in words', async ({ page, watch }) => {
      watch.allowFailedRequests();
      const letter = new LetterPage(page, lang);
      await letter.open('child-detainees');
      const json = 'application/json';
      const html = 'text/html';
      for (const [status, contentType, body, said] of [
        [503, json, '{}', text.lookupBusy],
        [429, html, '<h1>Slow down</h1>', text.lookupBusy],
        [504, html, '', text.lookupTooSlow],
        [500, html, '<h1>Server Error (500)</h1>', text.lookupFailed],
        [200, html, '<!doctype html><title>Welcome to the hotel</title>', text.lookupUnreadable],
        [200, json, '', text.lookupUnreadable],
        [200, json, '[]', text.lookupUnreadable],
        [200, json, '{"representatives_centroid": "none"', text.lookupUnreadable],
      ] as const) {
        await page.route(LOOKUPS, (route) => route.fulfill({ status, contentType, body }));
        await letter.lookUp('K1A 0A6');
        await expect(letter.status, `${status} ${body}`).toHaveText(said);
        await expect(letter.recipients).toHaveCount(0);
        await page.unroute(LOOKUPS);
        // So that the words of the next answer are new ones.
        await letter.lookUp('');
        await expect(letter.status).toBeEmpty();
      }
      await letter.lookUp('K1A 0A6');
      await expect(letter.recipients).toContainText('Élodie Gagnon-Roy');
    });
  });
}

const text = words.en;

test('numbers that come as strings, and fields that are new, change nothing', async ({ page }) => {
  const letter = new LetterPage(page);
  await letter.open('child-detainees');
  const answer = await recorded('K1A0A6');
  const changed = JSON.stringify({
    ...answer,
    centroid: { type: 'Point', coordinates: ['-75.6996', '45.4215'] },
    boundaries_concordance: [],
    news: { version: '2' },
  }).replaceAll('"external_id":"35061"', '"external_id":35061');
  await page.route(LOOKUPS, (route) => route.fulfill({ contentType: 'application/json', body: changed }));
  await letter.lookUp('K1A 0A6');
  await expect(letter.recipients).toContainText('Élodie Gagnon-Roy');
});

test('a name that isn’t a text is made from its parts, and nothing breaks', async ({ page }) => {
  const letter = new LetterPage(page);
  await letter.open('child-detainees');
  const answer = JSON.stringify(await recorded('K1A0A6')).replaceAll('"name":"Élodie Gagnon-Roy"', '"name":{"is":[]}');
  await page.route(LOOKUPS, (route) => route.fulfill({ contentType: 'application/json', body: answer }));
  await letter.lookUp('K1A 0A6');
  await expect(letter.recipients).toContainText('Élodie Gagnon-Roy');
});

test('on a host of files only, the app asks Open North itself', async ({ page, watch }) => {
  watch.allowFailedRequests();
  watch.allowRequestsTo('https://represent.opennorth.ca');
  const letter = new LetterPage(page);
  await letter.open('child-detainees');
  const answer = JSON.stringify(await recorded('K1A0A6'));
  await page.route('**/v1/**', (route) => route.fulfill({ status: 404, contentType: 'text/html', body: 'Not found' }));
  await page.route('https://represent.opennorth.ca/postcodes/K1A0A6/**', (route) =>
    route.fulfill({ contentType: 'application/json', headers: { 'access-control-allow-origin': '*' }, body: answer }),
  );
  await letter.lookUp('K1A 0A6');
  await expect(letter.recipients).toContainText('Élodie Gagnon-Roy');
});

test('a search opened while waiting leaves "Cancel" to the look-up', async ({ page }) => {
  await page.clock.install();
  const letter = new LetterPage(page);
  await letter.open('child-detainees');
  await page.route(LOOKUPS, () => undefined);
  await letter.lookUp('K1A 0A6');
  await page.clock.fastForward(3_100);
  await letter.button(text.searchInstead).click();
  await page.getByLabel(text.searchLabel).fill('belanger');
  await expect(page.locator('.hit')).toHaveCount(1);
  await letter.button(text.cancel).click();
  await expect(letter.status).toHaveText(text.cancelled);
  await expect(page.locator('.hit')).toHaveCount(1);
});

test('somebody chosen by name stays chosen when the late answer comes', async ({ page }) => {
  await page.clock.install();
  const letter = new LetterPage(page);
  await letter.open('child-detainees');
  let answer = (): void => undefined;
  await page.route(LOOKUPS, async (route) => {
    await new Promise<void>((resolve) => {
      answer = resolve;
    });
    await route.continue().catch(() => undefined);
  });
  await letter.lookUp('K1A 0A6');
  await page.clock.fastForward(3_100);
  await letter.button(text.searchInstead).click();
  await page.getByLabel(text.searchLabel).fill('belanger');
  await letter.button(text.choose).click();
  await expect(letter.recipients).toContainText('Étienne Bélanger');
  answer();
  // Whether or not the question was given up, a round trip later nothing has changed.
  await page.evaluate(() => fetch('/site.json').then((response) => response.text()));
  await page.clock.runFor(1_000);
  await expect(letter.recipients).toContainText('Étienne Bélanger');
  await expect(letter.recipients).not.toContainText('Élodie Gagnon-Roy');
});

test('leaving the page while it asks troubles nobody', async ({ page }) => {
  const letter = new LetterPage(page);
  await letter.open('child-detainees');
  let answer = (): void => undefined;
  await page.route(LOOKUPS, async (route) => {
    await new Promise<void>((resolve) => {
      answer = resolve;
    });
    await route.continue().catch(() => undefined);
  });
  await letter.lookUp('K1A 0A6');
  await page.getByRole('link', { name: 'Back to the campaign' }).click();
  await expect(page).toHaveURL(/\/campaigns\/child-detainees\/$/);
  await ready(page);
  answer();
  await expect(page.locator('#petition')).toContainText(/signature/);
  await expect(page.locator('#app-failed')).toBeHidden();
});

test('the list of members can’t be had: words, and the postal code still works', async ({ page, watch }) => {
  watch.allowFailedRequests();
  const letter = new LetterPage(page);
  await letter.open('child-detainees');
  await page.route(LISTS, (route) => route.fulfill({ status: 503, contentType: 'application/json', body: '{}' }));
  await letter.button(text.searchInstead).click();
  await expect(page.getByText(text.lookupBusy)).toBeVisible();
  await axe(page);
  await letter.lookUp('K1A 0A6');
  await expect(letter.recipients).toContainText('Élodie Gagnon-Roy');
});
