import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actionModel } from '../../../../src/activity/index.ts';
import { contactModel } from '../../../../src/contacts/index.ts';
import type { ShownMessage } from '../../../support/stand-ins/telegram-api.ts';
import {
  buttonsOf,
  startTestService,
  type TestPerson,
  type TestService,
  textOf,
} from '../../../support/start-service.ts';

let service: TestService;
let owner: TestPerson;
beforeAll(async () => {
  service = await startTestService();
  owner = await service.owner();
});
afterAll(() => service.close());

/** Cards of a file, each with a number of its own and a photo. */
function cards(count: number, from: number, extra: readonly string[] = []): string {
  const photo = `PHOTO;ENCODING=b;TYPE=JPEG:${'A'.repeat(1_500)}`;
  const made = Array.from({ length: count }, (_one, at) =>
    [
      'BEGIN:VCARD',
      'VERSION:3.0',
      `N:Kart${String.fromCharCode(97 + (at % 26))};Osoba${at};;;`,
      `TEL;TYPE=CELL:+48${from + at}`,
      'CATEGORIES:targi',
      photo,
      'END:VCARD',
    ].join('\r\n'),
  );
  return [...made, ...extra].join('\r\n');
}

const send = (text: string) => owner.sendFile('contacts.vcf', Buffer.from(text), 'text/vcard');
/** So many contacts at once may take longer than an answer usually does on a busy machine. */
const patiently = (act: Promise<ShownMessage[]>) => act.catch(() => owner.heard());
const stored = () =>
  service.database
    .model(contactModel)
    .find({ source: { $exists: false } })
    .lean();

describe('a file of many cards', () => {
  it('shows the first, says how many follow, and saves all of 220 in one action that undo takes back (M05, M03)', async () => {
    const shown = await patiently(send(cards(220, 601_000_000)));
    expect(textOf(shown)).toContain('Osoba0 Karta');
    expect(textOf(shown)).toContain('219 more cards follow:');
    expect(textOf(shown)).toContain('and 209 more');
    const saved = await patiently(owner.press('✅ Save all 220'));
    expect(textOf(saved)).toBe('✅ Saved 220 contacts.');
    expect(await stored()).toHaveLength(220);
    const actions = await service.database
      .model(actionModel)
      .find({ kind: 'contact.several-created' })
      .lean();
    expect(actions).toHaveLength(1);
    expect(textOf(await owner.say('/history'))).toContain('Several contacts created');
    await patiently(owner.say('/undo'));
    expect(await stored()).toHaveLength(0);
  }, 120_000);

  it('joins its people to the organization of the same file, in whatever order they stand (M05, F100)', async () => {
    const card = (lines: string[]) => ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD'].join('\r\n');
    const firm = card(['N:;;;;', 'FN:Kwiaciarnia Bez', 'ORG:Kwiaciarnia Bez', 'TEL:+48226000001']);
    const people = ['Ada', 'Iga'].map((name, at) =>
      card([`N:Bez;${name};;;`, 'ORG:Kwiaciarnia Bez', `TEL:+4860600000${at}`]),
    );
    await send([people[0], firm, people[1]].join('\r\n'));
    await owner.press('✅ Save all 3');
    const all = await stored();
    const firms = all.filter(({ type }) => type === 'organization');
    expect(firms.map(({ organizationName }) => organizationName)).toEqual(['Kwiaciarnia Bez']);
    const linked = all.filter(({ organization }) => organization?.id === firms[0]?._id);
    expect(linked.map(({ firstName }) => firstName).sort()).toEqual(['Ada', 'Iga']);
    await owner.say('/undo');
    expect(await stored()).toHaveLength(0);
  });

  it("saves what can be saved and shows what cannot, in the reader's language (M05)", async () => {
    await owner.say('/language pl');
    const long = [
      'BEGIN:VCARD',
      'VERSION:3.0',
      `N:${'x'.repeat(301)};Ola;;;`,
      'TEL:+48601999001',
      'END:VCARD',
    ].join('\r\n');
    await send(cards(2, 602_000_000, [long]));
    const saved = await owner.press('✅ Zapisz wszystkie (3)');
    expect(textOf(saved)).toContain('✅ Zapisano 2 kontakty.');
    expect(textOf(saved)).toContain('1 wizytówki nie da się zapisać');
    await owner.press('✕ Anuluj');
    await owner.say('/language en');
    expect(await stored()).toHaveLength(2);
  });

  it('goes card by card too, passing over the one that is skipped; pasted cards as well (M05)', async () => {
    const text = cards(3, 603_000_000);
    expect(textOf(await owner.say(`/new ${text.replace(/PHOTO.*/g, 'X-NONE:1')}`))).toContain(
      '2 more cards follow:',
    );
    expect(textOf(await owner.press('Skip'))).toContain('One more card follows:');
    expect(buttonsOf(await owner.press('✅ Save'))).not.toContain('Skip');
    await owner.press('✅ Save');
    const names = (await stored()).map(({ firstName, phones }) => `${firstName} ${phones[0]?.e164}`);
    expect(names.filter((name) => name.includes('+48603'))).toEqual([
      'Osoba1 +48603000001',
      'Osoba2 +48603000002',
    ]);
  });

  it('begins a draft of its own in the middle of another, which is set aside; an empty file begins none (M05)', async () => {
    await send(cards(1, 604_100_000));
    const second = await send(cards(1, 604_200_000));
    expect(textOf(second)).toContain('Set aside, not saved yet: 👤 Osoba0 Karta');
    expect(textOf(second)).toContain('+48 604 200 000');
    await owner.press('↩ Go on with it');
    expect(textOf(await owner.press('✅ Save'))).toContain('+48 604 100 000');
    await owner.say('/cancel');
    expect(textOf(await owner.sendFile('empty.txt', Buffer.from(' \n'), 'text/plain'))).toContain(
      'no contact',
    );
    await owner.say('/undo');
  });

  it('is not taken for a name when only a guess speaks for it: it is looked up, and the draft waits (M23)', async () => {
    await owner.say('/new Ewelina Zaręba, 604 300 000');
    await owner.press('✅ Save');
    await owner.say('/new Anna Nowak, 604 300 001');
    expect(textOf(await owner.say('zarę'))).toContain('👤 Ewelina Zaręba');
    await owner.say('601 20');
    const twice = textOf(await owner.say('601 20'));
    expect(twice.match(/601 20/g)).toHaveLength(1);
    expect(textOf(await owner.press('✅ Save'))).toContain('👤 Anna Nowak');
    await owner.say('/undo');
    await owner.say('/undo');
  });

  it('is refused with a clear sentence when there are too many', async () => {
    expect(textOf(await send(cards(501, 604_000_000)))).toBe(
      'That file holds 501 contacts. Please send at most 500 at a time.',
    );
  });
});

describe('a number or address that somebody has already', () => {
  it('is said with its reason before it is saved; the contact opens, and saving stays possible (B01)', async () => {
    await owner.say('/new Anna Pierwsza, 605 100 100, anna@pierwsza.example');
    await owner.press('✅ Save');
    expect(textOf(await owner.say('/new Anna Druga, 605100100'))).toContain(
      '⚠️ 👤 Anna Pierwsza has the same number.',
    );
    expect(textOf(await owner.press('Open 👤 Anna Pierwsza'))).toContain('anna@pierwsza.example');
    await owner.say('/language fr');
    expect(textOf(await owner.say('/new Anne Seconde, Anna@Pierwsza.example'))).toContain(
      '⚠️ 👤 Anna Pierwsza a la même adresse e-mail.',
    );
    expect(textOf(await owner.press('✅ Enregistrer'))).toContain('✅ Enregistré.');
    await owner.say('/language en');
  });

  it('reads a file of an old telephone with its letters, and one in UTF-16 (M05)', async () => {
    // Windows-1250, which the card does not say.
    const old = Buffer.from(
      'BEGIN:VCARD\r\nVERSION:2.1\r\nN:X;Y\r\nTEL:604900001\r\nEND:VCARD\r\n',
      'latin1',
    );
    const bytes = Buffer.concat([
      old.subarray(0, old.indexOf('X;Y')),
      Buffer.from([0xaf, 0xf3, 0xb3, 0xe6, 0x3b, 0x4d, 0x61, 0xb3, 0x67, 0x6f, 0x72, 0x7a, 0x61, 0x74, 0x61]),
      old.subarray(old.indexOf('X;Y') + 3),
    ]);
    expect(textOf(await owner.sendFile('nokia.vcf', bytes, 'text/x-vcard'))).toContain('Małgorzata Żółć');
    await owner.say('/cancel');
    const wide = Buffer.from('Łucja Gęśla, 604 900 002', 'utf16le');
    expect(textOf(await owner.sendFile('note.txt', wide, 'text/plain'))).toContain('Łucja Gęśla');
    await owner.say('/cancel');
  });

  it('takes a pasted list of people for as many contacts, one after the other (M05)', async () => {
    const first = textOf(await owner.say('new Iga Sowa 604 910 001\nLeon Wrona 604 910 002'));
    expect(first).toContain('Iga Sowa');
    expect(first).not.toContain('604 910 002');
    const second = textOf(await owner.press('✅ Save'));
    expect(second).toContain('Leon Wrona');
    expect(second).toContain('604 910 002');
    expect(textOf(await owner.press('✅ Save'))).toContain('Saved');
    expect(textOf(await owner.say('Iga Sowa'))).not.toContain('604 910 002');
  });
});
