import {
  type Database,
  type Holder,
  isFree,
  type Lease,
  leaseMilliseconds,
  type Transaction,
} from '../storage/index.ts';
import { conversationModel, type Delivery, deliveryModel } from './delivery.model.ts';
import type { DeliveryHandler, StepResult, Work } from './work-off.ts';

/** A conversation whose next delivery is to be worked off, and what has been prepared for its deliveries. */
export interface StepRequest {
  conversation: string;
  prepared: ReadonlyMap<string, unknown>;
}

export type Step =
  | { kind: 'held'; until: Date }
  | { kind: 'empty' }
  | { kind: 'prepare'; delivery: Delivery }
  | { kind: 'done'; delivery: Delivery; more: boolean; result: StepResult };

interface Setting {
  database: Database;
  holder: Holder;
  handler: DeliveryHandler;
  now: Date;
}

/**
 * One step for each of several conversations, in one transaction: reads their leases and waiting deliveries together, works
 * the first of each off, and writes leases and deliveries together. The lease is written in the same transaction as the
 * effects: whoever took it over meanwhile makes this commit fail.
 */
export async function takeSteps(
  { database, holder, handler, now }: Setting,
  requests: readonly StepRequest[],
  tx: Transaction,
): Promise<Step[]> {
  const conversations = database.collection(conversationModel);
  const deliveries = database.collection(deliveryModel);
  const ids = requests.map(({ conversation }) => conversation);
  const leases = new Map(
    (await conversations.find({ _id: { $in: ids } }, { session: tx }).toArray()).map((lease) => [
      lease._id,
      lease,
    ]),
  );
  const pending = new Map<string | undefined, Delivery[]>(ids.map((id) => [id, []]));
  const found = await deliveries.find({ pending: { $in: ids } }, { session: tx }).toArray();
  for (const delivery of found) pending.get(delivery.pending)?.push(delivery);

  const works: Work[] = [];
  const taken: string[] = [];
  const steps = requests.map(({ conversation, prepared }): Step | Work => {
    const lease = leases.get(conversation) ?? null;
    if (!isFree(lease, holder, now)) return { kind: 'held', until: lease?.until ?? now };
    const delivery = firstOf(pending.get(conversation));
    if (!delivery) return { kind: 'empty' };
    taken.push(conversation);
    if (handler.needsPreparation(delivery) && !prepared.has(delivery._id))
      return { kind: 'prepare', delivery };
    const work = { delivery, prepared: prepared.get(delivery._id) };
    works.push(work);
    return work;
  });
  if (taken.length > 0) await writeLeases({ database, holder, now }, taken, leases, tx);
  if (works.length === 0) return steps as Step[];

  const results = await handler.handle(works, tx);
  await deliveries.updateMany(
    { _id: { $in: works.map(({ delivery }) => delivery._id) } },
    { $set: { processedAt: now }, $unset: { pending: 1, bucket: 1 } },
    { session: tx },
  );
  return steps.map((step): Step => {
    if ('kind' in step) return step;
    const { delivery } = step;
    const more = (pending.get(delivery.pending)?.length ?? 0) > 1;
    return { kind: 'done', delivery, more, result: results[works.indexOf(step)] as StepResult };
  });
}

function firstOf(deliveries: readonly Delivery[] = []): Delivery | undefined {
  return deliveries.reduce<Delivery | undefined>(
    (first, delivery) => (!first || delivery.order < first.order ? delivery : first),
    undefined,
  );
}

async function writeLeases(
  { database, holder, now }: Pick<Setting, 'database' | 'holder' | 'now'>,
  taken: readonly string[],
  leases: ReadonlyMap<string, Lease>,
  tx: Transaction,
): Promise<void> {
  const conversations = database.collection(conversationModel);
  const until = new Date(now.getTime() + leaseMilliseconds);
  const fresh = taken.filter((id) => !leases.has(id));
  const mine = taken.filter((id) => leases.get(id)?.holder === holder);
  const others = taken.filter((id) => leases.has(id) && leases.get(id)?.holder !== holder);
  if (fresh.length > 0)
    await conversations.insertMany(
      fresh.map((_id) => ({ _id, holder, until, epoch: 1 })),
      { session: tx },
    );
  if (mine.length > 0)
    await conversations.updateMany({ _id: { $in: mine } }, { $set: { until } }, { session: tx });
  if (others.length > 0)
    await conversations.updateMany(
      { _id: { $in: others } },
      { $set: { holder, until }, $inc: { epoch: 1 } },
      { session: tx },
    );
}
