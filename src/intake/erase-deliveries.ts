import type { IncomingEvent } from '../connector/index.ts';
import { type Erasable, sweep, sweepAway } from '../storage/index.ts';
import { conversationModel, type Delivery, deliveryModel } from './delivery.model.ts';
import { greetingModel } from './greet-stranger.ts';

/** What stands in place of an erased event: a receipt of no message, which does nothing wherever it is read. */
function erasedEvent(at: Date): IncomingEvent {
  return { type: 'message.receipt', key: '', conversation: '', at, ref: '', state: 'sent' };
}

/**
 * What was received from a contact, or said about one, goes; its id stays where it holds nothing personal, so that a
 * delivery that comes again has no effect. What waits to be worked off is left alone.
 */
export const erasableDeliveries: Erasable = {
  id: 'deliveries',
  erase: async (database, { mentions, saysOf, deliveries, now }, signal) => {
    const isTrace = ({ _id, event, pending }: Delivery) =>
      pending === undefined &&
      event.conversation !== '' &&
      (deliveries.has(_id) || mentions(event) || (event.type === 'turn' && saysOf(event.turn.input)));
    await sweep(
      database,
      deliveryModel,
      isTrace,
      async (found, tx) => {
        const ids = found.map(({ _id }) => _id);
        const named = ids.filter((id) => mentions(id));
        const stored = database.collection(deliveryModel);
        await stored.deleteMany({ _id: { $in: named } }, { session: tx });
        await stored.updateMany(
          { _id: { $in: ids } },
          { $set: { event: erasedEvent(now), processedAt: now }, $unset: { dead: 1, keep: 1 } },
          { session: tx },
        );
      },
      signal,
    );
    const isOwn = (_id: string) => mentions(_id) || mentions(_id.slice(_id.indexOf(':') + 1));
    await sweepAway(database, conversationModel, ({ _id, until }) => until < now && isOwn(_id), signal);
    await sweepAway(database, greetingModel, ({ _id }) => isOwn(_id), signal);
  },
};
