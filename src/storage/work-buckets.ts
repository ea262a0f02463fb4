import type { Database } from './database.ts';
import { defineModel } from './define-model.ts';
import { type Holder, isKnownDead, leaseMilliseconds } from './leases.ts';
import { newId } from './new-id.ts';
import { endOpenTransactions, forgetSessions } from './open-transactions.ts';

/**
 * Unfinished work is found by equality on a small bucket, never by a scan: each item carries the id of a bucket of at
 * most `bucketSize` items, and each bucket names the process that works it off. A process proves that it lives with one
 * heartbeat document; when it does not, others take its buckets over.
 */
export interface WorkBucket {
  _id: string;
  kind: string;
  /** Null: any process may take it. */
  holder: Holder | null;
}

interface Heartbeat {
  _id: Holder;
  until: Date;
}

export const workBucketModel = defineModel<WorkBucket>(
  'workBuckets',
  { _id: { type: String, required: true }, kind: { type: String, required: true }, holder: String },
  [],
);

export const heartbeatModel = defineModel<Heartbeat>('heartbeats', {
  _id: { type: String, required: true },
  until: { type: Date, required: true },
});

export const bucketSize = 500;

/**
 * How long a bucket that gets nothing new is kept, in milliseconds: an item that was assigned to it may still be on its way
 * to the server. What lies in it after that is put to work once more, so that nothing waits for this process to die.
 */
export const restMilliseconds = 120_000;

export interface WorkBuckets {
  readonly holder: Holder;
  /** The bucket for `count` new items of `kind`; its document is durable when this resolves. */
  assign(kind: string, count?: number): Promise<string>;
  /** Opens a bucket that no process holds yet: for bulk work that any may take. */
  open(kind: string): Promise<string>;
  /**
   * Calls `take` for every bucket of `kind` taken over from a dead process or from nobody, and for one of our own whose
   * items have been left lying. `take` puts its items to work (`orphaned`: they were in somebody's hands) and passes over
   * those at work already; `isEmpty` lets a finished bucket go.
   */
  serve(kind: string, service: BucketService): void;
  /** One round of heartbeat, take-over and clean-up; a timer calls it every second. */
  sweep(): Promise<void>;
  start(onError: (error: unknown) => void): Promise<void>;
  stop(): Promise<void>;
}

export interface BucketService {
  take(bucket: string, orphaned: boolean): Promise<void>;
  isEmpty(bucket: string): Promise<boolean>;
}

export function createWorkBuckets(database: Database, holder: Holder, now = Date.now): WorkBuckets {
  const buckets = () => database.model(workBucketModel);
  const heartbeats = () => database.model(heartbeatModel);
  const services = new Map<string, BucketService>();
  const filling = new Map<string, { id: Promise<string>; left: number; since: number }>();
  /** Since when our buckets have got nothing new. */
  const resting = new Map<string, number>();
  /** Dead processes whose transactions have been ended. */
  const buried = new Set<Holder>();
  let lastBeat: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  let sweeping: Promise<void> | undefined;

  const create = async (kind: string, owner: Holder | null) => {
    const bucket = { _id: `${kind}:${newId(12)}`, kind, holder: owner };
    await buckets().collection.insertOne(bucket as never);
    return bucket._id;
  };

  const beat = async () => {
    const at = now();
    const until = new Date(at + leaseMilliseconds);
    await heartbeats().replaceOne({ _id: holder }, { _id: holder, until }, { upsert: true });
    lastBeat = at;
  };

  /** Takes the bucket if its holder is still the one that was seen. */
  const takeOver = (bucket: WorkBucket) =>
    database.transaction(async (tx) => {
      const found = await buckets().findById(bucket._id).session(tx).lean<WorkBucket | null>();
      if (!found || found.holder !== bucket.holder) return false;
      await buckets().updateOne({ _id: bucket._id }, { $set: { holder } }, { session: tx });
      return true;
    });

  const sweep = async () => {
    await beat();
    const moment = now();
    const beats = await heartbeats().find().lean<Heartbeat[]>();
    const stored = await buckets().find().lean<WorkBucket[]>();
    const alive = new Set(
      beats.filter(({ _id, until }) => until.getTime() > moment && !isKnownDead(_id)).map(({ _id }) => _id),
    );
    await bury([...beats.map(({ _id }) => _id), ...stored.flatMap((bucket) => bucket.holder ?? [])], alive);
    const old = beats.filter(({ until }) => until.getTime() < moment - 10 * leaseMilliseconds);
    if (old.length > 0) await forget(old.map(({ _id }) => _id));
    const open = await keepFilling(new Map(stored.map((bucket) => [bucket._id, bucket])));
    for (const bucket of stored) {
      const service = services.get(bucket.kind);
      if (!service) continue;
      if (bucket.holder === holder) {
        if (!open.has(bucket._id)) await rest(bucket._id, service);
      } else if (bucket.holder === null || !alive.has(bucket.holder)) {
        if (await takeOver(bucket)) await service.take(bucket._id, bucket.holder !== null);
      }
    }
  };

  /** What the dead have begun must be over before their work is begun again. */
  const bury = async (seen: readonly Holder[], alive: ReadonlySet<Holder>) => {
    for (const one of alive) buried.delete(one);
    const dead = seen.filter((one) => !alive.has(one) && one !== holder && !buried.has(one));
    await endOpenTransactions(database, dead);
    for (const one of dead) buried.add(one);
  };

  const forget = async (holders: readonly Holder[]) => {
    await forgetSessions(database, holders);
    await heartbeats().deleteMany({ _id: { $in: holders } });
    for (const one of holders) buried.delete(one);
  };

  /** Gives the buckets being filled, without those that have grown old or were taken while this process seemed dead. */
  const keepFilling = async (stored: ReadonlyMap<string, WorkBucket>) => {
    const open = new Set<string>();
    for (const [kind, entry] of filling) {
      const id = await entry.id;
      open.add(id);
      const bucket = stored.get(id);
      // Made since the others were read.
      if (!bucket && now() - entry.since < leaseMilliseconds) continue;
      const isOurs = bucket?.holder === holder && now() - entry.since < restMilliseconds;
      if (!isOurs && filling.get(kind) === entry) filling.delete(kind);
      // Somebody had taken and finished it: what was put in since must be found again.
      if (!bucket) await buckets().collection.insertOne({ _id: id, kind, holder } as never);
    }
    return open;
  };

  const rest = async (id: string, service: BucketService) => {
    const since = resting.get(id) ?? now();
    resting.set(id, since);
    if (now() - since < restMilliseconds) return;
    resting.delete(id);
    if (await service.isEmpty(id)) await buckets().deleteOne({ _id: id });
    else await service.take(id, false);
  };

  return {
    holder,
    assign: (kind, count = 1) => {
      let entry = filling.get(kind);
      // Without a heartbeat others take our buckets for a dead process's.
      const isLate = lastBeat !== undefined && now() - lastBeat > leaseMilliseconds;
      if (!entry || entry.left < count || isLate) {
        const id = create(kind, holder);
        entry = { id, left: bucketSize, since: now() };
        filling.set(kind, entry);
        id.catch(() => {
          if (filling.get(kind)?.id === id) filling.delete(kind);
        });
      }
      entry.left -= count;
      return entry.id;
    },
    open: (kind) => create(kind, null),
    serve: (kind, service) => {
      services.set(kind, service);
    },
    sweep,
    start: async (onError) => {
      await sweep();
      timer = setInterval(() => {
        sweeping ??= sweep()
          .catch(onError)
          .finally(() => {
            sweeping = undefined;
          });
      }, 1_000);
    },
    stop: async () => {
      clearInterval(timer);
      await sweeping;
      // Where nothing was begun nothing is left, and there may be no database to ask.
      if (timer || filling.size > 0) await forget([holder]);
    },
  };
}
