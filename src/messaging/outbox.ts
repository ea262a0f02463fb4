import { setMaxListeners } from 'node:events';
import type { Place, Reply } from '../connector/index.ts';
import type { Address } from '../consent/index.ts';
import type { StaffReply } from '../staff/staff-permit.ts';
import { type Database, doTogether, newId, type Transaction, type WorkBuckets } from '../storage/index.ts';
import { cutReply } from './cut-reply.ts';
import { type ContactDepartureOptions, createContactDeparture } from './departure/contact-departure.ts';
import { insist } from './departure/insist.ts';
import type { GateFacts } from './departure/open-gate.ts';
import { createPace, type Pace } from './departure/pace.ts';
import { createSettling, type Settlement } from './departure/settle.ts';
import { isAwaited, settleAndTell, type Telling } from './departure/settle-and-tell.ts';
import { createStaffSender } from './departure/staff-sender.ts';
import type { FindConnector } from './departure/transmit.ts';
import { withhold } from './departure/withhold.ts';
import { numberMenus } from './menus/menus.ts';
import { type Audience, type OutboxEntry, outboxModel } from './outbox.model.ts';

/** A message to be: written with the step that causes it. */
export interface Draft {
  /** Given by the caller when something else must refer to the message before it is sent. */
  id?: string;
  place: Place;
  reply: Reply;
  audience: Audience;
  /** Delivery that causes it. */
  cause?: string;
  /** Says something to what was just said in that chat. */
  isAnswer?: boolean;
  /** What its reader has just typed there. */
  said?: string;
  /** Its text is forgotten as soon as it has left. */
  secret?: true;
}

export interface Outbox {
  /** Writes drafts within the step's transaction, cut to what the channel takes; nothing leaves before the commit. */
  enqueue(drafts: readonly Draft[], tx: Transaction): Promise<OutboxEntry[]>;
  /** After the commit: lets the entries leave; resolves when they are settled. */
  depart(entries: readonly OutboxEntry[]): Promise<void>;
  /** The same for entries of which nobody knows whether they were committed; those that were not have never been. */
  resume(entries: readonly OutboxEntry[]): Promise<void>;
  /** Withholds what the contact's newest word does not let leave any more; called within that word's transaction. */
  withhold(address: Address, tx: Transaction): Promise<void>;
  /** Removes entries settled before `before`; gives how many. */
  purge(before: Date): Promise<number>;
  stop(): Promise<void>;
}

export interface OutboxOptions {
  database: Database;
  buckets: WorkBuckets;
  findConnector: FindConnector;
  /** The permit for a staff reply at the moment it leaves; null once the person is revoked, but for the farewell. */
  permitStaff(staff: string, farewell?: Date): Promise<StaffReply | null>;
  now: () => Date;
  /** Takes out of drafts what their readers may not see. */
  maskDrafts(drafts: readonly Draft[], tx: Transaction): Promise<readonly Draft[]>;
  /** The consent room's book of addresses and persons. */
  book: ContactDepartureOptions['book'];
  gate: GateFacts;
  learn: ContactDepartureOptions['learn'];
  findUnheard: ContactDepartureOptions['findUnheard'];
  linkPage: ContactDepartureOptions['linkPage'];
  /** What the staff who sent them are told about messages that were withheld, have failed, or may have. */
  wordUndelivered(entries: readonly OutboxEntry[], tx: Transaction): Promise<Draft[]>;
  onSend(channel: string, result: string): void;
  onError(error: unknown): void;
}

/** The reference of a message that may not be sent yet: `replaces: entryReference(id)`. */
export function entryReference(id: string): string {
  return `${entryPrefix}${id}`;
}
const entryPrefix = 'entry:';

/** The one outbound road. */
export function createOutbox(options: OutboxOptions): Outbox {
  const {
    database,
    buckets,
    findConnector,
    permitStaff,
    book,
    gate,
    learn,
    now,
    onSend,
    onError,
    wordUndelivered,
  } = options;
  const outbox = () => database.model(outboxModel);
  const settling = createSettling(database, now);
  const stopping = new AbortController();
  // Whatever is under way listens for the end.
  setMaxListeners(0, stopping.signal);
  const paces = new Map<string, Pace>();
  let order = 0;

  const paceOf = (channel: string) => {
    const abilities = findConnector(channel)?.channel;
    if (!abilities) return undefined;
    const pace = paces.get(channel) ?? createPace(abilities.pace);
    paces.set(channel, pace);
    return pace;
  };

  const resolveReference = async (reference: string) => {
    if (!reference.startsWith(entryPrefix)) return reference;
    const entry = await outbox().findById(reference.slice(entryPrefix.length)).lean<OutboxEntry | null>();
    return entry?.ref;
  };

  const staff = createStaffSender(
    findConnector,
    settling,
    async ({ audience }) =>
      audience.kind === 'staff' ? permitStaff(audience.staff, audience.farewell) : null,
    resolveReference,
    stopping.signal,
    onSend,
    onError,
  );
  const tell = async (entries: readonly OutboxEntry[], tx: Transaction) =>
    enqueue(await wordUndelivered(entries, tx), tx);
  const contacts = createContactDeparture({
    database,
    book,
    gate,
    learn,
    linkPage: options.linkPage,
    findUnheard: options.findUnheard,
    findConnector,
    paceOf,
    settling,
    tell,
    sendTold: (entries) => takeOn(entries, departAll),
    stopping: stopping.signal,
    now,
    onSend,
  });

  /** Entries in the hands of this process. */
  const underWay = new Set<string>();
  const takeOn = async (
    given: readonly OutboxEntry[],
    work: (entries: readonly OutboxEntry[]) => Promise<void>,
  ) => {
    const entries = given.filter(({ _id }) => !underWay.has(_id));
    if (entries.length === 0) return;
    for (const { _id } of entries) underWay.add(_id);
    try {
      await work(entries);
    } finally {
      for (const { _id } of entries) underWay.delete(_id);
    }
  };

  const departAll = async (entries: readonly OutboxEntry[]) => {
    await Promise.all([
      ...entries.filter((entry) => entry.audience.kind === 'staff').map((entry) => staff.send(entry)),
      contacts.depart(entries.filter((entry) => entry.audience.kind === 'contact')),
    ]);
  };

  const inBucket = (bucket: string) => outbox().find({ bucket }).lean<OutboxEntry[]>();

  const enqueue: Outbox['enqueue'] = async (drafts, tx) => {
    if (drafts.length === 0) return [];
    const shown = await options.maskDrafts(drafts, tx);
    const numbered = await numberMenus(database, findConnector, shown, tx);
    const pages = numbered.flatMap((draft) => {
      const abilities = findConnector(draft.place.channel)?.channel;
      const replies = abilities ? cutReply(draft.reply, abilities) : [draft.reply];
      return replies.map((reply, index) => ({
        ...draft,
        reply,
        // The last page carries the choices: it is the one that later turns refer to.
        id: index === replies.length - 1 ? draft.id : undefined,
      }));
    });
    const bucket = await buckets.assign('outbox', pages.length);
    const entries = pages.map(
      ({ id, place, reply, audience, isAnswer, cause, secret, menu }): OutboxEntry => {
        order = Math.max(order + 1, now().getTime() * 1_000);
        return {
          _id: id ?? newId(14),
          referable: id ? true : undefined,
          menu,
          place,
          reply,
          secret,
          audience,
          isAnswer: isAnswer || undefined,
          state: 'queued',
          bucket,
          order,
          attempts: 0,
          createdAt: now(),
          cause,
        };
      },
    );
    await database.collection(outboxModel).insertMany(entries, { session: tx });
    return entries;
  };

  buckets.serve('outbox', {
    isEmpty: async (bucket) => (await inBucket(bucket)).length === 0,
    take: async (bucket, orphaned) => {
      const left = (await inBucket(bucket)).sort((a, b) => a.order - b.order);
      const told = orphaned ? await settleUncertain(left, settling, { database, tell, now }) : [];
      takeOn(told, departAll).catch(onError);
      const queued = left.filter((entry) => entry.state === 'queued').map(withBytes);
      takeOn(queued, departAll).catch(onError);
    },
  });

  return {
    enqueue,
    depart: (entries) => takeOn(entries, departAll),
    resume: (given) =>
      takeOn(given, async (entries) => {
        const ids = entries.map(({ _id }) => _id);
        const find = () =>
          database
            .collection(outboxModel)
            .find({ _id: { $in: ids } })
            .toArray();
        const committed = new Set((await insist(find, stopping.signal)).map(({ _id }) => _id));
        await departAll(entries.filter(({ _id }) => committed.has(_id)));
      }),
    withhold: (address, tx) =>
      doTogether(tx, 'withhold', address, (all) => withhold({ database, book, gate }, all, now(), tx)),
    purge: async (before) => {
      const old = await outbox()
        .find({ settledAt: { $gte: new Date(0), $lt: before } })
        .select({ _id: 1 })
        .lean<OutboxEntry[]>();
      for (let at = 0; at < old.length; at += 500)
        await outbox().deleteMany({ _id: { $in: old.slice(at, at + 500).map(({ _id }) => _id) } });
      return old.length;
    },
    stop: async () => {
      const patience = setTimeout(() => stopping.abort(), 3_000);
      await Promise.all([staff.drain(), contacts.stop()]);
      clearTimeout(patience);
      stopping.abort();
      await settling.drain();
    },
  };
}

/** Found `leaving` after a crash: nobody knows whether the call was made. Gives what their senders are told. */
async function settleUncertain(
  entries: readonly OutboxEntry[],
  settling: { add(settlement: Settlement): Promise<void> },
  telling: Telling,
): Promise<OutboxEntry[]> {
  const told = await Promise.all(
    entries
      .filter((entry) => entry.state === 'leaving')
      .map(async (entry) => {
        const settlement: Settlement = { entry, state: 'uncertain', reasons: ['interrupted'] };
        if (isAwaited(entry)) return settleAndTell(telling, settlement);
        await settling.add(settlement);
        return [];
      }),
  );
  return told.flat();
}

/** Bytes come back from the database in its own wrapper. */
function withBytes(entry: OutboxEntry): OutboxEntry {
  const { reply } = entry;
  for (const media of [reply?.file, reply?.picture]) {
    const content = media?.content as unknown as { buffer?: Uint8Array } | Uint8Array | undefined;
    if (media && content && !(content instanceof Uint8Array) && content.buffer)
      media.content = content.buffer;
  }
  return entry;
}
