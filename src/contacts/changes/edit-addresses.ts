import type { ChangeWriter } from '../../storage/index.ts';
import type { Contact, ContactMail, ContactPhone } from '../contact.ts';
import { ContactError } from '../contact-error.ts';
import type { ContactContext } from './contact-context.ts';
import { assign, type EditOptions, editContact } from './edit-contact.ts';

/** What may be changed of a phone; null clears. A new number comes with what was typed. */
export type PhoneChanges =
  | { raw: string; e164: string; extension?: string | null; type?: string | null }
  | { extension?: string | null; type?: string | null };

/** Adds a number at the end. Throws `phone_repeated` when the contact has it. */
export async function addPhone(
  context: ContactContext,
  writer: ChangeWriter,
  contactId: string,
  phone: Omit<ContactPhone, 'id'>,
): Promise<ContactPhone> {
  const added = { id: context.newId(), ...phone };
  await editContact(context, writer, contactId, (contact) => void contact.phones.push(added));
  return added;
}

/** Throws `phone_gone` when somebody removed it meanwhile. */
export function editPhone(
  context: ContactContext,
  writer: ChangeWriter,
  contactId: string,
  phoneId: string,
  changes: PhoneChanges,
  options?: EditOptions,
): Promise<Contact> {
  const edit = (contact: Contact) => {
    const phone = getElement(contact.phones, phoneId, 'phone_gone');
    if ('e164' in changes) Object.assign(phone, { raw: changes.raw, e164: changes.e164 });
    if ('extension' in changes) assign(phone, 'extension', changes.extension ?? undefined);
    if ('type' in changes) assign(phone, 'type', changes.type ?? undefined);
  };
  return editContact(context, writer, contactId, edit, options);
}

export function removePhone(
  context: ContactContext,
  writer: ChangeWriter,
  contactId: string,
  phoneId: string,
): Promise<Contact> {
  return editContact(context, writer, contactId, (contact) => {
    getElement(contact.phones, phoneId, 'phone_gone');
    contact.phones = contact.phones.filter(({ id }) => id !== phoneId);
  });
}

/** `order`: the ids of all phones. Throws `order_incomplete` when it names others than there are. */
export function reorderPhones(
  context: ContactContext,
  writer: ChangeWriter,
  contactId: string,
  order: readonly string[],
): Promise<Contact> {
  return editContact(context, writer, contactId, (contact) => {
    contact.phones = reorder(contact.phones, order);
  });
}

/** Adds an address at the end. Throws `mail_repeated` when the contact has it. */
export async function addMail(
  context: ContactContext,
  writer: ChangeWriter,
  contactId: string,
  mail: Omit<ContactMail, 'id'>,
): Promise<ContactMail> {
  const added = { id: context.newId(), ...mail };
  await editContact(context, writer, contactId, (contact) => void contact.mails.push(added));
  return added;
}

/** Throws `mail_gone` when somebody removed it meanwhile. */
export function editMail(
  context: ContactContext,
  writer: ChangeWriter,
  contactId: string,
  mailId: string,
  changes: Omit<ContactMail, 'id'>,
  options?: EditOptions,
): Promise<Contact> {
  const edit = (contact: Contact) => {
    getElement(contact.mails, mailId, 'mail_gone').address = changes.address;
  };
  return editContact(context, writer, contactId, edit, options);
}

export function removeMail(
  context: ContactContext,
  writer: ChangeWriter,
  contactId: string,
  mailId: string,
): Promise<Contact> {
  return editContact(context, writer, contactId, (contact) => {
    getElement(contact.mails, mailId, 'mail_gone');
    contact.mails = contact.mails.filter(({ id }) => id !== mailId);
  });
}

/** The first mail is the primary one (F054). Throws `order_incomplete` when `order` names others than there are. */
export function reorderMails(
  context: ContactContext,
  writer: ChangeWriter,
  contactId: string,
  order: readonly string[],
): Promise<Contact> {
  return editContact(context, writer, contactId, (contact) => {
    contact.mails = reorder(contact.mails, order);
  });
}

function getElement<T extends { id: string }>(
  list: readonly T[],
  id: string,
  code: 'phone_gone' | 'mail_gone',
): T {
  const element = list.find((one) => one.id === id);
  if (!element) throw new ContactError(code, `No element ${id}`);
  return element;
}

function reorder<T extends { id: string }>(list: readonly T[], order: readonly string[]): T[] {
  const byId = new Map(list.map((element) => [element.id, element]));
  const ordered = [...new Set(order)].flatMap((id) => byId.get(id) ?? []);
  if (ordered.length !== list.length || order.length !== list.length) {
    throw new ContactError('order_incomplete', 'The order names other elements than there are');
  }
  return ordered;
}
