import type { ConsentWords, ExactKind } from './consent-words.ts';
import { type ExactWord, indexExactWords, toKey, wordTables } from './exact-words.ts';
import { foldMessage, toExactKey, toReadable, toWords, type Word } from './fold-message.ts';
import { mixesAlphabets, toLatinLook, unboxed } from './lookalikes.ts';
import { findNearStop, isPolite, politely } from './near-stop.ts';
import { languageBeside, readPauseDays, readSilence } from './read-pause.ts';
import { withoutQuotes } from './unquote.ts';
import { findWantedLanguage } from './wanted-language.ts';
import { withoutMarkup } from './without-markup.ts';

/** What the business adds to the words everybody knows, and how long its bare PAUSE lasts. */
export interface ConsentWordsOptions {
  /** Days of a PAUSE without a number. */
  pauseDays: number;
  /** Midnight of the contact's date as if of UTC, in milliseconds: without it `until Friday` tells no length. */
  today?: number;
  /** What the business is called: a STOP that names it is said to it all the same. */
  business?: string;
  /** Whole messages that shall count too; they cannot take a word that means STOP from it. */
  words?: Partial<Record<ExactKind, readonly string[]>>;
}

/** The longest pause, in days. */
export const LONGEST_PAUSE = 365;

const known = indexExactWords(wordTables);

function findOwn(key: string, words: ConsentWordsOptions['words'] = {}): ExactWord | undefined {
  const kinds = Object.entries(words) as [ExactKind, readonly string[]][];
  for (const [kind, own] of kinds) {
    const word = own.find((one) => toKey(one) === key);
    if (word !== undefined) return { kind, word };
  }
  return undefined;
}

function toPause(word: ExactWord, asked: number | undefined, options: ConsentWordsOptions): ConsentWords {
  const { word: matched, language } = word;
  if (asked === undefined) return { kind: 'pause', days: options.pauseDays, matched, language };
  const days = Math.min(Math.max(Math.round(asked), 1), LONGEST_PAUSE);
  return { kind: 'pause', days, ...(days === asked ? {} : { asked }), matched, language };
}

const DAY = 86_400_000;

function toPauseUntil({ word: matched, language }: ExactWord, lastDay: number, today: number): ConsentWords {
  const asked = (lastDay - today) / DAY + 1;
  if (asked <= LONGEST_PAUSE) return { kind: 'pause', days: asked, lastDay, matched, language };
  return { kind: 'pause', days: LONGEST_PAUSE, asked, matched, language };
}

function toResult(word: ExactWord, options: ConsentWordsOptions): ConsentWords {
  const { kind, word: matched, language } = word;
  return kind === 'pause' ? toPause(word, undefined, options) : { kind, matched, language };
}

/** A longer message is no command, whatever its words. */
const MOST_WORDS = 12;

/** `PAUSE30` is typed as one word. */
function apart(word: Word): Word[] {
  const [, letters, digits] = /^(\p{L}{3,})(\d+)$/u.exec(word.text) ?? [];
  return letters && digits
    ? [
        { text: letters, ends: '' },
        { ...word, text: digits },
      ]
    : [word];
}

/** `PAUSE 30`, `LANGUAGE PL`: a word of the tables and what it is about. */
function findWithArgument(
  message: readonly Word[],
  options: ConsentWordsOptions,
  find: Find,
): ConsentWords | null {
  if (message.length > MOST_WORDS) return null;
  const words = message.flatMap(apart);
  const read = words.map(({ text }) => find(text));
  const at = read.findIndex((word) => word?.kind === 'pause');
  const pause = read[at];
  if (pause) {
    const beside = words.toSpliced(at, 1);
    const days = readPauseDays(beside);
    const language = pause.language ?? languageBeside(beside);
    return days === null ? null : toPause({ ...pause, language }, days, options);
  }
  const asking = read.find((word) => word?.kind === 'language');
  const wanted = findWantedLanguage(words, asking !== undefined);
  return wanted
    ? { kind: 'language', wanted, matched: asking?.word ?? wanted, language: asking?.language }
    : null;
}

type Find = (key: string) => ExactWord | undefined;

/** Kinds in which a PLEASE or THANKS beside the word does no harm; YES and START have to stand alone. */
const lenient = new Set<ExactKind>(['help', 'my-data', 'language', 'channels', 'pause']);

/** Kinds that a quotation around them does not keep from being meant; START and YES have to be all there is. */
const quotable = new Set<ExactKind>(['stop', ...lenient]);

/** Signs that say STOP without a word. */
const stopSign = /[🛑🚫⛔🖕🔕📵]/u;

/** STOP in letters that only look it: Cyrillic and Greek twins, boxes, flags. */
function findLookalike(text: string, key: string, find: Find): ExactWord | undefined {
  const word = find(key === '' ? toExactKey(foldMessage(unboxed(text))) : toLatinLook(key));
  return word?.kind === 'stop' ? word : undefined;
}

/** A STOP on a line of its own, above or below a signature. */
function findInLine(folded: string, find: Find): ExactWord | undefined {
  const lines = folded.split(/[\n\r\u2028]+/).filter((line) => line.trim() !== '');
  return [lines[0], lines.at(-1)]
    .map((line = '') => find(toExactKey(line)))
    .find((word) => word?.kind === 'stop');
}

/**
 * What a contact's message says about consent. Exact words of all languages count when they are the whole message, whatever its
 * case, accents, punctuation and emoji; a `yes` counts only if the caller has a question open; a `near-stop` asks to be left alone
 * in other words. Nothing but an exact word is ever a `start`. What a message quotes of others says nothing. Pure, linear in the
 * text's length.
 */
export function parseConsentWords(message: string, options: ConsentWordsOptions): ConsentWords {
  const text = toReadable(withoutMarkup(message));
  const find: Find = (one) => {
    const built = known.get(one);
    return built?.kind === 'stop' ? built : (findOwn(one, options.words) ?? built);
  };
  const wholeKey = toExactKey(foldMessage(text));
  const exact = find(wholeKey) ?? findLookalike(text, wholeKey, find);
  if (exact && (quotable.has(exact.kind) || !mixesAlphabets(text))) return toResult(exact, options);
  const folded = foldMessage(withoutQuotes(text));
  const own = find(toExactKey(folded));
  if (own && quotable.has(own.kind)) return toResult(own, options);
  const words = toWords(folded);
  const core = politely(words);
  const [sign] = core.length === 0 ? (stopSign.exec(folded) ?? []) : [];
  if (sign) return { kind: 'near-stop', matched: sign };
  const line = findInLine(folded, find);
  if (line) return { kind: 'near-stop', matched: line.word, language: line.language };
  const polite = find(core.map((word) => word.text).join(' '));
  if (polite && lenient.has(polite.kind)) return toResult(polite, options);
  const withArgument = findWithArgument(core, options, find);
  if (withArgument) return withArgument;
  const silence =
    words.length <= MOST_WORDS
      ? readSilence(words, isPolite, { today: options.today, isQuestion: folded.includes('?') })
      : null;
  if (silence?.days) return toPause({ kind: 'pause', ...silence }, silence.days, options);
  if (silence?.lastDay !== undefined && options.today !== undefined)
    return toPauseUntil({ kind: 'pause', ...silence }, silence.lastDay, options.today);
  // Until which day only staff can tell: closed for now, and they are asked.
  if (silence) return { kind: 'near-stop', matched: silence.word, language: silence.language };
  const isStop = (one: string) => find(one)?.kind === 'stop';
  const near = findNearStop(words, isStop) ?? findNearStop(withoutName(words, options.business), isStop);
  return near ? { kind: 'near-stop', ...near } : { kind: 'none' };
}

/** The words without this name; none where it is not among them. */
function withoutName(words: readonly Word[], name = ''): Word[] {
  const named = toWords(foldMessage(name)).map(({ text }) => text);
  const at = words.findIndex((_, from) => named.every((one, index) => words[from + index]?.text === one));
  return named.length === 0 || at < 0 ? [] : words.toSpliced(at, named.length);
}
