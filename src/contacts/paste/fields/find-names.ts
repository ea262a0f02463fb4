import { honorificKind, isGivenName, looksLikeSurname, particles, suffixes } from '../../names/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import type { Segment } from '../segments.ts';
import type { Word } from '../words.ts';
import type { OrganizationCandidate } from './find-organizations.ts';

export interface NameCandidate {
  segment: Segment;
  /** The first honorific, or the first word of the name. */
  from: number;
  /** The first word of the name itself. */
  nameFrom: number;
  to: number;
  score: number;
  honorific: boolean;
  given: boolean;
  /** Number of words of the name itself. */
  size: number;
}

export interface NameFacts {
  lexicon: Lexicon;
  organizations: OrganizationCandidate[];
  /** Folded words of the local parts of the mails. */
  mailWords: Set<string>;
  /** Whether a mail's domain is made of these words. */
  isDomain(name: string): boolean;
  /** Numbers are given and all are landlines: a lone word is rather a firm. */
  onlyFixedLines: boolean;
  first: Segment | undefined;
}

const MAX_NAME = 5;
const nameWord = /^[\p{L}\p{M}][\p{L}\p{M}'’.-]*$/u;

function isBlocked(word: Word, previous: Word | undefined, inRun: boolean, facts: NameFacts): boolean {
  const { lexicon } = facts;
  if (!nameWord.test(word.core)) return true;
  if (
    inRun &&
    word.capital &&
    (previous === undefined || isGivenName(previous.core) || particles.has(previous.folded))
  ) {
    // "Bruno Carpentier", "Patrick Noël": behind a given name a surname may be any word.
    return lexicon.phoneWords.has(word.folded) && word.folded.length > 1;
  }
  if (lexicon.titleHeads.has(word.folded) || lexicon.organizationHeads.has(word.folded))
    return !isGivenName(word.core);
  if (isGivenName(word.core)) return !word.capital && lexicon.sentenceWords.has(word.folded);
  return (
    lexicon.notNames.has(word.folded) ||
    lexicon.cities.has(word.folded) ||
    (word.folded.length > 1 && lexicon.phoneWords.has(word.folded))
  );
}

function isPlainLower(word: Word | undefined, facts: NameFacts): boolean {
  if (word === undefined || word.capital || !nameWord.test(word.core) || word.folded.length < 2) return false;
  const { lexicon } = facts;
  if (lexicon.titleHeads.has(word.folded) && !lexicon.titleSurnames.has(word.folded)) return false;
  return ![
    lexicon.sentenceWords,
    lexicon.titleModifiers,
    lexicon.organizationHeads,
    lexicon.phoneWords,
    lexicon.otherPeople,
    lexicon.registries,
  ].some((set) => set.has(word.folded));
}

/** "tosiek wrona 600…": the first thing in a text is one or two plain words in lower case. */
function isQuickNote(words: Word[], facts: NameFacts): boolean {
  return (
    facts.first?.words === words && words.length <= 2 && words.every((word) => isPlainLower(word, facts))
  );
}

/** How far a name goes that begins at `start`. */
function endOfName(
  words: Word[],
  start: number,
  honorific: boolean,
  facts: NameFacts,
  free: (index: number) => boolean,
): number {
  const first = words[start];
  if (first === undefined || !free(start)) return start;
  if (!first.capital) {
    const known = isGivenName(first.core) && !facts.lexicon.sentenceWords.has(first.folded);
    if (!known && !honorific && start === 0 && isQuickNote(words, facts)) return words.length;
    if (!(known && (start === 0 || honorific)) && !(honorific && isPlainLower(first, facts))) return start;
    if (!known) return start + 1;
    let end = start + 1;
    while (particles.has(words[end]?.folded ?? '') && isPlainLower(words[end + 1], facts)) end += 1;
    const next = words[end];
    if (next?.capital && free(end) && !isBlocked(next, first, true, facts)) return end + 1;
    return free(end) && isPlainLower(next, facts) ? end + 1 : Math.min(end, start + 1);
  }
  if (isBlocked(first, undefined, false, facts)) return start;
  let end = start + 1;
  while (end < words.length && end - start < MAX_NAME) {
    const word = words[end];
    if (word === undefined || !free(end)) break;
    const next = words[end + 1];
    const joins =
      !word.capital &&
      particles.has(word.folded) &&
      next !== undefined &&
      (next.capital || particles.has(next.folded));
    if (joins) {
      end += 1;
      continue;
    }
    if (!word.capital && suffixes.has(word.folded)) return end + 1;
    if (!word.capital || isBlocked(word, words[end - 1], true, facts)) break;
    end += 1;
  }
  while (end > start + 1 && !words[end - 1]?.capital) end -= 1;
  const tail = words[end];
  const closesSegment = end === start + 1 && end === words.length - 1;
  if (closesSegment && isGivenName(first.core) && free(end) && isPlainLower(tail, facts)) return end + 1;
  return end;
}

function scoreOf(candidate: Omit<NameCandidate, 'score'>, facts: NameFacts): number {
  const { segment, from, nameFrom, to, honorific, given, size } = candidate;
  const words = segment.words.slice(nameFrom, to);
  const whole =
    to === segment.words.length &&
    (from === 0 || (from === 1 && facts.lexicon.connectors.has(segment.words[0]?.folded ?? '')));
  if (size === 1 && !given && !honorific && !segment.announced && (!whole || segment !== facts.first))
    return 0;
  const before = segment.words.slice(Math.max(0, from - 2), from);
  let score =
    (honorific ? 4 : 0) +
    (given ? 4 : 0) +
    (size >= 2 ? 3 : 0) +
    (whole ? 2 : 0) +
    (segment.announced ? 6 : 0);
  if (segment === facts.first) score += 1;
  // "Daz 07400…": one plain word and a number is somebody; "PROJ-BUD" or "QuickFix" is a firm.
  if (size === 1 && whole && words.every((word) => /^\p{L}\p{Ll}+$/u.test(word.core)))
    score += facts.onlyFixedLines ? 0 : 1;
  if (!given && !honorific && facts.isDomain(words.map((word) => word.core).join(''))) score -= 3;
  if (words.some((word) => looksLikeSurname(word.core))) score += 1;
  if (words.some((word) => word.allCapitals) && words.some((word) => !word.allCapitals)) score += 1;
  if (words.some((word) => word.folded.length > 2 && facts.mailWords.has(word.folded))) score += 2;
  if (!given && facts.lexicon.trades.has(words.at(-1)?.folded ?? '')) score -= 4;
  if (before.some((word) => facts.lexicon.otherPeople.has(word.folded))) score -= 6;
  return score;
}

/** Every stretch of a segment that may be a person's name, with how sure it is. */
export function findNames(segment: Segment, facts: NameFacts): NameCandidate[] {
  const { words } = segment;
  const taken = facts.organizations.filter((other) => other.segment === segment && other.score >= 2);
  const free = (index: number) => !taken.some((other) => index >= other.from && index < other.to);
  const found: NameCandidate[] = [];
  let index = 0;
  while (index < words.length) {
    let nameFrom = index;
    let titles = false;
    while (nameFrom < words.length - 1 && free(nameFrom)) {
      const kind = honorificKind(words[nameFrom]?.text ?? '', titles);
      // "Mr & Mrs Patel"
      const joined =
        nameFrom > index &&
        /^(?:&|and|et|i)$/.test(words[nameFrom]?.folded ?? '') &&
        honorificKind(words[nameFrom + 1]?.text ?? '') !== null;
      if (kind === null && !joined) break;
      titles ||= kind === 'title';
      nameFrom += 1;
    }
    const honorific = nameFrom > index;
    const to = endOfName(words, nameFrom, honorific, facts, free);
    if (to === nameFrom) {
      index += 1;
      continue;
    }
    const given = words.slice(nameFrom, to).some((word) => isGivenName(word.core));
    const candidate = { segment, from: index, nameFrom, to, honorific, given, size: to - nameFrom };
    found.push({ ...candidate, score: scoreOf(candidate, facts) });
    index = to;
  }
  return found;
}
