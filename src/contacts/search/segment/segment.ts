import { labelKey, type SearchEntry } from '../search-entry.ts';
import { createByteWriter } from './byte-writer.ts';
import { createPostingsWriter, type Postings } from './postings.ts';
import { hashBytes, hashOfRecord, hasId, readId, writeRecord } from './records.ts';
import { createLetters, type Vocabulary } from './vocabulary.ts';

/**
 * An immutable index of some entries, which stand in slots in the order of their rank, so that of two equally good hits
 * the lower slot comes first. Only `live` changes: an entry that was removed or put anew is dead here.
 */
export interface Segment {
  readonly size: number;
  liveCount: number;
  readonly live: Uint8Array;
  readonly ranks: Float64Array;
  readonly labels: Uint32Array;
  /** 0 person, 1 organization. */
  readonly types: Uint8Array;
  readonly records: Uint8Array;
  readonly recordStarts: Uint32Array;
  /** Open addressing over the hash of the id: eight bits of the hash, then slot + 1; 0 = free. */
  readonly slotsById: Uint32Array;
  readonly vocabulary: Vocabulary;
  readonly words: Postings;
  /** One list for each three digits in a row, `000` to `999`. */
  readonly digits: Postings;
}

export const DIGIT_LISTS = 1000;
const ID_TABLE_SPARE = 1.3;
const SLOT_BITS = 24;
const SLOT_MASK = 2 ** SLOT_BITS - 1;
/** Work between two pauses. */
const ENTRIES_A_STEP = 64;
const WORDS_A_STEP = 1024;

export const toType = (type: SearchEntry['type']): number => (type === 'person' ? 0 : 1);

export const idOfSlot = (segment: Segment, slot: number): string =>
  readId(segment.records, segment.recordStarts[slot] as number);

/** The live slot of an id, or -1. */
export function findSlot(segment: Segment, id: Uint8Array): number {
  const table = segment.slotsById;
  const hash = hashBytes(id);
  for (let at = hash % table.length; ; at = at + 1 === table.length ? 0 : at + 1) {
    const place = table[at] as number;
    if (place === 0) return -1;
    if (place >>> SLOT_BITS !== hash >>> SLOT_BITS) continue;
    const slot = (place & SLOT_MASK) - 1;
    if (hasId(segment.records, segment.recordStarts[slot] as number, id))
      return segment.live[slot] ? slot : -1;
  }
}

export function removeSlot(segment: Segment, slot: number): void {
  if (segment.live[slot] === 0) return;
  segment.live[slot] = 0;
  segment.liveCount -= 1;
}

/** The table behind `findSlot`; pauses now and then. */
export function* tableOfIds(
  size: number,
  records: Uint8Array,
  starts: Uint32Array,
): Generator<void, Uint32Array> {
  const table = new Uint32Array(Math.ceil(size * ID_TABLE_SPARE) + 1);
  for (let slot = 0; slot < size; slot += 1) {
    const hash = hashOfRecord(records, starts[slot] as number);
    let at = hash % table.length;
    while (table[at] !== 0) at = at + 1 === table.length ? 0 : at + 1;
    table[at] = ((hash & ~SLOT_MASK) | (slot + 1)) >>> 0;
    if (slot % 4096 === 0) yield;
  }
  return table;
}

/** Order of hits that fit equally well: rank, then the beginning of the sort name, then the id. */
export function compareStanding(
  a: { rank: number; label: number; id: string },
  b: { rank: number; label: number; id: string },
): number {
  return b.rank - a.rank || a.label - b.label || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

interface Posted {
  word: string;
  /** Slot times four plus group. */
  codes: number[];
}

function* postWords(entries: readonly SearchEntry[]): Generator<void, Posted[]> {
  const posted = new Map<string, Posted>();
  for (const [slot, entry] of entries.entries()) {
    for (const [group, words] of [entry.names, entry.details, entry.notes].entries()) {
      for (const word of words) {
        const code = slot * 4 + group;
        const known = posted.get(word);
        if (!known) posted.set(word, { word, codes: [code] });
        // Groups come best first: a word that was in the name needs no second mention for the note.
        else if ((known.codes.at(-1) as number) >> 2 !== slot) known.codes.push(code);
      }
    }
    if (slot % ENTRIES_A_STEP === 0) yield;
  }
  return [...posted.values()].sort((a, b) => (a.word < b.word ? -1 : 1));
}

function* postDigits(entries: readonly SearchEntry[]): Generator<void, Postings> {
  const lists: number[][] = Array.from({ length: DIGIT_LISTS }, () => []);
  for (const [slot, entry] of entries.entries()) {
    for (const phone of entry.digits) {
      for (let at = 0; at + 3 <= phone.length; at += 1) {
        const list = lists[Number(phone.slice(at, at + 3))] as number[];
        if (list.at(-1) !== slot) list.push(slot);
      }
    }
    if (slot % ENTRIES_A_STEP === 0) yield;
  }
  const writer = createPostingsWriter(DIGIT_LISTS, entries.length * 16, 0);
  for (const list of lists) {
    for (const slot of list) writer.add(slot, 0);
    writer.endList();
  }
  return writer.finish();
}

/** Builds a segment at once: for a few hundred entries, about ten milliseconds. Ids are distinct. */
export function buildSegment(entries: readonly SearchEntry[]): Segment {
  const work = segmentOf(entries);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** The same with pauses. */
export function* segmentOf(unordered: readonly SearchEntry[]): Generator<void, Segment> {
  const standing = unordered.map((entry) => ({
    entry,
    id: entry.id,
    rank: entry.rank,
    label: labelKey(entry.label),
  }));
  standing.sort(compareStanding);
  const entries = standing.map(({ entry }) => entry);
  const size = entries.length;
  const recordWriter = createByteWriter(size * 64);
  const recordStarts = new Uint32Array(size + 1);
  for (const [slot, entry] of entries.entries()) {
    writeRecord(recordWriter, entry);
    recordStarts[slot + 1] = recordWriter.length;
    if (slot % ENTRIES_A_STEP === 0) yield;
  }
  const records = recordWriter.finish();

  const posted = yield* postWords(entries);
  const wordStarts = new Uint32Array(posted.length + 1);
  for (const [at, { word }] of posted.entries())
    wordStarts[at + 1] = (wordStarts[at] as number) + word.length;
  const wide = posted.some(({ word }) => /[^\0-\xff]/.test(word));
  const text = createLetters(wordStarts[posted.length] as number, wide);
  const wordWriter = createPostingsWriter(posted.length, size * 16, 2);
  for (const [at, { word, codes }] of posted.entries()) {
    const start = wordStarts[at] as number;
    for (let i = 0; i < word.length; i += 1) text[start + i] = word.charCodeAt(i);
    for (const code of codes) wordWriter.add(code >> 2, code & 3);
    wordWriter.endList();
    if (at % WORDS_A_STEP === 0) yield;
  }
  const digits = yield* postDigits(entries);
  const slotsById = yield* tableOfIds(size, records, recordStarts);
  return {
    size,
    liveCount: size,
    live: new Uint8Array(size).fill(1),
    ranks: Float64Array.from(standing, ({ rank }) => rank),
    labels: Uint32Array.from(standing, ({ label }) => label),
    types: Uint8Array.from(entries, ({ type }) => toType(type)),
    records,
    recordStarts,
    slotsById,
    vocabulary: { size: posted.length, text, starts: wordStarts },
    words: wordWriter.finish(),
    digits,
  };
}
