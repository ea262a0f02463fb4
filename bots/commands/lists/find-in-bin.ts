import { type Contact, displayName } from '../../../src/contacts/index.ts';
import { fold } from '../../../src/contacts/search/index.ts';
import { toNameCandidates } from '../../../src/dialogue/index.ts';
import type { CommandContext } from '../command-context.ts';

const pageSize = 200;
/** Those that went in last; who looks for older ones turns the pages of `/bin`. */
const mostPages = 10;

/** Contacts in the bin whose name holds all the words, in the cases of the language. Look-ups leave the bin out. */
export async function findInBin(words: string, { rooms, t }: CommandContext): Promise<Contact[]> {
  const forms = toNameCandidates(words, t.language).map(toWords);
  const found: Contact[] = [];
  for (let page = 1; page <= mostPages; page += 1) {
    const { contacts, pages } = await rooms.contacts.listContacts({ bin: true, page, size: pageSize });
    for (const contact of contacts) {
      const name = new Set(toWords(displayName(contact)));
      if (forms.some((form) => form.length > 0 && form.every((word) => name.has(word)))) found.push(contact);
    }
    if (page >= pages) break;
  }
  return found;
}

function toWords(name: string): string[] {
  return fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
