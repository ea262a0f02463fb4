import type { Database, Transaction } from '../../storage/index.ts';
import type { Address } from '../addresses/address.model.ts';
import type { AddressBook } from '../addresses/address-book.ts';
import { toAddressText } from '../addresses/address-ref.ts';
import type { Person } from '../addresses/person.model.ts';
import { isWithdrawn, type Subject } from '../addresses/subject.ts';
import { appendRecords, type ShownText, toRecord, toRecordId, type WrittenRecord } from '../ledger/index.ts';
import type { Suspension } from '../moved/suspend-address.ts';
import { applyStates, type StateChange } from './apply-states.ts';

/** Somebody's word on what may be sent: to what it applies, and what is kept to prove it. */
export interface Statement {
  /** What happened, in the ledger's words: `withdrawn`, `granted`, `paused`, `blocked`, … */
  action: string;
  /** How it was said: `keyword`, `near-miss`, `provider`, `staff`, `preference-page`, `one-time-code`, … */
  method: string;
  /** `contact`, `provider:ID`, `staff:ID` or `system`. */
  actor: string;
  cause: { delivery?: string; action?: string };
  saidAt: Date;
  receivedAt: Date;
  /** Keys of the address that change. */
  address?: Readonly<Record<string, StateChange>>;
  /** Keys that stand withdrawn stay so. */
  unlessWithdrawn?: boolean;
  /** By contact id, keys of the person that change. */
  persons?: Readonly<Record<string, Readonly<Record<string, StateChange>>>>;
  /** Sets aside what the address has agreed to, or lets it count again (M18). */
  suspend?: (address: Address) => Suspension;
  /** Facts of the address beside its states; `changed`: the keys that moved. A record is written in any case. */
  amend?: (address: Address, changed: readonly string[]) => void;
  /** The wording that was agreed to. */
  text?: ShownText;
  /** Personal values the proof rests on, e.g. `words`: kept apart, so that an erasure can take them out. */
  values?: Readonly<Record<string, string>>;
}

export interface RecordedStatement {
  address: Address | null;
  persons: Person[];
  /** Keys of the address that moved. */
  changed: string[];
}

/**
 * Applies a statement to an address and to persons and appends it to the ledger, one record for each subject, in one
 * transaction: the state and its proof cannot part.
 */
export async function recordStatement(
  { database, book, newId }: { database: Database; book: AddressBook; newId: () => string },
  address: Address | null,
  persons: readonly Person[],
  statement: Statement,
  tx: Transaction,
): Promise<RecordedStatement> {
  const { action, method, text, cause, actor, receivedAt, unlessWithdrawn } = statement;
  const saidAt = new Date(Math.min(statement.saidAt.getTime(), receivedAt.getTime()));
  const written: WrittenRecord[] = [];

  /** The subject with the changes, and its record. */
  const state = <S extends Subject>(
    subject: S,
    changes: Readonly<Record<string, StateChange>>,
    personal: Record<string, string>,
    suspension?: Pick<Suspension, 'before' | 'after'>,
  ): { subject: S; changed: string[] } => {
    const chain = subject.chain?.id ?? newId();
    const allowed = Object.entries(changes).filter(
      ([key]) => !unlessWithdrawn || !isWithdrawn(subject.states[key]),
    );
    const { states, before, after, changed } = applyStates(
      subject,
      Object.fromEntries(allowed),
      saidAt,
      toRecordId(chain, (subject.chain?.index ?? -1) + 1),
    );
    const told = {
      before: { ...before, ...suspension?.before },
      after: { ...suspension?.after, ...after },
    };
    const record = toRecord(
      {
        chain,
        recordedAt: receivedAt,
        saidAt,
        action,
        scope: Object.keys(told.after),
        ...told,
        method,
        text,
        cause,
        actor,
        personal: { ...statement.values, ...personal },
      },
      subject.chain ?? null,
    );
    written.push(record);
    return { subject: { ...subject, states, chain: { id: chain, ...record.head } }, changed };
  };

  const recorded: RecordedStatement = { address, persons: [], changed: [] };
  if (address) {
    const personal: Record<string, string> = address.ref ? { address: toAddressText(address.ref) } : {};
    const suspension = statement.suspend?.(address);
    const { subject, changed } = state(
      suspension?.address ?? address,
      statement.address ?? {},
      personal,
      suspension,
    );
    statement.amend?.(subject, changed);
    await book.saveAddress(subject, tx);
    recorded.address = subject;
    recorded.changed = changed;
  }
  for (const person of persons) {
    const changes = statement.persons?.[person._id];
    if (!changes || Object.keys(changes).length === 0) continue;
    const { subject } = state(person, changes, { person: person._id });
    await book.savePerson(subject, tx);
    recorded.persons.push(subject);
  }
  await appendRecords(database, written, tx);
  return recorded;
}
