// Signing a petition, and what is said when a signature isn't taken.

import { SCRIPT, expectNoDialogue, open } from '../support/app';
import { PetitionPage, SIGNATURES, somebody, toldCount } from '../support/petition';
import { axe, expect, test } from '../support/test';
import { LANGS, words } from '../support/words';

const PETITION = 'child-detainees';

for (const lang of LANGS) {
  const text = words[lang];

  test.describe(lang, () => {
    test('a signature is counted, and other open pages show it within a poll', async ({ page, context, request }) => {
      const other = new PetitionPage(await context.newPage(), lang);
      await other.open(PETITION);
      const before = await toldCount(request, PETITION);
      await expect(other.number).toHaveText(String(before));
      let loads = 0;
      other.page.on('framenavigated', () => {
        loads += 1;
      });

      const petition = new PetitionPage(page, lang);
      await petition.open(PETITION);
      await petition.sign(somebody());
      await petition.expectSigned();
      await expect(page.locator('#signed')).toBeFocused();
      await expect(petition.form).toBeHidden();
      await expect(petition.count).toContainText(text.signatures(before + 1));
      await expect(petition.note).toHaveText(text.asOf);
      await axe(page);
      expect(await toldCount(request, PETITION)).toBe(before + 1);

      // A poll is at most 12 seconds away; what is over is for the answer.
      await expect(other.number).toHaveText(String(before + 1), { timeout: 14_000 });
      expect(loads, 'without loading the page again').toBe(0);
    });

    test('the same address in capitals is not counted again, and is thanked', async ({ page, watch, request }) => {
      watch.allowFailedRequests();
      const who = somebody();
      const petition = new PetitionPage(page, lang);
      await petition.open(PETITION);
      await petition.sign(who);
      await petition.expectSigned();
      const count = await toldCount(request, PETITION);
      await petition.open(PETITION);
      await petition.sign({ ...who, name: 'M. T.', email: who.email.toUpperCase() });
      await expect(petition.over).toContainText(text.signedAlready);
      await expect(petition.over).toBeFocused();
      await axe(page);
      expect(await toldCount(request, PETITION)).toBe(count);
    });

    test('what is missing is told in a summary and at each field', async ({ page, request }) => {
      const petition = new PetitionPage(page, lang);
      await petition.open(PETITION);
      const title = await page.title();
      const before = await toldCount(request, PETITION);
      let posts = 0;
      await page.route(SIGNATURES, (route) => {
        posts += 1;
        return route.continue();
      });
      await petition.button.click();
      await expect(petition.summary).toBeFocused();
      await expect(petition.summary).toContainText(text.problemTitle);
      await expect(page).toHaveTitle(`${text.errorPrefix}${title}`);
      for (const [field, said] of [
        [petition.name, text.signNameMissing],
        [petition.email, text.signEmailMissing],
        [petition.postalCode, text.codeMissing],
        [petition.agree, text.signNotAgreed],
      ] as const) {
        await expect(field).toHaveAttribute('aria-invalid', 'true');
        await expect(field).toHaveAccessibleDescription(new RegExp(said));
        await petition.summary.getByRole('link', { name: said, exact: true }).click();
        await expect(field).toBeFocused();
      }
      await expect(petition.updates, 'the consent is asked for, not needed').not.toHaveAttribute('aria-invalid');
      await axe(page);

      await petition.name.fill('Maya');
      await petition.email.fill('maya at example');
      await petition.postalCode.fill('D1A 1A1');
      await petition.agree.check();
      await petition.button.click();
      await expect(petition.summary).toBeFocused();
      await expect(petition.summary.getByRole('link')).toHaveText([text.signEmailInvalid, text.signCodeInvalid]);
      await expect(petition.name).not.toHaveAttribute('aria-invalid');
      expect(posts, 'nothing was sent').toBe(0);

      await petition.fill(somebody());
      await petition.button.click();
      await petition.expectSigned();
      await expect(petition.summary).toHaveCount(0);
      await expect(page).toHaveTitle(title);
      expect(posts).toBe(1);
      expect(await toldCount(request, PETITION)).toBe(before + 1);
    });

    test('too many from one network: words, and nothing typed is lost', async ({ page, watch, ownServer }) => {
      watch.allowFailedRequests();
      const own = await ownServer({ args: ['--signatures-per-minute', '1'] });
      const petition = new PetitionPage(page, lang);
      await petition.open(PETITION, own.url);
      await petition.sign(somebody());
      await petition.expectSigned();
      await petition.open(PETITION, own.url);
      const who = somebody();
      await petition.sign(who);
      await expect(page.getByRole('alert').filter({ hasText: text.signTooMany })).toBeVisible();
      await expect(petition.email).toHaveValue(who.email);
      await axe(page);
    });

    test('the answer gets lost: words, and signing again counts once and says so', async ({ page, watch, request }) => {
      watch.allowFailedRequests();
      const petition = new PetitionPage(page, lang);
      await petition.open(PETITION);
      const before = await toldCount(request, PETITION);
      await page.route(SIGNATURES, async (route) => {
        await route.fetch();
        await route.abort('connectionreset');
      });
      const who = somebody();
      await petition.sign(who);
      await expect(page.getByRole('alert').filter({ hasText: text.signUnknown })).toBeVisible();
      await expect(petition.name).toHaveValue(who.name);
      await expect(petition.agree).toBeChecked();
      await axe(page);
      await page.unroute(SIGNATURES);
      await petition.button.click();
      await petition.expectSigned();
      await expect(petition.count).toContainText(text.signatures(before + 1));
      await axe(page);
      expect(await toldCount(request, PETITION)).toBe(before + 1);
    });
  });
}

const text = words.en;

test('the consent to be written to is unticked, and goes along only when it is ticked', async ({ page }) => {
  const petition = new PetitionPage(page);
  await petition.open(PETITION);
  await expect(petition.updates).not.toBeChecked();
  await expect(petition.agree).not.toBeChecked();
  const sent: unknown[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') {
      sent.push(request.postDataJSON());
    }
  });
  await petition.sign(somebody());
  await petition.expectSigned();
  await petition.open(PETITION);
  await petition.updates.check();
  await petition.sign(somebody());
  await petition.expectSigned();
  expect(sent).toEqual([expect.objectContaining({ updates: false }), expect.objectContaining({ updates: true })]);
});

test('reached by links from the list, signing is the same', async ({ page }) => {
  await open(page, '/en/');
  await page.getByRole('link', { name: 'Stop the military detention of children', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Stop the military detention of children' })).toBeFocused();
  const petition = new PetitionPage(page);
  await expect(petition.note).toHaveText(text.asOf);
  await petition.sign(somebody());
  await petition.expectSigned();
  await expect(page.locator('#signed')).toBeFocused();
});

test('a double click signs once, and the button says that it is busy', async ({ page, request }) => {
  const petition = new PetitionPage(page);
  await petition.open(PETITION);
  const before = await toldCount(request, PETITION);
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let posts = 0;
  await page.route(SIGNATURES, async (route) => {
    posts += 1;
    await released;
    await route.continue();
  });
  await petition.fill(somebody());
  await petition.button.dblclick();
  await expect(petition.button).toHaveText(text.signing);
  await expect(petition.button).toHaveAttribute('aria-disabled', 'true');
  await petition.name.press('Enter');
  release();
  await petition.expectSigned();
  expect(posts).toBe(1);
  expect(await toldCount(request, PETITION)).toBe(before + 1);
});

for (const [what, name] of [
  ['emoji', '👩🏽‍🚀 Maya 🇨🇦'],
  ['right-to-left', 'ليلى حدّاد'],
  ['markup', SCRIPT],
] as const) {
  test(`a name of ${what} signs like any other`, async ({ page, request }) => {
    expectNoDialogue(page);
    const petition = new PetitionPage(page);
    await petition.open(PETITION);
    const before = await toldCount(request, PETITION);
    await petition.sign({ ...somebody(), name });
    await petition.expectSigned();
    expect(await toldCount(request, PETITION)).toBe(before + 1);
  });
}

test('refused by the server for what the page let pass: the same words, at the fields', async ({ page, watch }) => {
  watch.allowFailedRequests();
  const petition = new PetitionPage(page);
  await petition.open(PETITION);
  const refusal = { error: 'invalid', fields: [['email', 'invalid']] };
  await page.route(SIGNATURES, (route) => route.fulfill({ status: 422, json: refusal }));
  await petition.sign(somebody());
  await expect(petition.summary).toBeFocused();
  await expect(petition.summary.getByRole('link')).toHaveText([text.signEmailInvalid]);
});

for (const [what, status, contentType, body] of [
  ['a page of a hotel’s network', 200, 'text/html', '<!doctype html><title>Welcome</title>'],
  ['an error page', 502, 'text/html', '<h1>Bad gateway</h1>'],
  ['nothing', 201, 'text/plain', ''],
] as const) {
  test(`${what} for an answer is never taken for thanks`, async ({ page, watch }) => {
    watch.allowFailedRequests();
    const petition = new PetitionPage(page);
    await petition.open(PETITION);
    await page.route(SIGNATURES, (route) => route.fulfill({ status, contentType, body }));
    await petition.sign(somebody());
    await expect(page.getByRole('alert').filter({ hasText: text.signUnknown })).toBeVisible();
    await expect(page.locator('#signed')).toHaveCount(0);
  });
}

test('refused for a reason that this page doesn’t know yet: it says that it wasn’t taken', async ({ page, watch }) => {
  watch.allowFailedRequests();
  const petition = new PetitionPage(page);
  await petition.open(PETITION);
  await page.route(SIGNATURES, (route) => route.fulfill({ status: 400, json: { error: 'of-next-year' } }));
  const who = somebody();
  await petition.sign(who);
  await expect(petition.trouble).toHaveText(text.signRefused);
  await expect(petition.email).toHaveValue(who.email);
});
