import { foldDigits, toDigits, toLookupCandidates } from '../phones/index.ts';
import { fold, splitWords } from './fold.ts';

/** A word that must begin some word of the contact, in one of its spellings. */
export interface WordTerm {
  kind: 'word';
  spellings: string[];
  /** Whether one typing error may be forgiven: four letters or more, no digits. */
  forgiving: boolean;
  /** Notes hold numbers, so whoever may see none finds no digits in them. */
  noNotes?: true;
}

/** Digits that must occur in a phone number, or begin a word such as `2000`. */
export interface NumberTerm {
  kind: 'number';
  fragments: string[];
  word: string;
  /** They must end the number: for readers who may not see it. */
  atEnd?: true;
  noNotes?: true;
}

/** Text with an `@` that must occur in a mail address. */
export interface MailTerm {
  kind: 'mail';
  fragment: string;
}

export type Term = WordTerm | NumberTerm | MailTerm;

/** Readings of what was typed: a contact is found if all terms of one reading fit. */
export interface SearchQuery {
  readings: Term[][];
  /** Whether any term may be forgiven a typing error. */
  forgiving: boolean;
}

const MIN_FRAGMENT = 3;
/** Three digits are always a fragment: no international number is so short. */
export const MIN_WHOLE_NUMBER = 4;
/** The fewest digits of a number with its country code that has other forms. */
const MIN_LINE = 10;
const MIN_FORGIVING = 4;
/** Nobody looks for a contact by more words than this; a longer text is no look-up. */
const MAX_TERMS = 24;
const NUMERIC = /^[+\d().\-/\ufeff]*$/u;
const MAIL_EDGE = /^[^\p{L}\p{N}@]+|[^\p{L}\p{N}@]+$/gu;

type Token =
  | { kind: 'digits'; groups: string[] }
  | { kind: 'mail'; text: string }
  | { kind: 'text'; text: string };

function toTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (const piece of text.replace(/\(0\)/g, ' ').split(/\s+/u)) {
    const last = tokens.at(-1);
    if (piece === '') continue;
    const numeric = foldDigits(piece);
    if (NUMERIC.test(numeric)) {
      const groups = numeric.match(/\d+/g) ?? [];
      if (last?.kind === 'digits') last.groups.push(...groups);
      else if (groups.length > 0) tokens.push({ kind: 'digits', groups: [...groups] });
    } else if (piece.includes('@')) {
      const trimmed = fold(piece.replace(/^mailto:/i, '').replace(MAIL_EDGE, ''));
      if (/[\p{L}\p{N}]/u.test(trimmed)) tokens.push({ kind: 'mail', text: trimmed });
    } else tokens.push({ kind: 'text', text: piece });
  }
  return tokens;
}

/**
 * The forms under which digits as typed may stand in an international number: as they are, without the call prefix or
 * the trunk zero, with the country code for the two trunk prefixes that are no zero (Hungary 06, Russia 8), and the other
 * forms of the same line (B06).
 */
export function digitFragments(digits: string): string[] {
  const forms = new Set([digits]);
  const bare = digits.replace(/^0+/, '');
  if (bare !== digits) forms.add(bare);
  if (digits.length >= 12 && digits.startsWith('011')) forms.add(digits.slice(3));
  if (digits.length >= 10 && digits.startsWith('06')) forms.add(`36${digits.slice(2)}`);
  if (digits.length === 11 && digits.startsWith('8')) forms.add(`7${digits.slice(1)}`);
  for (const form of digits.length >= MIN_LINE ? [...forms] : []) {
    // With the plus the country is in the number; the one given here decides nothing.
    for (const candidate of toLookupCandidates(`+${form}`, 'PL')) forms.add(toDigits(candidate));
  }
  return [...forms].filter((form) => form.length >= MIN_FRAGMENT);
}

function wordTerm(spellings: string[]): WordTerm {
  const forgiving = spellings.some((word) => word.length >= MIN_FORGIVING && !/\d/.test(word));
  return { kind: 'word', spellings, forgiving };
}

function toTerms(token: Token, joined: boolean, numbersJoined: boolean): Term[] {
  if (token.kind === 'mail') return [{ kind: 'mail', fragment: token.text }];
  if (token.kind === 'digits') {
    const digits = token.groups.join('');
    if (!numbersJoined) return token.groups.map((group) => wordTerm([group]));
    const fragments = digitFragments(digits);
    return [fragments.length > 0 ? { kind: 'number', fragments, word: digits } : wordTerm([digits])];
  }
  return splitWords(token.text).flatMap((word) =>
    joined && word.joined ? [wordTerm(word.joined)] : word.parts.map(wordTerm),
  );
}

const keyOf = (term: Term): string => JSON.stringify(term);

/** People tell numbers apart by their last four digits. */
const LAST_FOUR = 4;
/** Who knows so many digits knows the number. */
const MOST_OF_A_NUMBER = 7;

/** Whether digits may be looked up by somebody who may not see numbers: the last four, or most of a number (M16). */
export const isGuardedForm = (digits: string): boolean =>
  digits.length === LAST_FOUR || digits.length >= MOST_OF_A_NUMBER;

/** A term for readers who may not see numbers: nothing it finds tells a digit that they did not know. */
function guardTerm(term: Term): Term {
  if (term.kind === 'mail') return term;
  if (term.kind === 'number')
    return { ...term, fragments: term.fragments.filter(isGuardedForm), atEnd: true, noNotes: true };
  return term.spellings.some((word) => /\d/.test(word)) ? { ...term, noNotes: true } : term;
}

/** The digits that a text looks up as a number, most of them; empty when there are none. */
export function searchedDigits(text: string): string {
  const runs = toTokens(text).flatMap((token) => (token.kind === 'digits' ? [token.groups.join('')] : []));
  return runs.reduce((most, run) => (run.length > most.length ? run : most), '');
}

/**
 * Reads what was typed into a look-up; no readings when nothing can be looked up. `guarded`: for readers who may not see
 * whole numbers, see docs/decisions/masked-search.md.
 */
export function parseSearchQuery(text: string, guarded = false): SearchQuery {
  const tokens = toTokens(text);
  const compound = tokens.some(
    (token) => token.kind === 'text' && splitWords(token.text).some((word) => word.joined !== undefined),
  );
  const grouped = tokens.some((token) => token.kind === 'digits' && token.groups.length > 1);
  const readings = new Map<string, Term[]>();
  for (const joined of compound ? [false, true] : [false]) {
    for (const numbersJoined of grouped ? [true, false] : [true]) {
      const terms = new Map<string, Term>();
      for (const term of tokens.flatMap((token) => toTerms(token, joined, numbersJoined))) {
        const own = guarded ? guardTerm(term) : term;
        terms.set(keyOf(own), own);
      }
      if (terms.size > 0 && terms.size <= MAX_TERMS)
        readings.set([...terms.keys()].join(), [...terms.values()]);
    }
  }
  const found = [...readings.values()];
  return {
    readings: found,
    forgiving: found.some((terms) => terms.some((term) => term.kind === 'word' && term.forgiving)),
  };
}

/** Whether a spelling of a forgiving term is itself long enough to be forgiven. */
export const isForgivable = (spelling: string): boolean =>
  spelling.length >= MIN_FORGIVING && !/\d/.test(spelling);
