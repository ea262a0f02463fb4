import mongoose from 'mongoose';
import { afterEach, expect, test } from 'vitest';
import { copyDatabase } from '../../src/storage/index.ts';
import { dropTestDatabase, testDatabaseUri, withDatabase } from '../support/database.ts';

const { Double, Int32, Long } = mongoose.mongo.BSON;
const uris: string[] = [];
const newUri = () => {
  const uri = testDatabaseUri();
  uris.push(uri);
  return uri;
};

afterEach(async () => {
  for (const uri of uris.splice(0)) await dropTestDatabase(uri);
});

test('copies every collection with its indexes, number types included', async () => {
  const [from, to] = [newUri(), newUri()];
  await withDatabase(from, async (database) => {
    const people = database.collection('people');
    await people.createIndex({ phones: 1 });
    await people.createIndex({ mail: 1 }, { unique: true, name: 'mail once' });
    await people.createIndex({ at: 1 }, { expireAfterSeconds: 3_600 });
    const rows = Array.from({ length: 1_203 }, (_, n) => ({ mail: `${n}`, phones: [`${n}`, 'x'] }));
    await people.insertMany(rows);
    await database
      .collection<{ _id: string; [field: string]: unknown }>('numbers')
      .insertOne({ _id: 'n', int: new Int32(1), long: new Long(1), double: new Double(1), at: new Date(5) });
    await database.createCollection('empty');
  });
  expect(await copyDatabase(from, to)).toEqual([
    { name: 'empty', documents: 0 },
    { name: 'numbers', documents: 1 },
    { name: 'people', documents: 1_203 },
  ]);
  await withDatabase(to, async (database) => {
    const indexes = await database.collection('people').indexes();
    expect(indexes.map(({ name }) => name).sort()).toEqual(['_id_', 'at_1', 'mail once', 'phones_1']);
    expect(indexes.find(({ name }) => name === 'mail once')).toMatchObject({ unique: true });
    expect(indexes.find(({ name }) => name === 'at_1')).toMatchObject({ expireAfterSeconds: 3_600 });
    expect(await database.collection('people').countDocuments({ phones: '1202' })).toBe(1);
    const numbers = await database.collection('numbers').findOne({}, { promoteValues: false });
    const types = ['int', 'long', 'double'].map((field) => numbers?.[field]?._bsontype);
    expect(types).toEqual(['Int32', 'Long', 'Double']);
    expect(numbers?.at).toEqual(new Date(5));
  });
});

test('refuses a target that holds data, and one that does not answer', async () => {
  const [from, to] = [newUri(), newUri()];
  await withDatabase(to, (database) => database.collection('people').insertOne({}));
  await expect(copyDatabase(from, to)).rejects.toMatchObject({ code: 'target_not_empty' });
  const silent = 'mongodb://127.0.0.1:1/x?serverSelectionTimeoutMS=200';
  await expect(copyDatabase(from, silent)).rejects.toMatchObject({ code: 'target_unreachable' });
});
