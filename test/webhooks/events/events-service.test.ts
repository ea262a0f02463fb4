import { beforeAll, describe, expect, it } from 'vitest';
import { type Address, addressModel } from '../../../src/consent/index.ts';
import { type Delivery, deliveryModel } from '../../../src/intake/index.ts';
import { events } from '../../../webhooks/events/index.ts';
import { toEventRequest } from '../../support/signatures/sign-event.ts';
import { startTestService, type TestService } from '../../support/start-service.ts';

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
let service: TestService;

beforeAll(async () => {
  service = await startTestService({ webhooks: [events], environment: { EVENTS_SECRET: secret } });
  return () => service.close();
});

const tell = async (id: string, body: object): Promise<number> => {
  const request = toEventRequest({ id, body, secret, at: new Date() });
  const response = await fetch(`${service.address}${request.url}`, {
    method: request.method,
    headers: request.headers as Record<string, string>,
    body: new Uint8Array(request.body),
  });
  await service.settled();
  return response.status;
};
const timestamp = new Date().toISOString();
const statesOf = async (value: string) => {
  const query = { 'ref.value': value };
  const address = await service.database.model(addressModel).findOne(query).lean<Address | null>();
  return address?.states;
};

describe('events over HTTP', () => {
  it('close marketing for a number without its country, and leave service messages as they were (F056)', async () => {
    const contact = { phone: '600 700 800' };
    const body = { type: 'campaign.unsubscribed', timestamp, data: { contact, channel: 'sms' } };
    expect(await tell('evt_stop', body)).toBe(200);
    const states = await statesOf('+48600700800');
    expect(states).toMatchObject({ 'sms/marketing': { state: 'withdrawn' } });
    expect(states).not.toHaveProperty('sms/service');
  });

  it('close an address whose domain is written in the other way (F056, B05)', async () => {
    for (const [at, email] of [
      'Ania@XN--W-UGA1V8H.pl',
      'zo\u0301fia@example.com',
      'Jan <jan@example.com>',
    ].entries()) {
      const body = { type: 'campaign.unsubscribed', timestamp, data: { contact: { email } } };
      expect(await tell(`evt_mail_${at}`, body)).toBe(email.includes(' ') ? 400 : 200);
    }
    for (const value of ['ania@żółw.pl', 'z\u00f3fia@example.com'])
      expect(await statesOf(value)).toMatchObject({ 'email/marketing': { state: 'withdrawn' } });
  });

  it('do not open what the contact closed (F056)', async () => {
    const contact = { email: 'zofia@example.com' };
    expect(await tell('evt_1', { type: 'campaign.unsubscribed', timestamp, data: { contact } })).toBe(200);
    const later = new Date().toISOString();
    expect(await tell('evt_2', { type: 'campaign.subscribed', timestamp: later, data: { contact } })).toBe(
      200,
    );
    expect(await statesOf('zofia@example.com')).toMatchObject({ 'email/marketing': { state: 'withdrawn' } });
  });

  it('are kept where they tell of business, once however often they come', async () => {
    const data = { contact: { externalId: 'C-17' }, 'a.b': { total: '19.90' }, items: [null, 1.5] };
    const body = { type: 'purchase.completed', timestamp, data };
    expect(await tell('evt_3', body)).toBe(200);
    expect(await tell('evt_3', body)).toBe(200);
    const kept = await service.database
      .model(deliveryModel)
      .find({ 'event.type': 'business.reported' })
      .lean<Delivery[]>();
    expect(kept).toMatchObject([
      { _id: 'events:evt_3', keep: true, event: { data: { 'a.b': { total: '19.90' }, items: [null, 1.5] } } },
    ]);
  });

  it('have one address and no other', async () => {
    const request = toEventRequest({ id: 'evt_4', body: { type: 'x' }, secret, at: new Date() });
    for (const path of ['/webhooks/events/', '/webhooks/events/event']) {
      const response = await fetch(`${service.address}${path}`, {
        method: 'POST',
        headers: request.headers as Record<string, string>,
        body: new Uint8Array(request.body),
      });
      expect(response.status).toBe(404);
    }
  });
});
