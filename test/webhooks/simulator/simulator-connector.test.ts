import { createHmac, hkdfSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { DeliveryError, type Reply, type WebhookRequest } from '../../../src/connector/index.ts';
import { acceptDeparture } from '../../../webhooks/simulator/accept-departure.ts';
import { simulator } from '../../../webhooks/simulator/index.ts';
import { parseTypedNumber } from '../../../webhooks/simulator/phone-number.ts';
import { type ConnectorSample, describeConnector } from '../../contracts/describe-connector.ts';

const now = new Date('2026-11-22T10:00:00Z');
const secret = Buffer.from(hkdfSync('sha256', 'test', '', 'signature', 32));

function sample(action: string, delivery: object | string, title = '', at = now): ConnectorSample {
  const body = Buffer.from(typeof delivery === 'string' ? delivery : JSON.stringify(delivery));
  const timestamp = String(at.getTime() / 1_000);
  const signature = createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex');
  const request: WebhookRequest = {
    method: 'POST',
    url: `/webhooks/simulator/${action}`,
    baseUrl: 'http://127.0.0.1:3000',
    headers: { 'x-simulator-timestamp': timestamp, 'x-simulator-signature': signature },
    query: {},
    params: {},
    body,
  };
  return { title, action, request };
}

const message = {
  type: 'message',
  id: 'm1',
  channel: 'sms',
  from: '+48600700800',
  text: 'STOP',
  at: '2026-11-22T09:59:58.000Z',
};
const receipt = {
  type: 'receipt',
  id: 'r1',
  ref: 'out-1',
  to: '+48600700800',
  state: 'delivered',
  at: '2026-11-22T09:59:59.000Z',
};

describeConnector({
  definition: simulator,
  tree: 'webhooks',
  environment: {},
  now,
  samples: [
    sample('message', message, 'an SMS'),
    sample(
      'message',
      { ...message, channel: 'whatsapp', text: 'Zażółć 🙂', name: 'Zofia' },
      'a WhatsApp message',
    ),
    sample('message', { ...message, channel: 'viber' }, 'a Viber message'),
    sample('receipt', receipt, 'a receipt'),
    sample('receipt', { ...receipt, state: 'failed', code: 'absent' }, 'a failure'),
  ],
  proof: ['x-simulator-timestamp', 'x-simulator-signature'],
  signsBody: true,
  stale: [
    sample('message', message, 'old', new Date(now.getTime() - 5 * 60_000 - 1_000)),
    sample('message', message, 'from the future', new Date(now.getTime() + 5 * 60_000 + 1_000)),
  ],
  unknown: [sample('message', { type: 'call', id: 'c1' }), sample('receipt', { ...message })],
  malformed: [
    sample('message', 'not json'),
    sample('message', '[]'),
    sample('message', 'null'),
    sample('message', { ...message, from: '600700800' }),
    sample('message', { ...message, channel: 'pigeon' }),
    sample('message', { ...message, text: '' }),
    sample('message', { ...message, at: 'yesterday' }),
    sample('receipt', { ...receipt, state: 'lost' }),
  ],
});

describe('an address of the simulated network', () => {
  const accept = (chat: string, reply: Partial<Reply>) =>
    acceptDeparture({ to: { channel: 'simulator', chat, kind: 'private' }, reply: { text: '', ...reply } });

  it('takes text for a number by SMS, WhatsApp and Viber', () => {
    expect(accept('sms:+48600700800', { text: 'Hi' })).toEqual({
      number: '+48600700800',
      channel: 'sms',
      text: 'Hi',
    });
    expect(accept('viber:+33639980123', { title: 'Offer', text: 'Hi' }).text).toBe('Offer\nHi');
  });

  it('refuses what a real network refuses', () => {
    const refused: [string, Partial<Reply>][] = [
      ['sms:600700800', { text: 'Hi' }],
      ['pigeon:+48600700800', { text: 'Hi' }],
      ['+48600700800', { text: 'Hi' }],
      ['', { text: 'Hi' }],
      ['sms:+48600700800', { text: ' \n' }],
      ['sms:+48600700800', { text: 'x'.repeat(1_601) }],
      ['whatsapp:+48600700800', { text: 'x'.repeat(4_097) }],
      ['sms:+48600700800', { text: 'Hi', choices: [[{ label: 'Yes', data: 'y' }]] }],
      [
        'sms:+48600700800',
        { text: 'Hi', file: { name: 'a', mime: 'text/plain', content: new Uint8Array() } },
      ],
    ];
    for (const [chat, reply] of refused) {
      const act = () => accept(chat, reply);
      expect(act, chat).toThrow(DeliveryError);
      expect(act).toThrow(expect.objectContaining({ code: 'rejected', retryable: false }));
    }
    expect(accept('sms:+48600700800', { text: 'x'.repeat(1_600) }).text).toHaveLength(1_600);
  });

  it('reads a number as people write it, with its country code', () => {
    for (const typed of ['+48 600 700 800', '0048600700800', '+48 (600) 700-800', ' +48.600.700.800 '])
      expect(parseTypedNumber(typed)).toBe('+48600700800');
    for (const typed of ['600 700 800', '+48', 'anna', '+48 600 700 800 ext 3', ''])
      expect(parseTypedNumber(typed)).toBeNull();
  });
});
