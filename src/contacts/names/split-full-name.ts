import { foldText } from './fold-word.ts';
import { isGivenName, looksLikeSurname } from './given-names.ts';
import { courtesies, earnedTitles, onlyWithStop, particles, suffixes } from './honorifics.ts';

export interface FullName {
  firstName?: string;
  lastName?: string;
  /** Earned titles in front ("dr inż."), as typed. */
  titles?: string;
  /** Whether which is which had to be guessed. */
  guessed: boolean;
}

const bare = (word: string) => foldText(word).replace(/[.,]+$/, '');

/** What a word in front of a name is; a lone letter counts only with its full stop. */
export function honorificKind(word: string, afterTitle = false): 'courtesy' | 'title' | null {
  const folded = bare(word);
  if (onlyWithStop.has(folded) && !word.endsWith('.') && !afterTitle) return null;
  if (courtesies.has(folded)) return 'courtesy';
  return earnedTitles.has(folded) ? 'title' : null;
}

function capitalise(part: string): string {
  return part.charAt(0).toLocaleUpperCase() + part.slice(1).toLocaleLowerCase();
}

const isCapitals = (word: string) => /\p{Lu}.*\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word);

/** "KOWALSKA-NOWAK" → "Kowalska-Nowak"; a word that has lower-case letters stays. Particles inside go lower. */
function toNameCase(words: string[]): string {
  return words
    .map((word, index) => {
      if (!isCapitals(word) || /\./.test(word)) return word;
      if (index < words.length - 1 && particles.has(bare(word))) return word.toLocaleLowerCase();
      return word.replace(/[\p{L}\p{M}]+/gu, (part, offset: number) =>
        offset > 0 && word.charAt(offset - 1) === "'" && part.length === 1
          ? part.toLocaleLowerCase()
          : capitalise(part),
      );
    })
    .join(' ');
}

/** A first or last name that came on its own, "DE LA TOUR" → "de la Tour"; other spellings stay. */
export function toNamePart(text: string): string {
  return toNameCase(text.normalize('NFC').split(/\s+/).filter(Boolean));
}

/** Capitals are typing habit when everything is in capitals or lower case; a deliberate mix is left alone. */
function withLowerCaseRaised(words: string[]): string[] {
  const allLower = words.every((word) => !/\p{Lu}/u.test(word));
  if (!allLower) return words;
  return words.map((word, index) =>
    index < words.length - 1 && index > 0 && particles.has(bare(word))
      ? word
      : word.replace(
          /(^|[-'’])(\p{L})/gu,
          (_, lead: string, letter: string) => lead + letter.toLocaleUpperCase(),
        ),
  );
}

function cut(words: string[], at: number, guessed: boolean, inverted = false): FullName {
  const [head, tail] = [words.slice(0, at), words.slice(at)];
  const [first, last] = inverted ? [tail, head] : [head, tail];
  const name: FullName = { guessed };
  if (first.length > 0) name.firstName = toNameCase(first);
  if (last.length > 0) name.lastName = toNameCase(last);
  return name;
}

function splitWords(words: string[], courtesy: boolean): FullName {
  const [only] = words;
  if (only === undefined) return { guessed: false };
  if (words.length === 1) {
    const surname = courtesy
      ? !isGivenName(only) || looksLikeSurname(only)
      : !isGivenName(only) && looksLikeSurname(only);
    return cut(words, surname ? 0 : 1, !isGivenName(only));
  }
  const given = words.map((word) => isGivenName(word));
  const capitals = words.map((word) => isCapitals(word));
  const mixed =
    capitals.some(Boolean) && capitals.some((value, index) => !value && (words[index]?.length ?? 0) > 2);
  if (mixed) {
    // French (and passport) habit: the surname is the run of capitals, in front or behind.
    const from = capitals.indexOf(true);
    const to = capitals.lastIndexOf(true) + 1;
    if (from === 0 && to < words.length) return cut(words, to, false, true);
    let start = from;
    while (start > 1 && particles.has(bare(words[start - 1] ?? ''))) start -= 1;
    if (from > 0) return cut(words, start, false);
  }
  const last = words.length - 1;
  if (!given[0] && given[last] && !suffixes.has(bare(words[last] ?? ''))) {
    let start = last;
    while (start > 1 && given[start - 1]) start -= 1;
    return cut(words, start, true, true);
  }
  let at = 1;
  while (
    at < last &&
    (given[at] || /^\p{Lu}\.?$/u.test(words[at] ?? '')) &&
    !particles.has(bare(words[at] ?? ''))
  )
    at += 1;
  if (at === last && suffixes.has(bare(words[last] ?? ''))) at -= 1;
  const particle = words.slice(1, last).some((word) => particles.has(bare(word)));
  return cut(words, Math.max(at, 1), !given[0] && !particle);
}

/**
 * First and last name of a full name as people write it: titles in front, particles, "Marie DUPONT", "NOWAK Jan",
 * "Kowalska, Anna", all in capitals or lower case.
 */
export function splitFullName(text: string): FullName {
  const comma = /^([^,]+),\s*([^,]+)$/.exec(text.normalize('NFC').trim());
  const words = (comma ? `${comma[2]} ${comma[1]}` : text.normalize('NFC'))
    .split(/[\s,]+/)
    .filter((word) => /[\p{L}\p{N}&]/u.test(word));
  const titles: string[] = [];
  let courtesy = false;
  let index = 0;
  for (; index < words.length - 1; index += 1) {
    const kind = honorificKind(words[index] ?? '', titles.length > 0);
    // "M. et Mme Lambert"
    const joins = courtesy && /^(?:&|and|et|i)$/.test(bare(words[index] ?? ''));
    if (kind === null && !(joins && honorificKind(words[index + 1] ?? '') !== null)) break;
    if (kind === 'title') titles.push(words[index] ?? '');
    courtesy = true;
  }
  const rest = withLowerCaseRaised(words.slice(index));
  const commaAt = comma?.[2]?.trim().split(/\s+/).length ?? 0;
  const name = comma && index === 0 ? cut(rest, commaAt, false) : splitWords(rest, courtesy);
  if (titles.length > 0) name.titles = titles.join(' ');
  return name;
}
