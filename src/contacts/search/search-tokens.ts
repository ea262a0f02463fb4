import type { Contact } from '../contact.ts';
import { toMessengerKey } from '../identities.ts';
import { fold, indexWords } from './fold.ts';

/** Names of more words are found in the database by their first ones. */
const MAX_NAME_WORDS = 6;
const LAST_DIGITS = 7;
/** Country calling codes by ITU-T E.164, annex: two digits where listed, else three; North America 1, Russia and Kazakhstan 7. */
const CALLING_CODE = /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/;

export type SearchTokens = Required<
  Pick<Contact, 'searchPairs' | 'searchPhones' | 'searchMails' | 'searchMessengers'>
>;

/** Two words in the order given, as one token. */
export const toPair = (first: string, second: string): string => `${first} ${second}`;

/** Each word of a name alone, and each two of them in both orders. */
export function toSearchPairs(words: readonly string[]): string[] {
  const few = words.slice(0, MAX_NAME_WORDS);
  const pairs = few.flatMap((first) =>
    few.filter((second) => second !== first).map((second) => toPair(first, second)),
  );
  return [...few, ...pairs];
}

/** The number with and without its country code, and its last seven digits. */
export function toSearchPhones(e164: string): string[] {
  const digits = e164.replace(/\D/g, '');
  const forms = [digits, digits.replace(CALLING_CODE, ''), digits.slice(-LAST_DIGITS)];
  return [...new Set(forms)].filter((form) => form !== '');
}

/**
 * Tokens for look-ups by equality in the database, which answers while the index is being filled. They are derived: whoever
 * writes a contact writes them with it.
 */
export function toSearchTokens(
  contact: Pick<Contact, 'firstName' | 'lastName' | 'organizationName' | 'phones' | 'mails' | 'messengers'>,
): SearchTokens {
  const { firstName = '', lastName = '', organizationName = '' } = contact;
  const words = [...new Set([firstName, lastName, organizationName].flatMap((name) => indexWords(name)))];
  return {
    searchPairs: toSearchPairs(words),
    searchPhones: [...new Set(contact.phones.flatMap(({ e164 }) => toSearchPhones(e164)))],
    searchMails: [...new Set(contact.mails.map(({ address }) => fold(address)))],
    searchMessengers: [...new Set((contact.messengers ?? []).map(toMessengerKey))],
  };
}
