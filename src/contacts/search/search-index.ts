import type { ContactType } from '../contact.ts';
import { matchEntry } from './match-entry.ts';
import { isExact, labelKey, NO_FIT, type SearchEntry } from './search-entry.ts';
import { parseSearchQuery, type SearchQuery } from './search-query.ts';
import {
  buildSegment,
  compareStanding,
  createScratch,
  findSlot,
  idOfSlot,
  mergeSegments,
  querySegment,
  removeSlot,
  type Segment,
  segmentOf,
  toType,
} from './segment/index.ts';
import { runInSlices } from './slices.ts';

export interface SearchOptions {
  offset?: number;
  /** Hits handed back, 10 if not said. */
  limit?: number;
  type?: ContactType;
  /** Whether the asking person may see this contact; asked before hits are counted and cut. */
  accept?(id: string): boolean;
  /** The asking person may not see whole numbers: the last four digits find one, or seven and more, nothing between. */
  guarded?: boolean;
}

export interface SearchHits {
  ids: string[];
  total: number;
  /** How many of `total` fit without a typing error; they come first. */
  exact: number;
}

export interface SearchIndex {
  /** Adds or replaces; found by the next query. */
  put(entry: SearchEntry): void;
  remove(id: string): void;
  /**
   * Adds many entries that are not held yet, in slices; found once it resolves. An id that is put or removed meanwhile
   * stays as that left it.
   */
  load(entries: readonly SearchEntry[]): Promise<void>;
  query(text: string, options?: SearchOptions): SearchHits;
  readonly size: number;
  /** Bytes held by the segments. */
  readonly bytes: number;
  /** Waits for background merging; with `compact` everything is merged into one segment first. */
  settle(compact?: boolean): Promise<void>;
  /** Ends background work. */
  close(): void;
}

/** Typing errors are forgiven only while the exact hits do not fill a page. */
export const PAGE = 10;
/** Entries that changed last are compared one by one; this many become a segment. */
const FRESH_LIMIT = 512;
/** So many segments of like size become one, eight times greater. */
const FAN = 8;
const MOSTLY_DEAD = 0.6;

interface Standing {
  fit: number;
  rank: number;
  label: number;
  id: string;
}

const bytesOf = (segment: Segment): number =>
  [segment, segment.vocabulary, segment.words, segment.digits]
    .flatMap((part) => Object.values(part) as unknown[])
    .reduce<number>((sum, value) => sum + (ArrayBuffer.isView(value) ? value.byteLength : 0), 0);

/** Segments that should become one now, or null. */
function pickMerge(segments: readonly Segment[]): Segment[] | null {
  const dead = segments.find(({ size, liveCount }) => liveCount < size * MOSTLY_DEAD);
  if (dead) return [dead];
  const tiers = new Map<number, Segment[]>();
  for (const segment of segments) {
    const tier = Math.max(0, Math.floor(Math.log(segment.size / FRESH_LIMIT) / Math.log(FAN) + 1e-9));
    tiers.set(tier, [...(tiers.get(tier) ?? []), segment]);
  }
  return [...tiers.values()].find((tier) => tier.length >= FAN) ?? null;
}

/**
 * The look-up index of one process. The last few hundred changes are compared one by one; the rest lies in immutable
 * segments, each with its own words, numbers and addresses, which are merged in the background in short slices.
 */
export function createSearchIndex(): SearchIndex {
  const fresh = new Map<string, SearchEntry>();
  let segments: Segment[] = [];
  let scratch = createScratch(0);
  let merging: Promise<void> | null = null;
  let removedMeanwhile: { segment: Segment; slot: number }[] = [];
  const loads = new Set<Set<string>>();
  let closed = false;

  const removeFromSegments = (id: string): void => {
    const bytes = Buffer.from(id);
    for (const segment of segments) {
      const slot = findSlot(segment, bytes);
      if (slot === -1) continue;
      removeSlot(segment, slot);
      if (merging) removedMeanwhile.push({ segment, slot });
      return;
    }
  };

  const mergeNow = async (sources: Segment[]): Promise<void> => {
    removedMeanwhile = [];
    const merged = await runInSlices(mergeSegments(sources), () => closed);
    if (!merged) return;
    for (const { segment, slot } of removedMeanwhile) {
      const place = merged.places[sources.indexOf(segment)]?.[slot] ?? -1;
      if (place !== -1) removeSlot(merged.segment, place);
    }
    segments = segments.filter((segment) => !sources.includes(segment));
    if (merged.segment.size > 0) segments.push(merged.segment);
  };

  const work = async (compact: boolean): Promise<void> => {
    let everything = compact;
    for (;;) {
      const due = everything && segments.length > 1 ? [...segments] : pickMerge(segments);
      everything = false;
      if (!due || closed) break;
      await mergeNow(due);
    }
  };

  const startMerging = (compact = false): Promise<void> => {
    merging ??= work(compact).finally(() => {
      merging = null;
    });
    return merging;
  };

  const flush = (): void => {
    if (fresh.size === 0) return;
    segments.push(buildSegment([...fresh.values()]));
    fresh.clear();
  };

  const answer = (query: SearchQuery, options: SearchOptions, forgive: boolean): SearchHits => {
    const { offset = 0, limit = PAGE, accept } = options;
    const type = options.type && toType(options.type);
    const wanted = offset + limit;
    const standings: Standing[] = [];
    let total = 0;
    let exact = 0;
    for (const entry of fresh.values()) {
      if (options.type !== undefined && entry.type !== options.type) continue;
      const fit = matchEntry(entry, query, forgive);
      if (fit === NO_FIT || (accept && !accept(entry.id))) continue;
      total += 1;
      if (isExact(fit)) exact += 1;
      standings.push({ fit, rank: entry.rank, label: labelKey(entry.label), id: entry.id });
    }
    for (const segment of segments) {
      if (scratch.fits.length < segment.size) scratch = createScratch(segment.size);
      const found = querySegment(segment, query, { forgive, limit: wanted, type, accept }, scratch);
      total += found.total;
      exact += found.exact;
      for (const { fit, slot } of found.hits) {
        const rank = segment.ranks[slot] as number;
        standings.push({ fit, rank, label: segment.labels[slot] as number, id: idOfSlot(segment, slot) });
      }
    }
    standings.sort((a, b) => a.fit - b.fit || compareStanding(a, b));
    return { ids: standings.slice(offset, wanted).map(({ id }) => id), total, exact };
  };

  return {
    async load(entries) {
      const meanwhile = new Set<string>();
      loads.add(meanwhile);
      const segment = await runInSlices(segmentOf(entries), () => closed);
      loads.delete(meanwhile);
      if (!segment || segment.size === 0) return;
      for (const id of meanwhile) {
        const slot = findSlot(segment, Buffer.from(id));
        if (slot !== -1) removeSlot(segment, slot);
      }
      segments.push(segment);
      if (pickMerge(segments)) void startMerging();
    },
    put(entry) {
      for (const meanwhile of loads) meanwhile.add(entry.id);
      if (!fresh.has(entry.id)) removeFromSegments(entry.id);
      fresh.set(entry.id, entry);
      if (fresh.size < FRESH_LIMIT) return;
      flush();
      if (pickMerge(segments)) void startMerging();
    },
    remove(id) {
      for (const meanwhile of loads) meanwhile.add(id);
      if (!fresh.delete(id)) removeFromSegments(id);
    },
    query(text, options = {}) {
      const query = parseSearchQuery(text, options.guarded);
      if (query.readings.length === 0) return { ids: [], total: 0, exact: 0 };
      try {
        const strict = answer(query, options, false);
        return query.forgiving && strict.total < PAGE ? answer(query, options, true) : strict;
      } catch (error) {
        // `accept` is the caller's: what it left half done must not show in the next answer.
        scratch = createScratch(0);
        throw error;
      }
    },
    get size() {
      return segments.reduce((sum, { liveCount }) => sum + liveCount, fresh.size);
    },
    get bytes() {
      return segments.reduce((sum, segment) => sum + bytesOf(segment), 0);
    },
    async settle(compact = false) {
      while (merging) await merging;
      if (!compact) return;
      flush();
      await startMerging(true);
    },
    close() {
      closed = true;
    },
  };
}
