import type { ChainHead } from '../ledger/index.ts';

/** What an address or a person has said about one channel and purpose (B15). */
export type ConsentState = 'unknown' | 'pending' | 'granted' | 'withdrawn';

/** A state with its history of one step: what it was before decides how much a START may open again. */
export interface StateEntry {
  state: ConsentState;
  /** When it was said, or received when that was earlier (Q34). */
  at: Date;
  /** What it was before it was closed or asked for. */
  was?: ConsentState;
  /** `pending` only: an answer after this moment counts for nothing (B16). */
  until?: Date;
  /** Closed by words that were not quite a STOP; staff decide (M04). */
  provisional?: true;
  /** Of a named consent: the version of its text. */
  version?: number;
  /** The ledger's record that made it so. */
  record: string;
}

/** Its chain of the ledger, and where that ends: the next record is hung on there. */
export interface SubjectChain extends ChainHead {
  id: string;
}

/** Whoever's consent is kept: an address for what belongs to a number, a person for what belongs to a contact. */
export interface Subject {
  _id: string;
  /** By `channel/purpose`, named consents of a person by `named:ID`; a missing one is `unknown`. */
  states: Record<string, StateEntry>;
  chain?: SubjectChain;
  /** Counts departures; written by each, so that a STOP at the same moment conflicts. */
  departures: number;
  /** What was agreed to before this moment counts for nothing: the number may have changed hands (M18). */
  suspendedAt?: Date;
}

/** The state that counts at `now`: a question that ran out and what a moved number had agreed to are as never asked. */
export function stateOf(
  subject: Pick<Subject, 'states' | 'suspendedAt'>,
  key: string,
  now: Date,
): ConsentState {
  const entry = subject.states[key];
  if (!entry || isSuspended(subject, key)) return 'unknown';
  if (entry.state === 'pending' && entry.until && entry.until <= now) return entry.was ?? 'unknown';
  return entry.state;
}

/** Agreed to, but by whoever had the number before. */
export function isSuspended(
  { states, suspendedAt }: Pick<Subject, 'states' | 'suspendedAt'>,
  key: string,
): boolean {
  const entry = states[key];
  if (!entry || !suspendedAt || entry.at > suspendedAt) return false;
  return entry.state === 'granted' || entry.state === 'pending';
}

/**
 * Whether a withdrawal stands behind the entry: also where the contact was asked since and has not answered, or no longer can.
 * Pure.
 */
export function isWithdrawn(entry: StateEntry | undefined): boolean {
  return entry?.state === 'withdrawn' || (entry?.state === 'pending' && entry.was === 'withdrawn');
}
