import type { ConsentRecord } from './consent-record.ts';

/** Of whom a record of the ledger tells; null where that was erased. */
export type RecordSubject = 'address' | 'person' | null;

/** What tells two records of one act from those of another; times may be dates or their ISO text. */
type ActTraits = Pick<ConsentRecord, 'action' | 'method' | 'actor' | 'cause' | 'text'> & {
  saidAt: Date | string;
  recordedAt: Date | string;
};

/** One act, for a reader. */
export interface Act<Entry> {
  /** What it was recorded as, that of the address before that of the person. */
  parts: [Entry, ...Entry[]];
}

/**
 * A word that is about an address and about the person behind it is two records of the ledger, one in each chain, and one
 * act for whoever reads it. Where more than two records could belong together nothing is joined: a reader must not be told
 * a connection that was only guessed. In the order of the entries. Pure.
 */
export function joinActs<Entry>(
  entries: readonly Entry[],
  traitsOf: (entry: Entry) => { record: ActTraits; subject: RecordSubject },
): Act<Entry>[] {
  const acts = new Map<string, { entry: Entry; subject: RecordSubject }[]>();
  for (const entry of entries) {
    const { record, subject } = traitsOf(entry);
    const key = toActKey(record);
    acts.set(key, [...(acts.get(key) ?? []), { entry, subject }]);
  }
  return [...acts.values()].flatMap((parts): Act<Entry>[] => {
    const address = parts.find(({ subject }) => subject === 'address');
    const person = parts.find(({ subject }) => subject === 'person');
    if (parts.length !== 2 || !address || !person) return parts.map(({ entry }) => ({ parts: [entry] }));
    return [{ parts: [address.entry, person.entry] }];
  });
}

function toActKey({ action, method, actor, cause, text, saidAt, recordedAt }: ActTraits): string {
  const wording = text ? [text.id, text.version, text.language, text.digest] : null;
  return JSON.stringify([
    [saidAt, recordedAt, action, method, actor],
    [cause.delivery ?? null, cause.action ?? null],
    wording,
  ]);
}
