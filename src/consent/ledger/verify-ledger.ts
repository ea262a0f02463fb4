import {
  type ChainHead,
  type ConsentOpening,
  type ConsentRecord,
  type KnownChain,
  toCommitment,
  toRecordDigest,
  toRecordId,
} from './consent-record.ts';
import { atSeal, findSealFault } from './find-seal-fault.ts';
import { toMerkleRoot } from './merkle-tree.ts';
import { type ProjectedStates, projectStates } from './project-states.ts';
import type { Seal, SealHead } from './seal.ts';
import type { PublicSealKey } from './seal-keys.ts';

/**
 * What is wrong with an entry. Of a record: `digest` (its content is not what was digested), `previous` (it does not follow
 * from the one before), `missing` (a place in its chain is empty), `inserted` (its place was taken already, or lies behind
 * the known end), `head` (the known end is another), `state` (up to it the chain adds up to other states than are kept), `owner`
 * (whoever it was written of has another chain, or is gone), `unmarked` (no seal covers it and none will). Of an opening:
 * `commitment`, `missing` (and nobody has erased it). Of a seal: `missing`, `seal-chain` (it does not follow from the one
 * before), `signature`, `untrusted-key`, `published` (another was published), `newest` (the sealer takes another for the newest),
 * `count` and `root` (the records that claim it are more, fewer or others than were sealed).
 */
export type LedgerFault =
  | {
      kind: 'record';
      id: string;
      reason: 'digest' | 'previous' | 'missing' | 'inserted' | 'head' | 'state' | 'owner' | 'unmarked';
    }
  | { kind: 'opening'; id: string; reason: 'commitment' | 'missing' }
  | {
      kind: 'seal';
      id: string;
      reason:
        | 'missing'
        | 'seal-chain'
        | 'signature'
        | 'untrusted-key'
        | 'published'
        | 'newest'
        | 'count'
        | 'root';
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
  /** What the sealer hangs its next seal on. */
  newest?: SealHead | null;
  /** Digests of the records that wait for a seal, by record id. */
  waiting?: ReadonlyMap<string, string>;
}

export interface LedgerVerifier {
  /**
   * Takes the next record, chain by chain, each from its first; `opening`: null when there is none any more, undefined when nobody
   * has looked. False when a fault was found: nothing more is needed.
   */
  add(record: ConsentRecord, opening?: ConsentOpening | null): boolean;
  end(): LedgerVerdict;
}

/** Verifies a ledger record by record; keeps 64 bytes of each. */
export function createLedgerVerifier(proof: LedgerProof): LedgerVerifier {
  const { seals, heads, waiting } = proof;
  const leaves: string[][] = seals.map(() => []);
  const unseen = new Set(heads?.keys());
  let fault = findSealFault(proof);
  let chain: string | null = null;
  let last: ChainHead | null = null;
  let states: ProjectedStates = {};
  /** The first record whose values are gone, as long as no erasure has followed it. */
  let unopened: string | null = null;
  let isErased = false;
  let records = 0;
  let unsealed = 0;
  let oldestUnsealed: Date | null = null;

  const closeChain = (): LedgerFault | null => {
    if (chain === null || !last) return null;
    if (unopened !== null) return { kind: 'opening', id: unopened, reason: 'missing' };
    const head = heads?.get(chain);
    // Of an erased contact nothing is kept beside its records, and nothing of what they said holds any more.
    const isForgotten = isErased && Object.values(states).every((state) => state === 'unknown');
    if (!head) return heads && !isForgotten ? atRecord(toRecordId(chain, last.index), 'owner') : null;
    unseen.delete(chain);
    if (head.index > last.index) return missing(chain, last.index + 1);
    if (head.index < last.index) return atRecord(toRecordId(chain, head.index + 1), 'inserted');
    if (head.digest !== last.digest) return atRecord(toRecordId(chain, last.index), 'head');
    const isKept = isSame(states, head.states ?? states) && (head.watch?.end() ?? true);
    return isKept ? null : atRecord(toRecordId(chain, last.index), 'state');
  };

  const check = (record: ConsentRecord, opening?: ConsentOpening | null): LedgerFault | null => {
    if (record.chain !== chain) {
      const found = closeChain();
      if (found) return found;
      chain = record.chain;
      last = null;
      states = {};
      unopened = null;
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
    if (heads?.get(record.chain)?.watch?.add(record, opening ?? undefined) === false) {
      return atRecord(record._id, 'owner');
    }
    last = { index: record.index, digest: record.digest };
    Object.assign(states, projectStates([record]));
    isErased = record.action === 'erased';
    if (isErased) unopened = null;
    else if (opening === null && mustOpen(record)) unopened ??= record._id;
    records += 1;
    if (record.seal === undefined || record.seal === null) {
      if (waiting && waiting.get(record._id) !== record.digest) return atRecord(record._id, 'unmarked');
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

/** What was written of one of several on an address goes with that one, and nothing tells of it in the address's chain. */
function mustOpen({ commitments }: ConsentRecord): boolean {
  const isOfOne = 'address' in commitments && 'person' in commitments;
  return Object.keys(commitments).length > 0 && !isOfOne;
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

type RecordFault = Extract<LedgerFault, { kind: 'record' }>;

const atRecord = (id: string, reason: RecordFault['reason']): RecordFault => ({ kind: 'record', id, reason });
const missing = (chain: string, index: number) => atRecord(toRecordId(chain, index), 'missing');
