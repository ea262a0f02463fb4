import type { Address } from '../addresses/address.model.ts';
import { isSuspended, type StateEntry } from '../addresses/subject.ts';
import { describeEntry } from '../statements/apply-states.ts';

/** The address of a number that changed hands, or is found not to have, with what the ledger keeps of it. */
export interface Suspension {
  address: Address;
  /** Of the keys that moved. */
  before: Record<string, string>;
  after: Record<string, string>;
}

/**
 * Sets aside what was agreed to up to `at`, by `from` (contacts): whoever has the number now starts unknown. What was closed
 * stays closed, and forgets what it had been before: a START of the new person opens nothing that only the old one had
 * agreed to (M18). Pure.
 */
export function suspendAddress(address: Address, at: Date, from: readonly string[]): Suspension {
  const suspendedAt = new Date(Math.max(at.getTime(), address.suspendedAt?.getTime() ?? 0));
  const isOld = (date: Date) => date <= suspendedAt;
  const { confirmable: _, language: __, spoken: ___, ...kept } = address;
  const suspended: Address = {
    ...kept,
    suspendedAt,
    suspendedFrom: [...from],
    states: Object.fromEntries(
      Object.entries(address.states).map(([key, entry]) => [
        key,
        // Set aside before: whoever returns then finds what they have agreed to, and nobody else's.
        isSuspended(address, key)
          ? { ...entry, state: 'unknown' }
          : isOld(entry.at)
            ? toFormer(entry)
            : entry,
      ]),
    ),
    questions: [],
    answerable: [],
    asked: Object.fromEntries(Object.entries(address.asked).filter(([, date]) => !isOld(date))),
    heardAt: Object.fromEntries(Object.entries(address.heardAt).filter(([, date]) => !isOld(date))),
  };
  return compare(address, suspended);
}

/** What was set aside counts again: the number never left its person. Pure. */
export function resumeAddress(address: Address): Suspension {
  const { suspendedAt: _, suspendedFrom: __, ...resumed } = address;
  return compare(address, resumed);
}

/** A question about a closed channel is over with its person: the channel is closed. */
function toFormer({ was, ...entry }: StateEntry): StateEntry {
  if (entry.state === 'withdrawn') return entry;
  if (entry.state !== 'pending' || was !== 'withdrawn') return { ...entry, ...(was && { was }) };
  const { until: _, ...closed } = entry;
  return { ...closed, state: 'withdrawn' };
}

function compare(address: Address, changed: Address): Suspension {
  const found: Suspension = { address: changed, before: {}, after: {} };
  for (const key of Object.keys(address.states)) {
    const before = describeEntry(address, key);
    const after = describeEntry(changed, key);
    if (before === after) continue;
    found.before[key] = before;
    found.after[key] = after;
  }
  return found;
}
