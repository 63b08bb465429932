// Sending without a mail program: the clipboard.

import { LetterPage } from '../support/letter';
import { axe, expect, test } from '../support/test';
import { LANGS, words } from '../support/words';

for (const lang of LANGS) {
  const text = words[lang];

  test.describe(lang, () => {
    test('the letter, the subject and the address are copied as they stand', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const letter = new LetterPage(page, lang);
      await letter.open('child-detainees');
      await letter.find('K1A 0A6');
      await letter.name.fill('Zoé « Œ »');
      const copied = () => page.evaluate(() => navigator.clipboard.readText());
      const [body, subject, email] = [
        await letter.body.inputValue(),
        await letter.subject.inputValue(),
        'elodie.gagnon-roy@example.org',
      ];
      for (const [name, wanted] of [
        [text.copyLetter, body],
        [text.copySubject, subject],
        [text.copyAddress, email],
        [text.copyAll, `${text.toLine(email)}\n${text.subjectLine(subject)}\n\n${body}`],
      ] as const) {
        await letter.button(name).click();
        await expect(letter.saidBy(letter.button(name))).toHaveText(text.copied);
        expect((await copied()).replaceAll('\r\n', '\n')).toBe(wanted);
      }
      await axe(page);
    });

    for (const [what, refuse] of [
      ['refuses', "navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))"],
      ['has none', "Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined })"],
    ] as const) {
      test(`a clipboard that ${what} is told in words`, async ({ page }) => {
        await page.addInitScript(refuse);
        const letter = new LetterPage(page, lang);
        await letter.open('sheikh-jarrah');
        await letter.button(text.copyLetter).click();
        await expect(page.getByText(text.copyRefused)).toBeVisible();
        await axe(page);
      });
    }

    test('sharing copies the address where there is no share sheet', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.addInitScript("Object.defineProperty(Navigator.prototype, 'share', { value: undefined })");
      await page.goto(`/${lang}/campaigns/sheikh-jarrah/#share-title`);
      await page.getByRole('button', { name: text.share, exact: true }).click();
      await expect(page.getByText(text.shareCopied)).toBeVisible();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
        new RegExp(`/${lang}/campaigns/sheikh-jarrah/$`),
      );
    });

    test('a share sheet gets the title and the address, and closing it is no error', async ({ page }) => {
      await page.addInitScript(`Object.defineProperty(Navigator.prototype, 'share', {
        value: (data) => { window.shared = data; return Promise.reject(new DOMException('closed', 'AbortError')); },
      })`);
      await page.goto(`/${lang}/campaigns/sheikh-jarrah/`);
      const title = await page.getByRole('heading', { level: 1 }).textContent();
      await page.getByRole('button', { name: text.share, exact: true }).click();
      await expect.poll(() => page.evaluate('window.shared')).toEqual({ title, url: page.url() });
      await expect(page.getByText(text.shareCopied)).toHaveCount(0);
      await expect(page.getByText(text.shareByHand)).toHaveCount(0);
    });
  });
}
