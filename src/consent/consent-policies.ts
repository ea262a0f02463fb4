import type { ContactChannel } from '../connector/index.ts';
import type { Address } from './address.model.ts';
import type { AddressRef } from './address-ref.ts';
import type { GateRules } from './gate.ts';
import type { HearPolicy } from './hear.ts';
import type { Road } from './purpose.ts';
import type { StopReach } from './reach.ts';

/** What the law and the habits of an address's country ask of us. */
export interface ConsentPolicies {
  stopReach: StopReach;
  /** How words from this address are taken. */
  hearingOf(ref: AddressRef, channel: ContactChannel): HearPolicy;
  /** What the gate must know beside the contact's own word. */
  rulesOf(address: Address, channel: Road, now: Date): GateRules;
}

/** The same for every country. */
export function createConsentPolicies(): ConsentPolicies {
  const stopReach: StopReach = 'marketing-everywhere';
  return {
    stopReach,
    hearingOf: () => ({ stopReach, doubleOptIn: true, pendingHours: 48, pauseDays: 30 }),
    rulesOf: (_address, channel) => ({
      mayAsk: true,
      callNeedsConsent: false,
      quietUntil: null,
      windowHours: channel === 'whatsapp' ? 24 : null,
    }),
  };
}
