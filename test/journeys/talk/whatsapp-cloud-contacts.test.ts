import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { whatsappCloud } from '../../../bots/whatsapp-cloud/index.ts';
import { type Address, addressModel, consentCodeModel } from '../../../src/consent/index.ts';
import { createWhatsappPerson } from '../../support/people/whatsapp-person.ts';
import { seedContacts } from '../../support/seed-contacts.ts';
import { type GraphApi, startGraphApi } from '../../support/stand-ins/graph-api.ts';
import {
  buttonsOf,
  startTestService,
  type TestPerson,
  type TestService,
  textOf,
} from '../../support/start-service.ts';

/** Everything goes the real way: signed by Meta's stand-in, posted by HTTP, answered by Graph. */
let api: GraphApi;
let service: TestService;
let owner: TestPerson;
const ids: Record<string, string> = {};
let seconds = 0;
const now = () => new Date(Date.UTC(2026, 10, 23, 12) + 1_000 * ++seconds);
const number = (e164: string) => ({ raw: '', e164, type: 'mobile' });

beforeAll(async () => {
  const { uri, contacts } = await seedContacts([
    { firstName: 'Anna', lastName: 'Kowalska', phones: [number('+48600700701')] },
    { firstName: 'Marie', lastName: 'Dupont', phones: [number('+33612345701')] },
    { firstName: 'John', lastName: 'Smith', phones: [number('+447400123701')] },
    { firstName: 'Ewa', lastName: 'Lis', phones: [number('+48600700702')] },
    { firstName: 'Jan', lastName: 'Dąb', phones: [number('+48600700703')] },
  ]);
  for (const { firstName = '', _id } of contacts) ids[firstName] = _id;
  api = await startGraphApi({ now });
  const environment = { BUSINESS_NAME: 'Kwiaty', ...api.environment };
  service = await startTestService({ uri, bots: [whatsappCloud], environment, now });
  api.callAt(service.address);
  owner = await service.owner();
});
afterAll(async () => {
  expect(service.logged).toEqual([]);
  await service.close();
  await api.stop();
});
afterEach(() => expect(api.refusals).toEqual([]));

const people = new Map<string, ReturnType<typeof createWhatsappPerson>>();
const contact = (waId: string) => {
  const known = people.get(waId) ?? createWhatsappPerson(api, service, waId, 'Zofia');
  people.set(waId, known);
  return known;
};
/** A button that something else of the business sent from the same number: its id means nothing to us. */
const pressed = (title: string, kind: 'button_reply' | 'list_reply' = 'button_reply') => ({
  type: 'interactive',
  context: { from: '48732123456', id: 'wamid.of-another' },
  interactive: { type: kind, [kind]: { id: 'a-foreign-id', title } },
});
const statesOf = async (waId: string) => {
  const found = await service.database
    .model(addressModel)
    .findOne({ 'ref.value': `+${waId}` })
    .lean<Address | null>();
  return found?.states ?? {};
};

describe('a contact who writes to the number of the Cloud API', () => {
  it.each([
    ['pl', '48600700701', 'TAK', /^Kwiaty: czy możemy pisać.*Odpisz TAK do/, /^Kwiaty: dziękujemy/],
    ['fr', '33612345701', 'OUI', /^Kwiaty : pouvons-nous vous écrire.*OUI avant/, /^Kwiaty : merci/],
    ['en', '447400123701', 'YES', /^Kwiaty: .*YES/, /^Kwiaty: /],
  ])(
    'comes in by START and a confirmation, pressed as a button, and leaves by one: %s (M04, B16)',
    async (_language, waId, yes, asked, agreed) => {
      const zofia = contact(waId);
      expect(await zofia.write(pressed(yes))).toEqual([]);
      const [question, ...more] = await zofia.say('START');
      expect(question).toMatch(asked);
      expect(more).toEqual([]);
      const answer = await zofia.write(pressed(yes));
      expect(answer).toHaveLength(1);
      expect(answer[0]).toMatch(agreed);
      expect(await statesOf(waId)).toMatchObject({ 'whatsapp/service': { state: 'granted' } });
      // Pressed once more, it says nothing new.
      expect(await zofia.write(pressed(yes))).toEqual([]);

      expect(await zofia.write({ type: 'button', button: { text: 'STOP', payload: 'x' } })).toHaveLength(1);
      expect(await statesOf(waId)).toMatchObject({ 'whatsapp/service': { state: 'withdrawn' } });
      await zofia.say('START');
      await zofia.write(pressed(yes, 'list_reply'));
      expect(await statesOf(waId)).toMatchObject({ 'whatsapp/service': { state: 'granted' } });
      expect(await zofia.write(pressed('Stop'))).toHaveLength(1);
      expect(await statesOf(waId)).toMatchObject({ 'whatsapp/service': { state: 'withdrawn' } });
    },
  );

  it.each([
    ['48600700701', 'POMOC', 'MOJE DANE', /^Kwiaty: odpisz STOP/, /przechowujemy Twoje dane/],
    ['33612345701', 'AIDE', 'MES DONNÉES', /^Kwiaty : répondez STOP/, /nous gardons votre nom/],
    ['447400123701', 'HELP', 'MY DATA', /^Kwiaty: reply STOP/, /we keep your name/],
  ])('%s gets help, and what is kept with a link to the page where it is changed', async (...given) => {
    const [waId, help, data, helped, kept] = given;
    expect((await contact(waId).say(help)).join()).toMatch(helped);
    const told = (await contact(waId).say(data)).join('\n');
    expect(told).toMatch(kept);
    const [link = ''] = /http\S+\/p\/\S+/.exec(told) ?? [];
    const page = await fetch(link);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('WhatsApp');
  });

  it.each([
    ['48600700702', 'Stop. Proszę już nie pisać!!'],
    ['33612345702', "Arrêtez de m'écrire, s'il vous plaît"],
    ['447400123702', 'Please stop messaging me now'],
  ])('%s is closed by words that are nearly a STOP until staff decide (M04)', async (waId, words) => {
    expect(await contact(waId).say('START')).toHaveLength(1);
    await owner.heard();
    const answers = await contact(waId).say(words);
    expect(await statesOf(waId)).toMatchObject({
      'whatsapp/service': { state: 'withdrawn', provisional: true },
    });
    const shown = await owner.heard();
    expect(answers).toEqual([]);
    expect(buttonsOf(shown)).toContain('🔕 Yes, a STOP');
    await owner.press('🔕 Yes, a STOP');
    expect(await contact(waId).heard()).toHaveLength(1);
  });

  it('tells staff that a START changed nothing which is no newer than a STOP', async () => {
    const ewa = contact('48600700721');
    const timestamp = String(Math.floor(now().getTime() / 1_000));
    const write = (body: string) => ewa.write({ type: 'text', text: { body }, timestamp });
    expect((await write('STOP')).join()).toContain('START');
    await owner.heard();
    expect(await write('START')).toEqual([]);
    expect(textOf(await owner.heard())).toContain(
      'Changed nothing: what they said at the same moment or later',
    );
    expect(await write('TAK')).toEqual([]);
    expect(await statesOf('48600700721')).toMatchObject({ 'whatsapp/service': { state: 'withdrawn' } });
  });

  it('opens the channel by a code that was handed over, once, and only from their own number (M09, M03)', async () => {
    await owner.say('/channelcode Jan');
    await owner.press('WhatsApp');
    const handed = textOf(await owner.press('💬 Messages'));
    const code = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(handed)?.[0] ?? '';
    expect(code).not.toBe('');
    expect(handed).toContain(`https://wa.me/48732123456?text=${encodeURIComponent('Zgadzam się')}`);
    expect((await contact('48600700709').say(code)).join()).toContain('należy do innego numeru');
    expect((await contact('48600700703').say(`Zgadzam się. Kod ${code}`)).join()).toContain('dziękujemy');
    expect(await statesOf('48600700703')).toMatchObject({ 'whatsapp/service': { state: 'granted' } });
    expect((await contact('48600700703').say(code)).join()).toContain('był już użyty');
    expect(await service.database.model(consentCodeModel).countDocuments()).toBe(1);
  });

  it('takes one batch of Meta apart: each message has its effect, and what cannot be read costs nothing', async () => {
    for (const waId of ['48600700711', '48600700712', '48600700713'])
      expect(await contact(waId).say('Dzień dobry')).toEqual([]);
    const metadata = { phone_number_id: '106540352242922' };
    const say = (waId: string, id: string, body: string) => ({
      from: waId,
      id,
      timestamp: String(Math.floor(now().getTime() / 1_000)),
      type: 'text',
      text: { body },
    });
    const broken = { from: '48600700711', id: 7, type: 'text', text: 'STOP' };
    const messages = [say('48600700711', 'b1', 'STOP'), broken, say('48600700712', 'b2', 'STOP')];
    const status = { id: 'wamid.nobodys', status: 'read', recipient_id: '1', pricing: { billable: true } };
    expect(
      await api.post(
        { field: 'messages', value: { metadata, messages, contacts: ['x'], statuses: [status, 9] } },
        { field: 'messages', value: { metadata, messages: [say('48600700713', 'b3', 'STOP')] } },
        { field: 'smb_message_echoes', value: { metadata, message_echoes: messages } },
      ),
    ).toBe(200);
    await service.settled();
    for (const waId of ['48600700711', '48600700712', '48600700713']) {
      expect(await statesOf(waId)).toMatchObject({ 'whatsapp/service': { state: 'withdrawn' } });
      expect(await contact(waId).heard()).toHaveLength(1);
    }
  });
});
