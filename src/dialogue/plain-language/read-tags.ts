import { toNominatives } from './polish-cases.ts';
import { mayEnd, type Reading, type SlotMatch, type SlotReader, skipPolite } from './reading.ts';
import { rawText } from './tokenize.ts';

const LONGEST_LIST = 14;
const LONGEST_TAG = 4;
const LONGEST_STATE = 5;
const LONGEST_PLAIN = 2;
const LONGEST_NAME = 8;

/** Tags with commas or "and" between them; a tag has a few words, and a number is none. */
export const readTags: SlotReader = (reading, from) => {
  const start = skipPolite(reading, from);
  const found: SlotMatch[] = [];
  for (let end = start + 1; end <= Math.min(reading.to, start + LONGEST_LIST); end += 1) {
    if (end > start + 1 && reading.tokens[end - 1]?.gap === 'break') break;
    if (!mayEnd(reading, end)) continue;
    // Where a word says that tags follow, any word may be one.
    const tags = toTags(reading, start, end, LONGEST_TAG, false);
    if (tags) found.push({ end, found: { tags } });
  }
  return found;
};

/** Tags that no word says are tags: one or two small words that could begin no name, as "vip" in "add vip to Anna". */
export const readPlainTags: SlotReader = (reading, from) => {
  const { text, tokens, words, facts } = reading;
  const start = skipPolite(reading, from);
  const isLed = words.articles.has(tokens[start]?.folded ?? '');
  const first = tokens[isLed ? start + 1 : start];
  if (!first || words.noName.has(first.folded)) return [];
  // In any Polish case: "przypisz Ewę do Beaty".
  const forms = toNominatives(text.slice(first.start, first.end));
  if (forms.some(({ word }) => facts.isGivenName?.(word))) return [];
  return readState(reading, from).filter(({ end }) => end - start <= LONGEST_PLAIN);
};

/** Tags said of a contact in a sentence, "is no longer vip": short, and nothing that reads on as a sentence. */
export const readState: SlotReader = (reading, from) => {
  const { text, tokens, words, facts } = reading;
  const start = skipPolite(reading, from);
  return readTags(reading, from).filter(({ end }) => {
    const inside = tokens.slice(start, end);
    // "Luc Perrin is now Luc Martin" is another name, not a tag.
    if (inside.length > 1 && inside[0] && facts.isGivenName?.(text.slice(inside[0].start, inside[0].end)))
      return false;
    return inside.length <= LONGEST_STATE && !inside.some(({ folded }) => words.noTag.has(folded));
  });
};

function toTags(
  reading: Reading,
  from: number,
  to: number,
  longest: number,
  isRemark = true,
): string[] | null {
  const { text, tokens, words } = reading;
  const tags: string[] = [];
  let start = from;
  for (let at = from; at <= to; at += 1) {
    const separator = at < to && words.and.has(tokens[at]?.folded ?? '');
    const comma = at > from && at < to && (tokens[at]?.gap === 'comma' || tokens[at]?.hash === true);
    if (at < to && !separator && !comma) continue;
    if (at > start) {
      const tag = toTag(reading, start, at, longest, isRemark);
      if (!tag) return null;
      tags.push(rawText(text, tokens, tag.from, at));
    } else if (separator && !comma && tokens[at]?.gap !== 'comma') return null;
    start = separator ? at + 1 : at;
    if (start === to && separator) return null;
  }
  return tags.length > 0 ? tags : null;
}

function toTag(
  reading: Reading,
  start: number,
  to: number,
  longest: number,
  isRemark: boolean,
): { from: number } | null {
  const { tokens, words } = reading;
  const from = words.articles.has(tokens[start]?.folded ?? '') && start + 1 < to ? start + 1 : start;
  const first = tokens[from];
  if (
    !first ||
    !mayEnd(reading, to) ||
    first.mail ||
    words.articles.has(first.folded) ||
    (isRemark && words.noTag.has(first.folded))
  )
    return null;
  if (first.quote === undefined && units(reading, from, to).length > longest) return null;
  return tokens.slice(from, to).every((token) => token.numeric) ? null : { from };
}

/** Starts of the words, a quotation or hyphenated word counting as one. */
function units({ tokens }: Reading, from: number, to: number): number[] {
  const starts: number[] = [];
  for (let at = from; at < to; at += 1)
    if (at === from || (tokens[at]?.cut && !tokens[at - 1]?.elided)) starts.push(at);
  return starts;
}

/** `Anna vip`, `Zosia Lis vip, polecenie`: to the end. */
export const readContactTags: SlotReader = (reading, from) => {
  const { tokens, to } = reading;
  const start = skipPolite(reading, from);
  if (to - start > LONGEST_LIST) return [];
  const cuts = units(reading, start, to).slice(1);
  const hash = cuts.find((cut) => tokens[cut]?.hash);
  if (hash !== undefined) return both(reading, start, hash, hash, LONGEST_TAG);
  const quoted = cuts.find((cut) => tokens[cut]?.quote !== undefined);
  if (quoted !== undefined) return both(reading, start, quoted, quoted, LONGEST_TAG);
  const capitals = endOfCapitals(reading, start, to);
  if (capitals !== null) {
    const found = both(reading, start, capitals, capitals, LONGEST_TAG);
    if (found.length > 0) return found;
  }
  // The longest name that leaves a list of one-word tags; a comma stands between tags rather than before them.
  const byComma = cuts.toReversed().sort((one, other) => Number(comma(one)) - Number(comma(other)));
  for (const cut of byComma) {
    const found = both(reading, start, cut, cut, 1);
    if (found.length > 0) return found;
  }
  return [];

  function comma(cut: number): boolean {
    return tokens[cut]?.gap === 'comma';
  }
};

/** `vip Annie Kowalskiej`, `stały klient i hurt Annie`: to the end. */
export const readTagsContact: SlotReader = (reading, from) => {
  const { tokens, to } = reading;
  const start = skipPolite(reading, from);
  if (to - start > LONGEST_LIST) return [];
  const cuts = units(reading, start, to).slice(1);
  const capital = cuts.find((cut) => tokens[cut]?.capital);
  const quoteEnd = tokens[start]?.quote === undefined ? undefined : cuts.find((cut) => !sameQuote(cut));
  if (quoteEnd !== undefined) return tagsFirst(reading, start, quoteEnd, LONGEST_TAG);
  if (capital !== undefined && !tokens[start]?.capital) {
    const found = tagsFirst(reading, start, capital, LONGEST_TAG);
    if (found.length > 0) return found;
  }
  for (const cut of cuts) {
    const found = tagsFirst(reading, start, cut, 1);
    if (found.length > 0) return found;
  }
  return [];

  function sameQuote(cut: number): boolean {
    return tokens[cut]?.quote === tokens[start]?.quote;
  }
};

function both(
  reading: Reading,
  start: number,
  nameEnd: number,
  tagsFrom: number,
  longest: number,
): SlotMatch[] {
  const contact = toContact(reading, start, nameEnd);
  const tags = contact === null ? null : toTags(reading, tagsFrom, reading.to, longest);
  return contact !== null && tags ? [{ end: reading.to, found: { contact, tags } }] : [];
}

function tagsFirst(reading: Reading, start: number, cut: number, longest: number): SlotMatch[] {
  const contact = toContact(reading, cut, reading.to);
  const tags = contact === null ? null : toTags(reading, start, cut, longest);
  return contact !== null && tags ? [{ end: reading.to, found: { contact, tags } }] : [];
}

function toContact({ text, tokens, words }: Reading, from: number, end: number): string | null {
  const to = words.polite.has(tokens[end - 1]?.folded ?? '') ? end - 1 : end;
  const inside = tokens.slice(from, to);
  const first = inside[0];
  const last = inside.at(-1);
  if (!first || !last || inside.length > LONGEST_NAME) return null;
  if (words.noName.has(first.folded) || words.and.has(first.folded) || words.and.has(last.folded))
    return null;
  if (inside.slice(1).some(({ gap }) => gap === 'comma' || gap === 'break')) return null;
  return rawText(text, tokens, from, to);
}

/** Where a name with capitals ends and only small letters follow; null when capitals do not tell. */
function endOfCapitals(reading: Reading, from: number, to: number): number | null {
  const { tokens } = reading;
  if (!tokens[from]?.capital) return null;
  let last = from;
  for (let at = from; at < to; at += 1) if (tokens[at]?.capital) last = at;
  const cut = last + 1;
  return cut < to && tokens[cut]?.cut === true && !tokens[cut]?.numeric ? cut : null;
}
