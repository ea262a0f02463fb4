import { createByteWriter } from './byte-writer.ts';
import { DEAD, mergeLists, STEP } from './merge-lists.ts';
import { createPostingsWriter, type Postings } from './postings.ts';
import { compareStanding, DIGIT_LISTS, idOfSlot, type Segment, tableOfIds } from './segment.ts';
import { compareWords, createLetters, type Vocabulary, wordLength } from './vocabulary.ts';

export interface MergedSegment {
  segment: Segment;
  /** For each source its slots' new places, -1 for entries that were dead already. */
  places: Int32Array[];
}

interface Layout {
  size: number;
  places: Int32Array[];
  ranks: Float64Array;
  labels: Uint32Array;
  types: Uint8Array;
  records: Uint8Array;
  recordStarts: Uint32Array;
}

function standingOf(segment: Segment, slot: number) {
  return {
    rank: segment.ranks[slot] as number,
    label: segment.labels[slot] as number,
    get id() {
      return idOfSlot(segment, slot);
    },
  };
}

function precedes(a: Segment, slotA: number, b: Segment, slotB: number): boolean {
  const difference = (b.ranks[slotB] as number) - (a.ranks[slotA] as number);
  if (difference !== 0) return difference < 0;
  return compareStanding(standingOf(a, slotA), standingOf(b, slotB)) < 0;
}

function* layOut(sources: readonly Segment[]): Generator<void, Layout> {
  const capacity = sources.reduce((sum, source) => sum + source.liveCount, 0);
  const places = sources.map((source) => new Int32Array(source.size).fill(DEAD));
  const ranks = new Float64Array(capacity);
  const labels = new Uint32Array(capacity);
  const types = new Uint8Array(capacity);
  const recordStarts = new Uint32Array(capacity + 1);
  const writer = createByteWriter(sources.reduce((sum, source) => sum + source.records.length, 0));
  const heads = sources.map(() => 0);
  const skipDead = (source: Segment, from: number): number => {
    let slot = from;
    while (slot < source.size && source.live[slot] === 0) slot += 1;
    return slot;
  };
  for (const [index, source] of sources.entries()) heads[index] = skipDead(source, 0);
  let size = 0;
  for (;;) {
    let first = -1;
    for (let index = 0; index < sources.length; index += 1) {
      const source = sources[index] as Segment;
      if ((heads[index] as number) >= source.size) continue;
      if (
        first === -1 ||
        precedes(source, heads[index] as number, sources[first] as Segment, heads[first] as number)
      ) {
        first = index;
      }
    }
    if (first === -1) break;
    const source = sources[first] as Segment;
    const slot = heads[first] as number;
    (places[first] as Int32Array)[slot] = size;
    ranks[size] = source.ranks[slot] as number;
    labels[size] = source.labels[slot] as number;
    types[size] = source.types[slot] as number;
    writer.bytes(
      source.records,
      source.recordStarts[slot] as number,
      source.recordStarts[slot + 1] as number,
    );
    size += 1;
    recordStarts[size] = writer.length;
    heads[first] = skipDead(source, slot + 1);
    if (size % STEP === 0) yield;
  }
  yield;
  return { size, places, ranks, labels, types, records: writer.finish(), recordStarts };
}

const bytesOf = (postings: readonly Postings[]): number =>
  Math.ceil(postings.reduce((sum, { bytes }) => sum + bytes.length, 0) * 1.1);

function* mergeWords(
  sources: readonly Segment[],
  places: readonly Int32Array[],
): Generator<void, { vocabulary: Vocabulary; words: Postings }> {
  const total = sources.reduce((sum, { vocabulary }) => sum + vocabulary.size, 0);
  const text = createLetters(
    sources.reduce((sum, { vocabulary }) => sum + vocabulary.text.length, 0),
    sources.some(({ vocabulary }) => vocabulary.text instanceof Uint16Array),
  );
  const starts = new Uint32Array(total + 1);
  const writer = createPostingsWriter(total, bytesOf(sources.map(({ words }) => words)), 2);
  const heads = sources.map(() => 0);
  let size = 0;
  let work = 0;
  for (;;) {
    let first = -1;
    let same: number[] = [];
    for (let index = 0; index < sources.length; index += 1) {
      const { vocabulary } = sources[index] as Segment;
      const word = heads[index] as number;
      if (word >= vocabulary.size) continue;
      const order =
        first === -1
          ? -1
          : compareWords(vocabulary, word, (sources[first] as Segment).vocabulary, heads[first] as number);
      if (order < 0) {
        first = index;
        same = [index];
      } else if (order === 0) same.push(index);
    }
    if (first === -1) break;
    const { vocabulary } = sources[first] as Segment;
    const word = heads[first] as number;
    const written = yield* mergeLists(
      same.map((index) => ({
        postings: (sources[index] as Segment).words,
        list: heads[index] as number,
        places: places[index] as Int32Array,
      })),
      writer,
    );
    for (const index of same) heads[index] = (heads[index] as number) + 1;
    // A word that only dead entries had is forgotten.
    if (written > 0) {
      const from = vocabulary.starts[word] as number;
      const at = starts[size] as number;
      text.set(vocabulary.text.subarray(from, vocabulary.starts[word + 1] as number), at);
      size += 1;
      starts[size] = at + wordLength(vocabulary, word);
      writer.endList();
    }
    work += 1 + written;
    if (work > STEP) {
      work = 0;
      yield;
    }
  }
  return {
    vocabulary: { size, text: text.slice(0, starts[size] as number), starts: starts.slice(0, size + 1) },
    words: writer.finish(),
  };
}

function* mergeDigits(sources: readonly Segment[], places: readonly Int32Array[]): Generator<void, Postings> {
  const writer = createPostingsWriter(DIGIT_LISTS, bytesOf(sources.map(({ digits }) => digits)), 0);
  for (let list = 0; list < DIGIT_LISTS; list += 1) {
    yield* mergeLists(
      sources.map((source, index) => ({
        postings: source.digits,
        list,
        places: places[index] as Int32Array,
      })),
      writer,
    );
    writer.endList();
    if (list % 8 === 0) yield;
  }
  return writer.finish();
}

/**
 * One segment out of several, without their dead entries. Pauses often; entries that die in a source in the meantime
 * live on in the result until the caller removes them by `places`.
 */
export function* mergeSegments(sources: readonly Segment[]): Generator<void, MergedSegment> {
  const { places, ...layout } = yield* layOut(sources);
  const { vocabulary, words } = yield* mergeWords(sources, places);
  const digits = yield* mergeDigits(sources, places);
  const slotsById = yield* tableOfIds(layout.size, layout.records, layout.recordStarts);
  const { size, ranks, labels, types, records, recordStarts } = layout;
  return {
    places,
    segment: {
      size,
      liveCount: size,
      live: new Uint8Array(size).fill(1),
      ranks: ranks.slice(0, size),
      labels: labels.slice(0, size),
      types: types.slice(0, size),
      records,
      recordStarts: recordStarts.slice(0, size + 1),
      slotsById,
      vocabulary,
      words,
      digits,
    },
  };
}
