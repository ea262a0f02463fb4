import type { ConsentRecord } from './consent-record.ts';

/** State by key (`sms/marketing`, …); a key nothing was ever said about is missing. */
export type ProjectedStates = Record<string, string>;

export interface ProjectionOptions {
  /** Only what counts at this moment. */
  asOf?: Date;
  /** Which of the two times counts: when it was said, or (what we could know then) when it was recorded. */
  by?: 'saidAt' | 'recordedAt';
}

/**
 * The state that the records of one chain, in their order, add up to. What is stored beside the ledger is only this,
 * kept at hand: it can be thrown away and made again.
 */
export function projectStates(
  records: Iterable<ConsentRecord>,
  { asOf, by = 'recordedAt' }: ProjectionOptions = {},
): ProjectedStates {
  const states: ProjectedStates = {};
  for (const record of records) {
    if (asOf && record[by] > asOf) continue;
    Object.assign(states, record.after);
  }
  return states;
}
