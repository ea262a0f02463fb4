import { describe, expect, it } from 'vitest';
import { policyFor, policyForAddress, policyPacks } from '../../../src/consent/policies/index.ts';
import { countryOf } from '../../../src/contacts/index.ts';

/** One line a country: what its pack says, in the words of the table a lawyer would read. */
function goldenLine(country: string, region?: string): string {
  const pack = policyFor(country, region);
  const windows = (week: typeof pack.hours.message) =>
    [week.monday, week.saturday, week.sunday, week.holiday]
      .map((day) => day.map(([from, to]) => `${from}-${to}`).join('+') || 'quiet')
      .join(' / ');
  const limit = pack.callLimit;
  return [
    pack.country,
    pack.languages.join('+'),
    `confirm ${pack.doubleOptIn.marketing.join('+') || 'nothing'}`,
    `ask ${pack.consentRequest.join('+') || 'nobody'}`,
    `open ${pack.pendingHours} h`,
    `pause ${pack.pauseDays} d`,
    `messages ${windows(pack.hours.message)}`,
    `calls ${windows(pack.hours.call)}`,
    pack.callNeedsConsent ? 'calls by consent' : 'calls by objection',
    limit ? `${limit.calls} calls in ${limit.days} d, rest ${limit.restDays} d` : 'no limit of calls',
    pack.stopReach,
    `confirm within ${pack.confirmation.withinMinutes} min${pack.confirmation.mayAskWhichKinds ? ', may ask which' : ''}`,
    `honour in ${pack.honourDays} d`,
  ].join(' | ');
}

describe('policy packs', () => {
  it('say for each country what its law and customs ask for (M20, B16)', () => {
    const day = '08:00-20:00 / 08:00-20:00 / quiet / quiet';
    const federal = '08:00-21:00 / 08:00-21:00 / 08:00-21:00 / 08:00-21:00';
    const strict = '08:00-20:00 / 08:00-20:00 / 08:00-20:00 / 08:00-20:00';
    const canada = '09:00-21:30 / 10:00-18:00 / 10:00-18:00 / 10:00-18:00';
    const french = '10:00-13:00+14:00-20:00 / quiet / quiet / quiet';
    const tail = 'marketing-everywhere | confirm within 5 min';
    const usual = `ask nobody | open 48 h | pause 30 d | messages ${day} | calls ${day}`;
    expect([
      ...policyPacks.map(({ country }) => goldenLine(country)),
      goldenLine('ZZ'),
      goldenLine('us', 'fl'),
    ]).toEqual([
      `PL | pl | confirm email | ${usual} | calls by consent | no limit of calls | ${tail} | honour in 0 d`,
      `FR | fr | confirm email | ask nobody | open 48 h | pause 30 d | messages ${day} | calls ${french} | calls by consent | 4 calls in 30 d, rest 60 d | ${tail} | honour in 0 d`,
      `GB | en | confirm nothing | ${usual} | calls by objection | no limit of calls | ${tail} | honour in 0 d`,
      `UA | uk+en | confirm email | ${usual} | calls by consent | no limit of calls | ${tail} | honour in 0 d`,
      `US | en | confirm sms | ask nobody | open 48 h | pause 30 d | messages ${federal} | calls ${federal} | calls by consent | no limit of calls | ${tail}, may ask which | honour in 10 d`,
      `CA | en+fr | confirm sms | ask nobody | open 48 h | pause 30 d | messages ${canada} | calls ${canada} | calls by objection | no limit of calls | ${tail} | honour in 10 d`,
      `DE | en | confirm email+sms | ${usual} | calls by consent | no limit of calls | ${tail} | honour in 0 d`,
      `default | en | confirm email | ${usual} | calls by consent | no limit of calls | ${tail} | honour in 0 d`,
      `US | en | confirm sms | ask nobody | open 48 h | pause 30 d | messages ${strict} | calls ${strict} | calls by consent | no limit of calls | ${tail}, may ask which | honour in 10 d`,
    ]);
  });

  it('keep within sense: windows that end after they begin, one pack a country, at least a language (M20)', () => {
    const packs = [...policyPacks, policyFor(undefined)];
    expect(new Set(packs.map(({ country }) => country)).size).toBe(packs.length);
    for (const { hours, holidays, languages, pendingHours } of packs) {
      const windows = [...Object.values(hours.message), ...Object.values(hours.call)].flat();
      for (const [from, to] of windows) {
        expect(from).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
        expect(to).toMatch(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/);
        expect(from < to).toBe(true);
      }
      expect(holidays.fixed.every((day) => /^(0[1-9]|1[0-2])-[0-3]\d$/.test(day))).toBe(true);
      expect(languages.length).toBeGreaterThan(0);
      // B16: a question that stays open between two days and a week.
      expect(pendingHours).toBeGreaterThanOrEqual(48);
      expect(pendingHours).toBeLessThanOrEqual(168);
    }
  });

  it('are chosen by the country of the number, else by that of the business (M20)', () => {
    expect(policyForAddress('tel:+48600700800', 'FR').country).toBe('PL');
    expect(policyForAddress('tel:+33612345678', 'PL').country).toBe('FR');
    expect(policyForAddress('tel:+12125550123', 'PL').country).toBe('US');
    expect(policyForAddress('tel:+14165550123', 'PL').country).toBe('CA');
    expect(policyForAddress('telegram:12345', 'GB').country).toBe('GB');
    expect(policyForAddress('mail:anna@example.com', 'UA').country).toBe('UA');
    expect(policyForAddress('tel:+819012345678', 'PL').country).toBe('default');
    expect(policyForAddress('tel:+870773111632', 'PL').country).toBe('PL');
    expect(countryOf('+447700900123')).toBe('GB');
    expect(countryOf('nonsense')).toBeUndefined();
  });
});
