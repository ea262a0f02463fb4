import { contactModel } from '../../src/contacts/contact.model.ts';
import type { Contact } from '../../src/contacts/contact.ts';
import { dataOf, type TestPerson, type TestService } from './start-service.ts';

/** Makes a contact of a pasted text the way people do; answers its id. */
export async function makeContact(person: TestPerson, text: string): Promise<string> {
  await person.say(`/new ${text}`);
  const saved = await person.press(/^✅ /);
  return dataOf(saved, /^✏️ /).replace('c.edit.', '');
}

/** The contact as it is stored. Throws when there is none. */
export async function storedContact({ database }: TestService, id: string): Promise<Contact> {
  const contact = await database.model(contactModel).findById(id).lean();
  if (!contact) throw new Error(`No contact ${id}`);
  return contact;
}
