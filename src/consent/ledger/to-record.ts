import { randomBytes } from 'node:crypto';
import {
  type ChainHead,
  type ConsentOpening,
  type ConsentRecord,
  toCommitment,
  toRecordDigest,
  toRecordId,
} from './consent-record.ts';

/** What the caller knows of a record; the rest follows from it and from the chain. */
export type ConsentEntry = Omit<
  ConsentRecord,
  '_id' | 'index' | 'previous' | 'commitments' | 'digest' | 'seal'
> & {
  /** Values that are about a person, by name: `address`, `words`, `headers`, `name`, … They enter as commitments. */
  personal: Record<string, string>;
};

export interface WrittenRecord {
  record: ConsentRecord;
  opening: ConsentOpening;
  /** What to keep as the chain's head, and to hand in as `previous` next time. */
  head: ChainHead;
}

/** The entry would be a record that cannot be kept or read back as it was written: a defect of the caller. */
export class LedgerEntryError extends Error {
  readonly code = 'bad_ledger_entry';
  readonly retryable = false;
}

/** 16 random bytes, hex. */
export function newSalt(): string {
  return randomBytes(16).toString('hex');
}

/**
 * Puts an entry at the end of a chain: `previous` is the chain's head, null for the first record. Pure but for `salt`.
 * Throws LedgerEntryError.
 */
export function toRecord(
  { personal, ...entry }: ConsentEntry,
  previous: ChainHead | null,
  salt: () => string = newSalt,
): WrittenRecord {
  const index = previous ? previous.index + 1 : 0;
  const _id = toRecordId(entry.chain, index);
  const values: ConsentOpening['values'] = {};
  const commitments: ConsentRecord['commitments'] = {};
  for (const [name, given] of Object.entries(personal)) {
    // Half a surrogate pair would not come back from the database as it went in.
    const value = Buffer.from(given, 'utf8').toString('utf8');
    const opened = { salt: salt(), value };
    values[name] = opened;
    commitments[name] = toCommitment(opened.salt, value);
  }
  const content = { _id, index, previous: previous?.digest ?? null, ...entry, commitments };
  verifyKeepable(content);
  const digest = toRecordDigest(content);
  return {
    record: { ...content, digest },
    opening: { _id, chain: entry.chain, values },
    head: { index, digest },
  };
}

/** Names of fields a database would read as paths or operators, and dates that are none. */
function verifyKeepable(record: Omit<ConsentRecord, 'digest'>): void {
  const { before, after, commitments } = record;
  const names = [before, after, commitments].flatMap((map) => Object.keys(map));
  if (names.some((name) => name === '' || name === '__proto__' || /[.$\0]/.test(name))) {
    throw new LedgerEntryError(
      'A key of a ledger record is empty or has a dot, a dollar sign or a zero byte',
    );
  }
  if ([record.recordedAt, record.saidAt].some((date) => Number.isNaN(date.getTime()))) {
    throw new LedgerEntryError('A date of a ledger record is not one');
  }
  if (!/^[\w-]+$/.test(record.chain)) throw new LedgerEntryError('A chain is named by an id');
}
