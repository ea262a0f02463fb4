import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Address, addressModel, consentRecordModel, personModel } from '../../../src/consent/index.ts';
import { contactModel } from '../../../src/contacts/index.ts';
import { seedContacts } from '../../support/seed-contacts.ts';
import {
  buttonsOf,
  startTestService,
  type TestPerson,
  type TestService,
  textOf,
} from '../../support/start-service.ts';

const numbers = {
  ewa: '+48600700741',
  luc: '+33612345678',
  anna: '+447400123456',
  shared: '+48600700742',
  jan: '+48600700743',
};

let service: TestService;
let owner: TestPerson;
let seconds = 0;
const now = () => new Date(Date.UTC(2026, 10, 23, 12) + 1_000 * ++seconds);

beforeAll(async () => {
  const of = (firstName: string, e164: string) => ({ firstName, phones: [{ raw: '', e164 }] });
  const { uri } = await seedContacts([
    of('Ewa', numbers.ewa),
    of('Luc', numbers.luc),
    of('Anna', numbers.anna),
    of('Ola', numbers.shared),
    of('Adam', numbers.shared),
    of('Jan', numbers.jan),
  ]);
  service = await startTestService({ uri, phones: true, now, environment: { BUSINESS_NAME: 'Kwiaty' } });
  owner = await service.owner();
  await define(
    'Gallery',
    '🛠',
    'My garden may be shown.',
    'Mon jardin peut être montré.',
    'Mój ogród może być pokazany.',
  );
  await define('Newsletter', '📣', 'I want the newsletter.', 'Je veux la lettre.', 'Chcę newsletter.');
});
afterAll(() => service.close());

async function define(name: string, kind: '📣' | '🛠', ...texts: string[]): Promise<void> {
  await owner.say('/consents');
  await owner.press('➕ New consent');
  await owner.say(name);
  await owner.press('on consent');
  await owner.press(kind === '📣' ? '📣 Advertising' : 'No advertising');
  for (const text of texts) await owner.say(text);
}

/** Opens the channel, and shows a named consent of theirs. */
async function shown(name: string, at: 1 | 2 = 1) {
  await owner.say(`/consents ${name}`);
  return owner.press(String(at));
}
async function join(number: string, yes: string) {
  const phone = service.phone(number);
  await phone.write('START');
  await phone.write(yes);
  await owner.heard();
  return phone;
}
async function stateOf(firstName: string, at: 1 | 2 = 1) {
  const contact = await service.database.model(contactModel).findOne({ firstName }).lean();
  const person = await service.database.model(personModel).findById(contact?._id).lean();
  const named = Object.entries(person?.states ?? {}).filter(([key]) => key.startsWith('named:'));
  return named[at - 1]?.[1];
}

describe('a named consent that is asked for by a message', () => {
  it.each([
    [
      'Ewa',
      numbers.ewa,
      'TAK',
      /Kwiaty pyta: czy zgadzasz się na „Gallery”\? Odpisz TAK .*\n\nMój ogród może być pokazany\./s,
    ],
    [
      'Luc',
      numbers.luc,
      'oui',
      /Kwiaty demande : acceptez-vous « Gallery » \? Répondez OUI .*Mon jardin peut être montré\./s,
    ],
    [
      'Anna',
      numbers.anna,
      'Yes!',
      /Kwiaty asks: do you agree to “Gallery”\? Reply YES .*My garden may be shown\./s,
    ],
  ])(
    'is given by the word of %s, once, for the wording that was read (M09, F131, B17)',
    async (name, number, yes, question) => {
      const phone = await join(number, yes);
      expect(buttonsOf(await shown(name))).toContain('❔ Ask by SMS');
      expect(textOf(await owner.press('❔ Ask by SMS'))).toMatch(question);
      expect(await phone.got()).toEqual([]);
      await owner.press('📤 Send');
      expect((await phone.got()).join('\n')).toMatch(question);
      expect(await stateOf(name)).toMatchObject({ state: 'pending' });
      expect(buttonsOf(await shown(name))).not.toContain('❔ Ask by SMS');

      // A STOP does not end what is no advertising.
      const thanks = (await phone.write(yes)).join('\n');
      expect(thanks).toMatch(/Gallery\..* (MY DATA|MES DONNÉES|MOJE DANE)/);
      expect(thanks).not.toContain('STOP');
      expect(textOf(await owner.heard())).toContain('Agreed to “Gallery”, by SMS');
      expect(await stateOf(name)).toMatchObject({ state: 'granted', version: 1 });
      const record = await service.database
        .model(consentRecordModel)
        .findOne({ action: 'granted', 'text.version': 1 })
        .sort({ recordedAt: -1 })
        .lean();
      expect(record).toMatchObject({ method: 'double-opt-in', actor: 'contact' });
      expect(await phone.write(yes)).toEqual([]);
    },
  );

  it('is shown as given for older words once the text is another one (F131)', async () => {
    await owner.say('/consents');
    await owner.press('1');
    await owner.press(/New wording/);
    for (const text of ['My garden and house may be shown.', 'Mon jardin et ma maison.', 'Mój ogród i dom.'])
      await owner.say(text);
    expect(textOf(await owner.say('/consents Ewa'))).toMatch(/Gallery · agreed .*older wording/);
  });

  it('stays as it was by a No, and is asked for no second time (M09)', async () => {
    const phone = await join(numbers.jan, 'tak');
    await shown('Jan');
    await owner.press('❔ Ask by SMS');
    await owner.press('📤 Send');
    await phone.got();
    await phone.write('nie');
    expect(textOf(await owner.heard())).toContain('Declined');
    expect((await stateOf('Jan'))?.state).toBe('unknown');
    expect(buttonsOf(await shown('Jan'))).not.toContain('❔ Ask by SMS');
  });

  it('is not asked for where advertising is not open and it is advertising, nor where several share the number (M01, B10)', async () => {
    expect(buttonsOf(await shown('Ewa', 2))).not.toContain('❔ Ask by SMS');
    await join(numbers.shared, 'tak');
    expect(buttonsOf(await shown('Ola'))).not.toContain('❔ Ask by SMS');
    const [ewa] = await service.database.model(contactModel).find({ firstName: 'Ewa' }).lean();
    const address = await service.database
      .model(addressModel)
      .findOne({ 'ref.value': numbers.ewa })
      .lean<Address | null>();
    expect(address?.questions).toEqual([]);
    const [, consent = ''] = /asknamed|consentof\.\w+\.(\w+)/.exec(await dataOfSecond()) ?? [];
    expect(textOf(await owner.pressData(`c.asknamed.${ewa?._id}.${consent}.sms`))).toContain(
      'No message may ask',
    );
  });
});

/** What the button of the second consent of Ewa carries. */
async function dataOfSecond(): Promise<string> {
  const list = await owner.say('/consents Ewa');
  const button = list
    .flatMap(({ markup }) => markup?.inline_keyboard.flat() ?? [])
    .find(({ text }) => text === '2');
  return button?.callback_data ?? '';
}
