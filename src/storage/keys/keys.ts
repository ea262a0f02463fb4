import { createHmac, hkdfSync } from 'node:crypto';

/**
 * Everything secret is derived from `SECRET_KEY` by HKDF with a label, so that no key serves two purposes.
 * The first key signs and seals; the others are only accepted, during a rotation.
 */
export interface Keys {
  /** 32 bytes for `label` from the current key. */
  derive(label: string): Buffer;
  /** The same for every accepted key, current first. */
  deriveAll(label: string): Buffer[];
  /** Keyed digest (hex) of a value that must not be stored itself: codes, suppression, look-up by secret. */
  digest(label: string, value: string): string;
}

/** `secrets`: the comma-separated list of `SECRET_KEY`, current first. Throws on an empty list. */
export function createKeys(secrets: readonly string[]): Keys {
  if (secrets.length === 0) throw new Error('At least one secret key is needed');
  const cache = new Map<string, Buffer[]>();
  const deriveAll = (label: string) => {
    const known = cache.get(label);
    if (known) return known;
    const derived = secrets.map((secret) => Buffer.from(hkdfSync('sha256', secret, 'rolochat', label, 32)));
    cache.set(label, derived);
    return derived;
  };
  const derive = (label: string) => deriveAll(label)[0] as Buffer;
  return {
    derive,
    deriveAll,
    digest: (label, value) => createHmac('sha256', derive(label)).update(value).digest('hex'),
  };
}
