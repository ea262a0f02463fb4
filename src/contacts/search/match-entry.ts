import {
  EXACT,
  type Fit,
  NO_FIT,
  PREFIX,
  type SearchEntry,
  TYPO,
  TYPO_PREFIX,
  toFit,
  worse,
} from './search-entry.ts';
import { isForgivable, MIN_WHOLE_NUMBER, type SearchQuery, type Term } from './search-query.ts';

/** The level at which `typed` fits `word` with one letter too many, missing, wrong, or two swapped; else `NO_FIT`. */
export function typoLevel(typed: string, word: string): number {
  let at = 0;
  while (at < typed.length && typed[at] === word[at]) at += 1;
  let level = NO_FIT;
  const consider = (rest: number, from: number): void => {
    if (from > word.length || !word.startsWith(typed.slice(rest), from)) return;
    level = Math.min(level, word.length === from + typed.length - rest ? TYPO : TYPO_PREFIX);
  };
  consider(at + 1, at);
  consider(at + 1, at + 1);
  consider(at, at + 1);
  if (at + 1 < typed.length && typed[at] === word[at + 1] && typed[at + 1] === word[at])
    consider(at + 2, at + 2);
  return level;
}

function wordLevel(typed: string, word: string, forgive: boolean): number {
  if (word.startsWith(typed)) return word.length === typed.length ? EXACT : PREFIX;
  return forgive && isForgivable(typed) ? typoLevel(typed, word) : NO_FIT;
}

function fitOfWords(
  entry: SearchEntry,
  { spellings, noNotes }: { spellings: readonly string[]; noNotes?: true | undefined },
  forgive: boolean,
): Fit {
  let best = NO_FIT;
  for (const [group, words] of [entry.names, entry.details, noNotes ? [] : entry.notes].entries()) {
    for (const word of words) {
      for (const spelling of spellings) {
        const level = wordLevel(spelling, word, forgive);
        if (level !== NO_FIT) best = Math.min(best, toFit(level, group));
      }
    }
  }
  return best;
}

function fitOfFragments(
  values: readonly string[],
  fragments: readonly string[],
  wholeFrom = 1,
  atEnd = false,
): Fit {
  let best = NO_FIT;
  for (const value of values) {
    for (const fragment of fragments) {
      if (value === fragment && value.length >= wholeFrom) return toFit(EXACT, 0);
      if (atEnd ? value.endsWith(fragment) : value.includes(fragment)) best = toFit(PREFIX, 0);
    }
  }
  return best;
}

function fitOfTerm(entry: SearchEntry, term: Term, forgive: boolean): Fit {
  if (term.kind === 'mail') return fitOfFragments(entry.mails, [term.fragment]);
  if (term.kind === 'word') return fitOfWords(entry, term, forgive);
  const fit = fitOfFragments(entry.digits, term.fragments, MIN_WHOLE_NUMBER, term.atEnd);
  return Math.min(fit, fitOfWords(entry, { spellings: [term.word], noNotes: term.noNotes }, false));
}

/** How well one entry fits a look-up: the rule itself, that the segments only answer faster. */
export function matchEntry(entry: SearchEntry, query: SearchQuery, forgive: boolean): Fit {
  let best = NO_FIT;
  for (const terms of query.readings) {
    let fit: Fit = 0;
    for (const term of terms) {
      const one = fitOfTerm(entry, term, forgive);
      fit = one === NO_FIT ? NO_FIT : worse(fit, one);
      if (fit === NO_FIT) break;
    }
    best = Math.min(best, fit);
  }
  return best;
}
