import { describe, expect, it } from 'vitest';
import { readPeople } from '../../../src/contacts/paste/index.ts';

const namesIn = (text: string) =>
  readPeople(text, { country: 'PL', language: 'pl' }).map(({ firstName, lastName, phones, mails }) =>
    [firstName, lastName, ...phones.map(({ e164 }) => e164), ...mails.map(({ address }) => address)]
      .filter(Boolean)
      .join(' '),
  );

describe('several people in one text', () => {
  it('are one draft each where every line is a person (M05)', () => {
    expect(
      namesIn(
        'Anna Kowalska 600 700 800\n\nJan Nowak, 601 500 102, Acme\r\nBob;601 500 103\nEwa Róg ewa@rog.pl',
      ),
    ).toEqual([
      'Anna Kowalska +48600700800',
      'Jan Nowak +48601500102',
      'Bob +48601500103',
      'Ewa Róg ewa@rog.pl',
    ]);
    expect(
      namesIn('1. Anna Kowalska 600 700 800\n2) Jan Nowak 601 500 102\n• Ola Lis 601 500 104'),
    ).toHaveLength(3);
  });

  it.each([
    'Anna Kowalska\ntel. 600 700 800\nanna@acme.pl',
    'Anna Kowalska 600 700 800\nAcme sp. z o.o., biuro@acme.pl',
    'Anna Kowalska 600 700 800\nfax 22 123 45 67',
    'Anna Kowalska 600 700 800\nAnna Kowalska 601 500 102',
    'Anna Kowalska 600 700 800\nAnia 600 700 800',
    'Anna Kowalska 600 700 800\nżona Ewa 601 500 105',
    'Anna Kowalska 600 700 800\nDyrektor sprzedaży 600 700 801',
    'Anna Kowalska 600 700 800\nul. Długa 5, 00-001 Warszawa',
    'Anna Kowalska 600 700 800',
  ])('are not seen in what is about one: %j (M05)', (text) => {
    const drafts = readPeople(text, { country: 'PL', language: 'pl' });
    expect(drafts).toHaveLength(1);
    expect(drafts[0]).toMatchObject({ firstName: 'Anna', lastName: 'Kowalska' });
  });
});
