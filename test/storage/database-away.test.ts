import mongoose from 'mongoose';
import { describe, expect, it } from 'vitest';
import { isDatabaseAway } from '../../src/storage/index.ts';

const { MongoBulkWriteError, MongoNetworkError } = mongoose.mongo;

describe('a write of many documents', () => {
  const result = {} as ConstructorParameters<typeof MongoBulkWriteError>[1];

  it('that broke off with the connection may be tried again', () => {
    expect(isDatabaseAway(new MongoBulkWriteError(new MongoNetworkError('gone') as never, result))).toBe(
      true,
    );
  });

  it('of which documents were refused may not', () => {
    const refused = { message: 'E11000', code: 11_000, writeErrors: [{}] } as never;
    expect(isDatabaseAway(new MongoBulkWriteError(refused, result))).toBe(false);
  });
});
