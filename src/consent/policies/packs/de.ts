import type { PolicyPack } from '../policy-pack.ts';
import { defaultPolicy, opensTwice } from './default.ts';

/** § 7 UWG: consent before marketing, calls included; courts expect a confirmed opt-in by mail, and we ask for it by message too. */
export const germanPolicy: PolicyPack = {
  ...defaultPolicy,
  country: 'DE',
  languages: ['en'],
  doubleOptIn: { service: opensTwice, marketing: ['email', 'sms'], call: [], named: ['email', 'sms'] },
  holidays: { fixed: ['01-01', '05-01', '10-03', '12-25', '12-26'], fromEaster: [-2, 1, 39, 50] },
};
