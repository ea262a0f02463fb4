import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConsentState } from '../../src/consent/addresses/subject.ts';
import {
  type Address,
  addressModel,
  createAddressBook,
  findRecords,
  ledgerModels,
  personModel,
  projectStates,
  verifyLedger,
} from '../../src/consent/index.ts';
import { suspendAddress } from '../../src/consent/moved/suspend-address.ts';
import { describeEntry } from '../../src/consent/statements/apply-states.ts';
import { recordStatement } from '../../src/consent/statements/record-statement.ts';
import { createKeys, newId } from '../../src/storage/index.ts';
import { openTestDatabase, type TestDatabase } from '../support/open-database.ts';

const start = Date.parse('2026-11-23T08:00:00Z');
const statements = fc.array(
  fc.record({
    states: fc.dictionary(
      fc.constantFrom('sms/service', 'sms/marketing', 'viber/marketing'),
      fc.constantFrom<ConsentState[]>('pending', 'granted', 'withdrawn'),
    ),
    provisional: fc.boolean(),
    /** The number changes hands after it. */
    moves: fc.boolean(),
    /** Words reach us late, and in any order. */
    secondsAgo: fc.integer({ min: 0, max: 5 }),
  }),
  { minLength: 1, maxLength: 8 },
);

describe('the states of an address', () => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await openTestDatabase([...ledgerModels, addressModel, personModel]);
  });
  afterAll(() => opened.close());

  it('can be made again from its records, whatever was said in whatever order, whoever has the number (M02, M18)', async () => {
    const { database } = opened;
    const book = createAddressBook(database, createKeys(['rebuild '.repeat(4)]));
    let number = 600_000_000;
    await fc.assert(
      fc.asyncProperty(statements, async (history) => {
        number += 1;
        const ref = { scheme: 'tel', value: `+48${number}` } as NonNullable<Address['ref']>;
        for (const [at, { states, provisional, moves, secondsAgo }] of history.entries()) {
          const receivedAt = new Date(start + at * 1_000);
          const address = Object.fromEntries(
            Object.entries(states).map(([key, state]) => [
              key,
              { state, ...(provisional && state === 'withdrawn' && { provisional }) },
            ]),
          );
          await database.transaction(async (tx) =>
            recordStatement(
              { database, book, newId },
              await book.findAddress(ref, tx),
              [],
              {
                action: 'granted',
                method: 'keyword',
                actor: 'contact',
                cause: {},
                saidAt: new Date(receivedAt.getTime() - secondsAgo * 1_000),
                receivedAt,
                address: address as NonNullable<Parameters<typeof recordStatement>[3]['address']>,
                ...(moves && { suspend: (one: Address) => suspendAddress(one, receivedAt, []) }),
              },
              tx,
            ),
          );
        }
        const stored = await book.findAddress(ref);
        const records = await findRecords(database, [stored.chain?.id ?? '']);
        expect(records).toHaveLength(history.length);
        expect(projectStates(records)).toEqual(
          Object.fromEntries(Object.keys(stored.states).map((key) => [key, describeEntry(stored, key)])),
        );
        const heads = new Map([[stored.chain?.id ?? '', { index: -1, digest: '', ...stored.chain }]]);
        expect(verifyLedger(records, { seals: [], trusted: [], heads }).fault).toBeNull();
      }),
      { numRuns: 25 },
    );
  });
});
