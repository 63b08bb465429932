// Walking a site, as every visitor together would.

import type { APIRequestContext, Page } from '@playwright/test';

import { ready } from './app';
import { axe, expect } from './test';
import type { Lang } from './words';

/** The links of a page to its own site, without fragments, and the fragments that point into the page. */
function links(html: string): { pages: string[]; fragments: string[] } {
  const found = [...html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)].map((match) => (match[1] ?? '').replaceAll('&amp;', '&'));
  return {
    pages: found.filter((address) => /^\/(?!\/)/.test(address)).map((address) => address.split('#')[0] ?? ''),
    fragments: found.filter((address) => address.startsWith('#')).map((address) => address.slice(1)),
  };
}

/** Every page that can be reached from the home page of a language, and is in it. Fails at a dead link. */
export async function pagesFrom(request: APIRequestContext, lang: Lang): Promise<string[]> {
  const seen = new Set<string>([`/${lang}/`]);
  for (const address of seen) {
    const answer = await request.get(address);
    expect(answer.status(), address).toBe(200);
    expect(answer.headers()['content-type'], address).toMatch(/^text\/html/);
    const html = await answer.text();
    const { pages, fragments } = links(html);
    for (const fragment of fragments) {
      expect(html, `${address} has what #${fragment} leads to`).toContain(`id="${fragment}"`);
    }
    for (const page of pages) {
      seen.add(page);
    }
  }
  return [...seen].filter((address) => address.startsWith(`/${lang}/`));
}

/** Opens a page, and expects of it what every page owes its visitors, in the colours of the project. */
export async function expectSound(page: Page, address: string, lang: Lang): Promise<void> {
  const answer = await page.goto(address);
  expect(answer?.status(), address).toBe(200);
  await ready(page);
  await expect(page.locator('html')).toHaveAttribute('lang', lang);
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  await expect(page.getByRole('heading', { level: 1 }), `${address} has one title`).toHaveCount(1);
  const heading = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  expect(heading.trim()).not.toBe('');
  expect((await page.title()).length, address).toBeGreaterThan(3);
  await expect(page.locator('meta[name=description]')).toHaveAttribute('content', /\S/);
  expect(await page.locator('#app').innerText(), 'nothing unfilled').not.toMatch(/\{\{|undefined|\bNaN\b|\[object/);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow, `${address} scrolls sideways`).toBeLessThanOrEqual(0);
  await axe(page);
}

/** Expects a site's whole language to be sound: `count` pages, each with a title of its own. */
export async function expectAllSound(page: Page, request: APIRequestContext, lang: Lang, count: number): Promise<void> {
  const pages = await pagesFrom(request, lang);
  expect(pages).toHaveLength(count);
  const titles = new Set<string>();
  for (const address of pages) {
    await expectSound(page, address, lang);
    titles.add(await page.title());
  }
  expect(titles.size, 'titles that tell the pages apart').toBe(count);
}
