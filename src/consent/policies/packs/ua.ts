import type { PolicyPack } from '../policy-pack.ts';
import { defaultPolicy } from './default.ts';

/**
 * Law on advertising, art. 14-3, since 30 May 2023: no spam and no mass calls without written (also electronic) consent given
 * before, free refusal at any time. No law names an hour.
 */
export const ukrainianPolicy: PolicyPack = {
  ...defaultPolicy,
  country: 'UA',
  languages: ['uk', 'en'],
  holidays: { fixed: [], fromEaster: [] },
};
