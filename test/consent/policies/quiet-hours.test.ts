import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { easterSunday } from '../../../src/consent/policies/holidays.ts';
import {
  isQuiet,
  nextAllowed,
  type PolicyPack,
  policyFor,
  policyPacks,
} from '../../../src/consent/policies/index.ts';

const at = (text: string) => new Date(text);
const next = (country: string, now: string, zone: string, kind: 'message' | 'call' = 'message') =>
  nextAllowed(policyFor(country), at(now), zone, kind)?.toISOString();

describe('quiet hours', () => {
  it.each([
    // Warsaw is an hour ahead of UTC in winter, two in summer.
    [
      'a winter morning before eight',
      'PL',
      '2026-11-23T06:59:59Z',
      'Europe/Warsaw',
      '2026-11-23T07:00:00.000Z',
    ],
    ['the first moment of the window', 'PL', '2026-11-23T07:00:00Z', 'Europe/Warsaw', 'now'],
    ['the last second of the window', 'PL', '2026-11-23T18:59:59Z', 'Europe/Warsaw', 'now'],
    ['the end of the window', 'PL', '2026-11-23T19:00:00Z', 'Europe/Warsaw', '2026-11-24T07:00:00.000Z'],
    ['a summer morning', 'PL', '2026-07-06T06:00:00Z', 'Europe/Warsaw', 'now'],
    [
      'Saturday night, over Sunday',
      'PL',
      '2026-11-21T19:30:00Z',
      'Europe/Warsaw',
      '2026-11-23T07:00:00.000Z',
    ],
    [
      'the night the clocks go back',
      'PL',
      '2026-10-24T19:00:00Z',
      'Europe/Warsaw',
      '2026-10-26T07:00:00.000Z',
    ],
    [
      'the night the clocks go forward',
      'PL',
      '2026-03-28T20:00:00Z',
      'Europe/Warsaw',
      '2026-03-30T06:00:00.000Z',
    ],
    ['Easter Monday', 'FR', '2026-04-04T19:00:00Z', 'Europe/Paris', '2026-04-07T06:00:00.000Z'],
    ['Ascension Day', 'FR', '2026-05-14T10:00:00Z', 'Europe/Paris', '2026-05-15T06:00:00.000Z'],
    ['Corpus Christi', 'PL', '2026-06-04T10:00:00Z', 'Europe/Warsaw', '2026-06-05T06:00:00.000Z'],
    [
      'Christmas Eve to the Monday after',
      'PL',
      '2026-12-24T10:00:00Z',
      'Europe/Warsaw',
      '2026-12-28T07:00:00.000Z',
    ],
    [
      'Good Friday in Germany, over Easter',
      'DE',
      '2026-04-03T10:00:00Z',
      'Europe/Berlin',
      '2026-04-04T06:00:00.000Z',
    ],
    ['an American Sunday', 'US', '2026-11-22T17:00:00Z', 'America/New_York', 'now'],
    [
      'nine in the evening over there',
      'US',
      '2026-11-23T02:00:00Z',
      'America/New_York',
      '2026-11-23T13:00:00.000Z',
    ],
    ['half an hour zones', 'ZZ', '2026-11-23T02:00:00Z', 'Asia/Kolkata', '2026-11-23T02:30:00.000Z'],
    ['a day ahead of UTC', 'ZZ', '2026-11-22T18:30:00Z', 'Pacific/Kiritimati', 'now'],
    ['a Canadian Saturday', 'CA', '2026-11-21T14:00:00Z', 'America/Toronto', '2026-11-21T15:00:00.000Z'],
  ])('wait from %s to the next window in the contact’s time (M20)', (_, country, now, zone, expected) => {
    const asked = expected === 'now' ? at(now) : at(expected);
    expect(next(country, now, zone)).toBe(asked.toISOString());
    const state = isQuiet(policyFor(country), at(now), zone);
    expect(state).toEqual(expected === 'now' ? { quiet: false } : { quiet: true, until: asked });
  });

  it('keep French calls out of the lunch hour and the weekend (M20)', () => {
    const calls = (now: string) => next('FR', now, 'Europe/Paris', 'call');
    expect(calls('2026-11-23T12:00:00Z')).toBe('2026-11-23T13:00:00.000Z');
    expect(calls('2026-11-23T13:00:00Z')).toBe('2026-11-23T13:00:00.000Z');
    expect(calls('2026-11-20T19:00:00Z')).toBe('2026-11-23T09:00:00.000Z');
    expect(calls('2026-11-11T10:00:00Z')).toBe('2026-11-12T09:00:00.000Z');
  });

  it('begin when the clocks are put forward where the hour itself is left out, and at the first of two equal hours (M20)', () => {
    const night: PolicyPack = {
      ...policyFor('US'),
      hours: {
        ...policyFor('US').hours,
        message: Object.fromEntries(
          Object.keys(policyFor('US').hours.message).map((day) => [day, [['02:30', '04:00']]]),
        ) as never,
      },
    };
    const until = (now: string, zone: string) => nextAllowed(night, at(now), zone)?.toISOString();
    expect(until('2026-03-28T23:00:00Z', 'Europe/Warsaw')).toBe('2026-03-29T01:00:00.000Z');
    expect(until('2026-10-24T22:00:00Z', 'Europe/Warsaw')).toBe('2026-10-25T00:30:00.000Z');
  });

  it('know no next moment where every day is quiet (M20)', () => {
    const pack = policyFor('PL');
    const silent = Object.fromEntries(Object.keys(pack.hours.message).map((day) => [day, []])) as never;
    const never = { ...pack, hours: { message: silent, call: silent } };
    expect(isQuiet(never, at('2026-11-23T10:00:00Z'), 'Europe/Warsaw')).toEqual({ quiet: true });
    expect(nextAllowed(never, at('2026-11-23T10:00:00Z'), 'Europe/Warsaw')).toBeNull();
  });

  it('end where the next moment allowed is open, never before now and within a few days, in every zone (M20)', () => {
    const zones = [
      'Europe/Warsaw',
      'America/St_Johns',
      'Australia/Lord_Howe',
      'Pacific/Apia',
      'Asia/Kathmandu',
      'UTC',
    ];
    const moments = fc.date({
      min: at('2024-01-01T00:00:00Z'),
      max: at('2032-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, fc.constantFrom(...zones), fc.constantFrom(...policyPacks), (now, zone, pack) => {
        const allowed = nextAllowed(pack, now, zone);
        expect(allowed).not.toBeNull();
        const moment = allowed as Date;
        expect(moment >= now).toBe(true);
        expect(moment.getTime() - now.getTime()).toBeLessThan(6 * 86_400_000);
        expect(isQuiet(pack, moment, zone)).toEqual({ quiet: false });
        if (moment > now) expect(isQuiet(pack, new Date(moment.getTime() - 1_000), zone).quiet).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('know when Easter is', () => {
    const days = [2024, 2025, 2026, 2027, 2038, 2100].map((year) =>
      new Date(easterSunday(year)).toISOString().slice(0, 10),
    );
    expect(days).toEqual([
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2027-03-28',
      '2038-04-25',
      '2100-03-28',
    ]);
  });
});
