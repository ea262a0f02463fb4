import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { whatsappCloud } from '../../../bots/whatsapp-cloud/index.ts';
import { type Address, addressModel, findRecords } from '../../../src/consent/index.ts';
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

let api: GraphApi;
let service: TestService;
let owner: TestPerson;
let seconds = 0;
const now = () => new Date(Date.UTC(2026, 10, 23, 12) + 1_000 * ++seconds);

beforeAll(async () => {
  const { uri } = await seedContacts([
    { firstName: 'Olga', lastName: 'Kwiatkowska', phones: [{ raw: '', e164: '+48500100200' }] },
    { firstName: 'Celia', lastName: 'Petit', messengers: [{ scheme: 'telegram', value: '1002' }] },
    { firstName: 'Marek', lastName: 'Wilk', messengers: [{ scheme: 'telegram', value: '1003' }] },
  ]);
  api = await startGraphApi();
  service = await startTestService({ uri, now, bots: [whatsappCloud], environment: api.environment });
  api.callAt(service.address);
  owner = await service.owner();
});
afterAll(async () => {
  expect(api.refusals).toEqual([]);
  await service.close();
  await api.stop();
});

const addressOf = (value: string) =>
  service.database.model(addressModel).findOne({ 'ref.value': value }).lean<Address | null>();

describe('a STOP of somebody on the staff', () => {
  it('ends the open question and nothing else where no contact has their account (Q32)', async () => {
    const begun = await owner.say('/new');
    expect(buttonsOf(begun)).toContain('✕ Cancel');
    const told = await owner.say('STOP');
    expect(textOf(told)).toContain('Cancelled');
    expect(buttonsOf(told).join()).not.toContain('🔕');
    // Nothing is open any more: what is typed is looked up.
    expect(textOf(await owner.say('Celia'))).toContain('Celia Petit');
    expect(await addressOf('1001')).toBeNull();
  });

  it('is asked about where their account is a contact’s too, and is no opt-out until they say so (Q32)', async () => {
    const celia = await service.staff('Celia', 'agent', 'fr');
    expect(celia.id).toBe(1002);
    await celia.say('/new Zofia Nowak 600 700 999');
    const asked = await celia.say('Stop.');
    expect(textOf(asked)).toContain('est aussi celui de 👤 Celia Petit');
    expect((await addressOf('1002'))?.states ?? {}).toEqual({});
    expect(textOf(await celia.press('Non, je voulais seulement arrêter ici'))).toContain('Rien ne change');
    expect((await addressOf('1002'))?.states ?? {}).toEqual({});
    expect(textOf(await celia.say('/find Zofia'))).not.toContain('600 700 999');
  });

  it('closes as any STOP does once they say that it counts, and leaves them on the staff (Q32, B10)', async () => {
    const marek = await service.staff('Marek', 'agent', 'pl');
    expect(marek.id).toBe(1003);
    const asked = await marek.say('STOP');
    expect(textOf(asked)).toContain('ma też kontakt: 👤 Marek Wilk');
    expect(textOf(await marek.press('🔕 Tak, proszę o brak wiadomości'))).toContain('Dostęp zespołu zostaje');
    const closed = await addressOf('1003');
    expect(closed?.states['telegram/service']?.state).toBe('withdrawn');
    const [record] = await findRecords(service.database, [closed?.chain?.id ?? '']);
    expect(record).toMatchObject({ action: 'withdrawn', method: 'keyword', actor: 'contact' });
    // Answers to staff are no messages to the contact.
    expect(textOf(await marek.say('/me'))).toContain('Marek');
    expect(textOf(await owner.say('/channels Marek'))).toContain('Telegram: closed');
    // It is closed: the next STOP only stops.
    await marek.say('/new');
    expect(buttonsOf(await marek.say('STOP')).join()).not.toContain('🔕');
  });

  it('counts for the number whichever of their devices it is said on (Q32, B10)', async () => {
    const olga = createWhatsappPerson(api, service, '48500100200', 'Olga');
    const [, code = ''] = /\/join (\S+)/.exec(textOf(await owner.pressData('c.me.link'))) ?? [];
    await olga.say(`/join ${code}`);
    // Another word for it ends no question, but asks where none is open.
    expect((await olga.say('unsubscribe')).join('\n')).toContain('also belongs to 👤 Olga Kwiatkowska');
    const asked = await olga.say('STOP');
    expect(asked.join('\n')).toContain('Your own number or account (WhatsApp)');
    expect((await olga.press(/Yes, no more/)).join()).toContain('Noted');
    expect((await addressOf('+48500100200'))?.states['whatsapp/service']?.state).toBe('withdrawn');
    expect((await olga.say('/me')).join()).toContain('Olga');
  });

  it('is a name or a note when a question is open and it is not the bare word (Q32)', async () => {
    await owner.say('/note Celia');
    const noted = await owner.say('Unsubscribe');
    expect(textOf(noted)).toContain('Celia Petit');
    expect(textOf(noted)).not.toContain('Cancelled');
  });
});
