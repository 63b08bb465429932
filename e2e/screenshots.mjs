// node screenshots.mjs BASE_URL FOLDER
//
// Photographs every kind of page, on a phone and on a desk. `cargo xtask screenshots` starts it with a server of its
// own. The environment variable CHROME names the browser.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

const [baseUrl, folder] = process.argv.slice(2);
if (!baseUrl || !folder) {
  console.error('Say the address of the site and the folder for the pictures, or run: cargo xtask screenshots');
  process.exit(1);
}

const WIDTHS = { 360: 740, 1280: 800 };

const PAGES = [
  { name: 'hub', lang: 'en', path: '/en/' },
  { name: 'hub', lang: 'fr', path: '/fr/' },
  { name: 'campaign', lang: 'en', path: '/en/campaigns/child-detainees/' },
  { name: 'campaign', lang: 'fr', path: '/fr/campaigns/child-detainees/' },
  { name: 'petition-closed', lang: 'en', path: '/en/campaigns/house-e-petition/' },
  { name: 'letter', lang: 'en', path: '/en/campaigns/sheikh-jarrah/letter/' },
  { name: 'letter', lang: 'fr', path: '/fr/campaigns/sheikh-jarrah/letter/' },
  { name: 'letter-filled', lang: 'en', path: '/en/campaigns/sheikh-jarrah/letter/', act: fillLetter },
  { name: 'achievements', lang: 'en', path: '/en/achievements/' },
  { name: 'privacy', lang: 'en', path: '/en/privacy/' },
  { name: 'not-found', lang: 'en', path: '/en/no-such-page/', status: 404 },
];

/** Looks up a postal code and puts a name under the letter, as a visitor would. */
async function fillLetter(page) {
  await page.getByLabel('Postal code').fill('K1A 0A6');
  const answered = page.waitForResponse((response) => response.url().includes('K1A0A6'));
  await page.getByRole('button', { name: 'Find my representatives' }).click();
  await answered;
  await page.getByLabel('Your name').fill('Jeanne Mance');
}

await mkdir(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROME ?? '/usr/bin/chromium',
  args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'],
});
try {
  for (const [width, height] of Object.entries(WIDTHS)) {
    for (const { name, lang, path, status = 200, act } of PAGES) {
      const context = await browser.newContext({
        baseURL: baseUrl,
        viewport: { width: Number(width), height },
        deviceScaleFactor: 1,
        locale: `${lang}-CA`,
        timezoneId: 'America/Toronto',
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      const response = await page.goto(path, { waitUntil: 'networkidle' });
      if (response?.status() !== status) {
        throw new Error(`${path} answers with ${response?.status()}, and ${status} was expected.`);
      }
      await act?.(page);
      await page.waitForLoadState('networkidle');
      const file = `${name}-${lang}-${width}.png`;
      await page.screenshot({ path: join(folder, file), fullPage: true, animations: 'disabled', caret: 'hide' });
      console.log(file);
      await context.close();
    }
  }
} finally {
  await browser.close();
}
