import { releaseValue } from '../activity/index.ts';
import { type Database, forgetReads, type Transaction } from '../storage/index.ts';
import { companyKey } from './changes/create-contact.ts';
import { messengerKey } from './changes/edit-messengers.ts';
import { contactModel } from './contact.model.ts';
import type { Contact } from './contact.ts';
import { isMessengerScheme, toMessengerKey } from './identities.ts';
import { toSortName } from './track-contacts.ts';

/**
 * Removes a contact for good, with the links that lead to it; no action records what it was. `once`: identities it had or
 * has, of which nobody keeps that somebody had them.
 */
export async function eraseContact(
  database: Database,
  contact: Contact,
  once: readonly { scheme: string; value: string }[],
  tx: Transaction,
): Promise<void> {
  const contacts = database.collection(contactModel);
  const linked = await contacts
    .find({ 'organization.id': contact._id }, { session: tx, projection: { _id: 1 } })
    .toArray();
  if (linked.length > 0)
    await contacts.updateMany(
      { _id: { $in: linked.map(({ _id }) => _id) } },
      { $unset: { organization: 1 } },
      { session: tx },
    );
  await contacts.deleteOne({ _id: contact._id }, { session: tx });
  forgetReads(tx);
  if (contact.organizationName)
    await releaseValue(database, tx, companyKey, toSortName(contact.organizationName));
  for (const one of once)
    if (isMessengerScheme(one.scheme)) await releaseValue(database, tx, messengerKey, toMessengerKey(one));
}

/** Which of these beginnings of folded names stand in the name of a contact there is: such a name alone points to nobody. */
export async function findSharedNames(
  database: Database,
  beginnings: readonly string[],
): Promise<ReadonlySet<string>> {
  const shared = new Set<string>();
  if (beginnings.length === 0) return shared;
  const names = database.collection(contactModel).find({}, { projection: { sortName: 1 } });
  for await (const { sortName } of names)
    for (const one of beginnings) if (sortName?.includes(one)) shared.add(one);
  return shared;
}
