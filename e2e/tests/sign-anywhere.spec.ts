// Signing with other systems: what they are sent, and that no more is promised than they say.

import { PATHS, axe, expect, test } from '../support/elsewhere';
import { FRIENDS } from '../support/hand-over';
import { readMailto } from '../support/mail';
import {
  ACTION_NETWORK_SAYS_NOTHING,
  FORM_TOOK,
  PROCA_TOOK,
  json,
  osdiPetition,
  procaErrors,
} from '../support/outside';
import { PetitionPage, somebody } from '../support/petition';
import { LANGS, words } from '../support/words';

const OUR_ADDRESS = 'friends@example.org';

/** As long as a signature's answer is waited for, in milliseconds. */
const PATIENCE = 20_100;

async function opened(petition: PetitionPage, campaign: string): Promise<void> {
  await petition.open(campaign);
  // The site's own server plays no part.
  await petition.page.route('**/v1/**', (route) => route.abort());
}

/** What Action Network's own error looks like, for a property. */
const osdiError = (property: string) =>
  json(
    {
      'osdi:error': {
        request_type: 'atomic',
        response_code: 400,
        resource_status: [
          {
            resource: 'osdi:person',
            response_code: 400,
            error_descriptions: [{ error_code: 'ADDRESS_INVALID', description: 'Invalid.', properties: [property] }],
          },
        ],
      },
    },
    400,
  );

test.describe('Action Network', () => {
  const CAMPAIGN = 'sign-action-network';

  test.beforeEach(({ outside }) => {
    outside.answer(PATHS.json, osdiPetition(321));
  });

  for (const lang of LANGS) {
    const text = words[lang];

    test(`subscribes, so nothing is sent without that consent; by email one signs without it (${lang})`, async ({
      page,
      outside,
    }) => {
      const petition = new PetitionPage(page, lang);
      await opened(petition, CAMPAIGN);
      await expect(petition.form).toContainText(text.signGoesTo(FRIENDS[lang], '127.0.0.1'));
      await expect(petition.form.getByText(text.consentNeeded)).toBeVisible();
      await expect(petition.updates).not.toBeChecked();
      const byMail = petition.form.getByRole('link', { name: text.signByEmail, exact: true });
      const mail = readMailto((await byMail.getAttribute('href')) ?? '');
      expect(mail.to).toEqual([OUR_ADDRESS]);
      expect(mail.body).toBe(text.signByEmailText(page.url()));
      await petition.fill(somebody());
      await petition.button.click();
      await expect(petition.summary).toBeFocused();
      await petition.summary.getByRole('link', { name: text.signUpdatesNeeded, exact: true }).click();
      await expect(petition.updates).toBeFocused();
      await expect(petition.updates).toHaveAccessibleDescription(text.signUpdatesNeeded);
      await axe(page);
      expect(outside.posted).toEqual([]);
    });

    test(`takes a signature, and nobody claims that it counts (${lang})`, async ({ page, outside }) => {
      outside.answer(PATHS.actionNetwork, ACTION_NETWORK_SAYS_NOTHING);
      const petition = new PetitionPage(page, lang);
      await opened(petition, CAMPAIGN);
      await expect(petition.number).toHaveText('321');
      const who = { ...somebody(), name: 'Zoé Anne Roy' };
      await petition.updates.check();
      await petition.sign(who);
      await expect(petition.over).toContainText(text.passedOn);
      await expect(petition.over).toContainText(text.passedOnWhy);
      await expect(petition.over).toBeFocused();
      await expect(petition.form).toBeHidden();
      await expect(petition.number).toHaveText('321');
      await axe(page);
      expect(outside.posted).toHaveLength(1);
      expect(outside.posted[0]?.path).toBe(PATHS.actionNetwork);
      expect(outside.posted[0]?.headers.cookie).toBeUndefined();
      expect(JSON.parse(outside.posted[0]?.body ?? '')).toEqual({
        person: {
          given_name: 'Zoé Anne',
          family_name: 'Roy',
          email_addresses: [{ address: who.email }],
          postal_addresses: [{ postal_code: 'K1A 0A6', country: 'CA' }],
        },
        referrer_data: { source: CAMPAIGN },
      });
    });
  }

  const text = words.en;

  test('an empty answer says no more than an empty object', async ({ page, outside }) => {
    outside.answer(PATHS.actionNetwork, { body: '' });
    const petition = new PetitionPage(page);
    await opened(petition, CAMPAIGN);
    await petition.updates.check();
    await petition.sign(somebody());
    await expect(petition.over).toContainText(text.passedOn);
  });

  for (const [what, answer, said] of [
    ['that it can’t be mended here', json({ error: 'You must specify a valid person id' }, 400), text.signRefused],
    ['about something that nobody typed', osdiError('responses[2].name'), text.signRefused],
    ['that it is busy', json({ error: 'Too many' }, 429), text.signTooMany],
    ['nothing for long', 'silence', text.signUnknown],
  ] as const) {
    test(`says ${what}: words, and what was typed is still there`, async ({ page, watch, outside }) => {
      watch.allowFailedRequests();
      await page.clock.install();
      outside.answer(PATHS.actionNetwork, answer, ACTION_NETWORK_SAYS_NOTHING);
      const petition = new PetitionPage(page);
      await opened(petition, CAMPAIGN);
      const who = somebody();
      await petition.updates.check();
      await petition.sign(who);
      if (answer === 'silence') {
        await expect.poll(() => outside.posted.length).toBe(1);
        await page.clock.fastForward(PATIENCE);
      }
      await expect(petition.trouble).toHaveText(said);
      await expect(petition.email).toHaveValue(who.email);
      await axe(page);
      await petition.button.click();
      await expect(petition.over).toContainText(text.passedOn);
      expect(outside.posted).toHaveLength(2);
    });
  }

  test('finds fault with the address: told at its field', async ({ page, watch, outside }) => {
    watch.allowFailedRequests();
    outside.answer(PATHS.actionNetwork, osdiError('person.email_addresses[0].address'));
    const petition = new PetitionPage(page);
    await opened(petition, CAMPAIGN);
    await petition.updates.check();
    await petition.sign(somebody());
    await expect(petition.summary.getByRole('link')).toHaveText([text.signEmailInvalid]);
    await expect(petition.email).toHaveAccessibleDescription(text.signEmailInvalid);
  });
});

for (const lang of LANGS) {
  const text = words[lang];

  test(`Proca finds fault with fields, which are named; then it counts the signature (${lang})`, async ({
    page,
    outside,
  }) => {
    outside.answer(
      PATHS.proca,
      procaErrors(
        { message: 'email: has invalid format', path: ['addActionContact', 'contact', 'email'] },
        { message: 'postcode: has invalid format', path: ['addActionContact', 'contact', 'address', 'postcode'] },
      ),
      procaErrors({ message: 'unauthorized' }),
      PROCA_TOOK,
    );
    const petition = new PetitionPage(page, lang);
    await opened(petition, 'sign-proca');
    const who = { ...somebody(), name: 'Zoé Anne Roy' };
    await petition.optional(text.whySign).fill('Pour s’asseoir.\nEt lire.');
    await petition.sign(who);
    await expect(petition.summary).toBeFocused();
    await expect(petition.summary.getByRole('link')).toHaveText([text.signEmailInvalid, text.signCodeInvalid]);
    await expect(petition.postalCode).toHaveAttribute('aria-invalid', 'true');
    await axe(page);
    await petition.button.click();
    await expect(petition.trouble).toHaveText(text.signRefused);
    await petition.button.click();
    await expect(petition.over).toContainText(text.signed);
    await expect(petition.over).toBeFocused();
    await axe(page);
    expect(outside.posted).toHaveLength(3);
    const { query, variables } = JSON.parse(outside.posted[2]?.body ?? '') as Record<string, unknown>;
    expect(query).toMatch(/^mutation\(.*addActionContact\(actionPageId:\$page,/);
    expect(variables).toEqual({
      page: 42,
      action: { actionType: 'petition', customFields: JSON.stringify({ comment: 'Pour s’asseoir.\nEt lire.' }) },
      contact: {
        firstName: 'Zoé Anne',
        lastName: 'Roy',
        email: who.email,
        address: { country: 'CA', postcode: 'K1A 0A6' },
      },
      privacy: { optIn: false },
    });
  });

  test(`a form finds fault with a field, and takes the rest (${lang})`, async ({ page, watch, outside }) => {
    watch.allowFailedRequests();
    outside.answer(
      PATHS.form,
      json({ error: 'Validation errors', errors: [{ code: 'TYPE_EMAIL', field: 'email', message: 'no' }] }, 422),
      json({ error: 'Blocked', errors: [{ code: 'BLOCKED', message: 'This form is blocked' }] }, 403),
      FORM_TOOK,
    );
    const petition = new PetitionPage(page, lang);
    await opened(petition, 'sign-form');
    const who = somebody();
    await petition.sign(who);
    await expect(petition.summary.getByRole('link')).toHaveText([text.signEmailInvalid]);
    await expect(petition.email).toHaveAccessibleDescription(text.signEmailInvalid);
    await petition.button.click();
    await expect(petition.trouble).toHaveText(text.signRefused);
    await expect(petition.email).toHaveValue(who.email);
    await axe(page);
    await petition.button.click();
    await expect(petition.over).toContainText(text.passedOn);
    await axe(page);
    expect(outside.posted[2]?.headers.accept).toBe('application/json');
    expect(JSON.parse(outside.posted[2]?.body ?? '')).toEqual({
      name: who.name,
      email: who.email,
      postal_code: 'K1A 0A6',
      updates: 'no',
      petition: 'sign-form',
      language: lang,
    });
  });

  for (const [what, campaign, path] of [
    ['a form', 'sign-form', PATHS.form],
    ['Proca', 'sign-proca', PATHS.proca],
  ] as const) {
    test(`${what} never answers: it may have arrived, and it is not sent again (${lang})`, async ({
      page,
      watch,
      outside,
    }) => {
      watch.allowFailedRequests();
      await page.clock.install();
      outside.answer(path, 'silence');
      const petition = new PetitionPage(page, lang);
      const expectUnclear = async () => {
        await expect(petition.over).toContainText(text.mayHaveArrived);
        await expect(petition.over).toContainText(text.mayHaveArrivedWhy(OUR_ADDRESS));
        await expect(petition.form).toBeHidden();
      };
      await opened(petition, campaign);
      await petition.sign(somebody());
      await expect.poll(() => outside.posted.length).toBe(1);
      await expect(petition.button).toHaveText(text.signing);
      await page.clock.fastForward(PATIENCE);
      await expectUnclear();
      await axe(page);
      await opened(petition, campaign);
      await expectUnclear();
      expect(outside.posted).toHaveLength(1);
    });
  }

  test(`on another site: where, and that a signature counts there once it is confirmed (${lang})`, async ({
    page,
    outside,
  }) => {
    const petition = new PetitionPage(page, lang);
    await opened(petition, 'sign-elsewhere');
    await expect(petition.form).toHaveCount(0);
    const panel = page.locator('#petition');
    await expect(panel).toContainText(text.signedElsewhere('The county'));
    await expect(panel).toContainText(text.confirmsByEmail('The county'));
    const link = panel.getByRole('link', { name: text.goToPetition, exact: true });
    await expect(link).toHaveAttribute('href', 'https://example.org/petitions/12');
    await axe(page);
    expect(outside.asked).toEqual([]);
    // Only where it is so.
    await opened(petition, 'count-stated');
    await expect(panel).toContainText(text.signedElsewhere('The county'));
    await expect(panel).not.toContainText(text.confirmsByEmail('The county'));
  });
}

const text = words.en;

test('who reloads while a signature is under way doesn’t send it twice', async ({ page, watch, outside }) => {
  watch.allowFailedRequests();
  outside.answer(PATHS.form, 'silence');
  const petition = new PetitionPage(page);
  await opened(petition, 'sign-form');
  await petition.sign(somebody());
  await expect.poll(() => outside.posted.length).toBe(1);
  await opened(petition, 'sign-form');
  await expect(petition.over).toContainText(text.mayHaveArrived);
  expect(outside.posted).toHaveLength(1);
});

test('what a form finds fault with, but this page doesn’t ask, can’t be mended here', async ({
  page,
  watch,
  outside,
}) => {
  watch.allowFailedRequests();
  const complaint = { code: 'REQUIRED_FIELD_EMPTY', field: 'city', message: 'is required' };
  outside.answer(PATHS.form, json({ error: 'Validation errors', errors: [complaint] }, 422));
  const petition = new PetitionPage(page);
  await opened(petition, 'sign-form');
  await petition.sign(somebody());
  await expect(petition.trouble).toHaveText(text.signRefused);
});
