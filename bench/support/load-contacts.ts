import { contactModel } from '../../src/contacts/contact.model.ts';
import { toSearchTokens } from '../../src/contacts/search/index.ts';
import { tagModel } from '../../src/contacts/tags/tag.model.ts';
import type { Database } from '../../src/storage/index.ts';
import { generateContacts, tagNames } from '../search/generate-contacts.ts';

const BATCH = 1_000;

/** Fills an empty database with generated contacts and their tags; indexes first, as the service makes them. */
export async function loadContacts(database: Database, count: number): Promise<void> {
  const contacts = database.model(contactModel);
  await contacts.createIndexes();
  const now = new Date();
  await database
    .model(tagModel)
    .collection.insertMany(
      tagNames.map((name) => ({ _id: name, name, slug: name, createdAt: now, createdBy: 'bench' })) as never,
    );
  let batch: object[] = [];
  const flush = async () => {
    if (batch.length > 0) await contacts.collection.insertMany(batch as never);
    batch = [];
  };
  for (const { contact, tags } of generateContacts(count)) {
    batch.push({ ...contact, tags, ...toSearchTokens(contact) });
    if (batch.length === BATCH) await flush();
  }
  await flush();
}
