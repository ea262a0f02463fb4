import MiniSearch from 'minisearch';
import type { Contact } from '../../src/contacts/contact.ts';
import { nameOf } from './look-ups.ts';
import type { Peer } from './measure.ts';

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What a plain bot does: a regular expression over every contact, in this process, names already folded. */
export function createScanPeer(contacts: readonly Contact[]): Peer {
  const lines = contacts.map((contact) => ({
    name: nameOf(contact),
    text: [
      nameOf(contact),
      ...contact.phones.map(({ e164 }) => e164.slice(1)),
      ...contact.mails.map(({ address }) => address),
    ].join(' '),
  }));
  return (lookUp, { kind }) => {
    const words =
      kind === 'phone' || kind === 'mail'
        ? [escapePattern(lookUp.text)]
        : lookUp.text.split(' ').map((word) => `\\b${escapePattern(word)}`);
    const pattern = new RegExp(words.map((word) => `(?=.*${word})`).join(''));
    const found: string[] = [];
    // To the end, as a list with a count needs.
    let total = 0;
    for (const { name, text } of lines) {
      if (!pattern.test(text)) continue;
      total += 1;
      if (total <= 10) found.push(name);
    }
    return found;
  };
}

/** A full-text library for one process. It knows beginnings of words, so of phones only whole numbers. */
export function createMiniSearchPeer(contacts: readonly Contact[]): Peer {
  const mini = new MiniSearch<{ id: number; name: string; phones: string; mails: string }>({
    fields: ['name', 'phones', 'mails'],
    storeFields: [],
    tokenize: (text) => text.split(/[\s@.-]+/),
  });
  const names = contacts.map(nameOf);
  mini.addAll(
    contacts.map((contact, id) => ({
      id,
      name: names[id] as string,
      phones: contact.phones.map(({ e164 }) => e164.slice(1)).join(' '),
      mails: contact.mails.map(({ address }) => address).join(' '),
    })),
  );
  return (lookUp, { name, kind }) => {
    if (kind === 'phone' && name !== 'exact phone') return null;
    const hits = mini.search(lookUp.text, {
      combineWith: 'AND',
      prefix: true,
      fuzzy: kind === 'typo' ? (term) => (term.length >= 4 ? 1 : false) : false,
    });
    return hits.slice(0, 10).map(({ id }) => names[id as number] as string);
  };
}
