import { describe, expect, it } from 'vitest';
import { toSearchPhones, toSearchTokens } from '../../../src/contacts/search/search-tokens.ts';
import { toSearchEntry } from '../../../src/contacts/search/to-search-entry.ts';

const date = new Date('2026-11-22T10:00:00Z');
const person = {
  _id: 'p1',
  type: 'person' as const,
  firstName: 'Żaneta',
  lastName: 'Kowalska-Nowak',
  jobTitle: 'Główna księgowa',
  phones: [{ id: 'a', raw: '600 700 800', e164: '+48600700800' }],
  mails: [{ id: 'b', address: 'Żaneta.K@firma.pl' }],
  note: 'Woli żółty papier',
  updatedAt: date,
};

describe('toSearchTokens', () => {
  it('pairs the folded words of a name in both orders, and keeps each alone', () => {
    expect(toSearchTokens({ firstName: 'Łukasz', lastName: 'Żółć', phones: [], mails: [] })).toEqual({
      searchPairs: ['lukasz', 'zolc', 'lukasz zolc', 'zolc lukasz'],
      searchPhones: [],
      searchMails: [],
      searchMessengers: [],
    });
    expect(toSearchTokens({ organizationName: 'Alfa', phones: [], mails: [] }).searchPairs).toEqual(['alfa']);
  });

  it('stays small for a name of many words', () => {
    const organizationName = Array.from({ length: 200 }, (_, at) => `w${at}`).join(' ');
    expect(toSearchTokens({ organizationName, phones: [], mails: [] }).searchPairs).toHaveLength(36);
  });

  it.each([
    ['+48600700800', ['48600700800', '600700800', '0700800']],
    ['+12125550123', ['12125550123', '2125550123', '5550123']],
    ['+380671234567', ['380671234567', '671234567', '1234567']],
  ])('keeps %s with and without its country code, and the last seven digits (B12)', (e164, tokens) => {
    expect(toSearchPhones(e164)).toEqual(tokens);
  });

  it('folds mail addresses', () => {
    expect(toSearchTokens(person).searchMails).toEqual(['zaneta.k@firma.pl']);
  });
});

describe('toSearchEntry', () => {
  it('gathers names, details and note words apart (F086, F171)', () => {
    expect(toSearchEntry(person, { tags: ['Stały klient'], organization: 'Alfa S.A.' })).toEqual({
      id: 'p1',
      type: 'person',
      names: ['zaneta', 'kowalska', 'nowak', 'kowalskanowak'],
      details: ['glowna', 'ksiegowa', 'alfa', 's', 'a', 'staly', 'klient', 'zaneta', 'k', 'firma', 'pl'],
      notes: ['woli', 'zolty', 'papier'],
      digits: ['48600700800'],
      mails: ['zaneta.k@firma.pl'],
      label: 'kowalska-nowak zaneta',
      rank: date.getTime(),
    });
  });

  it('gives nothing for a contact in the bin', () => {
    expect(toSearchEntry({ ...person, deletedAt: date }, { tags: [] })).toBeNull();
  });
});
