import { createHmac, timingSafeEqual } from 'node:crypto';
import { SignatureError } from '../../src/connector/index.ts';

/** How far the time in a delivery may be from ours, in milliseconds. */
export const replayWindow = 5 * 60_000;

/** HMAC-SHA256 over `<unix seconds>.<raw body>`, in hexadecimal. */
export function toTimestampedSignature(secret: Buffer, timestamp: string, body: Uint8Array): string {
  return createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex');
}

/** Throws SignatureError unless the signature is right and its time within the replay window of `now`. */
export function verifyTimestampedSignature(
  secret: Buffer,
  given: { timestamp: unknown; signature: unknown; body: Uint8Array },
  now: Date,
): void {
  const { timestamp, signature, body } = given;
  if (typeof timestamp !== 'string' || typeof signature !== 'string' || !/^\d{1,12}$/.test(timestamp))
    throw new SignatureError('The delivery is not signed');
  if (!isSameText(signature, toTimestampedSignature(secret, timestamp, body)))
    throw new SignatureError('The signature does not fit the delivery');
  if (Math.abs(now.getTime() - Number(timestamp) * 1_000) > replayWindow)
    throw new SignatureError('The delivery is too old or from the future');
}

/** Compares in constant time. For signatures and digests: how long they are is no secret. */
export function isSameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
