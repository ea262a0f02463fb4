import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applySettings,
  isQuiet,
  leavesHours,
  parseWindow,
  policyFor,
  policyPacks,
} from '../../../src/consent/policies/index.ts';

const monday = (time: string) => new Date(`2026-11-23T${time}:00Z`);

describe('what the business has set', () => {
  it('stands in the place of what the country has, where it is set (Q33, B16, M19, M20)', () => {
    const pack = policyFor('PL');
    expect(applySettings(pack, {})).toEqual(pack);
    expect(
      applySettings(pack, { stopReach: 'everything', pendingHours: 24, pauseDays: 7, askBackHours: 12 }),
    ).toMatchObject({ stopReach: 'everything', pendingHours: 24, pauseDays: 7, askBackHours: 12 });
    expect(applySettings(policyFor('US'), { alwaysAskBack: true }).doubleOptIn.service).toContain('sms');
    expect(policyFor('US').doubleOptIn.service).not.toContain('sms');
  });

  it('narrows the hours of a country, and never widens them (M20)', () => {
    const hours = fc.integer({ min: 0, max: 23 });
    fc.assert(
      fc.property(
        fc.constantFrom(...policyPacks),
        hours,
        hours,
        fc.integer({ min: 0, max: 10_079 }),
        (pack, one, other, minute) => {
          const window = parseWindow(`${Math.min(one, other)}-${Math.max(one, other) + 1}`);
          const now = new Date(monday('00:00').getTime() + minute * 60_000);
          const own = applySettings(pack, { hours: window?.join('-') });
          for (const kind of ['message', 'call'] as const)
            if (isQuiet(pack, now, 'UTC', kind).quiet)
              expect(isQuiet(own, now, 'UTC', kind).quiet).toBe(true);
        },
      ),
    );
    const own = applySettings(policyFor('PL'), { hours: '09:00-17:30' });
    expect(isQuiet(own, monday('08:59'), 'UTC').quiet).toBe(true);
    expect(isQuiet(own, monday('09:00'), 'UTC').quiet).toBe(false);
    expect(isQuiet(own, monday('17:30'), 'UTC').quiet).toBe(true);
    expect(applySettings(policyFor('PL'), { askBackHours: 99 }).askBackHours).toBe(24);
  });

  it.each([
    ['9-18', '09:00-18:00'],
    ['from 9:30 to 18', '09:30-18:00'],
    ['de 9h à 18h30', '09:00-18:30'],
    ['od 8.30 do 20', '08:30-20:00'],
    ['0 – 24', '00:00-24:00'],
    ['18-9', undefined],
    ['9-25', undefined],
    ['9:70-18', undefined],
    ['nine to five', undefined],
    ['', undefined],
  ])('has hours as people write them: %s (M20)', (text, window) => {
    expect(parseWindow(text)?.join('-')).toBe(window);
  });

  it('leaves some hour of the country or none', () => {
    expect(leavesHours(policyFor('PL'), ['19:00', '23:00'])).toBe(true);
    expect(leavesHours(policyFor('PL'), ['20:00', '24:00'])).toBe(false);
  });
});
