import { type NotedChange, toSubject } from '../../../src/activity/index.ts';
import { mayMove, type OwnerWord } from '../../../src/consent/index.ts';
import type { Contact } from '../../../src/contacts/index.ts';
import { contactTitle } from '../cards/contact-words.ts';
import { type AddressStanding, readStandings } from '../channels/standing.ts';
import type { CommandContext } from '../command-context.ts';
import { consentsField } from '../history/describe-contact.ts';

/** An address of a contact, and everybody who stands on it. */
export interface OwnedAddress {
  contact: Contact;
  of: AddressStanding;
  holders: string[];
}

/** The addresses of a contact, `element`: only that one; null when the contact or the address is gone. */
export async function findOwned(
  id: string,
  element: string | undefined,
  context: CommandContext,
): Promise<{ contact: Contact; addresses: AddressStanding[] } | null> {
  const contact = await context.rooms.contacts.findContact(id, context.tx);
  if (!contact || contact.deletedAt) return null;
  const all = await readStandings(contact, context, context.can('record-consent'));
  const addresses = all.filter((of) => element === undefined || of.element === element);
  return element !== undefined && addresses.length === 0 ? null : { contact, addresses };
}

/** Something was said there by whoever had it: to say that it is somebody else's now has an effect. Pure. */
export function hasWords({ address }: AddressStanding): boolean {
  return address !== null && mayMove(address);
}

/** Names of contacts, those in the bin too; of one that was erased nothing is left to say. */
export async function namesOf(ids: readonly string[], { rooms, t, tx }: CommandContext): Promise<string> {
  const contacts = await rooms.contacts.findContacts(ids, tx);
  return contacts.map((contact) => contactTitle(contact, t)).join(', ') || t('moved-nobody');
}

const told: Record<OwnerWord, { kind: string; before: string; after: string }> = {
  moved: { kind: 'consent.moved', before: 'granted', after: 'suspended' },
  resumed: { kind: 'consent.resumed', before: 'suspended', after: 'granted' },
  renewed: { kind: 'consent.renewed', before: 'suspended', after: 'unknown' },
};

/** In the feed, and in the histories of all who stand on it. */
export async function noteOwner(
  word: OwnerWord,
  { contact, holders }: OwnedAddress,
  { note }: CommandContext,
): Promise<void> {
  await note(told[word].kind, [toOwnerNote(word, contact._id, holders)]);
}

/** What the feed tells of it, for a contact and all others who stand on the address. Pure. */
export function toOwnerNote(word: OwnerWord, contact: string, holders: readonly string[]): NotedChange {
  const { before, after } = told[word];
  const ids = [...new Set([contact, ...holders])];
  return {
    collectionName: 'contacts',
    document: contact,
    path: `${consentsField}.moved`,
    before,
    after,
    subjects: ids.map((id) => toSubject('contacts', id)),
  };
}
