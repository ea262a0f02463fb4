import { pino } from 'pino';
import { createActivity } from '../../src/activity/index.ts';
import { createContactLists, createContacts, parsePaste, trackedContacts } from '../../src/contacts/index.ts';
import { staffMemberModel, staffStateModel } from '../../src/staff/staff.model.ts';
import { connectDatabase, newId } from '../../src/storage/index.ts';

const syllables = ['kow', 'żół', 'bie', 'czar', 'mar', 'nis', 'pol', 'wrzo'];

export interface Sought {
  id: string;
  /** As one types it in a hurry, without accents. */
  surname: string;
}

/** Makes `count` Telegram accounts staff beside the owner, and as many contacts, for each of them one to look up. */
export async function admit(uri: string, count: number): Promise<Sought[]> {
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
  const sought: Sought[] = [];
  for (let at = 0; at < count; at += 1) {
    const surname = `${syllables[at % 8]}${syllables[Math.floor(at / 8) % 8]}ska`;
    const draft = parsePaste(
      `Zofia ${surname[0]?.toUpperCase()}${surname.slice(1)}, +48 600 700 ${800 + at}, zofia${at}@example.com, tag vip`,
      { country: 'PL', language: 'en' },
    );
    const { result } = await database.transaction((tx) =>
      activity.perform(tx, { kind: 'contact.created', actor: 'bench2', source: 'bench', now }, (writer) =>
        contacts.createContact(writer, draft, { owner: 'bench2' }),
      ),
    );
    const typed = surname.replaceAll('ż', 'z').replaceAll('ó', 'o').replaceAll('ł', 'l');
    sought.push({ id: result._id, surname: typed });
  }
  await lists.close();
  await database.close();
  return sought;
}
