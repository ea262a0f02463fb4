import type { ContactChannel } from '../../connector/index.ts';
import type { WordLanguage } from '../keywords/index.ts';

/** Local times of a day, `HH:MM` from and to (`24:00` is the day's end); the second is no longer inside. */
export type TimeWindow = readonly [from: string, to: string];

/** When marketing may reach somebody, by day of the week; a day without a window is quiet. */
export interface WeekWindows {
  monday: readonly TimeWindow[];
  tuesday: readonly TimeWindow[];
  wednesday: readonly TimeWindow[];
  thursday: readonly TimeWindow[];
  friday: readonly TimeWindow[];
  saturday: readonly TimeWindow[];
  sunday: readonly TimeWindow[];
  holiday: readonly TimeWindow[];
}

/** Public holidays: `MM-DD`, and days counted from Easter Sunday of the Western churches. */
export interface Holidays {
  fixed: readonly string[];
  fromEaster: readonly number[];
}

/** What a consent is for, named consents taken together. */
export type PurposeKind = 'service' | 'marketing' | 'call' | 'named';

/**
 * How far a STOP reaches (Q33). `marketing-everywhere`: no marketing to the contact on any channel, and nothing automatic to
 * that address and channel. `channel`: that address and channel only. `everything`: nothing automatic to any address of the contact.
 */
export type StopReach = 'marketing-everywhere' | 'channel' | 'everything';

/** What the law and the customs of one country ask for, where the business has set nothing of its own. */
export interface PolicyPack {
  /** ISO 3166 code, or `default` where we know no rules. */
  country: string;
  /** In which languages to write, the first before the others. */
  languages: readonly WordLanguage[];
  /** Channels on which an opt-in is asked to be confirmed, by what it is for. */
  doubleOptIn: Readonly<Record<PurposeKind, readonly ContactChannel[]>>;
  /** Channels on which an address that was never asked may be sent one request for consent. */
  consentRequest: readonly ContactChannel[];
  /** Hours after a contact's own message in which they may be asked back by the same channel; the question answers it. */
  askBackHours: number;
  /** How long a question stays open, in hours. */
  pendingHours: number;
  /** Days of a PAUSE without a number. */
  pauseDays: number;
  /** Windows of marketing messages and of marketing calls, in the contact's own time. */
  hours: { message: WeekWindows; call: WeekWindows };
  holidays: Holidays;
  /** Whether a marketing call needs consent given before. */
  callNeedsConsent: boolean;
  /** Most calls to one person in so many days, and how long a refusal keeps the line quiet. */
  callLimit?: { calls: number; days: number; restDays: number };
  stopReach: StopReach;
  /** The one message after a STOP. */
  confirmation: { withinMinutes: number; mayAskWhichKinds: boolean };
  /** How long after a STOP it must be honoured at the latest, in business days; we do at once. */
  honourDays: number;
  /** Whether each marketing message has to say how to stop. */
  stopInEveryMessage: boolean;
  /** Places of the country with rules of their own, by the local code (`FL`). */
  regions?: Readonly<Record<string, Partial<Omit<PolicyPack, 'country' | 'regions'>>>>;
}

/** The same windows from Monday to Friday, and others on the days that follow. */
export function weekOf(
  workday: readonly TimeWindow[],
  saturday: readonly TimeWindow[],
  sunday: readonly TimeWindow[],
  holiday: readonly TimeWindow[],
): WeekWindows {
  const [monday, tuesday, wednesday, thursday, friday] = [workday, workday, workday, workday, workday];
  return { monday, tuesday, wednesday, thursday, friday, saturday, sunday, holiday };
}
