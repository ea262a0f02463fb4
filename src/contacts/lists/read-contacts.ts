import {
  type Database,
  findGathered,
  NotFoundError,
  readOnce,
  type Transaction,
} from '../../storage/index.ts';
import { contactModel } from '../contact.model.ts';
import type { Contact } from '../contact.ts';
import { isMessengerScheme, toMessengerKey } from '../identities.ts';
import { sameLineForms } from '../phones/index.ts';
import { fold } from '../search/fold.ts';
import { type Tag, tagModel } from '../tags/tag.model.ts';

/** A contact wherever it lies, the bin included; null when there is none. */
export async function findContact(database: Database, id: string, tx?: Transaction): Promise<Contact | null> {
  return (await findGathered(database, contactModel, [id], tx)).get(id) ?? null;
}

/** Throws NotFoundError. */
export async function getContact(database: Database, id: string, tx?: Transaction): Promise<Contact> {
  const contact = await findContact(database, id, tx);
  if (!contact) throw new NotFoundError('contacts', id);
  return contact;
}

/** The contacts of these ids in the order of the ids; ids without a contact are passed over. */
export async function findContacts(
  database: Database,
  ids: readonly string[],
  tx?: Transaction,
): Promise<Contact[]> {
  const found = await findGathered(database, contactModel, ids, tx);
  return ids.flatMap((id) => found.get(id) ?? []);
}

/**
 * Contacts outside the bin that have one of these numbers: `candidates` are the E.164 forms under which one line may
 * be stored (`toLookupCandidates`). Those changed last come first.
 */
export async function findContactsByPhone(
  database: Database,
  candidates: readonly string[],
  tx?: Transaction,
): Promise<Contact[]> {
  const digits = candidates.map((e164) => e164.replace(/\D/g, ''));
  const found = await database
    .model(contactModel)
    .find({ searchPhones: { $in: digits } }, null, { session: tx ?? null })
    .lean();
  // The tokens also hold shorter forms of other numbers.
  return living(found).filter(({ phones }) => phones.some(({ e164 }) => candidates.includes(e164)));
}

/**
 * Contacts that have exactly this address, those in the bin too: what is said of an address holds for all who stand on it.
 * Numbers are E.164, mail addresses in lower case, ids of messengers as these have them; what a shop calls somebody stands on
 * nobody yet.
 */
export async function findHolders(database: Database, ref: AddressOf, tx?: Transaction): Promise<Contact[]> {
  const { scheme, value } = ref;
  if (scheme === 'tel')
    return readOnce(tx, toHoldersKey(ref), async () => onLine(ref, await findByLines(database, [ref], tx)));
  if (isMessengerScheme(scheme))
    return readOnce(tx, toHoldersKey(ref), () => findByMessengers(database, [ref], tx));
  if (scheme !== 'mail') return [];
  const contacts = database.collection(contactModel);
  const found = await contacts.find({ searchMails: fold(value) }, { session: tx }).toArray();
  return found.filter(({ mails }) => mails.some(({ address }) => address.toLowerCase() === value));
}

/**
 * Whether a contact may come to be known by an identity through a word that reached nobody else, such as a code that was
 * handed over: it is a messenger's own id, stands on nobody, and the contact has none of that messenger yet. Numbers and mail
 * addresses are not learned: they stand on their contact or they do not.
 */
export async function mayLearn(
  database: Database,
  contactId: string,
  ref: { scheme: string; value: string },
  tx: Transaction,
): Promise<boolean> {
  if (!isMessengerScheme(ref.scheme) || (await findHolders(database, ref, tx)).length > 0) return false;
  const contact = await findContact(database, contactId, tx);
  return contact !== null && !contact.messengers?.some(({ scheme }) => scheme === ref.scheme);
}

/**
 * Reads the holders of several numbers and messengers' ids by one query for each kind, for `findHolders` in the same stretch
 * of the transaction (`gather`); gives their ids.
 */
export async function foreseeHolders(
  database: Database,
  refs: readonly AddressOf[],
  tx: Transaction,
): Promise<string[]> {
  const numbers = refs.filter(({ scheme }) => scheme === 'tel');
  const messengers = refs.filter(({ scheme }) => isMessengerScheme(scheme));
  const onLines = await findByLines(database, numbers, tx);
  const onMessengers = await findByMessengers(database, messengers, tx);
  const holders = new Set<string>();
  const keep = async (ref: AddressOf, held: Contact[]) => {
    for (const { _id } of await readOnce(tx, toHoldersKey(ref), async () => held)) holders.add(_id);
  };
  for (const ref of numbers) await keep(ref, onLine(ref, onLines));
  for (const ref of messengers)
    await keep(
      ref,
      onMessengers.filter((one) => hasMessenger(one, ref)),
    );
  return [...holders];
}

interface AddressOf {
  scheme: string;
  value: string;
}

function toHoldersKey({ scheme, value }: AddressOf): string {
  return `holders:${scheme}:${value}`;
}

async function findByLines(
  database: Database,
  numbers: readonly AddressOf[],
  tx?: Transaction,
): Promise<Contact[]> {
  const digits = numbers.flatMap(({ value }) => sameLineForms(value)).map((e164) => e164.replace(/\D/g, ''));
  if (digits.length === 0) return [];
  return database
    .collection(contactModel)
    .find({ searchPhones: { $in: [...new Set(digits)] } }, { session: tx })
    .toArray();
}

function onLine({ value }: AddressOf, contacts: readonly Contact[]): Contact[] {
  const forms = sameLineForms(value);
  return contacts.filter(({ phones }) => phones.some(({ e164 }) => forms.includes(e164)));
}

async function findByMessengers(
  database: Database,
  refs: readonly AddressOf[],
  tx?: Transaction,
): Promise<Contact[]> {
  if (refs.length === 0) return [];
  return database
    .collection(contactModel)
    .find({ searchMessengers: { $in: refs.map(toMessengerKey) } }, { session: tx })
    .toArray();
}

function hasMessenger({ messengers }: Contact, { scheme, value }: AddressOf): boolean {
  return messengers?.some((one) => one.scheme === scheme && one.value === value) === true;
}

/** People linked to an organization, by name, those in the bin left out; `total` counts them all. */
export async function findPeopleOf(
  database: Database,
  organizationId: string,
  limit: number,
  tx?: Transaction,
): Promise<{ people: Contact[]; total: number }> {
  const found = await database
    .model(contactModel)
    .find({ 'organization.id': organizationId }, null, { session: tx ?? null })
    .lean();
  const people = living(found).sort((one, other) => (one.sortName ?? '').localeCompare(other.sortName ?? ''));
  return { people: people.slice(0, limit), total: people.length };
}

function living(contacts: readonly Contact[]): Contact[] {
  return contacts
    .filter(({ deletedAt }) => !deletedAt)
    .sort((one, other) => other.updatedAt.getTime() - one.updatedAt.getTime());
}

/** The tag, or the one it was merged into; null when it is gone. */
export async function findTag(database: Database, id: string, tx?: Transaction): Promise<Tag | null> {
  const seen = new Set<string>();
  for (let next: string | undefined = id; next !== undefined && !seen.has(next); ) {
    seen.add(next);
    const tag: Tag | null = await database
      .model(tagModel)
      .findById(next, null, { session: tx ?? null })
      .lean();
    if (tag?.mergedInto === undefined) return tag;
    next = tag.mergedInto;
  }
  return null;
}

/** The tags of these ids in their order; merged ones give their survivor, deleted ones nothing. */
export async function findTags(database: Database, ids: readonly string[], tx?: Transaction): Promise<Tag[]> {
  if (ids.length === 0) return [];
  const byId = await findGathered(database, tagModel, ids, tx);
  const tags = new Map<string, Tag>();
  for (const id of ids) {
    const held = byId.get(id);
    const tag = held?.mergedInto === undefined ? held : await findTag(database, id, tx);
    if (tag) tags.set(tag._id, tag);
  }
  return [...tags.values()];
}

/** Every tag that was not merged away. */
export async function listLivingTags(database: Database): Promise<Tag[]> {
  const tags = await database.model(tagModel).find().lean();
  return tags.filter(({ mergedInto }) => mergedInto === undefined);
}
