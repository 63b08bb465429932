// A campaign's letter page, as somebody sees it who writes there.

import { readFile } from 'node:fs/promises';

import type { Download, Locator, Page } from '@playwright/test';

import { open } from './app';
import { type Draft, readEml } from './eml';
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

  async open(campaign: string, origin = ''): Promise<void> {
    await open(this.page, `${origin}/${this.lang}/campaigns/${campaign}/letter/`);
  }

  /** Where the writer tells their postal code; a form of an outside service may ask for it too. */
  get postalCode(): Locator {
    const steps = this.page.locator('.letter-step', { hasNot: this.page.locator('#send-title') });
    return steps.getByLabel(this.text.postalCode, { exact: true });
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

  /** The points that a writer can switch and move. */
  get points(): Locator {
    return this.page.getByRole('group', { name: this.text.points, exact: true });
  }

  /** What is said of a point that was moved or taken out. */
  get pointsSaid(): Locator {
    return this.points.locator('[role=status]');
  }

  /** The switch of a point. */
  point(label: string): Locator {
    return this.points.getByRole('checkbox', { name: new RegExp(`^${label}`) });
  }

  /** The points in the order in which they are listed, by their labels. */
  async pointLabels(): Promise<string[]> {
    const labels = this.points.locator('.point label');
    // What is said of a point stands behind its label, in an element of its own.
    return labels.evaluateAll((all) => all.map((label) => label.firstChild?.textContent?.trim() ?? ''));
  }

  /** The answer to a question. */
  answer(question: string): Locator {
    return this.page.getByRole('textbox', { name: question, exact: true });
  }

  /** The switch that gives a recipient a letter of their own. */
  apart(name: string): Locator {
    return this.page.getByRole('checkbox', { name: this.text.apart(name), exact: true });
  }

  /** The choice of the language in which a recipient is written to. */
  inLanguage(name: string, language: string): Locator {
    const choice = this.page.getByRole('group', { name: this.text.letterLang(name), exact: true });
    return choice.getByRole('radio', { name: language, exact: true });
  }

  /** What is said of a way once it was used, found by a control of it. */
  saidBy(control: Locator): Locator {
    return this.page.locator('.way', { has: control }).locator('[role=status]');
  }

  /** What is said of the draft. */
  get draft(): Locator {
    return this.page.locator('.draft__said');
  }

  /** "Did you send it?" */
  sentQuestion(name: string): Locator {
    return this.page.getByRole('group', { name: this.text.didYouSend(name) });
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

  /** Selects words in the letter, and returns the letter as it is. */
  private async select(words: string, from: number): Promise<string> {
    const before = await this.body.inputValue();
    const at = before.indexOf(words);
    expect(at, `the letter holds ${words}`).toBeGreaterThanOrEqual(0);
    await this.body.evaluate(
      (element: HTMLTextAreaElement, [start, end]) => {
        element.focus();
        element.setSelectionRange(start ?? 0, end ?? 0);
      },
      [at + from, at + words.length],
    );
    return before;
  }

  /** Takes words out of the letter, as somebody does who selects and deletes them. */
  async deleteWords(words: string): Promise<void> {
    const before = await this.select(words, 0);
    await this.page.keyboard.press('Delete');
    await expect(this.body).toHaveValue(before.replace(words, ''));
  }

  /** Puts words into the letter, after the first line that holds `after`. */
  async addSentence(after: string, sentence: string): Promise<void> {
    const before = await this.select(after, after.length);
    const at = before.indexOf(after);
    await this.page.keyboard.insertText(sentence);
    await expect(this.body).toHaveValue(
      before.slice(0, at + after.length) + sentence + before.slice(at + after.length),
    );
  }

  /** What "Open in email app" would open. */
  async mail(): Promise<Mail> {
    return readMailto(await this.hrefOf(this.text.openInEmail));
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

  /** The address that a way leads to. */
  async hrefOf(way: string): Promise<string> {
    return (await this.way(way).getAttribute('href')) ?? '';
  }

  /** Saves the letter as a file, and reads it. */
  async saveEml(): Promise<{ name: string; draft: Draft }> {
    const saving: Promise<Download> = this.page.waitForEvent('download');
    await this.button(this.text.saveEml).click();
    const download = await saving;
    return { name: download.suggestedFilename(), draft: readEml(await readFile(await download.path())) };
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
