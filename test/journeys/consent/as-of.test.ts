import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actionRowModel } from '../../../src/activity/index.ts';
import { seedContacts } from '../../support/seed-contacts.ts';
import {
  buttonsOf,
  refusalsOf,
  startTestService,
  type TestPerson,
  type TestService,
  textOf,
} from '../../support/start-service.ts';

let service: TestService;
let owner: TestPerson;
let time = Date.parse('2026-03-02T09:00:00Z');
const now = () => {
  time += 1_000;
  return new Date(time);
};
/** Sets the clock. */
const at = (moment: string) => {
  time = Date.parse(moment);
};
let anna = '';

beforeAll(async () => {
  const { uri, contacts } = await seedContacts([
    {
      firstName: 'Anna',
      lastName: 'Kowalska',
      phones: [{ raw: '', e164: '+48600700801' }],
      note: 'Call her on 601 222 333',
    },
    { firstName: 'Hotel 3', lastName: 'Maja', phones: [{ raw: '', e164: '+48600700803' }] },
  ]);
  anna = contacts[0]?._id ?? '';
  service = await startTestService({ uri, phones: true, now });
  owner = await service.owner();
  await owner.say('/tag Anna: vip');
  await owner.press(/vip/);
  await owner.say('/channels Anna');
  await owner.press(/SMS/);
  await owner.press('✅ They agreed');
  await owner.press(/paper/i);
  await owner.press(/Skip/);
  // Half past eleven in the evening in Warsaw, still the 3rd.
  at('2026-03-03T22:30:00Z');
  await service.phone('+48600700801').write('See you tomorrow');
  at('2026-03-03T23:30:00Z');
  await service.phone('+48600700801').write('STOP');
  await owner.heard();
  at('2026-03-05T09:00:00Z');
  await owner.say('rename Anna Kowalska to Hanna Nowak');
  await owner.say('/tags vip');
  await owner.say('link Hanna Nowak to Acme as accountant');
  at('2026-11-22T12:00:00Z');
});
afterAll(() => service.close());

describe('as of a date', () => {
  it('shows the card as it stood and the gate as it was at the end of that day (M13)', async () => {
    const shown = textOf(await owner.say('/asof Hanna 3 March'));
    expect(shown).toContain('👤 Anna Kowalska · March 3, 2026');
    expect(shown).toContain('at the end of March 3, 2026 (Europe/Warsaw)');
    expect(shown).toContain('+48 600 700 801');
    expect(shown).toContain('✓ SMS: yes');
    expect(shown).toContain('✕ Viber, phone: no. The contact has not agreed.');
    expect(shown).not.toMatch(/Nowak|Acme/);
    const next = textOf(await owner.press('March 4, 2026 ›'));
    expect(next).toContain('👤 Anna Kowalska · March 4, 2026');
    expect(next).toMatch(/✕ [^\n]*SMS[^\n]*: no\. The contact does not want it\./);
    expect(textOf(await owner.press('March 5, 2026 ›'))).toContain('👤 Hanna Nowak · March 5, 2026');
  });

  it.each([
    ['en', 'Could we write to Hanna on 3 March?', '✓ SMS: yes'],
    ['en', 'Hanna on 3 March', 'at the end of March 3, 2026'],
    ['en', 'consents of Hanna in March', 'at the end of March 31, 2026'],
    ['fr', 'consentements de Hanna hier', 'État à la fin du 21 novembre 2026'],
    ['pl', 'zgody Hanny sprzed tygodnia', 'Stan na koniec dnia 15 listopada 2026'],
    ['pl', 'na co zgodziła się Hanna w marcu?', 'Stan na koniec dnia 31 marca 2026'],
    ['en', '/asof Hanna tomorrow', 'That day is yet to come.'],
    ['fr', "les consentements d'Hanna demain", "Ce jour n'est pas encore venu."],
    ['pl', 'zgody Hanny jutro', 'Ten dzień jeszcze nie nadszedł.'],
    ['en', 'Hanna yesterday', 'I found nobody for that'],
    ['fr', 'Hanna le 3 mars', 'État à la fin du 3 mars 2026'],
    ['fr', 'pouvait-on écrire à Hanna le 3 mars ?', '✓ SMS\u00a0: oui'],
    ['pl', 'Hanna 3 marca', 'Stan na koniec dnia 3 marca 2026'],
    ['pl', 'czy mogliśmy pisać do Hanny 3 marca?', '✓ SMS: tak'],
  ])('is asked for in plain words (%s: %s) (M13, M23)', async (language, words, answer) => {
    await owner.say(`/language ${language}`);
    expect(textOf(await owner.say(words))).toContain(answer);
    await owner.say('/language en');
  });

  it('is asked for by a button that asks for the day, and says what is no day (M13)', async () => {
    await owner.say('/timeline Hanna');
    expect(textOf(await owner.press('📅 As of a day'))).toContain('For which day?');
    expect(textOf(await owner.say('purple'))).toContain('cannot read that as a day');
    expect(textOf(await owner.say('31 February'))).toContain('no such day');
    expect(textOf(await owner.say('3 March 2031'))).toContain('yet to come');
    expect(textOf(await owner.say('yesterday'))).toContain('November 21, 2026');
  });

  it('takes a name that ends like a day for the name (M13, M23)', async () => {
    const shown = await owner.say('Hotel 3 Maja');
    expect(textOf(shown)).not.toContain('at the end of');
    expect(textOf(shown)).toContain('Hotel 3 Maja');
  });

  it('says that a contact was not there yet, and leads to its first day (M13)', async () => {
    expect(textOf(await owner.say('/asof Hanna 1 December 2025'))).toContain('not in the book yet');
    expect(textOf(await owner.press('📅 The first day'))).toContain('January 1, 2026');
  });

  it('masks numbers as the card does, in the note too (M13, M16)', async () => {
    const agent = await service.staff('Ada', 'agent');
    const shown = textOf(await agent.say('/asof Hanna 3 March'));
    expect(shown).toContain('✓ SMS: yes');
    expect(shown).not.toMatch(/600.?700.?801|601 222 333/);
    expect(shown).toContain('Call her on');
  });

  it('is nothing of an erased contact (M08, M13)', async () => {
    await owner.pressData(`c.erase.${anna}`);
    await owner.say('ERASE');
    await owner.heard();
    expect(textOf(await owner.pressData(`c.asof.${anna}.2026-03-03`))).not.toMatch(/Anna|600/);
    const rows = await service.database.collection(actionRowModel).find({ document: anna }).toArray();
    expect(rows).toEqual([]);
    expect(buttonsOf(await owner.say('/asof Anna 3 March')).join()).not.toContain('2026');
    expect(refusalsOf(service)).toEqual([]);
  });
});
