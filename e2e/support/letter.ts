// A campaign's letter page, as somebody sees it who writes there.

import type { Locator, Page } from '@playwright/test';

import { open } from './app';
import { type Mail, asTyped, readMailto } from './mail';
import { expect } from './test';
import { type Lang, type Words, words } from './words';

export class LetterPage {
  readonly text: Words;

  constructor(
    readonly page: Page,
    readonly lang: Lang = 'en',
  ) {
    this.text = words[lang];
  }

  async open(campaign: string): Promise<void> {
    await open(this.page, `/${this.lang}/campaigns/${campaign}/letter/`);
  }

  get postalCode(): Locator {
    return this.page.getByLabel(this.text.postalCode, { exact: true });
  }

  get name(): Locator {
    return this.page.getByLabel(this.text.yourName, { exact: true });
  }

  get address(): Locator {
    return this.page.getByLabel(this.text.address, { exact: true });
  }

  get subject(): Locator {
    return this.page.getByRole('textbox', { name: this.text.subject, exact: true });
  }

  get body(): Locator {
    return this.page.getByRole('textbox', { name: this.text.yourLetter, exact: true });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** A way to send: the mail app, or a web mail program. */
  way(name: string): Locator {
    return this.page.getByRole('link', { name, exact: true });
  }

  /** What the look-up says. */
  get status(): Locator {
    return this.page.locator('.lookup__status');
  }

  /** The list of those who get the letter. */
  get recipients(): Locator {
    return this.page.getByRole('group', { name: this.text.recipients });
  }

  /** The tick of a recipient. */
  tick(name: string): Locator {
    return this.recipients.getByRole('checkbox', { name: new RegExp(`^${name}`) });
  }

  /** The choice that puts a recipient's letter on screen. */
  letterTo(name: string): Locator {
    return this.page.getByRole('radio', { name, exact: true });
  }

  /** Types a postal code and presses the button. */
  async lookUp(code: string): Promise<void> {
    await this.postalCode.fill(code);
    await this.button(this.text.findButton).click();
  }

  /** Looks a postal code up and waits for its representative: the salutation changes with it. */
  async find(code: string, name = 'Élodie Gagnon-Roy'): Promise<void> {
    await this.lookUp(code);
    await expect(this.tick(name)).toBeChecked();
  }

  /** Puts words into the letter, after the first line that holds `after`. */
  async addSentence(after: string, sentence: string): Promise<void> {
    const before = await this.body.inputValue();
    const at = before.indexOf(after);
    expect(at, `the letter holds ${after}`).toBeGreaterThanOrEqual(0);
    await this.body.evaluate((element: HTMLTextAreaElement, caret) => {
      element.focus();
      element.setSelectionRange(caret, caret);
    }, at + after.length);
    await this.page.keyboard.insertText(sentence);
    await expect(this.body).toHaveValue(before.slice(0, at + after.length) + sentence + before.slice(at + after.length));
  }

  /** What "Open in email app" would open. */
  async mail(): Promise<Mail> {
    return readMailto((await this.way(this.text.openInEmail).getAttribute('href')) ?? '');
  }

  /** Expects that what would be mailed is what the screen shows, and returns it. */
  async expectMailIsOnScreen(to: string): Promise<Mail> {
    const subject = await this.subject.inputValue();
    const body = await this.body.inputValue();
    const mail = await this.mail();
    expect(mail.to).toEqual([to]);
    expect(mail.subject).toBe(subject);
    expect(asTyped(mail.body)).toBe(body);
    expect(subject).not.toBe('');
    return mail;
  }

  /** Presses a way to send, without leaving the page for a program that isn't there. */
  async send(way: string = this.text.openInEmail): Promise<void> {
    await this.page.evaluate(() => {
      const stay = (event: Event): void => {
        const link = event.target instanceof Element ? event.target.closest('a') : null;
        if (link && !link.href.startsWith(location.origin)) {
          event.preventDefault();
        }
      };
      // Once, after the app has had its say.
      window.addEventListener('click', stay, { once: true });
    });
    await this.way(way).click();
  }
}
