// The library's site with campaigns that are counted and signed in other systems, all of them played by one
// local server. What a spec imports instead of './test' to have both.
//
//   import { test, expect, axe } from '../support/elsewhere';

import { type Made, campaign, libraryWith } from './library';
import { Outside } from './outside';
import { test as base } from './test';

export { axe, expect } from './test';

/** Paths at the other systems. */
export const PATHS = {
  uk: '/petitions/12/count.json',
  json: '/total.json',
  proca: '/proca/api',
  actionNetwork: '/api/v2/petitions/0a1b-2c3d/signatures',
  form: '/f/bench',
};

const DAY = 86_400_000;

/** When the number of the file was read: a day before the tests. */
export const READ_AT = Date.now() - DAY;

const COUNTY = 'by = { en = "The county", fr = "Le comté" }';

/** The content that is added: a campaign for each way to count, and for each way to sign. */
function files(at: string): Record<string, string> {
  const counts = (...parts: string[][]) => parts.map((part) => ['[[petition.counts]]', ...part].join('\n')).join('\n');
  const elsewhere = '[petition.elsewhere]\nurl = "https://example.org/petitions/12"\nsite = "The county"';
  const uk = ['kind = "e-petitions"', COUNTY, `url = "${at}/petitions/12"`];
  const total = [
    'kind = "json"',
    'by = { en = "The bench users", fr = "Les usagers du banc" }',
    `url = "${at}${PATHS.json}"`,
    'pointer = "/osdi:petition/total_signatures"',
  ];
  const proca = [
    'kind = "proca"',
    'by = { en = "The alliance", fr = "L’alliance" }',
    `url = "${at}${PATHS.proca}"`,
    'page = 42',
  ];
  const stated = [
    'kind = "stated"',
    'by = { en = "The bench club", fr = "Le club du banc" }',
    'value = 40',
    'as_of = "2020-03"',
  ];
  const petition = (id: string, keys: string, ...tables: string[]) =>
    campaign(id, [`[petition]\nid = "${id}"`, keys, ...tables].join('\n'));
  const asks = 'fields = ["name", "email", "postal_code", "comment?"]';
  return {
    ...petition('count-uk', '', elsewhere, counts(uk)),
    ...petition('count-json', '', elsewhere, counts(total)),
    ...petition('count-proca', '', elsewhere, counts(proca)),
    ...petition('count-file', '', elsewhere, counts(['kind = "file"', COUNTY])),
    'counts/count-file.json': JSON.stringify({
      signature_count: 742,
      as_of: READ_AT,
      source: 'https://example.org/petitions/12',
    }),
    ...petition('count-stated', 'paper = { value = 5, as_of = 2020-02-01 }', elsewhere, counts(stated)),
    ...petition(
      'count-sum',
      'paper = { value = 38, as_of = 2020-02-01 }',
      counts(['kind = "backend"'], uk, total, proca, stated),
    ),
    ...petition(
      'count-goals',
      'goals = [200, 500, 1000]\nstretch_at = 90\nminimum = 25',
      elsewhere,
      [
        '[[petition.official_numbers]]',
        'at = 300',
        'what.en = "signatures are needed for an answer"',
        'what.fr = "signatures sont nécessaires pour une réponse"',
      ].join('\n'),
      counts(uk),
    ),
    ...petition(
      'sign-action-network',
      '',
      `[petition.action_network]\nurl = "${at}${PATHS.actionNetwork}"`,
      counts(total),
    ),
    ...petition('sign-proca', asks, `[petition.proca]\nurl = "${at}${PATHS.proca}"\npage = 42`),
    ...petition('sign-form', asks, `[petition.form]\nurl = "${at}${PATHS.form}"`),
    ...petition('sign-netlify', '', '[petition.netlify]\nurl = "/thanks/"'),
    ...petition('sign-elsewhere', '', `${elsewhere}\nconfirms = true`),
  };
}

interface OfWorker {
  /** The other systems, as long as the worker. */
  systems: Outside;
  made: Made;
}

interface OfTest {
  /** The other systems, as this test makes them answer. */
  outside: Outside;
}

export const test = base.extend<OfTest, OfWorker>({
  systems: [
    // Playwright reads from the pattern what is needed: nothing.
    async ({}, use) => {
      const systems = await Outside.start();
      await use(systems);
      await systems.close();
    },
    { scope: 'worker' },
  ],

  made: [
    async ({ systems }, use) => {
      const made = await libraryWith({ files: files(systems.url) });
      await use(made);
      await made.remove();
    },
    { scope: 'worker' },
  ],

  site: [async ({ made }, use) => use(made.dist), { scope: 'worker' }],

  outside: async ({ systems, watch }, use) => {
    systems.forget();
    watch.allowRequestsTo(systems.url);
    await use(systems);
  },
});
