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
 * The cookie holds the browser's id, a proof that we gave it, and a proof that it was let in with `key`: a new key shuts
 * every browser out without making its person a stranger.
 */
export function createVisits(key: string, secret: Buffer): Visits {
  const prove = (...parts: string[]) =>
    createHmac('sha256', secret).update(parts.join('\n')).digest('base64url');
  const identityOf = (browser: string) => prove('browser', browser);
  const entryOf = (browser: string) => prove('entry', browser, key);
  return {
    isKey: (given) => isSame(given, key),
    toCookie: (browser) => [browser, identityOf(browser), entryOf(browser)].join('.'),
    readCookie: (value) => {
      const [browser = '', identity = '', entry = ''] = value?.split('.') ?? [];
      if (!isBrowserId(browser) || !isSame(identity, identityOf(browser))) return null;
      return { browser, isCurrent: isSame(entry, entryOf(browser)) };
    },
  };
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
