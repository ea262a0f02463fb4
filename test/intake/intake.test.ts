import { mongo } from 'mongoose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IncomingEvent } from '../../src/connector/index.ts';
import {
  conversationModel,
  createIntake,
  type Delivery,
  type DeliveryHandler,
  deliveryModel,
  type Intake,
} from '../../src/intake/index.ts';
import { type Database, defineModel, newId, type WorkBuckets } from '../../src/storage/index.ts';
import { openTestDatabase, type TestDatabase, testBuckets } from '../support/open-database.ts';

interface Effect {
  _id: string;
  conversation: string;
  key: string;
  by: string;
  at: number;
}
const effectModel = defineModel<Effect>('effects', {
  _id: String,
  conversation: String,
  key: String,
  by: String,
  at: Number,
});

let opened: TestDatabase;
const running: { intake: Intake; buckets: WorkBuckets }[] = [];

beforeEach(async () => {
  opened = await openTestDatabase([deliveryModel, conversationModel, effectModel]);
});
afterEach(async () => {
  for (const { intake, buckets } of running.splice(0)) {
    await intake.stop();
    await buckets.stop();
  }
  await opened.close();
});

function event(key: string, conversation = 'chat', order?: number): IncomingEvent {
  return {
    type: 'message.received',
    key,
    conversation,
    order,
    at: new Date(),
    channel: 'sms',
    from: { scheme: 'tel', value: '+48600700800' },
    to: '+15005550006',
    text: key,
  };
}

const nothingMore = { afterCommit: async () => undefined, afterDoubt: async () => undefined };

let clock = 0;
/** Each step leaves one document, so that effects can be counted. */
function recordingHandler(database: Database, by: string, delay = 0): DeliveryHandler {
  return {
    needsPreparation: () => false,
    prepare: async () => undefined,
    handle: async (works, tx) => {
      for (const { delivery } of works) {
        if (delay) await new Promise((resolve) => setTimeout(resolve, delay));
        const { key, conversation } = delivery.event;
        await database
          .model(effectModel)
          .insertMany([{ _id: newId(), conversation, key, by, at: clock++ }], { session: tx });
      }
      return works.map(() => nothingMore);
    },
    onDead: async () => nothingMore,
  };
}

async function start(
  by: string,
  handler?: (database: Database) => DeliveryHandler,
  holder?: string,
): Promise<{ intake: Intake; buckets: WorkBuckets; database: Database; failures: unknown[] }> {
  const database = await opened.connect();
  const buckets = testBuckets(database, holder);
  const failures: unknown[] = [];
  const intake = createIntake({
    database,
    buckets,
    handler: handler?.(database) ?? recordingHandler(database, by),
    now: () => new Date(),
    onDelivery: () => undefined,
    onFailure: (_delivery, error) => failures.push(error),
  });
  await buckets.start((error) => failures.push(error));
  running.push({ intake, buckets });
  return { intake, buckets, database, failures };
}

async function effects(count: number): Promise<Effect[]> {
  const model = opened.database.model(effectModel);
  for (let tries = 0; tries < 300; tries++) {
    const found = await model.find().lean<Effect[]>();
    if (found.length >= count) return found.sort((a, b) => a.at - b.at);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return model.find().lean<Effect[]>();
}

describe('intake', () => {
  it('lets sources take turns: thousands of a shop keep no colleague waiting', async () => {
    const { intake } = await start('one', (database) => recordingHandler(database, 'one', 1));
    await intake.accept(
      'shop',
      Array.from({ length: 400 }, (_, at) => event(`purchase ${at}`, `buyer ${at}`)),
    );
    await intake.accept('browser', [event('hello')]);
    const order = (await effects(401)).map(({ key }) => key);
    expect(order).toHaveLength(401);
    expect(order.indexOf('hello')).toBeLessThan(200);
  });

  it('works a delivery off once however often it is delivered (B33, M27)', async () => {
    const { intake } = await start('one');
    await Promise.all([1, 2, 3].map(() => intake.accept('sms', [event('a')])));
    await intake.accept('sms', [event('a'), event('b')]);
    expect((await effects(2)).map(({ key }) => key).sort()).toEqual(['a', 'b']);
    await intake.accept('sms', [event('b')]);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await effects(2)).toHaveLength(2);
  });

  it('works off on its repeat what was stored while the answer was lost (B33, M27)', async () => {
    const { intake, buckets, database } = await start('one');
    await database.collection(deliveryModel).insertOne({
      _id: 'sms:lost',
      source: 'sms',
      event: event('lost'),
      receivedAt: new Date(),
      order: 1,
      pending: 'sms:chat',
      bucket: await buckets.assign('delivery'),
      attempts: 0,
    });
    await intake.accept('sms', [event('lost')]);
    expect((await effects(1)).map(({ key }) => key)).toEqual(['lost']);
  });

  it('does what follows a step whose commit was made while its answer was lost, once (M27)', async () => {
    const followed: string[] = [];
    const { intake, database } = await start('one', (connection) => {
      let lost = false;
      // The driver repeats a transaction whose commit the server, started again, knows nothing of any more.
      const { transaction } = connection;
      connection.transaction = (work) =>
        transaction(async (tx) => {
          const commit = tx.commitTransaction.bind(tx);
          tx.commitTransaction = async () => {
            await commit();
            if (lost) return;
            lost = true;
            throw new mongo.MongoServerError({
              message: 'no such transaction',
              errorLabels: ['TransientTransactionError'],
            });
          };
          return work(tx);
        });
      return {
        ...recordingHandler(connection, 'one'),
        handle: async (works, tx) => {
          await recordingHandler(connection, 'one').handle(works, tx);
          return works.map(({ delivery }) => ({
            afterCommit: async () => void followed.push(`commit ${delivery.event.key}`),
            afterDoubt: async () => void followed.push(`doubt ${delivery.event.key}`),
          }));
        },
      };
    });
    await intake.accept('sms', [event('a')]);
    expect((await effects(1)).map(({ key }) => key)).toEqual(['a']);
    await intake.stop();
    expect(followed).toEqual(['doubt a']);
    expect(await database.model(deliveryModel).findById('sms:a').lean<Delivery>()).not.toHaveProperty(
      'pending',
    );
  });

  it('keeps the order of the sender within a conversation and works conversations side by side (M27)', async () => {
    const { intake } = await start('one', (database) => recordingHandler(database, 'one', 5));
    const keys = Array.from({ length: 30 }, (_, at) => at);
    await intake.accept('sms', keys.map((at) => event(`k${at}`, `chat${at % 3}`, at)).reverse());
    const done = await effects(30);
    for (const chat of ['chat0', 'chat1', 'chat2']) {
      const order = done
        .filter(({ conversation }) => conversation === chat)
        .map(({ key }) => Number(key.slice(1)));
      expect(order).toEqual([...order].sort((a, b) => a - b));
    }
    const firstTen = new Set(done.slice(0, 10).map(({ conversation }) => conversation));
    expect(firstTen.size).toBe(3);
  });

  it('shares the work of one database between two processes without a double effect (M27)', async () => {
    const one = await start('one');
    const two = await start('two');
    await Promise.all(
      Array.from({ length: 60 }, (_, at) =>
        (at % 2 ? one : two).intake.accept('sms', [event(`k${at}`, `chat${at % 4}`, at)]),
      ),
    );
    const done = await effects(60);
    expect(done).toHaveLength(60);
    expect(new Set(done.map(({ key }) => key)).size).toBe(60);
  });

  it('takes over what a dead process had stored but not worked off (M27)', async () => {
    const dead = `${(await import('node:os')).hostname()}/999999/gone`;
    const database = await opened.connect();
    const buckets = testBuckets(database, dead);
    const bucket = await buckets.assign('delivery');
    await database.model(deliveryModel).collection.insertOne({
      _id: 'sms:left',
      source: 'sms',
      event: event('left'),
      receivedAt: new Date(),
      order: 1,
      pending: 'sms:chat',
      bucket,
      attempts: 0,
    } as never);
    await database
      .model(conversationModel)
      .create({ _id: 'sms:chat', holder: dead, until: new Date(Date.now() + 60_000), epoch: 3 });
    await start('two');
    expect((await effects(1)).map(({ key, by }) => [key, by])).toEqual([['left', 'two']]);
    const stored = await database.model(deliveryModel).findById('sms:left').lean<Delivery | null>();
    expect(stored?.interruptions).toBe(1);
    expect(stored?.processedAt).toBeInstanceOf(Date);
  });

  it('puts what fails five times on the dead-letter list, goes on, and works it off when retried (B33)', async () => {
    let broken = true;
    const dead: string[] = [];
    const { intake, database } = await start('one', (connection) => ({
      ...recordingHandler(connection, 'one'),
      handle: async (works, tx) => {
        if (broken && works.some(({ delivery }) => delivery.event.key === 'poison'))
          throw Object.assign(new Error('no'), { code: 'poisoned' });
        return recordingHandler(connection, 'one').handle(works, tx);
      },
      onDead: async (delivery) => {
        dead.push(delivery._id);
        return nothingMore;
      },
    }));
    await intake.accept('sms', [
      event('poison', 'chat', 1),
      event('after', 'chat', 2),
      event('other', 'elsewhere'),
    ]);
    expect((await effects(2)).map(({ key }) => key)).toEqual(['other', 'after']);
    expect(dead).toEqual(['sms:poison']);
    expect(await intake.deadLetters()).toMatchObject([{ id: 'sms:poison', failure: 'poisoned' }]);
    broken = false;
    intake.kick(await database.transaction((tx) => intake.retry(['sms:poison'], tx)));
    expect((await effects(3)).map(({ key }) => key)).toEqual(['other', 'after', 'poison']);
    expect(await intake.deadLetters()).toEqual([]);
  });

  it('lets processed deliveries expire, unprocessed and kept ones never (B33)', async () => {
    const { intake, database } = await start('one');
    await intake.accept('sms', [event('old'), event('kept')]);
    await effects(2);
    await database.model(deliveryModel).updateOne({ _id: 'sms:kept' }, { $set: { keep: true } });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await intake.purge(new Date(Date.now() + 1_000))).toBe(1);
    expect(await database.model(deliveryModel).findById('sms:kept').lean()).not.toBeNull();
  });
});
