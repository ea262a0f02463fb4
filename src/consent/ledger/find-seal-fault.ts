import { isGenuine, type Seal, toSealDigest } from './seal.ts';
import type { LedgerFault, LedgerProof } from './verify-ledger.ts';

type SealFault = Extract<LedgerFault, { kind: 'seal' }>;

export const atSeal = (id: number, reason: SealFault['reason']): SealFault => ({
  kind: 'seal',
  id: String(id),
  reason,
});

/**
 * The first seal that does not stand by itself. Each holds the digest of the one before, signature included, so that the
 * newest signature vouches for all: older ones are computed only where the chain breaks, to say which side was changed.
 */
export function findSealFault({
  seals,
  trusted,
  known = [],
  published = [],
  newest,
}: LedgerProof): LedgerFault | null {
  const keys = [...trusted, ...known];
  let before: Seal | undefined;
  let digest: string | null = null;
  const digests: string[] = [];
  for (const [at, seal] of seals.entries()) {
    if (seal._id !== at + 1) return atSeal(at + 1, 'missing');
    if (seal.previous !== digest) {
      return before && !isGenuine(before, keys)
        ? atSeal(before._id, 'signature')
        : atSeal(seal._id, 'seal-chain');
    }
    before = seal;
    digest = toSealDigest(seal);
    digests.push(digest);
  }
  if (before && !isGenuine(before, trusted)) {
    return atSeal(before._id, isGenuine(before, keys) ? 'untrusted-key' : 'signature');
  }
  if (newest && newest.sequence > seals.length) return atSeal(seals.length + 1, 'missing');
  const isNewest = (newest?.sequence ?? 0) === seals.length && (newest?.digest ?? null) === digest;
  if (newest !== undefined && !isNewest) return atSeal(seals.length, 'newest');
  for (const kept of published) {
    const found = digests[kept._id - 1];
    if (found === undefined) return atSeal(kept._id, 'missing');
    if (found !== toSealDigest(kept)) return atSeal(kept._id, 'published');
  }
  return null;
}
