import { beforeAll, describe, expect, it } from 'vitest';
import { whatsappWeb } from '../../../bots/whatsapp-web/index.ts';
import { startTestService, type TestService } from '../../support/start-service.ts';
import { numberOf } from '../../support/whatsapp-person.ts';
import {
  createWebPerson,
  startWhatsappWebServer,
  type WhatsappWebServer,
} from '../../support/whatsapp-web-server.ts';

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

describe('staff on WhatsApp Web', () => {
  it('make a contact, look it up and change it, choosing by number (M15)', async () => {
    const preview = await olga.say('/new Anna Kowalska 600 700 800, tag vip');
    expect(preview.join()).toMatch(/^\*👤 Anna Kowalska\*\n/);
    const saved = await olga.say(numberOf(preview, /Save/));
    expect(saved.join()).toContain('Saved');
    const card = await olga.say('kowal');
    expect(card.join()).toContain('*👤 Anna Kowalska*');
  });
});
