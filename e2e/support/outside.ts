// Other systems that count and take signatures: one local server that answers as they do.
//
// The bodies are those that the systems send, with other numbers: `count.json` of the UK Parliament's
// software, GraphQL of Proca, OSDI of Action Network, forms of Formspree. Each answer may be read by every
// origin, as theirs, and a preflight is answered. What was asked is kept, and how many asked at once.

import {
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  createServer,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** What somebody asked of the server. */
export interface Asked {
  method: string;
  /** With what stands behind the question mark. */
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** An answer; without a status it is 200. */
export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
  /** Milliseconds until it comes. */
  after?: number;
}

/** An answer, or none: silence, or a connection that breaks. */
export type Behaviour = Answer | 'silence' | 'reset';

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

/** JSON, as most systems answer. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Answer {
  return { status, headers: { ...JSON_TYPE, ...headers }, body: JSON.stringify(body) };
}

/** A petition's `count.json` on a site that runs the UK Parliament's software. */
export function ukCount(count: unknown, headers: Record<string, string> = {}): Answer {
  return json(
    {
      signature_count: count,
      response_threshold_reached_at: '2026-10-01T10:00:00.000+01:00',
      government_response_at: null,
      debate_threshold_reached_at: null,
      scheduled_debate_date: null,
      debate_outcome_at: null,
      debated: false,
    },
    200,
    {
      // Theirs is kept for ten seconds by the browser, which knows nothing of the tests' clock.
      'cache-control': 'no-store',
      'last-modified': 'Thu, 01 Oct 2026 09:00:00 GMT',
      ...headers,
    },
  );
}

/** The headers with which that software lets its count be kept. */
export const UK_CACHE = { 'cache-control': 'public, max-age=10, stale-while-revalidate=20, stale-if-error=50' };

/** A petition of Action Network, as a proxy that has the key passes it on. */
export function osdiPetition(count: unknown): Answer {
  return json({ title: 'A bench', 'osdi:petition': { total_signatures: count } }, 200, { 'cache-control': 'no-store' });
}

/** What a Proca server tells of an action page. */
export function procaCount(count: unknown): Answer {
  return json({ data: { actionPage: { campaign: { stats: { supporterCount: count } } } } });
}

/** Proca's errors, which come with a status of 200. */
export function procaErrors(...errors: { message: string; path?: string[] }[]): Answer {
  return json({ data: null, errors: errors.map((error) => ({ extensions: { code: 'validation_error' }, ...error })) });
}

/** What Proca answers to a signature that it took. */
export const PROCA_TOOK = json({ data: { addActionContact: { contactRef: 'oPaqueFingerprint' } } });

/** What Action Network answers to whoever has no key, taken or not. */
export const ACTION_NETWORK_SAYS_NOTHING = json({});

/** What a form service answers to what it took. */
export const FORM_TOOK = json({ next: '/thanks?language=en', ok: true });

/** A body of two million bytes, with the number in it. */
export const HUGE: Answer = { headers: JSON_TYPE, body: `{"signature_count":77,"x":"${'x'.repeat(2_000_000)}"}` };

/** The local server. */
export class Outside {
  /** What it was asked, in order, preflights included. */
  readonly asked: Asked[] = [];
  /** How many requests were under way at once, at most. */
  busiest = 0;
  private underWay = 0;
  private readonly behaviours = new Map<string, Behaviour[]>();

  private constructor(private readonly server: Server) {
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      void this.take(request, response);
    });
  }

  /** Starts it on a port of its own. */
  static async start(): Promise<Outside> {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return new Outside(server);
  }

  /** Its origin: `http://127.0.0.1:N`. */
  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** From here on answers a path so: one after the other, the last one for ever. */
  answer(path: string, ...behaviours: Behaviour[]): void {
    this.behaviours.set(path, behaviours);
  }

  /** What was asked of a path, preflights aside. */
  askedOf(path: string): Asked[] {
    return this.asked.filter((asked) => asked.method !== 'OPTIONS' && pathOf(asked.path) === path);
  }

  /** The signatures that were posted. */
  get posted(): Asked[] {
    return this.asked.filter((asked) => asked.method === 'POST');
  }

  /** Forgets what it was asked and how it answers. */
  forget(): void {
    this.asked.length = 0;
    this.busiest = 0;
    this.behaviours.clear();
  }

  /** Ends it, with what is still waiting for an answer. */
  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.underWay += 1;
    this.busiest = Math.max(this.busiest, this.underWay);
    response.once('close', () => {
      this.underWay -= 1;
    });
    const { method = '', url = '', headers } = request;
    let body = '';
    for await (const part of request) {
      body += String(part);
    }
    this.asked.push({ method, path: url, headers, body });
    if (method === 'OPTIONS') {
      response.writeHead(204, {
        'access-control-allow-origin': '*',
        'access-control-allow-methods': 'GET, POST',
        'access-control-allow-headers': 'content-type, accept',
      });
      response.end();
      return;
    }
    const behaviours = this.behaviours.get(pathOf(url)) ?? [{ status: 404, body: 'Not found' }];
    const behaviour = (behaviours.length > 1 ? behaviours.shift() : behaviours[0]) ?? 'silence';
    if (behaviour === 'reset') {
      request.socket.resetAndDestroy();
    } else if (behaviour !== 'silence') {
      await new Promise((over) => setTimeout(over, behaviour.after ?? 0));
      response.writeHead(behaviour.status ?? 200, {
        'access-control-allow-origin': '*',
        // Nobody's business here: a browser that kept it would send it along the next time.
        'set-cookie': 'follows=you; Path=/',
        ...behaviour.headers,
      });
      response.end(behaviour.body ?? '');
    }
  }
}

function pathOf(address: string): string {
  return address.split('?')[0] ?? '';
}
