import { isExact, worse } from '../search-entry.ts';
import type { SearchQuery, Term } from '../search-query.ts';
import { applyTerm, planTerm, type Scratch, type TermPlan } from './apply-term.ts';
import { idOfSlot, type Segment } from './segment.ts';

export interface SegmentOptions {
  /** Whether typing errors are forgiven. */
  forgive: boolean;
  /** How many hits to hand back. */
  limit: number;
  /** 0 person, 1 organization. */
  type?: number;
  accept?(id: string): boolean;
}

export interface SegmentHit {
  fit: number;
  slot: number;
}

export interface SegmentHits {
  /** The best `limit` hits, best first. */
  hits: SegmentHit[];
  total: number;
  exact: number;
}

/** Slots that fit all terms are left in `scratch.touched` with their fit + 1 in `scratch.fits`; answers how many. */
function applyReading(segment: Segment, terms: readonly Term[], forgive: boolean, scratch: Scratch): number {
  const plans = terms.map((term) => planTerm(segment, term, forgive));
  plans.sort((a, b) => a.cost - b.cost);
  const [first, ...rest] = plans as [TermPlan, ...TermPlan[]];
  if (first.cost === 0) return 0;
  const { fits, next, touched } = scratch;
  let count = applyTerm(segment, first, segment.live, fits, touched);
  for (const plan of rest) {
    if (count === 0) break;
    applyTerm(segment, plan, fits, next, null);
    let kept = 0;
    for (let at = 0; at < count; at += 1) {
      const slot = touched[at] as number;
      const fit = next[slot] as number;
      next[slot] = 0;
      if (fit === 0) fits[slot] = 0;
      else {
        fits[slot] = worse((fits[slot] as number) - 1, fit - 1) + 1;
        touched[kept++] = slot;
      }
    }
    count = kept;
  }
  return count;
}

/** The `limit` smallest keys of those offered, kept as a heap with the greatest on top. */
function createSmallest(limit: number) {
  const heap: number[] = [];
  const sift = (start: number): void => {
    let at = start;
    for (;;) {
      let child = at * 2 + 1;
      if (child >= heap.length) return;
      if (child + 1 < heap.length && (heap[child + 1] as number) > (heap[child] as number)) child += 1;
      if ((heap[child] as number) <= (heap[at] as number)) return;
      [heap[at], heap[child]] = [heap[child] as number, heap[at] as number];
      at = child;
    }
  };
  return {
    offer(key: number): void {
      if (heap.length === limit) {
        if (limit === 0 || key >= (heap[0] as number)) return;
        heap[0] = key;
        sift(0);
        return;
      }
      heap.push(key);
      for (let at = heap.length - 1; at > 0; ) {
        const parent = (at - 1) >> 1;
        if ((heap[parent] as number) >= (heap[at] as number)) break;
        [heap[at], heap[parent]] = [heap[parent] as number, heap[at] as number];
        at = parent;
      }
    },
    sorted: () => heap.sort((a, b) => a - b),
  };
}

const KEY_BASE = 2 ** 32;

/** Answers a look-up from one segment; `scratch` is clean before and after. */
export function querySegment(
  segment: Segment,
  query: SearchQuery,
  options: SegmentOptions,
  scratch: Scratch,
): SegmentHits {
  const { fits, touched } = scratch;
  const smallest = createSmallest(options.limit);
  let total = 0;
  let exact = 0;
  const count = (slot: number, fit: number): void => {
    if (options.type !== undefined && segment.types[slot] !== options.type) return;
    if (options.accept && !options.accept(idOfSlot(segment, slot))) return;
    total += 1;
    if (isExact(fit)) exact += 1;
    smallest.offer(fit * KEY_BASE + slot);
  };
  // One reading is the rule; several are rare and find few, so they may cost a map.
  const best = query.readings.length > 1 ? new Map<number, number>() : null;
  for (const terms of query.readings) {
    const fitting = applyReading(segment, terms, options.forgive, scratch);
    for (let at = 0; at < fitting; at += 1) {
      const slot = touched[at] as number;
      const fit = (fits[slot] as number) - 1;
      fits[slot] = 0;
      if (best) best.set(slot, Math.min(fit, best.get(slot) ?? fit));
      else count(slot, fit);
    }
  }
  if (best) for (const [slot, fit] of best) count(slot, fit);
  const hits = smallest.sorted().map((key) => ({ fit: Math.floor(key / KEY_BASE), slot: key % KEY_BASE }));
  return { hits, total, exact };
}
