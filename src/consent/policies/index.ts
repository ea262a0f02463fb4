export { applySettings, leavesHours, parseWindow } from './apply-settings.ts';
export { endOfDate, latestDate } from './day-anywhere.ts';
export { toInstant, toLocalTime } from './local-time.ts';
export { countryOfAddress, policyFor, policyForAddress, policyPacks } from './policy-for.ts';
export type {
  Holidays,
  PolicyPack,
  PurposeKind,
  StopReach,
  TimeWindow,
  WeekWindows,
} from './policy-pack.ts';
export { isQuietAnywhere } from './quiet-anywhere.ts';
export { isQuiet, nextAllowed, type Quiet } from './quiet-hours.ts';
export { timeZonesOf } from './time-zones.ts';
