// Reads a letter that was saved as a file, by the standards and not by the app's code: RFC 5322 for the message,
// RFC 2047 for words in its header, RFC 2045 for its body.

export interface Draft {
  /** The headers by their names in small letters, unfolded, as they stand in the file. */
  headers: Map<string, string>;
  /** The recipient's address, and the name in front of it; empty where nobody is named. */
  to: { name: string; address: string };
  subject: string;
  /** With the line breaks as they travel. */
  body: string;
}

/** The most characters of a line, without its line break (RFC 5322, 2.1.1). */
const LONGEST_LINE = 78;

function utf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

/** Base64 in its canonical form: what is encoded again must be the same. */
function fromBase64(text: string): Uint8Array {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') !== text) {
    throw new Error(`${text.slice(0, 40)} is not base64`);
  }
  return bytes;
}

/** Undoes encoded words. Blanks between two of them belong to neither (RFC 2047, 6.2). */
function words(text: string): string {
  const word = /=\?([^?\s]*)\?([^?\s]*)\?([^?\s]*)\?=/g;
  return text
    .replace(/(\?=)[ \t]+(?==\?)/g, '$1')
    .replace(word, (whole: string, charset: string, encoding: string, encoded: string) => {
      if (charset.toLowerCase() !== 'utf-8' || encoding.toUpperCase() !== 'B' || whole.length > 75) {
        throw new Error(`${whole} is no encoded word of ours`);
      }
      return utf8(fromBase64(encoded));
    });
}

function headersOf(head: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r\n(?=[ \t])/g, '').split('\r\n')) {
    const field = /^([!-9;-~]+):[ \t]*(.*)$/.exec(line);
    const name = field?.[1]?.toLowerCase();
    if (!name || headers.has(name)) {
      throw new Error(`${JSON.stringify(line)} is no header, or comes twice`);
    }
    headers.set(name, field?.[2] ?? '');
  }
  return headers;
}

/** `"Name" <address>`, `=?UTF-8?B?…?= <address>` or `<address>`. */
function mailbox(text: string): Draft['to'] {
  const parts = /^(?:"((?:[^"\\]|\\.)*)"[ \t]*|([^"<]*?)[ \t]*)<([^<>]+)>$/.exec(text);
  if (!parts) {
    throw new Error(`${JSON.stringify(text)} is no mailbox`);
  }
  const [, quoted, plain = '', address = ''] = parts;
  return { name: quoted === undefined ? words(plain) : quoted.replace(/\\(.)/g, '$1'), address };
}

/** Reads the file of a draft. */
export function readEml(file: Uint8Array): Draft {
  const text = utf8(file);
  if (/\r(?!\n)|(?<!\r)\n/.test(text)) {
    throw new Error('a line break that is not CRLF');
  }
  const long = text.split('\r\n').find((line) => line.length > LONGEST_LINE);
  if (long !== undefined) {
    throw new Error(`a line of ${long.length} characters: ${long.slice(0, 40)}`);
  }
  const end = text.indexOf('\r\n\r\n');
  const headers = headersOf(text.slice(0, end));
  const header = (name: string) => headers.get(name) ?? '';
  if (header('content-type') !== 'text/plain; charset=utf-8' || header('content-transfer-encoding') !== 'base64') {
    throw new Error('not a plain text in UTF-8 and base64');
  }
  return {
    headers,
    to: headers.has('to') ? mailbox(header('to')) : { name: '', address: '' },
    subject: words(header('subject')),
    body: utf8(fromBase64(text.slice(end + 4).replaceAll('\r\n', ''))),
  };
}
