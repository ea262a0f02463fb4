import type { Contact } from '../contact.ts';
import { fold, indexWords } from './fold.ts';
import type { SearchEntry } from './search-entry.ts';

/** What a contact can be found by beside its own fields. */
export interface SearchSurroundings {
  /** Names of the contact's tags (F086). */
  tags: readonly string[];
  /** Name of the person's organization. */
  organization?: string;
}

/** The fields a search entry is made of. */
export type SearchedContact = Pick<
  Contact,
  | '_id'
  | 'type'
  | 'firstName'
  | 'lastName'
  | 'organizationName'
  | 'jobTitle'
  | 'phones'
  | 'mails'
  | 'note'
  | 'updatedAt'
  | 'deletedAt'
>;

/** A longer note is found by its first words: enough to look up by, and it bounds the index. */
const MAX_NOTE_WORDS = 500;

function wordsOf(...texts: (string | undefined)[]): string[] {
  const words = new Set<string>();
  for (const text of texts) if (text) for (const word of indexWords(text)) words.add(word);
  return [...words];
}

/** The contact as the index holds it; null while it lies in the bin. */
export function toSearchEntry(contact: SearchedContact, around: SearchSurroundings): SearchEntry | null {
  if (contact.deletedAt) return null;
  const { firstName, lastName, organizationName, jobTitle, note } = contact;
  const addresses = contact.mails.map(({ address }) => address);
  const sortName = organizationName ?? [lastName, firstName].filter(Boolean).join(' ');
  return {
    id: contact._id,
    type: contact.type,
    names: wordsOf(firstName, lastName, organizationName),
    details: wordsOf(jobTitle, around.organization, ...around.tags, ...addresses),
    notes: wordsOf(note).slice(0, MAX_NOTE_WORDS),
    digits: [...new Set(contact.phones.map(({ e164 }) => e164.replace(/\D/g, '')))].filter(Boolean),
    mails: [...new Set(addresses.map(fold))],
    label: fold(sortName),
    rank: contact.updatedAt.getTime(),
  };
}
