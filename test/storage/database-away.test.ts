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

  it.each([
    ['the disk is full', 14_031, 'No space left on device'],
    ['it finds nobody who may come in', 18, 'authentication failed'],
    ['the store has stopped over it', 1, 'WiredTiger error: WtError { code: -31804, message: "WT_PANIC" }'],
  ])('that was refused because %s may be tried again', (_, code, message) => {
    const refused = { message, code, writeErrors: [{}] } as never;
    expect(isDatabaseAway(new MongoBulkWriteError(refused, result))).toBe(true);
  });

  it('of which documents were refused may not', () => {
    const refused = { message: 'E11000', code: 11_000, writeErrors: [{}] } as never;
    expect(isDatabaseAway(new MongoBulkWriteError(refused, result))).toBe(false);
  });
});
