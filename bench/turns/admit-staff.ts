import { pino } from 'pino';
import { createActivity } from '../../src/activity/index.ts';
import { createContactLists, createContacts, parsePaste, trackedContacts } from '../../src/contacts/index.ts';
import { staffMemberModel, staffStateModel } from '../../src/staff/staff.model.ts';
import { connectDatabase, newId } from '../../src/storage/index.ts';

/** Makes `count` Telegram accounts staff beside the owner, and one contact to look up; gives the contact's id. */
export async function admit(uri: string, count: number): Promise<string> {
  const database = await connectDatabase(uri);
  const activity = createActivity({ database, models: [...trackedContacts] });
  const lists = createContactLists({ database, log: pino({ level: 'silent' }) });
  const contacts = createContacts({ database, activity, lists });
  const now = new Date();
  for (let id = 2; id <= count; id += 1)
    await database.model(staffMemberModel).create({
      _id: `bench${id}`,
      name: `P${id}`,
      role: 'manager',
      identities: [{ id: `telegram:${id}`, scheme: 'telegram', value: String(id), at: now }],
      createdAt: now,
    });
  await database.model(staffStateModel).updateOne({ _id: 'staff' }, { $set: { stamp: newId(16) } });
  const draft = parsePaste('Zofia Żółkiewska, +48 600 700 800, zofia@example.com, tag vip', {
    country: 'PL',
    language: 'en',
  });
  const { result } = await database.transaction((tx) =>
    activity.perform(tx, { kind: 'contact.created', actor: 'bench2', source: 'bench', now }, (writer) =>
      contacts.createContact(writer, draft, { owner: 'bench2' }),
    ),
  );
  await lists.close();
  await database.close();
  return result._id;
}
