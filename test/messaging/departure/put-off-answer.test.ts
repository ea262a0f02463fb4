import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outboxModel } from '../../../src/messaging/index.ts';
import { twilio } from '../../../webhooks/twilio/index.ts';
import { until } from '../../support/journeys/until.ts';
import { startTwilioApi, type TwilioApi } from '../../support/stand-ins/twilio-api.ts';
import { startTestService, type TestService } from '../../support/start-service.ts';

describe('an answer that the provider puts off', () => {
  const number = '+48600700811';
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

  const write = (words: string) => {
    sids += 1;
    const message = { MessageSid: `SM${sids}`, From: number, To: '+48732123456', Body: words, NumMedia: '0' };
    return api.post('message', message, service);
  };
  const received = () => api.messages.filter(({ to }) => to === number).map(({ body }) => body);
  const putOff = () =>
    until('the answer that waits', async () => {
      const entries = await service.database.collection(outboxModel).find({}).toArray();
      return entries.find(({ state, attempts }) => state === 'queued' && attempts === 1);
    });

  it('leaves later (M27)', async () => {
    api.failNext({ status: 429, code: 20_429, retryAfter: '1' });
    await write('HELP');
    await putOff();
    await service.settled();
    expect(received()).toHaveLength(1);
  });

  it('does not leave after a STOP: that is confirmed, and nothing else is said (B13, M01)', async () => {
    api.messages.length = 0;
    api.failNext({ status: 429, code: 20_429, retryAfter: '2' });
    await write('START');
    await putOff();
    await write('STOP');
    await service.settled();
    expect(received()).toEqual([expect.stringMatching(/nie wyślemy więcej/)]);
  });

  it('does not leave after words that may be a STOP (M04, M01)', async () => {
    api.messages.length = 0;
    await write('START');
    await service.settled();
    await write('TAK');
    await service.settled();
    api.messages.length = 0;
    api.failNext({ status: 429, code: 20_429, retryAfter: '2' });
    await write('HELP');
    await putOff();
    await write('proszę już do mnie nie pisać');
    await service.settled();
    expect(received()).toEqual([]);
  });
});
