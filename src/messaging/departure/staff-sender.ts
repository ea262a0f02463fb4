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
  /** Sends the entry when its turn comes at its place; resolves when it is settled. */
  send(entry: OutboxEntry): Promise<void>;
  drain(): Promise<void>;
}

/**
 * Staff replies: one after the other per place, answers before news that wait there, each in their order; at least once. They
 * answer people one by one, so they are not paced beforehand: a rate limit is waited for when the channel says so. Network failures are tried again, and for as long as it takes where an owner
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
  const lines = new Map<string, Line>();

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

  const run = async (entry: OutboxEntry) => {
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

  const work = async (key: string, line: Line) => {
    for (let next = takeFirst(line); next; next = takeFirst(line)) {
      await run(next.entry);
      next.settled();
    }
    lines.delete(key);
  };

  return {
    send: (entry) =>
      new Promise((settled) => {
        const key = `${entry.place.channel}:${entry.place.chat}`;
        const known = lines.get(key);
        const line: Line = known ?? { answers: [], news: [], work: Promise.resolve() };
        (entry.isAnswer ? line.answers : line.news).push({ entry, settled });
        if (known) return;
        lines.set(key, line);
        line.work = work(key, line);
      }),
    drain: async () => {
      while (lines.size > 0) await Promise.all([...lines.values()].map((line) => line.work));
    },
  };
}

/** What waits for one place. */
interface Line {
  answers: Waiting[];
  news: Waiting[];
  work: Promise<void>;
}

interface Waiting {
  entry: OutboxEntry;
  settled(): void;
}

function takeFirst({ answers, news }: Line): Waiting | undefined {
  return answers.shift() ?? news.shift();
}
