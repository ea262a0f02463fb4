import { setTimeout as sleep } from 'node:timers/promises';
import { type Connector, DeliveryError, type Departure, type FailureMeaning } from '../connector/index.ts';
import {
  type Address,
  type AddressBook,
  decide,
  type GateDecision,
  type GateRequest,
  type GateRules,
  isSpending,
  type Road,
  spend,
  unknownAddress,
  unknownPerson,
} from '../consent/index.ts';
import {
  createGroupCommit,
  type Database,
  type GroupCommit,
  newId,
  type Transaction,
} from '../storage/index.ts';
import { maximalTries, pauseAfter } from './back-off.ts';
import { insist } from './insist.ts';
import { type ContactAudience, type OutboxEntry, outboxModel } from './outbox.model.ts';
import type { Pace } from './pace.ts';
import type { Settlement } from './settle.ts';
import { type FindConnector, transmit } from './transmit.ts';

/** Entries that may share one departure transaction. */
const departureGroup = 100;
/** Two, so that one group is read while the other commits. */
const gateLanes = 2;

export interface ContactDeparture {
  /** Lets messages to contacts depart, each through the gate; resolves when each is settled or waits for its next try. */
  depart(entries: readonly OutboxEntry[]): Promise<void>;
  /** Lets nothing more depart; resolves when no call is on its way. */
  stop(): Promise<void>;
}

export interface ContactDepartureOptions {
  database: Database;
  book: Pick<AddressBook, 'findAddresses' | 'findPersons' | 'countDepartures'>;
  gate: GateFacts;
  findConnector: FindConnector;
  paceOf(channel: string): Pace | undefined;
  settling: GroupCommit<Settlement, void>;
  /** What a refusal says of the address beyond its message. */
  learn(
    entry: OutboxEntry,
    audience: ContactAudience,
    meaning: FailureMeaning,
    tx: Transaction,
  ): Promise<void>;
  /** Writes what the senders of withheld messages are told; within the transaction that finds them withheld. */
  tell(entries: readonly OutboxEntry[], tx: Transaction): Promise<OutboxEntry[]>;
  /** Sends what they are told, after the commit. */
  sendTold(entries: readonly OutboxEntry[]): Promise<void>;
  /** The page of an address, for a channel whose messages link it; within the transaction that lets the message leave. */
  linkPage(address: Address, tx: Transaction): Promise<Departure['page']>;
  /** Waiting for the database ends. */
  stopping: AbortSignal;
  now(): Date;
  onSend(channel: string, result: string): void;
}

/**
 * The departure of messages to contacts: pacing slot; then one transaction, for all whose slots are due at the same moment,
 * that reads the addresses, runs the gate, writes the addresses (so that a STOP at the same moment conflicts) and sets
 * `leaving`; only then the calls. At most once: a call
 * whose end is unknown leaves the entry `uncertain`, and nothing repeats it behind the gate's back. What a channel certainly did
 * not take (`deferred`) is queued again, and asks the gate again after a pause.
 */
export function createContactDeparture(options: ContactDepartureOptions): ContactDeparture {
  const { database, findConnector, paceOf, settling, learn, stopping, now, onSend } = options;
  const running = new Set<Promise<void>>();
  const ending = new AbortController();

  const call = async (entry: OutboxEntry, { permit, page, tries }: Pass): Promise<Settlement | number> => {
    const { place, reply } = entry;
    if (!reply) return { entry, state: 'failed', reasons: ['empty'] };
    try {
      const { ref } = await transmit(
        permit,
        { id: entry._id, place, reply, page, cause: entry.cause },
        findConnector,
      );
      return { entry, state: 'sent', ref };
    } catch (error) {
      const code = error instanceof DeliveryError ? error.code : 'unreachable';
      if (error instanceof DeliveryError && code === 'deferred' && tries < maximalTries)
        return pauseAfter(tries, error);
      await learnFrom(entry, error);
      return { entry, state: code === 'unreachable' ? 'uncertain' : 'failed', reasons: [code] };
    }
  };

  const learnFrom = async (entry: OutboxEntry, error: unknown) => {
    const { audience } = entry;
    if (!(error instanceof DeliveryError) || audience.kind !== 'contact') return;
    const meaning = error.options.meaning ?? (error.code === 'gone' ? 'undeliverable' : undefined);
    if (meaning)
      await insist(() => database.transaction((tx) => learn(entry, audience, meaning, tx)), stopping);
  };

  /** Back into the queue; a process that dies meanwhile leaves it to the next one. */
  const tryAgain = async (entry: OutboxEntry, pause: number) => {
    const outbox = database.collection(outboxModel);
    await insist(
      () =>
        outbox.updateOne(
          { _id: entry._id, state: 'leaving' },
          { $set: { state: 'queued' }, $unset: { departure: 1 } },
        ),
      stopping,
    );
    onSend(entry.place.channel, 'retried');
    const waiting = sleep(pause, undefined, { signal: ending.signal })
      .then(() => departOne(entry))
      // Stopping, or the database is gone for good: the entry is found by its bucket.
      .catch(() => undefined)
      .finally(() => running.delete(waiting));
    running.add(waiting);
  };

  /** The gate for all that stand before it at the moment; what staff are told of those it stops goes its own way. */
  const gate = createGroupCommit<OutboxEntry, Opened>(
    async (entries) => {
      // A commit whose answer was lost is recognised by it: then nothing has been called yet, and the gate is asked again.
      const departure = newId(12);
      const { passes, told } = await insist(
        () => database.transaction((tx) => openGate(options, entries, departure, now(), tx)),
        stopping,
      );
      const telling = options.sendTold(told);
      telling.catch(() => undefined);
      return entries.map(({ _id }) => ({
        status: 'fulfilled',
        value: { pass: passes.get(_id), telling },
      }));
    },
    { group: departureGroup, waiting: Number.POSITIVE_INFINITY, lanes: gateLanes },
  );

  const departOne = async (entry: OutboxEntry) => {
    const { channel, chat } = entry.place;
    if (!ending.signal.aborted) await paceOf(channel)?.slot(chat);
    // It stays queued; the next process finds it by its bucket.
    if (ending.signal.aborted) return;
    const { pass, telling } = await gate.add(entry);
    if (!pass) {
      onSend(channel, 'withheld');
      return telling;
    }
    const settlement = await call(entry, pass);
    if (typeof settlement === 'number') return tryAgain(entry, settlement);
    await insist(() => settling.add(settlement), stopping);
    onSend(channel, settlement.state);
  };

  return {
    depart: async (entries) => {
      const departing = entries.map((entry) => {
        const one = departOne(entry).finally(() => running.delete(one));
        running.add(one);
        return one;
      });
      await Promise.all(departing);
    },
    stop: async () => {
      ending.abort();
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}

/** What an entry may leave with. */
interface Pass {
  permit: GateDecision;
  page?: Departure['page'];
  /** With this one. */
  tries: number;
}

interface Opened {
  pass?: Pass;
  /** Resolves when staff have been told what was withheld in the same group. */
  telling: Promise<void>;
}

/** What the gate must know beside the addresses. */
export interface GateFacts {
  /** What the address's country, the channel, its connector and the hour allow. */
  rulesOf(address: Address, channel: Road, now: Date, habits?: Connector['habits']): GateRules;
  /** Whether this staff member may write to contacts now. */
  maySend(staff: string): Promise<boolean>;
}

/**
 * Within the transaction: gives the passes by entry; entries without one are withheld with their reasons, and whoever sent
 * them is told.
 */
async function openGate(
  {
    database,
    gate,
    book,
    tell,
    findConnector,
    linkPage,
  }: Pick<ContactDepartureOptions, 'database' | 'gate' | 'book' | 'tell' | 'findConnector' | 'linkPage'>,
  entries: readonly OutboxEntry[],
  departure: string,
  now: Date,
  tx: Transaction,
): Promise<{ passes: Map<string, Pass>; told: OutboxEntry[] }> {
  const outbox = database.collection(outboxModel);
  const queued = await outbox
    .find({ _id: { $in: entries.map(({ _id }) => _id) } }, { session: tx })
    .toArray();
  const audiences = queued.flatMap(({ audience }) => (audience.kind === 'contact' ? [audience] : []));
  const addressIds = [...new Set(audiences.map(({ address }) => address))];
  const personIds = [...new Set(audiences.flatMap(({ person }) => person ?? []))];
  const stored = await book.findAddresses(addressIds, tx);
  const persons = await book.findPersons(personIds, tx);
  const changed = new Map(addressIds.filter((id) => !stored.has(id)).map((id) => [id, unknownAddress(id)]));
  const senders = new Map<string, boolean>();
  for (const sender of new Set(audiences.flatMap((audience) => audience.sender ?? [])))
    senders.set(sender, await gate.maySend(sender));

  const passes = new Map<string, Pass>();
  const withheld = new Map<string, OutboxEntry[]>();
  // A STOP may have been faster than this departure, and has withheld it itself.
  const untold = queued.filter(
    ({ state, told, audience }) => state === 'withheld' && !told && isSent(audience),
  );
  for (const entry of queued) {
    // Set by the commit whose answer was lost.
    const isSame = entry.state === 'leaving' && entry.departure === departure;
    if ((entry.state !== 'queued' && !isSame) || entry.audience.kind !== 'contact') continue;
    const { address: id, channel, purpose, person, answers, sender } = entry.audience;
    const address = changed.get(id) ?? (stored.get(id) as Address);
    const connector = findConnector(entry.place.channel);
    const request: GateRequest = {
      channel,
      purpose,
      answers,
      isRepeat: entry.attempts > 0,
      now,
      rules: gate.rulesOf(address, channel, now, connector?.habits),
      maySend: sender === undefined || senders.get(sender) === true,
    };
    const decision = decide(address, person ? (persons.get(person) ?? null) : null, request);
    if ('permit' in decision) {
      const page = connector?.channel?.linksPage && (await linkPage(address, tx));
      passes.set(entry._id, {
        permit: decision.permit,
        ...(page && { page }),
        tries: entry.attempts + (isSame ? 0 : 1),
      });
      if (isSpending(purpose)) changed.set(id, spend(address, request));
    } else {
      const reasons = decision.refusals.join();
      withheld.set(reasons, [...(withheld.get(reasons) ?? []), entry]);
      if (isSent(entry.audience)) untold.push({ ...entry, reasons: decision.refusals });
    }
  }
  await book.countDepartures(
    {
      addresses: addressIds.filter((id) => !changed.has(id)),
      changedAddresses: [...changed.values()],
      persons: [...persons.keys()],
      newPersons: personIds.filter((id) => !persons.has(id)).map(unknownPerson),
    },
    tx,
  );
  await outbox.updateMany(
    { _id: { $in: [...passes.keys()] } },
    { $set: { state: 'leaving', departure }, $inc: { attempts: 1 } },
    { session: tx },
  );
  for (const [reasons, group] of withheld)
    await outbox.updateMany(
      { _id: { $in: group.map(({ _id }) => _id) } },
      { $set: { state: 'withheld', reasons: reasons.split(','), settledAt: now }, $unset: { bucket: 1 } },
      { session: tx },
    );
  if (untold.length === 0) return { passes, told: [] };
  await outbox.updateMany(
    { _id: { $in: untold.map(({ _id }) => _id) } },
    { $set: { told: true } },
    { session: tx },
  );
  return { passes, told: await tell(untold, tx) };
}

/** Somebody of the staff has sent it, and waits to hear of it. */
function isSent(audience: OutboxEntry['audience']): boolean {
  return audience.kind === 'contact' && audience.sender !== undefined;
}
