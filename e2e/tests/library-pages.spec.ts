// Every page of the second site: the same demands, other content.

import { expectAllSound } from '../support/site';
import { LIBRARY_DIST, test } from '../support/test';
import { LANGS } from '../support/words';

test.use({ site: LIBRARY_DIST });

/** Hub, achievements, privacy; twelve campaigns; two letters; ten posters, of those that aren't over. */
const PAGES = 27;

for (const lang of LANGS) {
  test(`every page is there, is whole, and is accessible (${lang})`, async ({ page, request }) => {
    test.setTimeout(90_000);
    await expectAllSound(page, request, lang, PAGES);
  });
}
