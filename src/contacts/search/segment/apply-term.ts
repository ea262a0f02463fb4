import { EXACT, PREFIX, TYPO, TYPO_PREFIX, toFit } from '../search-entry.ts';
import { isForgivable, type MailTerm, MIN_WHOLE_NUMBER, type Term, type WordTerm } from '../search-query.ts';
import type { Postings } from './postings.ts';
import { matchDigits, matchMail } from './records.ts';
import type { Segment } from './segment.ts';
import { containingWords, prefixRange, typoRanges, wordLength } from './vocabulary.ts';

/** Working memory for look-ups, one byte or number for each slot of the greatest segment; all zero between them. */
export interface Scratch {
  fits: Uint8Array;
  next: Uint8Array;
  touched: Int32Array;
}

export function createScratch(slots: number): Scratch {
  return {
    fits: new Uint8Array(slots),
    next: new Uint8Array(slots),
    touched: new Int32Array(slots),
  };
}

/** Lists to read: words at a level, or slots whose record must be compared. */
interface ListRange {
  from: number;
  to: number;
  level: number;
}

interface Comparison {
  postings: Postings;
  lists: readonly { from: number; to: number }[];
  /** The level at which the slot's record fits, -1 if it does not; null when to be listed is enough. */
  compare: ((slot: number) => number) | null;
}

export interface TermPlan {
  words: ListRange[];
  /** Words of notes do not count. */
  noNotes: boolean;
  comparisons: Comparison[];
  /** Bytes to read: 0 means nothing fits. */
  cost: number;
}

/** The group of words that notes are, as in `matchEntry`. */
const NOTES = 2;

const costOf = ({ starts }: Postings, ranges: readonly { from: number; to: number }[]): number =>
  ranges.reduce((sum, { from, to }) => sum + (starts[to] as number) - (starts[from] as number), 0);

/** A typing error can be forgiven at word length `depth` only: longer words are beginnings. */
function typoLists(segment: Segment, spelling: string): ListRange[] {
  const lists: ListRange[] = [];
  for (const { from, to, depth } of typoRanges(segment.vocabulary, spelling)) {
    // Sorted: a word that ends where the typed one does stands first.
    const whole = wordLength(segment.vocabulary, from) === depth ? from + 1 : from;
    if (whole > from) lists.push({ from, to: whole, level: TYPO });
    if (whole < to) lists.push({ from: whole, to, level: TYPO_PREFIX });
  }
  return lists;
}

function wordLists(segment: Segment, term: Pick<WordTerm, 'spellings'>, forgive: boolean): ListRange[] {
  const lists: ListRange[] = [];
  for (const spelling of term.spellings) {
    const { from, to } = prefixRange(segment.vocabulary, spelling);
    if (from < to) {
      const whole = wordLength(segment.vocabulary, from) === spelling.length ? from + 1 : from;
      if (whole > from) lists.push({ from, to: whole, level: EXACT });
      if (whole < to) lists.push({ from: whole, to, level: PREFIX });
    }
    if (forgive && isForgivable(spelling)) lists.push(...typoLists(segment, spelling));
  }
  return lists;
}

function digitComparison(segment: Segment, fragment: string, atEnd: boolean): Comparison {
  const { digits, records, recordStarts } = segment;
  let rarest = Number(fragment.slice(0, 3));
  for (let at = 1; at + 3 <= fragment.length; at += 1) {
    const list = Number(fragment.slice(at, at + 3));
    if (costOf(digits, [{ from: list, to: list + 1 }]) < costOf(digits, [{ from: rarest, to: rarest + 1 }])) {
      rarest = list;
    }
  }
  const lists = [{ from: rarest, to: rarest + 1 }];
  if (fragment.length < MIN_WHOLE_NUMBER) return { postings: digits, lists, compare: null };
  const typed = Uint8Array.from(fragment, Number);
  return {
    postings: digits,
    lists,
    compare: (slot) => matchDigits(records, recordStarts[slot] as number, typed, atEnd),
  };
}

/** Above this many bytes of candidates it pays to read the vocabulary for a rarer inner piece. */
const MANY_CANDIDATES = 20_000;

/** The fewest lists that hold every entry with this text in an address: those of its rarest piece. */
function mailLists(segment: Segment, fragment: string): { from: number; to: number }[] {
  const pieces = [...fragment.matchAll(/[\p{L}\p{N}]+/gu)];
  let fewest: { from: number; to: number }[] | undefined;
  const offer = (lists: { from: number; to: number }[]): void => {
    if (fewest === undefined || costOf(segment.words, lists) < costOf(segment.words, fewest)) fewest = lists;
  };
  const open: { piece: string; atEnd: boolean }[] = [];
  for (const { 0: piece, index } of pieces) {
    const last = index + piece.length === fragment.length;
    if (index === 0) open.push({ piece, atEnd: !last });
    else {
      const { from, to } = prefixRange(segment.vocabulary, piece);
      const whole = from < to && wordLength(segment.vocabulary, from) === piece.length;
      offer([{ from, to: last ? to : whole ? from + 1 : from }]);
    }
  }
  for (const { piece, atEnd } of open) {
    if (fewest !== undefined && costOf(segment.words, fewest) <= MANY_CANDIDATES) break;
    offer(containingWords(segment.vocabulary, piece, atEnd).map((word) => ({ from: word, to: word + 1 })));
  }
  return fewest ?? [];
}

function mailComparison(segment: Segment, term: MailTerm): Comparison {
  const { words, records, recordStarts } = segment;
  const typed = Buffer.from(term.fragment);
  return {
    postings: words,
    lists: mailLists(segment, term.fragment),
    compare: (slot) =>
      matchMail(records, recordStarts[slot] as number, recordStarts[slot + 1] as number, typed),
  };
}

export function planTerm(segment: Segment, term: Term, forgive: boolean): TermPlan {
  const words =
    term.kind === 'word'
      ? wordLists(segment, term, forgive)
      : term.kind === 'number'
        ? wordLists(segment, { spellings: [term.word] }, false)
        : [];
  const comparisons =
    term.kind === 'number'
      ? term.fragments.map((fragment) => digitComparison(segment, fragment, term.atEnd === true))
      : term.kind === 'mail'
        ? [mailComparison(segment, term)]
        : [];
  const cost = comparisons.reduce(
    (sum, { postings, lists }) => sum + costOf(postings, lists),
    costOf(segment.words, words),
  );
  const noNotes = term.kind !== 'mail' && term.noNotes === true;
  return { words, noNotes, comparisons, cost };
}

/**
 * Notes the fit + 1 of each slot in `fits`, where `allowed` is not zero. With `touched` the slots are listed there;
 * answers how many.
 */
export function applyTerm(
  segment: Segment,
  plan: TermPlan,
  allowed: Uint8Array,
  fits: Uint8Array,
  touched: Int32Array | null,
): number {
  let count = 0;
  const { bytes, starts, groupBits } = segment.words;
  const groupMask = (1 << groupBits) - 1;
  for (const { from, to, level } of plan.words) {
    const base = toFit(level, 0) + 1;
    for (let word = from; word < to; word += 1) {
      let slot = 0;
      let at = starts[word] as number;
      const end = starts[word + 1] as number;
      while (at < end) {
        let byte = bytes[at++] as number;
        let value = byte & 127;
        for (let shift = 7; byte > 127; shift += 7) {
          byte = bytes[at++] as number;
          value |= (byte & 127) << shift;
        }
        slot += value >>> groupBits;
        if (allowed[slot] === 0) continue;
        const group = value & groupMask;
        if (plan.noNotes && group === NOTES) continue;
        const fit = base + group;
        const known = fits[slot] as number;
        if (known === 0) {
          fits[slot] = fit;
          if (touched) touched[count] = slot;
          count += 1;
        } else if (fit < known) fits[slot] = fit;
      }
    }
  }
  for (const { postings, lists, compare } of plan.comparisons) {
    for (const { from, to } of lists) {
      for (let list = from; list < to; list += 1) {
        let slot = 0;
        let at = postings.starts[list] as number;
        const end = postings.starts[list + 1] as number;
        while (at < end) {
          let byte = postings.bytes[at++] as number;
          let value = byte & 127;
          for (let shift = 7; byte > 127; shift += 7) {
            byte = postings.bytes[at++] as number;
            value |= (byte & 127) << shift;
          }
          slot += value >>> postings.groupBits;
          if (allowed[slot] === 0) continue;
          const level = compare ? compare(slot) : PREFIX;
          if (level === -1) continue;
          const fit = toFit(level, 0) + 1;
          const known = fits[slot] as number;
          if (known === 0) {
            fits[slot] = fit;
            if (touched) touched[count] = slot;
            count += 1;
          } else if (fit < known) fits[slot] = fit;
        }
      }
    }
  }
  return count;
}
