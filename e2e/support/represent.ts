// Open North's Represent, as the app reaches it, and what it may answer instead of an answer.

import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Page, Request } from '@playwright/test';

const RECORDED = join(dirname(fileURLToPath(import.meta.url)), '../../crates/server/fixtures/represent');

/** Look-ups by postal code, through our server. */
export const LOOKUPS = '**/v1/represent/postcodes/**';
/** The list of a whole set, through our server. */
export const LISTS = '**/v1/represent/representatives/**';

/** The recorded answer to a postal code. */
export async function recorded(code: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(join(RECORDED, 'postcodes', `${code}.json`), 'utf8')) as Record<string, unknown>;
}

/** Notes every request that could tell somebody a postal code, from here on. */
export function lookUps(page: Page): Request[] {
  const seen: Request[] = [];
  page.on('request', (request) => {
    if (/represent|postcodes|postal_code/.test(request.url())) {
      seen.push(request);
    }
  });
  return seen;
}
