import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Address, addressModel } from '../../../src/consent/index.ts';
import { twilio } from '../../../webhooks/twilio/index.ts';
import { startTwilioApi, type TwilioApi } from '../../support/stand-ins/twilio-api.ts';
import { startTestService, type TestPerson, type TestService } from '../../support/start-service.ts';

describe('a YES that answers a message', () => {
  const number = '+48600700821';
  let api: TwilioApi;
  let service: TestService;
  let sids = 0;

  beforeAll(async () => {
    api = await startTwilioApi();
    const environment = {
      TWILIO_ACCOUNT_SID: api.accountSid,
      TWILIO_AUTH_TOKEN: api.authToken,
      TWILIO_FROM: '+48732123456',
      TWILIO_API_ROOT: api.root,
    };
    service = await startTestService({ environment, webhooks: [twilio] });
  });
  afterAll(async () => {
    await service.close();
    await api.stop();
  });

  const stateOf = async (value: string, key: string) => {
    const found = await service.database.collection<Address>(addressModel).findOne({ 'ref.value': value });
    return found?.states[key]?.state;
  };
  const write = async (Body: string, quoted?: string) => {
    sids += 1;
    const addresses = { From: `whatsapp:${number}`, To: 'whatsapp:+48732123456' };
    const MessageSid = `SM${String(sids).padStart(32, 'f')}`;
    const quote = quoted ? { OriginalRepliedMessageSid: quoted } : undefined;
    await api.post('message', { MessageSid, ...addresses, Body, NumMedia: '0', ...quote }, service);
    await service.settled();
  };

  it('agrees to nothing where that is another one than the question (B16, B17)', async () => {
    await write('HELP');
    const help = api.messages.at(-1)?.sid;
    await write('START');
    const question = api.messages.at(-1)?.sid;
    expect(await stateOf(number, 'whatsapp/service')).toBe('pending');
    await write('TAK', help);
    expect(await stateOf(number, 'whatsapp/service')).toBe('pending');
    await write('TAK', question);
    expect(await stateOf(number, 'whatsapp/service')).toBe('granted');
  });

  it('is no answer to it on Telegram either, and a NO is one whatever it answers (B16)', async () => {
    const answer = async (person: TestPerson, text: string, message_id: number) => {
      const chat = { id: person.id, type: 'private', first_name: 'Iga' };
      person.message({ text, reply_to_message: { message_id, date: 1, chat } });
      await service.settled();
    };
    const iga = service.person('Iga', 'pl');
    const [greeting] = await iga.say('Dzień dobry');
    const asked = await iga.say('START');
    const key = ['telegram/service', String(iga.id)] as const;
    const state = () => stateOf(key[1], key[0]);
    await answer(iga, 'TAK', greeting?.id ?? 0);
    expect(await state()).toBe('pending');
    await answer(iga, 'NIE', greeting?.id ?? 0);
    expect(await state()).toBe('unknown');
    const again = await iga.say('START');
    await answer(iga, 'TAK', asked.at(-1)?.id ?? 0);
    expect(await state()).toBe('pending');
    await answer(iga, 'TAK', again.at(-1)?.id ?? 0);
    expect(await state()).toBe('granted');
  });
});
