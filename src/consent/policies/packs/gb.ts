import type { PolicyPack } from '../policy-pack.ts';
import { defaultPolicy, opensTwice } from './default.ts';

/**
 * PECR reg. 22: consent for messages, with a soft opt-in for own similar products, refusal offered in each. Live calls are
 * ruled by objection (reg. 21), so no consent comes first. No law names an hour.
 */
export const britishPolicy: PolicyPack = {
  ...defaultPolicy,
  country: 'GB',
  languages: ['en'],
  doubleOptIn: { service: opensTwice, marketing: [], call: [], named: [] },
  callNeedsConsent: false,
};
