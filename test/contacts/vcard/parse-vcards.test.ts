import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isReadable, toVisible } from '../../../src/contacts/index.ts';
import { isVcard, parseVcards } from '../../../src/contacts/vcard/index.ts';

const card = (...lines: string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD'].join('\r\n');
const read = (...lines: string[]) => {
  const [draft] = parseVcards(card(...lines), 'PL');
  if (draft === undefined) throw new Error('no card was read');
  return draft;
};

describe('cards of phones and mail programs', () => {
  it('reads version 2.1 with quoted-printable, soft line breaks and bare types (M05)', () => {
    const draft = read(
      'VERSION:2.1',
      'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C5=BB=C3=B3=C5=82=C4=87;Ma=C5=82gorzata',
      'TEL;CELL;PREF:605 606 707',
      'TEL;WORK;FAX:22 123 45 67',
      'NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:dzwoni=C4=87 po =',
      'po=C5=82udniu',
    );
    expect(draft).toMatchObject({
      type: 'person',
      firstName: 'Małgorzata',
      lastName: 'Żółć',
      note: 'dzwonić po południu',
    });
    expect(draft.phones).toEqual([
      { e164: '+48605606707', raw: '605 606 707', type: 'mobile' },
      { e164: '+48221234567', raw: '22 123 45 67', type: 'fax' },
    ]);
  });

  it('reads other character sets, and guesses when none is named (M05)', () => {
    expect(
      read('VERSION:2.1', 'N;CHARSET=ISO-8859-2;ENCODING=QUOTED-PRINTABLE:Wo=BCniak;S=B3awomir'),
    ).toMatchObject({
      firstName: 'Sławomir',
      lastName: 'Woźniak',
    });
    expect(read('VERSION:2.1', 'N;QUOTED-PRINTABLE:Fran=E7ois;Zo=EB').lastName).toBe('François');
    expect(read('VERSION:2.1', 'N;QUOTED-PRINTABLE:=AF=F3=B3=E6;Ma=B3gorzata')).toMatchObject({
      firstName: 'Małgorzata',
      lastName: 'Żółć',
    });
    expect(read('VERSION:2.1', 'N;CHARSET=NONSENSE;QUOTED-PRINTABLE:=C5=BB=C3=B3;Jan').lastName).toBe('Żó');
  });

  it('reads version 3.0 with folding, escapes, groups and labels (M05)', () => {
    const draft = read(
      'VERSION:3.0',
      'N:Kowalska\\;Nowak;Anna;Maria;dr;',
      'ORG:Acme\\, Sp. z o.o.;Księgowość',
      'TITLE:Księgowa',
      'item1.TEL;type=pref:+48 600 700 800',
      'item1.X-ABLabel:_$!<Mobile>!$_',
      'item2.TEL:22 123 45 67',
      'item2.X-ABLabel:recepcja',
      'EMAIL;TYPE=INTERNET:anna@bardzo-dluga-nazwa-firmy.exam',
      ' ple',
      'EMAIL;TYPE=INTERNET,PREF:a@acme.pl',
      'CATEGORIES:vip,stały klient',
      'ADR;TYPE=WORK:;;ul. Długa 9;Warszawa;;00-238;Polska',
      'NOTE:a\\, b\\; c\\nd',
    );
    expect(draft).toEqual({
      type: 'person',
      firstName: 'Anna',
      lastName: 'Kowalska;Nowak',
      company: 'Acme, Sp. z o.o.',
      jobTitle: 'Księgowa',
      phones: [
        { e164: '+48600700800', raw: '+48 600 700 800', type: 'mobile' },
        { e164: '+48221234567', raw: '22 123 45 67' },
      ],
      mails: [{ address: 'a@acme.pl' }, { address: 'anna@bardzo-dluga-nazwa-firmy.example' }],
      tags: ['vip', 'stały klient'],
      note: 'a, b; c\nd\ndr Maria\nKsięgowość\nrecepcja: 22 123 45 67\nul. Długa 9, Warszawa, 00-238, Polska',
      proposals: [],
      guesses: [],
      problems: [],
    });
  });

  it('reads version 4.0 with uris, extensions and quoted types (M05, F021)', () => {
    const draft = read(
      'VERSION:4.0',
      'KIND:org',
      'FN:Menuiserie Kerjean',
      'TEL;VALUE=uri;TYPE="voice,work";PREF=1:tel:+33-2-61-91-23-49;ext=31',
    );
    expect(draft).toMatchObject({ type: 'organization', organizationName: 'Menuiserie Kerjean' });
    expect(draft.phones).toEqual([
      { e164: '+33261912349', extension: '31', raw: 'tel:+33-2-61-91-23-49;ext=31', type: 'work' },
    ]);
  });

  it('takes a card that shows as a company, or has no person, for an organization (M05)', () => {
    expect(read('VERSION:3.0', 'N:;;;;', 'FN:Acme', 'ORG:Acme;', 'X-ABShowAs:COMPANY').type).toBe(
      'organization',
    );
    expect(read('VERSION:3.0', 'FN:Acme', 'ORG:Acme').organizationName).toBe('Acme');
    expect(read('VERSION:3.0', 'FN:Anna Kowalska', 'ORG:Acme')).toMatchObject({
      type: 'person',
      firstName: 'Anna',
      company: 'Acme',
      guesses: ['firstName', 'lastName'],
    });
  });

  it('shows half numbers and bad mails as problems, and never drops them (M05)', () => {
    const draft = read('VERSION:3.0', 'N:Nowak;Jan', 'TEL:600 70', 'TEL:000 000 000', 'EMAIL:jan@nowak');
    expect(draft.problems).toEqual([
      { code: 'phone_incomplete', raw: '600 70' },
      { code: 'phone_invalid', raw: '000 000 000' },
      { code: 'mail_invalid', raw: 'jan@nowak' },
    ]);
  });

  it('reads several cards, also when lines between are odd or an END is missing', () => {
    const text = `\ufeff${card('VERSION:3.0', 'N:A;Anna', 'stray line', 'TEL;TYPE="x:1')}\n\nBEGIN:VCARD\nN:B;Beata\nbegin:vcard\nversion:4.0\nn:C;Celina\nend:vcard`;
    expect(parseVcards(text, 'PL').map((draft) => draft.firstName)).toEqual(['Anna', 'Beata', 'Celina']);
    expect(isVcard(text)).toBe(true);
    expect(isVcard('Anna BEGIN:VCARD')).toBe(false);
  });

  it('leaves the card of an agent out', () => {
    const draft = read(
      'VERSION:2.1',
      'N:Nowak;Jan',
      'AGENT:',
      'BEGIN:VCARD',
      'N:Agent;Adam',
      'END:VCARD',
      'TEL:600700800',
    );
    expect(draft).toMatchObject({ firstName: 'Jan', lastName: 'Nowak', phones: [{ e164: '+48600700800' }] });
  });

  it('gives back any name, note and tags that were written by the rules of version 3 (M05)', () => {
    const word = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .map((text) => text.replace(/\s+/g, ' ').trim());
    const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');
    const fold = (line: string) => line.match(/.{1,20}/gsu)?.join('\r\n ') ?? '';
    // Names without a letter, and what nobody sees, are no names here.
    const written = word.filter((text) => isReadable(text) && toVisible(text) === text.normalize('NFC'));
    fc.assert(
      fc.property(written, written, written, (first, last, tag) => {
        const draft = read(
          'VERSION:3.0',
          fold(`N:${escaped(last)};${escaped(first)}`),
          fold(`CATEGORIES:${escaped(tag)}`),
          fold(`NOTE:${escaped(tag)}`),
        );
        const [firstName, lastName, own] = [first, last, tag].map((text) => text.normalize('NFC'));
        expect(draft).toMatchObject({ firstName, lastName, tags: [own], note: own });
      }),
    );
  });

  it('never throws', () => {
    const line = fc.constantFrom(
      'BEGIN:VCARD',
      'END:VCARD',
      'N:;;',
      'TEL;',
      'TEL:',
      ':',
      ';',
      '=',
      'A.B;C="',
      ' x',
      'NOTE;QUOTED-PRINTABLE:=ZZ=',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string({ unit: 'binary' }))), (lines) => {
        parseVcards(['BEGIN:VCARD', ...lines].join('\n'), 'PL');
      }),
    );
  });
});

describe('dates of a card', () => {
  const written = (language: 'en' | 'fr' | 'pl', ...lines: string[]) =>
    parseVcards(card('VERSION:3.0', 'N:Nowak;Anna;;;', ...lines), 'PL', language)[0]?.note;

  it.each<['en' | 'fr' | 'pl', string, string]>([
    ['en', 'BDAY:1985-04-12', 'Birthday: 12 April 1985'],
    ['fr', 'BDAY:19850412', 'Anniversaire : 12 avril 1985'],
    ['pl', 'BDAY;VALUE=date:1985-04-12', 'Urodziny: 12 kwietnia 1985'],
    ['pl', 'BDAY:--0412', 'Urodziny: 12 kwietnia'],
    ['en', 'BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29', 'Birthday: 29 February'],
    ['en', 'BDAY:1985-04-12T23:30:00Z', 'Birthday: 12 April 1985'],
    ['fr', 'BDAY:1985', 'Anniversaire : 1985'],
    ['pl', 'BDAY:1985-04', 'Urodziny: kwiecień 1985'],
    ['en', 'ANNIVERSARY:20010630', 'Anniversary: 30 June 2001'],
    ['fr', 'ANNIVERSARY:20010630', 'Anniversaire de mariage : 30 juin 2001'],
    ['pl', 'NICKNAME:Ania', 'Przezwisko: Ania'],
    ['en', 'BDAY:circa 1800', 'Birthday: circa 1800'],
    ['en', 'BDAY:1985-02-31', 'Birthday: 1985-02-31'],
  ])('are written in words of the reader: %s %s (M05)', (language, line, note) => {
    expect(written(language, line)).toBe(note);
  });
});
