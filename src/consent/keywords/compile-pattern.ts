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

type Mark = { kind: 'gap' } | { kind: 'start' } | { kind: 'last' };
type Element = WordElement | Mark;

/** One rule over words, ready to be matched. */
export interface Pattern {
  /** As it stands in the table. */
  source: string;
  elements: readonly Element[];
  /** Words that follow each other in it do so within one clause; only `..` leads across a comma. */
  isTight: boolean;
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

/** What the short forms of rules stand for in one language. */
export interface RuleWords {
  /** Words that say the same to a rule, as `@name`. */
  classes: Readonly<Record<string, string>>;
  /** What `~` after a stem stands for; an `e` before an ending's vowel falls. */
  endings: string;
}

function inflected(stem: string, endings: string): string[] {
  const forms = endings.split(' ').map((ending) => {
    const isElided = stem.endsWith('e') && /^[aeiouy]/.test(ending);
    return (isElided ? stem.slice(0, -1) : stem) + ending;
  });
  return [stem, ...forms];
}

const expanded = new WeakMap<RuleWords, Map<string, readonly string[]>>();

/** The words and stems (`stem*`) that one alternative of a rule stands for, folded. */
export function expandChoice(choice: string, language: RuleWords): readonly string[] {
  const known = expanded.get(language) ?? new Map<string, readonly string[]>();
  expanded.set(language, known);
  const words = known.get(choice) ?? expand(choice, language);
  known.set(choice, words);
  return words;
}

function expand(choice: string, language: RuleWords): readonly string[] {
  if (choice === '' || /[?.^]/.test(choice)) throw new Error(`a rule cannot hold "${choice}"`);
  if (choice.startsWith('@')) {
    const named = language.classes[choice.slice(1)];
    if (named === undefined) throw new Error(`no class ${choice}`);
    return named
      .trim()
      .split(/\s+/)
      .flatMap((one) => expandChoice(one, language));
  }
  if (choice.endsWith('~')) return inflected(choice.slice(0, -1), language.endings).map(fold);
  return [/^[#$]$/.test(choice) ? choice : fold(choice)];
}

const marks: Readonly<Record<string, Mark>> = {
  '..': { kind: 'gap' },
  '^': { kind: 'start' },
  $$: { kind: 'last' },
};

/** The alternatives of one element of a rule; none for a gap or a mark. */
export const choicesOf = (token: string) => (token in marks ? [] : token.replace(/\?$/, '').split('|'));

function compileElement(token: string, language: RuleWords): Element {
  const mark = marks[token];
  if (mark) return mark;
  const choices = choicesOf(token).flatMap((choice) => expandChoice(choice, language));
  const stems = choices.filter((choice) => choice.endsWith('*')).map((choice) => choice.slice(0, -1));
  const words = choices.filter((choice) => !/\*$|^[#$]$/.test(choice));
  const [number, end] = [choices.includes('#'), choices.includes('$')];
  return { kind: 'word', words: new Set(words), stems, number, end, optional: token.endsWith('?') };
}

/**
 * Reads a rule: `word`, `stem*`, `verb~` with the language's endings, `one|other`, `@class`, each optional with `?`; `#` a
 * number; `..` up to four words of the same sentence; `^` and `$` where a clause begins and ends, `$$` where the message does;
 * `$` may be an alternative too, and ends the clause at once even after `..`.
 */
export function compilePattern(source: string, language: RuleWords, isTight = false): Pattern {
  return { source, elements: source.split(' ').map((token) => compileElement(token, language)), isTight };
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
  if (element.kind === 'last') return at === words.length ? at : -1;
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

/** A rule is met within one sentence, a tight one within a clause unless a gap leads out of it. */
function isNewSentence(
  { elements, isTight }: Pattern,
  { words }: Reading,
  at: number,
  from: number,
): boolean {
  const [last, before] = [elements[from - 1], words[at - 1]];
  if (last === undefined || last.kind === 'start') return false;
  if (before?.ends !== 'clause') return before?.ends === 'sentence';
  return (
    isTight && elements.slice(0, from).findLast((one) => one.kind !== 'word' || !one.optional)?.kind !== 'gap'
  );
}

/** The rarest of the words without which a pattern is not met; undefined where it could do without any. */
export function neededWords({
  elements,
}: Pattern): { words: ReadonlySet<string>; stems: readonly string[] } | undefined {
  const needed = elements.filter(
    (element): element is WordElement =>
      element.kind === 'word' && !element.optional && !element.end && !element.number,
  );
  const size = (element: WordElement) => element.words.size + element.stems.length;
  return needed.toSorted((one, other) => size(one) - size(other))[0];
}

/** Whether a pattern that ends in `$$` is met from the first word to the last. */
export const isWhole = (pattern: Pattern, reading: Reading) => matchFrom(pattern, reading, 0, 0) >= 0;

/** Where a pattern is met first from a position on: `[first word, word after the last]`. */
export function findPattern(pattern: Pattern, reading: Reading, from = 0): [number, number] | null {
  for (let at = from; at < reading.words.length; at += 1) {
    const end = matchFrom(pattern, reading, at, 0);
    if (end >= 0) return [at, end];
  }
  return null;
}
