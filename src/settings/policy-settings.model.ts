import { defineModel } from '../storage/index.ts';

/** How far a STOP reaches (Q33); the consent room says what each means. */
export const stopReaches = ['marketing-everywhere', 'everything', 'channel'] as const;

/** What the business has set of the rules; what is absent is as the contact's country has it, or as usual. */
export interface PolicySettings {
  stopReach?: (typeof stopReaches)[number];
  /** Every START is asked back, also where the country takes it alone (B16). */
  alwaysAskBack?: true;
  /** How long a YES counts, in hours (B16). */
  pendingHours?: number;
  /** Days of a PAUSE without a number (M19). */
  pauseDays?: number;
  /** Hours after a contact's own message in which they may be asked for consent, within what the country allows. */
  askBackHours?: number;
  /** Advertising and its calls leave only then, within the country's hours: `09:00-18:00` of the contact's clock. */
  hours?: string;
  /** Days for which what came in and went out is kept once it is done. */
  keptDays?: number;
}

/** Days for which it is kept where nothing is set. */
export const usualKeptDays = 30;

export type PolicySettingName = keyof PolicySettings;

interface StoredPolicySettings extends PolicySettings {
  _id: 'consent';
}

export const policySettingsModel = defineModel<StoredPolicySettings>('policySettings', {
  _id: { type: String, required: true },
  stopReach: String,
  alwaysAskBack: Boolean,
  pendingHours: Number,
  pauseDays: Number,
  askBackHours: Number,
  hours: String,
  keptDays: Number,
});
