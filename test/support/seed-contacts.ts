import { createActivity } from '../../src/activity/index.ts';
import {
  type Contact,
  type ContactDraft,
  createContactLists,
  createContacts,
  trackedContacts,
} from '../../src/contacts/index.ts';
import { migrations, models } from '../../src/schema.ts';
import { connectDatabase, createHolder, migrate } from '../../src/storage/index.ts';
import { testDatabaseUri } from './database.ts';

/** Owner and creator of contacts that were there before anybody claimed the service. */
export const seeder = 'seeder';

/** A new database with contacts in it, made one second after the other; a service is started on its address. */
export async function seedContacts(
  drafts: readonly Partial<ContactDraft>[],
): Promise<{ uri: string; contacts: Contact[] }> {
  const uri = testDatabaseUri();
  const database = await connectDatabase(uri);
  await migrate(database, models, migrations, createHolder());
  const activity = createActivity({ database, models: trackedContacts });
  const lists = createContactLists({ database, log: { warn: () => undefined } });
  const rooms = createContacts({ database, activity, lists });
  const empty = { phones: [], mails: [], tags: [], proposals: [], guesses: [], problems: [] };
  const contacts: Contact[] = [];
  for (const [at, draft] of drafts.entries()) {
    const now = new Date(Date.UTC(2026, 0, 1) + at * 1_000);
    const origin = { kind: 'contact.created', actor: seeder, source: 'seed', now };
    const { result } = await database.transaction((tx) =>
      activity.perform(tx, origin, (writer) =>
        rooms.createContact(writer, { type: 'person', ...empty, ...draft }, { owner: seeder }),
      ),
    );
    contacts.push(result);
  }
  await lists.close();
  await database.close();
  return { uri, contacts };
}
