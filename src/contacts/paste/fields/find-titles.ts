import { isGivenName } from '../../names/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { type Segment, textOf } from '../segments.ts';
import { matchPhrase, type Word } from '../words.ts';

export interface TitleCandidate {
  segment: Segment;
  from: number;
  to: number;
  title: string;
}

const MAX_TITLE = 8;
const inner = new Set(
  "de du des d la le les of the and et i & ds do spraw w en a aux for au nr d'".split(' '),
);

function isInner(word: Word): boolean {
  return inner.has(word.folded) || /^(?:d'|l')/.test(word.folded);
}

function isTitleWord(words: Word[], index: number, lexicon: Lexicon): number {
  const phrase = matchPhrase(words, index, lexicon.titlePhrases);
  return phrase > 0 ? phrase : matchPhrase(words, index, lexicon.titleHeads, 2);
}

/** "tom baker": right behind a given name, some of the words are a surname. */
function isSurname({ words }: Segment, index: number, lexicon: Lexicon): boolean {
  const before = words[index - 1];
  return (
    lexicon.titleSurnames.has(words[index]?.folded ?? '') && before !== undefined && isGivenName(before.core)
  );
}

/** The job title in a stretch of words that belongs to nothing else; inside a sentence only the title word itself. */
function readBlock(segment: Segment, from: number, to: number, lexicon: Lexicon): TitleCandidate | null {
  const words = segment.words.slice(from, to);
  for (let index = 0; index < words.length; index += 1) {
    const count = isTitleWord(words, index, lexicon);
    if (count === 0 || isSurname(segment, from + index, lexicon)) continue;
    // "he runs Baker Motors": a capital inside a sentence is a name.
    if (index > 0 && words[index]?.capital && words[0]?.capital === false) continue;
    const isProse = words.some(
      (word) =>
        lexicon.sentenceWords.has(word.folded) && !isInner(word) && !lexicon.titleModifiers.has(word.folded),
    );
    let [start, end] = [0, words.length];
    if (isProse || words.length > MAX_TITLE) {
      [start, end] = [index, index + count];
      const near = (word: Word | undefined) =>
        word !== undefined &&
        (lexicon.titleModifiers.has(word.folded) || lexicon.titleHeads.has(word.folded));
      while (near(words[start - 1])) start -= 1;
      while (near(words[end])) end += 1;
    }
    const isJoin = (word: Word | undefined) =>
      word !== undefined &&
      (lexicon.connectors.has(word.folded) || lexicon.companyPrepositions.has(word.folded));
    while (start < index && isJoin(words[start])) start += 1;
    while (end > index + count && isJoin(words[end - 1])) end -= 1;
    return { segment, from: from + start, to: from + end, title: textOf(segment, from + start, from + end) };
  }
  return null;
}

/** Job titles among the words of a segment that are not used yet. */
export function findTitle(segment: Segment, lexicon: Lexicon): TitleCandidate | null {
  let from = 0;
  for (let index = 0; index <= segment.words.length; index += 1) {
    if (index < segment.words.length && !segment.used[index]) continue;
    const found = index > from ? readBlock(segment, from, index, lexicon) : null;
    if (found !== null) return found;
    from = index + 1;
  }
  return null;
}
