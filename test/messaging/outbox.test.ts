import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Connector, DeliveryError, type Departure, type Place } from '../../src/connector/index.ts';
import {
  type Address,
  addressModel,
  type ConsentState,
  createAddressBook,
  personModel,
  type StateEntry,
  unknownAddress,
} from '../../src/consent/index.ts';
import { createSettling } from '../../src/messaging/departure/settle.ts';
import {
  createOutbox,
  type Draft,
  entryReference,
  type OutboxEntry,
  outboxModel,
} from '../../src/messaging/index.ts';
import { permitStaffReply } from '../../src/staff/staff-permit.ts';
import { createKeys, type Database, type WorkBuckets } from '../../src/storage/index.ts';
import { openTestDatabase, type TestDatabase, testBuckets } from '../support/open-database.ts';

const place: Place = { channel: 'phone', chat: 'sms:+48600700800', kind: 'private' };
const address = 'tel:+48600700800';

let opened: TestDatabase;
let database: Database;
const buckets: WorkBuckets[] = [];
let sent: Departure[] = [];
let lessons: string[][] = [];
let answer: (departure: Departure) => Promise<{ ref?: string }>;

beforeEach(async () => {
  opened = await openTestDatabase([outboxModel, addressModel, personModel]);
  database = opened.database;
  sent = [];
  lessons = [];
  answer = async () => ({ ref: `ref${sent.length}` });
});
afterEach(async () => {
  for (const one of buckets.splice(0)) await one.stop();
  await opened.close();
});

function open(holder?: string, revoked = false, perSecond = 1_000) {
  const own = testBuckets(database, holder);
  buckets.push(own);
  const connector: Connector = {
    channel: {
      textLimit: 20,
      captionLimit: 20,
      edits: true,
      buttons: true,
      pace: { perSecond, perChatMilliseconds: 0 },
    },
    deliver: async (departure) => {
      sent.push(departure);
      return answer(departure);
    },
  };
  const outbox = createOutbox({
    database,
    buckets: own,
    findConnector: () => connector,
    permitStaff: async (staff) => permitStaffReply(revoked ? null : { _id: staff }),
    book: createAddressBook(database, createKeys(['a-key-for-tests'])),
    gate: {
      rulesOf: () => ({ mayAsk: true, callNeedsConsent: false, quietUntil: null, windowHours: null }),
      maySend: async () => true,
    },
    learn: async (_entry, audience, meaning) => void lessons.push([audience.address, meaning]),
    linkPage: async () => undefined,
    findUnheard: async () => new Set<string>(),
    maskDrafts: async (drafts) => drafts,
    wordUndelivered: async (entries) =>
      entries.map(({ reasons = [] }) => staffDraft(`no: ${reasons.join()}`)),
    now: () => new Date(),
    onSend: () => undefined,
    onError: (error) => {
      throw error;
    },
  });
  return { outbox, buckets: own };
}

function staffDraft(text: string): Draft {
  return { place, reply: { text }, audience: { kind: 'staff', staff: 'anna' } };
}
function contactDraft(text: string, purpose: 'service' | 'direct_answer' = 'service'): Draft {
  return { place, reply: { text }, audience: { kind: 'contact', address, channel: 'sms', purpose } };
}
function sentDraft(text: string): Draft {
  return {
    place,
    reply: { text },
    audience: { kind: 'contact', address, channel: 'sms', purpose: 'service', sender: 'anna' },
  };
}
async function write(outbox: ReturnType<typeof open>['outbox'], drafts: Draft[]): Promise<OutboxEntry[]> {
  return database.transaction((tx) => outbox.enqueue(drafts, tx));
}
function states(entries: OutboxEntry[]) {
  return Promise.all(
    entries.map(
      async ({ _id }) => (await database.model(outboxModel).findById(_id).lean<OutboxEntry>())?.state,
    ),
  );
}
function said(state: ConsentState): StateEntry {
  return { state, at: new Date(0), was: 'unknown', record: 'r' };
}
async function setAddress(changes: Partial<Address>): Promise<void> {
  await database
    .model(addressModel)
    .replaceOne({ _id: address }, { ...unknownAddress(address), ...changes }, { upsert: true });
}

describe('outbox', () => {
  it('tells whoever sent it that a message may not leave, once, also when a STOP has withheld it before (F036)', async () => {
    const { outbox } = open();
    await setAddress({ states: { 'sms/service': said('withdrawn') } });
    const [refused] = await write(outbox, [sentDraft('hello')]);
    await outbox.depart([refused as OutboxEntry]);
    expect(sent.map(({ reply }) => reply.text)).toEqual(['no: withdrawn']);

    await setAddress({ states: { 'sms/service': said('granted') } });
    const [stopped] = await write(outbox, [sentDraft('again')]);
    const closed = { ...unknownAddress(address), states: { 'sms/service': said('withdrawn') } };
    await setAddress(closed);
    await database.transaction((tx) => outbox.withhold(closed, tx));
    await outbox.depart([stopped as OutboxEntry]);
    expect(sent.map(({ reply }) => reply.text)).toEqual(['no: withdrawn', 'no: withdrawn']);
    await outbox.depart([refused as OutboxEntry, stopped as OutboxEntry]);
    expect(sent).toHaveLength(2);
  });

  it('tells whoever sent it that a message has failed or may have, once, also after a crash (M27)', async () => {
    const dead = `${(await import('node:os')).hostname()}/999999/gone`;
    const crashed = open(dead);
    await setAddress({ states: { 'sms/service': said('granted') } });
    const [failing] = await write(crashed.outbox, [sentDraft('refused')]);
    answer = async ({ reply }) => {
      if (reply.text === 'refused') throw new DeliveryError('rejected', 'no', { meaning: 'undeliverable' });
      return {};
    };
    await crashed.outbox.depart([failing as OutboxEntry]);
    expect(sent.map(({ reply }) => reply.text)).toEqual(['refused', 'no: undeliverable']);
    const left = await write(crashed.outbox, [sentDraft('left'), contactDraft('of nobody')]);
    await database
      .model(outboxModel)
      .updateMany({ _id: { $in: left.map(({ _id }) => _id) } }, { $set: { state: 'leaving' } });
    const next = open();
    await next.buckets.sweep();
    for (let tries = 0; tries < 100 && sent.length < 3; tries++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    await next.outbox.stop();
    expect(sent.map(({ reply }) => reply.text)).toEqual(['refused', 'no: undeliverable', 'no: interrupted']);
    expect(await states([failing as OutboxEntry, ...left])).toEqual(['failed', 'uncertain', 'uncertain']);
  });

  it('sends staff replies in order, cut to what the channel takes, and forgets their text', async () => {
    const { outbox } = open();
    const entries = await write(outbox, [staffDraft('one two three four five six seven'), staffDraft('end')]);
    await outbox.depart(entries);
    expect(sent.map(({ reply }) => reply.text)).toEqual(['one two three four', 'five six seven', 'end']);
    expect(await database.model(outboxModel).find().lean<OutboxEntry[]>()).toEqual([]);
  });

  it('lets an answer leave before the news that wait at the same place', async () => {
    const { outbox } = open();
    answer = async () => {
      await sleep(20);
      return {};
    };
    const news = await write(
      outbox,
      Array.from({ length: 20 }, (_, at) => staffDraft(`news ${at}`)),
    );
    const replies = await write(outbox, [
      { ...staffDraft('one'), isAnswer: true },
      { ...staffDraft('two'), isAnswer: true },
    ]);
    await Promise.all([outbox.depart(news), outbox.depart(replies)]);
    const texts = sent.map(({ reply }) => reply.text);
    expect(texts.slice(0, 4)).toEqual(['news 0', 'one', 'two', 'news 1']);
    expect(texts).toHaveLength(22);
  });

  it('keeps of a question that was sent only the reference by which it is closed elsewhere', async () => {
    const { outbox } = open();
    await outbox.depart(await write(outbox, [{ ...staffDraft('which one?'), id: 'asked1' }]));
    const [stored] = await database.model(outboxModel).find().lean<OutboxEntry[]>();
    expect(stored).toMatchObject({ _id: 'asked1', state: 'sent', ref: 'ref1' });
    expect(stored).not.toHaveProperty('reply');
    await outbox.depart(
      await write(outbox, [
        { ...staffDraft('done'), reply: { text: 'done', replaces: entryReference('asked1') } },
      ]),
    );
    expect(sent.at(-1)?.reply.replaces).toBe('ref1');
  });

  it('tries a staff reply again after a rate limit and a lost connection, before the next one', async () => {
    const { outbox } = open();
    let failures = 2;
    answer = async () => {
      failures -= 1;
      if (failures === 1) throw new DeliveryError('rate_limited', 'slow down', { retryAfter: 20 });
      if (failures === 0) throw new DeliveryError('unreachable', 'gone');
      return {};
    };
    const entries = await write(outbox, [staffDraft('first'), staffDraft('second')]);
    await outbox.depart(entries);
    expect(sent.map(({ reply }) => reply.text)).toEqual(['first', 'first', 'first', 'second']);
    expect(await states(entries)).toEqual([undefined, undefined]);
  });

  it('lets what is in doubt leave only if it was committed, and only once (M27)', async () => {
    const { outbox } = open();
    const written = await write(outbox, [staffDraft('there')]);
    const undone: OutboxEntry[] = [];
    await database
      .transaction(async (tx) => {
        undone.push(...(await outbox.enqueue([staffDraft('never there')], tx)));
        throw new Error('undone');
      })
      .catch(() => undefined);
    await Promise.all([outbox.resume([...written, ...undone]), outbox.resume(written)]);
    await outbox.resume(written);
    expect(sent.map(({ reply }) => reply.text)).toEqual(['there']);
  });

  it('keeps trying while the channel is down for longer than a moment', async () => {
    const { outbox } = open();
    let failures = 12;
    answer = async () => {
      failures -= 1;
      if (failures >= 0) throw new DeliveryError('unreachable', 'down', { retryAfter: 1 });
      return {};
    };
    const entries = await write(outbox, [staffDraft('patient')]);
    await outbox.depart(entries);
    expect(sent).toHaveLength(13);
    expect(await states(entries)).toEqual([undefined]);
  });

  it('waits as long as an owner needs to mend what keeps everything from going out', async () => {
    const { outbox } = open();
    let failures = 60;
    answer = async () => {
      failures -= 1;
      if (failures >= 0) throw new DeliveryError('suspended', 'who are you?', { retryAfter: 1 });
      return {};
    };
    const entries = await write(outbox, [staffDraft('first'), staffDraft('second')]);
    await outbox.depart(entries);
    expect(sent.slice(-2).map(({ reply }) => reply.text)).toEqual(['first', 'second']);
    expect(sent).toHaveLength(62);

    failures = 1;
    await setAddress({ states: { 'sms/service': said('granted') } });
    const [refused] = await write(outbox, [sentDraft('hello')]);
    await outbox.depart([refused as OutboxEntry]);
    // Somebody may want to write by another channel now.
    const left = await database.model(outboxModel).findById(refused?._id).lean<OutboxEntry>();
    expect(left).toMatchObject({ state: 'failed', reasons: ['suspended'] });
    failures = 3;
    const automatic = await write(outbox, [contactDraft('good bye')]);
    await outbox.depart(automatic);
    await expect.poll(() => states(automatic)).toEqual(['sent']);
  });

  it('ends without waiting for the slots of what still waits, which stays for the next process', async () => {
    const { outbox } = open(undefined, false, 1);
    await setAddress({ states: { 'sms/service': said('granted') } });
    const entries = await write(
      outbox,
      Array.from({ length: 60 }, (_, at) => contactDraft(`m${at}`)),
    );
    const departing = outbox.depart(entries);
    await expect.poll(() => sent.length).toBeGreaterThan(0);
    await outbox.stop();
    await departing;
    expect((await states(entries)).filter((state) => state === 'queued').length).toBeGreaterThan(50);
  });

  it('withholds a reply to somebody revoked meanwhile', async () => {
    const { outbox } = open(undefined, true);
    const entries = await write(outbox, [staffDraft('secret')]);
    await outbox.depart(entries);
    expect(sent).toEqual([]);
    expect(await states(entries)).toEqual(['withheld']);
  });

  it('lets a message to a contact leave only with consent and says why not (F029, F036, M01)', async () => {
    const { outbox } = open();
    await setAddress({ blockedAt: new Date(), facts: { sms: { undeliverable: '21614' } } });
    const refused = await write(outbox, [contactDraft('hello')]);
    await outbox.depart(refused);
    expect(sent).toEqual([]);
    const stored = await database.model(outboxModel).findById(refused[0]?._id).lean<OutboxEntry>();
    expect(stored).toMatchObject({ state: 'withheld', reasons: ['blocked', 'undeliverable', 'never_asked'] });

    await setAddress({ states: { 'sms/service': said('granted') } });
    const allowed = await write(outbox, [contactDraft('hello')]);
    await outbox.depart(allowed);
    expect(sent).toHaveLength(1);
    expect(await states(allowed)).toEqual(['sent']);
    const after = await database.model(addressModel).findById(address).lean<Address>();
    expect(after?.departures).toBe(1);
  });

  it('learns from a refusal what it says of the address (B15)', async () => {
    const { outbox } = open();
    await setAddress({ states: { 'sms/service': said('granted') } });
    answer = async () => {
      throw new DeliveryError('rejected', 'has replied STOP', { meaning: 'opted_out' });
    };
    await outbox.depart(await write(outbox, [contactDraft('hello')]));
    answer = async () => {
      throw new DeliveryError('gone', 'blocked the bot');
    };
    await outbox.depart(await write(outbox, [contactDraft('hello')]));
    expect(lessons).toEqual([
      [address, 'opted_out'],
      [address, 'undeliverable'],
    ]);
  });

  it('never repeats a message to a contact whose end is unknown (M27)', async () => {
    const { outbox } = open();
    await setAddress({ states: { 'sms/service': said('granted') } });
    answer = async () => {
      throw new DeliveryError('unreachable', 'timeout');
    };
    const entries = await write(outbox, [contactDraft('hello')]);
    await outbox.depart(entries);
    expect(sent).toHaveLength(1);
    expect(await states(entries)).toEqual(['uncertain']);
  });

  it('lets no message leave after a withdrawal that was written while it waited (M11)', async () => {
    const { outbox } = open();
    await setAddress({ states: { 'sms/service': said('granted') } });
    const entries = await write(
      outbox,
      Array.from({ length: 150 }, (_, at) => contactDraft(`m${at}`)),
    );
    let stoppedAt = -1;
    answer = async () => ({});
    const stop = (async () => {
      while (sent.length < 1) await new Promise((resolve) => setTimeout(resolve, 1));
      await database.transaction(async (tx) => {
        await database
          .model(addressModel)
          .updateOne(
            { _id: address },
            { $set: { 'states.sms/service': said('withdrawn') } },
            { session: tx },
          );
      });
      stoppedAt = (
        await database
          .model(outboxModel)
          .find({ state: { $in: ['leaving', 'sent'] } })
          .lean()
      ).length;
    })();
    await outbox.depart(entries);
    await stop;
    expect(sent.length).toBeLessThanOrEqual(stoppedAt);
  });

  it('takes over after a crash: staff replies are sent, a message that was leaving is uncertain (M27)', async () => {
    const dead = `${(await import('node:os')).hostname()}/999999/gone`;
    const crashed = open(dead);
    await setAddress({ states: { 'sms/service': said('granted') } });
    const entries = await write(crashed.outbox, [
      staffDraft('reply'),
      contactDraft('left'),
      contactDraft('waiting'),
    ]);
    await database.model(outboxModel).updateOne({ _id: entries[1]?._id }, { $set: { state: 'leaving' } });
    const next = open();
    await next.buckets.sweep();
    for (let tries = 0; tries < 100 && sent.length < 2; tries++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    await next.outbox.stop();
    expect(sent.map(({ reply }) => reply.text).sort()).toEqual(['reply', 'waiting']);
    expect(await states(entries)).toEqual([undefined, 'uncertain', 'sent']);
  });

  it('believes the one who made the call, whoever took its message for left behind (M27)', async () => {
    const { outbox } = open();
    const settling = createSettling(database, () => new Date());
    await setAddress({ states: { 'sms/service': said('granted') } });
    const guess = (entry: OutboxEntry) =>
      settling.add({ entry, state: 'uncertain', reasons: ['interrupted'] });
    const entries = await write(outbox, [contactDraft('hello')]);
    const [entry] = entries as [OutboxEntry];
    let guessed: string[] = [];
    answer = async () => {
      await guess(entry);
      guessed = (await states(entries)) as string[];
      return { ref: 'ref1' };
    };
    await outbox.depart(entries);
    expect(guessed).toEqual(['uncertain']);
    const left = () => database.model(outboxModel).findById(entry._id).lean<OutboxEntry>();
    expect(await left()).toMatchObject({ state: 'sent', ref: 'ref1' });
    expect(await left()).not.toHaveProperty('reasons');
    await guess(entry);
    expect(await left()).toMatchObject({ state: 'sent' });
  });

  it('tries again what a channel certainly did not take, each time through the gate (B15, M11)', async () => {
    const { outbox } = open();
    await setAddress({ states: { 'sms/service': said('granted') } });
    let tries = 0;
    answer = async () => {
      tries++;
      if (tries < 3)
        throw new DeliveryError(tries === 1 ? 'deferred' : 'rate_limited', 'not now', { retryAfter: 1 });
      return { ref: 'm1' };
    };
    const taken = await write(outbox, [contactDraft('hello')]);
    await outbox.depart(taken);
    await expect.poll(() => states(taken)).toEqual(['sent']);
    expect(tries).toBe(3);

    answer = async () => {
      await setAddress({ states: { 'sms/service': said('withdrawn') } });
      throw new DeliveryError('deferred', 'not now', { retryAfter: 1 });
    };
    const stopped = await write(outbox, [contactDraft('again')]);
    await outbox.depart(stopped);
    await expect.poll(() => states(stopped)).toEqual(['withheld']);
  });

  it('says why a channel refused it, where staff can do something about that (B20)', async () => {
    const { outbox } = open();
    await setAddress({ states: { 'sms/service': said('granted') } });
    answer = async () => {
      throw new DeliveryError('rejected', 'too late', { reason: 'window_closed' });
    };
    const [refused] = await write(outbox, [contactDraft('hello')]);
    await outbox.depart([refused as OutboxEntry]);
    const left = await database.model(outboxModel).findById(refused?._id).lean<OutboxEntry>();
    expect(left).toMatchObject({ state: 'failed', reasons: ['window_closed'] });
  });

  it('tries an answer again that is allowed once, and no second one (M01)', async () => {
    const { outbox } = open();
    const answerable = [{ delivery: 'd1', channel: 'sms' as const }];
    await setAddress({ answerable });
    let tries = 0;
    answer = async () => {
      if (++tries === 1) throw new DeliveryError('deferred', 'not now', { retryAfter: 1 });
      return { ref: 'm1' };
    };
    const draft = contactDraft('help', 'direct_answer');
    const audience = { ...draft.audience, answers: 'd1' } as Draft['audience'];
    const first = await write(outbox, [{ ...draft, audience }]);
    await outbox.depart(first);
    await expect.poll(() => states(first)).toEqual(['sent']);
    const second = await write(outbox, [{ ...draft, audience }]);
    await outbox.depart(second);
    expect(await states(second)).toEqual(['withheld']);
  });
});
