// The part of a letter's page that hands the letter to an outside service.

import type { Locator, Page, Request, Route } from '@playwright/test';

import { expect } from './test';
import { type Lang, type Words, words } from './words';

/** Whom the library's service belongs to. */
export const FRIENDS = { en: 'Friends of the Mill Lane Library', fr: 'Les amis de la bibliothèque de Mill Lane' };

/** An answer of a service. */
export interface Answer {
  status: number;
  contentType: string;
  body: string;
}

export function json(status: number, body: unknown): Answer {
  return { status, contentType: 'application/json', body: JSON.stringify(body) };
}

/** The form, as somebody sees it who has a letter on screen. */
export class HandOver {
  readonly text: Words;
  readonly who: string;

  constructor(
    readonly page: Page,
    readonly lang: Lang = 'en',
  ) {
    this.text = words[lang];
    this.who = FRIENDS[lang];
  }

  get section(): Locator {
    return this.page.locator('.hand-over');
  }

  get email(): Locator {
    return this.section.getByLabel(this.text.email, { exact: true });
  }

  get postalCode(): Locator {
    return this.section.getByLabel(this.text.postalCode, { exact: true });
  }

  /** The button that posts. */
  get button(): Locator {
    return this.section.locator('button[type=submit]');
  }

  get said(): Locator {
    return this.section.locator('.hand-over__said');
  }

  get summary(): Locator {
    return this.page.locator('#hand-errors');
  }

  /** Thanks for a letter that was handed over. */
  get thanks(): Locator {
    return this.page.locator('#thanks');
  }

  /** Answers what is posted to an address, and notes it. Without an answer the service stays silent. */
  async answer(address: string | RegExp, answer?: Answer | 'nobody'): Promise<Request[]> {
    const posted: Request[] = [];
    await this.page.unroute(address);
    await this.page.route(address, async (route: Route) => {
      if (route.request().method() !== 'POST') {
        return route.fallback();
      }
      posted.push(route.request());
      if (answer === 'nobody') {
        await route.abort('connectionreset');
      } else if (answer) {
        await route.fulfill({ ...answer, headers: { 'access-control-allow-origin': '*' } });
      }
    });
    return posted;
  }

  /** Expects that what isn't clear is told, and that nothing can be posted again. */
  async expectUnknown(): Promise<void> {
    await expect(this.said).toContainText(this.text.handUnknown(this.who));
    await expect(this.button).toBeHidden();
    await expect(this.email).toBeHidden();
  }
}
