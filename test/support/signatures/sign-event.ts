import { Webhook } from 'standardwebhooks';
import type { WebhookRequest } from '../../../src/connector/index.ts';

export interface SignedEvent {
  id: string;
  body: object | string;
  secret: string;
  at: Date;
  baseUrl?: string;
}

/** The request as a sender of Standard Webhooks makes it, signed by the package of the specification. */
export function toEventRequest({
  id,
  body,
  secret,
  at,
  baseUrl = 'http://127.0.0.1:3000',
}: SignedEvent): WebhookRequest {
  const payload = typeof body === 'string' ? body : JSON.stringify(body);
  return {
    method: 'POST',
    url: '/webhooks/events',
    baseUrl,
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
      'webhook-signature': new Webhook(secret).sign(id, at, payload),
    },
    query: {},
    params: {},
    body: Buffer.from(payload),
  };
}
