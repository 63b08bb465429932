// The library's site with other settings and other campaigns: made from the same content by the same program.

import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** What the library's site is made from. */
export const CONTENT = join(root, 'crates', 'content', 'tests', 'library');
const PRERENDER = process.env.ALONGSIDE_PRERENDER ?? join(root, 'target', 'native', 'prerender');
const TRUNK = process.env.ALONGSIDE_TRUNK ?? join(root, 'target', 'site', 'trunk');

/** A site that a test had made. */
export interface Made {
  /** The folder of the built site, for a server. */
  dist: string;
  /** Removes it. */
  remove: () => Promise<void>;
}

/** What is different from the library. */
export interface Changes {
  /** Another `[hand_over]`, written as in `site.toml`. */
  handOver?: string;
  /** Files that are added or replaced, by their paths in the content: `campaigns/bench/campaign.toml`. */
  files?: Record<string, string>;
}

/** How a site is made. */
export interface Making {
  /** The path under which it lies on its host, `/` without it. */
  base?: string;
  /** The address of its home page. */
  publicUrl?: string;
  /** Whether campaigns that are still being written have pages. */
  drafts?: boolean;
}

/** Makes a site out of a folder of content. */
export async function make(content: string, dist: string, making: Making = {}): Promise<void> {
  const { base = '/', publicUrl, drafts = false } = making;
  await promisify(execFile)(PRERENDER, [
    ...['--content', content, '--trunk', TRUNK, '--public', join(root, 'public')],
    ...['--out', dist, '--base', base],
    ...(publicUrl === undefined ? [] : ['--public-url', publicUrl]),
    ...(drafts ? ['--drafts'] : []),
  ]);
}

/** Makes the library's site with changes. */
export async function libraryWith({ handOver, files = {} }: Changes): Promise<Made> {
  const folder = await mkdtemp(join(tmpdir(), 'alongside-e2e-library-'));
  const content = join(folder, 'content');
  const dist = join(folder, 'dist');
  await cp(CONTENT, content, { recursive: true });
  if (handOver !== undefined) {
    await replaceHandOver(join(content, 'site.toml'), handOver);
  }
  for (const [path, text] of Object.entries(files)) {
    const file = join(content, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  await make(content, dist);
  return { dist, remove: () => rm(folder, { recursive: true, force: true }) };
}

async function replaceHandOver(settings: string, handOver: string): Promise<void> {
  const before = await readFile(settings, 'utf8');
  const table = /^\[hand_over\]\n(?:(?!\[).*\n?)*/m;
  if (!table.test(before)) {
    throw new Error(`${settings} has no [hand_over]`);
  }
  await writeFile(settings, before.replace(table, `[hand_over]\n${handOver}\n`));
}

/** The files of a campaign with a petition: `petition` is what stands in `campaign.toml` from `[petition]` on. */
export function campaign(slug: string, petition: string): Record<string, string> {
  const folder = `campaigns/${slug}`;
  const story = (title: string, summary: string) =>
    `+++\ntitle = "${title}"\nsummary = "${summary}"\n+++\n\n${summary}\n`;
  return {
    [`${folder}/campaign.toml`]: [
      'opens = 2019-05-06',
      petition.trim(),
      '[[steps]]',
      'kind = "sign"',
      'text = { en = "Sign for a bench", fr = "Signez pour un banc" }',
      '[[steps]]',
      'kind = "share"',
      'text = { en = "Tell a neighbour", fr = "Parlez-en à une voisine" }',
      '',
    ].join('\n'),
    [`${folder}/en.md`]: story(`A bench: ${slug}`, 'There could be a bench before the library.'),
    [`${folder}/fr.md`]: story(`Un banc : ${slug}`, 'Il pourrait y avoir un banc devant la bibliothèque.'),
  };
}
