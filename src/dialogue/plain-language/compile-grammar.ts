import type { Language } from '../../locales/index.ts';
import { type Grammar, grammars } from './grammars/index.ts';
import { firstWords, type PatternNode, toPattern } from './pattern.ts';
import type { GrammarWords } from './reading.ts';
import { tokenize } from './tokenize.ts';

export interface CompiledRule {
  command: string;
  nodes: PatternNode[];
  /** Null: the pattern begins with an argument. */
  first: ReadonlySet<string> | null;
}

/** Phrases as folded words. */
export type Phrases = readonly (readonly string[])[];

export interface CompiledGrammar {
  rules: readonly CompiledRule[];
  words: GrammarWords;
  /** Words that commands begin with, by their undoubled form. */
  verbs: ReadonlyMap<string, string>;
  before: Phrases;
  after: Phrases;
  names: Phrases;
}

/** Without letters that stand twice. */
export const undoubled = (word: string) => word.replace(/(\p{L})\1/gu, '$1');

const compiled = new Map<Language, CompiledGrammar>();

/** The grammar of a language, ready to match; compiled once. */
export function compiledGrammar(language: Language): CompiledGrammar {
  const known = compiled.get(language);
  if (known) return known;
  const made = compile(grammars[language]);
  compiled.set(language, made);
  return made;
}

function compile(grammar: Grammar): CompiledGrammar {
  const { lists } = grammar;
  const reach = (['phone', 'mail'] as const).flatMap((command) =>
    grammar.reach.map((pattern) => [command, toReach(pattern, command)] as const),
  );
  const written = grammar.rules.flatMap(([command, patterns]) =>
    patterns.map((pattern) => [command, pattern] as const),
  );
  const rules = [...written, ...reach].map(([command, pattern]) => {
    const nodes = toPattern(pattern, lists);
    return { command, nodes, first: firstWords(nodes) };
  });
  const { polite, and, articles, noName, noSole, noTag, noFullName } = grammar;
  const verbs = new Map(
    rules.flatMap(({ first }) => [...(first ?? [])].map((word) => [undoubled(word), word])),
  );
  return {
    rules,
    verbs,
    words: {
      polite: toWords(polite),
      and: toWords(and),
      articles: toWords(articles),
      noName: toWords(noName),
      // Of all languages: a sentence in one is no name in another.
      noInside: toWords(
        Object.values(grammars)
          .map(({ noInside }) => noInside)
          .join(' '),
      ),
      noSole: toWords(noSole),
      noTag: toWords(noTag),
      noFullName: toWords(noFullName),
      newOne: toWords(
        Object.values(grammars)
          .map(({ lists }) => lists.newOne?.replaceAll('|', ' '))
          .join(' '),
      ),
    },
    before: toPhrases(`${grammar.before}|${polite.replaceAll(' ', '|')}`),
    after: toPhrases(`${grammar.after}|${polite.replaceAll(' ', '|')}`),
    names: toPhrases(grammar.names),
  };
}

function toReach(pattern: string, command: 'phone' | 'mail'): string {
  const slot = command === 'phone' && pattern.includes('{noun}') ? 'named-phone' : command;
  return pattern.replaceAll('{noun}', `{${command}Noun}`).replaceAll('<value>', `<${slot}>`);
}

function toWords(words: string): Set<string> {
  return new Set(words.split(/\s+/).flatMap((word) => tokenize(word).map(({ folded }) => folded)));
}

function toPhrases(phrases: string): string[][] {
  return phrases
    .split('|')
    .map((phrase) => tokenize(phrase).map(({ folded }) => folded))
    .filter((phrase) => phrase.length > 0);
}
