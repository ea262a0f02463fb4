import type { ActionRow } from '../activity/index.ts';
import type { AddressRef } from '../consent/index.ts';
import {
  type Contact,
  type ContactMessenger,
  displayName,
  isMessengerScheme,
  nationalNumber,
} from '../contacts/index.ts';
import { fold } from '../contacts/search/index.ts';
import type { Traces } from '../storage/index.ts';

/** What an erasure looks for, as it is kept until nothing is left. */
export interface TraceValues {
  addresses: string[];
  deliveries: string[];
  /** Folded names, mails and notes. */
  texts: string[];
  /** Beginnings of last names and companies, whatever case of the language follows: looked for where nobody else bears them. */
  names: string[];
  /** Beginnings of first names: in what the staff typed they are looked for as words, where nobody else bears them. */
  firstNames?: string[];
  /** What was written to it: the words also stand in what a colleague typed. */
  sent?: string[];
  /** Ends of numbers, which every spelling of them has. */
  digits: string[];
  /** Whole values: ids of a messenger are too short to be looked for within a text. */
  exact: string[];
}

/** Everything a contact was called and reached by, now and before. */
export interface Past {
  firstNames: Set<string>;
  lastNames: Set<string>;
  organizationNames: Set<string>;
  notes: Set<string>;
  /** What messengers called it. */
  profileNames: Set<string>;
  refs: Map<string, AddressRef>;
}

/** Digits of a number that are looked for, at most and at least: fewer could be anything. */
const digitsKept = 9;
const shortestNumber = 7;
const shortestText = 5;
const shortestFirstName = 3;
/** What a case adds to a name: `Bożennie`, `Janowi`. */
const longestEnding = 3;
/** A shorter message may be anybody's, and only counts as a whole. */
const shortestPart = 12;

/** Reads what a contact is, and what its changes say it was. Pure. */
export function toPast(contact: Contact, rows: readonly ActionRow[]): Past {
  const past: Past = {
    firstNames: new Set(),
    lastNames: new Set(),
    organizationNames: new Set(),
    notes: new Set(),
    profileNames: new Set(),
    refs: new Map(),
  };
  const read = (path: string, value: unknown) => {
    if (value === undefined || value === null) return;
    if (typeof value === 'string') return readText(past, path, value);
    if (Array.isArray(value)) for (const one of value) read(path, one);
    else if (isMessenger(value)) readMessenger(past, value);
    else if (typeof value === 'object')
      for (const [key, inner] of Object.entries(value)) read(path ? `${path}.${key}` : key, inner);
  };
  read('', contact);
  for (const { path, before, after } of rows) for (const side of [before, after]) read(path, side);
  return past;
}

type Messenger = Pick<ContactMessenger, 'scheme' | 'value' | 'name'>;

/** An id of a messenger says nothing without its scheme: the two are read together. */
function isMessenger(value: unknown): value is Messenger {
  const { scheme, value: id } = value as Partial<Messenger>;
  return typeof scheme === 'string' && isMessengerScheme(scheme) && typeof id === 'string';
}

function readMessenger(past: Past, { scheme, value, name }: Messenger): void {
  past.refs.set(`${scheme}:${value}`, { scheme, value });
  if (name?.trim()) past.profileNames.add(name);
}

function readText(past: Past, path: string, value: string): void {
  const field = path.split('.')[0] ?? '';
  const part = path.split('.').at(-1);
  if (!value.trim()) return;
  if (field === 'firstName') past.firstNames.add(value);
  if (field === 'lastName') past.lastNames.add(value);
  if (field === 'organizationName') past.organizationNames.add(value);
  if (field === 'note') past.notes.add(value);
  if (field === 'phones' && part === 'e164') past.refs.set(`tel:${value}`, { scheme: 'tel', value });
  if (field === 'mails' && part === 'address') {
    const mail = value.trim().toLowerCase();
    past.refs.set(`mail:${mail}`, { scheme: 'mail', value: mail });
  }
}

/** `own`: of its addresses those nobody else has. Pure. */
export function toTraceValues(
  contact: Contact,
  past: Past,
  own: readonly { _id: string; ref?: AddressRef }[],
  deliveries: readonly string[],
  sent: readonly string[],
): TraceValues {
  const names = [...past.firstNames].flatMap((first) =>
    [...past.lastNames].flatMap((last) => [`${first} ${last}`, `${last} ${first}`]),
  );
  const refs = own.flatMap(({ ref }) => ref ?? []);
  const mails = refs.filter(({ scheme }) => scheme === 'mail').map(({ value }) => value);
  const texts = [displayName(contact), ...names, ...past.notes, ...past.profileNames, ...mails];
  return {
    addresses: own.map(({ _id }) => _id),
    deliveries: [...new Set(deliveries)],
    texts: [...new Set(texts.map(toPlain).filter((text) => text.length >= shortestText))],
    names: [...past.lastNames, ...past.organizationNames]
      .map(toBeginning)
      .filter((name) => name.length >= shortestText),
    firstNames: [...past.firstNames]
      .map((name) => cutEnding(toPlain(name), shortestFirstName))
      .filter((name) => name.length >= shortestFirstName),
    sent: [...new Set(sent.map(toPlain).filter((text) => text !== ''))],
    digits: refs.filter(({ scheme }) => scheme === 'tel').map(({ value }) => toEnd(value)),
    exact: refs.flatMap(({ scheme, value }) =>
      scheme === 'tel' || scheme === 'mail' ? [] : [value, `${scheme}:${value}`],
    ),
  };
}

/** What every spelling of a number has, however much of its country is left out: 8 digits in Norway, 9 in Poland. */
function toEnd(e164: string): string {
  const { length } = nationalNumber(e164);
  const kept = length < shortestNumber ? digitsKept : Math.min(length, digitsKept);
  return e164.replace(/\D/g, '').slice(-kept);
}

function toPlain(text: string): string {
  return fold(text).replace(/\s+/g, ' ').trim();
}

/** What the cases of a language leave of a name: `wierzbick` of Wierzbicka. */
function toBeginning(name: string): string {
  const plain = toPlain(name);
  return plain.length > shortestText ? plain.replace(/[aeiouy]+$/, '') : plain;
}

function cutEnding(plain: string, atLeast: number): string {
  const beginning = plain.replace(/[aeiouy]+$/, '');
  return beginning.length >= atLeast ? beginning : plain;
}

/** Reads values of any depth, bytes too. Pure. */
export function toTraces(contact: string, values: TraceValues, now: Date): Traces {
  const { addresses, digits, exact } = values;
  const texts = [...values.texts, ...values.names];
  const exactly = new Set(exact);
  const ids = [contact, ...addresses];
  const namesIt = (text: string): boolean => {
    if (exactly.has(text) || ids.some((id) => text.includes(id))) return true;
    const plain = toPlain(text);
    if (texts.some((one) => plain.includes(one))) return true;
    const runs = text.replace(/(?<=\d)[\s().\-–/]+(?=\d)/g, '');
    return digits.some((one) => runs.includes(one));
  };
  const mentions = (value: unknown): boolean => {
    if (typeof value === 'string') return namesIt(value);
    if (typeof value === 'number') return exactly.has(String(value));
    if (value instanceof Uint8Array) return namesIt(Buffer.from(value).toString('utf8'));
    if (value === null || typeof value !== 'object' || value instanceof Date) return false;
    return Object.values(value).some(mentions);
  };
  const { firstNames = [], sent = [] } = values;
  const isFirstName = (word: string) =>
    firstNames.some((one) => word.startsWith(one) && word.length <= one.length + longestEnding);
  const saysOf = (value: unknown): boolean => {
    if (mentions(value)) return true;
    if (typeof value === 'string') {
      const plain = toPlain(value);
      return (
        sent.some((text) => plain === text || (text.length >= shortestPart && plain.includes(text))) ||
        plain.split(/[^\p{L}\p{N}]+/u).some(isFirstName)
      );
    }
    if (value === null || typeof value !== 'object' || value instanceof Date) return false;
    return Object.values(value).some(saysOf);
  };
  return { contact, addresses, deliveries: new Set(values.deliveries), mentions, saysOf, now };
}
