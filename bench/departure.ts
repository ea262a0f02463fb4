import type { Connector } from '../src/connector/index.ts';
import {
  type Address,
  addressModel,
  createAddressBook,
  createConsentPolicies,
  personModel,
  unknownAddress,
} from '../src/consent/index.ts';
import { deliveryModel, findUnheard } from '../src/intake/index.ts';
import { createOutbox, type OutboxEntry, outboxModel } from '../src/messaging/index.ts';
import {
  connectDatabase,
  createHolder,
  createKeys,
  createWorkBuckets,
  heartbeatModel,
  leaseModel,
  migrate,
  transactionSessionModel,
  workBucketModel,
} from '../src/storage/index.ts';
import { median } from './support/closed-loop.ts';
import { describeMachine, startDatabase } from './support/processes.ts';

/**
 * `npm run bench:departure`: messages to contacts, each to an address of its own, through gate and outbox to a provider that
 * answers at once; in groups of at most 100, as they leave when their slots are due together, beside one by one (at the
 * same moment too: what differs is the transaction). Alternated, five rounds.
 */
const rounds = 5;
const messages = 600;
const groupSize = 100;
const say = (line: string) => process.stdout.write(`${line}\n`);

say(describeMachine());
const server = await startDatabase();
const holder = createHolder();
const database = await connectDatabase(server.uri('departure'), { holder });
const models = [leaseModel, heartbeatModel, workBucketModel, transactionSessionModel];
await migrate(database, [...models, deliveryModel, outboxModel, addressModel, personModel], [], holder);
const buckets = createWorkBuckets(database, holder);
const book = createAddressBook(database, createKeys(['bench '.repeat(8)]));
const { rulesOf } = createConsentPolicies({ country: 'PL', timeZone: 'Europe/Warsaw' });

let delivered = 0;
const instant: Connector = {
  channel: {
    textLimit: 1_600,
    captionLimit: 1_600,
    edits: false,
    buttons: false,
    pace: { perSecond: 1e6, perChatMilliseconds: 0 },
  },
  deliver: async ({ id }) => {
    delivered += 1;
    return { ref: id };
  },
};
/** Another connector by which the same people may write. */
const numbered = [{ id: 'whatsapp-cloud', toConversation: (e164: string) => e164.slice(1) }];
const outbox = createOutbox({
  database,
  buckets,
  findConnector: () => instant,
  permitStaff: async () => null,
  book,
  gate: { rulesOf, maySend: async () => true },
  learn: async () => undefined,
  linkPage: async () => undefined,
  findUnheard: (conversations, tx) => findUnheard(database, conversations, numbered, tx),
  maskDrafts: async (drafts) => drafts,
  wordUndelivered: async () => [],
  now: () => new Date(),
  onSend: () => undefined,
  onError: (error) => {
    throw error;
  },
});

const granted = { state: 'granted', at: new Date(0), was: 'unknown', record: 'r' } as const;
const addresses: Address[] = [];
for (let at = 0; at < messages; at += 1) {
  const { _id, ref } = await book.findAddress({ scheme: 'tel', value: `+48600${100_000 + at}` });
  addresses.push({ ...unknownAddress(_id, ref), states: { 'sms/service': granted } });
}
await database.collection(addressModel).insertMany(addresses);

async function write(): Promise<OutboxEntry[]> {
  const drafts = addresses.map(({ _id, ref }) => ({
    place: { channel: 'twilio', chat: ref?.value ?? '', kind: 'private' as const },
    reply: { text: 'Your order is ready.' },
    audience: {
      kind: 'contact' as const,
      address: _id,
      channel: 'sms' as const,
      purpose: 'service' as const,
    },
  }));
  const entries: OutboxEntry[] = [];
  for (let at = 0; at < messages; at += groupSize)
    entries.push(
      ...(await database.transaction((tx) => outbox.enqueue(drafts.slice(at, at + groupSize), tx))),
    );
  return entries;
}

/** Messages a second that leave in groups of `size`, eight groups under way at once. */
async function rateOf(size: number): Promise<number> {
  const entries = await write();
  const groups: OutboxEntry[][] = [];
  for (let at = 0; at < entries.length; at += size) groups.push(entries.slice(at, at + size));
  const before = delivered;
  const began = performance.now();
  const work = async () => {
    for (let group = groups.shift(); group; group = groups.shift()) await outbox.depart(group);
  };
  await Promise.all(Array.from({ length: 8 }, work));
  const seconds = (performance.now() - began) / 1_000;
  if (delivered - before !== messages) throw new Error(`${delivered - before} of ${messages} were delivered`);
  return messages / seconds;
}

const grouped: number[] = [];
const single: number[] = [];
await rateOf(groupSize);
for (let round = 0; round < rounds; round += 1) {
  grouped.push(await rateOf(groupSize));
  single.push(await rateOf(1));
}
const ratio = median(grouped.map((rate, at) => rate / (single[at] ?? 1)));
say(
  `departures: ${median(grouped).toFixed(0)}/s in groups of ${groupSize}, ${median(single).toFixed(0)}/s one by one, ` +
    `ratio ${ratio.toFixed(1)} (budget 300/s, 2)`,
);
await outbox.stop();
await database.close();
await server.stop();
process.exit(0);
