// One letter in two tabs: neither loses words.

import type { BrowserContext, Page } from '@playwright/test';

import { ready } from '../support/app';
import { expectKept, keptDraft } from '../support/draft';
import { LetterPage } from '../support/letter';
import { axe, expect, test } from '../support/test';
import { LANGS, type Lang, words } from '../support/words';

const CAMPAIGN = 'sheikh-jarrah';

/** Puts words in front of the letter, as if typed, whichever tab is in front. */
async function type(page: Page, sentence: string): Promise<void> {
  await page.locator('#body').evaluate((element: HTMLTextAreaElement, typed) => {
    element.value = typed + element.value;
    element.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, sentence);
}

/** Holds back what a tab wants to do later, until the function it returns is called: the tab is still being typed in. */
async function stillTyping(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const [later, never] = [window.setTimeout, window.clearTimeout];
    const held = new Map<number, () => void>();
    let last = 1_000_000;
    const hold = (then: TimerHandler): number => {
      held.set((last += 1), then as () => void);
      return last;
    };
    const release = (): void => {
      Object.assign(window, { setTimeout: later, clearTimeout: never });
      held.forEach((then) => then());
    };
    Object.assign(window, { setTimeout: hold, clearTimeout: (id: number) => held.delete(id), release });
  });
  return () => page.evaluate('release()');
}

async function tab(context: BrowserContext, lang: Lang): Promise<LetterPage> {
  const letter = new LetterPage(await context.newPage(), lang);
  await letter.open(CAMPAIGN);
  return letter;
}

/** Two tabs that were written in at once: the first one’s words are kept, the second one has yet to keep its own. */
async function bothWritten(context: BrowserContext, lang: Lang): Promise<[LetterPage, LetterPage]> {
  const [one, two] = [await tab(context, lang), await tab(context, lang)];
  const stop = await stillTyping(two.page);
  await type(two.page, 'From the second tab. ');
  await type(one.page, 'From the first tab. ');
  // Once the other tab's browser process has heard of it, too.
  await expectKept(two.page, CAMPAIGN, 'From the first tab. ');
  await stop();
  await expect(two.page.getByText(words[lang].otherTab)).toBeVisible();
  return [one, two];
}

test('a tab that nobody writes in takes over what another one keeps, again and again', async ({ context }) => {
  const [one, two] = [await tab(context, 'en'), await tab(context, 'en')];
  await one.name.fill('Maya');
  await expect(two.name).toHaveValue('Maya');
  await type(one.page, 'Mine. ');
  await expect(two.body).toHaveValue(/^Mine\. Dear Ambassador,/);
  await type(two.page, 'Mine too. ');
  await expect(one.body).toHaveValue(/^Mine too\. Mine\. /);
  await type(one.page, 'And mine. ');
  await expect(two.body).toHaveValue(/^And mine\. Mine too\. Mine\. /);
  for (const letter of [one, two]) {
    await expect(letter.page.getByText(words.en.otherTab)).toHaveCount(0);
  }
  await two.point('The blockade of Gaza').uncheck();
  await expect(one.point('The blockade of Gaza')).not.toBeChecked();
  await expect(one.body).not.toHaveValue(/blockade of Gaza/);
});

for (const lang of LANGS) {
  const text = words[lang];

  test(`where both were written in the writer chooses this one (${lang})`, async ({ context }) => {
    const [one, two] = await bothWritten(context, lang);
    await expect(two.body).toHaveValue(/^From the second tab\. /);
    expect(await keptDraft(one.page, CAMPAIGN)).not.toContain('From the second tab.');
    await axe(two.page);
    await two.button(text.keepThis).click();
    await expect(two.page.getByText(text.otherTab)).toHaveCount(0);
    await expect(two.body).toHaveValue(/^From the second tab\. /);
    await expectKept(two.page, CAMPAIGN, 'From the second tab. ');
  });

  test(`where both were written in the writer chooses the other one (${lang})`, async ({ context }) => {
    const [one, two] = await bothWritten(context, lang);
    await two.button(text.useOther).click();
    await expect(two.page.getByText(text.otherTab)).toHaveCount(0);
    await expect(two.body).toHaveValue(/^From the first tab\. /);
    await expect(one.body).toHaveValue(/^From the first tab\. /);
    await expectKept(one.page, CAMPAIGN, 'From the first tab. ');
  });
}

test('who goes on writing before choosing loses nothing of either', async ({ context }) => {
  const [, two] = await bothWritten(context, 'en');
  await type(two.page, 'On and on. ');
  await expect(two.page.getByText(words.en.otherTab)).toBeVisible();
  await expect(two.body).toHaveValue(/^On and on\. From the second tab\. /);
  await two.button(words.en.keepThis).click();
  await expectKept(two.page, CAMPAIGN, 'On and on. From the second tab. ');
});

test('a tab closed before choosing leaves the choice to the next one, however often that is loaded', async ({
  context,
}) => {
  const [one, two] = await bothWritten(context, 'en');
  await two.page.close();
  await one.page.close();
  const next = await tab(context, 'en');
  for (const _ of Array(3)) {
    await expect(next.body).toHaveValue(/^From the first tab\. /);
    await expect(next.page.getByText(words.en.otherTab)).toBeVisible();
    await next.page.reload();
    await ready(next.page);
  }
  await next.button(words.en.useOther).click();
  await expect(next.body).toHaveValue(/^From the second tab\. /);
  await expectKept(next.page, CAMPAIGN, 'From the second tab. ');
  await next.page.reload();
  await ready(next.page);
  await expect(next.body).toHaveValue(/^From the second tab\. /);
  await expect(next.page.getByText(words.en.otherTab)).toHaveCount(0);
});

test('a draft that is deleted in one tab isn’t brought back by the other', async ({ context }) => {
  const [one, two] = [await tab(context, 'en'), await tab(context, 'en')];
  await one.name.fill('Maya');
  await expect(two.name).toHaveValue('Maya');
  await two.button(words.en.deleteDraft).click();
  await expect(two.draft).toHaveText(words.en.draftDeleted);
  await expect.poll(() => keptDraft(one.page, CAMPAIGN)).toBe('');
  await one.page.reload();
  await ready(one.page);
  await expect(one.name).toHaveValue('');
});
