import { toNominatives } from './polish-cases.ts';
import { mayEnd, type Reading, type SlotReader, skipPolite } from './reading.ts';
import { type Gap, rawText, type Token } from './tokenize.ts';

const LONGEST_NAME = 10;
const LONGEST_GIVEN = 4;

export const readContact: SlotReader = (reading, from) => {
  const start = skipPolite(reading, from);
  const { tokens, words } = reading;
  const inside = (end: number) => tokens.slice(start + 1, end);
  const isName = (end: number) =>
    inside(end).every(({ folded, capital, quote }) => capital || quote || !words.noInside.has(folded));
  return namesFrom(reading, start, isInnerGap)
    .filter((end) => isName(end) && !isNewContact(reading, start, end))
    .map((end) => {
      const contact = rawText(reading.text, reading.tokens, start, end);
      return { end, found: { contact } };
    });
};

/** Somebody put down with their number, or "new" and a given name: a contact to be made, whatever is said of it next. */
function isNewContact({ text, tokens, words, facts }: Reading, start: number, end: number): boolean {
  const [first, second, ...rest] = tokens.slice(start, end);
  if (!first || !second) return false;
  const isName = !first.mail && !first.numeric;
  const digits = text.slice(second.start, tokens[end - 1]?.end).replace(/\D/g, '').length;
  if (isName && (digits > 5 || [second, ...rest].some(({ mail }) => mail))) return true;
  return words.newOne.has(first.folded) && facts.isGivenName?.(text.slice(second.start, second.end)) === true;
}

/** Ends of the names that may begin at a position, shortest first. */
function namesFrom(
  reading: Reading,
  start: number,
  isInner: (gap: Gap, before?: Token) => boolean,
): number[] {
  const { tokens, to, words } = reading;
  const first = tokens[start];
  if (start >= to || !first?.cut || words.and.has(first.folded)) return [];
  const told = words.articles.has(first.folded) && start + 1 < to ? tokens[start + 1] : first;
  if (words.noName.has(first.folded) || words.noName.has(told?.folded ?? '')) return [];
  const ends: number[] = [];
  for (let end = start + 1; end <= Math.min(to, start + LONGEST_NAME); end += 1) {
    const last = tokens[end - 1];
    if (end > start + 1 && last && !isInner(last.gap, tokens[end - 2])) break;
    const word = last?.folded ?? '';
    if (mayEnd(reading, end) && !words.and.has(word) && !words.polite.has(word)) ends.push(end);
  }
  return ends;
}

/** A full stop ends a name unless it is that of an initial or short title. */
export function isInnerGap(gap: Gap, before?: Token): boolean {
  return gap === 'none' || (gap === 'stop' && (before?.folded.length ?? 0) <= 3);
}

/** "Kates card": a given name whose apostrophe was left out; "James card" and "Hicks card" are not told from it. */
function givenOwner(word: string, { isGivenName }: Reading['facts']): string | undefined {
  const [given = '', ...surnames] = word.split(/\s+/);
  // "Tom Barkers card": which of both it is, whoever looks it up tries.
  if (surnames.length > 0) return /(?!s)\p{L}s$/iu.test(word) && isGivenName?.(given) ? word : undefined;
  const owner = word.replace(/s$/iu, '');
  const isOwner = owner !== word && !/\W/u.test(owner) && isGivenName?.(owner) && !isGivenName(word);
  return isOwner ? owner : undefined;
}

export const readOwner: SlotReader = (reading, from) =>
  readContact(reading, from).flatMap(({ end, found }) => {
    const given = givenOwner(found.contact ?? '', reading.facts);
    if (given) return [{ end, found: { contact: given } }];
    const contact = found.contact?.replace(/['’]s$/iu, '').replace(/(s)['’]$/iu, '$1');
    return contact && contact !== found.contact ? [{ end, found: { contact } }] : [];
  });

export const readSure: SlotReader = (reading, from) =>
  readContact(reading, from).filter(({ end }) => {
    const start = skipPolite(reading, from);
    return end - start > 1 || reading.tokens[start]?.numeric === true || reading.tokens[start]?.mail === true;
  });

export const readSole: SlotReader = (reading, from) => {
  const { tokens, words } = reading;
  const start = skipPolite(reading, from);
  return readContact(reading, from).filter(({ end }) =>
    tokens.slice(start, end).every(({ folded, quote }) => quote !== undefined || !words.noSole.has(folded)),
  );
};

/** Folded, of all languages: a day behind one of them is said of the contact, and none to look at their card on. */
const SAYS_A_DAY = /^(?:born|birthday|nee?|anniversaire|ur|urodz\p{L}*)$/u;

/** Small letters are a name up to two words, or three after a given name; more of them are a sentence with a day in it. */
export const readDated: SlotReader = (reading, from) => {
  const { text, tokens, facts } = reading;
  const start = skipPolite(reading, from);
  const first = tokens[start];
  const isGiven = first && facts.isGivenName?.(text.slice(first.start, first.end));
  return readSole(reading, from).filter(({ end }) => {
    const inside = tokens.slice(start, end);
    if (inside.some(({ folded }) => SAYS_A_DAY.test(folded))) return false;
    const small = inside.filter(({ capital, numeric, quote }) => !capital && !numeric && quote === undefined);
    return small.length <= (isGiven ? 3 : 2);
  });
};

/** A name and nothing else: no number, no mail, no sentence. */
export const readSomebody: SlotReader = (reading, from) =>
  readDated(reading, from).filter(({ end }) =>
    reading.tokens.slice(from, end).every(({ numeric, mail }) => !numeric && !mail),
  );

export const readQuery: SlotReader = (reading, from) => {
  const start = skipPolite(reading, from);
  const ends = namesFrom(reading, start, (gap) => gap !== 'break');
  return ends.map((end) => {
    const query = rawText(reading.text, reading.tokens, start, end);
    return { end, found: { text: query, contact: query } };
  });
};

export const readName: SlotReader = (reading, from) => {
  const start = skipPolite(reading, from);
  const ends = namesFrom(reading, start, (gap) => gap !== 'break');
  return ends.map((end) => ({ end, found: { value: rawText(reading.text, reading.tokens, start, end) } }));
};

/** "Chris is called daily" says nothing of a name: it has a capital, or begins with a given name. */
export const readNewName: SlotReader = (reading, from) => {
  const first = reading.tokens[skipPolite(reading, from)];
  return first && (first.capital || isGiven(reading, first)) ? readName(reading, from) : [];
};

/** "Sarah Jones is now Sarah Green", and not "is now Regular". */
export const readFullNewName: SlotReader = (reading, from) => {
  const start = skipPolite(reading, from);
  const first = reading.tokens[start];
  return first && isGiven(reading, first) ? readName(reading, from).filter(({ end }) => end - start > 1) : [];
};

function isGiven({ text, facts }: Reading, { start, end }: Token): boolean {
  return facts.isGivenName?.(text.slice(start, end)) === true;
}

/** In small letters it may be a time or a way: "works at night". */
export const readWorkplace: SlotReader = (reading, from) => {
  const isNamed = reading.tokens[skipPolite(reading, from)]?.capital === true;
  return readName(reading, from).map(({ end, found }) => ({
    end,
    found: isNamed ? found : { ...found, remark: true },
  }));
};

export const readRole: SlotReader = (reading, from) =>
  readName(reading, from).map(({ end, found: { value } }) => ({ end, found: { role: value } }));

/** A contact that begins with a given name, as `toNames` makes it of what is typed: what stands beside it is meant for a person. */
const readGiven =
  (toNames: (word: string) => readonly string[]): SlotReader =>
  (reading, from) => {
    const { text, tokens, facts } = reading;
    const first = tokens[skipPolite(reading, from)];
    const names = first ? toNames(text.slice(first.start, first.end)) : [];
    const isGiven = names.some((name) => facts.isGivenName?.(name));
    return isGiven ? readContact(reading, from).filter(({ end }) => end - from <= LONGEST_GIVEN) : [];
  };

export const readGivenAsTyped = readGiven((word) => [word]);
/** Whom something is given to, after the contact: "przekaż Polę Beacie". */
export const readHeir: SlotReader = (reading, from) =>
  readGivenInCase(reading, from).map(({ end, found: { contact } }) => ({ end, found: { value: contact } }));

export const readGivenInCase = readGiven((word) => toNominatives(word).map((nominative) => nominative.word));
