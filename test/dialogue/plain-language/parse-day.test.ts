import { describe, expect, it } from 'vitest';
import { parseDay, splitDay, toDay } from '../../../src/dialogue/index.ts';

/** A Monday. */
const today = Date.UTC(2026, 10, 23);
const dayOf = (text: string) => {
  const words = parseDay(text);
  const outcome = words && toDay(words, today);
  if (!outcome) return null;
  return 'day' in outcome ? new Date(outcome.day).toISOString().slice(0, 10) : outcome.problem;
};

describe('a day in words', () => {
  it.each([
    ['3 March', '2026-03-03'],
    ['March 3rd', '2026-03-03'],
    ['Tuesday the 3rd of March, 2026', '2026-03-03'],
    ['3 mars', '2026-03-03'],
    ['le 1er août 2025', '2025-08-01'],
    ['3 marca', '2026-03-03'],
    ['dnia 3 marca 2025 r.', '2025-03-03'],
    ['12 lip', '2026-07-12'],
    ['2026-03-03', '2026-03-03'],
    ['3.03.2026', '2026-03-03'],
    ['3/4/26', '2026-04-03'],
    ['31.12', '2025-12-31'],
    ['two weeks ago', '2026-11-09'],
    ['a month ago', '2026-10-23'],
    ['sprzed tygodnia', '2026-11-16'],
    ['sprzed 3 dni', '2026-11-20'],
    ['sprzed dwóch tygodni', '2026-11-09'],
    ['miesiąc temu', '2026-10-23'],
    ['rok temu', '2025-11-23'],
    ['il y a deux semaines', '2026-11-09'],
    ['il y a un mois', '2026-10-23'],
    ['9 months ago', '2026-02-23'],
    ['in March', '2026-03-31'],
    ['en février 2024', '2024-02-29'],
    ['w marcu', '2026-03-31'],
    ['we wrześniu', '2026-09-30'],
    ['w grudniu', '2025-12-31'],
    ['March 2025', '2025-03-31'],
    ['in November', '2026-11-23'],
    ['24 December', '2025-12-24'],
    ['23 November', '2026-11-23'],
    ['29 lutego', '2024-02-29'],
    ['yesterday', '2026-11-22'],
    ['avant-hier', '2026-11-21'],
    ['dziś', '2026-11-23'],
    ['3 days ago', '2026-11-20'],
    ['il y a une semaine', '2026-11-16'],
    ['2 tygodnie temu', '2026-11-09'],
    ['tydzień temu', '2026-11-16'],
    ['Monday', '2026-11-16'],
    ['w środę', '2026-11-18'],
    ['dimanche dernier', '2026-11-22'],
  ])('is read in three languages, and the last such day is meant: %s (M13)', (text, day) => {
    expect(dayOf(text)).toBe(day);
  });

  it.each([
    ['31 lutego', 'impossible'],
    ['29 February 2025', 'impossible'],
    ['3 March 2027', 'future'],
    ['tomorrow', 'future'],
    ['après-demain', 'future'],
    ['jutro', 'future'],
    ['March', null],
    ['maj', null],
    ['in May June', null],
    ['in March 2027', 'future'],
    ['sprzed biura', null],
    ['twelfty days ago', null],
    ['3', null],
    ['600 700 800', null],
    ['Anna', null],
    ['3 Maja 5', null],
    ['13.13.2026', null],
    ['', null],
  ])('is told from what is none, and from one that cannot be: %s (M13)', (text, outcome) => {
    expect(dayOf(text)).toBe(outcome);
  });

  it.each([
    ['Anna Kowalska on 3 March', 'Anna Kowalska', 'on 3 March'],
    ['Anna 2026-03-03', 'Anna', '2026-03-03'],
    ['Anna le 3 mars 2026', 'Anna', 'le 3 mars 2026'],
    ['Anna, 3 marca', 'Anna', '3 marca'],
    ['Anna w marcu', 'Anna', 'w marcu'],
    ['Anna sprzed tygodnia', 'Anna', 'sprzed tygodnia'],
  ])('is split off the words before it: %s (M13)', (text, before, day) => {
    expect(splitDay(text)).toEqual({ before, day });
  });
});
