import { describe, expect, it } from 'vitest';
import type { IncomingEvent } from '../../../src/connector/index.ts';
import { MalformedError, SignatureError } from '../../../src/connector/index.ts';
import { events } from '../../../webhooks/events/index.ts';
import { parseEvent } from '../../../webhooks/events/parse-event.ts';
import { parseKeys, verifySignature } from '../../../webhooks/events/verify-signature.ts';
import { type ConnectorSample, describeConnector } from '../../contracts/describe-connector.ts';
import { toEventRequest } from '../../support/signatures/sign-event.ts';

const now = new Date('2026-11-22T12:00:00Z');
const secretOf = (byte: number) => `whsec_${Buffer.alloc(32, byte).toString('base64')}`;
const secret = secretOf(7);
const minute = 60_000;

const timestamp = '2026-11-22T11:59:30.250Z';
const unsubscribed = {
  type: 'campaign.unsubscribed',
  timestamp,
  data: { contact: { phone: '+48 600 700 800' }, channel: 'sms', campaign: 'Zażółć na wiosnę' },
};
const subscribed = {
  type: 'campaign.subscribed',
  timestamp,
  data: { contact: { email: 'zofia@example.com' } },
};
const purchase = {
  type: 'purchase.completed',
  timestamp,
  data: {
    contact: { externalId: 'C-17' },
    total: { amount: '19.90', currency: 'PLN' },
    items: ['tea', null],
  },
};

const sample = (title: string, body: object | string, at = now): ConnectorSample => ({
  title,
  action: '',
  request: toEventRequest({ id: `evt_${title.replaceAll(' ', '_')}`, body, secret, at }),
});
/** The same event with other fields in its data. */
const withData = (event: { type: string; data: object }, data: object) => ({
  ...event,
  timestamp,
  data: { ...event.data, ...data },
});
const withContact = (contact: unknown) => ({ ...purchase, data: { ...purchase.data, contact } });

describeConnector({
  definition: events,
  tree: 'webhooks',
  environment: { EVENTS_SECRET: secret },
  now,
  proof: ['webhook-id', 'webhook-timestamp', 'webhook-signature'],
  signsBody: true,
  samples: [
    sample('an unsubscription', unsubscribed),
    sample('a subscription', subscribed),
    sample('a purchase', purchase),
    sample(
      'a lead, just in time',
      { ...purchase, type: 'lead.created' },
      new Date(now.getTime() - 4 * minute),
    ),
  ],
  stale: [
    sample('too old', purchase, new Date(now.getTime() - 5 * minute - 1_000)),
    sample('too early', purchase, new Date(now.getTime() + 5 * minute + 1_000)),
  ],
  unknown: [
    sample('another type', { type: 'invoice.paid', timestamp, data: {} }),
    sample('a type with a name of the language', { type: 'constructor' }),
    sample('nothing but a type', { type: 'deal' }),
  ],
  malformed: [
    sample('no JSON', '{"type": '),
    sample('no object', '"campaign.subscribed"'),
    sample('a list', [purchase]),
    sample('no type', { timestamp, data: purchase.data }),
    sample('no time', { type: purchase.type, data: purchase.data }),
    sample('a time that is none', { ...purchase, timestamp: 'yesterday' }),
    sample('no data', { type: purchase.type, timestamp }),
    sample('no contact', { ...purchase, data: { total: 1 } }),
    sample('an empty contact', withContact({})),
    sample('a contact that is a text', withContact('C-17')),
    sample('a name in place of a phone', withContact({ phone: 'Anna' })),
    sample('a number that is none', withContact({ phone: '+0 600 700' })),
    sample('a mail without a domain', withContact({ email: 'zofia@' })),
    sample('an id that lost its last digits', withContact({ externalId: 2 ** 60 })),
    sample('an id that nobody could type', withContact({ externalId: 'C\u0000 17' })),
    sample('a channel nobody has', withData(unsubscribed, { channel: 'fax' })),
    sample('what no database keeps', withData(purchase, { $where: 1 })),
  ],
});

/** All events of a body; the id is `evt_1`. */
const eventsOf = (body: object): IncomingEvent[] =>
  parseEvent(toEventRequest({ id: 'evt_1', body, secret, at: now }), now);

describe('a campaign tool', () => {
  it('closes marketing on the channel it names, with the campaign as evidence (F056)', () => {
    expect(eventsOf(unsubscribed)).toEqual([
      {
        type: 'consent.stated',
        key: 'evt_1',
        conversation: '+48600700800',
        at: new Date(timestamp),
        from: { scheme: 'tel', value: '+48600700800' },
        channel: 'sms',
        scope: 'marketing',
        state: 'withdrawn',
        words: 'campaign.unsubscribed: Zażółć na wiosnę',
      },
    ]);
  });

  it('means mail where it names a mail address alone', () => {
    expect(eventsOf(subscribed)).toMatchObject([
      {
        from: { scheme: 'mail', value: 'zofia@example.com' },
        channel: 'email',
        state: 'granted',
        words: 'campaign.subscribed',
      },
    ]);
  });

  it('speaks for every address it names where it names no channel, each under a key of its own', () => {
    const contact = { phone: '0048600700800', email: 'zofia@example.com', externalId: 'C-17' };
    expect(eventsOf({ ...unsubscribed, data: { contact } })).toMatchObject([
      { key: 'evt_1', from: { scheme: 'tel', value: '+48600700800' }, channel: undefined },
      { key: 'evt_1:mail', from: { scheme: 'mail', value: 'zofia@example.com' }, channel: 'email' },
    ]);
    expect(eventsOf({ ...unsubscribed, data: { contact: { externalId: 17 } } })).toMatchObject([
      { from: { scheme: 'external', value: '17' }, channel: undefined },
    ]);
  });

  it('speaks for the address of the channel it names', () => {
    const contact = { phone: '600 700 800', email: 'zofia@example.com', externalId: 'C-17' };
    const from = (channel: string, named: object = contact) =>
      eventsOf({ ...unsubscribed, data: { contact: named, channel } }).map(
        (event) => event.type === 'consent.stated' && event.from,
      );
    expect(from('email')).toEqual([{ scheme: 'mail', value: 'zofia@example.com' }]);
    // The country of a number without one is known to the core alone.
    expect(from('whatsapp')).toEqual([{ scheme: 'tel', value: '600700800' }]);
    expect(from('email', { phone: contact.phone, externalId: 'C-17' })).toEqual([
      { scheme: 'external', value: 'C-17' },
    ]);
    expect(from('sms', { email: contact.email })).toEqual([{ scheme: 'mail', value: contact.email }]);
  });

  it('cannot date its word later than now', () => {
    const [event] = eventsOf({ ...subscribed, timestamp: '2027-01-01T00:00:00+01:00' });
    expect(event?.at).toEqual(now);
  });
});

describe('a shop', () => {
  it('tells of each of the five kinds of business, with what it sent of it', () => {
    for (const what of ['purchase.completed', 'deal.opened', 'deal.won', 'deal.lost', 'lead.created']) {
      expect(eventsOf({ ...purchase, type: what })).toEqual([
        {
          type: 'business.reported',
          key: 'evt_1',
          conversation: 'C-17',
          at: new Date(timestamp),
          what,
          contact: { scheme: 'external', value: 'C-17' },
          data: { total: { amount: '19.90', currency: 'PLN' }, items: ['tea', null] },
        },
      ]);
    }
  });

  it('loses none of the ways it knows a contact by', () => {
    const contact = { email: ' zofia@example.com ', externalId: 'C-17', phone: null, vip: true };
    expect(eventsOf(withContact(contact))).toMatchObject([
      {
        contact: { scheme: 'mail', value: 'zofia@example.com' },
        data: { otherIdentities: [{ scheme: 'external', value: 'C-17' }] },
      },
    ]);
  });

  it('may nest what it says, but not without end', () => {
    const nested = (levels: number): object => (levels === 0 ? {} : { deeper: nested(levels - 1) });
    expect(eventsOf(withData(purchase, nested(19)))).toHaveLength(1);
    expect(() => eventsOf(withData(purchase, nested(20)))).toThrow(MalformedError);
  });
});

describe('the secrets of events', () => {
  const request = toEventRequest({ id: 'evt_1', body: purchase, secret, at: now });
  const keysOf = (list: string) => parseKeys(list) ?? [];

  it('are several during a rotation, on either side', () => {
    expect(() => verifySignature(keysOf(`${secretOf(1)}, ${secret}`), request, now)).not.toThrow();
    expect(() => verifySignature(keysOf(secretOf(1)), request, now)).toThrow(SignatureError);
    const other = toEventRequest({ id: 'evt_1', body: purchase, secret: secretOf(1), at: now });
    const both = `${other.headers['webhook-signature']} v1a,AAAA ${request.headers['webhook-signature']}`;
    const headers = { ...request.headers, 'webhook-signature': both };
    expect(() => verifySignature(keysOf(secret), { ...request, headers }, now)).not.toThrow();
  });

  it('are of 24 to 64 bytes in base64, each of them', () => {
    const { EVENTS_SECRET: schema } = events.environment.shape;
    const isTaken = (value: string) => schema?.safeParse(value).success;
    for (const good of [secret, secret.slice('whsec_'.length), `${secret},${secretOf(2)}`])
      expect(isTaken(good), good).toBe(true);
    const short = `whsec_${Buffer.alloc(23).toString('base64')}`;
    const long = `whsec_${Buffer.alloc(65).toString('base64')}`;
    for (const bad of [short, long, 'whsec_', ',', `${secret},x`, 'whsk_AAAA', 'a secret with spaces, plain'])
      expect(isTaken(bad), bad).toBe(false);
  });
});
