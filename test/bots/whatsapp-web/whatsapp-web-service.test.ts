import { beforeAll, describe, expect, it } from 'vitest';
import { whatsappWeb } from '../../../bots/whatsapp-web/index.ts';
import type { Turn } from '../../../src/connector/index.ts';
import { type Address, addressModel } from '../../../src/consent/index.ts';
import { deliveryModel } from '../../../src/intake/index.ts';
import { inboundMessageModel } from '../../../src/messaging/index.ts';
import { vaultModel } from '../../../src/storage/index.ts';
import { numberOf } from '../../support/people/whatsapp-person.ts';
import {
  createWebPerson,
  startWhatsappWebServer,
  untilStored,
  type WhatsappWebServer,
} from '../../support/stand-ins/whatsapp-web-server.ts';
import { startTestService, type TestService } from '../../support/start-service.ts';

let server: WhatsappWebServer;
let service: TestService;
let olga: ReturnType<typeof createWebPerson>;

beforeAll(async () => {
  server = await startWhatsappWebServer();
  service = await startTestService({ bots: [whatsappWeb], environment: server.environment });
  olga = createWebPerson(server, service, '48500100200');
  await olga.say('/claim 246810');
  return async () => {
    await service.close();
    await server.stop();
  };
});

const contactOf = (number: string) => createWebPerson(server, service, number, 'Zofia Żak');
const addressOf = async (number: string) => {
  const found = await service.database
    .model(addressModel)
    .findOne({ 'ref.value': `+${number}` })
    .lean<Address | null>();
  if (!found) throw new Error('No such address');
  return found;
};

describe('staff on WhatsApp Web', () => {
  it('read a long answer in several messages, the choices with the last', async () => {
    const long = 'word '.repeat(1_200);
    await olga.say(`/new Długi Opis 600 700 810, note: ${long}`);
    const card = await olga.say(numberOf(await olga.say('/new Ala Kot 600 700 811'), /Save/));
    expect(card.join()).toContain('Ala Kot');
    const help = await olga.say('/help');
    for (const message of help) expect(message.length).toBeLessThanOrEqual(4_000);
  });

  it('choose a channel of a card and a field to edit by word as by number, and read of no buttons (M15)', async () => {
    await olga.say(numberOf(await olga.say('/new Ewa Wybór 600 700 812'), /Save/));
    const channels = (await olga.say('/channels Ewa Wybór')).join();
    expect(channels).toMatch(/\d+\. WhatsApp –/);
    expect((await olga.say('whatsapp')).join()).toContain('WhatsApp');
    await olga.say('edit Ewa Wybór');
    expect((await olga.say('email')).join()).toContain('What is the e-mail address?');
    await olga.say('back');
    const again = (await olga.say('nothing of these')).join();
    expect(again).not.toMatch(/button/i);
    await olga.say('/cancel');
  });

  it('are answered after the server was away, what they wrote meanwhile too, each once', async () => {
    await server.restart();
    const ids = [await server.say('48500100200', '/tags'), await server.say('48500100200', '/me')];
    for (const id of ids) await untilStored(service, id);
    const answers = await olga.heard();
    expect(answers).toHaveLength(2);
    expect(answers[1]).toContain('Olga · owner');
    expect((await olga.say('/health')).join()).toContain('🟢 whatsapp-web: on');
  });
});

describe('contacts on WhatsApp Web', () => {
  it('are heard and answered when they stop, and never greeted as strangers to a bot (B10)', async () => {
    const zofia = contactOf('48600700860');
    expect(await zofia.say('Dzień dobry, czy macie kawę?')).toEqual([]);
    expect((await olga.heard()).join()).toContain('czy macie kawę?');
    const [confirmation, ...more] = await zofia.say('STOP');
    expect(confirmation).toBeTruthy();
    expect(more).toEqual([]);
    expect(await zofia.say('STOP')).toEqual([]);
    const { states } = await addressOf('48600700860');
    expect(states).toMatchObject({ 'whatsapp/service': { state: 'withdrawn' } });
  });

  it('take their answer back by changing that very message to a no (M04, B16)', async () => {
    const jan = contactOf('48600700867');
    await jan.say('START');
    await jan.say('TAK', 'ANSWER');
    const stateOf = async () => (await addressOf('48600700867')).states['whatsapp/service']?.state;
    expect(await stateOf()).toBe('granted');
    const deliveries = service.database.model(deliveryModel);
    const answer = (await deliveries.find().lean()).find(({ _id }) => _id.endsWith(':ANSWER'));
    const { event } = answer ?? {};
    if (!answer || event?.type !== 'turn') throw new Error('No answer');
    /** As the service stores it; the stand-in sends no changes. */
    const change = async (id: string, key: string) => {
      const turn: Turn = {
        ...event.turn,
        at: new Date(),
        input: { kind: 'text', text: 'Nie' },
        isEdit: true,
        edits: { key },
      };
      await deliveries.create({
        _id: `whatsapp-web:${id}`,
        source: 'whatsapp-web',
        event: { ...event, key: id, at: turn.at, turn },
        receivedAt: turn.at,
        order: turn.at.getTime() * 1_000,
        pending: `whatsapp-web:${event.conversation}`,
        attempts: 0,
      });
      return (await jan.say('hm')).join();
    };
    expect(await change('EDIT1', `${event.conversation}:OTHER`)).toBe('');
    expect(await stateOf()).toBe('granted');
    expect(await change('EDIT2', event.key)).toContain('już się nie liczy');
    expect(await stateOf()).toBe('withdrawn');
  });

  it('are written to by staff once they have written and agreed, and not before (B21)', async () => {
    await olga.say(numberOf(await olga.say('/new Piotr Cold 600 700 865'), /Save/));
    const refused = await olga.say('write Piotr Cold by whatsapp: Hello from us');
    expect(refused.join()).toContain('Nobody is written to here who has not written first.');
    const piotr = contactOf('48600700865');
    expect((await piotr.say('START')).join()).toContain('TAK');
    await piotr.say('TAK');
    await olga.heard();
    const asked = await olga.say('write Piotr Cold by whatsapp: Hello from us');
    await olga.say(numberOf(asked, /Send/));
    expect((await piotr.heard()).join()).toContain('Hello from us');
  });

  it('are left alone in groups, with what they say to each other', async () => {
    const count = () => service.database.model(inboundMessageModel).countDocuments();
    const before = await count();
    const group = '120363001234567890@g.us';
    await server.say('48600700870', 'Who comes tonight?', { chat: group });
    const command = await server.say('48600700870', '/find Anna', { chat: group });
    await untilStored(service, command);
    await service.settled();
    expect(await count()).toBe(before);
    expect(server.sent.filter(({ to }) => to.startsWith('120363'))).toEqual([]);
    const stored = await service.database.model(deliveryModel).find({ source: 'whatsapp-web' }).lean();
    expect(JSON.stringify(stored)).not.toContain('tonight');
  });
});

describe('the session', () => {
  it('lies in the database sealed: no number and no key of it can be read there', async () => {
    const items = await service.database.model(vaultModel).find().lean();
    expect(items.length).toBeGreaterThan(10);
    const bytes = items.map(({ _id, sealed }) => `${_id}${Buffer.from(sealed).toString('latin1')}`).join();
    expect(bytes).not.toMatch(/48500100200|48732123456|noiseKey|privKey/);
  });

  it('is gone on with by the next start, without the folder it came from', async () => {
    const { WHATSAPP_WEB_IMPORT: _folder, ...environment } = server.environment;
    await service.stop();
    service = await startTestService({ uri: service.uri, bots: [whatsappWeb], environment });
    olga = createWebPerson(server, service, '48500100200');
    await olga.heard();
    expect((await olga.say('/me')).join()).toContain('Olga · owner');
    expect(service.logged.join()).not.toMatch(/48500100200|48732123456/);
  });
});
