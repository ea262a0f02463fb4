import { transliterations } from './transliterate.ts';

const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
  ƶ: 'z',
  ə: 'e',
};
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');
const PLAIN = /^[\x20-\x7e]*$/;
/** ASCII without hyphens and apostrophes. */
const SIMPLE = /^[ !-&(-,./0-_a-~]*$/;
const COMPOUND = /[\p{L}\p{M}\p{N}]+(?:['’‘ʼ`´ʹ′\-‐‑–][\p{L}\p{M}\p{N}]+)*/gu;
const JOINT = /['’‘ʼ`´ʹ′\-‐‑–]/u;

/** A word as typed, split at hyphens and apostrophes; each part with its spellings in plain Latin letters. */
export interface FoldedWord {
  parts: string[][];
  /** Spellings of the word written as one, present when there are several parts (`O'Brien` → `obrien`). */
  joined?: string[];
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter);
}

/** Spellings of one word in lower-case letters without marks; two where Cyrillic has two usual romanisations. */
export function foldSpellings(word: string): string[] {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return [lower];
  const spellings = transliterations(lower.normalize('NFC')).map(plain);
  return [...new Set(spellings)].filter((spelling) => spelling !== '');
}

/** Lower case, no marks, Latin letters where we know how: `Żółć` → `zolc`, `Сергій` → `serhii`. Punctuation stays. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return plain(transliterations(lower.normalize('NFC'))[0] ?? '');
}

/** The words of a text in any script: letters and digits are words, everything else separates. */
export function splitWords(text: string): FoldedWord[] {
  const found: FoldedWord[] = [];
  for (const [compound] of text.matchAll(COMPOUND)) {
    const pieces = compound.split(JOINT);
    const parts = pieces.map(foldSpellings).filter((spellings) => spellings.length > 0);
    if (parts.length === 0) continue;
    found.push(parts.length > 1 ? { parts, joined: foldSpellings(pieces.join('')) } : { parts });
  }
  return found;
}

/** First names, tags and companies come again and again: their words are kept, up to this many texts. */
const REMEMBERED = 20_000;
const remembered = new Map<string, readonly string[]>();

/** Every form under which the words of a text shall be found: parts, joined forms, all spellings; no doubles. */
export function indexWords(text: string): readonly string[] {
  const known = remembered.get(text);
  if (known) return known;
  const found = toIndexWords(text);
  if (text.length > 40) return found;
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(text, found);
  return found;
}

function toIndexWords(text: string): string[] {
  // The common case, several times faster.
  if (SIMPLE.test(text)) return [...new Set(text.toLowerCase().match(/[a-z0-9]+/g) ?? [])];
  const words = new Set<string>();
  for (const { parts, joined } of splitWords(text)) {
    for (const spellings of parts) for (const spelling of spellings) words.add(spelling);
    for (const spelling of joined ?? []) words.add(spelling);
  }
  return [...words];
}
