import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contactModel } from '../../../src/contacts/contact.model.ts';
import type { Contact } from '../../../src/contacts/contact.ts';
import {
  type ContactSearch,
  createContactSearch,
  toSearchTokens,
} from '../../../src/contacts/search/index.ts';
import { createContactReader } from '../../../src/contacts/search/read-contacts.ts';
import { searchDatabase } from '../../../src/contacts/search/search-database.ts';
import { tagModel } from '../../../src/contacts/tags/tag.model.ts';
import { connectDatabase, createDatabase, type Database } from '../../../src/storage/index.ts';
import { dropTestDatabase, testDatabaseUri } from '../../support/database.ts';

const date = new Date('2026-11-22T10:00:00Z');
const silent = { info: () => undefined, warn: () => undefined };

function contact(_id: string, fields: Partial<Contact> & { phone?: string; mail?: string } = {}): Contact {
  const { phone, mail, ...rest } = fields;
  const made: Contact = {
    _id,
    type: 'person',
    kind: 'customer',
    phones: phone ? [{ id: 'p', raw: phone, e164: phone }] : [],
    mails: mail ? [{ id: 'm', address: mail }] : [],
    tags: [],
    proposals: [],
    owner: 'staff',
    createdAt: date,
    createdBy: 'staff',
    updatedAt: date,
    ...rest,
  };
  return { ...made, ...toSearchTokens(made) };
}

const tag = (_id: string, name: string) => ({
  _id,
  name,
  slug: name.toLowerCase(),
  createdAt: date,
  createdBy: 'staff',
});

/** Two processes of the service, each with its own connection, on one database. */
let uri: string;
let databases: Database[];
let searches: ContactSearch[];

beforeEach(async () => {
  uri = testDatabaseUri();
  databases = [await connectDatabase(uri), await connectDatabase(uri)];
  searches = [];
});

afterEach(async () => {
  await Promise.all(searches.map((search) => search.close()));
  await Promise.all(databases.map((database) => database.close()));
  await dropTestDatabase(uri);
});

const database = (at = 0): Database => databases[at] as Database;
const contacts = (at = 0) => database(at).model(contactModel);

async function start(at = 0): Promise<ContactSearch> {
  const search = createContactSearch({ database: database(at), log: silent });
  searches.push(search);
  await search.whenReady();
  return search;
}

/** Waits, within the second that is promised, until a look-up finds these. */
async function expectSoon(search: ContactSearch, text: string, ids: string[]): Promise<void> {
  const until = performance.now() + 1_000;
  let found = await search.search(text);
  while (found.ids.join() !== ids.join() && performance.now() < until) {
    await pause(10);
    found = await search.search(text);
  }
  expect(found.ids).toEqual(ids);
}

describe('contact search', () => {
  it('finds what was in the database before it started', async () => {
    await database()
      .model(tagModel)
      .insertMany([tag('t1', 'Stały klient')]);
    await contacts().insertMany([
      contact('o1', { type: 'organization', organizationName: 'Zefir Media' }),
      contact('p1', { firstName: 'Anna', lastName: 'Żółć', tags: ['t1'], organization: { id: 'o1' } }),
      contact('p2', { firstName: 'Jan', lastName: 'Nowak', phone: '+48600700800', mail: 'jan@nowak.pl' }),
      contact('p3', { firstName: 'Jan', lastName: 'Kosz', deletedAt: date }),
    ]);
    const search = await start();
    expect(search.ready).toBe(true);
    for (const text of ['zolc', 'anna stały', 'zefir anna', 'klient zefir']) {
      expect((await search.search(text)).ids).toEqual(['p1']);
    }
    for (const text of ['jan', '700 800', 'jan@nowak', 'nowka'])
      expect((await search.search(text)).ids).toEqual(['p2']);
    expect((await search.search('zefir')).ids).toEqual(['o1', 'p1']);
    expect((await search.search('kosz')).total).toBe(0);
  });

  it('finds what this process wrote as soon as it was told', async () => {
    const search = await start();
    await contacts().insertMany([contact('p1', { firstName: 'Anna' })]);
    void search.changed(['p1']);
    expect((await search.search('anna')).ids).toEqual(['p1']);
    await contacts().updateOne({ _id: 'p1' }, { firstName: 'Ewa' });
    void search.changed(['p1']);
    expect((await search.search('ewa')).ids).toEqual(['p1']);
    expect((await search.search('anna')).total).toBe(0);
    await contacts().updateOne({ _id: 'p1' }, { deletedAt: date });
    await search.changed(['p1']);
    expect((await search.search('ewa')).total).toBe(0);
  });

  it('finds within a second what another process created, changed, binned, restored and erased (F167)', async () => {
    const [here, there] = [await start(0), await start(1)];
    await contacts(0).insertMany([contact('p1', { firstName: 'Anna', phone: '+48600700800' })]);
    await here.changed(['p1']);
    await expectSoon(there, '600700', ['p1']);
    await contacts(1).updateOne({ _id: 'p1' }, { firstName: 'Ewa' });
    await there.changed(['p1']);
    await expectSoon(here, 'ewa', ['p1']);
    await contacts(1).updateOne({ _id: 'p1' }, { deletedAt: date });
    await expectSoon(here, 'ewa', []);
    await contacts(1).updateOne({ _id: 'p1' }, { $unset: { deletedAt: 1 } });
    await expectSoon(here, 'ewa', ['p1']);
    await contacts(0).deleteOne({ _id: 'p1' });
    await expectSoon(there, 'ewa', []);
  });

  it('shows a transaction to nobody before it is committed', async () => {
    const search = await start(1);
    await contacts(0).insertMany([contact('p0', { firstName: 'Anna' })]);
    await expectSoon(search, 'anna', ['p0']);
    await database(0).transaction(async (tx) => {
      await contacts(0).insertMany([contact('p1', { firstName: 'Anna' })], { session: tx });
      await pause(100);
      expect((await search.search('anna')).total).toBe(1);
    });
    await expectSoon(search, 'anna', ['p0', 'p1']);
  });

  it('finds carriers by the new name of a renamed tag, here and in another process (F084, F086)', async () => {
    const tags = database(0).model(tagModel);
    await tags.insertMany([tag('t1', 'vip')]);
    await contacts().insertMany([contact('p1', { firstName: 'Anna', tags: ['t1'] })]);
    const [here, there] = [await start(0), await start(1)];
    expect((await there.search('vip')).ids).toEqual(['p1']);
    await tags.updateOne({ _id: 't1' }, { name: 'Ważny' });
    await here.tagsChanged(['t1']);
    expect((await here.search('wazny')).ids).toEqual(['p1']);
    expect((await here.search('vip')).total).toBe(0);
    await expectSoon(there, 'wazny', ['p1']);
    await expectSoon(there, 'vip', []);
  });

  it('knows a tag that was created after the start, whichever it hears of first', async () => {
    const search = await start(1);
    await contacts(0).insertMany([contact('p1', { firstName: 'Anna', tags: ['t9'] })]);
    await expectSoon(search, 'anna', ['p1']);
    await database(0)
      .model(tagModel)
      .insertMany([tag('t9', 'nowiutki')]);
    await expectSoon(search, 'nowiutki', ['p1']);
  });

  it('finds people by the new name of a renamed organization, here and in another process', async () => {
    await contacts().insertMany([
      contact('o1', { type: 'organization', organizationName: 'Zefir' }),
      contact('p1', { firstName: 'Anna', organization: { id: 'o1' } }),
    ]);
    const [here, there] = [await start(0), await start(1)];
    await contacts(0).updateOne({ _id: 'o1' }, { organizationName: 'Borealis' });
    await here.changed(['o1']);
    expect((await here.search('anna borealis')).ids).toEqual(['p1']);
    expect((await here.search('zefir')).total).toBe(0);
    await expectSoon(there, 'anna borealis', ['p1']);
  });

  it('keeps changes that are made while the index is being filled', async () => {
    const many = Array.from({ length: 1_500 }, (_, at) => contact(`c${at}`, { firstName: `Stary${at}` }));
    await contacts().insertMany(many);
    const search = createContactSearch({ database: database(0), log: silent });
    searches.push(search);
    const told: Promise<void>[] = [];
    for (let at = 0; at < 1_500; at += 100) {
      await contacts(at % 200 ? 1 : 0).updateOne({ _id: `c${at}` }, { firstName: `Swiezy${at}` });
      if (at % 200 === 0) told.push(search.changed([`c${at}`]));
    }
    await Promise.all([search.whenReady(), ...told]);
    const until = performance.now() + 1_000;
    while ((await search.search('swiezy')).total < 15 && performance.now() < until) await pause(10);
    expect((await search.search('swiezy')).total).toBe(15);
    expect(search.size).toBe(1_500);
  });

  it('takes up where it stopped after the connection was lost', async () => {
    const search = await start(0);
    const { connection } = database(0);
    await connection.close();
    await contacts(1).insertMany([contact('p1', { firstName: 'Anna' })]);
    expect((await search.search('anna')).total).toBe(0);
    await database(0).open(uri);
    const until = performance.now() + 8_000;
    while ((await search.search('anna')).total === 0 && performance.now() < until) await pause(20);
    expect((await search.search('anna')).ids).toEqual(['p1']);
  });

  it('fills itself anew when its collection was dropped and made again', async () => {
    await contacts().insertMany([contact('p1', { firstName: 'Anna' })]);
    const search = await start(0);
    await database(1).connection.dropCollection('contacts');
    await contacts(1).insertMany([contact('p2', { firstName: 'Anna' })]);
    const until = performance.now() + 8_000;
    while ((await search.search('anna')).ids.join() !== 'p2' && performance.now() < until) await pause(20);
    expect((await search.search('anna')).ids).toEqual(['p2']);
  });

  it('waits for a database that is opened later, and ends cleanly before it ever was', async () => {
    const later = createDatabase();
    const search = createContactSearch({ database: later, log: silent });
    expect(search.ready).toBe(false);
    await later.open(uri);
    await search.whenReady();
    await search.close();
    await later.close();
    const never = createContactSearch({ database: createDatabase(), log: silent });
    await never.close();
  });
});

describe('searchDatabase, used until the index is filled,', () => {
  const find = (text: string, accept?: (id: string) => boolean) =>
    searchDatabase(database(), createContactReader(database()), text, { accept });

  beforeEach(async () => {
    for (const one of [contacts(), database().model(tagModel)]) await one.createIndexes();
    await database()
      .model(tagModel)
      .insertMany([tag('t1', 'Stały klient')]);
    await contacts().insertMany([
      contact('p1', {
        firstName: 'Anna',
        lastName: 'Żółć',
        phone: '+48600700800',
        mail: 'Anna@firma.pl',
        tags: ['t1'],
      }),
      contact('p2', { firstName: 'Anna', lastName: 'Nowak', phone: '+33612345678' }),
      contact('p3', { firstName: 'Anna', lastName: 'Żółć', deletedAt: date }),
    ]);
  });

  it('finds whole names in any order, numbers in any form, addresses and tags (B12, F086)', async () => {
    for (const text of [
      'zolc anna',
      'Anna Żółć',
      'żółć',
      '+48 600 700 800',
      '600-700-800',
      '0700800',
      'anna@firma.pl',
      'stały',
      'klient anna',
      'anna 600700800',
    ]) {
      expect((await find(text)).ids, text).toEqual(['p1']);
    }
    expect((await find('06 12 34 56 78')).ids).toEqual(['p2']);
    expect(await find('anna')).toEqual({ ids: ['p2', 'p1'], total: 2, exact: 2 });
    expect(await find('anna', (id) => id === 'p2')).toEqual({ ids: ['p2'], total: 1, exact: 1 });
    for (const text of ['', '...', 'anna kowalska', '600700801']) expect((await find(text)).total).toBe(0);
  });

  it('reads an index for every kind of look-up, never the whole collection', async () => {
    const conditions = [
      { searchPairs: { $in: ['anna zolc'] } },
      { searchPhones: { $in: ['600700800'] } },
      { searchMails: { $in: ['anna@firma.pl'] } },
      { tags: { $in: ['t1'] } },
      { 'organization.id': { $in: ['o1'] } },
    ];
    for (const condition of conditions) {
      const plan = JSON.stringify(await contacts().find(condition).explain());
      expect(plan).toContain('IXSCAN');
      expect(plan).not.toContain('COLLSCAN');
    }
  });
});
