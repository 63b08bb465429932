// The draft of a letter, as it is kept on the visitor's device.

import type { Page } from '@playwright/test';

import { expect } from './test';

/** The name under which the draft of a campaign's letter is kept. */
export function draftName(campaign: string): string {
  return `alongside:draft:${campaign}`;
}

/** What is kept of a letter; empty where nothing is. */
export async function keptDraft(page: Page, campaign: string): Promise<string> {
  return page.evaluate((name) => localStorage.getItem(name) ?? '', draftName(campaign));
}

/** Waits until words are on the device, as they are a moment after the last key. */
export async function expectKept(page: Page, campaign: string, words: string): Promise<void> {
  const inJson = JSON.stringify(words).slice(1, -1);
  await expect.poll(() => keptDraft(page, campaign), { message: `${words} is kept` }).toContain(inJson);
}

/** Everything that this site keeps on the device, by name. */
export async function everythingKept(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => ({ ...localStorage, ...sessionStorage }));
}
