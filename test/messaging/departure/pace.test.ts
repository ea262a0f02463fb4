import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPace } from '../../../src/messaging/departure/pace.ts';

interface Asked {
  chat: string;
  /** Milliseconds since the one before. */
  after: number;
}

/** When each message leaves, on a clock that only moves where it is told to. */
async function leave(asked: readonly Asked[], pace: { perSecond: number; perChatMilliseconds: number }) {
  let now = 1_000_000;
  let pause = 0;
  const clock = {
    now: () => now,
    sleep: async (milliseconds: number) => {
      pause = milliseconds;
    },
  };
  const slots = createPace(pace, clock);
  const left: { chat: string; at: number }[] = [];
  for (const { chat, after } of asked) {
    now += after;
    pause = 0;
    await slots.slot(chat);
    left.push({ chat, at: now + pause - 1_000_000 });
  }
  return left;
}

const burst = (count: number, chat = (at: number) => `chat${at}`) =>
  Array.from({ length: count }, (_, at) => ({ chat: chat(at), after: 0 }));

describe('pace', () => {
  it('keeps the gap between two messages to one chat and the average over all chats, and forgets nobody', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ chat: fc.constantFrom('a', 'b', 'c', 'd'), after: fc.nat(400) }), {
          maxLength: 60,
        }),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 0, max: 900 }),
        async (asked, perSecond, perChatMilliseconds) => {
          const left = await leave(asked, { perSecond, perChatMilliseconds });
          for (const chat of new Set(left.map((one) => one.chat))) {
            const own = left.filter((one) => one.chat === chat).map(({ at }) => at);
            own.slice(1).forEach((at, index) => {
              expect(at - (own[index] ?? 0)).toBeGreaterThanOrEqual(perChatMilliseconds - 0.001);
            });
          }
        },
      ),
    );
  });

  it('lets a second’s worth leave at once, and the rest at the average', async () => {
    const left = await leave(burst(30), { perSecond: 10, perChatMilliseconds: 0 });
    expect(left.filter(({ at }) => at === 0)).toHaveLength(11);
    expect(left.at(-1)?.at).toBeCloseTo(1_900);
    const gaps = left.slice(12).map(({ at }, index) => at - (left[11 + index]?.at ?? 0));
    for (const gap of gaps) expect(gap).toBeCloseTo(100);
  });

  it('lets one busy chat wait without holding up the others', async () => {
    const asked = [...burst(5, () => 'busy'), { chat: 'quiet', after: 0 }];
    const left = await leave(asked, { perSecond: 100, perChatMilliseconds: 1_000 });
    expect(left.map(({ at }) => at)).toEqual([0, 1_000, 2_000, 3_000, 4_000, 0]);
  });

  it('has nothing to make up for after a rest', async () => {
    const left = await leave([...burst(3), { chat: 'late', after: 60_000 }], {
      perSecond: 1,
      perChatMilliseconds: 0,
    });
    expect(left.at(-1)?.at).toBe(60_000);
  });
});
