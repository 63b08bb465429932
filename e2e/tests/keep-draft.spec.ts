// A letter lasts until its writer deletes it: over a reload, another page, a crash, a week, a train without network.

import { type Page, type Request } from '@playwright/test';

import { WASM, holdBack, open, ready } from '../support/app';
import { expectKept, keptDraft } from '../support/draft';
import { LetterPage } from '../support/letter';
import { axe, expect, test } from '../support/test';
import { LANGS, type Lang, words } from '../support/words';

const CAMPAIGN = 'sheikh-jarrah';
const LETTER = `/en/campaigns/${CAMPAIGN}/letter/`;

/** A point of the letter, a question, and the last words before the points. */
const PARTS = {
  en: ['The blockade of Gaza', 'What would it mean to you to lose your home?', 'what Canada can say there.'],
  fr: ['Le blocus de Gaza', 'Que serait-ce pour vous de perdre votre foyer?', 'ce que le Canada peut y dire.'],
} as const satisfies Record<Lang, readonly [string, string, string]>;

const MINE = ' Zoé says “100 %” & 👩🏽‍🚀 — ليلى.';

async function opened(page: Page, lang: Lang = 'en'): Promise<LetterPage> {
  const letter = new LetterPage(page, lang);
  await letter.open(CAMPAIGN);
  return letter;
}

/** Everything that the writer made: both letters, and what stands in the fields. */
async function made(letter: LetterPage): Promise<unknown> {
  const letters: Record<string, string> = {};
  for (const name of ['Élodie Gagnon-Roy', 'Bob Rae']) {
    await letter.letterTo(name).check();
    letters[name] = await letter.body.inputValue();
  }
  return {
    letters,
    subject: await letter.subject.inputValue(),
    points: await letter.pointLabels(),
    blockade: await letter.point(PARTS[letter.lang][0]).isChecked(),
    answer: await letter.answer(PARTS[letter.lang][1]).inputValue(),
    fields: [await letter.name.inputValue(), await letter.address.inputValue()],
  };
}

for (const lang of LANGS) {
  const text = words[lang];
  const [blockade, question, opening] = PARTS[lang];

  test(`after a reload everything is as it was left (${lang})`, async ({ page }) => {
    const letter = await opened(page, lang);
    await expect(letter.draft).toHaveText(text.draftKept);
    await letter.find('K1A 0A6');
    await letter.name.fill('Zoé Œuvrard');
    await letter.address.fill('12, rue du Marché\nOttawa ON');
    await letter.addSentence(opening, MINE);
    await letter.answer(question).fill('Mine.');
    await letter.button(text.moveUp(blockade)).click();
    await letter.point(blockade).uncheck();
    await letter.subject.fill('Mine – “é”');
    const before = await made(letter);
    await expectKept(page, CAMPAIGN, 'Mine – “é”');
    await page.reload();
    await ready(page);
    await expect(letter.draft).toHaveText(text.draftBack);
    await expect(letter.tick('Élodie Gagnon-Roy')).toBeChecked();
    expect(await made(letter)).toEqual(before);
    await axe(page);
    await letter.point(blockade).check();
    await expect(letter.body).toHaveValue(/Gaza/);
  });
}

const text = words.en;
const [, , opening] = PARTS.en;

test('a reload while the second letter is on screen mixes nothing up', async ({ page }) => {
  const letter = await opened(page);
  await letter.find('K1A 0A6');
  await letter.name.fill('Maya');
  await letter.addSentence(opening, MINE);
  await letter.subject.fill('Mine');
  const before = await made(letter);
  await expect(letter.letterTo('Bob Rae')).toBeChecked();
  await expectKept(page, CAMPAIGN, 'Mine');
  await page.reload();
  await ready(page);
  expect(await made(letter)).toEqual(before);
});

test('words typed a moment before a link is followed are there on coming back', async ({ page }) => {
  for (const [link, back] of [
    ['Back to the campaign', 'Write your letter'],
    ['Privacy', ''],
    ['Français', 'English'],
  ] as const) {
    const letter = await opened(page);
    const sentence = ` Before “${link}”.`;
    await letter.addSentence(opening, sentence);
    const address = page.url();
    await page.getByRole('link', { name: link, exact: true }).click();
    await expect(page).not.toHaveURL(address);
    await ready(page);
    if (back === '') {
      await page.goBack();
    } else {
      await page.getByRole('link', { name: back, exact: true }).click();
    }
    await expect(page).toHaveURL(address);
    await ready(page);
    await expect(letter.body, sentence).toHaveValue(new RegExp(sentence));
  }
});

test('back and forward through the browser’s history lead to the letter as it was left', async ({ page }) => {
  const letter = await opened(page);
  await letter.name.fill('Maya');
  await letter.addSentence(opening, MINE);
  const before = await letter.body.inputValue();
  await expectKept(page, CAMPAIGN, MINE);
  await page.goto('/en/achievements/');
  await page.goBack();
  await ready(page);
  await expect(letter.body).toHaveValue(before);
  await page.goForward();
  await expect(page).toHaveURL(/\/achievements\/$/);
  await page.goBack();
  await ready(page);
  await expect(letter.body).toHaveValue(before);
  await expect(letter.name).toHaveValue('Maya');
});

test('a week later, in a new window, the letter is still there', async ({ page, context }) => {
  const letter = await opened(page);
  await letter.name.fill('Maya');
  await letter.addSentence(opening, MINE);
  const before = await letter.body.inputValue();
  await expectKept(page, CAMPAIGN, MINE);
  await page.close();
  const later = await context.newPage();
  await later.clock.install({ time: Date.now() + 7 * 24 * 3_600_000 });
  const again = await opened(later);
  await expect(again.draft).toHaveText(text.draftBack);
  await expect(again.body).toHaveValue(before);
  await again.expectMailIsOnScreen('ambassador-un@example.org');
});

test('a page that crashed takes no words with it', async ({ page, context }) => {
  const letter = await opened(page);
  await letter.name.fill('Maya');
  await letter.addSentence(opening, MINE);
  const before = await letter.body.inputValue();
  await expectKept(page, CAMPAIGN, MINE);
  const crashed = page.waitForEvent('crash');
  await page.goto('chrome://crash').catch(() => undefined);
  await crashed;
  const again = await opened(await context.newPage());
  await expect(again.body).toHaveValue(before);
  await expect(again.name).toHaveValue('Maya');
});

test('without a network the letter is written, kept, copied, saved and printed', async ({ page, context, watch }) => {
  watch.allowFailedRequests();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript('window.print = () => { window.printed = true; }');
  const letter = await opened(page);
  await context.setOffline(true);
  await letter.name.fill('Maya');
  await letter.addSentence(opening, MINE);
  await expectKept(page, CAMPAIGN, MINE);
  await letter.expectMailIsOnScreen('ambassador-un@example.org');
  await letter.button(text.copyLetter).click();
  await expect(letter.saidBy(letter.button(text.copyLetter))).toHaveText(text.copied);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await letter.body.inputValue());
  expect((await letter.saveEml()).draft.body).toContain(MINE);
  await letter.button(text.yesSent).click();
  await expect(page.getByText(text.allSent)).toBeVisible();
  await letter.button(text.printLetter).click();
  expect(await page.evaluate('window.printed')).toBe(true);
  await letter.lookUp('K1A 0A6');
  await expect(letter.status).toHaveText(text.lookupFailed);
  await expect(letter.body).toHaveValue(new RegExp(MINE));
  await context.setOffline(false);
  await letter.button(text.tryAgain).click();
  await expect(letter.tick('Élodie Gagnon-Roy')).toBeChecked();
});

test('the page in the other language shows the letter that was begun, and the one in its own is kept beside it', async ({
  page,
}) => {
  const letter = await opened(page);
  await letter.name.fill('Zoé');
  await letter.addSentence(opening, ' In English.');
  await expectKept(page, CAMPAIGN, 'In English.');
  await open(page, LETTER.replace('/en/', '/fr/'));
  const french = new LetterPage(page, 'fr');
  await expect(french.name).toHaveValue('Zoé');
  await expect(french.body).toHaveValue(/^Dear Ambassador,[^]* In English\./);
  await expect(french.body).toHaveAttribute('lang', 'en');
  await axe(page);
  await french.inLanguage('Bob Rae', 'Français').check();
  await expect(french.body).toHaveValue(/^Excellence,/);
  await french.addSentence(PARTS.fr[2], ' En français.');
  await expectKept(page, CAMPAIGN, 'En français.');
  for (const again of [letter, french]) {
    await again.open(CAMPAIGN);
    await expect(again.body).toHaveValue(/^Excellence,[^]* En français\./);
    await again.inLanguage('Bob Rae', 'English').check();
    await expect(again.body).toHaveValue(/ In English\./);
    await again.inLanguage('Bob Rae', 'Français').check();
    await expect(again.body).toHaveValue(/ En français\./);
  }
});

test('words typed before the app is there don’t cost those of the draft', async ({ page }) => {
  const letter = await opened(page);
  await letter.addSentence(opening, ' From yesterday.');
  await expectKept(page, CAMPAIGN, 'From yesterday.');
  const release = await holdBack(page, WASM);
  await page.goto(LETTER, { waitUntil: 'commit' });
  await letter.name.fill('Maya');
  await letter.body.click();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.insertText('From today. ');
  release();
  await ready(page);
  await expect(letter.name).toHaveValue('Maya');
  await expectKept(page, CAMPAIGN, 'Maya');
  const kept = await keptDraft(page, CAMPAIGN);
  const shown = await page.locator('#app').innerHTML();
  expect(`${kept} ${shown} ${await letter.body.inputValue()}`).toContain('From yesterday.');
});

test('nothing that the writer tells goes into an address, a request or the server’s log', async ({
  page,
  ownServer,
}) => {
  const own = await ownServer();
  const secrets = ['Zanzibar Quillfeather', '77 Quagga Lane', 'xylophone of my aunt'];
  const requests: Request[] = [];
  const said: string[] = [];
  page.on('request', (request) => requests.push(request));
  page.on('console', (message) => said.push(message.text()));
  const letter = new LetterPage(page);
  await open(page, `${own.url}${LETTER}`);
  await letter.find('K1A 0A6');
  await letter.name.fill(secrets[0] ?? '');
  await letter.address.fill(secrets[1] ?? '');
  await letter.addSentence(opening, ` The ${secrets[2]}.`);
  await expectKept(page, CAMPAIGN, secrets[2] ?? '');
  await letter.send();
  await letter.button(text.yesSent).click();
  await letter.button(text.nextLetter('Bob Rae')).click();
  await letter.send();
  await letter.button(text.yesSent).click();
  await expect(page.getByText(text.allSent)).toBeVisible();
  await page.reload();
  await ready(page);
  await page.getByRole('link', { name: 'Back to the campaign' }).click();
  await ready(page);

  const sent: string[] = [];
  for (const request of requests) {
    sent.push(`${request.url()} ${request.postData() ?? ''} ${JSON.stringify(await request.allHeaders())}`);
  }
  expect(sent.length).toBeGreaterThan(5);
  for (const secret of [...secrets, 'elodie.gagnon-roy', 'ambassador-un@']) {
    const forms = [secret, encodeURIComponent(secret), secret.replaceAll(' ', '+')];
    const told = [...sent, ...said, own.log, page.url()].filter((line) => forms.some((form) => line.includes(form)));
    expect(told, secret).toEqual([]);
  }
  const codes = sent.filter((line) => /K1A ?0A6/i.test(line.replaceAll('%20', ' ')));
  expect(codes, 'the postal code is asked for once').toEqual([
    expect.stringMatching(/\/v1\/represent\/postcodes\/K1A0A6\/ /),
  ]);
  expect(own.log).not.toMatch(/K1A ?0A6/);
});
