import {
  type ChainHead,
  type ConsentOpening,
  type ConsentRecord,
  type KnownChain,
  toCommitment,
  toRecordDigest,
  toRecordId,
} from './consent-record.ts';
import { toMerkleRoot } from './merkle-tree.ts';
import { type ProjectedStates, projectStates } from './project-states.ts';
import { isGenuine, type Seal, toSealDigest } from './seal.ts';
import type { PublicSealKey } from './seal-keys.ts';

/**
 * What is wrong with an entry. Of a record: `digest` (its content is not what was digested), `previous` (it does not follow
 * from the one before), `missing` (a place in its chain is empty), `inserted` (its place was taken already, or lies behind
 * the known end), `head` (the known end is another), `state` (up to it the chain adds up to other states than are kept). Of an opening: `commitment`. Of a seal: `missing`, `seal-chain` (it does
 * not follow from the one before), `signature`, `untrusted-key`, `published` (another was published), `count` and `root` (the
 * records that claim it are more, fewer or others than were sealed).
 */
export type LedgerFault =
  | { kind: 'record'; id: string; reason: 'digest' | 'previous' | 'missing' | 'inserted' | 'head' | 'state' }
  | { kind: 'opening'; id: string; reason: 'commitment' }
  | {
      kind: 'seal';
      id: string;
      reason: 'missing' | 'seal-chain' | 'signature' | 'untrusted-key' | 'published' | 'count' | 'root';
    };

export interface LedgerVerdict {
  /** The first bad entry: seals by themselves, then records in the order given, then the records of each seal. */
  fault: LedgerFault | null;
  records: number;
  seals: number;
  /** Records no seal covers yet: nothing proves them. */
  unsealed: number;
  oldestUnsealed: Date | null;
}

export interface LedgerProof {
  /** In their sequence, from 1. */
  seals: readonly Seal[];
  /** Keys one of which must have signed the newest seal, and so everything before it. */
  trusted: readonly PublicSealKey[];
  /** Public keys of older seals, to say which seal was changed. */
  known?: readonly PublicSealKey[];
  /** Seals kept outside of the database. */
  published?: readonly Seal[];
  /** Ends of chains known from elsewhere, by chain, and the states they are said to lead to. */
  heads?: ReadonlyMap<string, KnownChain>;
}

export interface LedgerVerifier {
  /** Takes the next record, chain by chain, each from its first. False when a fault was found: nothing more is needed. */
  add(record: ConsentRecord, opening?: ConsentOpening): boolean;
  end(): LedgerVerdict;
}

/** Verifies a ledger record by record; keeps 64 bytes of each. */
export function createLedgerVerifier(proof: LedgerProof): LedgerVerifier {
  const { seals, heads } = proof;
  const leaves: string[][] = seals.map(() => []);
  const unseen = new Set(heads?.keys());
  let fault = findSealFault(proof);
  let chain: string | null = null;
  let last: ChainHead | null = null;
  let states: ProjectedStates = {};
  let records = 0;
  let unsealed = 0;
  let oldestUnsealed: Date | null = null;

  const closeChain = (): LedgerFault | null => {
    const head = chain === null ? undefined : heads?.get(chain);
    if (chain === null || !last || !head) return null;
    unseen.delete(chain);
    if (head.index > last.index) return missing(chain, last.index + 1);
    if (head.index < last.index) return atRecord(toRecordId(chain, head.index + 1), 'inserted');
    if (head.digest !== last.digest) return atRecord(toRecordId(chain, last.index), 'head');
    return isSame(states, head.states ?? states) ? null : atRecord(toRecordId(chain, last.index), 'state');
  };

  const check = (record: ConsentRecord, opening?: ConsentOpening): LedgerFault | null => {
    if (record.chain !== chain) {
      const found = closeChain();
      if (found) return found;
      chain = record.chain;
      last = null;
      states = {};
    }
    const expected: number = last ? last.index + 1 : 0;
    if (record._id !== toRecordId(record.chain, record.index)) return atRecord(record._id, 'digest');
    if (record.index > expected) return missing(record.chain, expected);
    if (record.index < expected) return atRecord(record._id, 'inserted');
    if (toRecordDigest(record) !== record.digest) return atRecord(record._id, 'digest');
    if (record.previous !== (last?.digest ?? null)) return atRecord(record._id, 'previous');
    if (opening && !opens(opening, record)) {
      return { kind: 'opening', id: record._id, reason: 'commitment' };
    }
    last = { index: record.index, digest: record.digest };
    Object.assign(states, projectStates([record]));
    records += 1;
    if (record.seal === undefined || record.seal === null) {
      unsealed += 1;
      if (!oldestUnsealed || record.recordedAt < oldestUnsealed) oldestUnsealed = record.recordedAt;
      return null;
    }
    const sealed = leaves[record.seal - 1];
    if (!sealed) return atSeal(record.seal, 'missing');
    sealed.push(record.digest);
    return null;
  };

  const endFault = (): LedgerFault | null => {
    const cut = closeChain();
    if (cut) return cut;
    for (const chain of unseen) return missing(chain, 0);
    for (const [at, { _id, count, merkleRoot }] of seals.entries()) {
      const digests = leaves[at] ?? [];
      if (digests.length !== count) return atSeal(_id, 'count');
      if (toMerkleRoot(digests) !== merkleRoot) return atSeal(_id, 'root');
    }
    return null;
  };

  return {
    add: (record, opening) => {
      fault ??= check(record, opening);
      return fault === null;
    },
    end: () => {
      fault ??= endFault();
      return { fault, records, seals: seals.length, unsealed, oldestUnsealed };
    },
  };
}

/** A key of which nothing was said may stand as such or be missing. */
function isSame(one: ProjectedStates, other: ProjectedStates): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => (one[key] ?? 'unknown') === (other[key] ?? 'unknown'));
}

/** `createLedgerVerifier` over records that are at hand. */
export function verifyLedger(records: Iterable<ConsentRecord>, proof: LedgerProof): LedgerVerdict {
  const verifier = createLedgerVerifier(proof);
  for (const record of records) if (!verifier.add(record)) break;
  return verifier.end();
}

/** Whether the values are those the record commits to, none added or left out. */
export function opens({ values }: ConsentOpening, { commitments }: ConsentRecord): boolean {
  const names = Object.keys(commitments);
  return (
    Object.keys(values).length === names.length &&
    names.every((name) => {
      const opened = values[name];
      return opened !== undefined && toCommitment(opened.salt, opened.value) === commitments[name];
    })
  );
}

/**
 * The first seal that does not stand by itself. Each holds the digest of the one before, signature included, so that the
 * newest signature vouches for all: older ones are computed only where the chain breaks, to say which side was changed.
 */
function findSealFault({ seals, trusted, known = [], published = [] }: LedgerProof): LedgerFault | null {
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
  for (const kept of published) {
    const found = digests[kept._id - 1];
    if (found === undefined) return atSeal(kept._id, 'missing');
    if (found !== toSealDigest(kept)) return atSeal(kept._id, 'published');
  }
  return null;
}

type RecordFault = Extract<LedgerFault, { kind: 'record' }>;
type SealFault = Extract<LedgerFault, { kind: 'seal' }>;

const atRecord = (id: string, reason: RecordFault['reason']): RecordFault => ({ kind: 'record', id, reason });
const missing = (chain: string, index: number) => atRecord(toRecordId(chain, index), 'missing');
const atSeal = (id: number, reason: SealFault['reason']): SealFault => ({
  kind: 'seal',
  id: String(id),
  reason,
});
