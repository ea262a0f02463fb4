import { createGroupCommit, type Database, type GroupCommit } from '../../storage/index.ts';
import { type OutboxEntry, type OutboxState, outboxModel } from '../outbox.model.ts';

/** How a departure ended. */
export interface Settlement {
  entry: OutboxEntry;
  state: Exclude<OutboxState, 'queued' | 'leaving'>;
  ref?: string;
  reasons?: string[];
}

/**
 * Writes the ends of departures, many in one command. A staff reply that was sent is forgotten with its text, except one
 * that a later message may refer to (`entryReference`), or whose choices somebody may quote: of that the channel's reference is
 * kept.
 */
export function createSettling(database: Database, now: () => Date): GroupCommit<Settlement, void> {
  return createGroupCommit<Settlement, void>(async (settlements) => {
    const outbox = database.collection(outboxModel);
    const isForgotten = ({ entry, state }: Settlement) =>
      state === 'sent' && entry.audience.kind === 'staff' && !entry.referable && !entry.menu;
    const forgotten = settlements.filter(isForgotten).map(({ entry }) => entry._id);
    const kept = settlements.filter((settlement) => !isForgotten(settlement));
    await Promise.all([
      forgotten.length > 0 && outbox.deleteMany({ _id: { $in: forgotten } }),
      kept.length > 0 &&
        outbox.bulkWrite(
          kept.map((settlement) => ({ updateOne: toSettled(settlement, now()) })),
          { ordered: false },
        ),
    ]);
    return settlements.map(() => ({ status: 'fulfilled', value: undefined }));
  });
}

/** The write that settles an entry. */
export function toSettled({ entry, state, ref, reasons }: Settlement, settledAt: Date) {
  return {
    // Who finds an entry left behind does not know its end; whoever made the call does, and is believed.
    filter: { _id: entry._id, ...(state === 'uncertain' && { state: 'leaving' as const }) },
    update: {
      $set: { state, settledAt, ...(ref && { ref }), ...(reasons && { reasons }) },
      $unset: {
        bucket: 1 as const,
        ...(!reasons && { reasons: 1 as const }),
        ...((entry.audience.kind === 'staff' || entry.secret) && { reply: 1 as const }),
      },
    },
  };
}
