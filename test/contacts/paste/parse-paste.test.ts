import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContactDraft } from '../../../src/contacts/contact.ts';
import { foldText } from '../../../src/contacts/names/index.ts';
import { type PasteSetting, parsePaste } from '../../../src/contacts/paste/index.ts';

const pl: PasteSetting = { country: 'PL', language: 'pl' };
const fr: PasteSetting = { country: 'FR', language: 'fr' };
const en: PasteSetting = { country: 'GB', language: 'en' };

/** The fields that hold something, with numbers as E.164 and mails as addresses. */
function read(text: string, setting: PasteSetting = pl) {
  const { phones, mails, tags, proposals, problems, guesses, ...rest } = parsePaste(text, setting);
  const lists = {
    phones: phones.map((phone) =>
      [phone.e164, phone.extension && `ext ${phone.extension}`, phone.type].filter(Boolean).join(' '),
    ),
    mails: mails.map((mail) => mail.address),
    tags,
    proposals: proposals.map((proposal) => proposal.channel),
    problems: problems.map((problem) => problem.raw),
    guesses,
  };
  return { ...rest, ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)) };
}

describe('a pasted sentence', () => {
  it('gives name, number, company, tag and a proposal, never a consent (M05)', () => {
    const draft = parsePaste('Anna Kowalska 600 700 800, Acme, sms ok, tag vip', pl);
    expect(draft).toEqual({
      type: 'person',
      firstName: 'Anna',
      lastName: 'Kowalska',
      company: 'Acme',
      phones: [{ e164: '+48600700800', raw: '600 700 800' }],
      mails: [],
      tags: ['vip'],
      proposals: [{ channel: 'sms', words: 'sms ok' }],
      guesses: ['company'],
      problems: [],
    } satisfies ContactDraft);
  });

  it.each<[string, PasteSetting, object]>([
    [
      'Anna Kowalska, accountant at Acme',
      en,
      { firstName: 'Anna', lastName: 'Kowalska', jobTitle: 'accountant', company: 'Acme' },
    ],
    [
      'Jan Nowak z Acme tel. 601 202 303',
      pl,
      { firstName: 'Jan', lastName: 'Nowak', company: 'Acme', phones: ['+48601202303'] },
    ],
    [
      'Marie Dupont, gérante chez Boulangerie Martin, 06 12 34 56 78, tag fidèle',
      fr,
      {
        firstName: 'Marie',
        lastName: 'Dupont',
        jobTitle: 'gérante',
        company: 'Boulangerie Martin',
        phones: ['+33612345678'],
        tags: ['fidèle'],
      },
    ],
    [
      'księgowa Anna Nowak, Hydrobud Sp. z o.o.',
      pl,
      { firstName: 'Anna', lastName: 'Nowak', jobTitle: 'księgowa', company: 'Hydrobud Sp. z o.o.' },
    ],
    ['john smith 07400 123456 plumber', en, { firstName: 'John', lastName: 'Smith', jobTitle: 'plumber' }],
    [
      'Nowak Jan 600 700 800',
      pl,
      { firstName: 'Jan', lastName: 'Nowak', guesses: ['firstName', 'lastName'] },
    ],
    ['Kowalska, Anna, 600 700 800', pl, { firstName: 'Anna', lastName: 'Kowalska' }],
    ['Marie DUPONT-MARTIN', fr, { firstName: 'Marie', lastName: 'Dupont-Martin' }],
    ['DE LA TOUR Jean-Baptiste', fr, { firstName: 'Jean-Baptiste', lastName: 'de la Tour' }],
    ['Ludwig van Beethoven', en, { firstName: 'Ludwig', lastName: 'van Beethoven' }],
    ['dr inż. Ewa Lis, 600 700 800', pl, { firstName: 'Ewa', lastName: 'Lis', note: 'dr inż.' }],
    ['Pani Kowalska 600 700 800', pl, { lastName: 'Kowalska' }],
    ['M. Bernard 06 12 34 56 78', fr, { lastName: 'Bernard' }],
    ['Daz 07400 123456', en, { firstName: 'Daz', guesses: ['firstName'] }],
    ['tosiek wrona 600 700 800', pl, { firstName: 'Tosiek', lastName: 'Wrona' }],
    ['M. et Mme Lambert', fr, { lastName: 'Lambert' }],
    ['anna.nowak@acme.pl', pl, { firstName: 'Anna', lastName: 'Nowak', guesses: ['firstName', 'lastName'] }],
    ['Bogdan\tNowicki\t600700800\tAcme', pl, { firstName: 'Bogdan', lastName: 'Nowicki', company: 'Acme' }],
    [
      'From: "Doe, John" <john@globex.example>\n\nJohn Doe\nBuyer',
      en,
      { firstName: 'John', lastName: 'Doe', jobTitle: 'Buyer' },
    ],
    ['Mr & Mrs Patel', en, { lastName: 'Patel' }],
    ['Ewa Lis pracuje w firmie Metalex', pl, { firstName: 'Ewa', company: 'Metalex' }],
    [
      'Met Tom Baker, he runs Baker Motors',
      en,
      { firstName: 'Tom', lastName: 'Baker', company: 'Baker Motors' },
    ],
    [
      'Please add Peter Parker (photographer), Daily Bugle',
      en,
      { jobTitle: 'photographer', company: 'Daily Bugle' },
    ],
    ['Mme Claire Petit', fr, { firstName: 'Claire', lastName: 'Petit' }],
    ['Mr James O’Connor Jr.', en, { firstName: 'James', lastName: 'O’Connor Jr.' }],
  ])('reads %s (M05, F010, F012)', (text, setting, expected) => {
    expect(read(text, setting)).toMatchObject({ type: 'person', ...expected });
  });

  it.each<[string, PasteSetting, object]>([
    ['tom baker 07911 123456', en, { firstName: 'Tom', lastName: 'Baker' }],
    ['sam porter sam@porter.com', en, { firstName: 'Sam', lastName: 'Porter' }],
    ['paul boucher 06 12 34 56 78', fr, { firstName: 'Paul', lastName: 'Boucher' }],
    ['jan krawiec 600 700 800', pl, { firstName: 'Jan', lastName: 'Krawiec' }],
    ['Tom, baker, 07911 123456', en, { firstName: 'Tom', jobTitle: 'baker' }],
    ['anna fryzjerka 600 700 800', pl, { firstName: 'Anna', jobTitle: 'fryzjerka' }],
  ])('tells a surname from a trade right behind a given name: %s (M05)', (text, setting, expected) => {
    expect(parsePaste(text, setting)).toMatchObject(expected);
  });

  it.each<[string, PasteSetting, string]>([
    ['Warsztat Kowalski 22 123 45 67', pl, 'Warsztat Kowalski'],
    ['Budimex S.A., 22 123 45 67', pl, 'Budimex S.A.'],
    ['Garage Martin, 01 23 45 67 89', fr, 'Garage Martin'],
    ['SARL Toiture du Nord 03 20 12 34 56', fr, 'SARL Toiture du Nord'],
    ['Green Dental Clinic, 020 7946 0123', en, 'Green Dental Clinic'],
    ['Smith & Sons Ltd\n020 7946 0123', en, 'Smith & Sons Ltd'],
    ['Müller GmbH, +49 30 1234567', en, 'Müller GmbH'],
    ['Acme 22 123 45 67', pl, 'Acme'],
    ['acme 600 700 800 biuro@acme.pl', pl, 'acme'],
    ['The Red Lion pub 020 7946 0123', en, 'The Red Lion pub'],
    ['Firma: Acme\ntel.: 22 123 45 67', pl, 'Acme'],
  ])('takes %s for an organization (M05)', (text, setting, name) => {
    expect(read(text, setting)).toMatchObject({ type: 'organization', organizationName: name });
  });

  it.each<[string, PasteSetting, string[]]>([
    ['Anna, sms ok', pl, ['sms']],
    ['Anna, zgoda na sms i whatsapp', pl, ['sms', 'whatsapp']],
    ['Anna, wyraziła zgodę na smsy oraz maile', pl, ['sms', 'email']],
    ['Anna, można dzwonić', pl, ['call']],
    ['Anna ok pour sms', fr, ['sms']],
    ['Anna accepte whatsapp', fr, ['whatsapp']],
    ["Anna, d'accord pour recevoir des sms et des mails", fr, ['sms', 'email']],
    ['Anna agrees to texts and emails', en, ['sms', 'email']],
    ['Anna, viber: yes', en, ['viber']],
    ['zgody: sms, viber', pl, ['sms', 'viber']],
  ])('proposes the channels of "%s" (M05)', (text, setting, channels) => {
    expect(
      parsePaste(text, setting)
        .proposals.map((proposal) => proposal.channel)
        .sort(),
    ).toEqual(channels.sort());
  });

  it.each<[string, PasteSetting]>([
    ['Anna, nie zgadza się na sms', pl],
    ['Anna, brak zgody na sms', pl],
    ['Anna, sms nie', pl],
    ['Anna, bez sms', pl],
    ['Anna, pas de sms', fr],
    ["Anna n'accepte pas les sms", fr],
    ['Anna, no texts', en],
    ['Anna, SMS: no', en],
    ['Anna does not consent to sms', en],
  ])('proposes nothing for "%s", and keeps the words', (text, setting) => {
    const draft = parsePaste(text, setting);
    expect(draft.proposals).toEqual([]);
    expect(draft.note).toBeDefined();
  });
});

describe('pasted signatures, cards and labelled lines', () => {
  it('reads labels and phone types in Polish (M05, F019, F021)', () => {
    const text = `Imię: Anna
Nazwisko: Kowalska
Firma: Acme sp. z o.o.
Stanowisko: główna księgowa
Tel.: (22) 123-45-67 wew. 12
kom.: 600 700 800
dom: 22 765 43 21
fax: 22 123 45 68
E-mail: Anna.Kowalska@ACME.pl
Tagi: vip, prasa
Źródło: wizytówka
Uwagi: dzwonić po 16`;
    expect(read(text)).toEqual({
      type: 'person',
      firstName: 'Anna',
      lastName: 'Kowalska',
      company: 'Acme sp. z o.o.',
      jobTitle: 'główna księgowa',
      phones: ['+48221234567 ext 12', '+48600700800 mobile', '+48227654321 home', '+48221234568 fax'],
      mails: ['Anna.Kowalska@acme.pl'],
      tags: ['vip', 'prasa'],
      source: 'business-card',
      note: 'dzwonić po 16',
    });
  });

  it('reads labels and phone types in French (M05, F019)', () => {
    const text = `Nom : DUPONT
Prénom : Marie
Société : Boulangerie Martin
Fonction : gérante
Portable : 06 12 34 56 78
Bureau : 01 23 45 67 89 poste 4
Domicile : 01 23 45 67 90
Étiquettes : fidèle, presse
Source : site internet
Remarque : fermé le lundi`;
    expect(read(text, fr)).toEqual({
      type: 'person',
      firstName: 'Marie',
      lastName: 'Dupont',
      company: 'Boulangerie Martin',
      jobTitle: 'gérante',
      phones: ['+33612345678 mobile', '+33123456789 ext 4 work', '+33123456790 home'],
      tags: ['fidèle', 'presse'],
      source: 'internet',
      note: 'fermé le lundi',
    });
  });

  it('reads a signature: greeting gone, address and links kept, title and company found (M05)', () => {
    const text = `Kind regards,

Sarah Connolly
Senior Account Manager | Northgate Systems Ltd
12 High Street, Leeds LS1 4AB
M: +44 7400 123456 | T: 020 7946 0123
sarah@northgate.example | www.northgate.example`;
    expect(read(text, en)).toEqual({
      type: 'person',
      firstName: 'Sarah',
      lastName: 'Connolly',
      jobTitle: 'Senior Account Manager',
      company: 'Northgate Systems Ltd',
      phones: ['+447400123456 mobile', '+442079460123'],
      mails: ['sarah@northgate.example'],
      note: '12 High Street, Leeds LS1 4AB\nwww.northgate.example',
    });
  });

  it('reads a contact that was shared as text, and a vCard (M05)', () => {
    expect(read('Wojtek Hydraulik\n+48 600 700 800')).toMatchObject({
      firstName: 'Wojtek',
      phones: ['+48600700800'],
    });
    const card =
      'BEGIN:VCARD\nVERSION:3.0\nN:Nowak;Jan\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nN:Lis;Ewa\nTEL:600700800\nEND:VCARD';
    expect(read(card)).toEqual({
      type: 'person',
      firstName: 'Jan',
      lastName: 'Nowak',
      note: 'Ewa Lis 600700800',
    });
  });

  it('knows the built-in sources in three languages, and keeps others as they are (F199)', () => {
    const sources = [
      'wizytówka',
      'business card',
      'carte de visite',
      'baza danych',
      'internet',
      'mail',
      'targi',
    ];
    expect(sources.map((source) => parsePaste(`Anna, source: ${source}`, pl).source)).toEqual([
      'business-card',
      'business-card',
      'business-card',
      'database',
      'internet',
      'mail',
      'targi',
    ]);
  });

  it.each<[text: string, setting: PasteSetting, expected: object]>([
    ['Adam Bąk 600 700 900 Opel Astra', pl, { firstName: 'Adam', lastName: 'Bąk', note: 'Opel Astra' }],
    ['600 700 900 Skoda Octavia hamulce', pl, { note: 'Skoda Octavia hamulce' }],
    ['Opel Astra Jan Nowak 600 700 900', pl, { firstName: 'Jan', lastName: 'Nowak', note: 'Opel Astra' }],
    [
      'Luc Moreau 06 12 34 56 78 Peugeot 208',
      fr,
      { firstName: 'Luc', lastName: 'Moreau', note: 'Peugeot 208' },
    ],
    ['Tom Hill, Ford Focus, 07400 123456', en, { firstName: 'Tom', lastName: 'Hill', note: 'Ford Focus' }],
    ['Tom Ford 07400 123456', en, { firstName: 'Tom', lastName: 'Ford' }],
    ['Jan Nowak, Toyota, 600 700 900', pl, { firstName: 'Jan', lastName: 'Nowak', company: 'Toyota' }],
  ])('takes a car for no firm and nobody: %s (M05)', (text, setting, expected) => {
    const { phones: _phones, guesses: _guesses, ...fields } = read(text, setting) as Record<string, unknown>;
    expect(fields).toEqual({ type: 'person', ...expected });
  });

  it('keeps a number whose range the plan does not list, marked as a guess, where its trunk zero is written (B05)', () => {
    expect(read('Tom Hill 07700 900123', en)).toEqual({
      type: 'person',
      firstName: 'Tom',
      lastName: 'Hill',
      phones: ['+447700900123'],
      guesses: ['phones.0'],
    });
  });

  it('names half numbers and bad mails as problems instead of dropping them (M05)', () => {
    expect(read('Anna Kowalska tel. 600 70, anna@acme')).toMatchObject({
      firstName: 'Anna',
      problems: ['600 70', 'anna@acme'],
    });
    expect(parsePaste('Jan Nowak 600 700 800 900', pl).phones).toHaveLength(1);
  });

  it('takes no date, price, postal code or tax number for a number or half of one (M05)', () => {
    const text =
      'Anna Nowak ur. 12.03.1984, NIP 525-000-11-22, 00-950 Warszawa, 1500 zł, zamówienie 88213377';
    expect(read(text)).toMatchObject({ firstName: 'Anna', lastName: 'Nowak' });
    expect(parsePaste(text, pl)).toMatchObject({ phones: [], problems: [] });
  });
});

describe('hostile pastes', () => {
  it('keeps signs of markup, and is not misled by invisible characters (M05)', () => {
    expect(read('<b>& Anna\u200b Kow\u00adalska\u202e 600\u00a0700\u202f800 🚗')).toMatchObject({
      firstName: 'Anna',
      lastName: 'Kowalska',
      phones: ['+48600700800'],
    });
    expect(JSON.stringify(parsePaste('Anna, <script>alert(1)</script>', pl))).toContain('script');
  });

  it('reads a note of emoji and right-to-left text without losing it', () => {
    expect(parsePaste('Anna Nowak 600 700 800, lubi 🌻 kwiaty, שלום', pl).note).toBe('lubi 🌻 kwiaty, שלום');
  });

  it('takes text of ten thousand characters of any kind', () => {
    const units = [
      'a',
      '1 ',
      '+',
      'Anna ',
      '@',
      'a@',
      'tel ',
      '(',
      '"',
      ', ',
      '\n',
      'sms ok ',
      'tag ',
      'note: ',
      'ul. ',
      'Ł',
      '😀',
      '. ',
      'i ',
      '# ',
      'www.',
      'dr ',
    ];
    for (const unit of units) {
      const text = unit.repeat(Math.ceil(10_000 / unit.length)).slice(0, 10_000);
      expect(parsePaste(text, pl).type, unit).toMatch(/person|organization/);
    }
  });
});

describe('laws of the reader', () => {
  const word = fc.constantFrom(
    ...'Anna Kowalska Acme Sp. z o.o. księgowa 600 700 800 600700800 22 123 45 tel. kom. anna@acme.pl anna@ tag vip , ; - ( ) : sms ok nie note: firma: chez Garage dr pan ul. Długa 5 00-950 Warszawa <b> & #x @y "Q" 12.03.1984 poste 4 wew.'.split(
      ' ',
    ),
  );
  const paste = fc
    .array(
      fc.oneof(
        { weight: 8, arbitrary: word },
        { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
        { weight: 1, arbitrary: fc.constant('\n') },
      ),
      { maxLength: 25 },
    )
    .map((words) => words.join(' '));

  it('never throws, and reads the same text the same way (M05)', () => {
    fc.assert(
      fc.property(fc.oneof(paste, fc.string({ unit: 'binary' })), (text) => {
        for (const setting of [pl, fr, en])
          expect(parsePaste(text, setting)).toEqual(parsePaste(text, setting));
      }),
      { numRuns: 300 },
    );
  });

  it('loses no run of digits: each stands in a field, the note or the problems (M05)', () => {
    fc.assert(
      fc.property(paste, (text) => {
        const { note, phones, ...rest } = parsePaste(text, pl);
        const kept = JSON.stringify({ note, rest, raws: phones.map((phone) => phone.raw) });
        for (const digits of text.match(/[0-9]+/g) ?? []) expect(kept, text).toContain(digits);
      }),
      { numRuns: 1000 },
    );
  });

  it('loses no word but labels, forms of address, joining words and greetings (M05)', () => {
    const content =
      'Anna Kowalska Acme księgowa hydraulik Zbroja lodówka cieknie Garage Studio Nowak zielony Xyz mieszka obok Jean-Luc vip czwartek'.split(
        ' ',
      );
    const signs = fc.constantFrom(
      ' ',
      ' ',
      ' ',
      ', ',
      '\n',
      ' - ',
      ' (',
      ') ',
      '; ',
      '. ',
      ' tel. 600 700 800 ',
      ' firma: ',
      ' tag ',
      ' note: ',
      ' sms ok ',
      ' z ',
      ' i ',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...content), signs), { maxLength: 20 }), (pairs) => {
        const text = pairs.flat().join('');
        const kept = foldText(JSON.stringify(parsePaste(text, pl)));
        for (const [used] of pairs) expect(kept, text).toContain(foldText(used));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('half a number', () => {
  it.each<[string, PasteSetting, string]>([
    ['06 12', fr, '06 12'],
    ['Anna 06 12', fr, '06 12'],
    ['Ala Kot 12345', pl, '12345'],
    ['Anna Smith 0161', en, '0161'],
    ['12345', pl, '12345'],
  ])('is named in "%s" and not lost (M05)', (text, setting, raw) => {
    const draft = parsePaste(text, setting);
    expect(draft.problems).toEqual([{ code: 'phone_incomplete', raw }]);
    expect(draft.phones).toEqual([]);
  });

  it.each<[string, PasteSetting]>([
    ['Anna Kowalska 1984', pl],
    ['Ala Kot, ul. Leśna 12345', pl],
    ['Szkoła nr 12', pl],
    ['12.05.1990', pl],
    ['Hotel 54', en],
  ])('is not seen in "%s"', (text, setting) => {
    expect(parsePaste(text, setting).problems).toEqual([]);
  });
});

describe('a note inside a line', () => {
  it.each<[string, PasteSetting, object]>([
    ['Jan Kos, note: pays late, 07400 123456', en, { note: 'pays late', phones: ['+447400123456'] }],
    [
      'Jan Kos, notatka: dzwonić po 16, tel. 600 700 800',
      pl,
      { note: 'dzwonić po 16', phones: ['+48600700800'] },
    ],
    [
      'Jean Petit, note : rappeler lundi, 06 12 34 56 78',
      fr,
      { note: 'rappeler lundi', phones: ['+33612345678'] },
    ],
    ['Jan Kos, notatka: stały, mail: jan@kos.example', pl, { note: 'stały', mails: ['jan@kos.example'] }],
    [
      'Jan Kos, notatka: coś 600 700 800',
      pl,
      { note: 'coś 600 700 800', phones: ['+48600700800'], guesses: ['phones.0'] },
    ],
  ])('ends at a number or mail: "%s" (M05)', (text, setting, expected) => {
    expect(read(text, setting)).toMatchObject({ lastName: setting === fr ? 'Petit' : 'Kos', ...expected });
  });

  it('keeps a number that is part of its sentence', () => {
    expect(read('Jan Kos 601 202 303, notatka: żona 600 700 800 po 16')).toMatchObject({
      note: 'żona 600 700 800 po 16',
      phones: ['+48601202303'],
    });
  });
});

describe('markup in a paste', () => {
  it.each<[string, object]>([
    ['<b>Anna</b> Kowalska 600 700 800', { firstName: '<b>Anna</b>', lastName: 'Kowalska' }],
    ['<b>Anna Kowalska</b>, 600 700 800', { firstName: '<b>Anna', lastName: 'Kowalska</b>' }],
    ['<b>& 600 700 800', { note: '<b>&' }],
    [
      'Anna Nowak <anna@nowak.example>',
      { firstName: 'Anna', lastName: 'Nowak', mails: ['anna@nowak.example'] },
    ],
  ])('is text as any other, and parts no name: %s (M05)', (text, expected) => {
    expect(read(text)).toMatchObject(expected);
  });
});
