import { compilePattern, findPattern, type Pattern, type Reading } from './compile-pattern.ts';
import type { RefusalTable, WordLanguage } from './consent-words.ts';
import { isWithinEdits } from './edit-distance.ts';
import { foldMessage, type Word } from './fold-message.ts';
import { englishRefusals } from './refusals/en.ts';
import { frenchRefusals } from './refusals/fr.ts';
import { polishRefusals } from './refusals/pl.ts';
import { ukrainianRefusals } from './refusals/uk.ts';

const refusalTables: readonly RefusalTable[] = [
  englishRefusals,
  frenchRefusals,
  polishRefusals,
  ukrainianRefusals,
];

export interface NearStop {
  /** The rule that was met. */
  matched: string;
  language?: WordLanguage;
}

interface Rule {
  pattern: Pattern;
  language: WordLanguage;
}

const rulesOf = (kind: 'strong' | 'innocent' | 'refusals'): Rule[] =>
  refusalTables.flatMap(({ classes, language, [kind]: sources }) =>
    sources.map((source) => ({ pattern: compilePattern(source, classes), language })),
  );
const strong = rulesOf('strong');
const innocent = rulesOf('innocent');
const refusals = rulesOf('refusals');

const listed = (kind: 'polite' | 'spelt' | 'misspelt') =>
  refusalTables.flatMap((table) => foldMessage(table[kind]).split(/\s+/).filter(Boolean));
const polite = new Set(listed('polite'));
const spelt = new Set([...listed('spelt'), ...polite]);
const misspelt = [...new Set(listed('misspelt'))];

/** A typing error is only looked for where little else is said. */
const FEW_WORDS = 3;

export const isPolite = (word: Word) => polite.has(word.text);

/** Where clauses begin and end, politeness left aside. */
function toReading(words: readonly Word[]): Reading {
  const starts: boolean[] = [];
  for (let at = 0; at <= words.length; at += 1) {
    const before = words[at - 1];
    starts.push(before === undefined || before.ends !== '' || (isPolite(before) && starts[at - 1] === true));
  }
  const ends = new Array<boolean>(words.length + 1).fill(true);
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const [before, next] = [words[at - 1], words[at]];
    ends[at] =
      (before !== undefined && before.ends !== '') ||
      (next !== undefined && isPolite(next) && ends[at + 1] === true);
  }
  return { words, starts, ends };
}

const digitLetters: Readonly<Record<string, string>> = { 0: 'o', 1: 'l', 3: 'e', 5: 's', 7: 't' };

/** `stoooop` and `st0p` without the play. */
function plainly(word: string): string {
  const lettered = /\p{L}/u.test(word)
    ? word.replace(/[01357]/g, (digit) => digitLetters[digit] ?? digit)
    : word;
  return lettered.replace(/(\p{L})\1{2,}/gu, '$1');
}

/** Every letter once: `sttopp` is STOP. */
const single = (word: string) => word.replace(/(\p{L})\1+/gu, '$1');

/** The known word this one is a misspelling of, if it is one. */
function misspellingOf(word: string): string | undefined {
  if (spelt.has(word) || word.length < 3 || word.length > 20) return undefined;
  if (misspelt.includes(word)) return word;
  const once = single(word);
  const doubled = misspelt.find((known) => single(known) === once);
  if (doubled) return doubled;
  return misspelt.find(
    (known) =>
      isWithinEdits(word, known, 1) ||
      (known.length >= 8 && known[0] === word[0] && isWithinEdits(word, known, 2)),
  );
}

/** Long words are corrected wherever they stand; short ones look too much like others. */
function corrected(words: readonly Word[]): Word[] {
  const few = words.filter((word) => !isPolite(word)).length <= FEW_WORDS;
  return words.map((word) => {
    const text = plainly(word.text);
    if (!few && text.length < 8) return text === word.text ? word : { ...word, text };
    return { ...word, text: misspellingOf(text) ?? text };
  });
}

/** Covers what innocent turns of phrase say, so that no rule reads it as a refusal. */
function withoutInnocent(reading: Reading): Reading {
  const words = [...reading.words];
  for (const { pattern } of innocent) {
    for (let found = findPattern(pattern, reading); found; ) {
      const [from, to] = found;
      for (let at = from; at < to; at += 1) {
        const word = words[at];
        if (word) words[at] = { ...word, text: '' };
      }
      found = findPattern(pattern, reading, Math.max(to, from + 1));
    }
  }
  return { ...reading, words };
}

function firstMet(rules: readonly Rule[], reading: Reading): NearStop | null {
  for (const { pattern, language } of rules) {
    if (findPattern(pattern, reading)) return { matched: pattern.source, language };
  }
  return null;
}

/** An exact word that politeness, a typing error or a blank inside keeps from being the whole message. */
function exactInside(words: readonly Word[], isStop: (key: string) => boolean): NearStop | null {
  const said = words.filter((word) => !isPolite(word)).map((word) => word.text);
  if (said.length > FEW_WORDS) return null;
  const matched = [said.join(' '), said.join('')].find(isStop);
  return matched === undefined ? null : { matched };
}

/** Of a longer message the beginning and the end are read: a wish stands there, and quoted text in between. */
const FIRST_WORDS = 300;
const LAST_WORDS = 100;

function worthReading(words: readonly Word[]): readonly Word[] {
  if (words.length <= FIRST_WORDS + LAST_WORDS) return words;
  const cut: Word = { text: '', ends: 'sentence' };
  return [...words.slice(0, FIRST_WORDS), cut, ...words.slice(-LAST_WORDS)];
}

/**
 * Whether a message that is no exact word still asks to be left alone: rules of every language at once, over words, in time
 * linear in the message's length. `isStop` tells exact words by their key.
 */
export function findNearStop(message: readonly Word[], isStop: (key: string) => boolean): NearStop | null {
  if (message.length === 0) return null;
  const reading = toReading(corrected(worthReading(message)));
  return (
    exactInside(reading.words, isStop) ??
    firstMet(strong, reading) ??
    firstMet(refusals, withoutInnocent(reading))
  );
}
