// Starts the server of this checkout, as often as tests need one of their own.

import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The site made from `content/`. */
export const DIST = process.env.DIST ?? join(root, 'dist');

/** The site made from the library of everything that content can be. */
export const LIBRARY_DIST = process.env.LIBRARY_DIST ?? join(root, 'target', 'site', 'library');

const PROGRAM = process.env.ALONGSIDE_SERVER ?? join(root, 'target', 'native', 'alongside-server');

/** How long a server may take to listen, and to stop, in milliseconds. */
const PATIENCE = 20_000;

export interface Options {
  /** The folder of the built site. */
  dist?: string;
  /** Where postal codes are looked up: an address, or `fixtures`. */
  represent?: string;
  /** Further arguments. */
  args?: string[];
}

/** A server with a data folder of its own, on a port of its own that it keeps when it is restarted. */
export class Server {
  private child: ChildProcess | undefined;
  private port = 0;
  private said = '';

  private constructor(
    private readonly options: Required<Options>,
    /** The folder of what the backend keeps. */
    readonly data: string,
  ) {}

  /** Starts a server. The caller closes it. */
  static async start(options: Options = {}): Promise<Server> {
    const data = await mkdtemp(join(tmpdir(), 'alongside-e2e-'));
    const server = new Server({ dist: DIST, represent: 'fixtures', args: [], ...options }, data);
    try {
      await server.listen();
    } catch (error) {
      await rm(data, { recursive: true, force: true });
      throw error;
    }
    return server;
  }

  /** The site's origin: `http://127.0.0.1:N`. */
  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Everything the server printed so far. */
  get log(): string {
    return this.said;
  }

  /** Stops it as an operator would. From here on nobody answers at its address. */
  async stop(): Promise<void> {
    const child = this.child;
    this.child = undefined;
    if (child && child.exitCode === null && child.signalCode === null) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
      await ended;
      clearTimeout(late);
    }
  }

  /** Stops it if it runs, and starts it on the same port and data. */
  async restart(): Promise<void> {
    await this.stop();
    await this.listen();
  }

  /** Stops it and removes its data. */
  async close(): Promise<void> {
    await this.stop();
    await rm(this.data, { recursive: true, force: true });
  }

  private async listen(): Promise<void> {
    const { dist, represent, args } = this.options;
    const listen = `127.0.0.1:${this.port}`;
    const child = spawn(
      PROGRAM,
      ['--dist', dist, '--data', this.data, '--listen', listen, '--represent', represent, ...args],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    this.child = child;
    child.stderr.on('data', (bytes: Buffer) => {
      this.said += bytes.toString();
    });
    try {
      this.port = await new Promise<number>((resolve, reject) => {
        const late = setTimeout(() => reject(this.silent('did not listen in time')), PATIENCE);
        createInterface({ input: child.stdout }).on('line', (line) => {
          this.said += `${line}\n`;
          const port = /^Listening on http:\/\/127\.0\.0\.1:(\d+)/.exec(line)?.[1];
          if (port) {
            clearTimeout(late);
            resolve(Number(port));
          }
        });
        child.once('error', (error) => {
          clearTimeout(late);
          reject(this.silent(`can't be started (${error.message}); run "cargo xtask test"`));
        });
        child.once('exit', (code) => {
          clearTimeout(late);
          reject(this.silent(`ended with code ${code} before it listened`));
        });
      });
    } catch (error) {
      child.kill('SIGKILL');
      this.child = undefined;
      throw error;
    }
  }

  private silent(what: string): Error {
    return new Error(`${PROGRAM} ${what}.\n${this.said}`);
  }
}
