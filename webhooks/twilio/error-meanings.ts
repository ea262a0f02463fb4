import type { FailureMeaning } from '../../src/connector/index.ts';

/**
 * What Twilio's codes say about an address beyond the one message: https://www.twilio.com/docs/api/errors
 * Not in it: what may pass (30003, a phone that is switched off; 30008, unknown), what was wrong with the words, the
 * template or the moment (30007, 63016), and what is amiss on our side (21408, 21612).
 */
const meanings = new Map<string, FailureMeaning>([
  // The number replied STOP to this sender.
  ['21610', 'opted_out'],
  // Not a valid number.
  ['21211', 'undeliverable'],
  // A short code.
  ['21265', 'undeliverable'],
  // Not a mobile number.
  ['21614', 'undeliverable'],
  // A landline.
  ['21635', 'undeliverable'],
  // Blocked at the carrier or on the phone.
  ['30004', 'undeliverable'],
  // Unknown, or no longer in service.
  ['30005', 'undeliverable'],
  // A landline, or a carrier that cannot be reached.
  ['30006', 'undeliverable'],
  // Not an address of this channel: no account at WhatsApp.
  ['63003', 'undeliverable'],
  // The recipient blocked the sender.
  ['63014', 'undeliverable'],
  // Not a valid recipient of this channel.
  ['63024', 'undeliverable'],
  // The recipient is blocked from receiving.
  ['63033', 'undeliverable'],
]);

/** Undefined where the code is about the message alone. */
export function toMeaning(code: string | number | undefined): FailureMeaning | undefined {
  return meanings.get(String(code));
}
