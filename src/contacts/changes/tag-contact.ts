import type { ChangeWriter } from '../../storage/index.ts';
import { contactModel } from '../contact.model.ts';
import type { Contact } from '../contact.ts';
import { findOrCreateTag, findTagByName } from '../tags/find-or-create-tag.ts';
import type { Tag } from '../tags/tag.model.ts';
import type { ContactContext } from './contact-context.ts';
import { editContact } from './edit-contact.ts';

/** Puts tags on a contact by name; unknown ones are made (F081). A tag it has stays where it is (F083). */
export async function tagContact(
  context: ContactContext,
  writer: ChangeWriter,
  contactId: string,
  names: readonly string[],
): Promise<{ contact: Contact; tags: Tag[] }> {
  const tags: Tag[] = [];
  for (const name of names) tags.push(await findOrCreateTag(context, writer, name));
  const contact = await editContact(context, writer, contactId, (edited) => {
    edited.tags = [...new Set([...edited.tags, ...tags.map(({ _id }) => _id)])];
  });
  return { contact, tags };
}

/** The same for many contacts at once; those in the bin are passed over. */
export async function tagContacts(
  context: ContactContext,
  writer: ChangeWriter,
  contactIds: readonly string[],
  names: readonly string[],
): Promise<Tag[]> {
  const tags: Tag[] = [];
  for (const name of names) tags.push(await findOrCreateTag(context, writer, name));
  await writer.changeMany(contactModel, contactIds, (contact) => {
    if (contact.deletedAt) return;
    contact.tags = [...new Set([...contact.tags, ...tags.map(({ _id }) => _id)])];
  });
  return tags;
}

/** Takes tags off a contact; those that are not on it are passed over. Throws `empty_contact` when they were all it had. */
export function untagContact(
  context: ContactContext,
  writer: ChangeWriter,
  contactId: string,
  ...tagIds: string[]
): Promise<Contact> {
  return editContact(context, writer, contactId, (contact) => {
    contact.tags = contact.tags.filter((id) => !tagIds.includes(id));
  });
}

/** Name of the tag that stands for the former checkbox (F088); the same in every language, as tags are data. */
export const conflictTagName = 'Conflict';

/** `conflict: true` of an import or another system becomes a tag, with no flag beside it (F088, F089). */
export async function setConflict(
  context: ContactContext,
  writer: ChangeWriter,
  contactId: string,
  conflict: boolean,
): Promise<Contact> {
  if (conflict) return (await tagContact(context, writer, contactId, [conflictTagName])).contact;
  const tag = await findTagByName(context, conflictTagName, writer.tx);
  return untagContact(context, writer, contactId, tag?._id ?? '');
}
