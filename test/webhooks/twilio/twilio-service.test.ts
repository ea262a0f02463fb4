import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressModel } from '../../../src/consent/index.ts';
import { deliveryModel } from '../../../src/intake/index.ts';
import { outboxModel } from '../../../src/messaging/index.ts';
import { twilio } from '../../../webhooks/twilio/index.ts';
import type { TwilioAction } from '../../support/signatures/sign-twilio.ts';
import { startTwilioApi, type TwilioApi } from '../../support/stand-ins/twilio-api.ts';
import { startTestService, type TestPerson, type TestService, textOf } from '../../support/start-service.ts';

const publicUrl = 'https://contacts.example';

describe('the service with Twilio', () => {
  let api: TwilioApi;
  let service: TestService;
  let owner: TestPerson;
  beforeAll(async () => {
    api = await startTwilioApi();
    service = await startTestService({
      environment: {
        TWILIO_ACCOUNT_SID: api.accountSid,
        TWILIO_AUTH_TOKEN: api.authToken,
        TWILIO_FROM: '+48732123456',
        TWILIO_API_ROOT: api.root,
      },
      // They carry SMS too, and come first: what decides is the way the contact wrote by.
      phones: true,
      webhooks: [twilio],
    });
    owner = await service.owner();
  });
  afterAll(async () => {
    await service.close();
    await api.stop();
  });

  const post = (action: TwilioAction, parameters: Record<string, string>) =>
    api.post(action, parameters, { address: service.address });
  const stored = async (id: string) => service.database.model(deliveryModel).findById(`twilio:${id}`).lean();
  const sms = {
    MessageSid: 'SM1',
    SmsStatus: 'received',
    From: '+48600700800',
    To: '+48732123456',
    Body: 'Czy są jeszcze żółte tulipany?',
    NumMedia: '0',
  };

  it('shows a message to the staff, once however often Twilio sends it, and says nothing back', async () => {
    const answer = {
      status: 200,
      contentType: 'text/xml; charset=utf-8',
      body: expect.stringMatching(/<Response\/>$/),
    };
    expect(await post('message', sms)).toEqual(answer);
    expect(await post('message', sms)).toEqual(answer);
    const seen = textOf(await owner.heard());
    expect(seen.split(sms.Body)).toHaveLength(2);
    expect(api.messages).toEqual([]);
  });

  it('confirms a STOP once, by the way it came, and stays silent where Twilio has answered', async () => {
    const stop = { ...sms, From: '+48600700801', Body: 'STOP' };
    for (const MessageSid of ['SM3', 'SM4']) {
      await post('message', { ...stop, MessageSid });
      await service.settled();
    }
    expect(api.messages).toMatchObject([{ to: '+48600700801', from: '+48732123456' }]);
    await post('message', {
      ...stop,
      MessageSid: 'SM5',
      From: 'whatsapp:+48600700802',
      To: 'whatsapp:+48732123456',
    });
    await service.settled();
    expect(api.messages.at(-1)).toMatchObject({
      to: 'whatsapp:+48600700802',
      from: 'whatsapp:+48732123456',
    });
    await post('message', { ...stop, MessageSid: 'SM6', From: '+48600700803', OptOutType: 'STOP' });
    await post('message', {
      ...stop,
      MessageSid: 'SM7',
      From: '+48600700803',
      Body: 'HELP',
      OptOutType: 'HELP',
    });
    await service.settled();
    expect(api.messages).toHaveLength(2);
    expect(api.refusals).toEqual([]);
  });

  it.each(['HELP', 'START'])('closes by a STOP that Twilio takes for a %s (B13)', async (OptOutType) => {
    const From = OptOutType === 'HELP' ? '+48600700808' : '+48600700809';
    await post('message', { ...sms, MessageSid: `SM9${OptOutType}`, From, Body: 'STOP', OptOutType });
    await service.settled();
    expect(api.messages.at(-1)).toMatchObject({ to: From });
    const address = await service.database.model(addressModel).findOne({ 'ref.value': From }).lean();
    expect(address?.states['sms/service']?.state).toBe('withdrawn');
  });

  it('tells contacts of what staff decide by the way they wrote, be it a simulated phone', async () => {
    await owner.heard();
    const Body = 'Stop. Proszę już nie pisać!!';
    const sent = api.messages.length;
    await post('message', { ...sms, MessageSid: 'SM8', From: '+48600700804', Body });
    await service.settled();
    await owner.press('🔕 Yes, a STOP');
    await service.settled();
    expect(api.messages.slice(sent)).toMatchObject([{ to: '+48600700804' }]);
    const simulated = service.phone('+48600700805');
    expect(await simulated.write(Body)).toEqual([]);
    await owner.press('🔕 Yes, a STOP');
    expect(await simulated.got()).toHaveLength(1);
    expect(api.messages).toHaveLength(sent + 1);
  });

  it('moves a message of ours forward by its receipts, never back', async () => {
    const [{ sid: MessageSid, to: To } = { sid: '', to: '' }] = api.messages;
    const receipt = { MessageSid, To, From: '+48732123456' };
    const entry = () => service.database.model(outboxModel).findOne({ ref: MessageSid }).lean();
    for (const MessageStatus of ['queued', 'delivered', 'sent', 'delivered']) {
      expect(await post('status', { ...receipt, MessageStatus })).toMatchObject({ status: 200 });
      await service.settled();
    }
    expect(await entry()).toMatchObject({ state: 'sent', receipt: 'delivered' });
    await post('status', { ...receipt, MessageStatus: 'undelivered', ErrorCode: '30005' });
    await service.settled();
    expect(await entry()).toMatchObject({ receipt: 'failed', reasons: ['30005'] });
  });

  it('keeps calls for those who will read them', async () => {
    const call = { CallSid: 'CA1', Direction: 'inbound', From: '+48600700800', To: '+48732123456' };
    expect(await post('voice', { ...call, CallStatus: 'ringing' })).toMatchObject({ status: 200 });
    expect(await post('call', { ...call, CallStatus: 'ringing' })).toMatchObject({ status: 200 });
    expect(await post('call', { ...call, CallStatus: 'completed', CallDuration: '61' })).toMatchObject({
      status: 200,
    });
    await service.settled();
    expect(await stored('call:CA1:ringing')).toMatchObject({ keep: true, event: { state: 'ringing' } });
    expect(await stored('call:CA1:completed')).toMatchObject({
      keep: true,
      event: { state: 'ended', seconds: 61 },
    });
  });

  it('refuses what was signed for another address or with another token, and stores nothing of it', async () => {
    const forged = { ...sms, MessageSid: 'SM2' };
    const elsewhere = await api.post('message', forged, { address: service.address, publicUrl });
    expect(elsewhere).toMatchObject({ status: 401, body: '{"error":"bad_signature"}' });
    const other = await startTwilioApi({ authToken: 'token-of-somebody-else' });
    expect(await other.post('message', forged, { address: service.address })).toMatchObject({ status: 401 });
    await other.stop();
    expect(await post('message', { Body: 'no id' })).toMatchObject({ status: 400 });
    expect(await stored('message:SM2')).toBeNull();
  });

  it('writes no number and no word into the log', () => {
    const log = service.logged.join('\n');
    for (const personal of ['600700800', 'tulipany', api.authToken]) expect(log).not.toContain(personal);
  });
});
