import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Keys } from '../storage/index.ts';

/** A code as people type it: case, spaces and dashes do not count. */
export function normalizeCode(code: string): string {
  return code
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pd}]/gu, '');
}

export type CodeLabel = 'owner-code' | 'staff-code';

/** Keyed digests of a code, by the current key first and by the older ones of a rotation. */
export function toCodeDigests(keys: Keys, label: CodeLabel, code: string): string[] {
  const normal = normalizeCode(code);
  return keys.deriveAll(label).map((key) => createHmac('sha256', key).update(normal).digest('hex'));
}

/** Whether one of `digests` is among `known`; takes the same time whichever it is, and whether it is. */
export function matchesDigest(digests: readonly string[], known: readonly string[]): boolean {
  let found = false;
  for (const digest of digests)
    for (const other of known) {
      const [one, two] = [Buffer.from(digest, 'hex'), Buffer.from(other, 'hex')];
      if (one.length === two.length && timingSafeEqual(one, two)) found = true;
    }
  return found;
}
