import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ContactChannel } from '../../../src/connector/index.ts';
import {
  type Address,
  addressModel,
  blockAddress,
  type ConsentRoom,
  consentCodeModel,
  createConsentCodes,
  createConsentRoom,
  decide,
  definitionModel,
  findOpenings,
  findRecords,
  type HeardBy,
  ledgerModels,
  type OpenedRecord,
  type Person,
  personModel,
  reachOfConfirming,
  reachOfReopening,
  replayAddress,
  replayPerson,
  stateByStaff,
  stateOwner,
  unknownPerson,
} from '../../../src/consent/index.ts';
import { statePause } from '../../../src/consent/preferences/desk-statements.ts';
import { createKeys, newId, type Transaction } from '../../../src/storage/index.ts';
import { openTestDatabase, type TestDatabase } from '../../support/open-database.ts';

const channels = ['sms', 'whatsapp'] as const;
const hours = fc.constantFrom(0, 0, 1, 30, 80);
const channel = fc.constantFrom<ContactChannel>(...channels);
const step = fc.record({
  hours,
  /** Words reach us late. */
  secondsAgo: fc.constantFrom(0, 0, 0, 1, 7),
  act: fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('hear' as const),
        channel,
        words: fc.constantFrom('stop', 'near-stop', 'start', 'yes', 'no', 'pause', 'none', 'language'),
        doubleOptIn: fc.boolean(),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('undeliverable' as const), channel }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('block' as const), blocks: fc.boolean() }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('pause' as const), pauses: fc.boolean() }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('owner' as const),
        word: fc.constantFrom('moved' as const, 'moved' as const, 'resumed' as const, 'renewed' as const),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('decide' as const), stop: fc.boolean() }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('staff' as const),
        key: fc.constantFrom('sms/service', 'sms/marketing', 'whatsapp/service'),
        ofPerson: fc.boolean(),
        state: fc.constantFrom('granted' as const, 'withdrawn' as const),
      }),
    },
  ),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const keys = createKeys(['replay '.repeat(5)]);
let opened: TestDatabase;
let room: ConsentRoom;
let clock = Date.parse('2026-03-01T08:00:00Z');
let contact = '';

beforeAll(async () => {
  opened = await openTestDatabase([
    ...ledgerModels,
    addressModel,
    personModel,
    consentCodeModel,
    definitionModel,
  ]);
  const { database } = opened;
  room = createConsentRoom({
    database,
    keys,
    codes: createConsentCodes(database, keys),
    findHolders: async () => [contact],
    maySpeakFor: async () => false,
    withhold: async () => undefined,
    wasAsked: async () => true,
    stopReach: () => 'marketing-everywhere',
  });
});
afterAll(() => opened.close());

/** Does one step; gives the message, where it was one. */
async function act(
  { act: one, secondsAgo }: Step,
  ref: NonNullable<Address['ref']>,
  tx: Transaction,
): Promise<HeardBy | null> {
  const now = new Date(clock);
  const known = await room.findAddress(ref, tx);
  switch (one.kind) {
    case 'hear': {
      const delivery = newId();
      await room.hear(
        {
          delivery,
          ref,
          known,
          channel: one.channel,
          text: one.words,
          words: { kind: one.words as 'stop' },
          ...(one.words === 'language' && { language: 'pl' }),
          saidAt: new Date(clock - secondsAgo * 1_000),
          receivedAt: now,
          source: 'test',
          policy: {
            stopReach: 'marketing-everywhere',
            doubleOptIn: one.doubleOptIn,
            pendingHours: 48,
            pauseDays: 2,
            timeZones: ['Europe/Warsaw'],
          },
          wordQuestion: () => ({ text: 'Sure?', language: 'en' }),
        },
        tx,
      );
      return { delivery, channel: one.channel, at: now };
    }
    case 'owner':
      await stateOwner(room, known, { word: one.word, by: 'staff:olga', now }, tx);
      return null;
    case 'undeliverable':
      await room.saveAddress(known, tx);
      await room.learn(
        {
          address: known._id,
          channel: one.channel,
          meaning: 'undeliverable',
          source: 'test',
          cause: {},
          now,
        },
        tx,
      );
      return null;
    case 'block':
      await blockAddress(room, known, { blocks: one.blocks, staff: 'ewa', now }, tx);
      return null;
    case 'pause': {
      const evidence = { now, language: 'en' as const, wordsOf: () => '', link: 'asked' };
      const until = one.pauses ? new Date(clock + 3 * 86_400_000) : null;
      await room.stateKnown(known, [], statePause({ ref }, until, evidence).statement, tx);
      return null;
    }
    case 'decide': {
      const changes = (one.stop ? reachOfConfirming : reachOfReopening)(known);
      if (Object.keys(changes).length > 0)
        await room.stateKnown(
          known,
          [],
          {
            action: one.stop ? 'withdrawn' : 'reopened',
            method: 'staff',
            actor: 'staff:ewa',
            cause: {},
            saidAt: now,
            receivedAt: now,
            address: changes,
          },
          tx,
        );
      return null;
    }
    case 'staff':
      await stateByStaff(
        room,
        opened.database,
        {
          ref: one.ofPerson ? null : ref,
          contact,
          key: one.key,
          state: one.state,
          staff: 'ewa',
          how: 'paper',
          now,
        },
        tx,
      );
      return null;
  }
}

/** All the gate says to an address and a person at a moment. */
function verdicts(address: Address, person: Person, now: Date) {
  const rules = { mayAsk: true, callNeedsConsent: true, quietUntil: null };
  return channels.flatMap((one) =>
    (['service', 'marketing', 'call'] as const).map((purpose) => {
      const windowHours = one === 'whatsapp' ? 24 : null;
      const decision = decide(address, person, {
        channel: one,
        purpose,
        now,
        rules: { ...rules, windowHours },
        maySend: true,
      });
      return [one, purpose, 'permit' in decision ? 'yes' : decision.refusals];
    }),
  );
}

describe('the gate of an earlier day', () => {
  it('says what it said then, whatever was said since, whoever has the number (M13, M18)', async () => {
    const { database } = opened;
    let number = 600_000_000;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
        number += 1;
        contact = newId();
        const ref = { scheme: 'tel', value: `+48${number}` } as const;
        const heard: HeardBy[] = [];
        const snapshots: { at: Date; said: unknown }[] = [];
        for (const one of steps) {
          clock += one.hours * 3_600_000 + 1_000;
          const message = await database.transaction((tx) => act(one, ref, tx));
          if (message) heard.push(message);
          const person = (await room.findPersons([contact])).get(contact) ?? unknownPerson(contact);
          for (const later of [0, 999])
            snapshots.push({
              at: new Date(clock + later),
              said: verdicts(await room.findAddress(ref), person, new Date(clock + later)),
            });
        }
        const address = await room.findAddress(ref);
        const stored = (await room.findPersons([contact])).get(contact);
        const read = async (chain: string | undefined): Promise<OpenedRecord[]> => {
          const chains = chain ? [chain] : [];
          const openings = await findOpenings(database, chains);
          return (await findRecords(database, chains)).map((record) => {
            const opening = openings.get(record._id);
            return { record, ...(opening && { opening }) };
          });
        };
        const [ofAddress, ofPerson] = [await read(address.chain?.id), await read(stored?.chain?.id)];
        for (const { at, said } of snapshots) {
          const past = replayAddress(address._id, ref, ofAddress, heard, at);
          expect(verdicts(past, replayPerson(contact, ofPerson, at), at)).toEqual(said);
        }
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});
