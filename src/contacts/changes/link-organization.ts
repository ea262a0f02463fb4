import { type ChangeWriter, NotFoundError } from '../../storage/index.ts';
import { contactModel } from '../contact.model.ts';
import type { Contact, ContactType } from '../contact.ts';
import { ContactError } from '../contact-error.ts';
import { cleanLine } from './clean-text.ts';
import type { ContactContext } from './contact-context.ts';
import { assign, editContact } from './edit-contact.ts';

export interface LinkOptions {
  role?: string | null;
  /** Take the place of the organization that the person has (F105). */
  replace?: boolean;
}

/**
 * Links a person with an organization, named in either order. Throws `link_between_alike`, `organization_present`
 * unless `replace`, `contact_in_bin`, NotFoundError.
 */
export async function linkContacts(
  context: ContactContext,
  writer: ChangeWriter,
  oneId: string,
  otherId: string,
  { role, replace = false }: LinkOptions = {},
): Promise<Contact> {
  const [one, other] = [
    await getLinkable(context, writer, oneId),
    await getLinkable(context, writer, otherId),
  ];
  if (one.type === other.type) throw new ContactError('link_between_alike', 'Both are of one type');
  const [person, organization] = one.type === 'person' ? [one, other] : [other, one];
  await holdOrganization(context, writer, organization._id);
  return editContact(context, writer, person._id, (contact) => {
    const present = contact.organization;
    if (present && present.id !== organization._id && !replace) {
      throw new ContactError('organization_present', `Person ${person._id} has an organization`);
    }
    const stays = present?.id === organization._id && role === undefined;
    const shown = stays ? present.role : cleanLine(role);
    contact.organization = { id: organization._id, ...(shown !== undefined && { role: shown }) };
  });
}

async function getLinkable({ database }: ContactContext, writer: ChangeWriter, id: string): Promise<Contact> {
  const contact = await database.model(contactModel).findById(id, null, { session: writer.tx }).lean();
  if (!contact) throw new NotFoundError('contacts', id);
  if (contact.deletedAt) throw new ContactError('contact_in_bin', `Contact ${id} lies in the bin`);
  return contact;
}

/**
 * Writes the organization, so that a link and a switch of its type, or its way into the bin, cannot both commit: a
 * transaction that merely read it would not notice the other.
 */
export async function holdOrganization(
  { database }: ContactContext,
  writer: ChangeWriter,
  id: string,
): Promise<void> {
  await database
    .model(contactModel)
    .updateOne({ _id: id }, { $set: { updatedAt: writer.now } }, { session: writer.tx });
}

/** Sets or clears the role at the organization. Throws `not_linked`. */
export function setRole(
  context: ContactContext,
  writer: ChangeWriter,
  personId: string,
  role: string | null,
): Promise<Contact> {
  return editContact(context, writer, personId, (contact) => {
    if (!contact.organization) throw new ContactError('not_linked', `Person ${personId} has no organization`);
    assign(contact.organization, 'role', cleanLine(role));
  });
}

/** Takes the link away. Throws `not_linked`. */
export function unlinkOrganization(
  context: ContactContext,
  writer: ChangeWriter,
  personId: string,
): Promise<Contact> {
  return editContact(context, writer, personId, (contact) => {
    if (!contact.organization) throw new ContactError('not_linked', `Person ${personId} has no organization`);
    delete contact.organization;
  });
}

/**
 * Makes a person an organization or the other way round; all values are kept (see `fieldsHiddenBy`). Throws
 * `organization_linked` and `people_linked`: links go first.
 */
export async function switchType(
  context: ContactContext,
  writer: ChangeWriter,
  id: string,
  type: ContactType,
): Promise<Contact> {
  if (type === 'person') {
    const people = await context.database
      .model(contactModel)
      .find({ 'organization.id': id }, { _id: 1 }, { session: writer.tx })
      .lean();
    if (people.length > 0) throw new ContactError('people_linked', `Organization ${id} has people`);
  }
  return editContact(context, writer, id, (contact) => {
    if (type === 'organization' && contact.organization) {
      throw new ContactError('organization_linked', `Person ${id} has an organization`);
    }
    contact.type = type;
  });
}
