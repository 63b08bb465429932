// A poster: one sheet of paper, with the way to its campaign.

import { open } from '../support/app';
import { lifeWords } from '../support/life-words';
import type { Made } from '../support/library';
import { readPdf, wordsOf } from '../support/pdf';
import { preview } from '../support/preview';
import { readQr } from '../support/qr';
import { pagesFrom } from '../support/site';
import { DIST, axe, expect, test as base } from '../support/test';
import { LANGS } from '../support/words';

const HOME = 'https://garden.example.org/libraries';

/** The library's site, as it knows its own address. */
const test = base.extend<object, { made: Made }>({
  made: [
    // Playwright reads from the pattern what is needed: nothing.
    async ({}, use) => {
      const made = await preview({ publicUrl: HOME });
      await use(made);
      await made.remove();
    },
    { scope: 'worker' },
  ],
  site: [async ({ made }, use) => use(made.dist), { scope: 'worker' }],
});

/** The sizes that printers in Canada have, in millimetres. */
const SHEETS = { Letter: [216, 279], A4: [210, 297] } as const;

for (const lang of LANGS) {
  const text = lifeWords[lang];

  test(`from the campaign to its poster, whose code leads back (${lang})`, async ({ page }) => {
    await page.addInitScript('window.printed = 0; window.print = () => { window.printed += 1; }');
    await open(page, `/${lang}/campaigns/books-by-post/`);
    await page.getByRole('link', { name: text.poster, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/${lang}/campaigns/books-by-post/poster/$`));
    const address = `${HOME}/${lang}/campaigns/books-by-post/`;
    const code = page.getByRole('img', { name: text.code(address), exact: true });
    expect(await readQr(code)).toBe(address);
    // What one types is the same address without what browsers add.
    await expect(page.locator('.poster__address')).toHaveText(address.replace('https://', '').replace(/\/$/, ''));
    await axe(page);
    await page.getByRole('button', { name: text.print, exact: true }).click();
    expect(await page.evaluate('printed')).toBe(1);
    await page.getByRole('link', { name: lang === 'en' ? 'Back to the campaign' : 'Retour à la campagne' }).click();
    await expect(page).toHaveURL(new RegExp(`/${lang}/campaigns/books-by-post/$`));
  });

  test(`every poster fits one sheet, with all that is needed on it (${lang})`, async ({ page, request }) => {
    test.setTimeout(60_000);
    const posters = (await pagesFrom(request, lang)).filter((path) => path.endsWith('/poster/'));
    expect(posters).toHaveLength(10);
    for (const path of posters) {
      await open(page, path);
      const title = (await page.getByRole('heading', { level: 1 }).innerText()).split(/\s+/);
      for (const [format, size] of Object.entries(SHEETS)) {
        const [sheet, ...more] = await readPdf(await page.pdf({ format, printBackground: true }));
        expect(more, `${path} on ${format}`).toHaveLength(0);
        expect([Math.round(sheet?.width ?? 0), Math.round(sheet?.height ?? 0)]).toEqual(size);
        const printed = wordsOf(sheet ? [sheet] : []);
        expect(printed).toEqual(expect.arrayContaining(title));
        const address = `${HOME}${path.replace('poster/', '')}`;
        expect(printed.join(''), 'the address').toContain(address.replace('https://', '').replace(/\/$/, ''));
        expect(printed.join(' '), 'nothing of the screen').not.toContain(text.print);
      }
    }
  });

  test(`a site without an address has a line to write it on, and says why (${lang})`, async ({ page, ownServer }) => {
    const made = await preview({});
    const own = await ownServer({ dist: made.dist });
    await open(page, `${own.url}/${lang}/campaigns/books-by-post/poster/`);
    await expect(page.getByText(text.noAddress)).toBeVisible();
    await expect(page.getByRole('img')).toHaveCount(0);
    await axe(page);
    const sheets = await readPdf(await page.pdf({ format: 'Letter' }));
    expect(sheets).toHaveLength(1);
    expect(wordsOf(sheets).join(' ')).not.toMatch(text.noAddress);
    await page.goto('about:blank');
    await made.remove();
  });
}

test('a long title, a long summary and a long address fit one sheet too', async ({ page, ownServer }) => {
  const own = await ownServer({ dist: DIST });
  for (const campaign of ['un-apartheid-inquiry', 'child-detainees', 'ihra-reading']) {
    for (const lang of LANGS) {
      await open(page, `${own.url}/${lang}/campaigns/${campaign}/poster/`);
      for (const format of Object.keys(SHEETS)) {
        const sheets = await readPdf(await page.pdf({ format }));
        expect(sheets, `${campaign} on ${format} (${lang})`).toHaveLength(1);
      }
    }
  }
});
