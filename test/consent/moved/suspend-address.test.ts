import { describe, expect, it } from 'vitest';
import { type Address, projectStates, stateOf, unknownAddress } from '../../../src/consent/index.ts';
import { resumeAddress, suspendAddress } from '../../../src/consent/moved/suspend-address.ts';

const hours = (count: number) => new Date(Date.UTC(2026, 10, 23) + count * 3_600_000);
const entry = (state: 'granted' | 'withdrawn' | 'pending', at: number, was?: 'granted' | 'withdrawn') => ({
  state,
  at: hours(at),
  record: `r${at}`,
  ...(was && { was }),
});

const anna: Address = {
  ...unknownAddress('a', { scheme: 'tel', value: '+48600700811' }),
  states: {
    'sms/service': entry('granted', 1),
    'sms/marketing': entry('withdrawn', 2, 'granted'),
    'viber/service': { ...entry('pending', 3, 'withdrawn'), until: hours(90) },
    'whatsapp/service': entry('granted', 9),
  },
  questions: [
    {
      id: 'q',
      channel: 'viber',
      grants: { address: ['viber/service'], persons: {} },
      text: '?',
      language: 'en',
      until: hours(90),
    },
  ],
  asked: { sms: hours(1), whatsapp: hours(8) },
  heardAt: { sms: hours(2), whatsapp: hours(9) },
  language: 'pl',
};

describe('an address that has changed hands', () => {
  const { address, before, after } = suspendAddress(anna, hours(5), ['anna']);

  it('starts unknown where it was open, and stays closed where it was closed (M18, B11)', () => {
    const states = Object.keys(anna.states).map((key) => [key, stateOf(address, key, hours(10))]);
    expect(Object.fromEntries(states)).toEqual({
      'sms/service': 'unknown',
      'sms/marketing': 'withdrawn',
      // A question about a closed channel is over: it is closed.
      'viber/service': 'withdrawn',
      // Said by whoever has it now.
      'whatsapp/service': 'granted',
    });
    expect(projectStates([{ ...({} as never as object), after, recordedAt: hours(5) } as never])).toEqual({
      'sms/service': 'suspended',
      'viber/service': 'withdrawn',
    });
    expect(before).toEqual({ 'sms/service': 'granted', 'viber/service': 'pending' });
  });

  it('knows nothing of what the person before was asked, said last or read in (M18)', () => {
    expect(address.questions).toEqual([]);
    expect(address.asked).toEqual({ whatsapp: hours(8) });
    expect(address.heardAt).toEqual({ whatsapp: hours(9) });
    expect(address.language).toBeUndefined();
    expect(address.states['sms/marketing']?.was).toBeUndefined();
  });

  it('never counts again what was set aside by a change of hands before (M18)', () => {
    const twice = suspendAddress(address, hours(12), ['ewa']);
    expect(twice.after).toEqual({ 'sms/service': 'unknown', 'whatsapp/service': 'suspended' });
    const back = resumeAddress(twice.address);
    expect(stateOf(back.address, 'sms/service', hours(13))).toBe('unknown');
    expect(stateOf(back.address, 'whatsapp/service', hours(13))).toBe('granted');
    expect(back.after).toEqual({ 'whatsapp/service': 'granted' });
  });
});
