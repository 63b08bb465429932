// A campaign's page with its petition.

import { randomUUID } from 'node:crypto';

import type { APIRequestContext, Locator, Page } from '@playwright/test';

import { open } from './app';
import { expect } from './test';
import { type Lang, type Words, words } from './words';

export interface Signatory {
  name: string;
  email: string;
  postalCode: string;
}

/** Somebody who has never signed. */
export function somebody(): Signatory {
  return { name: 'Maya Tremblay', email: `maya-${randomUUID()}@example.org`, postalCode: 'K1A 0A6' };
}

/** The count that a backend tells. */
export async function toldCount(request: APIRequestContext, id: string, origin = ''): Promise<number> {
  const answer = await request.get(`${origin}/v1/petitions/${id}/count.json`);
  expect(answer.status()).toBe(200);
  const body = (await answer.json()) as { signature_count: number };
  return body.signature_count;
}

/** The addresses of a petition's count and of its signatures. */
export const COUNT = '**/v1/petitions/*/count.json';
export const SIGNATURES = '**/v1/petitions/*/signatures';

export class PetitionPage {
  readonly text: Words;

  constructor(
    readonly page: Page,
    readonly lang: Lang = 'en',
  ) {
    this.text = words[lang];
  }

  async open(campaign: string, origin = ''): Promise<void> {
    await open(this.page, `${origin}/${this.lang}/campaigns/${campaign}/`);
  }

  get count(): Locator {
    return this.page.getByTestId('count');
  }

  get number(): Locator {
    return this.count.locator('.count__number');
  }

  get note(): Locator {
    return this.count.locator('.count__note:visible');
  }

  get form(): Locator {
    return this.page.locator('.sign form');
  }

  get name(): Locator {
    return this.form.getByLabel(this.text.yourName, { exact: true });
  }

  get email(): Locator {
    return this.form.getByLabel(this.text.email, { exact: true });
  }

  get postalCode(): Locator {
    return this.form.getByLabel(this.text.postalCode, { exact: true });
  }

  get agree(): Locator {
    return this.form.getByLabel(this.text.agree, { exact: true });
  }

  get updates(): Locator {
    return this.form.getByLabel(this.text.updates);
  }

  /** A box or a field that may stay empty. */
  optional(label: string): Locator {
    return this.form.getByLabel(this.text.optional(label), { exact: true });
  }

  /** The consent to be written to by an organisation. */
  consentTo(organisation: string): Locator {
    return this.form.getByRole('checkbox', { name: organisation });
  }

  /** What stands in the form's place once it is over. */
  get over(): Locator {
    return this.page.locator('#signed');
  }

  /** What is said below the form of a signature that wasn't taken. */
  get trouble(): Locator {
    return this.page.locator('.sign > [role=alert]');
  }

  get clear(): Locator {
    return this.form.getByRole('button', { name: this.text.clearForm, exact: true });
  }

  get button(): Locator {
    return this.form.locator('button[type=submit]');
  }

  get summary(): Locator {
    return this.page.locator('#sign-errors');
  }

  async fill(who: Signatory): Promise<void> {
    await this.name.fill(who.name);
    await this.email.fill(who.email);
    await this.postalCode.fill(who.postalCode);
    await this.agree.check();
  }

  async sign(who: Signatory): Promise<void> {
    await this.fill(who);
    await this.button.click();
  }

  async expectSigned(): Promise<void> {
    await expect(this.page.locator('#signed')).toContainText(this.text.signed);
  }
}
