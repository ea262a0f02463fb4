import type { ChangeWriter } from '../../storage/index.ts';
import { contactModel } from '../contact.model.ts';
import type { Contact } from '../contact.ts';
import type { ContactContext } from './contact-context.ts';
import { editContact } from './edit-contact.ts';

/** Puts a contact into the bin; it keeps everything, links included (Q20). Nothing happens to one that lies there. */
export function moveToBin(_context: ContactContext, writer: ChangeWriter, id: string): Promise<Contact> {
  return writer.change(contactModel, id, (contact) => {
    contact.deletedAt ??= writer.now;
  });
}

/** Takes a contact out of the bin. */
export function restoreContact(_context: ContactContext, writer: ChangeWriter, id: string): Promise<Contact> {
  return writer.change(contactModel, id, (contact) => {
    delete contact.deletedAt;
  });
}

/** `owner`: a staff member's id; that there is such a member is for the caller to know. */
export function transferOwner(
  context: ContactContext,
  writer: ChangeWriter,
  id: string,
  owner: string,
): Promise<Contact> {
  return editContact(context, writer, id, (contact) => {
    contact.owner = owner;
  });
}
