import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  commandChoice,
  inRows,
  parseButton,
  toCommandButton,
  toQuestionButton,
} from '../../src/dialogue/index.ts';

const word = fc.stringMatching(/^[a-z0-9]{1,12}$/);

describe('a button', () => {
  it('says the same after its way through the channel', () => {
    fc.assert(
      fc.property(
        word,
        fc.oneof(fc.nat(9_999), fc.constantFrom('back' as const, 'skip' as const, 'cancel' as const)),
        fc.option(word, { nil: undefined }),
        (question, position, subject) => {
          const data = toQuestionButton(question, position, subject);
          expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
          expect(parseButton(data)).toEqual({ kind: 'question', question, position, subject });
        },
      ),
    );
    fc.assert(
      fc.property(word, fc.stringMatching(/^[a-z0-9.:-]{0,40}$/), (command, argument) => {
        expect(parseButton(toCommandButton(command, argument))).toEqual({
          kind: 'command',
          command,
          argument,
        });
      }),
    );
  });

  it('is nothing of ours, or whole, whatever data comes back', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[qc]\.[a-z0-9.]{0,12}$/)), (data) => {
        const button = parseButton(data);
        if (button?.kind !== 'question') return;
        const { question, position, subject } = button;
        expect(question).not.toBe('');
        if (typeof position === 'number') expect(Number.isInteger(position) && position >= 0).toBe(true);
        expect(parseButton(toQuestionButton(question, position, subject))).toEqual(button);
      }),
      { examples: [['q.a.'], ['q.a. '], ['q.a.-1'], ['q.a.0x1'], ['q..1'], ['c.'], ['q']] },
    );
    expect(parseButton('q.a.')).toBeNull();
    expect(parseButton('q.a.1e0')).toBeNull();
  });

  it('is refused while it is made when a channel could not carry it', () => {
    expect(() => commandChoice('Card', 'card', 'x'.repeat(60))).toThrow(/64 bytes/);
    expect(() => commandChoice('Card', 'card', 'ż'.repeat(30))).toThrow(/64 bytes/);
  });

  it('stands in rows, none left out and none longer than asked', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 8 }), (choices, perRow) => {
        const rows = inRows(choices, perRow);
        expect(rows.flat()).toEqual(choices);
        expect(rows.every((row) => row.length > 0 && row.length <= perRow)).toBe(true);
      }),
    );
  });
});
