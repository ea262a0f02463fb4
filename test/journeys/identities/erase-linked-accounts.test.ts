import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { whatsappCloud } from '../../../bots/whatsapp-cloud/index.ts';
import { type Address, addressModel } from '../../../src/consent/index.ts';
import { contactModel } from '../../../src/contacts/index.ts';
import { erasureModel } from '../../../src/lifecycle/index.ts';
import { placesOf } from '../../support/journeys/places-of.ts';
import { until } from '../../support/journeys/until.ts';
import { createWhatsappPerson } from '../../support/people/whatsapp-person.ts';
import { type GraphApi, startGraphApi } from '../../support/stand-ins/graph-api.ts';
import { startTestService, type TestPerson, type TestService, textOf } from '../../support/start-service.ts';

let api: GraphApi;
let service: TestService;
let owner: TestPerson;
let seconds = 0;
let changes = 0;
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

const text = (body: string) => ({ type: 'text', text: { body } });
const addressOf = (value: string) =>
  service.database.model(addressModel).findOne({ 'ref.value': value }).lean<Address | null>();

/** Meta's word that the account of `from` goes on as `to`. */
async function reportChange(from: string, to: string) {
  const system = { type: 'user_changed_number', body: `User A changed from ${from} to ${to}`, wa_id: to };
  const timestamp = String(Math.floor(now().getTime() / 1_000));
  const status = await api.post({
    field: 'messages',
    value: {
      messaging_product: 'whatsapp',
      metadata: { display_phone_number: '48732123456', phone_number_id: '106540352242922' },
      messages: [{ from, id: `wamid.change${++changes}`, timestamp, type: 'system', system }],
    },
  });
  expect(status).toBe(200);
  await service.settled();
}

/** Erases a contact as staff do; resolves when every room has forgotten it. */
async function erase(firstName: string) {
  const contact = await service.database.model(contactModel).findOne({ firstName }).lean();
  const id = contact?._id ?? '';
  await owner.pressData(`c.erase.${id}`);
  expect(textOf(await owner.say('ERASE'))).toContain('Erased');
  await until('the erasure', async () =>
    Boolean((await service.database.model(erasureModel).findOne({ contact: id }).lean())?.doneAt),
  );
}

describe('an account that WhatsApp knows by a number and by an id of its own', () => {
  it('is erased under both, whichever stands on the card, and stays closed under both (M08, B07, B19)', async () => {
    const [number, id] = ['48600700931', 'PL.1000000000000000931'];
    await owner.say(`/new Wanda Struzik +${number}`);
    await owner.press('✅ Save');
    const byNumber = createWhatsappPerson(api, service, number, 'Wandzia Struzik');
    const byId = createWhatsappPerson(api, service, id, 'Wandzia Struzik');
    await byId.write(text('Czy są tulipany dla Wandzi?'));
    await byNumber.write({ ...text('A dla Struzikowej?'), from_user_id: id });
    await byNumber.write(text('HELP'));
    const answer = api.messages.findLast(({ to }) => to === number);
    expect(await api.report(answer?.id ?? '', 'delivered', number, undefined, id)).toBe(200);
    await byId.write(text('STOP'));
    await service.settled();
    expect((await addressOf(`+${number}`))?.states['whatsapp/service']?.state).toBe('withdrawn');
    expect(await placesOf(service, [number, id])).not.toEqual([]);

    await erase('Wanda');
    expect(await placesOf(service, ['600700931', id, 'Struzik', 'Wandzi'])).toEqual([]);

    await owner.say(`/new Marta Wilk +${number}`);
    await owner.press('✅ Save');
    expect(textOf(await owner.say('/channels Marta Wilk'))).toContain('🔕 WhatsApp');
    expect(await byId.say('Dzień dobry')).toEqual([]);
    expect((await addressOf(id))?.states['whatsapp/service']?.state).toBe('withdrawn');
  });

  it('is erased under the id too where no receipt, but a message alone has named both (M08, B07)', async () => {
    const [number, id] = ['48600700936', 'PL.1000000000000000936'];
    const byId = createWhatsappPerson(api, service, id, 'Hiacynta');
    await byId.write(text('Piszę pierwszy raz'));
    await owner.say(`/new Hiacynta Pawlak +${number}`);
    await owner.press('✅ Save');
    const byNumber = createWhatsappPerson(api, service, number, 'Hiacynta');
    await byNumber.write({ ...text('To ja'), from_user_id: id });
    await owner.heard();
    await byId.write(text('I znowu ja'));
    expect(textOf(await owner.heard())).toContain('Hiacynta Pawlak');

    await erase('Hiacynta');
    expect(await placesOf(service, ['600700936', id, 'Hiacynta', 'Piszę pierwszy raz'])).toEqual([]);
  });

  it('is erased under the number it goes on as, and under the id of that one, on the card or not (M08, M18)', async () => {
    const [old, fresh, id] = ['48600700932', '48600700933', 'PL.1000000000000000933'];
    await owner.say(`/new Zenobia Kłos +${old}`);
    await owner.press('✅ Save');
    const before = createWhatsappPerson(api, service, old, 'Zenobia Kłos');
    await before.say('START');
    await before.say('TAK');
    await reportChange(old, fresh);
    const after = createWhatsappPerson(api, service, fresh, 'Zenobia Kłos');
    await after.write({ ...text('To mój nowy numer'), from_user_id: id });
    await createWhatsappPerson(api, service, id, 'Zenobia Kłos').write(text('I znowu ja'));
    await service.settled();
    expect((await addressOf(`+${fresh}`))?.sameAs).toBeDefined();

    await erase('Zenobia');
    expect(await placesOf(service, ['600700932', '600700933', id, 'Zenobia Kłos'])).toEqual([]);
  });

  it('keeps what another contact has of it (M08, B10)', async () => {
    const [number, fresh] = ['48600700934', '48600700935'];
    await owner.say(`/new Bogna Wrona +${number}`);
    await owner.press('✅ Save');
    await owner.say(`/new Damian Sowa +${fresh}`);
    await owner.press('✅ Save');
    const damian = createWhatsappPerson(api, service, fresh, 'Damian');
    await damian.say('START');
    await damian.say('TAK');
    await reportChange(number, fresh);

    await erase('Bogna');
    expect(await placesOf(service, ['600700934'])).toEqual([]);
    expect((await addressOf(`+${fresh}`))?.states['whatsapp/service']?.state).toBe('granted');
    expect(textOf(await owner.say('/channels Damian'))).toContain('✓ WhatsApp');
  });
});
