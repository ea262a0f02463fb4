import type { ContactType } from '../contact.ts';

/** What a contact can be found by, folded. Groups of words rank in this order: names, details, notes. */
export interface SearchEntry {
  id: string;
  type: ContactType;
  names: string[];
  details: string[];
  notes: string[];
  /** Digits of each phone in international form, without the plus. */
  digits: string[];
  /** Whole addresses, folded. */
  mails: string[];
  /** Folded sort name; decides between equal ranks. */
  label: string;
  /** Higher comes first among equally good hits, e.g. the time of the last change. */
  rank: number;
}

/**
 * How well an entry fits, lower is better: `level * 4 + group`. Level 0 whole word, number or address, 1 beginning or
 * fragment, 2 whole word with one typing error, 3 beginning with one typing error; group 0 names, numbers and
 * addresses, 1 details, 2 notes. The worst of its terms counts, level and group each for itself.
 */
export type Fit = number;

export const EXACT = 0;
export const PREFIX = 1;
export const TYPO = 2;
export const TYPO_PREFIX = 3;
export const NO_FIT = 255;

export const toFit = (level: number, group: number): Fit => level * 4 + group;
export const levelOf = (fit: Fit): number => fit >> 2;
/** True if no typing error had to be forgiven. */
export const isExact = (fit: Fit): boolean => fit < TYPO * 4;
export const worse = (a: Fit, b: Fit): Fit => Math.max(a & 12, b & 12) | Math.max(a & 3, b & 3);

const LABEL_LETTERS = 6;
const LABEL_BASE = 40;

/** The first six letters of a sort name as a number that sorts like them: what the index keeps of a label. */
export function labelKey(label: string): number {
  let key = 0;
  for (let at = 0; at < LABEL_LETTERS; at += 1) {
    const code = label.charCodeAt(at);
    let digit = 0;
    if (code >= 97 && code <= 122) digit = code - 97 + 12;
    else if (code >= 48 && code <= 57) digit = code - 48 + 2;
    else if (code > 122) digit = LABEL_BASE - 1;
    else if (code >= 0) digit = 1;
    key = key * LABEL_BASE + digit;
  }
  return key;
}
