import type { Database, Transaction } from '../../storage/index.ts';
import { type OutboxEntry, outboxModel } from '../outbox.model.ts';
import { type Settlement, toSettled } from './settle.ts';

export interface Telling {
  database: Database;
  /** Writes what the senders of messages that did not arrive are told; within the transaction that settles them. */
  tell(entries: readonly OutboxEntry[], tx: Transaction): Promise<OutboxEntry[]>;
  now(): Date;
}

/** Somebody of the staff has sent it, and waits to hear of it. */
export function isAwaited({ audience }: Pick<OutboxEntry, 'audience'>): boolean {
  return audience.kind === 'contact' && audience.sender !== undefined;
}

/**
 * Writes that a message has failed, or that nobody knows whether it arrived, and what its sender is told, in one transaction.
 * Gives what is to be sent to the sender: nothing where they have heard of it, or where its end was known already.
 */
export async function settleAndTell(
  { database, tell, now }: Telling,
  settlement: Settlement,
): Promise<OutboxEntry[]> {
  const { entry, state, reasons } = settlement;
  return database.transaction(async (tx) => {
    const outbox = database.collection(outboxModel);
    const { filter, update } = toSettled(settlement, now());
    const { matchedCount } = await outbox.updateOne(filter, update, { session: tx });
    if (matchedCount === 0) return [];
    const untold = { _id: entry._id, told: { $ne: true } };
    const { modifiedCount } = await outbox.updateOne(untold, { $set: { told: true } }, { session: tx });
    return modifiedCount === 0 ? [] : tell([{ ...entry, state, reasons }], tx);
  });
}
