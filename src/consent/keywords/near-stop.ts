import { isWithinEdits } from '../../contacts/index.ts';
import { compilePattern, findPattern, isWhole, type Reading } from './compile-pattern.ts';
import type { RefusalTable, WordLanguage } from './consent-words.ts';
import { exactWordsOf } from './exact-words.ts';
import type { Word } from './fold-message.ts';
import { indexPatterns, type PatternIndex } from './index-patterns.ts';
import { createSpeller, FEW_WORDS, type Speller, toReading, unplayed } from './read-words.ts';
import { englishRefusalTable } from './refusals/en/index.ts';
import { frenchRefusalTable } from './refusals/fr/index.ts';
import { polishRefusalTable } from './refusals/pl/index.ts';
import { ukrainianRefusalTable } from './refusals/uk.ts';
import { buildVocabularies, foldedWords } from './vocabulary.ts';

const refusalTables: readonly RefusalTable[] = [
  englishRefusalTable,
  frenchRefusalTable,
  polishRefusalTable,
  ukrainianRefusalTable,
];

export interface NearStop {
  /** The rule that was met. */
  matched: string;
  language?: WordLanguage;
}

interface Rules {
  language: WordLanguage;
  spell: Speller;
  whole: PatternIndex;
  strong: PatternIndex;
  innocent: PatternIndex;
  refusals: PatternIndex;
}

const polite = new Set(refusalTables.flatMap((table) => foldedWords(table.polite)));
const spelt = new Set([...refusalTables.flatMap((table) => foldedWords(table.spelt)), ...polite]);
const dictated = refusalTables.flatMap((table) => table.dictated.map(foldedWords));

export const isPolite = (word: Word) => polite.has(word.text);

function buildRules(): Rules[] {
  const vocabularies = buildVocabularies(refusalTables);
  return refusalTables.flatMap((table, index) => {
    const vocabulary = vocabularies[index];
    if (!vocabulary) return [];
    const compile = (sources: readonly string[], isTight = false) =>
      indexPatterns(sources.map((source) => compilePattern(source, table, isTight)));
    return {
      language: table.language,
      spell: createSpeller(table, vocabulary, (word) => spelt.has(word)),
      whole: compile(table.whole.map((source) => `${source} $$`)),
      strong: compile(table.strong),
      innocent: compile(table.innocent, true),
      refusals: compile(table.refusals),
    };
  });
}

let built: Rules[] | undefined;
/** Built for the first message that is no exact word: a start needs none. */
function allRules(): Rules[] {
  built ??= buildRules();
  return built;
}

/** The words of the message, by position, that innocent turns of phrase cover. */
function findInnocent(innocent: PatternIndex, reading: Reading): number[] {
  const covered: number[] = [];
  for (const pattern of innocent(reading.words)) {
    for (let found = findPattern(pattern, reading); found; ) {
      const [from, to] = found;
      covered.push(...reading.words.slice(from, to).map((word) => word.at ?? -1));
      found = findPattern(pattern, reading, Math.max(to, from + 1));
    }
  }
  return covered;
}

/** The same with these words blank, so that no rule reads a refusal into them. */
function without(covered: ReadonlySet<number>, reading: Reading): Reading {
  const words = reading.words.map((word) => (covered.has(word.at ?? -1) ? { ...word, text: '' } : word));
  return { ...reading, words };
}

/** An exact word that politeness, a typing error, a blank inside or saying it twice keeps from being the whole message. */
function isExactInside(core: readonly Word[], isStop: (key: string) => boolean): string | undefined {
  const said = [...new Set(core.filter((word) => !isPolite(word)).map((word) => word.text))];
  if (said.length > FEW_WORDS) return undefined;
  return [said.join(' '), said.join('')].find(isStop) ?? (said.every(isStop) ? said[0] : undefined);
}

/** STOP words long enough to be known with an error in them, without their blanks: `removeme`. */
const phrases = exactWordsOf('stop')
  .map((key) => key.replace(/ /g, ''))
  .filter((phrase) => phrase.length >= 6);
const LONG_PHRASE = 10;

/** An exact word with a typing error anywhere, a blank among them: `opt ouy`, `remov eme`. */
function closePhrase(words: readonly Word[]): string | undefined {
  const said = words.filter((word) => !isPolite(word)).map((word) => word.text);
  const joined = said.join('');
  if (said.length > FEW_WORDS + 1 || joined.length < 5 || said.some((word) => spelt.has(word)))
    return undefined;
  return phrases.find(
    (phrase) =>
      isWithinEdits(joined, phrase, 1) ||
      (phrase.length >= LONG_PHRASE && joined[0] === phrase[0] && isWithinEdits(joined, phrase, 2)),
  );
}

/** Without the politeness at both ends. */
export function politely(words: readonly Word[]): Word[] {
  const first = words.findIndex((word) => !isPolite(word));
  return first < 0 ? [] : words.slice(first, words.findLastIndex((word) => !isPolite(word)) + 1);
}

/** Without the marks that a voice dictated at its end: `stop full stop thanks`. */
function undictated(words: readonly Word[]): Word[] {
  const left = [...words];
  for (let end = left.length; end > 0; ) {
    const mark = dictated.find(
      (one) => one.length < end && one.every((word, index) => left[end - one.length + index]?.text === word),
    );
    if (mark) {
      left.splice(end - mark.length, mark.length);
      end -= mark.length;
      const before = left[end - 1];
      if (before) left[end - 1] = { ...before, ends: 'sentence' };
    } else if (left[end - 1] && isPolite(left[end - 1] as Word)) end -= 1;
    else break;
  }
  return left;
}

/** Of a longer message the beginning and the end are read: a wish stands there, and quoted text in between. */
const FIRST_WORDS = 300;
const LAST_WORDS = 100;

function worthReading(words: readonly Word[]): readonly Word[] {
  if (words.length <= FIRST_WORDS + LAST_WORDS) return words;
  const cut: Word = { text: '', ends: 'sentence' };
  return [...words.slice(0, FIRST_WORDS), cut, ...words.slice(-LAST_WORDS)];
}

function firstMet(patterns: PatternIndex, reading: Reading): string | undefined {
  return patterns(reading.words).find((pattern) => findPattern(pattern, reading))?.source;
}

/** What a message is in one language. */
interface Spelled {
  rules: Rules;
  message: readonly Word[];
  reading: Reading;
}

/** A STOP at the beginning or end of a clause is said in every language. */
const sharedRule = /^[\^$ ]*stop[\^$ ]*$/;

const toNear = (matched: string, { language }: Rules): NearStop =>
  sharedRule.test(matched) ? { matched } : { matched, language };

function findCertain(
  { rules, message, reading }: Spelled,
  isStop: (key: string) => boolean,
): NearStop | null {
  const exact = isExactInside(message, isStop);
  if (exact !== undefined) return { matched: exact };
  const cores = [reading, toReading(politely(message), isPolite)];
  const matched =
    rules.whole(message).find((pattern) => cores.some((core) => isWhole(pattern, core)))?.source ??
    firstMet(rules.strong, reading);
  return matched === undefined ? null : toNear(matched, rules);
}

/**
 * Whether a message that is no exact word still asks to be left alone: rules of every language at once, over words, in time
 * linear in the message's length. `isStop` tells exact words by their key.
 */
export function findNearStop(message: readonly Word[], isStop: (key: string) => boolean): NearStop | null {
  const words = undictated(unplayed(worthReading(message))).map((word, at) => ({ ...word, at }));
  if (words.length === 0) return null;
  const said = words.filter((word) => !isPolite(word)).length;
  const close = closePhrase(words);
  if (close !== undefined) return { matched: close };
  const all = allRules().map((rules): Spelled => {
    const spelled = rules.spell(words, { said, isAlone: words.length === 1 });
    return { rules, message: spelled, reading: toReading(spelled, isPolite) };
  });
  for (const spelled of all) {
    const certain = findCertain(spelled, isStop);
    if (certain) return certain;
  }
  // A phone's owner mixes languages: what one calls innocent is so in all.
  const covered = new Set(all.flatMap(({ rules, reading }) => findInnocent(rules.innocent, reading)));
  for (const { rules, reading } of all) {
    const matched = firstMet(rules.refusals, without(covered, reading));
    if (matched !== undefined) return toNear(matched, rules);
  }
  return null;
}
