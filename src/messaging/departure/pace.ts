import { setTimeout as sleep } from 'node:timers/promises';
import type { ChannelAbilities } from '../../connector/index.ts';

export interface Pace {
  /** Resolves when the next message to `chat` may leave, or nothing more is to; slots are given out in the order asked for. */
  slot(chat: string, ending?: AbortSignal): Promise<void>;
}

/** Time as the pace sees it, in milliseconds. */
export interface PaceClock {
  now(): number;
  sleep(milliseconds: number, ending?: AbortSignal): Promise<unknown>;
}

const realClock: PaceClock = {
  now: () => performance.now(),
  sleep: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }).catch(() => undefined),
};

/** Spreads messages as the channel asks: so many a second over all chats, and a gap between two to one chat. */
export function createPace(
  { perSecond, perChatMilliseconds }: ChannelAbilities['pace'],
  clock: PaceClock = realClock,
): Pace {
  const gap = 1_000 / perSecond;
  let next = 0;
  const nextOfChat = new Map<string, number>();
  return {
    slot: async (chat, ending) => {
      const now = clock.now();
      // A second's worth may leave at once; after that the average holds.
      next = Math.max(next, now - 1_000) + gap;
      const at = Math.max(next - gap, nextOfChat.get(chat) ?? 0);
      nextOfChat.set(chat, Math.max(at, now) + perChatMilliseconds);
      if (nextOfChat.size > 5_000)
        for (const [key, time] of nextOfChat) if (time < now) nextOfChat.delete(key);
      if (at > now) await clock.sleep(at - now, ending);
    },
  };
}
