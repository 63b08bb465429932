// The library's site as somebody makes it who sets more than its content: with drafts, or at another address.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { CONTENT, type Made, type Making, make } from './library';

/** Makes the library's site. */
export async function preview(making: Making): Promise<Made> {
  const folder = await mkdtemp(join(tmpdir(), 'alongside-e2e-preview-'));
  const dist = join(folder, 'dist');
  await make(CONTENT, dist, making);
  return { dist, remove: () => rm(folder, { recursive: true, force: true }) };
}
