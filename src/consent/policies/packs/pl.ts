import type { PolicyPack } from '../policy-pack.ts';
import { defaultPolicy } from './default.ts';

/**
 * Art. 398 Prawo komunikacji elektronicznej, since 10 November 2024: consent before marketing by any device, companies
 * included, under the conditions of the GDPR; asking for it unasked is marketing already.
 */
export const polishPolicy: PolicyPack = {
  ...defaultPolicy,
  country: 'PL',
  languages: ['pl'],
  holidays: {
    fixed: ['01-01', '01-06', '05-01', '05-03', '08-15', '11-01', '11-11', '12-24', '12-25', '12-26'],
    fromEaster: [0, 1, 49, 60],
  },
};
