import { type PolicyPack, weekOf } from '../policy-pack.ts';
import { defaultPolicy } from './default.ts';

const calls = [
  ['10:00', '13:00'],
  ['14:00', '20:00'],
] as const;
const messages = [['08:00', '20:00']] as const;

/**
 * L34-5 CPCE: opt-in for SMS and mail, STOP in each of them, free of charge. Calls: Monday to Friday 10–13 and 14–20, four in 30
 * days, 60 days of rest after a refusal, and since 11 August 2026 only with consent (law 2025-594, art. 13). Messages 8–20 and
 * never on Sundays and holidays is a rule of the trade; some operators begin at 10.
 */
export const frenchPolicy: PolicyPack = {
  ...defaultPolicy,
  country: 'FR',
  languages: ['fr'],
  hours: { message: weekOf(messages, messages, [], []), call: weekOf(calls, [], [], []) },
  holidays: {
    fixed: ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'],
    fromEaster: [1, 39, 50],
  },
  callLimit: { calls: 4, days: 30, restDays: 60 },
};
