import { foldText, honorificKind, isGivenName } from '../../names/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { type Segment, textOf } from '../segments.ts';
import type { Word } from '../words.ts';
import type { OrganizationCandidate } from './find-organizations.ts';

export interface Facts {
  lexicon: Lexicon;
  mailWords: Set<string>;
  mailDomains: string[];
  onlyFixedLines: boolean;
}

export function isCity(word: Word, lexicon: Lexicon): boolean {
  if (lexicon.cities.has(word.folded)) return true;
  // "z Krakowa", "w Warszawie": the end of a city's name changes.
  const stem = word.folded.slice(0, Math.max(4, word.folded.length - 3));
  return (
    word.folded.length >= 5 &&
    [...lexicon.cities].some(
      (city) => city.length >= 5 && city.startsWith(stem) && Math.abs(city.length - word.folded.length) <= 2,
    )
  );
}

export function best<Item extends { score: number }>(items: Item[]): Item | undefined {
  return items.reduce<Item | undefined>(
    (top, item) => (top === undefined || item.score > top.score ? item : top),
    undefined,
  );
}

export function matchesDomain(name: string, domains: string[]): boolean {
  const letters = foldText(name).replace(/[^\p{L}\p{N}]/gu, '');
  return letters.length > 3 && domains.some((domain) => domain.includes(letters) || letters.includes(domain));
}

/** Capitalised words that nothing else claimed, with a dash of evidence: the last resort for a company. */
export function guessCompany(
  segments: Segment[],
  facts: Facts,
  after: Segment | undefined,
): OrganizationCandidate | undefined {
  const { lexicon } = facts;
  const candidates = segments.flatMap((segment, position): OrganizationCandidate[] => {
    const { words } = segment;
    if (segment.kept || words.length === 0 || words.length > 5 || segment.used.some(Boolean)) return [];
    const [first] = words;
    const own = matchesDomain(textOf(segment, 0, words.length), facts.mailDomains);
    if (!own && !words.some((word) => /\p{Lu}/u.test(word.core))) return [];
    const odd = words.some(
      (word) =>
        (!own &&
          !word.capital &&
          !lexicon.connectors.has(word.folded) &&
          !/^\p{Ll}+\p{Lu}/u.test(word.core)) ||
        isCity(word, lexicon) ||
        (lexicon.notNames.has(word.folded) && !isGivenName(word.core)),
    );
    if (odd || words.every((word) => lexicon.phoneWords.has(word.folded))) return [];
    if (
      honorificKind(first?.text ?? '') !== null ||
      words.every((word) => lexicon.titleModifiers.has(word.folded))
    )
      return [];
    const name = textOf(segment, 0, words.length);
    const trade = words.some((word) => lexicon.trades.has(word.folded));
    const person = isGivenName(first?.core ?? '') && !trade;
    const behind = after !== undefined && position > segments.indexOf(after);
    const score = (trade ? 0.5 : 0) + (own ? 0.7 : 0) + (behind ? 0.2 : 0) - (person ? 0.8 : 0) + 1;
    return score < 0.5 ? [] : [{ segment, from: 0, to: words.length, name, score }];
  });
  return best(candidates);
}
