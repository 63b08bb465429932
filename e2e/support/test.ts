// What every spec imports instead of '@playwright/test'.
//
//   import { test, expect, axe } from '../support/test';
//
// Each worker has a server of its own with the site made from content/ (`test.use({ site: LIBRARY_DIST })`, at the
// top of a file, takes the library's). Pages are watched: an error in the console or a request that leaves the origin
// fails the test unless the test allowed it through the fixture `watch`.

import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

import { DIST, Server, type Options } from './server';
import { Watch } from './watch';

export { expect };
export { DIST, LIBRARY_DIST, Server } from './server';

interface OfWorker {
  /** The folder of the built site to serve. */
  site: string;
  /** The worker's server. A test that stops it starts it again. */
  server: Server;
}

/** Tests sign and write faster than people do. */
const MANY = ['--signatures-per-minute', '6000', '--letters-per-hour', '6000'];

interface OfTest {
  /** Starts a further server for this test alone, to be stopped and started at will. */
  ownServer: (options?: Options) => Promise<Server>;
  /** What pages are allowed to do in this test. */
  watch: Watch;
}

export const test = base.extend<OfTest, OfWorker>({
  site: [DIST, { option: true, scope: 'worker' }],

  server: [
    async ({ site }, use) => {
      const server = await Server.start({ dist: site, args: MANY });
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],

  baseURL: async ({ server }, use) => {
    await use(server.url);
  },

  ownServer: async ({ watch, site, context }, use) => {
    const servers: Server[] = [];
    await use(async (options) => {
      const own = await Server.start({ dist: site, args: MANY, ...options });
      servers.push(own);
      watch.allowRequestsTo(own.url);
      return own;
    });
    // A page that is still loading something would complain of a server that is gone.
    await Promise.all(context.pages().map((page) => page.goto('about:blank')));
    await Promise.all(servers.map((own) => own.close()));
  },

  watch: [
    async ({ context, server }, use) => {
      const watch = new Watch(server.url);
      watch.follow(context);
      await use(watch);
      expect(watch.found(), 'what pages did that no test allowed').toEqual({ errors: [], foreignRequests: [] });
    },
    { auto: true },
  ],
});

/** WCAG 2.2 AA, as far as a program can tell. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Expects that axe finds no violation in the page as it is now. */
export async function axe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.html} (${node.target.join(' ')})`),
  );
  expect(found, 'violations of WCAG 2.2 AA').toEqual([]);
}
