import type { IncomingEvent } from '../connector/index.ts';
import { createGroupCommit, type Database, type WorkBuckets } from '../storage/index.ts';
import { type Delivery, deliveryModel } from './delivery.model.ts';

const duplicateKey = 11_000;

/** What became of a delivery: `repeat` had been stored before and has no effect. */
export type Stored = 'stored' | 'repeat';

export interface DeliveryStore {
  /** Stores events of `source`; resolves when they are durable, in the order given. Throws OverloadedError. */
  store(source: string, events: readonly IncomingEvent[]): Promise<Stored[]>;
  /** Deliveries waiting to be written. */
  readonly depth: number;
  drain(): Promise<void>;
}

/**
 * The inbox: deliveries are written in groups (one commit for many), deduplicated by `_id`. `onStored` hears of those that
 * wait to be worked off, once per group.
 */
export function createDeliveryStore(
  database: Database,
  buckets: WorkBuckets,
  onStored: (deliveries: readonly Delivery[]) => void,
  now: () => Date,
): DeliveryStore {
  let last = 0;
  /** Ascending even within a millisecond; microseconds, so that a restart goes on above it. */
  const nextOrder = () => {
    last = Math.max(last + 1, now().getTime() * 1_000);
    return last;
  };

  const group = createGroupCommit<Delivery, Stored>(async (deliveries) => {
    const bucket = await buckets.assign('delivery', deliveries.length);
    const documents = deliveries.map((delivery) => ({ ...delivery, bucket }));
    const repeats = await insertNew(database, documents);
    const stored: Delivery[] = documents.filter((_, index) => !repeats.has(index));
    // A repeat may be of a delivery that was stored while the answer was lost: then nobody has begun with it yet.
    const known = documents.filter((_, index) => repeats.has(index)).map(({ _id }) => _id);
    if (known.length > 0) stored.push(...(await findUnfinished(database, known)));
    if (stored.length > 0) onStored(stored);
    return documents.map((_, index) => ({
      status: 'fulfilled',
      value: repeats.has(index) ? 'repeat' : 'stored',
    }));
  });

  return {
    store: (source, events) =>
      Promise.all(
        events.map((event) =>
          group.add({
            _id: `${source}:${event.key}`,
            source,
            event,
            receivedAt: now(),
            order: event.order ?? nextOrder(),
            pending: `${source}:${event.conversation}`,
            keep: isForLater(event) || undefined,
            attempts: 0,
          }),
        ),
      ),
    get depth() {
      return group.depth;
    },
    drain: () => group.drain(),
  };
}

async function findUnfinished(database: Database, ids: string[]): Promise<Delivery[]> {
  const found = await database
    .collection(deliveryModel)
    .find({ _id: { $in: ids } })
    .toArray();
  return found.filter(({ pending }) => pending !== undefined);
}

/** Inserts what is new; gives the indexes of those that were there already. */
async function insertNew(database: Database, deliveries: Delivery[]): Promise<Set<number>> {
  try {
    await database.collection(deliveryModel).insertMany(deliveries, { ordered: false });
    return new Set();
  } catch (error) {
    const writeErrors = (error as { writeErrors?: { code: number; index: number }[] }).writeErrors;
    if (!writeErrors?.length || writeErrors.some(({ code }) => code !== duplicateKey)) throw error;
    return new Set(writeErrors.map(({ index }) => index));
  }
}

/** Calls and what shops report are read by rooms that do not stand yet; until then they do not expire. */
function isForLater({ type }: IncomingEvent): boolean {
  return type === 'call.reported' || type === 'business.reported';
}
