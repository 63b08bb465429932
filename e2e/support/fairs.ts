// The library's site with two campaigns that open and close on days to come, by the clocks of Halifax. While one
// of them closes, the clocks go forward; while the other does, they go back. What a spec imports instead of './test'
// to have both.

import type { Locator, Page } from '@playwright/test';

import { type LifeWords, type State, lifeWords } from './life-words';
import { type Made, campaign, libraryWith } from './library';
import { test as base } from './test';
import type { Lang } from './words';

export { DIST, axe, expect } from './test';

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A campaign, with the instants of its life told by hand. */
export interface Fair {
  slug: string;
  title: Record<Lang, string>;
  /** When it opens, and on which day that is in Halifax. */
  opens: number;
  opensOn: Record<Lang, string>;
  /** When it closes, and on which day that is. */
  closes: number;
  closesOn: Record<Lang, string>;
  /** The first moment of the day on which it closes, and how many whole hours are left then. */
  lastDay: number;
  hoursOfLastDay: number;
  /** The title of the campaign that it leads on to. */
  next: Record<Lang, string>;
}

/** Closes on the day on which the clocks go forward: an hour less is left of it. */
export const SPRING: Fair = {
  slug: 'spring-fair',
  title: { en: 'A bench: spring-fair', fr: 'Un banc : spring-fair' },
  opens: Date.parse('2027-03-01T00:00:00-04:00'),
  opensOn: { en: 'March 1, 2027', fr: '1er mars 2027' },
  closes: Date.parse('2027-03-14T17:00:00-03:00'),
  closesOn: { en: 'March 14, 2027', fr: '14 mars 2027' },
  lastDay: Date.parse('2027-03-14T00:00:00-04:00'),
  hoursOfLastDay: 16,
  next: { en: 'A reading garden', fr: 'Un jardin de lecture' },
};

/** Closes at the end of the day on which the clocks go back, which has 25 hours. */
export const AUTUMN: Fair = {
  slug: 'autumn-fair',
  title: { en: 'A bench: autumn-fair', fr: 'Un banc : autumn-fair' },
  opens: Date.parse('2027-09-01T00:00:00-03:00'),
  opensOn: { en: 'September 1, 2027', fr: '1er septembre 2027' },
  closes: Date.parse('2027-11-08T00:00:00-04:00'),
  closesOn: { en: 'November 7, 2027', fr: '7 novembre 2027' },
  lastDay: Date.parse('2027-11-07T00:00:00-03:00'),
  hoursOfLastDay: 25,
  // The first one that is open when the site is made.
  next: { en: 'Keep Saturdays at the library', fr: 'Gardons les samedis à la bibliothèque' },
};

/** A campaign of `campaign()` with other dates. */
function dated(slug: string, ...dates: string[]): Record<string, string> {
  const files = campaign(slug, `[petition]\nid = "${slug}"\ngoal = 100`);
  const settings = `campaigns/${slug}/campaign.toml`;
  return { ...files, [settings]: (files[settings] ?? '').replace('opens = 2019-05-06', dates.join('\n')) };
}

interface OfWorker {
  made: Made;
}

export const test = base.extend<object, OfWorker>({
  made: [
    // Playwright reads from the pattern what is needed: nothing.
    async ({}, use) => {
      const made = await libraryWith({
        files: {
          ...dated(
            SPRING.slug,
            'opens = 2027-03-01',
            'closes = 2027-03-14',
            'closes_at = "17:00"',
            'next = "reading-garden"',
          ),
          ...dated(AUTUMN.slug, 'opens = 2027-09-01', 'closes = 2027-11-07'),
          // It was always open, and stays so for long.
          ...dated('winter-fair', 'closes = 2098-12-21'),
        },
      });
      await use(made);
      await made.remove();
    },
    { scope: 'worker' },
  ],

  site: [async ({ made }, use) => use(made.dist), { scope: 'worker' }],
});

/** What a campaign's page says of its life. */
export class LifePage {
  readonly text: LifeWords;

  constructor(
    readonly page: Page,
    readonly lang: Lang = 'en',
  ) {
    this.text = lifeWords[lang];
  }

  /** The state and the deadline above the title. */
  get standing(): Locator {
    return this.page.locator('.campaign__state .standing:visible');
  }

  get badge(): Locator {
    return this.standing.locator('.badge');
  }

  get deadline(): Locator {
    return this.standing.locator('.deadline');
  }

  /** What the state means, beside the story. */
  get note(): Locator {
    return this.page.locator('.state-note:visible');
  }

  get stepsTitle(): Locator {
    return this.page.locator('#steps-title');
  }

  /** The way to the petition from its step. */
  get signStep(): Locator {
    return this.page.locator('#steps a[href="#petition"]');
  }

  /** The kinds of what happened, newest first. */
  get happened(): Locator {
    return this.page.locator('.entry:visible .entry__kind');
  }

  /** Where a campaign that is over leads. */
  get next(): Locator {
    return this.page.locator('.next:visible');
  }

  words(state: State): string {
    return this.text.badge[state];
  }
}
