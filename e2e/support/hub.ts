// The list of campaigns and its filters.

import type { Locator, Page } from '@playwright/test';

import { open } from './app';
import { type Lang, type Words, words } from './words';

export class HubPage {
  readonly text: Words;

  constructor(
    readonly page: Page,
    readonly lang: Lang = 'en',
  ) {
    this.text = words[lang];
  }

  async open(): Promise<void> {
    await open(this.page, `/${this.lang}/`);
  }

  get search(): Locator {
    return this.page.getByLabel(this.text.searchTitles, { exact: true });
  }

  /** A choice among the states or the kinds of action. */
  choice(name: string): Locator {
    return this.page.getByRole('radio', { name, exact: true });
  }

  /** The titles that are shown, in order. */
  get titles(): Locator {
    return this.page.locator('#cards > li:visible h3');
  }

  /** "12 campaigns". */
  get found(): Locator {
    return this.page.locator('.found');
  }
}
