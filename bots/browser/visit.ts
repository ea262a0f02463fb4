import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

export const cookieName = 'rolochat_browser';

/** A browser that was let in once. */
export interface Visit {
  browser: string;
  /** It was let in with the key of today; without, it has to show the new one, and then stays who it was. */
  isCurrent: boolean;
}

export interface Visits {
  isKey(given: string): boolean;
  /** The cookie's value for a browser that has shown the key. */
  toCookie(browser: string): string;
  /** Null for a cookie that we did not make. */
  readCookie(value: string | undefined): Visit | null;
}

/**
 * The cookie holds the browser's id, a proof that we gave it, and a proof that it was let in with a key: a new key shuts
 * every browser out without making its person a stranger. `keys` and `secrets` come with today's first: it makes the
 * cookies; the others are accepted while SECRET_KEY is rotated.
 */
export function createVisits(keys: readonly string[], secrets: readonly Buffer[]): Visits {
  const [key] = keys;
  const [secret] = secrets;
  if (key === undefined || secret === undefined) throw new Error('The page needs a key and a secret');
  return {
    isKey: (given) => keys.map((one) => isSame(given, one)).includes(true),
    toCookie: (browser) => [browser, identityOf(secret, browser), entryOf(secret, browser, key)].join('.'),
    readCookie: (value) => {
      const [browser = '', identity = '', entry = ''] = value?.split('.') ?? [];
      if (!isBrowserId(browser)) return null;
      const maker = secrets.find((one) => isSame(identity, identityOf(one, browser)));
      if (!maker) return null;
      return { browser, isCurrent: keys.some((one) => isSame(entry, entryOf(maker, browser, one))) };
    },
  };
}

const identityOf = (secret: Buffer, browser: string) => prove(secret, 'browser', browser);
const entryOf = (secret: Buffer, browser: string, key: string) => prove(secret, 'entry', browser, key);

function prove(secret: Buffer, ...parts: string[]): string {
  return createHmac('sha256', secret).update(parts.join('\n')).digest('base64url');
}

/** Whether `text` has the shape of an id that `newId(browserIdLength)` makes. */
export function isBrowserId(text: string): boolean {
  return /^[0-9a-z]{20}$/.test(text);
}
export const browserIdLength = 20;

/** In constant time whatever the lengths: both are hashed first. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
