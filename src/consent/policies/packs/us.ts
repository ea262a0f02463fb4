import { type PolicyPack, weekOf } from '../policy-pack.ts';
import { defaultPolicy } from './default.ts';

const federal = [['08:00', '21:00']] as const;
const strict = [['08:00', '20:00']] as const;
const strictHours = {
  message: weekOf(strict, strict, strict, strict),
  call: weekOf(strict, strict, strict, strict),
};

/**
 * TCPA, 47 CFR 64.1200: consent before automated marketing, nothing before 8 and after 21 of the called party's time; some states
 * end at 20 (to be checked with a lawyer). (a)(10): a revocation in any words is honoured within ten business days; (a)(12): one
 * confirmation within five minutes, which may ask which kinds to stop, and silence means all. Carriers ask for a confirmed opt-in.
 */
export const americanPolicy: PolicyPack = {
  ...defaultPolicy,
  country: 'US',
  languages: ['en'],
  doubleOptIn: { service: [], marketing: ['sms'], call: [], named: ['sms'] },
  hours: {
    message: weekOf(federal, federal, federal, federal),
    call: weekOf(federal, federal, federal, federal),
  },
  holidays: { fixed: [], fromEaster: [] },
  confirmation: { withinMinutes: 5, mayAskWhichKinds: true },
  honourDays: 10,
  regions: { FL: { hours: strictHours }, OK: { hours: strictHours }, WA: { hours: strictHours } },
};
