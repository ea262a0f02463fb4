import { describe, expect, it } from 'vitest';
import { hear } from '../../../src/consent/hearing/hear.ts';
import type { Heard } from '../../../src/consent/hearing/heard.ts';
import { type Address, type Hearing, unknownAddress, unknownPerson } from '../../../src/consent/index.ts';
import { applyStates } from '../../../src/consent/statements/apply-states.ts';

const now = new Date('2026-11-22T12:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000);

function message(of: Partial<Heard>): Heard {
  return {
    kind: 'stop',
    ref: { scheme: 'tel', value: '+48600700800' },
    channel: 'sms',
    isAnswered: false,
    now,
    policy: {
      stopReach: 'marketing-everywhere',
      doubleOptIn: true,
      pendingHours: 48,
      pauseDays: 30,
      timeZones: ['Europe/Warsaw'],
    },
    ...of,
  };
}

/** The address after the hearing was written, `seconds` later than `now`. */
function heardAs(address: Address, hearing: Hearing, seconds: number): Address {
  const { states } = applyStates(address, hearing.address, later(seconds), 'r');
  const questions = hearing.question
    ? [{ ...hearing.question, id: 'q', text: 'May we?', language: 'en' }]
    : address.questions.filter((question) => question !== hearing.answered);
  return { ...address, states, questions };
}

const fresh = unknownAddress('a', { scheme: 'tel', value: '+48600700800' });
const person = unknownPerson('anna');
const open = heardAs(
  fresh,
  {
    kind: 'yes',
    persons: {},
    address: { 'sms/service': { state: 'granted' }, 'sms/marketing': { state: 'granted' } },
  },
  -100,
);

describe('a STOP', () => {
  it('closes service on its channel and marketing on every channel, for everybody on that number (Q33, B10)', () => {
    const hearing = hear(message({}), open, [person, unknownPerson('jan')]);
    expect(Object.keys(hearing.address).sort()).toEqual([
      'sms/marketing',
      'sms/service',
      'viber/marketing',
      'voice/marketing',
      'whatsapp/marketing',
    ]);
    expect(Object.keys(hearing.persons)).toEqual(['anna', 'jan']);
    expect(hearing.persons.jan).toMatchObject({ 'email/marketing': { state: 'withdrawn' } });
    expect(hearing.answer).toBe('stopped');
  });

  it('is confirmed once: a second one is recorded and gets no answer (B13)', () => {
    const closed = heardAs(open, hear(message({}), open, []), 0);
    expect(hear(message({}), closed, [])).toMatchObject({ action: 'withdrawn', answer: undefined });
  });

  it('is told apart from one that still closes something, on the number or of a person (B13)', () => {
    const first = hear(message({}), open, [person]);
    const closed = heardAs(open, first, 0);
    const gone = { ...person, ...applyStates(person, first.persons.anna ?? {}, later(0), 'r') };
    expect(first.isRepeated).toBeUndefined();
    expect(hear(message({ now: later(5) }), closed, [gone]).isRepeated).toBe(true);
    expect(hear(message({ now: later(5) }), closed, [gone, unknownPerson('jan')]).isRepeated).toBeUndefined();
    const reopened = heardAs(
      closed,
      { kind: 'yes', persons: {}, address: { 'whatsapp/marketing': { state: 'granted' } } },
      5,
    );
    expect(hear(message({ now: later(9) }), reopened, [gone]).isRepeated).toBeUndefined();
  });

  it('is recorded without an answer when the provider has answered it (B15)', () => {
    const hearing = hear(message({ isAnswered: true }), open, []);
    expect(hearing).toMatchObject({ action: 'withdrawn', answer: undefined });
    expect(hearing.address['sms/service']).toEqual({ state: 'withdrawn', provisional: undefined });
  });

  it('reaches as far as the setting says (Q33)', () => {
    const reach = (stopReach: 'channel' | 'everything') =>
      hear(message({ policy: { ...message({}).policy, stopReach } }), open, [person]);
    expect(Object.keys(reach('channel').address).sort()).toEqual(['sms/marketing', 'sms/service']);
    expect(reach('channel').persons.anna).toEqual({});
    expect(Object.keys(reach('everything').address)).toContain('viber/service');
  });
});

describe('a START', () => {
  const closed = heardAs(open, hear(message({}), open, []), 0);

  it('is asked back, and counts with the YES (B16)', () => {
    const asked = hear(message({ kind: 'start' }), closed, []);
    expect(asked).toMatchObject({ action: 'asked', answer: 'confirm-start' });
    const waiting = heardAs(closed, asked, 10);
    expect(waiting.states['sms/service']?.state).toBe('pending');
    const agreed = hear(message({ kind: 'yes', now: later(20) }), waiting, []);
    expect(agreed).toMatchObject({ action: 'granted', answer: 'agreed' });
    expect(heardAs(waiting, agreed, 20).states['sms/service']?.state).toBe('granted');
  });

  it('opens no more than was closed (B16)', () => {
    const asked = hear(message({ kind: 'start' }), closed, []);
    expect(asked.question?.grants.address).toEqual(['sms/service', 'sms/marketing']);
    const never = heardAs(fresh, hear(message({}), fresh, []), 0);
    expect(hear(message({ kind: 'start' }), never, []).question?.grants.address).toEqual(['sms/service']);
  });

  it('counts at once where the country asks for no second word', () => {
    const policy = { ...message({}).policy, doubleOptIn: false };
    const heard = hear(message({ kind: 'start', policy }), closed, []);
    expect(heard).toMatchObject({ action: 'granted', answer: 'started' });
  });

  it('of somebody who gets messages already changes nothing', () => {
    expect(hear(message({ kind: 'start' }), open, [])).toMatchObject({
      answer: 'started-already',
      address: {},
    });
  });
});

describe('a YES', () => {
  it('is an ordinary message when nothing was asked, on another channel, or too late (M04, B16)', () => {
    expect(hear(message({ kind: 'yes' }), fresh, [])).toMatchObject({ kind: 'none', address: {} });
    const waiting = heardAs(fresh, hear(message({ kind: 'start' }), fresh, []), 0);
    expect(hear(message({ kind: 'yes', channel: 'whatsapp' }), waiting, []).kind).toBe('none');
    const days = later(49 * 3_600);
    expect(hear(message({ kind: 'yes', now: days }), waiting, []).kind).toBe('none');
  });

  it('has its contrary: a NO to the question leaves all as it was', () => {
    const waiting = heardAs(fresh, hear(message({ kind: 'start' }), fresh, []), 0);
    const declined = hear(message({ kind: 'no' }), waiting, []);
    expect(declined).toMatchObject({ action: 'declined', answer: 'declined' });
    expect(heardAs(waiting, declined, 5).states['sms/service']?.state).toBe('unknown');
  });
});

describe('a pause', () => {
  it('lasts the days that were named, or those of the policy (M19)', () => {
    const until = (days?: number) => hear(message({ kind: 'pause', days }), open, []).pausedUntil;
    expect(until(7)).toEqual(later(7 * 86_400));
    expect(until()).toEqual(later(30 * 86_400));
  });

  it('until a named day lasts as long as that day does where the contact is, in all its time zones (M19)', () => {
    const lastDay = Date.UTC(2026, 10, 30);
    const until = (timeZones: readonly string[]) => {
      const heard = message({ kind: 'pause', days: 8, lastDay });
      return hear({ ...heard, policy: { ...heard.policy, timeZones } }, open, []).pausedUntil?.toISOString();
    };
    expect(until(['Europe/Warsaw'])).toBe('2026-11-30T22:59:00.000Z');
    expect(until(['America/New_York', 'America/Los_Angeles'])).toBe('2026-12-01T07:59:00.000Z');
  });
});
