import { setTimeout as sleep } from 'node:timers/promises';
import { DeliveryError } from '../../connector/index.ts';
import type { StaffReply } from '../../staff/staff-permit.ts';
import type { GroupCommit } from '../../storage/index.ts';
import type { OutboxEntry } from '../outbox.model.ts';
import { maximalTries, pauseAfter } from './back-off.ts';
import { insist } from './insist.ts';
import type { Settlement } from './settle.ts';
import { type FindConnector, transmit } from './transmit.ts';

export interface StaffSender {
  /** Sends the entry after those before it to the same place; resolves when it is settled. */
  send(entry: OutboxEntry): Promise<void>;
  drain(): Promise<void>;
}

/**
 * Staff replies: in order per place, at least once. They answer people one by one, so they are not paced beforehand: a rate
 * limit is waited for when the channel says so. Network failures are tried again, and for as long as it takes where an owner
 * has to mend something first; the next reply to a place waits until this one is settled, so that at most the one in flight
 * repeats after a crash.
 */
export function createStaffSender(
  findConnector: FindConnector,
  settling: GroupCommit<Settlement, void>,
  permitOf: (entry: OutboxEntry) => Promise<StaffReply | null>,
  resolveReference: (reference: string) => Promise<string | undefined>,
  stopping: AbortSignal,
  onSend: (channel: string, result: string) => void,
  onError: (error: unknown) => void,
): StaffSender {
  const tails = new Map<string, Promise<void>>();

  const deliver = async (entry: OutboxEntry): Promise<Settlement> => {
    const { place } = entry;
    const permit = await insist(() => permitOf(entry), stopping);
    if (!permit || !entry.reply) return { entry, state: 'withheld', reasons: ['revoked'] };
    const replaces =
      entry.reply.replaces && (await insist(() => resolveReference(entry.reply?.replaces ?? ''), stopping));
    const reply = { ...entry.reply, replaces };
    for (let tries = 1, failures = 0; ; tries++) {
      try {
        const { ref } = await transmit(
          permit,
          { id: entry._id, place, reply, cause: entry.cause },
          findConnector,
        );
        return { entry, state: 'sent', ref };
      } catch (error) {
        if (!(error instanceof DeliveryError)) throw error;
        if (error.code === 'expired') return { entry, state: 'sent' };
        if (error.code !== 'suspended') failures++;
        if (!error.retryable || failures === maximalTries)
          return { entry, state: 'failed', reasons: [error.code] };
        onSend(place.channel, 'retried');
        const pause = pauseAfter(tries, error);
        await sleep(pause, undefined, { signal: stopping });
      }
    }
  };

  const run = async (entry: OutboxEntry, before: Promise<void> | undefined) => {
    await before;
    if (stopping.aborted) return;
    try {
      const settlement = await deliver(entry);
      await insist(() => settling.add(settlement), stopping);
      onSend(entry.place.channel, settlement.state);
    } catch (error) {
      // Stopping: the entry stays queued, and the next process finds it by its bucket.
      onSend(entry.place.channel, stopping.aborted ? 'interrupted' : 'unsettled');
      if (!stopping.aborted) onError(error);
    }
  };

  return {
    send: (entry) => {
      const key = `${entry.place.channel}:${entry.place.chat}`;
      const mine = run(entry, tails.get(key)).finally(() => {
        if (tails.get(key) === mine) tails.delete(key);
      });
      tails.set(key, mine);
      return mine;
    },
    drain: async () => {
      while (tails.size > 0) await Promise.allSettled(tails.values());
    },
  };
}
