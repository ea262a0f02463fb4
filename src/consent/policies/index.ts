export { toInstant, toLocalTime } from './local-time.ts';
export { policyFor, policyForAddress, policyPacks } from './policy-for.ts';
export type {
  Holidays,
  PolicyPack,
  PurposeKind,
  StopReach,
  TimeWindow,
  WeekWindows,
} from './policy-pack.ts';
export { isQuiet, nextAllowed, type Quiet } from './quiet-hours.ts';
