/** UTF-16 units; one byte each where all words are Latin, as folded ones mostly are. */
export type Letters = Uint8Array | Uint16Array;

/** Distinct words in ascending order, one after the other. */
export interface Vocabulary {
  readonly size: number;
  readonly text: Letters;
  readonly starts: Uint32Array;
}

/** Words from `from` up to, not including, `to` that share their first `depth` letters. */
export interface WordRange {
  from: number;
  to: number;
  depth: number;
}

export const createLetters = (length: number, wide: boolean): Letters =>
  wide ? new Uint16Array(length) : new Uint8Array(length);

export const wordLength = (words: Vocabulary, word: number): number =>
  (words.starts[word + 1] as number) - (words.starts[word] as number);

/** The unit at `depth`, -1 after the end: shorter words come first. */
function unitAt({ text, starts }: Vocabulary, word: number, depth: number): number {
  const at = (starts[word] as number) + depth;
  return at < (starts[word + 1] as number) ? (text[at] as number) : -1;
}

export function compareWords(a: Vocabulary, wordA: number, b: Vocabulary, wordB: number): number {
  for (let depth = 0; ; depth += 1) {
    const unit = unitAt(a, wordA, depth);
    const difference = unit - unitAt(b, wordB, depth);
    if (difference !== 0 || unit === -1) return difference;
  }
}

/** First word of the range whose unit at the range's depth is not below `unit`. */
function lowerBound(words: Vocabulary, range: WordRange, unit: number): number {
  let { from, to } = range;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (unitAt(words, middle, range.depth) < unit) from = middle + 1;
    else to = middle;
  }
  return from;
}

function narrow(words: Vocabulary, range: WordRange, unit: number): WordRange {
  const from = lowerBound(words, range, unit);
  const to = lowerBound(words, { from, to: range.to, depth: range.depth }, unit + 1);
  return { from, to, depth: range.depth + 1 };
}

function descend(words: Vocabulary, start: WordRange, typed: string, at: number): WordRange {
  let range = start;
  for (let i = at; i < typed.length && range.from < range.to; i += 1) {
    range = narrow(words, range, typed.charCodeAt(i));
  }
  return range;
}

/** The words that begin with `typed`; a whole word, if there is one, stands first. */
export function prefixRange(words: Vocabulary, typed: string): WordRange {
  return descend(words, { from: 0, to: words.size, depth: 0 }, typed, 0);
}

/**
 * The words that begin with `typed` after one letter is dropped, added, replaced, or swapped with the next. The sorted
 * list is walked like a tree, so that neither variants nor prefixes need a table of their own. Ranges may overlap.
 */
export function typoRanges(words: Vocabulary, typed: string): WordRange[] {
  const found: WordRange[] = [];
  const seen = new Set<string>();
  const keep = (range: WordRange): void => {
    const key = `${range.from} ${range.to} ${range.depth}`;
    if (range.from >= range.to || seen.has(key)) return;
    seen.add(key);
    found.push(range);
  };
  let range: WordRange = { from: 0, to: words.size, depth: 0 };
  for (let at = 0; at < typed.length && range.from < range.to; at += 1) {
    const unit = typed.charCodeAt(at);
    keep(descend(words, range, typed, at + 1));
    const after = typed.charCodeAt(at + 1);
    if (at + 1 < typed.length && after !== unit) {
      keep(descend(words, narrow(words, narrow(words, range, after), unit), typed, at + 2));
    }
    let from = lowerBound(words, range, 0);
    while (from < range.to) {
      const child = unitAt(words, from, at);
      const branch = {
        from,
        to: lowerBound(words, { from, to: range.to, depth: at }, child + 1),
        depth: at + 1,
      };
      if (child !== unit) {
        keep(descend(words, branch, typed, at + 1));
        keep(descend(words, branch, typed, at));
      }
      from = branch.to;
    }
    range = narrow(words, range, unit);
  }
  return found;
}

/** The words that contain `typed` anywhere, or with `atEnd` end with it; reads the whole list. */
export function containingWords(words: Vocabulary, typed: string, atEnd: boolean): number[] {
  const found: number[] = [];
  const first = typed.charCodeAt(0);
  const { text, starts } = words;
  for (let word = 0; word < words.size; word += 1) {
    const end = (starts[word + 1] as number) - typed.length;
    const start = starts[word] as number;
    for (let at = atEnd ? Math.max(start, end) : start; at <= end; at += 1) {
      if (text[at] !== first) continue;
      let matched = 1;
      while (matched < typed.length && text[at + matched] === typed.charCodeAt(matched)) matched += 1;
      if (matched === typed.length) {
        found.push(word);
        break;
      }
    }
  }
  return found;
}
