import type { Address } from '../addresses/address.model.ts';

/** Contacts that stand on an address: as they are now, and who has just come or gone. */
export interface HolderChange {
  /** All who stand on it now. */
  present: readonly string[];
  arrived: readonly string[];
  left: readonly string[];
}

export interface FollowedHolders {
  holders: Record<string, Date>;
  /** What was agreed to until then was agreed to by others than stand on the address now; null where that is not so. */
  movedAt: Date | null;
  /** Who had agreed. */
  from: string[];
}

const fromTheFirst = new Date(0);

/**
 * Whose number an address is after contacts have changed. Whoever stood on it when something was first said stands there
 * from the first; later ones from the moment they came, so that what somebody agreed to is not taken for theirs once that
 * person has gone (M18). The last to go is remembered: who comes next is somebody else. Pure.
 */
export function followHolders(
  { holders = {} }: Pick<Address, 'holders'>,
  { present, arrived, left }: HolderChange,
  now: Date,
): FollowedHolders {
  const stayed = present.filter((id) => !arrived.includes(id));
  const isFirst = stayed.length === 0 && left.length === 0 && Object.keys(holders).length === 0;
  const since = (id: string) => holders[id] ?? (arrived.includes(id) && !isFirst ? now : fromTheFirst);
  const from = [...new Set([...Object.keys(holders), ...left])].filter((id) => !present.includes(id));
  // Nobody stands on it: the number of whoever went last.
  if (present.length === 0)
    return { holders: Object.fromEntries(from.map((id) => [id, since(id)])), movedAt: null, from: [] };
  const dated = present.map((id) => [id, since(id)] as const);
  const earliest = Math.min(...dated.map(([, date]) => date.getTime()));
  return {
    holders: Object.fromEntries(dated.filter(([, date]) => date > fromTheFirst)),
    // What is said in the moment of their coming is theirs.
    movedAt: earliest > 0 && from.length > 0 ? new Date(earliest - 1) : null,
    from,
  };
}
