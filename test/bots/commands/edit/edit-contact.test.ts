import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeContact, storedContact } from '../../../support/make-contact.ts';
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
afterAll(() => service?.close());

const make = (text: string) => makeContact(owner, text);
const stored = (id: string) => storedContact(service, id);

/** Opens the editing of a contact and presses through its screens. */
async function open(id: string, ...labels: (string | RegExp)[]) {
  let shown = await owner.say(`/edit ${id}`);
  for (const label of labels) shown = await owner.press(label);
  return shown;
}

describe('fields of a contact', () => {
  it('changes a name and shows the fresh card with the way back and the way on (F010, F177)', async () => {
    const id = await make('Zofia Wilk, 601 100 100');
    await open(id, 'Last name');
    const changed = await owner.say('  Wilczek ');
    expect(textOf(changed)).toContain('✅ Saved.');
    expect(textOf(changed)).toContain('👤 Zofia Wilczek');
    expect(buttonsOf(changed)).toEqual(expect.arrayContaining(['↩️ Undo', '✏️ Edit more']));
    expect((await stored(id)).lastName).toBe('Wilczek');
  });

  it('offers a person and an organization their own fields (F005, F006)', async () => {
    const person = buttonsOf(await open(await make('Adam Las, 601 100 101')));
    expect(person).toEqual(
      expect.arrayContaining(['First name', 'Last name', 'Job title', '🏢 Organization']),
    );
    await owner.say('/new organization');
    await owner.say('Lasy Polskie sp. z o.o.');
    const saved = await owner.press('✅ Save');
    expect(buttonsOf(saved)).toContain('✏️ Edit');
    const firm = buttonsOf(await owner.press('✏️ Edit'));
    expect(firm).toEqual(expect.arrayContaining(['Organization name', '👥 People']));
    expect(firm).not.toContain('First name');
    await owner.say('/cancel');
  });

  it('clears every value but the last one (F012, F163, F165)', async () => {
    const id = await make('Ida Sum, 601 100 102');
    await open(id, 'Job title');
    await owner.say('dyrektorka');
    await open(id, 'Job title', '🧹 Clear');
    expect((await stored(id)).jobTitle).toBeUndefined();
    await open(id, 'First name', '🧹 Clear');
    await open(id, 'Last name', '🧹 Clear');
    const refused = await open(id, '📞 Phones (1)', /601 100 102/, '🗑 Remove');
    expect(textOf(refused)).toContain('That is the last thing this contact holds.');
    expect((await stored(id)).phones).toHaveLength(1);
    await owner.say('/cancel');
  });

  it('replaces a note or adds to it, apart from the tags (F078, F080)', async () => {
    const id = await make('Jan Kos, 601 100 103');
    await open(id, 'Note');
    await owner.say('first line\nsecond line');
    await open(id, 'Note', '➕ Add to it');
    await owner.say('third');
    expect((await stored(id)).note).toBe('first line\nsecond line\nthird');
    await open(id, 'Note');
    await owner.say('other');
    expect((await stored(id)).note).toBe('other');
    expect((await stored(id)).tags).toEqual([]);
  });

  it('sets kind and source, and offers an own source to all from then on (F008, F199)', async () => {
    const id = await make('Ewa Rak, 601 100 104');
    await open(id, 'Kind', 'contact person');
    await open(id, 'Source', '➕ Another value');
    await owner.say('Targi Poznań');
    expect(await stored(id)).toMatchObject({ kind: 'contact-person', source: 'Targi Poznań' });
    const other = await make('Ola Rak, 601 100 105');
    await open(other, 'Source', 'Targi Poznań');
    expect((await stored(other)).source).toBe('Targi Poznań');
    await open(other, 'Source');
    // What the language calls a built-in value is that value.
    await owner.say('Business card');
    expect((await stored(other)).source).toBe('business-card');
  });

  it('switches the type after naming what will be hidden, and keeps it (Q16)', async () => {
    const id = await make('Piotr Bąk, 601 100 106');
    const asked = await open(id, 'Person or organization');
    expect(textOf(asked)).toContain('First name, Last name');
    await owner.press('🏢 It is an organization');
    expect(await stored(id)).toMatchObject({ type: 'organization', firstName: 'Piotr', lastName: 'Bąk' });
    await open(id, 'Person or organization', '👤 It is a person');
    expect((await stored(id)).type).toBe('person');
  });

  it('hears what is no answer as a message of its own, and goes on afterwards (B33)', async () => {
    const id = await make('Gaja Bór, 601 100 108');
    await make('Borys Lis, 601 100 109');
    await open(id);
    expect(textOf(await owner.say('borys lis'))).toContain('👤 Borys Lis');
    await owner.press('First name');
    await owner.say('Maja');
    expect((await stored(id)).firstName).toBe('Maja');
    await open(id, '📞 Phones (1)');
    expect(textOf(await owner.say('borys lis'))).toContain('👤 Borys Lis');
    expect(textOf(await owner.say('601 100 119'))).toContain('Not saved yet.');
    await owner.say('/cancel');
  });

  it('leaves everything as it was after Cancel, and goes back by Back (F022)', async () => {
    const id = await make('Iza Kot, 601 100 107');
    const before = await stored(id);
    await open(id, '📞 Phones (1)', '➕ Phone');
    const typed = await owner.say('601 100 999');
    expect(textOf(typed)).toContain('Not saved yet.');
    await owner.press('✕ Cancel');
    await open(id, 'First name', '‹ Back', 'Last name', '✕ Cancel');
    expect(await stored(id)).toEqual(before);
  });
});

describe('phones of a contact', () => {
  it('adds one number at a time with type and extension, only by Save (F018, F021, F022)', async () => {
    const id = await make('Ula Mak, 601 100 110');
    await open(id, '📞 Phones (1)', '➕ Phone');
    await owner.say('22 555 12 34');
    await owner.press('work');
    await owner.press('Extension');
    await owner.say('12-3');
    expect((await stored(id)).phones).toHaveLength(1);
    const saved = await owner.press('✅ Save');
    expect(textOf(saved)).toContain('+48 22 555 12 34 ext. 123 · work');
    expect((await stored(id)).phones[1]).toMatchObject({
      e164: '+48225551234',
      type: 'work',
      extension: '123',
      raw: '22 555 12 34',
    });
  });

  it('offers an own type to all from then on, and keeps several numbers of one type (F020, F023)', async () => {
    const id = await make('Leo Pik, 601 100 111');
    await open(id, '📞 Phones (1)', /601 100 111/, 'Type', '➕ Own type');
    await owner.say('Recepcja');
    const other = await make('Ala Pik, 601 100 112');
    await open(other, '📞 Phones (1)', '➕ Phone');
    await owner.say('601 100 113');
    await owner.press('Recepcja');
    await owner.press('✅ Save');
    await open(other, '📞 Phones (2)', /601 100 112/, 'Type', 'Recepcja');
    expect((await stored(other)).phones.map(({ type }) => type)).toEqual(['Recepcja', 'Recepcja']);
  });

  it('changes, clears and removes what belongs to one number (F017, F021)', async () => {
    const id = await make('Roch Lin, 601 100 114, 601 100 115');
    await open(id, '📞 Phones (2)', /601 100 114/, '🔢 Number');
    expect(textOf(await owner.say('601 100'))).toContain('part of a number');
    expect(textOf(await owner.say('601 100 116, 601 100 117'))).toContain('One number at a time');
    await owner.say('601 100 116');
    await open(id, '📞 Phones (2)', /601 100 115/, 'Extension');
    expect(textOf(await owner.say('abc'))).toContain('An extension has digits only');
    await owner.say('7');
    await open(id, '📞 Phones (2)', /601 100 115/, 'Extension', '🧹 Clear');
    await open(id, '📞 Phones (2)', /601 100 115/, '🗑 Remove');
    expect((await stored(id)).phones).toMatchObject([{ e164: '+48601100116', raw: '601 100 116' }]);
  });

  it('takes the place of a number in the list for it, and half a number for half a number (F017, B06)', async () => {
    const id = await make('Iza Lin, 601 100 118, 601 100 119');
    await open(id, '📞 Phones (2)');
    expect(textOf(await owner.say('07 99'))).toContain('part of a number');
    const second = await owner.say('2');
    expect(textOf(second)).toContain('601 100 119');
    expect(textOf(second)).not.toContain('601 100 118');
  });

  it('keeps fifty numbers and turns their pages (F017, F023)', async () => {
    const numbers = Array.from({ length: 50 }, (_, at) => `601 150 1${String(at).padStart(2, '0')}`);
    const id = await make(`Rysia Rój, ${numbers.join(', ')}`);
    expect((await stored(id)).phones).toHaveLength(50);
    await open(id, '📞 Phones (50)', '›', '›', /601 150 149/, '🗑 Remove');
    expect((await stored(id)).phones.map(({ e164 }) => e164)).not.toContain('+48601150149');
  });

  it('refuses a number that the contact has (F017)', async () => {
    const id = await make('Ina Dąb, 601 100 118');
    await open(id, '📞 Phones (1)', '➕ Phone');
    expect(textOf(await owner.say('+48 601100118'))).toContain('The contact has that number already.');
    await owner.say('/cancel');
  });
});

describe('mails of a contact', () => {
  it('adds, changes, makes primary and removes an address (F054)', async () => {
    const id = await make('Ewa Sad, ewa@example.com');
    await open(id, '✉️ E-mails (1)', '➕ E-mail');
    expect(textOf(await owner.say('ewa@'))).toContain("can't read that as an e-mail");
    expect(textOf(await owner.say('EWA@example.com'))).toContain('has that address already');
    await owner.say('biuro@example.com');
    await open(id, '✉️ E-mails (2)', 'biuro@example.com', '★ Make primary');
    expect((await stored(id)).mails.map(({ address }) => address)).toEqual([
      'biuro@example.com',
      'ewa@example.com',
    ]);
    await open(id, '✉️ E-mails (2)', '★ biuro@example.com', '✏️ Change');
    await owner.say('office@example.com');
    await open(id, '✉️ E-mails (2)', 'ewa@example.com', '🗑 Remove');
    expect((await stored(id)).mails.map(({ address }) => address)).toEqual(['office@example.com']);
  });
});
