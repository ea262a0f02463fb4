import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countsFrom,
  decidingWord,
  hasEffect,
  type TimedWord,
} from '../../../src/consent/statements/order-of-words.ts';

const at = (time: string) => new Date(`2026-11-23T${time}Z`);
const word = (state: TimedWord['state'], received: string, said?: string): TimedWord => ({
  state,
  receivedAt: at(received),
  ...(said ? { saidAt: at(said) } : {}),
});

describe('the order of contrary words', () => {
  it('counts a word from when it was said, but never later than it was received (Q34)', () => {
    expect(countsFrom(word('granted', '10:00:05', '10:00:01'))).toEqual(at('10:00:01'));
    expect(countsFrom(word('granted', '10:00:05', '11:00:00'))).toEqual(at('10:00:05'));
    expect(countsFrom(word('granted', '10:00:05'))).toEqual(at('10:00:05'));
  });

  it('lets the later word count (Q34)', () => {
    expect(hasEffect(word('withdrawn', '10:00:01'), undefined)).toBe(true);
    expect(hasEffect(word('granted', '10:00:02'), word('withdrawn', '10:00:01'))).toBe(true);
    expect(hasEffect(word('withdrawn', '10:00:02'), word('granted', '10:00:01'))).toBe(true);
    expect(hasEffect(word('withdrawn', '10:00:00'), word('granted', '10:00:01'))).toBe(false);
  });

  it('gives a start no effect when it was said before the stop that is stored, however late it comes (Q34)', () => {
    expect(hasEffect(word('granted', '12:00:00', '09:59:59'), word('withdrawn', '10:00:00'))).toBe(false);
    expect(hasEffect(word('granted', '10:00:00', '23:00:00'), word('withdrawn', '10:00:01'))).toBe(false);
  });

  it('lets the withdrawal win within one second, whichever comes first (Q34)', () => {
    expect(hasEffect(word('granted', '10:00:00.900'), word('withdrawn', '10:00:00.100'))).toBe(false);
    expect(hasEffect(word('withdrawn', '10:00:00.100'), word('granted', '10:00:00.900'))).toBe(true);
  });

  it('ends in the same state in whatever order words come in (Q34)', () => {
    const words = fc.array(
      fc.record({
        state: fc.constantFrom<TimedWord['state']>('granted', 'withdrawn'),
        saidAt: fc.option(
          fc.integer({ min: 0, max: 5_000 }).map((ms) => new Date(ms)),
          { nil: undefined },
        ),
        receivedAt: fc.integer({ min: 0, max: 5_000 }).map((ms) => new Date(ms)),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(words, (said) => {
        const state = decidingWord(said)?.state;
        expect(decidingWord([...said].reverse())?.state).toBe(state);
        const latest = Math.max(...said.map((one) => Math.floor(countsFrom(one).getTime() / 1_000)));
        const last = said.filter((one) => Math.floor(countsFrom(one).getTime() / 1_000) === latest);
        expect(state).toBe(last.some((one) => one.state === 'withdrawn') ? 'withdrawn' : 'granted');
      }),
    );
  });
});
