import { createHmac } from 'node:crypto';
import type { WebhookRequest } from '../../../src/connector/index.ts';

/** The delivery as Meta posts it: the secret of the app signs the bytes of the body. */
export function toMetaRequest(
  body: object | string,
  secret: string,
  baseUrl = 'http://127.0.0.1:3000',
): WebhookRequest {
  const bytes = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  const digest = createHmac('sha256', secret).update(bytes).digest('hex');
  return {
    method: 'POST',
    url: '/webhooks/whatsapp-cloud/event',
    baseUrl,
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${digest}` },
    query: {},
    params: {},
    body: bytes,
  };
}

/** One delivery with these changes, each a field with its value. */
export function toNotification(...changes: { field: string; value: object }[]): object {
  return { object: 'whatsapp_business_account', entry: [{ id: '102290129340398', changes }] };
}
