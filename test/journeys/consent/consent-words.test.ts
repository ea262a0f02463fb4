import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressModel } from '../../../src/consent/index.ts';
import type { ContactPhone } from '../../support/people/contact-phone.ts';
import { seedContacts } from '../../support/seed-contacts.ts';
import {
  buttonsOf,
  dataOf,
  startTestService,
  type TestPerson,
  type TestService,
  textOf,
} from '../../support/start-service.ts';

const number = (last: number) => ({ raw: '', e164: `+4860070080${last}` });

let service: TestService;
let owner: TestPerson;
/** Of two words of one second the withdrawal counts: here every look at the clock is a second later. */
let seconds = 0;
let stillAt = 0;
const now = () => new Date(Date.UTC(2026, 10, 22, 12) + 1_000 * (stillAt || ++seconds));

beforeAll(async () => {
  const { uri } = await seedContacts([
    { firstName: 'Anna', lastName: 'Kowalska', phones: [number(1)] },
    { firstName: 'Jan', lastName: 'Kowalski', phones: [number(1)] },
    { firstName: 'Ewa', lastName: 'Lis', phones: [number(2)] },
  ]);
  service = await startTestService({ uri, phones: true, now, environment: { BUSINESS_NAME: 'Kwiaty' } });
  owner = await service.owner();
});
afterAll(() => service.close());

const phone = (last: number): ContactPhone => service.phone(`+4860070080${last}`);

describe('a contact with a simulated phone', () => {
  it.each([
    ['stop all', 'pl', 3, /^sms: Kwiaty: nie wyślemy więcej.*START/],
    ['Stop texting me!', 'en', 7, /^sms: Kwiaty: you get no more messages.*START/],
    ['ARRÊT', 'fr', 8, /^sms: Kwiaty : vous ne recevrez plus.*START/],
    ['désabonner', 'fr', 4, /^sms: Kwiaty : vous ne recevrez plus.*START/],
    ['«Rezygnuję!»', 'pl', 5, /^sms: Kwiaty: nie wyślemy więcej.*START/],
  ])(
    'says %s, reads one confirmation in %s, and none to the second (B13)',
    async (word, _language, last, said) => {
      const contact = phone(last);
      const answers = await contact.write(word);
      expect(answers).toHaveLength(1);
      expect(answers[0]).toMatch(said);
      expect(await contact.write(word)).toEqual([]);
      expect(textOf(await owner.heard())).toContain('That was a STOP');
    },
  );

  it('comes back with START and YES, and a YES alone is an ordinary message (M04, B16)', async () => {
    const contact = phone(6);
    expect(await contact.write('tak')).toEqual([]);
    expect(textOf(await owner.heard())).toContain('A YES, but no question was open: nothing has changed');
    await contact.write('stop');
    const [asked] = await contact.write('START');
    expect(asked).toMatch(/^sms: Kwiaty: czy możemy pisać.*TAK/);
    expect((await contact.write('Tak!'))[0]).toMatch(
      /^sms: Kwiaty: dziękujemy, wiadomości \(SMS\) są włączone.*STOP/,
    );
    expect(textOf(await owner.heard())).toContain('Agreed to messages by SMS');
    // Where it is open, a YES answers what somebody wrote to them.
    expect(await contact.write('tak')).toEqual([]);
    expect(textOf(await owner.heard())).not.toContain('no question was open');
  });

  it('reads the way back after a NO; staff are told of words that may be meant as an answer (M04, B16)', async () => {
    const contact = phone(7);
    await contact.write('START');
    await contact.got();
    await owner.heard();
    expect(await contact.write('Yes please, I would like that')).toEqual([]);
    expect(textOf(await owner.heard())).toContain(
      'Our question is still open: only YES or NO alone answers it',
    );
    expect((await contact.write('no'))[0]).toMatch(/We will not ask again; reply START/);
    await owner.heard();
  });

  it('is answered by itself where it asks about itself, which staff are told (M26)', async () => {
    const contact = phone(6);
    await contact.got();
    for (const word of ['POMOC', 'MOJE DANE', 'KANAŁY', 'JĘZYK', 'START']) {
      expect(await contact.write(word)).toHaveLength(1);
      expect(textOf(await owner.heard())).toContain('🤖 Answered automatically');
    }
    expect(await contact.write('Kiedy otwieracie?')).toEqual([]);
    expect(textOf(await owner.heard())).not.toContain('Answered automatically');
  });

  it('is closed by words that are nearly a STOP until staff decide, with two buttons (M04)', async () => {
    const contact = phone(2);
    await owner.heard();
    expect(await contact.write('Stop. Proszę już nie pisać!!')).toEqual([]);
    const shown = await owner.heard();
    expect(textOf(shown)).toContain('Ewa Lis');
    expect(buttonsOf(shown)).toEqual(['🔕 Yes, a STOP', '💬 No, keep open', '👤 Ewa Lis', '⛔ Block']);
    const pressed = dataOf(shown, '🔕 Yes, a STOP');
    expect(textOf(await owner.press('🔕 Yes, a STOP'))).toContain('Closed for good');
    expect((await contact.got())[0]).toMatch(/^sms: Kwiaty: /);
    expect(textOf(await owner.pressData(pressed))).toContain('decided already');
    expect(await contact.got()).toEqual([]);
  });

  it('is not said to be open again by a press in the very second of its words, which would change nothing (M04, Q34)', async () => {
    const contact = phone(9);
    await contact.write('START');
    await contact.write('tak');
    await owner.heard();
    stillAt = ++seconds;
    await contact.write('proszę już do mnie nie pisać');
    await owner.heard();
    const early = await owner.press('💬 No, keep open');
    stillAt = 0;
    expect(textOf(early)).toContain('choose once more');
    expect(textOf(await owner.press('💬 No, keep open'))).toContain('Open again');
    expect((await contact.write('KANAŁY'))[0]).toContain('SMS: wiadomości tak');
  });

  it('shares its number: the message names everybody on it (B10)', async () => {
    await phone(1).write('STOP');
    const shown = await owner.heard();
    expect(textOf(shown)).toContain('Anna Kowalska');
    expect(textOf(shown)).toContain('Jan Kowalski');
  });
});

describe('a contact on Telegram', () => {
  it('opts out by a word, and reads the confirmation once (F201)', async () => {
    const contact = service.person('Zoé', 'fr');
    expect(textOf(await contact.say('STOP'))).toMatch(
      /^Kwiaty : vous ne recevrez plus de messages par Telegram/,
    );
    expect(await contact.say('stop')).toEqual([]);
  });

  it('opts out by changing what was said before into a STOP; other changes are none (F201, B13)', async () => {
    const contact = service.person('Paul', 'fr');
    await contact.say('Bonjour, à quelle heure ouvrez-vous ?');
    await owner.heard();
    expect(await contact.edit('Bonjour, à quelle heure fermez-vous ?')).toEqual([]);
    expect(await owner.heard()).toEqual([]);
    expect(textOf(await contact.edit('STOP'))).toMatch(/^Kwiaty : vous ne recevrez plus de messages/);
    expect(textOf(await owner.heard())).toContain('STOP');
  });

  it.each([
    ['en', 'Yes', 'No', 'counts no more', 'An earlier answer was changed to no'],
    ['fr', 'OUI', 'NON', 'ne compte plus', 'An earlier answer was changed to no'],
    ['pl', 'TAK', 'NIE', 'już się nie liczy', 'An earlier answer was changed to no'],
  ])(
    'takes a yes back by changing it to a no, and not by changing anything else (%s, M04, B16)',
    async (language, yes, no, told, shown) => {
      const contact = service.person(`Nadia ${language}`, language);
      const sent = () => Math.floor(now().getTime() / 1_000);
      const write = async (text: string, of: object, kind: 'message' | 'edited_message' = 'message') => {
        contact.message({ text, ...of }, kind);
        await service.settled();
        return textOf(await contact.heard());
      };
      const change = (text: string, of: object) =>
        write(text, { ...of, edit_date: sent() }, 'edited_message');
      const stateOf = async () =>
        (
          await service.database
            .model(addressModel)
            .findOne({ 'ref.value': String(contact.id) })
            .lean()
        )?.states['telegram/service']?.state;

      await write('START', { date: sent() });
      const answer = { message_id: service.api.nextMessageId(), date: sent() };
      await write(yes, answer);
      const later = { message_id: service.api.nextMessageId(), date: sent() };
      await write('17:00', later);
      expect(await change(no, later)).toBe('');
      expect(await stateOf()).toBe('granted');
      await owner.heard();

      expect(await change(no, answer)).toContain(told);
      expect(await stateOf()).toBe('withdrawn');
      expect(textOf(await owner.heard())).toContain(shown);
      // Once.
      expect(await change(`${no}.`, answer)).toBe('');
    },
  );
});

describe('a staff member who changes what was said before', () => {
  it.each([
    ['en', /only read new ones/],
    ['fr', /ne lis que les nouveaux/],
    ['pl', /Czytam tylko nowe/],
  ])('is asked to send it again, and nothing is done (%s, M03)', async (language, hint) => {
    const colleague = await service.staff(`Colleague ${language}`, 'manager', language);
    await colleague.say('/new Ola Wrona');
    expect(textOf(await colleague.edit('ok'))).toMatch(hint);
    expect(textOf(await colleague.say('/people'))).not.toContain('Wrona');
    await colleague.say('/cancel');
  });
});
