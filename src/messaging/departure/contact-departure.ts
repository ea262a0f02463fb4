import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { DeliveryError, type FailureMeaning } from '../../connector/index.ts';
import { createGroupCommit, type GroupCommit, newId, type Transaction } from '../../storage/index.ts';
import { type ContactAudience, type OutboxEntry, outboxModel } from '../outbox.model.ts';
import { maximalTries, pauseAfter } from './back-off.ts';
import { insist } from './insist.ts';
import { type GateParts, openGate, type Pass } from './open-gate.ts';
import type { Pace } from './pace.ts';
import type { Settlement } from './settle.ts';
import { isAwaited, settleAndTell } from './settle-and-tell.ts';
import { transmit } from './transmit.ts';

/** Entries that may share one departure transaction. */
const departureGroup = 100;
/** Two, so that one group is read while the other commits. */
const gateLanes = 2;
/** Milliseconds until the gate is asked again for a message whose reader has said something that nobody has heard yet. */
const unheardPause = 200;

export interface ContactDeparture {
  /** Lets messages to contacts depart, each through the gate; resolves when each is settled or waits for its next try. */
  depart(entries: readonly OutboxEntry[]): Promise<void>;
  /** Lets nothing more depart; resolves when no call is on its way. */
  stop(): Promise<void>;
}

export interface ContactDepartureOptions extends GateParts {
  paceOf(channel: string): Pace | undefined;
  settling: GroupCommit<Settlement, void>;
  /** What a refusal says of the address beyond its message. */
  learn(
    entry: OutboxEntry,
    audience: ContactAudience,
    meaning: FailureMeaning,
    tx: Transaction,
  ): Promise<void>;
  /** Sends what they are told, after the commit. */
  sendTold(entries: readonly OutboxEntry[]): Promise<void>;
  /** Waiting for the database ends. */
  stopping: AbortSignal;
  now(): Date;
  onSend(channel: string, result: string): void;
}

/**
 * The departure of messages to contacts: pacing slot; then one transaction, for all whose slots are due at the same moment,
 * that reads the addresses, runs the gate, writes the addresses (so that a STOP at the same moment conflicts) and sets
 * `leaving`; only then the calls. At most once: a call
 * whose end is unknown leaves the entry `uncertain`, and nothing repeats it behind the gate's back. What a channel certainly did
 * not take (`deferred`, `rate_limited`) is queued again, and asks the gate again after a pause.
 */
export function createContactDeparture(options: ContactDepartureOptions): ContactDeparture {
  const { database, findConnector, paceOf, settling, learn, stopping, now, onSend } = options;
  const running = new Set<Promise<void>>();
  const ending = new AbortController();
  // All that waits for its slot listens for the end.
  setMaxListeners(0, ending.signal);

  const call = async (entry: OutboxEntry, { permit, page, tries }: Pass): Promise<Settlement | number> => {
    const { place, reply } = entry;
    if (!reply) return { entry, state: 'failed', reasons: ['empty'] };
    try {
      const { ref } = await transmit(
        permit,
        { id: entry._id, place, reply, page, cause: entry.cause },
        findConnector,
      );
      return { entry, state: 'sent', ref };
    } catch (error) {
      const code = error instanceof DeliveryError ? error.code : 'unreachable';
      // Somebody who wrote it may choose another way at once; what goes by itself has nobody to do that.
      const isWorthWaiting =
        code === 'suspended' && entry.audience.kind === 'contact' && !entry.audience.sender;
      const isUntaken = code === 'deferred' || code === 'rate_limited' || isWorthWaiting;
      if (error instanceof DeliveryError && isUntaken && tries < maximalTries)
        return pauseAfter(tries, error);
      await learnFrom(entry, error);
      const { reason, meaning } = error instanceof DeliveryError ? error.options : {};
      const why = reason ?? meaning ?? code;
      return { entry, state: code === 'unreachable' ? 'uncertain' : 'failed', reasons: [why] };
    }
  };

  const learnFrom = async (entry: OutboxEntry, error: unknown) => {
    const { audience } = entry;
    if (!(error instanceof DeliveryError) || audience.kind !== 'contact') return;
    const meaning = error.options.meaning ?? (error.code === 'gone' ? 'undeliverable' : undefined);
    if (meaning)
      await insist(() => database.transaction((tx) => learn(entry, audience, meaning, tx)), stopping);
  };

  /** Back into the queue; a process that dies meanwhile leaves it to the next one. */
  const tryAgain = async (entry: OutboxEntry, pause: number) => {
    const outbox = database.collection(outboxModel);
    await insist(
      () =>
        outbox.updateOne(
          { _id: entry._id, state: 'leaving' },
          { $set: { state: 'queued' }, $unset: { departure: 1 } },
        ),
      stopping,
    );
    onSend(entry.place.channel, 'retried');
    const waiting = sleep(pause, undefined, { signal: ending.signal })
      .then(() => departOne(entry))
      // Stopping, or the database is gone for good: the entry is found by its bucket.
      .catch(() => undefined)
      .finally(() => running.delete(waiting));
    running.add(waiting);
  };

  /** The gate for all that stand before it at the moment; what staff are told of those it stops goes its own way. */
  const gate = createGroupCommit<OutboxEntry, Opened>(
    async (entries) => {
      // A commit whose answer was lost is recognised by it: then nothing has been called yet, and the gate is asked again.
      const departure = newId(12);
      const { passes, waiting, told } = await insist(
        () => database.transaction((tx) => openGate(options, entries, departure, now(), tx)),
        stopping,
      );
      const telling = options.sendTold(told);
      telling.catch(() => undefined);
      return entries.map(({ _id }) => ({
        status: 'fulfilled',
        value: { pass: passes.get(_id), isWaiting: waiting.has(_id), telling },
      }));
    },
    { group: departureGroup, waiting: Number.POSITIVE_INFINITY, lanes: gateLanes },
  );

  const departOne = async (entry: OutboxEntry): Promise<void> => {
    const { channel, chat } = entry.place;
    if (!ending.signal.aborted) await paceOf(channel)?.slot(chat, ending.signal);
    // It stays queued; the next process finds it by its bucket.
    if (ending.signal.aborted) return;
    const { pass, isWaiting, telling } = await gate.add(entry);
    if (isWaiting) {
      await sleep(unheardPause, undefined, { signal: ending.signal }).catch(() => undefined);
      return departOne(entry);
    }
    if (!pass) {
      onSend(channel, 'withheld');
      return telling;
    }
    const settlement = await call(entry, pass);
    if (typeof settlement === 'number') return tryAgain(entry, settlement);
    if (settlement.state === 'sent' || !isAwaited(entry)) {
      await insist(() => settling.add(settlement), stopping);
      return onSend(channel, settlement.state);
    }
    const told = await insist(() => settleAndTell(options, settlement), stopping);
    onSend(channel, settlement.state);
    await options.sendTold(told);
  };

  return {
    depart: async (entries) => {
      const departing = entries.map((entry) => {
        const one = departOne(entry).finally(() => running.delete(one));
        running.add(one);
        return one;
      });
      await Promise.all(departing);
    },
    stop: async () => {
      ending.abort();
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}

interface Opened {
  pass?: Pass;
  isWaiting: boolean;
  /** Resolves when staff have been told what was withheld in the same group. */
  telling: Promise<void>;
}
