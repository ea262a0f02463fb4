import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { whatsappCloud } from '../../../bots/whatsapp-cloud/index.ts';
import { whatsappWeb } from '../../../bots/whatsapp-web/index.ts';
import { describeConversations } from '../../contracts/describe-conversations.ts';
import { hasChromium, launchChromium } from '../../support/browser/open-page.ts';
import { openPagePerson } from '../../support/browser/open-page-person.ts';
import { pageKey } from '../../support/browser/start-page-service.ts';
import { openChat } from '../../support/journeys/chat.ts';
import {
  createWhatsappPerson,
  toTranscriptPerson as toCloudPerson,
} from '../../support/people/whatsapp-person.ts';
import { startGraphApi } from '../../support/stand-ins/graph-api.ts';
import {
  createWebPerson,
  startWhatsappWebServer,
  toTranscriptPerson,
} from '../../support/stand-ins/whatsapp-web-server.ts';
import { refusalsOf, startTestService } from '../../support/start-service.ts';

describeConversations('Telegram', async ({ language }) => {
  const service = await startTestService();
  return {
    service,
    people: {
      owner: readingAloud(openChat(service.api, 1, language, 'Olga')),
      colleague: readingAloud(openChat(service.api, 2, language, 'Karol')),
    },
    complaints: () => refusalsOf(service),
    close: service.close,
  };
});

describeConversations('WhatsApp Web', async ({ language }) => {
  const server = await startWhatsappWebServer();
  const environment = { ...server.environment, DEFAULT_LANGUAGE: language };
  const service = await startTestService({ bots: [whatsappWeb], environment });
  const person = (number: string, name: string) =>
    toTranscriptPerson(createWebPerson(server, service, number, name));
  return {
    service,
    people: { owner: person('48500100200', 'Olga'), colleague: person('48500100300', 'Karol') },
    complaints: () => service.logged.filter((line) => line.includes('whatsapp-web')),
    close: async () => {
      await service.close();
      await server.stop();
    },
  };
});

describeConversations("WhatsApp by Meta's Cloud API", async ({ language }) => {
  const api = await startGraphApi();
  const environment = { ...api.environment, DEFAULT_LANGUAGE: language };
  const service = await startTestService({ bots: [whatsappCloud], environment });
  api.callAt(service.address);
  const person = (number: string, name: string) =>
    toCloudPerson(createWhatsappPerson(api, service, number, name));
  return {
    service,
    people: { owner: person('48500100200', 'Olga'), colleague: person('48500100300', 'Karol') },
    complaints: () => [...api.refusals, ...service.logged.filter((line) => line.includes('whatsapp-cloud'))],
    close: async () => {
      await service.close();
      await api.stop();
    },
  };
});

/** A chat's message as the text that transcripts read. */
function readingAloud({ say, press }: ReturnType<typeof openChat>) {
  return {
    say: async (text: string, wanted: RegExp) => (await say(text, wanted)).text ?? '',
    press: async (label: string, wanted: RegExp) => (await press(label, wanted)).text ?? '',
  };
}

describe.skipIf(!hasChromium)('Chromium', () => {
  let chromium: Browser;
  beforeAll(async () => {
    chromium = await launchChromium();
  });
  afterAll(() => chromium?.close());

  describeConversations('the browser page', async ({ language }) => {
    const service = await startTestService({ browser: true, environment: { BROWSER_KEY: pageKey } });
    const url = service.address;
    const open = () => openPagePerson(chromium, { url }, language);
    const [owner, colleague] = [await open(), await open()];
    return {
      service,
      people: { owner, colleague },
      complaints: () => [...owner.complaints, ...colleague.complaints],
      close: async () => {
        await owner.close();
        await colleague.close();
        await service.close();
      },
    };
  });
});
