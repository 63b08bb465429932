// Telling others: what each network is told, and that none of them hears of it before a visitor presses.

import type { Locator, Page } from '@playwright/test';

import { SCRIPT, expectNoDialogue, open } from '../support/app';
import { lifeWords } from '../support/life-words';
import { preview } from '../support/preview';
import { readMastodon, readShare } from '../support/share';
import { LIBRARY_DIST, axe, expect, test } from '../support/test';
import { LANGS, type Lang, words } from '../support/words';

test.use({ site: LIBRARY_DIST });

const CAMPAIGN = 'reading-garden';

/** What the organiser wrote: for everywhere, for an email, and for X. */
const SAID = {
  en: {
    title: 'A reading garden',
    all: 'A garden to read in, behind the library: will you sign? #ReadOutside #ElderCove',
    email:
      'There could be a garden behind the library, with benches to read on. Will you sign the petition for it?',
    x: 'Books, benches, bees. #ReadOutside',
  },
  fr: {
    title: 'Un jardin de lecture',
    all: 'Un jardin pour lire, derrière la bibliothèque : signerez-vous? #LireDehors #ElderCove',
    email: 'Il pourrait y avoir un jardin derrière la bibliothèque, avec des bancs pour lire. Signerez-vous la pétition?',
    x: 'Des livres, des bancs, des abeilles. #LireDehors',
  },
};

/** A text as it is, whatever kind of blank French puts before a mark. */
const plain = (text: string) => text.replaceAll(/[\u{a0}\u{202f}]/gu, ' ');

function link(page: Page, network: string): Locator {
  return page.locator('.share-links').getByRole('link', { name: network });
}

/** Expects that each network is told what was written for it, with an address. */
async function expectAllSay(page: Page, lang: Lang, url: string): Promise<void> {
  const said = SAID[lang];
  for (const [network, read] of Object.entries(readShare)) {
    const named = link(page, network === 'Email' ? lifeWords[lang].byEmail : network);
    const found = read((await named.getAttribute('href')) ?? '');
    expect(found.url, network).toBe(url);
    const text = { Email: said.email, X: said.x, Facebook: '', LinkedIn: '' }[network] ?? said.all;
    expect(plain(found.text), network).toBe(text);
    expect(found.subject, network).toBe(network === 'Email' ? said.title : undefined);
  }
}

for (const lang of LANGS) {
  const text = lifeWords[lang];

  test.describe(lang, () => {
    test('each network is told what was written for it, with the address of the page', async ({ page, baseURL }) => {
      await open(page, `/${lang}/campaigns/${CAMPAIGN}/`);
      await expectAllSay(page, lang, `${baseURL}/${lang}/campaigns/${CAMPAIGN}/`);
      for (const network of Object.keys(readShare).filter((network) => network !== 'Email')) {
        await expect(link(page, network)).toHaveAttribute('rel', 'noopener noreferrer');
        await expect(link(page, network)).toHaveAttribute('target', '_blank');
        await expect(link(page, network)).toHaveAccessibleName(`${network} ${text.newTab}`);
      }
      // The watch fails the test if a network hears of somebody who only looks.
      await link(page, 'WhatsApp').hover();
      await link(page, 'Facebook').focus();
      expect(await page.locator('#app').locator('img, iframe, script').count()).toBe(0);
    });

    test('a server of Mastodon is named in any usual way', async ({ page, context, watch }) => {
      const opened: string[] = [];
      watch.allowRequestsTo('https://garden.example.org');
      await context.route('https://garden.example.org/**', async (route) => {
        opened.push(route.request().url());
        expect(route.request().headers()['referer'], 'who sent them').toBeUndefined();
        await route.fulfill({ contentType: 'text/html', body: 'A post to be' });
      });
      await open(page, `/${lang}/campaigns/${CAMPAIGN}/`);
      await page.getByText('Mastodon', { exact: true }).click();
      const server = page.getByLabel(text.mastodonServer, { exact: true });
      for (const typed of ['garden.example.org', ' HTTP://Garden.Example.Org/@maya?x=1 ', '@maya@garden.example.org']) {
        await server.fill(typed);
        const opening = context.waitForEvent('page');
        await server.press('Enter');
        const tab = await opening;
        await expect(tab.locator('body')).toHaveText('A post to be');
        expect(await tab.evaluate(() => window.opener), 'it can’t reach back').toBeNull();
        const said = readMastodon(tab.url(), 'garden.example.org');
        expect(plain(said.text)).toBe(SAID[lang].all);
        expect(said.url).toBe(page.url());
        await tab.close();
      }
      expect(opened).toHaveLength(3);
    });

    test('what names no server is told at the field, and opens nothing', async ({ page, context }) => {
      expectNoDialogue(page);
      let opened = 0;
      context.on('page', () => {
        opened += 1;
      });
      await open(page, `/${lang}/campaigns/${CAMPAIGN}/`);
      await page.getByText('Mastodon', { exact: true }).click();
      const server = page.getByLabel(text.mastodonServer, { exact: true });
      const go = page.getByRole('button', { name: text.mastodonOpen, exact: true });
      for (const typed of [
        '',
        '   ',
        'mastodon',
        'javascript:alert(1)',
        'https://maya:secret@garden.example.org',
        'garden.example.org:8080',
        '127.0.0.1',
        'https://[::1]/',
        'garden .example.org',
        'garden.example.org.evil.example@',
        SCRIPT,
      ]) {
        await server.fill(typed);
        await go.click();
        await expect(server, typed).toHaveAttribute('aria-invalid', 'true');
        await expect(server, typed).toHaveAccessibleDescription(new RegExp(text.mastodonProblem));
        await expect(server, typed).toBeFocused();
      }
      expect(opened).toBe(0);
      await expect(page.locator('.step__done:visible'), 'nothing was shared').toHaveCount(0);
      await axe(page);
    });
  });
}

test('a network opens in a tab of its own, which learns nothing but the link', async ({ page, context, watch }) => {
  watch.allowRequestsTo('https://bsky.app');
  await context.route('https://bsky.app/**', async (route) => {
    expect(route.request().headers()['referer']).toBeUndefined();
    await route.fulfill({ contentType: 'text/html', body: 'A post to be' });
  });
  await open(page, `/en/campaigns/${CAMPAIGN}/`);
  const opening = context.waitForEvent('page');
  await link(page, 'Bluesky').click();
  const tab = await opening;
  await expect(tab.locator('body')).toHaveText('A post to be');
  expect(await tab.evaluate(() => window.opener)).toBeNull();
  await expect(page.locator('.step[data-step=share] .step__done')).toBeVisible();
});

test('who came by a link with more in it passes on the address alone', async ({ page, baseURL }) => {
  await open(page, `/fr/campaigns/${CAMPAIGN}/?fbclid=abc&utm_source=mail#share-title`);
  await expectAllSay(page, 'fr', `${baseURL}/fr/campaigns/${CAMPAIGN}/`);
});

test('a site that knows its address has its links without script too', async ({ browser, ownServer }) => {
  const made = await preview({ publicUrl: 'https://garden.example.org/repo' });
  const own = await ownServer({ dist: made.dist });
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: own.url });
  const page = await context.newPage();
  for (const lang of LANGS) {
    await page.goto(`/${lang}/campaigns/${CAMPAIGN}/`);
    await expect(link(page, 'Bluesky')).toBeVisible();
    await expectAllSay(page, lang, `https://garden.example.org/repo/${lang}/campaigns/${CAMPAIGN}/`);
  }
  await context.close();
  await made.remove();
});

test('below a path of its host, a page passes on its whole address', async ({ page, ownServer }) => {
  const made = await preview({ base: '/repo/' });
  const own = await ownServer({ dist: made.dist });
  // A host that has the site's files in a folder.
  await page.route(`${own.url}/repo/**`, async (route) => {
    const answer = await route.fetch({ url: route.request().url().replace('/repo/', '/') });
    await route.fulfill({ response: answer });
  });
  const address = `${own.url}/repo/en/campaigns/${CAMPAIGN}/`;
  await open(page, address);
  await expectAllSay(page, 'en', address);
  await page.getByRole('link', { name: words.en.otherLanguage, exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expectAllSay(page, 'fr', address.replace('/en/', '/fr/'));
  await page.unrouteAll({ behavior: 'wait' });
  await page.goto('about:blank');
  await made.remove();
});

/** How a share sheet ends, whether the link is copied then, and whether the page counts as shared. */
const SHEETS = [
  ['takes it', '', false, true],
  ['is closed', 'AbortError', false, false],
  ['refuses', 'NotAllowedError', true, true],
] as const;

for (const [how, error, copies, counts] of SHEETS) {
  test(`a share sheet that ${how}`, async ({ page }) => {
    await page.addInitScript((name) => {
      const shared: unknown[] = [];
      const copied: string[] = [];
      Object.assign(window, { shared, copied });
      const share = (data: unknown) => {
        shared.push(data);
        return name ? Promise.reject(new DOMException('no', name)) : Promise.resolve();
      };
      const writeText = async (text: string) => void copied.push(text);
      Object.defineProperty(navigator, 'share', { value: share });
      Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
    }, error);
    await open(page, `/en/campaigns/${CAMPAIGN}/`);
    await page.getByRole('button', { name: words.en.share, exact: true }).click();
    await expect.poll(() => page.evaluate('shared')).toEqual([{ title: SAID.en.title, url: page.url() }]);
    const done = page.locator('.step[data-step=share] .step__done');
    await expect(done).toBeVisible({ visible: counts });
    await expect.poll(() => page.evaluate('copied')).toEqual(copies ? [page.url()] : []);
    await expect(page.locator('.share .said')).toHaveText(copies ? words.en.shareCopied : '');
    await axe(page);
  });
}

test('where nothing can be copied the page says how to do it by hand, and ticks nothing', async ({ page }) => {
  await page.addInitScript(() => {
    const writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
  });
  await open(page, `/fr/campaigns/${CAMPAIGN}/`);
  for (const name of [words.fr.share, lifeWords.fr.copyLink]) {
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.locator('.share .said')).toHaveText(words.fr.shareByHand);
  }
  await expect(page.locator('.step__done:visible')).toHaveCount(0);
});
