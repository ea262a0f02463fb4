export interface SortedSlots {
  /** Adds a slot whose values are set. */
  add(slot: number): void;
  /** Takes a slot out while its values are still those it was added with. */
  remove(slot: number): void;
  /** All slots in order; not to be kept. */
  read(): readonly number[];
}

/** So many new slots are put in one by one; more are sorted together. */
const fewAtOnce = 64;

/** Numbers kept in the order of `compare`, which must tell any two apart. Fast for single changes and for a first load. */
export function createSortedSlots(compare: (one: number, other: number) => number): SortedSlots {
  let sorted: number[] = [];
  const added = new Set<number>();

  const positionOf = (slot: number): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compare(sorted[middle] as number, slot) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    add: (slot) => void added.add(slot),
    remove: (slot) => {
      if (!added.delete(slot)) sorted.splice(positionOf(slot), 1);
    },
    read: () => {
      if (added.size > fewAtOnce) sorted = [...sorted, ...added].sort(compare);
      else for (const slot of added) sorted.splice(positionOf(slot), 0, slot);
      added.clear();
      return sorted;
    },
  };
}
