// Reads the addresses that open a mail program, by the standards and not by the app's code:
// RFC 6068 for mailto, RFC 3986 for percent-encoding.

export interface Mail {
  to: string[];
  subject: string;
  /** With the line breaks as they travel. */
  body: string;
}

/** Undoes percent-encoding, as UTF-8. Throws at anything that a URI may not hold. */
function decoded(text: string): string {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '%') {
      const hex = text.slice(at + 1, at + 3);
      if (!/^[0-9A-Fa-f]{2}$/.test(hex)) {
        throw new Error(`a lone % in ${text.slice(at, at + 20)}`);
      }
      bytes.push(Number.parseInt(hex, 16));
      at += 2;
    } else if (/^[A-Za-z0-9\-._~!$'()*,;:@/?]$/.test(character)) {
      bytes.push(character.charCodeAt(0));
    } else {
      // Among them "+", which mail programs read in two ways.
      throw new Error(`${JSON.stringify(character)} is not encoded`);
    }
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(bytes));
}

function fields(query: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const field of query.split('&')) {
    const at = field.indexOf('=');
    const name = decoded(field.slice(0, at)).toLowerCase();
    if (at < 1 || found.has(name)) {
      throw new Error(`the field ${JSON.stringify(field)} has no name, or comes twice`);
    }
    found.set(name, decoded(field.slice(at + 1)));
  }
  return found;
}

/** Reads a `mailto:` address. */
export function readMailto(address: string): Mail {
  const parts = /^mailto:([^?#]*)\?([^#?]*)$/.exec(address);
  if (!parts) {
    throw new Error(`${address.slice(0, 80)} is no mailto address`);
  }
  const [, to = '', query = ''] = parts;
  const found = fields(query);
  const strange = [...found.keys()].filter((name) => !['subject', 'body'].includes(name));
  if (strange.length > 0) {
    throw new Error(`headers that nobody asked for: ${strange.join(', ')}`);
  }
  const subject = found.get('subject') ?? '';
  if (/[\r\n]/.test(subject)) {
    throw new Error('a line break in the subject');
  }
  return { to: to.split(',').map(decoded), subject, body: found.get('body') ?? '' };
}

function query(address: string, origin: string): Map<string, string> {
  const [before = '', after = ''] = address.split('?');
  if (!before.startsWith(`${origin}/`)) {
    throw new Error(`${before} is not at ${origin}`);
  }
  return fields(after);
}

/** Reads the address of Gmail's compose window. */
export function readGmail(address: string): Mail {
  const found = query(address, 'https://mail.google.com');
  return { to: [found.get('to') ?? ''], subject: found.get('su') ?? '', body: found.get('body') ?? '' };
}

/** Reads the address of Yahoo's compose window. */
export function readYahoo(address: string): Mail {
  const found = query(address, 'https://compose.mail.yahoo.com');
  return { to: [found.get('to') ?? ''], subject: found.get('subject') ?? '', body: found.get('body') ?? '' };
}

/** Reads the address of Outlook's compose window, which carries a whole mailto address. */
export function readOutlook(address: string, origin: string): Mail {
  return readMailto(query(address, origin).get('mailtouri') ?? '');
}

/** A body with the line breaks that a text field has. Throws at a line break that is not CRLF. */
export function asTyped(body: string): string {
  const lines = body.split('\r\n');
  if (lines.some((line) => /[\r\n]/.test(line))) {
    throw new Error('a line break that is not CRLF');
  }
  return lines.join('\n');
}
