// The library's site as somebody makes it who sets more than its content: with drafts, or at another address.

import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import type { Made } from './library';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const CONTENT = join(root, 'crates', 'content', 'tests', 'library');
const PRERENDER = process.env.ALONGSIDE_PRERENDER ?? join(root, 'target', 'native', 'prerender');
const TRUNK = process.env.ALONGSIDE_TRUNK ?? join(root, 'target', 'site', 'trunk');

/** How a site is made. */
export interface Making {
  /** The path under which it lies on its host, `/` without it. */
  base?: string;
  /** The address of its home page. */
  publicUrl?: string;
  /** Whether campaigns that are still being written have pages. */
  drafts?: boolean;
}

/** Makes the library's site. */
export async function preview({ base = '/', publicUrl, drafts = false }: Making): Promise<Made> {
  const folder = await mkdtemp(join(tmpdir(), 'alongside-e2e-preview-'));
  const dist = join(folder, 'dist');
  await promisify(execFile)(PRERENDER, [
    ...['--content', CONTENT, '--trunk', TRUNK, '--public', join(root, 'public')],
    ...['--out', dist, '--base', base],
    ...(publicUrl === undefined ? [] : ['--public-url', publicUrl]),
    ...(drafts ? ['--drafts'] : []),
  ]);
  return { dist, remove: () => rm(folder, { recursive: true, force: true }) };
}
