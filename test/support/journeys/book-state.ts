import { actionModel } from '../../../src/activity/index.ts';
import { contactModel, displayName, tagModel } from '../../../src/contacts/index.ts';
import { staffMemberModel } from '../../../src/staff/staff.model.ts';
import type { Database } from '../../../src/storage/index.ts';
import type { BookState } from './transcript.ts';

/** What the book holds, without ids, moments and whatever a channel brings with it; in the order of names. */
export async function readBookState(database: Database): Promise<BookState> {
  const contacts = await database.model(contactModel).find({}).lean();
  const tags = await database.model(tagModel).find({}).lean();
  const staff = await database.model(staffMemberModel).find({}).lean();
  const actions = await database.model(actionModel).find({}).lean();
  const nameOf = (id: string) => displayName(contacts.find(({ _id }) => _id === id) ?? { type: 'person' });
  const living = tags.filter((tag) => !('mergedInto' in tag && tag.mergedInto));
  const inOrder = [...actions].sort((one, other) => (one.moment < other.moment ? -1 : 1));
  return {
    contacts: contacts
      .map((contact) => ({
        name: displayName(contact),
        ...(contact.jobTitle && { jobTitle: contact.jobTitle }),
        phones: contact.phones.map(({ e164 }) => e164),
        mails: contact.mails.map(({ address }) => address),
        tags: contact.tags.map((id) => tags.find(({ _id }) => _id === id)?.name ?? id).sort(),
        ...(contact.organization && { organization: nameOf(contact.organization.id) }),
        ...(contact.note && { note: contact.note }),
        ...(contact.deletedAt && { isDeleted: true as const }),
      }))
      .sort((one, other) => (one.name < other.name ? -1 : 1)),
    tags: living.map(({ name }) => name).sort(),
    staff: [...staff]
      .sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime())
      .map(({ role, language }) => ({ role, ...(language && { language }) })),
    actions: inOrder.map(({ kind }) => kind),
  };
}
