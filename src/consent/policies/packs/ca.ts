import { type PolicyPack, weekOf } from '../policy-pack.ts';
import { defaultPolicy } from './default.ts';

const workday = [['09:00', '21:30']] as const;
const weekend = [['10:00', '18:00']] as const;
const week = weekOf(workday, weekend, weekend, weekend);

/**
 * CASL: express consent, unsubscribing honoured within ten business days; a request for consent by message counts as a
 * commercial message itself. The hours are those of the CRTC's rules for calls (to be checked with a lawyer), kept for messages
 * too. Calls are ruled by the Do Not Call list.
 */
export const canadianPolicy: PolicyPack = {
  ...defaultPolicy,
  country: 'CA',
  languages: ['en', 'fr'],
  doubleOptIn: { service: [], marketing: ['sms'], call: [], named: ['sms'] },
  hours: { message: week, call: week },
  holidays: { fixed: [], fromEaster: [] },
  callNeedsConsent: false,
  honourDays: 10,
};
