import { describe, expect, it } from 'vitest';
import { parseConsentWords } from '../../../src/consent/keywords/index.ts';

/** A Monday. */
const today = Date.UTC(2026, 10, 23);

function lastDay(text: string, from = today): string {
  const words = parseConsentWords(text, { pauseDays: 30, today: from });
  if (words.kind !== 'pause') return words.kind;
  return words.lastDay === undefined
    ? `${words.days} days`
    : new Date(words.lastDay).toISOString().slice(0, 10);
}

describe('a pause until a day', () => {
  it.each([
    ['PAUSE until Friday', '2026-11-27'],
    ['pause until monday please', '2026-11-30'],
    ['pause till tomorrow', '2026-11-24'],
    ['could you pause messages until Friday?', '2026-11-27'],
    ["I'm on holiday till 5 December, no messages please", '2026-12-05'],
    ['please pause messages until the end of the month', '2026-11-30'],
    ["don't text me before January", '2026-12-31'],
    ['no texts this week pls', '2026-11-29'],
    ['no messages until the 15th', '2026-12-15'],
    ['pause until December 1st 2026', '2026-12-01'],
    ['mute me until new year', '2027-01-01'],
    ["pause jusqu'à lundi", '2026-11-30'],
    ["pause jusqu'au 1er janvier", '2027-01-01'],
    ["jusqu'à la fin du mois pas de pub svp", '2026-11-30'],
    ['plus de sms ce mois-ci svp', '2026-11-30'],
    ['pas de messages avant lundi', '2026-11-29'],
    ["je suis en vacances jusqu'au 5 décembre, pas de messages", '2026-12-05'],
    ['pauza do końca miesiąca', '2026-11-30'],
    ['prosze nie pisac do 15.12', '2026-12-15'],
    ['pauza do piątku', '2026-11-27'],
    ['jestem na urlopie do 5 grudnia, proszę nie pisać', '2026-12-05'],
    ['w tym tygodniu bez smsów proszę', '2026-11-29'],
    ['nie piszcie do Nowego Roku', '2027-01-01'],
    ['пауза до п’ятниці', '2026-11-27'],
  ])('ends with the day that is named, or before it: %s (M19)', (text, day) => {
    expect(lastDay(text)).toBe(day);
  });

  it.each([
    ['PAUSE until further notice'],
    ['no messages until spring'],
    ['no texts until next friday'],
    ["don't text me until after christmas"],
    ['pause until friday 28 november'],
    ['pause until 31 november'],
    ["pas de sms jusqu'à la rentrée"],
    ['pauza do świąt'],
    ['nie piszcie do stycznia'],
    ['no messages until 3 march 2020'],
  ])('closes and asks staff where nobody can tell the date: %s (M19, M04)', (text) => {
    expect(lastDay(text)).toBe('near-stop');
  });

  it('is no pause where a thing, a visit or an hour has to wait (M19)', () => {
    const others = [
      'can you hold my car until Friday',
      'pas de rendez-vous avant mardi',
      'potrzebuję informacji do wtorku',
      'je suis en vacances jusqu’à lundi',
      'this week please',
      'no sms this week?',
      'vous avez arrêté les rappels ce mois-ci ?',
      'do końca miesiąca zapłacę',
      'no calls before 9 please',
    ];
    expect(others.map((text) => lastDay(text))).toEqual(others.map(() => 'none'));
  });

  it('counts from the contact’s date, over the ends of months and years (M19)', () => {
    expect(lastDay('pause until monday', Date.UTC(2026, 11, 31))).toBe('2027-01-04');
    expect(lastDay('pause until the end of the week', Date.UTC(2026, 10, 29))).toBe('2026-11-29');
    expect(lastDay('no messages before March', Date.UTC(2027, 11, 1))).toBe('2028-02-29');
    expect(lastDay('pause until 29 february', Date.UTC(2027, 11, 1))).toBe('2028-02-29');
    expect(parseConsentWords('pause until Friday', { pauseDays: 30 }).kind).toBe('near-stop');
  });

  it.each([
    ["PAUSE jusqu'à la fin du mois", 'fr'],
    ['pause avant lundi', 'fr'],
    ['PAUSE 2 semaines', 'fr'],
    ['pause 5 dni', 'pl'],
    ['pause do piątku', 'pl'],
    ['pause until Friday', 'en'],
    ['PAUSE 30', undefined],
    ['PAUSE', undefined],
  ])('is said in the language of the words beside it: %s (M19)', (text, language) => {
    const words = parseConsentWords(text, { pauseDays: 30, today });
    expect('language' in words ? words.language : undefined).toBe(language);
  });

  it('lasts a year at most, and says what was asked (M19)', () => {
    const words = parseConsentWords('pause until 1 march 2030', { pauseDays: 30, today });
    expect(words).toMatchObject({ kind: 'pause', days: 365, asked: 1195 });
  });

  it('reads the digits of every script (M19)', () => {
    const written = ['PAUSE ٣٠', 'PAUSE ۳۰', 'PAUSE ３０', 'PAUSE ३०', 'PAUSE 𝟑𝟎', 'PAUSE ৩০', 'PAUSE ๓๐'];
    expect(written.map((text) => lastDay(text))).toEqual(written.map(() => '30 days'));
  });
});
