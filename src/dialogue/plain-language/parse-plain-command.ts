import { languages as allLanguages, type Language } from '../../locales/index.ts';
import type { Intent } from '../script.ts';
import { type CompiledGrammar, compiledGrammar, type Phrases, undoubled } from './compile-grammar.ts';
import { matchPattern, type PatternMatch } from './match-pattern.ts';
import type { PlainLanguageFacts, Reading } from './reading.ts';
import { type Token, tokenize } from './tokenize.ts';

/** Phrases of politeness taken off each end of a message at most. */
const POLITE_PHRASES = 8;

/**
 * What staff mean by a message in English, French or Polish; null when it is not clearly a command, so a text to search for.
 * `languages` come first where two read a message equally well. Names stay as typed, inflected too.
 */
export function parsePlainCommand(
  text: string,
  languages: readonly Language[] = [],
  facts: PlainLanguageFacts = {},
): Intent | null {
  const tokens = tokenize(text);
  if (tokens.length === 0) return null;
  const grammars = [...new Set([...languages, ...allLanguages])].map(compiledGrammar);
  const from = skipBefore(tokens, grammars);
  const to = skipAfter(tokens, from, grammars);
  if (grammars.some(({ names }) => phraseAt(tokens, from, names) > 0)) return null;
  const intent = bestIntent(text, tokens, from, to, grammars, facts);
  if (intent) return intent;
  const respelled = respell(tokens, from, grammars);
  if (respelled) return bestIntent(text, respelled, from, to, grammars, facts);
  if (from === 0 && to === tokens.length) return intent;
  // With its politeness too: "please" can be all that makes "English please" a wish.
  return (
    bestIntent(text, tokens, from, tokens.length, grammars, facts) ??
    bestIntent(text, tokens, 0, tokens.length, grammars, facts)
  );
}

function bestIntent(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  grammars: readonly CompiledGrammar[],
  facts: PlainLanguageFacts,
): Intent | null {
  let best: (PatternMatch & { command: string }) | null = null;
  for (const { rules, words } of grammars) {
    const reading: Reading = { text, tokens, from, to, words, facts, read: new Map() };
    const first = tokens[from]?.folded ?? '';
    for (const rule of rules) {
      if (rule.first && !rule.first.has(first)) continue;
      const match = matchPattern(rule.nodes, reading);
      if (match && match.sure > (best?.sure ?? 0)) best = { ...match, command: rule.command };
    }
  }
  if (!best) return null;
  const { contact, text: rest } = best.found;
  const whole = wholeContact.has(best.command) ? contact : undefined;
  return { command: best.command, args: { ...best.found, text: rest ?? whole ?? '' } };
}

/** Shorter words are too much alike. */
const SHORTEST_RESPELLED = 6;

/** With a first word of a command put right that has a letter once for twice, or the other way round: `suprime`, `anuler`. */
function respell(
  tokens: readonly Token[],
  from: number,
  grammars: readonly CompiledGrammar[],
): readonly Token[] | null {
  const token = tokens[from];
  if (!token || token.folded.length < SHORTEST_RESPELLED) return null;
  for (const { verbs } of grammars) {
    const meant = verbs.get(undoubled(token.folded));
    if (meant !== undefined && meant !== token.folded) return tokens.with(from, { ...token, folded: meant });
  }
  return null;
}

/** Commands whose contact is all they need, so that it is what would follow the slash command. */
const wholeContact = new Set(['find', 'card', 'peopleof', 'history', 'delete', 'restore', 'staff', 'merge']);

function skipBefore(tokens: readonly Token[], grammars: readonly CompiledGrammar[]): number {
  let from = 0;
  for (let count = 0; count < POLITE_PHRASES; count += 1) {
    const length = Math.max(...grammars.map(({ before }) => phraseAt(tokens, from, before)));
    if (length === 0 || from + length >= tokens.length) break;
    from += length;
  }
  return from;
}

function skipAfter(tokens: readonly Token[], from: number, grammars: readonly CompiledGrammar[]): number {
  let to = tokens.length;
  for (let count = 0; count < POLITE_PHRASES; count += 1) {
    const length = Math.max(...grammars.map(({ after }) => phraseBefore(tokens, to, after)));
    if (length === 0 || to - length <= from) break;
    to -= length;
  }
  return to;
}

/** Length of the longest of the phrases that stands at a position; 0 when none does. */
function phraseAt(tokens: readonly Token[], at: number, phrases: Phrases): number {
  let longest = 0;
  for (const phrase of phrases)
    if (phrase.length > longest && phrase.every((word, index) => tokens[at + index]?.folded === word))
      longest = phrase.length;
  return longest;
}

/** The same for a phrase that ends before a position. */
function phraseBefore(tokens: readonly Token[], to: number, phrases: Phrases): number {
  let longest = 0;
  for (const phrase of phrases)
    if (phrase.length > longest && phraseAt(tokens, to - phrase.length, [phrase]) > 0)
      longest = phrase.length;
  return longest;
}
