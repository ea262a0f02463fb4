import type { NamedLanguage } from './consent-words.ts';
import { foldMessage, type Word } from './fold-message.ts';
import { languageFillers, languageNames, languageWords } from './tables/languages.ts';

const foldedWords = (words: string) => foldMessage(words).split(/\s+/);

const names = new Map(
  (Object.entries(languageNames) as [NamedLanguage, string][]).flatMap(([language, words]) =>
    foldedWords(words).map((word) => [word, language] as const),
  ),
);
const fillers = new Set([...foldedWords(languageFillers), ...foldedWords(languageWords)]);
const words = new Set(foldedWords(languageWords));

/**
 * The language that a whole message asks for: `LANGUAGE PL`, `po polsku`, `in English please`. Codes of two letters are words
 * of other languages too, so they count only where the message speaks of a language (`asked`, or a word for it).
 */
export function findWantedLanguage(message: readonly Word[], asked: boolean): NamedLanguage | undefined {
  if (message.length === 0) return undefined;
  const about = asked || message.some(({ text }) => words.has(text));
  const named = new Set<NamedLanguage>();
  for (const { text } of message) {
    const language = about || text.length > 3 ? names.get(text) : undefined;
    if (language) named.add(language);
    else if (!fillers.has(text)) return undefined;
  }
  const [only] = named;
  return named.size === 1 ? only : undefined;
}
