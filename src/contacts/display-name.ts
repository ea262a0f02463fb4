import type { Contact, ContactType } from './contact.ts';

export type NameOrder = 'first-last' | 'last-first';

type Named = Pick<Contact, 'type' | 'firstName' | 'lastName' | 'organizationName'>;

/**
 * The name of a contact as a list shows it, empty when it has none. After a switch of type the names of the old one
 * are kept (Q16) and stand in while the new one has no name of its own.
 */
export function displayName(contact: Named, order: NameOrder = 'first-last'): string {
  const { firstName, lastName, organizationName } = contact;
  const names = order === 'first-last' ? [firstName, lastName] : [lastName, firstName];
  const person = names.filter(Boolean).join(' ');
  return contact.type === 'person' ? person || (organizationName ?? '') : organizationName || person;
}

const fieldsOf: Record<ContactType, readonly (keyof Contact)[]> = {
  person: ['firstName', 'lastName', 'jobTitle'],
  organization: ['organizationName'],
};

/** Filled fields that a contact of type `to` does not show: kept, and shown again after a switch back (Q16). */
export function fieldsHiddenBy(contact: Contact, to: ContactType): (keyof Contact)[] {
  if (contact.type === to) return [];
  return fieldsOf[contact.type].filter((field) => contact[field] !== undefined);
}
