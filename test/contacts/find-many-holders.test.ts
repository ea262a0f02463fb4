import { afterAll, beforeAll, expect, it } from 'vitest';
import { createActivity } from '../../src/activity/index.ts';
import {
  contactModel,
  createContactLists,
  createContacts,
  trackedContacts,
} from '../../src/contacts/index.ts';
import { connectDatabase } from '../../src/storage/index.ts';
import { seedContacts } from '../support/seed-contacts.ts';

type Contacts = ReturnType<typeof createContacts>;
let contacts: Contacts;
let close: () => Promise<void>;
const ids: Record<string, string> = {};

beforeAll(async () => {
  const phone = (e164: string) => ({ raw: '', e164 });
  const seeded = await seedContacts([
    { firstName: 'Anna', phones: [phone('+48600700861'), phone('+48600700862')] },
    { firstName: 'Jan', phones: [phone('+48600700861')], mails: [{ address: 'Jan@Example.com' }] },
    { firstName: 'Ana', phones: [phone('+5491123456789')] },
    {
      firstName: 'Ewa',
      mails: [{ address: 'ewa@example.com' }],
      messengers: [{ scheme: 'telegram', value: '77' }],
    },
  ]);
  for (const { _id, firstName = '' } of seeded.contacts) ids[firstName] = _id;
  const database = await connectDatabase(seeded.uri);
  const lists = createContactLists({ database, log: { warn: () => undefined } });
  contacts = createContacts({
    database,
    activity: createActivity({ database, models: trackedContacts }),
    lists,
  });
  await database.collection(contactModel).updateOne({ _id: ids.Jan }, { $set: { deletedAt: new Date() } });
  close = async () => {
    await lists.close();
    await database.close();
  };
});
afterAll(() => close());

it('finds the holders of many addresses as those of one, in their order (B10, B06)', async () => {
  const refs = [
    { scheme: 'mail', value: 'jan@example.com' },
    { scheme: 'tel', value: '+48600700861' },
    { scheme: 'telegram', value: '77' },
    { scheme: 'tel', value: '+541123456789' },
    { scheme: 'tel', value: '+48600700899' },
    { scheme: 'tel', value: '+48600700861' },
    { scheme: 'shop', value: 'C-17' },
  ];
  const one = await Promise.all(
    refs.map(async (ref) => (await contacts.findHolders(ref)).map(({ _id }) => _id).sort()),
  );
  const many = await contacts.findManyHolders(refs);
  expect(many.map((some) => some.toSorted())).toEqual(one);
  expect(many[1]?.toSorted()).toEqual([ids.Anna, ids.Jan].sort());
  expect(await contacts.findManyHolders([])).toEqual([]);
});

it('names those outside the bin alone', async () => {
  const names = await contacts.findSortNames(Object.values(ids));
  expect([...names.keys()].sort()).toEqual([ids.Anna, ids.Ana, ids.Ewa].sort());
});
