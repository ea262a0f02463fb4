import { DeliveryError } from '../../../src/connector/index.ts';
import { meaningOf } from '../error-meanings.ts';

export interface HoldUps {
  /** Throws DeliveryError with the rest of the time while Meta's limits hold up this chat, or the whole number. */
  check(chat: string): void;
  /** Meta has refused a message for a limit and asks for a pause in milliseconds; gives the one that is kept. */
  note(chat: string, code: number | undefined, pause: number): number;
  /** Something was taken again. */
  clear(chat: string): void;
}

interface HoldUp {
  until: number;
  /** How often in a row. */
  streak: number;
}

const longestPause = 300_000;
const remembered = 1_000;
/** Stands beside the chats, which are ids and never empty. */
const number = '';

/** Remembers what Meta's limits hold up; each time in a row for twice as long. `now` in milliseconds. */
export function createHoldUps(now: () => number = Date.now): HoldUps {
  const held = new Map<string, HoldUp>();
  return {
    check: (chat) => {
      const until = Math.max(held.get(number)?.until ?? 0, held.get(chat)?.until ?? 0);
      if (until > now())
        throw new DeliveryError('rate_limited', 'WhatsApp asked to wait', { retryAfter: until - now() });
    },
    note: (chat, code, pause) => {
      const key = meaningOf(code)?.holds?.whom === 'pair' ? chat : number;
      const streak = (held.get(key)?.streak ?? 0) + 1;
      const kept = Math.max(pause, Math.min(longestPause, pause * 2 ** (streak - 1)));
      held.delete(key);
      held.set(key, { until: now() + kept, streak });
      for (const [other, { until }] of held) if (held.size > remembered && until <= now()) held.delete(other);
      return kept;
    },
    clear: (chat) => {
      held.delete(chat);
      held.delete(number);
    },
  };
}
