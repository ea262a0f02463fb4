import type { FailureMeaning } from '../../src/connector/index.ts';

/**
 * What Meta's codes say about an address beyond the one message:
 * https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes
 * Not in it: what was wrong with the moment or the words (131047, 132000), what Meta holds back for reasons of its own
 * (130472, 131048, 131049), and what is amiss on our side (131031, 131042, 133010).
 */
const meanings = new Map<number, FailureMeaning>([
  // The user stopped offers of this business in WhatsApp itself.
  [131_050, 'marketing_opted_out'],
  // No WhatsApp on that number, or one too old, or its user never agreed to WhatsApp's terms.
  [131_026, 'undeliverable'],
]);

/** Undefined where no code says anything about the address. */
export function toMeaning(...codes: readonly (number | undefined)[]): FailureMeaning | undefined {
  for (const code of codes) {
    const meaning = code === undefined ? undefined : meanings.get(code);
    if (meaning) return meaning;
  }
  return undefined;
}
