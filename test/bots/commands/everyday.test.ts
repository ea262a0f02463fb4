import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeContact } from '../../support/make-contact.ts';
import {
  buttonsOf,
  startTestService,
  type TestPerson,
  type TestService,
  textOf,
} from '../../support/start-service.ts';

let service: TestService;
let en: TestPerson;
let pl: TestPerson;

beforeAll(async () => {
  service = await startTestService();
  en = await service.owner();
  pl = await service.staff('Beata Wrona', 'manager', 'pl');
  await service.staff('Chris Night', 'agent');
  for (const pasted of ['Tom Barker 600 700 804', 'Thomas Reed 600 700 805', 'Pola Mazur 600 700 806'])
    await makeContact(en, pasted);
  for (const tag of ['vip', 'stały klient']) {
    await en.say(`/tag Tom Barker: ${tag}`);
    await en.press(/Create/);
  }
});
afterAll(() => service?.close());

describe('what a shop asks every day', () => {
  it('counts people, organizations and those with a tag (M23)', async () => {
    expect(textOf(await en.say('how many contacts do we have?'))).toContain('3 people');
    expect(textOf(await en.say('how many vips are there'))).toContain('1 contact');
    expect(textOf(await pl.say('ilu mamy vipów'))).toContain('1 kontakt');
  });

  it('hands over after a question to whom the words name, in any case (F190)', async () => {
    const asked = await pl.say('przekaż Polę Chrisowi');
    expect(buttonsOf(asked)).toEqual(['Chris Night', '✕ Anuluj']);
    expect(textOf(await pl.say('tak'))).toContain('Chris Night');
    // Nobody on the staff goes by that: everybody is shown.
    expect(buttonsOf(await en.say('give Tom to Peter')).join()).toMatch(/Beata Wrona.*Chris Night/);
    await en.say('/cancel');
  });

  it('deletes a tag only after a question, by one word or two (F085)', async () => {
    expect(textOf(await en.say('delete the vip tag'))).toContain('1 contact carries');
    await en.say('no');
    expect(textOf(await pl.say('usuń tag stały klient'))).toContain('stały klient');
    expect(buttonsOf(await pl.say('/cancel')).join()).not.toContain('Ponów');
    expect(textOf(await en.say('/tags'))).toMatch(/stały klient[\s\S]*vip/);
  });

  it('tells contact and tag apart by what there is: "remove Tom from vip" (F083)', async () => {
    expect(textOf(await en.say('remove tom barker from vip'))).toContain('✅ Saved');
    expect(textOf(await en.say('/undo'))).toContain('vip');
  });

  it('proposes the nominative of „dodaj Zofię Kamińską”, marked as a guess (M05)', async () => {
    const preview = await pl.say('dodaj Zofię Kamińską 600 700 807, tag stały klient');
    expect(textOf(preview)).toContain('👤 Zofia (?) Kamińska (?)');
    await pl.press(/Zapisz/);
    expect(textOf(await pl.say('pokaż Zofię'))).toContain('Zofia Kamińska');
    await pl.say('usuń Zofię Kamińską');
    await pl.press(/Usuń/);
  });

  it('says what is missing of half a number: „nowy Jan 512” (B05)', async () => {
    const preview = textOf(await pl.say('nowy Jan 512'));
    expect(preview).toContain('Jan');
    expect(preview).toContain('512');
    await pl.say('/anuluj');
  });

  it('takes the name of a language alone for a wish, unless a tag goes by it (F009)', async () => {
    expect(textOf(await en.say('polski'))).toBe('Mówimy teraz po polsku.');
    expect(textOf(await en.say('en anglais'))).toBe('We speak English now.');
    await en.say('/tag Tom Barker: french');
    await en.press(/Create/);
    expect(textOf(await en.say('french'))).toContain('Tom Barker');
    await en.say('/deletetag french');
    await en.press(/Delete/);
  });

  it.each([
    ['en', 'new tag gold'],
    ['fr', 'nouveau tag gold'],
    ['pl', 'nowy tag gold'],
  ])('asks whom a new tag is for (%s, F081)', async (_language, said) => {
    expect(textOf(await en.say(said))).toContain('gold');
    expect(textOf(await en.say('Tom Barker'))).toMatch(/gold/);
    expect(buttonsOf(await en.say('/tag Tom Barker: gold')).join()).toContain('gold');
    await en.say('/cancel');
  });

  it.each(['Tom born 12 May 1985', 'Tom né le 12 mai 1985', 'Tom ur. 12 maja 1985'])(
    'takes no birthday for a day to look at the card on: %s (M30)',
    async (said) => {
      expect(buttonsOf(await en.say(said)).join()).toContain('note');
    },
  );

  it('says what it cannot do, with what comes nearest (M23)', async () => {
    const merge = await en.say('merge Tom Barker and Thomas Reed');
    expect(textOf(merge)).toContain('cannot merge');
    for (const said of ['who agreed to sms', 'qui a accepté les sms', 'kto zgodził się na smsy'])
      expect(textOf(await en.say(said))).toContain('cannot list contacts');
    expect(buttonsOf(merge)).toEqual(['👤 Tom Barker', '👤 Thomas Reed']);
    expect(textOf(await pl.say('napisz do wszystkich że jutro zamknięte'))).toContain('/write');
    expect(textOf(await en.say('import contacts'))).toContain('.vcf');
  });

  it('leads to the person on the staff whose access shall end (F193)', async () => {
    expect(buttonsOf(await en.say('remove Chris from the team')).join()).toContain('Revoke');
  });
});
