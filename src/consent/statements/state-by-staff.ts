import type { Database, Transaction } from '../../storage/index.ts';
import type { AddressRef } from '../addresses/address-ref.ts';
import { unknownPerson } from '../addresses/person.model.ts';
import { isWithdrawn, type StateEntry } from '../addresses/subject.ts';
import type { ConsentRoom } from '../consent-room.ts';
import { type ConsentRecord, findRecordsById, type ShownText } from '../ledger/index.ts';

/** How a contact may have said something to staff: what a record by staff rests on. */
export const staffEvidence = ['spoken', 'paper', 'mail', 'form'] as const;
export type StaffEvidence = (typeof staffEvidence)[number];

/** What a staff member writes down of what a contact said to them. */
export interface StaffWord {
  /** The address it is about; null for what the contact said whatever the address. */
  ref: AddressRef | null;
  /** The contact's id. */
  contact: string;
  /** The one key that changes: no flag touches another (F030). */
  key: string;
  state: 'granted' | 'withdrawn';
  /** The staff member's id. */
  staff: string;
  how: StaffEvidence;
  /** The wording that was shown, of a named consent. */
  text?: ShownText;
  /** The contact's words, where they are known. */
  words?: string;
  now: Date;
  /** The delivery with which it was written down. */
  delivery?: string;
}

/**
 * `own_withdrawal`: the contact closed it themselves, and only they open it again. `undecided`: words that may have been a
 * STOP are to be decided first. `unchanged`: it stands so already.
 */
export type StaffWordOutcome = 'recorded' | 'unchanged' | 'own_withdrawal' | 'undecided';

/** Records what a contact said to staff, with its evidence; a contact's own withdrawal stays (M03). */
export async function stateByStaff(
  room: ConsentRoom,
  database: Database,
  { ref, contact, key, state, staff, how, text, words, now, delivery }: StaffWord,
  tx: Transaction,
): Promise<StaffWordOutcome> {
  const subject = ref
    ? await room.findAddress(ref, tx)
    : ((await room.findPersons([contact], tx)).get(contact) ?? unknownPerson(contact));
  const entry = subject.states[key];
  const isStanding = entry?.state === state && !entry.provisional;
  // What was agreed to before a number moved is to be agreed to anew.
  if (isStanding && !(subject.suspendedAt && entry.at <= subject.suspendedAt)) return 'unchanged';
  if (state === 'granted' && entry?.provisional) return 'undecided';
  const records = entry ? await findRecordsById(database, [entry.record], tx) : new Map();
  if (state === 'granted' && isOwnWithdrawal(entry, records.get(entry?.record ?? '')?.record, key))
    return 'own_withdrawal';
  const change = { [key]: { state, ...(text && { version: text.version }) } };
  const recorded = await room.state(
    ref,
    ref ? [] : [contact],
    {
      action: state,
      method: 'staff',
      actor: `staff:${staff}`,
      cause: { delivery },
      saidAt: now,
      receivedAt: now,
      text,
      ...(ref ? { address: change } : { persons: { [contact]: change } }),
      // On an address that several share it is the word of this one.
      values: { how, ...(words && { words }), ...(ref && { person: contact }) },
    },
    tx,
  );
  const after = ref ? recorded.address : recorded.persons[0];
  return after?.states[key]?.state === state ? 'recorded' : 'unchanged';
}

/**
 * Whether a contact closed this by themselves: everything but what staff wrote down of their own accord. Staff who decide
 * that a message was a STOP decide what the contact's own words mean. Pure.
 */
export function isOwnWithdrawal(
  entry: StateEntry | undefined,
  record: Pick<ConsentRecord, 'actor' | 'method' | 'before'> | undefined,
  key: string,
): boolean {
  if (!isWithdrawn(entry)) return false;
  const isStaffs = record?.method === 'staff' && record.actor.startsWith('staff:');
  return !isStaffs || record.before[key]?.startsWith('withdrawn') === true;
}
