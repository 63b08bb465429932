// Opening pages, and knowing when the app lives.

import type { Page } from '@playwright/test';

import { expect } from './test';

/** Waits until the app has taken the page over. A page that is there to be read needs no app. */
export async function ready(page: Page): Promise<void> {
  if ((await page.locator('[data-island], script[type=module]').count()) === 0) {
    return;
  }
  await expect(page.locator('html'), 'the app lives').toHaveAttribute('data-app', 'ready');
}

/** Opens a page and waits for the app. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await ready(page);
}

/** Holds back every request that matches, until the function it returns is called. */
export async function holdBack(page: Page, pattern: string | RegExp): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(pattern, async (route) => {
    await released;
    // The page may be gone by then.
    await route.continue().catch(() => undefined);
  });
  return release;
}

/** The app's program. */
export const WASM = /\.wasm$/;

/** A text that would do harm if it ever became markup. */
export const SCRIPT = '"><script>alert(1)</script>';

/** Fails the test when a dialogue opens, which only injected script would do. */
export function expectNoDialogue(page: Page): void {
  page.on('dialog', (dialog) => {
    throw new Error(`a dialogue opened: ${dialog.message()}`);
  });
}

/** Makes the page think that it is hidden, or shown again. */
export async function setVisibility(page: Page, state: 'hidden' | 'visible'): Promise<void> {
  await page.evaluate((visibility) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibility });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  }, state);
}
