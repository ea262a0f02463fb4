import { type Database, isDatabaseAway, type Transaction, type WorkBuckets } from '../storage/index.ts';
import { commitSteps } from './commit-steps.ts';
import { type Delivery, deliveryModel } from './delivery.model.ts';
import type { DeliveryHandler } from './work-off.ts';

/** The failure of a delivery over which processes died. */
export const interrupted = 'interrupted';

/** What failed five times and waits for the owner. */
export interface DeadLetter {
  id: string;
  source: string;
  type: string;
  failure: string;
  receivedAt: Date;
}

/**
 * Puts a delivery on the dead-letter list and tells who should know, in one transaction; a refusal in it is heard all the same.
 * Where that fails too, or a process died over it, it goes onto the list unheard: it must not hold up all that comes after it.
 */
export async function buryDelivery(
  database: Database,
  handler: Pick<DeliveryHandler, 'onDead'>,
  delivery: Delivery,
  reason: { attempts?: number; failure: string },
): Promise<void> {
  const bury = (isHeard: boolean) => async (tx: Transaction) => {
    await database
      .model(deliveryModel)
      .updateOne(
        { _id: delivery._id },
        { $set: { ...reason, dead: 1 }, $unset: { pending: 1, bucket: 1 } },
        { session: tx },
      );
    return handler.onDead(delivery, isHeard, tx);
  };
  const commit = (isHeard: boolean) => commitSteps(database, bury(isHeard), (one) => [one]);
  const isHeard = reason.failure !== interrupted;
  const result = await commit(isHeard).catch((error) => {
    if (!isHeard || isDatabaseAway(error)) throw error;
    return commit(false);
  });
  await result.afterCommit();
}

export async function listDeadLetters(database: Database): Promise<DeadLetter[]> {
  const dead = await database.model(deliveryModel).find({ dead: 1 }).lean<Delivery[]>();
  return dead
    .sort((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime())
    .map((delivery) => ({
      id: delivery._id,
      source: delivery.source,
      type: delivery.event.type,
      failure: delivery.failure ?? 'unexpected',
      receivedAt: delivery.receivedAt,
    }));
}

/** Puts dead letters back to work, each with five new tries; gives the conversations to kick. */
export async function retryDeadLetters(
  database: Database,
  buckets: WorkBuckets,
  ids: readonly string[],
  tx: Transaction,
): Promise<string[]> {
  const deliveries = database.model(deliveryModel);
  const bucket = await buckets.assign('delivery', ids.length);
  const dead = (
    await deliveries
      .find({ _id: { $in: ids } })
      .session(tx)
      .lean<Delivery[]>()
  ).filter((delivery) => delivery.dead === 1);
  const conversations = new Set<string>();
  for (const delivery of dead) {
    const pending = `${delivery.source}:${delivery.event.conversation}`;
    conversations.add(pending);
    await deliveries.updateOne(
      { _id: delivery._id },
      { $set: { pending, bucket, attempts: 0 }, $unset: { dead: 1, failure: 1 } },
      { session: tx },
    );
  }
  return [...conversations];
}
