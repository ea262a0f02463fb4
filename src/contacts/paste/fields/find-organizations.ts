import { honorificKind, isGivenName } from '../../names/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { type Segment, textOf } from '../segments.ts';
import { matchPhrase, type Word } from '../words.ts';

export interface OrganizationCandidate {
  segment: Segment;
  from: number;
  to: number;
  name: string;
  /** 3 and more: named by its legal form; 2: by what it does; below: a guess. */
  score: number;
}

/** No name is longer; keeps the work on a wall of words small. */
const MAX_WORDS = 12;

const joins = new Set(
  '& and et i oraz of the de du des d la le les l im nr na do dla for a aux au en pod w chez ds van von der'.split(
    ' ',
  ),
);

function isJoin(word: Word): boolean {
  return joins.has(word.folded) || /^(?:d'|l'|&)/.test(word.folded);
}

function stops(word: Word, lexicon: Lexicon): boolean {
  if (honorificKind(word.text) !== null && !word.allCapitals) return true;
  if (word.capital) return false;
  return (lexicon.sentenceWords.has(word.folded) && !isJoin(word)) || lexicon.titleHeads.has(word.folded);
}

/** Behind the head: capitals, numbers, small joining words, and adjectives while the name opens the segment. */
function extendRight(words: Word[], from: number, lexicon: Lexicon, freely: boolean): number {
  let to = from;
  let quoted = false;
  for (let index = from; index < Math.min(words.length, from + MAX_WORDS); index += 1) {
    const word = words[index];
    if (word === undefined) break;
    const form = quoted ? 0 : legalFormAt(words, index, lexicon);
    if (form > 0) return index + form;
    if (!quoted && stops(word, lexicon)) break;
    const opens = /^["„“«‘']/u.test(word.text);
    const closes = /["”“»’]$/u.test(word.text) && word.text.length > 1;
    if (!freely && !quoted && !word.capital && !isJoin(word) && !/\d/.test(word.core) && !opens) break;
    if (opens) quoted = true;
    if (quoted && closes) return index + 1;
    if (word.capital || !isJoin(word) || quoted) to = index + 1;
  }
  return to;
}

function extendLeft(words: Word[], from: number, lexicon: Lexicon): number {
  let start = from;
  for (let index = from - 1; index >= Math.max(0, from - MAX_WORDS); index -= 1) {
    const word = words[index];
    if (word === undefined || stops(word, lexicon)) break;
    if (!word.capital && lexicon.companyPrepositions.has(word.folded)) break;
    if (!word.capital && !isJoin(word) && !/\d/.test(word.core)) break;
    if (word.capital || !isJoin(word)) start = index;
  }
  return start;
}

function legalFormAt(words: Word[], index: number, lexicon: Lexicon): number {
  const count = matchPhrase(words, index, lexicon.legalForms);
  const [word] = words.slice(index);
  if (count !== 1 || word === undefined) return count;
  // "sa", "as", "ag" are words too: a short form counts in capitals or with its stops.
  const short = word.folded.length <= 3 && !word.allCapitals && !/\p{L}\.\p{L}/u.test(word.text);
  return short && !['ltd', 'inc', 'phu', 'fhu'].includes(word.folded) ? 0 : 1;
}

/** Organizations in a segment that show themselves: by legal form, by a word like "Clinic", or as somebody's place. */
export function findOrganizations(segment: Segment, lexicon: Lexicon): OrganizationCandidate[] {
  const { words } = segment;
  const found: OrganizationCandidate[] = [];
  const add = (from: number, to: number, score: number) => {
    // "firma Acme": a small word in front says what it is, and is no part of the name.
    const named =
      words[from]?.capital === false &&
      words[from + 1]?.capital &&
      lexicon.companyWords.has(words[from]?.folded ?? '')
        ? from + 1
        : from;
    const name = textOf(segment, named, to);
    if (to <= from || !/\p{L}/u.test(name)) return;
    const touching = found.find((other) => from < other.to && other.from < to);
    if (touching === undefined) found.push({ segment, from, to, name, score });
    else {
      touching.from = Math.min(touching.from, from);
      touching.to = Math.max(touching.to, to);
      touching.name = textOf(segment, touching.from, touching.to);
      touching.score = Math.max(touching.score, score) + 1;
    }
  };
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined) continue;
    const legal = legalFormAt(words, index, lexicon);
    if (legal > 0) {
      if (index === 0) add(0, extendRight(words, legal, lexicon, false), words.length > legal ? 3 : 0);
      else add(extendLeftOfForm(words, index, lexicon), index + legal, 3);
      index += legal - 1;
      continue;
    }
    const head = matchPhrase(words, index, lexicon.organizationHeads, 2);
    if (head === 0 || (isGivenName(word.core) && word.capital && head === 1)) continue;
    const previous = words[index - 1];
    if (!word.capital && index > 0) {
      const fits =
        previous !== undefined &&
        !lexicon.connectors.has(previous.folded) &&
        (previous.capital || !lexicon.sentenceWords.has(previous.folded));
      const placed =
        previous !== undefined &&
        lexicon.companyPrepositions.has(previous.folded) &&
        words.length > index + head;
      if (!fits && !placed) continue;
    }
    // "The Red Lion pub": a small head at the end takes the capitals in front, unless a person's name begins there.
    const closing = previous?.capital === true && index + head === words.length;
    const left = word.capital || closing ? extendLeft(words, index, lexicon) : index;
    const from = closing && !word.capital && isGivenName(words[left]?.core ?? '') ? index : left;
    const to = extendRight(words, index + head, lexicon, from === 0 || !word.capital);
    if (Math.max(to, index + head) - from >= 2) add(from, Math.max(to, index + head), 2);
    index = Math.max(index, to - 1);
  }
  for (let index = 1; index < words.length; index += 1) {
    const word = words[index];
    if (!word?.capital || !lexicon.trades.has(word.folded) || words[index + 1]?.capital) continue;
    const from = extendLeft(words, index, lexicon);
    if (from < index && !isGivenName(words[from]?.core ?? '')) add(from, index + 1, 1.5);
  }
  return found;
}

/** "acme sp. z o.o." has no capitals: then everything in front that is no sentence belongs to the name. */
function extendLeftOfForm(words: Word[], form: number, lexicon: Lexicon): number {
  const start = extendLeft(words, form, lexicon);
  if (start < form) return start;
  let index = form;
  while (index > 0 && form - index < 4) {
    const word = words[index - 1];
    if (
      word === undefined ||
      lexicon.sentenceWords.has(word.folded) ||
      lexicon.companyPrepositions.has(word.folded)
    )
      break;
    index -= 1;
  }
  return index;
}

/** "z Metalexu", "chez Decorama", "from Reid Roofing": a capitalised name behind a preposition that follows something known. */
export function findWorkplace(
  segment: Segment,
  lexicon: Lexicon,
  isCity: (word: Word) => boolean,
): OrganizationCandidate | null {
  const { words, used } = segment;
  for (let index = 0; index < words.length - 1; index += 1) {
    const word = words[index];
    if (word === undefined || used[index] || word.capital || !lexicon.companyPrepositions.has(word.folded))
      continue;
    const previous = words[index - 1];
    const certain = word.folded === 'chez' || word.folded === '@';
    const follows =
      index === 0 ||
      used[index - 1] ||
      (previous !== undefined &&
        (lexicon.titleHeads.has(previous.folded) || lexicon.workVerbs.has(previous.folded)));
    if (!certain && !follows) continue;
    const from = lexicon.companyWords.has(words[index + 1]?.folded ?? '') ? index + 2 : index + 1;
    const first = words[from];
    if (!first?.capital || used[from] || isCity(first) || lexicon.notNames.has(first.folded)) continue;
    const to = extendRight(words, from, lexicon, false);
    if (to > from) return { segment, from, to, name: textOf(segment, from, to), score: 2.5 };
  }
  return null;
}
