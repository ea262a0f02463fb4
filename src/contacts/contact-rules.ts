import type { Contact, ContactDraft, ContactMail, ContactPhone } from './contact.ts';
import { ContactError, type ContactErrorCode } from './contact-error.ts';
import { isSameMessenger } from './identities.ts';

type Filled = Pick<
  Contact,
  'firstName' | 'lastName' | 'organizationName' | 'jobTitle' | 'note' | 'tags' | 'organization'
> & { phones: readonly unknown[]; mails: readonly unknown[]; messengers?: readonly unknown[] };

/**
 * True when no field holds anything but blanks (F165). What a draft could not read counts: it is kept in the note. Type, kind and source do not count: every contact has the first
 * two, and a source alone says nothing of anybody.
 */
export function isEmpty(contact: Filled | ContactDraft): boolean {
  const { firstName, lastName, organizationName, jobTitle, note, phones, mails, messengers, tags } = contact;
  const texts = [firstName, lastName, organizationName, jobTitle, note, ...tags];
  const company = 'company' in contact ? contact.company : undefined;
  const linked = 'organization' in contact && contact.organization !== undefined;
  const filled = [...texts, company].some((text) => text !== undefined && text.trim() !== '');
  const unread = 'problems' in contact && contact.problems.length > 0;
  const reached = phones.length > 0 || mails.length > 0 || (messengers?.length ?? 0) > 0;
  return !filled && !linked && !unread && !reached;
}

/** Two entries are the same number when a call would reach the same person: number and extension. */
export function isSamePhone(
  one: Pick<ContactPhone, 'e164' | 'extension'>,
  other: Pick<ContactPhone, 'e164' | 'extension'>,
): boolean {
  return one.e164 === other.e164 && (one.extension ?? '') === (other.extension ?? '');
}

export function isSameMail(one: Pick<ContactMail, 'address'>, other: Pick<ContactMail, 'address'>): boolean {
  return one.address.toLowerCase() === other.address.toLowerCase();
}

export interface Fault {
  code: ContactErrorCode;
  path: string;
}

/** What is wrong with a contact by itself; the same rules hold for an edit and for an undo. */
export function findFaults(contact: Contact): Fault[] {
  const faults: Fault[] = [];
  if (isEmpty(contact)) faults.push({ code: 'empty_contact', path: '' });
  if (hasRepeated(contact.phones, isSamePhone)) faults.push({ code: 'phone_repeated', path: 'phones' });
  if (hasRepeated(contact.mails, isSameMail)) faults.push({ code: 'mail_repeated', path: 'mails' });
  if (hasRepeated(contact.messengers ?? [], isSameMessenger))
    faults.push({ code: 'messenger_repeated', path: 'messengers' });
  if (contact.type === 'organization' && contact.organization) {
    faults.push({ code: 'link_between_alike', path: 'organization' });
  }
  return faults;
}

function hasRepeated<T>(list: readonly T[], isSame: (one: T, other: T) => boolean): boolean {
  return list.some((one, at) => list.slice(at + 1).some((other) => isSame(one, other)));
}

/** Throws when the contact has a fault that it did not have before; old faults do not stand in the way of other edits. */
export function verifyContact(contact: Contact, before?: Contact): void {
  const known = new Set(before && findFaults(before).map(({ code }) => code));
  const fault = findFaults(contact).find(({ code }) => !known.has(code));
  if (fault) throw new ContactError(fault.code, `Contact ${contact._id} would break a rule: ${fault.code}`);
}
