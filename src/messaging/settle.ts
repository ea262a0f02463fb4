import { createGroupCommit, type Database, type GroupCommit } from '../storage/index.ts';
import { type OutboxEntry, type OutboxState, outboxModel } from './outbox.model.ts';

/** How a departure ended. */
export interface Settlement {
  entry: OutboxEntry;
  state: Exclude<OutboxState, 'queued' | 'leaving'>;
  ref?: string;
  reasons?: string[];
}

/** Writes the ends of departures, many in one command. */
export function createSettling(database: Database, now: () => Date): GroupCommit<Settlement, void> {
  return createGroupCommit<Settlement, void>(async (settlements) => {
    await database.model(outboxModel).bulkWrite(
      settlements.map(({ entry, state, ref, reasons }) => ({
        updateOne: {
          filter: { _id: entry._id },
          update: {
            $set: { state, settledAt: now(), ...(ref && { ref }), ...(reasons && { reasons }) },
            $unset: { bucket: 1, ...(entry.audience.kind === 'staff' && { reply: 1 }) },
          },
        },
      })),
      { ordered: false },
    );
    return settlements.map(() => ({ status: 'fulfilled', value: undefined }));
  });
}
