import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  createGroupCommit,
  type Database,
  type Holder,
  isDatabaseAway,
  type Lease,
  leaseMilliseconds,
  type Transaction,
} from '../storage/index.ts';
import { commitSteps } from './commit-steps.ts';
import { buryDelivery } from './dead-letters.ts';
import { conversationModel, type Delivery, deliveryModel } from './delivery.model.ts';
import { type Step, type StepRequest, takeSteps } from './take-steps.ts';
import { createWaitingConversations } from './waiting-conversations.ts';

/** What a step leaves to do once its transaction is committed. */
export interface StepResult {
  /** Runs after the commit, before the next step of the conversation; must not fail for reasons of its own. */
  afterCommit(): Promise<void>;
  /** Runs instead when the answer to the commit was lost: does the same if it was committed, and nothing if not. */
  afterDoubt(): Promise<void>;
}

/** A delivery with what was prepared for it. */
export interface Work {
  delivery: Delivery;
  prepared: unknown;
}

/** Works deliveries off. `handle` may run again after a write conflict: it touches nothing but the transaction. */
export interface DeliveryHandler {
  /** True when `prepare` must run first. */
  needsPreparation(delivery: Delivery): boolean;
  /** Slow reading outside the transaction (fetching a file), under the conversation's lease. */
  prepare(delivery: Delivery, signal: AbortSignal): Promise<unknown>;
  /** One step for each, of different conversations, in one transaction; gives their results in order. */
  handle(works: readonly Work[], tx: Transaction): Promise<StepResult[]>;
  /**
   * The delivery has failed for the last time: writes what is told of it, and where `isHeard` says so takes a refusal in it
   * for what it is.
   */
  onDead(delivery: Delivery, isHeard: boolean, tx: Transaction): Promise<StepResult>;
}

export interface WorkOff {
  /** Has `conversation` worked off soon; harmless when there is nothing to do. */
  kick(conversation: string, receivedAt: Date): void;
  /** Receipt of the oldest delivery waiting in this process, or null. */
  oldest(): Date | null;
  /** Takes no new conversation and resolves when the running ones have ended their step. */
  stop(): Promise<void>;
}

const maximalAttempts = 5;
const conversationsAtOnce = 64;

/** Steps that wait at the same moment share a transaction: the server's price is by command and commit. */
const stepsAtOnce = 16;

/**
 * In order within a conversation, side by side across them, one process at a time on each. Before every group of steps
 * `giveWay` lets pass what is more urgent.
 */
export function createWorkOff(
  database: Database,
  holder: Holder,
  handler: DeliveryHandler,
  now: () => Date,
  onFailure: (delivery: Pick<Delivery, '_id' | 'source'> | null, error: unknown) => void,
  giveWay: () => Promise<void> = async () => undefined,
): WorkOff {
  const deliveries = () => database.model(deliveryModel);
  const conversations = () => database.model(conversationModel);
  const waiting = createWaitingConversations();
  const running = new Map<string, { since: Date; again: boolean }>();
  const stopping = new AbortController();
  // Whatever is under way listens for the end.
  setMaxListeners(0, stopping.signal);
  let idle: (() => void)[] = [];

  const transact = (requests: readonly StepRequest[]) =>
    commitSteps(
      database,
      (tx) => takeSteps({ database, holder, handler, now: now() }, requests, tx),
      (taken) => taken.flatMap((step) => (step.kind === 'done' ? [step.result] : [])),
    );

  const steps = createGroupCommit<StepRequest, Step>(
    async (requests) => {
      await giveWay();
      try {
        return (await transact(requests)).map((value) => ({ status: 'fulfilled', value }));
      } catch (error) {
        if (requests.length === 1 || isDatabaseAway(error)) throw error;
        // One of them is at fault: each gets a transaction of its own.
        const settled: PromiseSettledResult<Step>[] = [];
        for (const request of requests) {
          const [one] = await Promise.allSettled([transact([request])]);
          settled.push(
            one.status === 'fulfilled' ? { status: 'fulfilled', value: one.value[0] as Step } : one,
          );
        }
        return settled;
      }
    },
    { group: stepsAtOnce, waiting: 10_000, lanes: 2 },
  );

  /** Gives leases back in groups: one transaction frees many conversations. */
  const release = createGroupCommit<string, void>(async (ids) => {
    const leases = database.collection(conversationModel);
    await database.transaction(async (tx) => {
      const found = await leases.find({ _id: { $in: ids } }, { session: tx }).toArray();
      const mine = found.filter((lease) => lease.holder === holder).map((lease) => lease._id);
      if (mine.length > 0)
        await leases.updateMany({ _id: { $in: mine } }, { $set: { until: new Date(0) } }, { session: tx });
    });
    return ids.map(() => ({ status: 'fulfilled', value: undefined }));
  });

  const work = async (conversation: string) => {
    const prepared = new Map<string, unknown>();
    let current: Delivery | null = null;
    for (;;) {
      if (stopping.signal.aborted) break;
      try {
        const outcome = await steps.add({ conversation, prepared });
        if (outcome.kind === 'empty') break;
        if (outcome.kind === 'held') {
          await sleep(Math.min(100, Math.max(10, outcome.until.getTime() - now().getTime())));
          continue;
        }
        current = outcome.delivery;
        if (outcome.kind === 'prepare') {
          prepared.set(current._id, await renewing(conversation, current));
          continue;
        }
        await outcome.result.afterCommit();
        current = null;
        if (!outcome.more) break;
      } catch (error) {
        onFailure(current, error);
        await recover(conversation, error);
      }
    }
    await release.add(conversation).catch((error) => onFailure(null, error));
  };

  /** Prepares under a lease that is kept alive meanwhile. */
  const renewing = async (conversation: string, delivery: Delivery) => {
    const timer = setInterval(() => {
      database
        .transaction(async (tx) => {
          const lease = await conversations().findById(conversation).session(tx).lean<Lease | null>();
          if (lease?.holder !== holder) return;
          const until = new Date(now().getTime() + leaseMilliseconds);
          await conversations().updateOne({ _id: conversation }, { $set: { until } }, { session: tx });
        })
        .catch((error) => onFailure(delivery, error));
    }, leaseMilliseconds / 3);
    try {
      return await handler.prepare(delivery, stopping.signal);
    } finally {
      clearInterval(timer);
    }
  };

  /** After a failed step: waits for the database, or counts the try and gives the delivery up after five. */
  const recover = async (conversation: string, error: unknown) => {
    if (isDatabaseAway(error)) return void (await sleep(250));
    try {
      const pending = await deliveries().find({ pending: conversation }).lean<Delivery[]>();
      const failed = pending.sort((a, b) => a.order - b.order)[0];
      if (!failed) return;
      const attempts = failed.attempts + 1;
      const { code } = error as { code?: unknown };
      const failure = typeof code === 'string' ? code : 'unexpected';
      const dead = attempts >= maximalAttempts;
      if (dead) await buryDelivery(database, handler, failed, { attempts, failure });
      else await deliveries().updateOne({ _id: failed._id }, { $set: { attempts, failure } });
      if (dead) return;
      await sleep(50 * 3 ** attempts, undefined, { signal: stopping.signal }).catch(() => undefined);
    } catch (again) {
      onFailure(null, again);
      await sleep(250);
    }
  };

  const schedule = () => {
    while (running.size < conversationsAtOnce && !stopping.signal.aborted) {
      const next = waiting.next();
      if (!next) break;
      const { conversation, since } = next;
      running.set(conversation, { since, again: false });
      work(conversation)
        .catch((error) => onFailure(null, error))
        .finally(() => {
          const again = running.get(conversation)?.again;
          running.delete(conversation);
          if (again) waiting.add(conversation, now());
          schedule();
        });
    }
    if (running.size === 0) {
      for (const resolve of idle) resolve();
      idle = [];
    }
  };

  return {
    kick: (conversation, receivedAt) => {
      const active = running.get(conversation);
      if (active) active.again = true;
      else {
        waiting.add(conversation, receivedAt);
        schedule();
      }
    },
    oldest: () => {
      let oldest: Date | null = null;
      for (const date of [...waiting.receipts(), ...[...running.values()].map((entry) => entry.since)])
        if (!oldest || date < oldest) oldest = date;
      return oldest;
    },
    stop: async () => {
      stopping.abort();
      if (running.size > 0)
        await new Promise<void>((resolve) => {
          idle.push(resolve);
        });
      await release.drain();
    },
  };
}
