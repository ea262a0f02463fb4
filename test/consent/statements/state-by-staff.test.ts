import { describe, expect, it } from 'vitest';
import { isOwnWithdrawal, type StateEntry } from '../../../src/consent/index.ts';

const key = 'sms/service';
const closed: StateEntry = { state: 'withdrawn', at: new Date(0), record: 'r' };
const record = (actor: string, method: string, before: string) => ({
  actor,
  method,
  before: { [key]: before },
});

describe('a withdrawal', () => {
  it.each([
    ['by a word of the contact', record('contact', 'keyword', 'granted'), true],
    ['on the list of a provider', record('provider:twilio', 'provider', 'granted'), true],
    ['by words that staff decided to be a STOP', record('staff:anna', 'staff', 'withdrawn?'), true],
    ['noted by staff on top of the contact’s own', record('staff:anna', 'staff', 'withdrawn'), true],
    ['whose record nobody finds', undefined, true],
    ['noted by staff on the contact’s behalf', record('staff:anna', 'staff', 'granted'), false],
    ['noted by staff where nobody had asked', record('staff:anna', 'staff', 'unknown'), false],
  ])('%s is told from one that staff noted', (_what, of, isOwn) => {
    expect(isOwnWithdrawal(closed, of, key)).toBe(isOwn);
    expect(isOwnWithdrawal({ ...closed, state: 'granted' }, of, key)).toBe(false);
  });
});
