import { describe, expect, it } from 'vitest';
import type { StateEntry } from '../../../src/consent/index.ts';
import { applyStates, type StateChange } from '../../../src/consent/statements/apply-states.ts';

const at = (second: number, milliseconds = 0) =>
  new Date(Date.UTC(2026, 10, 22, 12, 0, second, milliseconds));
const say = (states: Record<string, StateEntry>, change: StateChange, moment: Date, record = 'r') =>
  applyStates({ states }, { key: change }, moment, record);

const granted: StateChange = { state: 'granted' };
const withdrawn: StateChange = { state: 'withdrawn' };
const doubtful: StateChange = { state: 'withdrawn', provisional: true };
const pending: StateChange = { state: 'pending', until: at(59) };

describe('states', () => {
  it('count the later of two contrary words, whichever comes in first (Q34)', () => {
    const stopped = say({}, withdrawn, at(10)).states;
    expect(say(stopped, granted, at(9)).states.key?.state).toBe('withdrawn');
    expect(say(stopped, granted, at(9)).changed).toEqual([]);
    expect(say(stopped, granted, at(11)).states.key?.state).toBe('granted');
    const open = say({}, granted, at(10)).states;
    expect(say(open, withdrawn, at(9)).states.key?.state).toBe('granted');
  });

  it('count the withdrawal of two words of the same second, in either order (Q34)', () => {
    const stopped = say({}, withdrawn, at(10, 100)).states;
    expect(say(stopped, granted, at(10, 900)).states.key?.state).toBe('withdrawn');
    const open = say({}, granted, at(10, 900)).states;
    expect(say(open, withdrawn, at(10, 100)).states.key?.state).toBe('withdrawn');
  });

  it('tell what was before and what is after, also when nothing moved', () => {
    const { before, after } = say(say({}, withdrawn, at(10)).states, granted, at(9));
    expect({ before, after }).toEqual({ before: { key: 'withdrawn' }, after: { key: 'withdrawn' } });
    expect(say({}, doubtful, at(1))).toMatchObject({
      before: { key: 'unknown' },
      after: { key: 'withdrawn?' },
    });
  });

  it('remember what a withdrawal closed, also through a second one and through a question', () => {
    const open = say({}, granted, at(1)).states;
    const stopped = say(open, withdrawn, at(2)).states;
    expect(stopped.key?.was).toBe('granted');
    expect(say(stopped, withdrawn, at(3)).states.key?.was).toBe('granted');
    const asked = say(stopped, pending, at(3)).states;
    expect(asked.key?.was).toBe('withdrawn');
    expect(say(asked, granted, at(4)).states.key).toMatchObject({ state: 'granted', was: 'withdrawn' });
  });

  it('are not made doubtful by words that are only nearly a STOP (M04)', () => {
    const stopped = say({}, withdrawn, at(1)).states;
    expect(say(stopped, doubtful, at(2)).states.key?.provisional).toBeUndefined();
    const closed = say({}, doubtful, at(1)).states;
    expect(say(closed, withdrawn, at(2)).states.key?.provisional).toBeUndefined();
  });
});
