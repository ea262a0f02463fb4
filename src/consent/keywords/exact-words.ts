import { type ExactKind, exactKinds, type WordLanguage, type WordTable } from './consent-words.ts';
import { foldMessage, toExactKey } from './fold-message.ts';
import { carrierWords } from './tables/carriers.ts';
import { englishWords } from './tables/en.ts';
import { frenchWords } from './tables/fr.ts';
import { polishWords } from './tables/pl.ts';
import { ukrainianWords } from './tables/uk.ts';

/** In the order in which a word shared by several kinds would be read: STOP beats all. */
export const wordTables: readonly WordTable[] = [
  carrierWords,
  englishWords,
  frenchWords,
  polishWords,
  ukrainianWords,
];

export interface ExactWord {
  kind: ExactKind;
  /** As it stands in the table. */
  word: string;
  /** Absent where several languages share it. */
  language?: WordLanguage;
  isShared?: true;
}

/** Keys of all words of one kind. */
export const exactWordsOf = (kind: ExactKind): string[] => [
  ...new Set(wordTables.flatMap(({ words }) => (words[kind] ?? []).map(toKey))),
];

export const toKey = (text: string) => toExactKey(foldMessage(text));

/** Words of tables by the key of a whole message. A key that two tables give different kinds keeps the first in `exactKinds`. */
export function indexExactWords(tables: readonly WordTable[]): ReadonlyMap<string, ExactWord> {
  const found = new Map<string, ExactWord>();
  for (const kind of exactKinds) {
    for (const { language, words } of tables) {
      for (const word of words[kind] ?? []) {
        const key = toKey(word);
        const known = found.get(key);
        if (!known) found.set(key, { kind, word, language });
        // Carriers speak English to everybody; a word of theirs that only another language has is that language's.
        else if (known.kind !== kind || language === undefined) continue;
        else if (known.language === undefined && language === 'en') known.isShared = true;
        else if (known.language === undefined && !known.isShared) known.language = language;
        else if (known.language !== language) {
          known.language = undefined;
          known.isShared = true;
        }
      }
    }
  }
  return found;
}
