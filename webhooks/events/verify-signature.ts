import { createHmac } from 'node:crypto';
import { SignatureError, type WebhookRequest } from '../../src/connector/index.ts';
import { isSameText, replayWindow } from '../shared/index.ts';

/** https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md#webhook-headers-sending-metadata-to-consumers */
export const idHeader = 'webhook-id';
export const timestampHeader = 'webhook-timestamp';
export const signatureHeader = 'webhook-signature';

/** Bytes a key may have, as the specification says. */
const keyBytes = { least: 24, most: 64 };

/** The keys of a comma-separated list of `whsec_…`; null when one of them is no key. Pure. */
export function parseKeys(list: string): Buffer[] | null {
  const keys = list
    .split(',')
    .map((secret) => secret.trim())
    .filter((secret) => secret !== '')
    .map((secret) => secret.replace(/^whsec_/, ''))
    .map((encoded) => (/^[\w+/-]+={0,2}$/.test(encoded) ? Buffer.from(encoded, 'base64') : Buffer.alloc(0)));
  const isRight = keys.every(({ length }) => length >= keyBytes.least && length <= keyBytes.most);
  return isRight && keys.length > 0 ? keys : null;
}

/**
 * Throws SignatureError unless one of the keys signed the delivery within the replay window of `now`. Written by hand: the
 * package of the specification looks at the clock itself and signs text, where a body is bytes.
 */
export function verifySignature(
  keys: readonly Buffer[],
  { headers, body }: Pick<WebhookRequest, 'headers' | 'body'>,
  now: Date,
): void {
  const [id, timestamp, given] = [headers[idHeader], headers[timestampHeader], headers[signatureHeader]];
  if (typeof id !== 'string' || typeof timestamp !== 'string' || typeof given !== 'string')
    throw new SignatureError('The delivery is not signed');
  if (id === '' || !/^\d{1,12}$/.test(timestamp)) throw new SignatureError('The delivery is not signed');
  const right = keys.map((key) =>
    createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64'),
  );
  // Several during the sender's rotation; another version than v1 is of another kind of key.
  const signatures = given
    .split(' ')
    .filter((one) => one.startsWith('v1,'))
    .map((one) => one.slice('v1,'.length));
  if (!signatures.some((signature) => right.some((one) => isSameText(signature, one))))
    throw new SignatureError('The signature does not fit the delivery');
  if (Math.abs(now.getTime() - Number(timestamp) * 1_000) > replayWindow)
    throw new SignatureError('The delivery is too old or from the future');
}
