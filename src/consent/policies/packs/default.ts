import { type PolicyPack, weekOf } from '../policy-pack.ts';

const day = [['08:00', '20:00']] as const;

/**
 * A START opens a channel with a second word only: numbers change hands and phones lie about, and the answer to a question
 * that names the business, the channel and the way out is the better evidence (B16). North American carriers take the START
 * alone, as do the packs of their countries.
 */
export const opensTwice = ['sms', 'whatsapp', 'viber', 'telegram'] as const;

/**
 * Careful everywhere: consent first, confirmed by mail, nothing by night, on Sundays or holidays. Countries' packs say only what
 * differs. Where a country has no law on the hour these windows are our custom, not a rule.
 */
export const defaultPolicy: PolicyPack = {
  country: 'default',
  languages: ['en'],
  doubleOptIn: { service: opensTwice, marketing: ['email'], call: [], named: ['email'] },
  consentRequest: [],
  askBackHours: 24,
  pendingHours: 48,
  pauseDays: 30,
  hours: { message: weekOf(day, day, [], []), call: weekOf(day, day, [], []) },
  holidays: { fixed: ['01-01', '12-25'], fromEaster: [] },
  callNeedsConsent: true,
  stopReach: 'marketing-everywhere',
  confirmation: { withinMinutes: 5, mayAskWhichKinds: false },
  honourDays: 0,
  stopInEveryMessage: true,
};
