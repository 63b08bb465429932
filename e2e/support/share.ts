// What links to networks say, read by the networks' own documents and not by the app's code.

import { readMailto } from './mail';

/** What a link would post or send. */
export interface Said {
  text: string;
  /** The address that travels beside the text, or at its end. */
  url: string;
  /** Of an email. */
  subject?: string;
}

/** A text with an address behind it, parted by white space. */
function parted(whole: string): Said {
  const [, text = '', url] = /^([^]*?)\s*(https?:\/\/\S+)$/.exec(whole) ?? [];
  if (url === undefined) {
    throw new Error(`${JSON.stringify(whole)} doesn't end in an address`);
  }
  return { text, url };
}

/** The fields of an address, which must be these and no others. A plus would be read as a blank. */
function fields(address: string, place: string, ...names: string[]): string[] {
  const { protocol, host, pathname, search, searchParams, hash } = new URL(address);
  if (`${protocol}//${host}${pathname}` !== place || hash !== '' || search.includes('+')) {
    throw new Error(`${address} isn't ${place}`);
  }
  if ([...searchParams.keys()].join() !== names.join()) {
    throw new Error(`${address} doesn't have the fields ${names.join()}`);
  }
  return names.map((name) => searchParams.get(name) ?? '');
}

/** Reads the link of each network, by the name that it calls itself. */
export const readShare: Record<string, (address: string) => Said> = {
  Email: (address) => {
    const { to, subject, body } = readMailto(address);
    if (to.join() !== '' || !/\r\n\r\n\S+$/.test(body)) {
      throw new Error(`${address} is for somebody, or has no address on a line of its own`);
    }
    return { ...parted(body), subject };
  },
  WhatsApp: (address) => parted(fields(address, 'https://wa.me/', 'text').join()),
  Telegram: (address) => {
    const [url = '', text = ''] = fields(address, 'https://t.me/share/url', 'url', 'text');
    return { text, url };
  },
  Bluesky: (address) => parted(fields(address, 'https://bsky.app/intent/compose', 'text').join()),
  X: (address) => {
    const [text = '', url = ''] = fields(address, 'https://x.com/intent/post', 'text', 'url');
    return { text, url };
  },
  Facebook: (address) => ({ text: '', url: fields(address, 'https://www.facebook.com/sharer/sharer.php', 'u').join() }),
  LinkedIn: (address) => ({
    text: '',
    url: fields(address, 'https://www.linkedin.com/sharing/share-offsite/', 'url').join(),
  }),
};

/** Reads the link of a Mastodon server. */
export function readMastodon(address: string, host: string): Said {
  return parted(fields(address, `https://${host}/share`, 'text').join());
}
