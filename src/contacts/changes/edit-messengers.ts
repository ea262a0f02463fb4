import { holdValue } from '../../activity/index.ts';
import type { ChangeWriter } from '../../storage/index.ts';
import { contactModel } from '../contact.model.ts';
import type { Contact, ContactMessenger } from '../contact.ts';
import { ContactError } from '../contact-error.ts';
import { toMessengerKey } from '../identities.ts';
import { findHolders } from '../lists/read-contacts.ts';
import type { ContactContext } from './contact-context.ts';
import { editContact } from './edit-contact.ts';

/**
 * Adds a messenger's id at the end (B07). Throws `messenger_repeated` when the contact has it, `messenger_taken` when
 * another one does.
 */
export async function addMessenger(
  context: ContactContext,
  writer: ChangeWriter,
  contactId: string,
  messenger: Omit<ContactMessenger, 'id'>,
): Promise<ContactMessenger> {
  await verifyMessengersFree(context, writer, [messenger], contactId);
  const added = { id: context.newId(), ...messenger };
  await editContact(context, writer, contactId, (contact) => {
    contact.messengers = [...(contact.messengers ?? []), added];
  });
  return added;
}

/** Throws `messenger_gone` when somebody removed it meanwhile. */
export function removeMessenger(
  context: ContactContext,
  writer: ChangeWriter,
  contactId: string,
  messengerId: string,
): Promise<Contact> {
  return editContact(context, writer, contactId, (contact) => {
    const kept = (contact.messengers ?? []).filter(({ id }) => id !== messengerId);
    if (kept.length === (contact.messengers ?? []).length)
      throw new ContactError('messenger_gone', `No messenger ${messengerId}`);
    contact.messengers = kept;
  });
}

/** Throws `messenger_taken` when one of these ids stands on another contact than `contactId`, in the bin too. */
export async function verifyMessengersFree(
  { database }: ContactContext,
  { tx }: ChangeWriter,
  messengers: readonly Pick<ContactMessenger, 'scheme' | 'value'>[],
  contactId?: string,
): Promise<void> {
  for (const one of messengers) {
    await holdValue(database, tx, messengerKey, toMessengerKey(one));
    const holders = await findHolders(database, one, tx);
    if (holders.some(({ _id }) => _id !== contactId))
      throw new ContactError('messenger_taken', 'The id stands on another contact');
  }
}

/** The name under which the activity holds the ids, so that two who take one at once come one after the other. */
export const messengerKey = `${contactModel.name}.searchMessengers`;
