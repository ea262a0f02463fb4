import { hash } from 'node:crypto';

/** Where a chain ends: what its next record is tied to. Kept on the document whose writes put the chain in order. */
export interface ChainHead {
  index: number;
  /** Digest of the record at `index`. */
  digest: string;
}

/** What is kept beside the ledger of a chain: its end, and the states that its records add up to. */
export interface KnownChain extends ChainHead {
  /** By key, as records describe them. */
  states?: Readonly<Record<string, string>>;
  /** Compares whoever it belongs to with what its records say. */
  watch?: ChainWatch;
}

/** Follows one chain from its first record on. */
export interface ChainWatch {
  /** Takes the next record. False when it was written of somebody else. */
  add(record: ConsentRecord, opening?: ConsentOpening): boolean;
  /** Whether what is kept is what the records add up to. */
  end(): boolean;
}

/** The exact wording that was shown; the wording itself is kept once, where texts are defined. */
export interface ShownText {
  id: string;
  version: number;
  language: string;
  /** SHA-256 (hex) of the wording. */
  digest: string;
}

/** One word or fact about consent, for ever. Nothing in it is personal: what is, stands in as a salted commitment. */
export interface ConsentRecord {
  /** `toRecordId(chain, index)`: two records at one place of a chain cannot both be stored. */
  _id: string;
  /** Random name of the chain, not made from number or mail: after an erasure it points to nobody. */
  chain: string;
  /** Position in the chain, from 0. */
  index: number;
  /** Digest of the chain's record before; null at the first. */
  previous: string | null;
  recordedAt: Date;
  /** When the person said it. */
  saidAt: Date;
  /** What happened: `granted`, `withdrawn`, `paused`, … */
  action: string;
  /** Keys of state it was about: `sms/marketing`, `person/named:ID`, … */
  scope: string[];
  /** State of those keys until then, and from then on. */
  before: Record<string, string>;
  after: Record<string, string>;
  /** How it was said: `keyword`, `preference-page`, `import`, … */
  method: string;
  text?: ShownText;
  /** Ids of the delivery and of the action it came with. */
  cause: { delivery?: string; action?: string };
  /** `contact`, `provider:ID`, `staff:ID` or `system`. */
  actor: string;
  /** By name (`address`, `words`, …): `toCommitment` of what stands in the opening. */
  commitments: Record<string, string>;
  /** `toRecordDigest` of all above. */
  digest: string;
  /** The seal that covers it; set once, by the sealer. Not in the digest: the seal's root holds the digest. */
  seal?: number;
}

/** The personal values of a record with their salts; erasing it leaves commitments nobody can open. */
export interface ConsentOpening {
  /** The record's id. */
  _id: string;
  chain: string;
  values: Record<string, { salt: string; value: string }>;
}

/** `chain` and a position of six digits: in the order of ids, a chain's records follow one another. */
export function toRecordId(chain: string, index: number): string {
  return `${chain}.${String(index).padStart(6, '0')}`;
}

/** Names the canonical form; another form gets another name, and both stay verifiable. */
export const recordForm = 'rolochat/consent-record/1';

/**
 * The canonical form: a JSON array (as ECMAScript writes it, without spaces) of the form's name and the members in the order
 * of the type. Times are milliseconds since 1970, what is absent is null, a map is a list of pairs in the order of
 * their names (by UTF-16 code unit). The verifier in an evidence file has the same lines once more.
 */
export function toCanonicalRecord(record: Omit<ConsentRecord, 'digest' | 'seal'>): string {
  const { text, cause } = record;
  return JSON.stringify([
    recordForm,
    record._id,
    record.chain,
    record.index,
    record.previous,
    record.recordedAt.getTime(),
    record.saidAt.getTime(),
    record.action,
    record.scope,
    toPairs(record.before),
    toPairs(record.after),
    record.method,
    text ? [text.id, text.version, text.language, text.digest] : null,
    [cause.delivery ?? null, cause.action ?? null],
    record.actor,
    toPairs(record.commitments),
  ]);
}

function toPairs(map: Record<string, string>): [string, string][] {
  const names = Object.keys(map);
  if (names.length > 1) names.sort();
  return names.map((name) => [name, map[name] as string]);
}

/** SHA-256 (hex) of a zero byte and the canonical form in UTF-8: what RFC 6962 hashes for a leaf of the seal's tree. */
export function toRecordDigest(record: Omit<ConsentRecord, 'digest' | 'seal'>): string {
  return hash('sha256', `\0${toCanonicalRecord(record)}`, 'hex');
}

/** SHA-256 (hex) of salt (its hex text) and value (UTF-8), a colon between them. */
export function toCommitment(salt: string, value: string): string {
  return hash('sha256', `${salt}:${value}`, 'hex');
}
