import type { Database, Transaction } from '../../storage/index.ts';
import type { Address, PendingQuestion } from '../addresses/address.model.ts';
import type { Person } from '../addresses/person.model.ts';
import type { Subject } from '../addresses/subject.ts';
import { type ConsentRecord, findRecordsById } from '../ledger/index.ts';
import { toGrants } from './questions.ts';

/** By how much a channel's clock may be ahead of ours, in milliseconds. */
const clockGap = 5_000;

/** The message whose words were changed: by the delivery that brought it, or by when it was sent. */
export type EditedMessage = { delivery: string } | { at: Date };

/**
 * What a message had agreed to and still counts by it alone: whoever changes it to a no takes that back. What has been said
 * since on another road stands. Undefined where there is nothing.
 */
export async function findTakenBack(
  database: Database,
  edited: EditedMessage,
  address: Pick<Address, 'states'>,
  persons: readonly Person[],
  tx: Transaction,
): Promise<PendingQuestion['grants'] | undefined> {
  const granted = ({ states }: Pick<Subject, 'states'>) =>
    Object.entries(states).filter(([, { state }]) => state === 'granted');
  const resting = [address, ...persons].flatMap(granted).map(([, { record }]) => record);
  if (resting.length === 0) return undefined;
  const records = await findRecordsById(database, [...new Set(resting)], tx);
  const takenBack = (subject: Pick<Subject, 'states'>) =>
    granted(subject).flatMap(([key, { record }]) => {
      const found = records.get(record)?.record;
      return found?.actor === 'contact' && isOf(found, edited) ? [key] : [];
    });
  const keys = takenBack(address);
  const byPerson = toGrants(persons.map((person) => [person._id, takenBack(person)] as const));
  return keys.length > 0 || Object.keys(byPerson).length > 0
    ? { address: keys, persons: byPerson }
    : undefined;
}

function isOf({ cause, saidAt, recordedAt }: ConsentRecord, edited: EditedMessage): boolean {
  if ('delivery' in edited) return cause.delivery === edited.delivery;
  const [said, sent] = [saidAt.getTime(), edited.at.getTime()];
  // No sender's clock puts a word later than we got it: of one that is ahead the word stands a little before.
  return said === sent || (said === recordedAt.getTime() && sent > said && sent - said < clockGap);
}
