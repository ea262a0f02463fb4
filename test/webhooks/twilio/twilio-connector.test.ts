import { describe, expect, it } from 'vitest';
import type { IncomingEvent } from '../../../src/connector/index.ts';
import { twilio } from '../../../webhooks/twilio/index.ts';
import { parseCall } from '../../../webhooks/twilio/parse-call.ts';
import { parseMessage } from '../../../webhooks/twilio/parse-message.ts';
import { type ConnectorSample, describeConnector } from '../../contracts/describe-connector.ts';
import { createTestCore } from '../../support/connector-core.ts';
import { type TwilioDelivery, toTwilioRequest } from '../../support/signatures/sign-twilio.ts';

const now = new Date('2026-11-22T12:00:00Z');
const token = 'token-of-the-account';
const publicUrl = 'https://contacts.example';
const environment = {
  TWILIO_ACCOUNT_SID: 'AC00000000000000000000000000000000',
  TWILIO_AUTH_TOKEN: token,
  TWILIO_FROM: '+48732123456',
};

const request = (
  action: TwilioDelivery['action'],
  parameters: TwilioDelivery['parameters'],
  as?: TwilioDelivery['as'],
) => toTwilioRequest({ action, parameters, token, publicUrl, as });
const sample = (title: string, ...given: Parameters<typeof request>): ConnectorSample => ({
  title,
  action: given[0],
  request: request(...given),
});

const sms = {
  AccountSid: environment.TWILIO_ACCOUNT_SID,
  MessageSid: 'SM11111111111111111111111111111111',
  SmsStatus: 'received',
  NumMedia: '0',
  From: '+48600700800',
  To: '+48732123456',
  Body: "STOP, it's zażółć + 100%",
};
const whatsapp = {
  ...sms,
  MessageSid: 'SM22222222222222222222222222222222',
  From: 'whatsapp:+48600700800',
  To: 'whatsapp:+48732123456',
  ProfileName: 'Zofia Żak',
  WaId: '48600700800',
};
const receipt = {
  AccountSid: environment.TWILIO_ACCOUNT_SID,
  MessageSid: 'SM33333333333333333333333333333333',
  MessageStatus: 'delivered',
  From: '+48732123456',
  To: '+48600700800',
};
const call = {
  AccountSid: environment.TWILIO_ACCOUNT_SID,
  CallSid: 'CA11111111111111111111111111111111',
  CallStatus: 'ringing',
  Direction: 'inbound',
  From: '+48600700800',
  To: '+48732123456',
};

describeConnector({
  definition: twilio,
  tree: 'webhooks',
  environment,
  publicUrl,
  now,
  proof: ['x-twilio-signature'],
  signsBody: true,
  samples: [
    sample('an SMS', 'message', sms),
    sample('a WhatsApp message', 'message', whatsapp),
    sample('a receipt', 'status', receipt),
    sample('a failure', 'status', { ...receipt, MessageStatus: 'undelivered', ErrorCode: '30005' }),
    sample('an incoming call', 'voice', call),
    sample('the end of a call', 'call', { ...call, CallStatus: 'completed', CallDuration: '12' }),
    sample('JSON', 'message', { ...sms, MessageSid: 'SM44' }, 'json'),
  ],
  unknown: [
    sample('a status that says nothing yet', 'status', { ...receipt, MessageStatus: 'queued' }),
    sample('a status nobody knows', 'status', { ...receipt, MessageStatus: 'teleported' }),
    sample('a status with a name of the language', 'status', { ...receipt, MessageStatus: 'constructor' }),
    sample('such a status of a call', 'call', { ...call, CallStatus: 'constructor' }),
    sample('another messenger', 'message', { ...sms, From: 'messenger:1234567890' }),
    sample('a short code', 'message', { ...sms, From: '72975' }),
    sample('a call that does not ring yet', 'call', { ...call, CallStatus: 'initiated' }),
  ],
  malformed: [
    sample('nothing', 'message', {}),
    sample('no id', 'message', { From: '+48600700800', To: '+48732123456', Body: 'x' }),
    sample('no sender', 'message', { ...sms, From: '' }),
    sample('an id that is none', 'status', { ...receipt, MessageSid: 'SM 1\n' }),
    sample('no call', 'voice', { From: '+48600700800' }),
    sample('no status of a call', 'call', { ...call, CallStatus: '' }),
  ],
});

/** The one event of a delivery. */
function eventOf(parse: typeof parseMessage, ...given: Parameters<typeof request>): IncomingEvent {
  const [event, ...others] = parse(request(...given), now);
  if (!event || others.length > 0) throw new Error('Not one event');
  return event;
}

describe('a message by Twilio', () => {
  it('is known by sender, channel and text, whichever of the three ways it comes', () => {
    for (const as of ['form', 'json', 'query'] as const) {
      expect(eventOf(parseMessage, 'message', sms, as)).toEqual({
        type: 'message.received',
        key: `message:${sms.MessageSid}`,
        conversation: '+48600700800',
        at: now,
        channel: 'sms',
        from: { scheme: 'tel', value: '+48600700800' },
        to: '+48732123456',
        text: sms.Body,
      });
    }
    expect(eventOf(parseMessage, 'message', whatsapp)).toMatchObject({
      channel: 'whatsapp',
      conversation: '+48600700800',
      from: { scheme: 'whatsapp', value: '+48600700800' },
      to: '+48732123456',
      name: 'Zofia Żak',
    });
  });

  it('keeps a picture without words, and takes RCS for the SMS whose place it has', () => {
    expect(eventOf(parseMessage, 'message', { ...sms, Body: '', NumMedia: '1' })).toMatchObject({ text: '' });
    expect(eventOf(parseMessage, 'message', { ...sms, From: 'rcs:+48600700800' })).toMatchObject({
      channel: 'sms',
      from: { scheme: 'tel', value: '+48600700800' },
    });
  });

  it('takes an account of WhatsApp that shows no number', () => {
    const from = { From: 'whatsapp:US.13491208655302741918' };
    expect(eventOf(parseMessage, 'message', { ...whatsapp, ...from })).toMatchObject({
      from: { scheme: 'whatsapp', value: 'US.13491208655302741918' },
    });
  });

  it('says when Twilio has acted on the word and answered it', () => {
    for (const [word, answered] of Object.entries({ STOP: 'stop', START: 'start', HELP: 'help' }))
      expect(eventOf(parseMessage, 'message', { ...sms, OptOutType: word })).toMatchObject({ answered });
    const event = eventOf(parseMessage, 'message', { ...sms, OptOutType: 'constructor' });
    expect(event).toMatchObject({ answered: undefined });
  });

  it('is what it says, also at the address of receipts', () => {
    expect(eventOf(parseMessage, 'status', sms).type).toBe('message.received');
    expect(eventOf(parseMessage, 'message', receipt).type).toBe('message.receipt');
  });
});

describe('a receipt by Twilio', () => {
  const of = (status: string, code?: string) =>
    eventOf(parseMessage, 'status', {
      ...receipt,
      MessageStatus: status,
      ...(code && { ErrorCode: code }),
    });

  it('names the message and its state, one key for each', () => {
    expect(of('delivered')).toEqual({
      type: 'message.receipt',
      key: `status:${receipt.MessageSid}:delivered`,
      conversation: '+48600700800',
      at: now,
      ref: receipt.MessageSid,
      state: 'delivered',
    });
    const states = ['sent', 'delivered', 'read', 'undelivered', 'failed', 'canceled'].map((status) =>
      of(status),
    );
    expect(states.map((event) => event.type === 'message.receipt' && event.state)).toEqual([
      'sent',
      'delivered',
      'read',
      'failed',
      'failed',
      'failed',
    ]);
    expect(new Set(states.map(({ key }) => key)).size).toBe(6);
    expect(eventOf(parseMessage, 'status', { ...receipt, To: whatsapp.From }).conversation).toBe(
      '+48600700800',
    );
  });

  it('says what a code tells about the address, and nothing of a phone that is merely off', () => {
    const meanings = { '21610': 'opted_out', '30005': 'undeliverable', '30006': 'undeliverable' };
    for (const [code, meaning] of Object.entries(meanings))
      expect(of('failed', code)).toMatchObject({ state: 'failed', code, meaning });
    for (const code of ['30003', '30007', '63016', 'constructor'])
      expect(of('undelivered', code)).toMatchObject({ state: 'failed', code, meaning: undefined });
    expect(of('delivered', '30005')).toMatchObject({ code: undefined, meaning: undefined });
  });
});

describe('a call by Twilio', () => {
  const of = (change: Record<string, string>, action: 'voice' | 'call' = 'call') =>
    eventOf(parseCall, action, { ...call, ...change });

  it('is told once while it rings, though two addresses hear of it', () => {
    expect(of({}, 'voice')).toEqual(of({}, 'call'));
    expect(of({}, 'voice')).toEqual({
      type: 'call.reported',
      key: `call:${call.CallSid}:ringing`,
      conversation: '+48600700800',
      at: now,
      call: call.CallSid,
      direction: 'in',
      party: { scheme: 'tel', value: '+48600700800' },
      own: '+48732123456',
      state: 'ringing',
    });
  });

  it('ends with how long was talked and how it ended, at the time Twilio says', () => {
    const Timestamp = 'Sun, 22 Nov 2026 11:58:07 +0000';
    expect(of({ CallStatus: 'completed', CallDuration: '95', Timestamp })).toMatchObject({
      state: 'ended',
      seconds: 95,
      outcome: 'completed',
      at: new Date('2026-11-22T11:58:07Z'),
    });
    expect(of({ CallStatus: 'no-answer', Timestamp: 'soon' })).toMatchObject({
      state: 'ended',
      seconds: undefined,
      outcome: 'no-answer',
      at: now,
    });
    expect(of({ CallStatus: 'in-progress' })).toMatchObject({ state: 'answered' });
  });

  it('has its other side at the other end when we call', () => {
    const outbound = { Direction: 'outbound-api', From: '+48732123456', To: '+33639980123' };
    expect(of(outbound)).toMatchObject({
      direction: 'out',
      own: '+48732123456',
      party: { scheme: 'tel', value: '+33639980123' },
    });
  });

  it('makes no contact of a withheld number', () => {
    for (const From of ['+266696687', '+8656696', 'anonymous', 'client:anna', 'sip:a@b.example'])
      expect(of({ From })).toMatchObject({ party: undefined, conversation: call.CallSid });
  });
});

describe('the answer to Twilio', () => {
  it('is TwiML without a word', async () => {
    const connector = await twilio.connect(twilio.environment.parse(environment), createTestCore());
    const answers = (connector.routes ?? []).map((route) => route.answer?.(request('message', sms)));
    expect(answers).toHaveLength(8);
    for (const answer of answers)
      expect(answer).toEqual({
        status: 200,
        contentType: 'text/xml; charset=utf-8',
        body: '<?xml version="1.0" encoding="UTF-8"?><Response/>',
      });
  });
});
