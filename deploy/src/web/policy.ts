import { randomBytes } from 'node:crypto';
import type { PageFile } from './pages.js';

/** Where a first page wants a new word for each answer. */
const place = '{{nonce}}';

/** Scripts only from here, nothing from anywhere else. */
const policy = (...styles: string[]) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    ["style-src 'self'", ...styles].join(' '),
    "img-src 'self' data:",
    'font-src data:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

export type Policies = {
  /** Of every answer but the first page. */
  always: string;
  /** The first page as it goes out this time, when it wants a word of its own; undefined when it goes out as it is. */
  firstPage: (() => { text: string; policy: string }) | undefined;
};

/**
 * What a browser may take from here. The console's parts make styles in the page, each with the word of this answer, and others are not taken.
 * Taro knows no such word: the phone's styles, and the font of its icons, may be inline.
 */
export function policiesOf(pages: ReadonlyMap<string, PageFile>): Policies {
  const text = pages.get('/index.html')?.whole.toString('utf8');
  if (!text?.includes(place)) return { always: policy("'unsafe-inline'"), firstPage: undefined };
  return {
    always: policy(),
    firstPage: () => {
      const nonce = randomBytes(16).toString('base64url');
      return { text: text.replaceAll(place, nonce), policy: policy(`'nonce-${nonce}'`) };
    },
  };
}
