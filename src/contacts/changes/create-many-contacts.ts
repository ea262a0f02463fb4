import type { ChangeWriter } from '../../storage/index.ts';
import { contactModel } from '../contact.model.ts';
import type { Contact, ContactDraft } from '../contact.ts';
import { ContactError } from '../contact-error.ts';
import type { ContactContext } from './contact-context.ts';
import { type CreateOptions, createContact, linkDraft, readDraft } from './create-contact.ts';

/** Contacts of one statement. */
const chunk = 500;

/**
 * Saves drafts as `createContact` does, in few statements. Organizations go first, so that people of the same file join
 * them; what cannot be saved as it is comes back in `refused`, and has written nothing.
 */
export async function createManyContacts(
  context: ContactContext,
  writer: ChangeWriter,
  drafts: readonly ContactDraft[],
  options: CreateOptions,
): Promise<{ contacts: Contact[]; refused: ContactDraft[] }> {
  const contacts: Contact[] = [];
  const refused = new Set<ContactDraft>();
  /** What a draft makes, unless it is refused. */
  const attempt = async <T>(draft: ContactDraft, make: () => T | Promise<T>): Promise<T[]> => {
    try {
      return [await make()];
    } catch (error) {
      if (!(error instanceof ContactError)) throw error;
      refused.add(draft);
      return [];
    }
  };
  const known = { companies: new Map<string, string>(), tags: new Map<string, string>() };
  for (const type of ['organization', 'person'] as const) {
    const ready: Contact[] = [];
    for (const draft of drafts.filter((one) => one.type === type)) {
      // An account belongs to one contact: each is asked for by itself.
      if (draft.messengers?.length) {
        contacts.push(...(await attempt(draft, () => createContact(context, writer, draft, options))));
        continue;
      }
      for (const read of await attempt(draft, () => readDraft(context, writer, draft, options)))
        ready.push(await linkDraft(context, writer, read, options, known));
    }
    for (let at = 0; at < ready.length; at += chunk)
      contacts.push(...(await writer.createMany(contactModel, ready.slice(at, at + chunk))));
  }
  return { contacts, refused: drafts.filter((draft) => refused.has(draft)) };
}
