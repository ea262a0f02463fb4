import { createHmac } from 'node:crypto';
import { SignatureError, type WebhookRequest } from '../../src/connector/index.ts';
import { isSameText } from '../../webhooks/shared/index.ts';

/** https://developers.facebook.com/docs/graph-api/webhooks/getting-started#validate-payloads */
export const signatureHeader = 'x-hub-signature-256';

/** The secrets of a comma-separated list. An empty one is none: anybody could sign with it. */
export function toSecrets(list: string): string[] {
  return list
    .split(',')
    .map((secret) => secret.trim())
    .filter((secret) => secret !== '');
}

/**
 * Throws SignatureError unless one of the app's secrets signed the bytes of the body. It says nothing of when: a repeat is
 * known by its key.
 */
export function verifySignature(
  secrets: readonly string[],
  { headers, body }: Pick<WebhookRequest, 'headers' | 'body'>,
): void {
  const given = headers[signatureHeader];
  if (typeof given !== 'string') throw new SignatureError('The delivery is not signed');
  const right = secrets.map((secret) => `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`);
  if (!right.some((one) => isSameText(given, one)))
    throw new SignatureError('The signature does not fit the delivery');
}
