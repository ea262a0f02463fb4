import type { IncomingEvent } from '../connector/index.ts';
import type { Database, Transaction, WorkBuckets } from '../storage/index.ts';
import {
  buryDelivery,
  type DeadLetter,
  interrupted,
  listDeadLetters,
  retryDeadLetters,
} from './dead-letters.ts';
import { type Delivery, deliveryModel } from './delivery.model.ts';
import { giveWay } from './give-way.ts';
import { createDeliveryStore, type Stored } from './store-deliveries.ts';
import { createWorkOff, type DeliveryHandler } from './work-off.ts';

export interface Intake {
  /** Stores verified events; resolves when they are durable. Throws OverloadedError or a database error. */
  accept(source: string, events: readonly IncomingEvent[]): Promise<void>;
  deadLetters(): Promise<DeadLetter[]>;
  /** Within a transaction; call `kick` with the conversations once it is committed. */
  retry(ids: readonly string[], tx: Transaction): Promise<string[]>;
  kick(conversations: readonly string[]): void;
  /** Seconds the oldest delivery in this process has waited. */
  queueAge(): number;
  /** Removes deliveries processed before `before`, except those kept; gives how many. */
  purge(before: Date): Promise<number>;
  /** Lets running steps end; what is left is found by the next process. */
  stop(): Promise<void>;
}

export interface IntakeOptions {
  database: Database;
  buckets: WorkBuckets;
  handler: DeliveryHandler;
  now: () => Date;
  onDelivery(source: string, result: Stored): void;
  onFailure(delivery: Pick<Delivery, '_id' | 'source'> | null, error: unknown): void;
}

/** The one inbound road: store, acknowledge, work off. */
export function createIntake(options: IntakeOptions): Intake {
  const { database, buckets, handler, now, onDelivery, onFailure } = options;
  const workOff = createWorkOff(database, buckets.holder, handler, now, onFailure, () => giveWay(store));
  const store = createDeliveryStore(
    database,
    buckets,
    (deliveries) => {
      for (const delivery of deliveries)
        if (delivery.pending) workOff.kick(delivery.pending, delivery.receivedAt);
    },
    now,
  );

  const inBucket = (bucket: string) => database.model(deliveryModel).find({ bucket }).lean<Delivery[]>();

  buckets.serve('delivery', {
    isEmpty: async (bucket) => (await inBucket(bucket)).length === 0,
    take: async (bucket, orphaned) => {
      const left = await inBucket(bucket);
      if (orphaned && left.length > 0) await countInterruption(database, left, handler);
      for (const delivery of left.sort((a, b) => a.order - b.order))
        if (delivery.pending) workOff.kick(delivery.pending, delivery.receivedAt);
    },
  });

  return {
    accept: async (source, events) => {
      for (const stored of await store.store(source, events)) onDelivery(source, stored);
    },
    deadLetters: () => listDeadLetters(database),
    retry: (ids, tx) => retryDeadLetters(database, buckets, ids, tx),
    kick: (conversations) => {
      for (const conversation of conversations) workOff.kick(conversation, now());
    },
    queueAge: () => {
      const oldest = workOff.oldest();
      return oldest ? Math.max(0, (now().getTime() - oldest.getTime()) / 1_000) : 0;
    },
    purge: async (before) => {
      const deliveries = database.model(deliveryModel);
      const old = await deliveries
        .find({ processedAt: { $gte: new Date(0), $lt: before } })
        .select({ keep: 1 })
        .lean<Delivery[]>();
      const ids = old.filter((delivery) => !delivery.keep).map((delivery) => delivery._id);
      for (let at = 0; at < ids.length; at += 500)
        await deliveries.deleteMany({ _id: { $in: ids.slice(at, at + 500) } });
      return ids.length;
    },
    stop: async () => {
      await store.drain();
      await workOff.stop();
    },
  };
}

/** A delivery that was in hand when its process died ten times is taken to be the cause. */
const maximalInterruptions = 10;

async function countInterruption(
  database: Database,
  deliveries: readonly Delivery[],
  handler: DeliveryHandler,
): Promise<void> {
  const model = database.model(deliveryModel);
  await model.updateMany({ _id: { $in: deliveries.map(({ _id }) => _id) } }, { $inc: { interruptions: 1 } });
  for (const delivery of deliveries) {
    if ((delivery.interruptions ?? 0) + 1 < maximalInterruptions) continue;
    await buryDelivery(database, handler, delivery, { failure: interrupted });
  }
}
