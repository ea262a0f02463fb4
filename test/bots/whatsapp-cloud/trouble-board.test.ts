import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { whatsappCloud } from '../../../bots/whatsapp-cloud/index.ts';
import { createWhatsappPerson } from '../../support/people/whatsapp-person.ts';
import { type GraphApi, startGraphApi } from '../../support/stand-ins/graph-api.ts';
import { startTelegramApi, type TelegramApi } from '../../support/stand-ins/telegram-api.ts';
import { startTestService, type TestPerson, type TestService, textOf } from '../../support/start-service.ts';

let graph: GraphApi;
let telegram: TelegramApi;
let service: TestService;
let other: TestService;
let owner: TestPerson;

const start = (uri?: string) =>
  startTestService({ bots: [whatsappCloud], environment: graph.environment, api: telegram, uri });

beforeAll(async () => {
  graph = await startGraphApi();
  telegram = await startTelegramApi();
  service = await start();
  other = await start(service.uri);
  graph.callAt(service.address);
  owner = await service.owner();
  await owner.say('/new Zofia Lis 600 701 900');
  await owner.press(/Save/);
  await contactWrites('48600701900', 'START');
  await contactWrites('48600701900', 'TAK');
});
afterAll(async () => {
  await other.close();
  await telegram.stop();
  await graph.stop();
});

const contactWrites = (number: string, said = 'HELP') =>
  createWhatsappPerson(graph, service, number, 'Zofia').say(said);
/** The owner writes to a contact by hand: that meets whatever Graph is asked to say, and is not tried again. */
const write = async () => {
  await owner.say('/whatsapp Zofia: hello');
  await owner.press(/^📤/);
};
/** What the owner was told since the last look, when every process asks for what is due, twice. */
const notices = async () => {
  for (const one of [service, other, service]) await one.notify();
  return textOf(await owner.heard());
};
const count = (text: string, part: string) => text.split(part).length - 1;

describe('what keeps the Cloud API from sending', () => {
  it('is told to owners once when it begins and once when it is over, in their language', async () => {
    await owner.heard();
    expect(await notices()).not.toContain('whatsapp-cloud');
    for (const [at, [language, code, began, why, over]] of [
      ['en', 190, 'nothing goes out', 'Meta refuses the access token', 'it sends again'],
      ['fr', 131_031, 'plus rien ne part', 'Meta a bloqué le compte', 'les messages repartent'],
      ['pl', 131_042, 'nic nie wychodzi', 'Meta czeka na sposób płatności', 'znowu wychodzą'],
    ].entries() as ArrayIterator<[number, [string, number, string, string, string]]>) {
      await owner.say(`/language ${language}`);
      graph.failNext({ status: 403, code });
      await write();
      const first = await notices();
      expect(count(first, began)).toBe(1);
      expect(first).toContain(why);
      expect(await notices()).not.toContain(began);
      expect(textOf(await owner.say('/health'))).toMatch(new RegExp(`🔴 whatsapp-cloud\\s?: ${why}`));
      await contactWrites(`4860070192${at}`);
      const second = await notices();
      expect(count(second, over)).toBe(1);
      expect(await notices()).not.toContain(over);
    }
    await owner.say('/language en');
  });

  it('is no news to owners while it is only a limit, or the fault of one message', async () => {
    graph.failNext({ status: 400, code: 130_472 });
    await write();
    expect(await notices()).not.toContain('nothing goes out');
    expect(textOf(await owner.say('/health'))).toContain('🟢 whatsapp-cloud');
  });

  it('is the same in every process, and outlives the one that met it', async () => {
    graph.failNext({ status: 401, code: 190 });
    await write();
    expect(await notices()).toContain('nothing goes out');
    await service.stop();
    // The first and only person of that service too: the same chat.
    owner = other.person('Olga');
    expect(textOf(await owner.say('/health'))).toContain('🔴 whatsapp-cloud: Meta refuses the access token');
    await other.notify();
    expect(textOf(await owner.heard())).not.toContain('nothing goes out');
    graph.callAt(other.address);
    const zofia = createWhatsappPerson(graph, other, '48600701942', 'Zofia');
    // What the other process wrote may still be on its way when the first message is taken.
    await expect
      .poll(async () => (await zofia.say('HELP')) && textOf(await owner.say('/health')), { timeout: 10_000 })
      .toContain('🟢 whatsapp-cloud');
  });
});
