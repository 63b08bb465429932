// The same letter with other services: a host that takes forms, and one that only notes that somebody wrote.

import type { Page } from '@playwright/test';

import { ready } from '../support/app';
import { FRIENDS, HandOver, json } from '../support/hand-over';
import { LetterPage } from '../support/letter';
import { type Made, libraryWith } from '../support/library';
import { LIBRARY_DIST, type Server, axe, expect, test } from '../support/test';
import { LANGS, type Lang, words } from '../support/words';

test.use({ site: LIBRARY_DIST });

const CAMPAIGN = 'library-hours-letter';
const TO = 'Robin Marsh';

/** Opens the letter to the board on a server of its own, and writes in it. */
async function written(page: Page, own: Server, lang: Lang): Promise<LetterPage> {
  const letter = new LetterPage(page, lang);
  await letter.open(CAMPAIGN, own.url);
  await letter.name.fill('Zoé Anne Roy');
  await letter.addSentence(lang === 'en' ? 'for libraries.' : 'pour les bibliothèques.', ' 1 + 1 & “é”.');
  return letter;
}

async function fill(form: HandOver): Promise<void> {
  await form.email.fill('zoe@example.org');
  await form.postalCode.fill('K1A 0A6');
}

/** What was posted as a form, read by the standard. */
function formFields(posted: string | null | undefined): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(posted ?? ''));
}

test.describe('a host that takes forms', () => {
  let made: Made;
  test.beforeAll(async () => {
    made = await libraryWith({ handOver: 'service = "netlify"\nurl = "/"' });
  });
  test.afterAll(() => made.remove());

  for (const lang of LANGS) {
    const text = words[lang];

    test(`takes the letter as a form of this site (${lang})`, async ({ page, ownServer }) => {
      const own = await ownServer({ dist: made.dist });
      const letter = await written(page, own, lang);
      const form = new HandOver(page, lang);
      await fill(form);
      const posted = await form.answer(`${own.url}/`, {
        status: 200,
        contentType: 'text/html',
        body: '<h1>Thanks</h1>',
      });
      await form.button.click();
      await expect(form.thanks).toContainText(text.handed(FRIENDS[lang]));
      await axe(page);
      expect(posted).toHaveLength(1);
      expect(posted[0]?.headers()['content-type']).toBe('application/x-www-form-urlencoded');
      const sent = formFields(posted[0]?.postData());
      expect({ ...sent, message: sent.message?.replaceAll('\r\n', '\n') }).toEqual({
        'form-name': 'alongside-letter',
        name: 'Zoé Anne Roy',
        email: 'zoe@example.org',
        postal_code: 'K1A 0A6',
        recipient: TO,
        recipient_email: 'board@example.org',
        subject: await letter.subject.inputValue(),
        message: await letter.body.inputValue(),
        campaign: CAMPAIGN,
        language: lang,
      });
    });
  }

  test('the host finds the form in the page, with each of its fields', async ({ page, ownServer }) => {
    const own = await ownServer({ dist: made.dist });
    const html = await (await page.request.get(`${own.url}/en/campaigns/${CAMPAIGN}/letter/`)).text();
    const found = /<form[^>]*\bname="?alongside-letter"?[^>]*>([^]*?)<\/form>/.exec(html);
    expect(found?.[0]).toMatch(/data-netlify="true"/);
    const names = [...(found?.[1] ?? '').matchAll(/<(?:input|textarea)[^>]*\bname="([^"]+)"/g)].map(
      (field) => field[1],
    );
    expect(names).toEqual(
      expect.arrayContaining([
        'name',
        'email',
        'postal_code',
        'recipient',
        'subject',
        'message',
        'campaign',
        'language',
      ]),
    );
    expect(html).toMatch(/connect-src 'self' https:\/\/represent\.opennorth\.ca;/);
  });

  test('a host that knows no such form: refused in words, and the letter stays', async ({ page, watch, ownServer }) => {
    watch.allowFailedRequests();
    const own = await ownServer({ dist: made.dist });
    const letter = await written(page, own, 'en');
    const form = new HandOver(page);
    await fill(form);
    const before = await letter.body.inputValue();
    await form.answer(`${own.url}/`, { status: 404, contentType: 'text/html', body: 'Not found' });
    await form.button.click();
    await expect(form.said).toContainText(words.en.handRefused(FRIENDS.en));
    await expect(letter.body).toHaveValue(before);
    await form.answer(`${own.url}/`, { status: 502, contentType: 'text/html', body: 'Bad gateway' });
    await form.button.click();
    await form.expectUnknown();
  });
});

test.describe('a service that only notes that somebody wrote', () => {
  const outreaches = 'https://actionnetwork.org/api/v2/advocacy_campaigns/0a1b/outreaches';
  let made: Made;
  test.beforeAll(async () => {
    made = await libraryWith({ handOver: `service = "action-network"\nurl = "${outreaches}"` });
  });
  test.afterAll(() => made.remove());

  for (const lang of LANGS) {
    const text = words[lang];

    test(`is told once the writer says that the letter was sent, and promises nothing (${lang})`, async ({
      page,
      watch,
      ownServer,
    }) => {
      watch.allowRequestsTo(outreaches);
      const own = await ownServer({ dist: made.dist });
      const letter = await written(page, own, lang);
      const form = new HandOver(page, lang);
      const posted = await form.answer(outreaches, json(200, {}));
      await expect(form.section, 'nothing to tell yet').toHaveCount(0);
      await letter.send();
      await expect(form.section).toHaveCount(0);
      await letter.button(text.yesSent).click();
      await expect(form.section.getByRole('heading')).toHaveText(text.recordTitle(FRIENDS[lang]));
      await expect(form.button).toHaveText(text.recordButton);
      await axe(page);
      expect(posted, 'only at a press').toEqual([]);
      await fill(form);
      await form.button.click();
      await expect(form.said).toHaveText(text.recorded(FRIENDS[lang]));
      await expect(form.button).toBeHidden();
      await axe(page);
      expect(posted).toHaveLength(1);
      expect(posted[0]?.postDataJSON()).toEqual({
        person: {
          given_name: 'Zoé Anne',
          family_name: 'Roy',
          email_addresses: [{ address: 'zoe@example.org' }],
          postal_addresses: [{ postal_code: 'K1A 0A6', country: 'CA' }],
        },
        type: 'email',
        subject: await letter.subject.inputValue(),
        message: await letter.body.inputValue(),
        targets: [{ given_name: 'Robin', family_name: 'Marsh', title: expect.any(String) }],
        referrer_data: { source: CAMPAIGN },
      });
      await expect(page.getByText(text.thanksSent(TO))).toBeVisible();
    });
  }

  test('its silence takes nothing from the letter', async ({ page, watch, ownServer }) => {
    watch.allowRequestsTo(outreaches);
    watch.allowFailedRequests();
    const own = await ownServer({ dist: made.dist });
    const letter = await written(page, own, 'en');
    const form = new HandOver(page);
    const posted = await form.answer(outreaches, 'nobody');
    await letter.send();
    await letter.button(words.en.yesSent).click();
    await fill(form);
    await form.button.click();
    await expect(form.said).toContainText(words.en.recordUnknown(FRIENDS.en));
    await expect(form.button).toBeHidden();
    await axe(page);
    expect(posted).toHaveLength(1);
    await page.reload();
    await ready(page);
    await expect(letter.recipients.locator('.recipient', { hasText: TO })).toContainText(words.en.saidSent);
  });
});
