import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { whatsappCloud } from '../../../bots/whatsapp-cloud/index.ts';
import { type Address, addressModel } from '../../../src/consent/index.ts';
import { consentRecordModel } from '../../../src/consent/ledger/ledger.model.ts';
import { contactModel } from '../../../src/contacts/index.ts';
import { staffMemberModel } from '../../../src/staff/staff.model.ts';
import { createWhatsappPerson } from '../../support/people/whatsapp-person.ts';
import { type GraphApi, startGraphApi } from '../../support/stand-ins/graph-api.ts';
import {
  buttonsOf,
  startTestService,
  type TestPerson,
  type TestService,
  textOf,
} from '../../support/start-service.ts';

let api: GraphApi;
let service: TestService;
let owner: TestPerson;
let seconds = 0;
let sent = 0;
const now = () => new Date(Date.UTC(2026, 10, 23, 12) + 2_000 * ++seconds);

beforeAll(async () => {
  api = await startGraphApi({ now });
  service = await startTestService({ bots: [whatsappCloud], environment: api.environment, now });
  api.callAt(service.address);
  owner = await service.owner();
  return async () => {
    await service.close();
    await api.stop();
  };
});
afterEach(() => expect(api.refusals).toEqual([]));

/** Meta's word that the account of `from` goes on as `to`. */
async function report(from: string, to: string, id = `wamid.system${++sent}`, at = now()) {
  const system = { type: 'user_changed_number', body: `User A changed from ${from} to ${to}`, wa_id: to };
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const status = await api.post({
    field: 'messages',
    value: {
      messaging_product: 'whatsapp',
      metadata: { display_phone_number: '48732123456', phone_number_id: '106540352242922' },
      messages: [{ from, id, timestamp, type: 'system', system }],
    },
  });
  await service.settled();
  return status;
}
const addressOf = (value: string) =>
  service.database.model(addressModel).findOne({ 'ref.value': value }).lean<Address | null>();
const numbersOf = async (name: string) =>
  (await service.database.model(contactModel).findOne({ firstName: name }).lean())?.phones.map(
    ({ e164 }) => e164,
  );

/** A contact who has opened WhatsApp themselves. */
async function agreed(name: string, number: string) {
  await owner.say(`/new ${name} Nowak +${number}`);
  await owner.press('✅ Save');
  const contact = createWhatsappPerson(api, service, number, name);
  await contact.say('START');
  await contact.say('TAK');
  expect((await addressOf(`+${number}`))?.states['whatsapp/service']?.state).toBe('granted');
  await owner.heard();
  return contact;
}

describe('an account of WhatsApp that goes on under another number', () => {
  it('is set aside under the old one, agrees to nothing under the new one, and staff are told both (M18, B11)', async () => {
    await agreed('Zofia', '48600700901');
    expect(await report('48600700901', '48600700902')).toBe(200);
    const card = await owner.heard();
    expect(textOf(card)).toContain('🔀 👤 Zofia Nowak has another WhatsApp number');
    expect(textOf(card)).toContain('+48 600 700 901 goes on as +48 600 700 902');
    expect(textOf(card)).toContain('Nothing leaves to the old number');
    expect(textOf(await owner.say('Zofia'))).toContain('WhatsApp ❓');
    expect((await addressOf('+48600700902'))?.states).toEqual({});
    const record = await service.database
      .model(consentRecordModel)
      .findOne({ action: 'suspended' })
      .lean<{ method: string; actor: string } | null>();
    expect(record).toMatchObject({ method: 'provider', actor: 'provider:whatsapp-cloud' });
    expect(textOf(await owner.say('/history Zofia'))).toContain('Number has a new owner');
    expect(await numbersOf('Zofia')).toEqual(['+48600700901']);
  });

  it('comes onto the card by one press, pressed twice too, and by undo off it again (M03)', async () => {
    await agreed('Ewa', '48600700903');
    await report('48600700903', '48600700904');
    const [press = ''] = buttonsOf(await owner.heard());
    expect(press).toBe('➕ New number onto 👤 Ewa Nowak');
    await owner.press(press);
    expect(await numbersOf('Ewa')).toEqual(['+48600700903', '+48600700904']);
    const address = (await addressOf('+48600700904'))?._id;
    const contact = (await service.database.model(contactModel).findOne({ firstName: 'Ewa' }).lean())?._id;
    expect(textOf(await owner.pressData(`c.moveto.${address}.${contact}`))).toContain('Ewa Nowak');
    expect(await numbersOf('Ewa')).toEqual(['+48600700903', '+48600700904']);
    await owner.say('/undo');
    expect(await numbersOf('Ewa')).toEqual(['+48600700903']);
  });

  it('is reported once however often it is sent, and counts again when staff know that it never changed (M18)', async () => {
    await agreed('Iga', '48600700905');
    await report('48600700905', '48600700906', 'wamid.twice');
    expect(textOf(await owner.heard())).toContain('has another WhatsApp number');
    await report('48600700905', '48600700906', 'wamid.twice');
    expect(await owner.heard()).toEqual([]);
    await owner.press('🔀 Whose is the old number?');
    await owner.press('It was theirs all along');
    expect(textOf(await owner.say('Iga Nowak'))).toContain('WhatsApp ✓');
  });

  it('stays closed where it was closed, and says where the new number is on a contact already (B10)', async () => {
    const ola = await agreed('Ola', '48600700907');
    await ola.say('STOP');
    await owner.say('/new Adam Nowak +48600700908');
    await owner.press('✅ Save');
    await owner.heard();
    await report('48600700907', '48600700908');
    const cards = await owner.heard();
    expect(textOf(cards)).toContain('on another contact already');
    expect(buttonsOf(cards)).not.toContain('➕ New number onto 👤 Ola Nowak');
    expect((await addressOf('+48600700907'))?.states['whatsapp/service']?.state).toBe('withdrawn');
    expect((await addressOf('+48600700908'))?.states).toEqual({});
  });

  it('waits as a claim where another contact has the new number, and goes over by a decision alone (B09)', async () => {
    await owner.say('/new Dora Nowak +48600700921 dora@example.com');
    await owner.press('✅ Save');
    await owner.say('/new Emil Nowak +48600700922 emil@example.com');
    await owner.press('✅ Save');
    await owner.heard();
    await report('48600700921', '48600700922');
    const cards = await owner.heard();
    expect(textOf(cards)).toContain(
      "By WhatsApp's word the account of 👤 Dora Nowak goes on under this number.",
    );
    expect(textOf(cards)).toContain('It stands on 👤 Emil Nowak.');
    expect(await numbersOf('Dora')).toEqual(['+48600700921']);
    await report('48600700921', '48600700922');
    expect(textOf(await owner.heard())).not.toContain('Two records claim');
    await owner.press('✅ 👤 Dora Nowak keeps it');
    expect(await numbersOf('Dora')).toEqual(['+48600700921', '+48600700922']);
    expect(await numbersOf('Emil')).toEqual([]);
    await owner.say('/undo');
    expect(await numbersOf('Dora')).toEqual(['+48600700921']);
    expect(await numbersOf('Emil')).toEqual(['+48600700922']);
  });

  it('sets nothing aside that was agreed to after it, and says nothing of that (M18, B11)', async () => {
    const before = now();
    await agreed('Fela', '48600700923');
    await report('48600700923', '48600700924', 'wamid.late', before);
    const card = textOf(await owner.heard());
    expect(card).toContain('has another WhatsApp number');
    expect(card).not.toContain('Nothing leaves to the old number');
    expect(textOf(await owner.say('Fela'))).toContain('WhatsApp ✓');
    expect(textOf(await owner.say('/history Fela'))).not.toContain('Number has a new owner');
  });

  it('counts on the new number what was agreed to there, and offers nothing where the card has it (B11)', async () => {
    await owner.say('/new Celina Nowak +48600700925');
    await owner.press('✅ Save');
    const stranger = createWhatsappPerson(api, service, '48600700926', 'Celina');
    await stranger.say('START');
    await stranger.say('TAK');
    await owner.heard();
    await report('48600700925', '48600700926');
    expect(textOf(await owner.heard())).toContain('the new number has only what was agreed to for it');
    expect(textOf(await owner.press('➕ New number onto 👤 Celina Nowak'))).toContain('did not come along');
    await report('48600700925', '48600700926');
    const card = await owner.heard();
    expect(textOf(card)).toContain('The new number is on the card already');
    expect(buttonsOf(card)).toEqual(['👤 Celina Nowak']);
  });

  it('is told with masked numbers to whoever may not see them, in their language (B26)', async () => {
    const viewer = await service.staff('Basia', 'viewer', 'pl');
    await viewer.say('/language pl');
    await owner.say('/new Nina Nowak +48600700909');
    await owner.press('✅ Save');
    await owner.say('/language fr');
    await service.database
      .model(contactModel)
      .updateOne({ firstName: 'Nina' }, { owner: await idOf('Basia') });

    await report('48600700909', '48600700910');
    const told = await viewer.heard();
    expect(textOf(told)).toContain('Nina Nowak: inny numer WhatsApp');
    expect(textOf(told)).not.toMatch(/600 700 9(09|10)/);
    expect(buttonsOf(told)).toEqual(['👤 Nina Nowak']);
    await service.database
      .model(contactModel)
      .updateOne({ firstName: 'Nina' }, { owner: await idOf('Olga') });
    await report('48600700909', '48600700911');
    expect(textOf(await owner.heard())).toContain('Nina Nowak a un autre numéro WhatsApp');
    await owner.say('/language en');
  });

  it('takes the new number along when the contact is erased, though nobody put it on the card (M08)', async () => {
    await agreed('Gosia', '48600700931');
    await report('48600700931', '48600700932');
    await owner.say('/erase Gosia Nowak');
    expect(textOf(await owner.say('ERASE'))).toContain('Erased');
    await service.settled();
    expect(await addressOf('+48600700931')).toBeNull();
    expect(await addressOf('+48600700932')).toBeNull();
  });

  it('is nobody’s business where the number is on no contact', async () => {
    await report('48600700912', '48600700913');
    expect(await owner.heard()).toEqual([]);
    expect(await addressOf('+48600700913')).toBeNull();
  });
});

async function idOf(name: string): Promise<string> {
  const found = await service.database
    .model(staffMemberModel)
    .findOne({ name })
    .lean<{ _id: string } | null>();
  return found?._id ?? '';
}
