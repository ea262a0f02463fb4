import { describe, expect, it } from 'vitest';
import { createConsentPolicies, unknownAddress } from '../../../src/consent/index.ts';
import { isQuietAnywhere, policyFor, timeZonesOf } from '../../../src/consent/policies/index.ts';

const policies = createConsentPolicies({ country: 'PL', timeZone: 'Europe/Warsaw' });
const quietUntil = (scheme: 'tel' | 'mail', value: string, now: string) =>
  policies
    .rulesOf(unknownAddress('a', { scheme, value }), scheme === 'tel' ? 'sms' : 'email', new Date(now))
    .quietUntil?.toISOString();

describe('the hours of a contact', () => {
  it('are those of the country of its number, not of the business (M20)', () => {
    // Eight in the morning in Paris is eight in Warsaw, and two hours before that in Auckland's evening.
    expect(quietUntil('tel', '+33612345678', '2026-11-23T08:30:00Z')).toBeUndefined();
    expect(quietUntil('tel', '+64211234567', '2026-11-23T08:30:00Z')).toBe('2026-11-23T19:00:00.000Z');
    expect(quietUntil('tel', '+64211234567', '2026-11-23T20:30:00Z')).toBeUndefined();
    expect(quietUntil('tel', '+48600700800', '2026-11-23T20:30:00Z')).toBe('2026-11-24T07:00:00.000Z');
  });

  it('are those of the business where no number tells the country (M20)', () => {
    expect(quietUntil('mail', 'anna@example.com', '2026-11-23T08:30:00Z')).toBeUndefined();
    expect(quietUntil('mail', 'anna@example.com', '2026-11-23T20:30:00Z')).toBe('2026-11-24T07:00:00.000Z');
  });

  it('are quiet while they are anywhere in a country of several zones (M20)', () => {
    // Nine in New York is four in Honolulu; from nine at night in New York nothing leaves.
    const [newYork, shared, night] = ['2026-11-23T14:00:00Z', '2026-11-23T21:00:00Z', '2026-11-24T02:30:00Z'];
    expect(quietUntil('tel', '+12125550123', newYork)).toBe('2026-11-23T18:00:00.000Z');
    expect(quietUntil('tel', '+12125550123', shared)).toBeUndefined();
    expect(quietUntil('tel', '+12125550123', night)).toBe('2026-11-24T18:00:00.000Z');
  });

  it('that never meet leave no hour (M20)', () => {
    const pack = policyFor('US');
    const short = {
      ...pack,
      hours: {
        ...pack.hours,
        message: Object.fromEntries(
          Object.keys(pack.hours.message).map((day) => [day, [['09:00', '10:00']]]),
        ) as unknown as typeof pack.hours.message,
      },
    };
    const apart = ['Pacific/Auckland', 'Pacific/Honolulu'];
    expect(isQuietAnywhere(short, new Date('2026-11-23T12:00:00Z'), apart)).toEqual({ quiet: true });
  });

  it('are known for every country that numbers lead to, and for nothing else', () => {
    expect(timeZonesOf('PL')).toEqual(['Europe/Warsaw']);
    expect(timeZonesOf('us').length).toBeGreaterThan(5);
    expect(timeZonesOf('')).toEqual([]);
    expect(timeZonesOf('XX')).toEqual([]);
  });
});
