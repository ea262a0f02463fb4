import { type Person, unknownPerson } from '../addresses/person.model.ts';
import type { ConsentState, Subject } from '../addresses/subject.ts';
import type { ConsentOpening, ConsentRecord } from '../ledger/index.ts';
import { applyStates, type StateChange } from '../statements/apply-states.ts';

/** A record with what can still be opened of it. */
export interface OpenedRecord {
  record: ConsentRecord;
  opening?: ConsentOpening;
}

export interface AppliedRecord<S extends Subject> {
  subject: S;
  /** Keys whose state moved. */
  changed: string[];
}

/** They move states without anybody's word. */
export const movingActions: ReadonlySet<string> = new Set(['suspended', 'resumed-same-person']);

/** A subject after one more record of its chain. Pure. */
export function applyRecord<S extends Subject>(
  subject: S,
  { record, opening }: OpenedRecord,
): AppliedRecord<S> {
  // What a change of hands does to states follows from the states (see `moved/`).
  const changes = movingActions.has(record.action)
    ? {}
    : Object.fromEntries(
        Object.entries(record.after).map(([key, state]) => [key, toChange(key, state, { record, opening })]),
      );
  const { states, changed } = applyStates(subject, changes, record.saidAt, record._id);
  const kept =
    record.action === 'erased'
      ? Object.fromEntries(Object.entries(states).filter(([, { state }]) => state === 'withdrawn'))
      : states;
  return { subject: { ...subject, states: kept }, changed };
}

/** What the ledger keeps as a word, with what stands beside it in the opening. */
function toChange(key: string, word: string, { record, opening }: OpenedRecord): StateChange {
  const provisional = word.endsWith('?');
  // Agreed to before the number changed hands, and only heard of afterwards.
  const known = word === 'suspended' ? 'granted' : word;
  const state = (provisional ? known.slice(0, -1) : known) as ConsentState;
  const until = opening?.values.until?.value;
  return {
    state,
    ...(provisional && { provisional }),
    ...(state === 'pending' && until && { until: new Date(until) }),
    ...(state === 'granted' && key.startsWith('named:') && record.text && { version: record.text.version }),
  };
}

/** What a contact had said as a person, by the records of its chain until then, in their order. Pure. */
export function replayPerson(contact: string, records: readonly OpenedRecord[], at: Date): Person {
  return records
    .filter(({ record }) => record.recordedAt <= at)
    .reduce<Person>((person, record) => applyRecord(person, record).subject, unknownPerson(contact));
}
