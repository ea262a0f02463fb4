import { type ConsentState, isSuspended, type StateEntry, type Subject } from '../addresses/subject.ts';
import { hasEffect } from './order-of-words.ts';

/** What a key of a subject becomes. */
export interface StateChange {
  state: ConsentState;
  until?: Date;
  provisional?: true;
  version?: number;
}

export interface AppliedStates {
  states: Record<string, StateEntry>;
  /** Of the keys named, as the ledger keeps them. */
  before: Record<string, string>;
  after: Record<string, string>;
  /** Keys whose state moved; one that an older word named stays as it was. */
  changed: string[];
}

/**
 * The states after somebody's word of the moment `at`. Of contrary words the later counts, in the same second the
 * withdrawal; an older one is recorded and changes nothing (Q34). Pure.
 */
export function applyStates(
  { states, suspendedAt }: Pick<Subject, 'states' | 'suspendedAt'>,
  changes: Readonly<Record<string, StateChange>>,
  at: Date,
  record: string,
): AppliedStates {
  const applied: AppliedStates = { states: { ...states }, before: {}, after: {}, changed: [] };
  for (const [key, change] of Object.entries(changes)) {
    const current = states[key];
    applied.before[key] = describeEntry({ states, suspendedAt }, key);
    if (outweighs(change, at, current)) {
      applied.states[key] = { ...change, at, record, was: wasBefore({ states, suspendedAt }, key, change) };
      applied.changed.push(key);
    }
    applied.after[key] = describeEntry({ states: applied.states, suspendedAt }, key);
  }
  return applied;
}

function outweighs(change: StateChange, at: Date, current: StateEntry | undefined): boolean {
  if (!current) return true;
  // Words that may mean a STOP do not make a clear one doubtful.
  if (change.provisional && current.state === 'withdrawn' && !current.provisional) return false;
  return hasEffect(toWord(change.state, at), toWord(current.state, current.at));
}

/** Whatever is not a withdrawal opens, or leaves open. */
function toWord(state: ConsentState, receivedAt: Date) {
  return { state: state === 'withdrawn' ? state : ('granted' as const), receivedAt };
}

/** A second STOP must not make the first one's memory of what was open forget it. */
function wasBefore(
  subject: Pick<Subject, 'states' | 'suspendedAt'>,
  key: string,
  { state }: StateChange,
): ConsentState {
  const current = subject.states[key];
  // What the person before had agreed to opens nothing for this one.
  if (!current || isSuspended(subject, key)) return 'unknown';
  const isSame = current.state === state || (current.state === 'pending' && state === 'granted');
  return isSame || current.state === 'pending' ? (current.was ?? 'unknown') : current.state;
}

/** A state as the ledger keeps it. Pure. */
export function describeEntry(subject: Pick<Subject, 'states' | 'suspendedAt'>, key: string): string {
  const entry = subject.states[key];
  if (!entry) return 'unknown';
  if (isSuspended(subject, key)) return 'suspended';
  return entry.provisional ? `${entry.state}?` : entry.state;
}
