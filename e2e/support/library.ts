// The library's site with other settings: made from the same content by the same program.

import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const CONTENT = join(root, 'crates', 'content', 'tests', 'library');
const PRERENDER = process.env.ALONGSIDE_PRERENDER ?? join(root, 'target', 'native', 'prerender');
const TRUNK = process.env.ALONGSIDE_TRUNK ?? join(root, 'target', 'site', 'trunk');

/** A site that a test had made. */
export interface Made {
  /** The folder of the built site, for a server. */
  dist: string;
  /** Removes it. */
  remove: () => Promise<void>;
}

/** Makes the library's site with another `[hand_over]`, written as in `site.toml`. */
export async function libraryWith(handOver: string): Promise<Made> {
  const folder = await mkdtemp(join(tmpdir(), 'alongside-e2e-library-'));
  const content = join(folder, 'content');
  const dist = join(folder, 'dist');
  await cp(CONTENT, content, { recursive: true });
  const settings = join(content, 'site.toml');
  const before = await readFile(settings, 'utf8');
  const table = /^\[hand_over\]\n(?:(?!\[).*\n?)*/m;
  if (!table.test(before)) {
    throw new Error(`${settings} has no [hand_over]`);
  }
  await writeFile(settings, before.replace(table, `[hand_over]\n${handOver}\n`));
  await promisify(execFile)(PRERENDER, [
    ...['--content', content, '--trunk', TRUNK, '--public', join(root, 'public')],
    ...['--out', dist, '--base', '/'],
  ]);
  return { dist, remove: () => rm(folder, { recursive: true, force: true }) };
}
