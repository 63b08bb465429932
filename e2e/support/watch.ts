// What a page must never do without a test saying so: complain in the console, throw, or talk to strangers.

import type { BrowserContext } from '@playwright/test';

/** Watches every page of a context. */
export class Watch {
  private readonly complaints: string[] = [];
  private readonly strangers: string[] = [];
  private readonly allowedComplaints: RegExp[] = [];
  private readonly allowedOrigins = new Set<string>();

  /** `own` is the site's origin. */
  constructor(own: string) {
    this.allowedOrigins.add(new URL(own).origin);
  }

  /** Watches a context that the test made itself; the one of `page` is watched already. */
  follow(context: BrowserContext): void {
    context.on('console', (message) => {
      if (message.type() === 'error') {
        this.complaints.push(`${message.text()} (${message.location().url})`);
      }
    });
    context.on('weberror', (error) => {
      this.complaints.push(String(error.error()));
    });
    context.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (['http:', 'https:', 'ws:', 'wss:'].includes(protocol) && !this.allowedOrigins.has(origin)) {
        this.strangers.push(request.url());
      }
    });
  }

  /** Lets pages print errors that match, in this test. The page's address stands behind the text in brackets. */
  allowErrors(pattern: RegExp): void {
    this.allowedComplaints.push(pattern);
  }

  /** Lets requests fail in this test, which the browser reports as an error: a server that is down, a 404. */
  allowFailedRequests(): void {
    this.allowErrors(/^Failed to load resource: /);
  }

  /** Lets pages send requests to another origin, from here on in this test. */
  allowRequestsTo(origin: string): void {
    this.allowedOrigins.add(new URL(origin).origin);
  }

  /** The errors and the foreign requests that no test allowed. */
  found(): { errors: string[]; foreignRequests: string[] } {
    const allowed = (text: string) => this.allowedComplaints.some((pattern) => pattern.test(text));
    return {
      errors: this.complaints.filter((text) => !allowed(text)),
      foreignRequests: this.strangers,
    };
  }
}
