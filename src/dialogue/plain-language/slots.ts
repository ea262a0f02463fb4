import type { Language } from '../../locales/index.ts';
import { parseDay } from './parse-day.ts';
import { readJob } from './read-job.ts';
import {
  isInnerGap,
  readContact,
  readDated,
  readFullNewName,
  readGivenAsTyped,
  readGivenInCase,
  readHeir,
  readName,
  readNewName,
  readOwner,
  readQuery,
  readRole,
  readSole,
  readSomebody,
  readSure,
  readWorkplace,
} from './read-names.ts';
import { readContactTags, readPlainTags, readState, readTags, readTagsContact } from './read-tags.ts';
import { mayEnd, type Reading, type SlotMatch, type SlotReader, skipPolite } from './reading.ts';
import { rawText, type Token } from './tokenize.ts';

/** Arguments of patterns, by what they hold. */
export const slotNames = [
  'contact', // words that name a contact
  'owner', // the same with `'s` after them
  'sure', // two words at least, or a number: for verbs that begin names too
  'sole', // a contact with no preposition inside
  'somebody', // a name and nothing else
  'dated', // what reads as a name beside a day and nothing else
  'given', // a contact that begins with a given name
  'given-case', // the same in any Polish case
  'heir', // the same as the one who gets something
  'number', // a number or a part of one to look for
  'query', // words to look for
  'tags', // tags with separators
  'contact-tags', // contact, then tags of a word each, without anything between
  'contact-small-tags', // the same for verbs that begin names too: not when every word has a capital
  'named-small-tags', // the same for verbs that are a noun too: the contact has a capital or begins with a given name
  'plain-tags', // tags that no word says are tags
  'state', // tags said of a contact in a sentence
  'tags-contact', // the other way round
  'contact-note', // contact with capitals, then a note without
  'phone',
  'named-phone', // the same after a word for it: half a number too, so that it can be said that it is half
  'mail',
  'one-phone', // the same three as parts of several at once
  'one-mail',
  'one-note',
  'name', // a new name, to the end
  'new-name', // the same after words that need mean none, as in "is called": with a capital or a given name
  'full-new-name', // the same that begins with a given name and goes on
  'workplace', // the name of a firm in a remark
  'job', // a job title that is known as one, in the instrumental too
  'role', // what a person is somewhere, to the end
  'note', // whatever is left, as it stands
  'paste', // whatever is left, of a new contact
  'entry', // a new contact with words of the command after it
  'reachable', // the same, when it holds a phone number or mail
  'known-name', // the same, when it begins with a given name
  'full-name', // two to four plain words
  'quoted-note', // a note in quotation marks
  'language',
  'day', // a day in words or figures, gone by or today
  'date', // the same with its month
  'replacing', // no words: the value takes the place of the one that is there
] as const;

export type SlotName = (typeof slotNames)[number];

const LONGEST_ENTRY = 24;
const LONGEST_PHONE = 9;
const LONGEST_SEARCH_FOR_NUMBER = 200;
const FEWEST_DIGITS = 3;
const LONGEST_DAY = 6;

const LANGUAGE_WORDS: Readonly<Record<string, Language>> = Object.fromEntries(
  (
    [
      ['en', 'en english anglais anglaise angielski angielskiego angielsku angielska angielskim ang eng'],
      ['fr', 'fr french francais francaise francuski francuskiego francusku francuska francuskim'],
      ['pl', 'pl polish polonais polonaise polski polskiego polsku polska polskim'],
    ] as const
  ).flatMap(([language, words]) => words.split(' ').map((word) => [word, language])),
);

const readNumber: SlotReader = (reading, from) => {
  const { end, digits } = digitsFrom(reading, from);
  const number = rawText(reading.text, reading.tokens, from, end);
  return digits < 3 ? [] : [{ end, found: { text: number, contact: number } }];
};

const readContactSmallTags: SlotReader = (reading, from) => {
  const title = reading.tokens
    .slice(from, reading.to)
    .every(({ start, end, capital }) => capital && /\p{Ll}/u.test(reading.text.slice(start, end)));
  return title ? [] : readContactTags(reading, from);
};

const readNamedSmallTags: SlotReader = (reading, from) => {
  const first = reading.tokens[skipPolite(reading, from)];
  const isNamed =
    first && (first.capital || reading.facts.isGivenName?.(reading.text.slice(first.start, first.end)));
  return isNamed ? readContactSmallTags(reading, from) : [];
};

const readPhone: SlotReader = (reading, from) => readPhoneOf(reading, from, 6);

const readNamedPhone: SlotReader = (reading, from) => readPhoneOf(reading, from, 3);

function readPhoneOf(reading: Reading, from: number, fewest: number): SlotMatch[] {
  const { text, tokens, to } = reading;
  const { end: last, digits } = digitsFrom(reading, from);
  let end = last;
  if (digits < fewest || digits > 17) return [];
  const extension = /^(?:ext|extension|x|wew|wewn|wewnetrzny|poste)\.?$/.test(tokens[end]?.folded ?? '');
  if (extension && end + 1 < to && tokens[end + 1]?.numeric) end += 2;
  return [{ end, found: { value: rawText(text, tokens, from, end) } }];
}

function digitsFrom({ text, tokens, to }: Reading, from: number): { end: number; digits: number } {
  let end = from;
  let digits = 0;
  while (end < Math.min(to, from + LONGEST_PHONE) && tokens[end]?.numeric) {
    digits += countDigits(tokens[end], text);
    end += 1;
  }
  return { end, digits };
}

function countDigits(token: Token | undefined, text: string): number {
  return token ? text.slice(token.start, token.end).replace(/\D/g, '').length : 0;
}

const readMail: SlotReader = ({ text, tokens }, from) =>
  tokens[from]?.mail ? [{ end: from + 1, found: { value: rawText(text, tokens, from, from + 1) } }] : [];

/** The value of a slot as one of several. */
const readOne =
  (field: 'phone' | 'mail' | 'note', read: SlotReader): SlotReader =>
  (reading, from) =>
    read(reading, from).map(({ end, found: { value } }) => ({ end, found: { [field]: value } }));

const readNote: SlotReader = ({ text, tokens, to }, from) => {
  const rest = text.slice(tokens[from - 1]?.end ?? 0).replace(/^[\s:;,.=→>"«„“–—-]+/u, '');
  const value = rest.trimEnd().replace(/["»”]$/u, (mark) => (/["«„“]/u.test(rest) ? mark : ''));
  return from < to && value !== '' ? [{ end: to, found: { value } }] : [];
};

const readQuotedNote: SlotReader = ({ text, tokens, to }, from) => {
  const quote = tokens[from]?.quote;
  if (quote === undefined) return [];
  let end = from + 1;
  while (end < to && tokens[end]?.quote === quote) end += 1;
  return [{ end, found: { value: rawText(text, tokens, from, end) } }];
};

const readPaste: SlotReader = (reading, from) => {
  const { text, tokens, to, words } = reading;
  const start = skipPolite(reading, from);
  const first = tokens[start];
  if (start >= to || !first?.cut || words.noName.has(first.folded) || words.and.has(first.folded)) return [];
  const begin = tokens[start - 1]?.end ?? 0;
  const whole = to === tokens.length ? text.slice(begin) : text.slice(begin, tokens[to - 1]?.end);
  const pasted = whole.replace(/^[\s:;,.=→–—-]+/u, '').replace(/[\s?!]+$/u, '');
  return [{ end: to, found: { text: pasted } }];
};

const readEntry: SlotReader = (reading, from) => {
  const { text, tokens, to, words } = reading;
  const start = skipPolite(reading, from);
  if (!tokens[start]?.cut || words.noName.has(tokens[start]?.folded ?? '')) return [];
  const found: SlotMatch[] = [];
  for (let end = start + 1; end <= Math.min(to, start + LONGEST_ENTRY); end += 1)
    if (mayEnd(reading, end)) found.push({ end, found: { text: rawText(text, tokens, start, end) } });
  return found;
};

const readReachable: SlotReader = (reading, from) => {
  const { text, tokens, to } = reading;
  let digits = 0;
  for (let at = from; at < Math.min(to, from + LONGEST_SEARCH_FOR_NUMBER); at += 1) {
    const token = tokens[at];
    digits = token?.numeric ? digits + countDigits(token, text) : 0;
    if (token?.mail || digits >= 7) return readPaste(reading, from);
  }
  return [];
};

const readKnownName: SlotReader = (reading, from) => {
  const first = reading.tokens[skipPolite(reading, from)];
  const word = first ? reading.text.slice(first.start, first.end) : '';
  if (!reading.facts.isGivenName?.(word)) return [];
  const { tokens, to, text } = reading;
  // "new Ala Kot, note: rings in the morning": a full name, and what is known of them behind a comma.
  const comma = tokens.slice(from, to).findIndex(({ gap }, at) => at > 0 && gap === 'comma');
  if (comma > 1 && isPlainName(reading, from, from + comma, 2)) return readPaste(reading, from);
  // "new Ala Kot 12345": too few digits for a number, and yet meant as one.
  const name = tokens.slice(from, to).findIndex((token) => token.numeric);
  if (name < 1) return readFullName(reading, from);
  const half = tokens.slice(from + name, to);
  const digits = half.reduce((sum, token) => sum + countDigits(token, text), 0);
  const isNamed = half.every((token) => token.numeric) && isPlainName(reading, from, from + name, 1);
  return isNamed && digits >= FEWEST_DIGITS ? readPaste(reading, from) : [];
};

const readFullName: SlotReader = (reading, from) =>
  isPlainName(reading, from, reading.to, 2) ? readPaste(reading, from) : [];

function isPlainName(reading: Reading, from: number, to: number, fewest: number): boolean {
  const { tokens, words } = reading;
  const rest = tokens.slice(from, to);
  if (rest.length < fewest || rest.length > 4) return false;
  const plain = rest.every((token) => !token.numeric && !words.noFullName.has(token.folded));
  const joined = rest.slice(1).every((token, index) => isInnerGap(token.gap, rest[index]));
  return plain && joined;
}

const readLanguage: SlotReader = ({ tokens }, from) => {
  const language = LANGUAGE_WORDS[tokens[from]?.folded ?? ''];
  return language ? [{ end: from + 1, found: { value: language } }] : [];
};

/** The words of a day count as words of the command: "Anna 3 March" has no others. */
const readDay =
  (isNamed: boolean): SlotReader =>
  ({ text, tokens, to }, from) => {
    const found: SlotMatch[] = [];
    for (let end = Math.min(to, from + LONGEST_DAY); end > from; end -= 1) {
      const value = rawText(text, tokens, from, end);
      const day = parseDay(value);
      if (day && (!isNamed || day.kind === 'date')) found.push({ end, found: { value }, sure: end - from });
    }
    return found;
  };

/** Contact and note with nothing between: the capitals end where the note begins, else it is not clear. */
const readContactNote: SlotReader = (reading, from) =>
  readContact(reading, from).flatMap(({ end, found }): SlotMatch[] => {
    const { tokens, to } = reading;
    const capitals = tokens.slice(from, end).every((token) => token.capital);
    if (!capitals || end >= to || tokens[end]?.capital || tokens[end]?.numeric) return [];
    return readNote(reading, end).map((note) => ({ end: note.end, found: { ...found, ...note.found } }));
  });

/** How each slot reads its argument; every reader looks at a bounded stretch, so matching is linear in the text. */
export const slotReaders: Readonly<Record<SlotName, SlotReader>> = {
  contact: readContact,
  owner: readOwner,
  sure: readSure,
  sole: readSole,
  somebody: readSomebody,
  dated: readDated,
  given: readGivenAsTyped,
  'given-case': readGivenInCase,
  heir: readHeir,
  number: readNumber,
  query: readQuery,
  tags: readTags,
  'contact-tags': readContactTags,
  'contact-small-tags': readContactSmallTags,
  'named-small-tags': readNamedSmallTags,
  'plain-tags': readPlainTags,
  state: readState,
  'tags-contact': readTagsContact,
  'contact-note': readContactNote,
  phone: readPhone,
  'named-phone': readNamedPhone,
  mail: readMail,
  'one-phone': readOne('phone', readNamedPhone),
  'one-mail': readOne('mail', readMail),
  'one-note': readOne('note', readNote),
  name: readName,
  'new-name': readNewName,
  'full-new-name': readFullNewName,
  workplace: readWorkplace,
  job: readJob,
  role: readRole,
  note: readNote,
  paste: readPaste,
  entry: readEntry,
  reachable: readReachable,
  'known-name': readKnownName,
  'full-name': readFullName,
  'quoted-note': readQuotedNote,
  language: readLanguage,
  day: readDay(false),
  date: readDay(true),
  replacing: (_reading, from) => [{ end: from, found: { replace: true } }],
};
