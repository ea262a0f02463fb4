import { foldMessage, type Word } from './fold-message.ts';

interface WordElement {
  kind: 'word';
  words: ReadonlySet<string>;
  stems: readonly string[];
  /** `#` or `$` among the alternatives. */
  number: boolean;
  end: boolean;
  optional: boolean;
}

type Element = WordElement | { kind: 'gap' } | { kind: 'start' };

/** One rule over words, ready to be matched. */
export interface Pattern {
  /** As it stands in the table. */
  source: string;
  elements: readonly Element[];
}

/** A message as rules see it: `''` stands for a word that an innocent turn of phrase covers. */
export interface Reading {
  words: readonly Word[];
  /** By position: whether a clause begins or ends there, politeness left aside. */
  starts: readonly boolean[];
  ends: readonly boolean[];
}

/** How many words a `..` may stand for. */
const GAP = 4;

const fold = (word: string) => foldMessage(word).replace(/'/g, '');

function expand(choice: string, classes: Readonly<Record<string, string>>): string[] {
  if (choice === '' || /[?.^]/.test(choice)) throw new Error(`a rule cannot hold "${choice}"`);
  if (!choice.startsWith('@')) return [choice];
  const named = classes[choice.slice(1)];
  if (named === undefined) throw new Error(`no class ${choice}`);
  return named.trim().split(/\s+/);
}

function compileElement(token: string, classes: Readonly<Record<string, string>>): Element {
  if (token === '..') return { kind: 'gap' };
  if (token === '^') return { kind: 'start' };
  const optional = token.endsWith('?');
  const choices = (optional ? token.slice(0, -1) : token)
    .split('|')
    .flatMap((choice) => expand(choice, classes));
  const stems = choices.filter((choice) => choice.endsWith('*')).map((choice) => fold(choice.slice(0, -1)));
  const words = choices.filter((choice) => !/\*$|^[#$]$/.test(choice)).map(fold);
  const [number, end] = [choices.includes('#'), choices.includes('$')];
  return { kind: 'word', words: new Set(words), stems, number, end, optional };
}

/**
 * Reads a rule: `word`, `stem*`, `one|other`, `@class`, each optional with `?`; `#` a number; `..` up to four words of the same
 * sentence; `^` and `$` where a clause begins and ends; `$` may be an alternative
 * too, and ends the clause at once even after `..`. It is read when a message is first held against it: there are hundreds,
 * and a start needs none.
 */
export function compilePattern(source: string, classes: Readonly<Record<string, string>>): Pattern {
  let elements: Element[] | undefined;
  return {
    source,
    get elements() {
      elements ??= source.split(' ').map((token) => compileElement(token, classes));
      return elements;
    },
  };
}

function accepts(element: WordElement, { text }: Word): boolean {
  if (text === '') return false;
  if (element.words.has(text) || (element.number && /^\d+$/.test(text))) return true;
  return element.stems.some((stem) => text.startsWith(stem));
}

/** Position after the match that begins at `at`, or -1. Bounded by the pattern, not by the text. */
function matchFrom(pattern: Pattern, reading: Reading, at: number, from: number, skipped = false): number {
  const { words, starts, ends } = reading;
  const element = pattern.elements[from];
  if (element === undefined) return at;
  if (element.kind === 'start') return starts[at] ? matchFrom(pattern, reading, at, from + 1) : -1;
  if (element.kind === 'gap') {
    for (let next = at; next <= at + GAP; next += 1) {
      const found = matchFrom(pattern, reading, next, from + 1, next > at);
      if (found >= 0) return found;
      const word = words[next];
      if (!word?.text || word.ends === 'sentence') return -1;
    }
    return -1;
  }
  // What a gap has skipped is not the end of the clause any more.
  if (element.end && !skipped && ends[at]) return matchFrom(pattern, reading, at, from + 1);
  const word = words[at];
  if (word && !isNewSentence(pattern, reading, at, from) && accepts(element, word)) {
    const found = matchFrom(pattern, reading, at + 1, from + 1);
    if (found >= 0) return found;
  }
  return element.optional ? matchFrom(pattern, reading, at, from + 1) : -1;
}

/** A rule is met within one sentence. */
function isNewSentence({ elements }: Pattern, { words }: Reading, at: number, from: number): boolean {
  return from > 0 && elements[from - 1]?.kind !== 'start' && words[at - 1]?.ends === 'sentence';
}

/** Where a pattern is met first from a position on: `[first word, word after the last]`. */
export function findPattern(pattern: Pattern, reading: Reading, from = 0): [number, number] | null {
  for (let at = from; at < reading.words.length; at += 1) {
    const end = matchFrom(pattern, reading, at, 0);
    if (end >= 0) return [at, end];
  }
  return null;
}
