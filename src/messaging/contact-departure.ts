import { DeliveryError } from '../connector/index.ts';
import { type Address, addressModel, decide, type GateDecision, unknownAddress } from '../consent/index.ts';
import { type Database, type GroupCommit, newId, type Transaction } from '../storage/index.ts';
import { insist } from './insist.ts';
import { type OutboxEntry, outboxModel } from './outbox.model.ts';
import type { Pace } from './pace.ts';
import type { Settlement } from './settle.ts';
import { type FindConnector, transmit } from './transmit.ts';

/** Entries that may share one departure transaction. */
export const departureGroup = 100;

export interface ContactDeparture {
  /** Lets a group of messages to contacts depart, each through the gate; resolves when all are settled. */
  depart(entries: readonly OutboxEntry[]): Promise<void>;
  /** Lets nothing more depart; resolves when no call is on its way. */
  stop(): Promise<void>;
}

export interface ContactDepartureOptions {
  database: Database;
  findConnector: FindConnector;
  paceOf(channel: string): Pace | undefined;
  settling: GroupCommit<Settlement, void>;
  /** Waiting for the database ends. */
  stopping: AbortSignal;
  now(): Date;
  onSend(channel: string, result: string): void;
}

/**
 * The departure of messages to contacts: pacing slot; then one transaction that reads the addresses, runs the gate, writes
 * the addresses (so that a STOP at the same moment conflicts) and sets `leaving`; only then the calls. At most once: a call
 * whose end is unknown leaves the entry `uncertain`, and nothing repeats it behind the gate's back.
 */
export function createContactDeparture(options: ContactDepartureOptions): ContactDeparture {
  const { database, findConnector, paceOf, settling, stopping, now, onSend } = options;
  const running = new Set<Promise<void>>();
  let isStopping = false;

  const call = async (entry: OutboxEntry, permit: GateDecision): Promise<Settlement> => {
    const { place, reply } = entry;
    if (!reply) return { entry, state: 'failed', reasons: ['empty'] };
    try {
      const { ref } = await transmit(permit, { id: entry._id, place, reply }, findConnector);
      return { entry, state: 'sent', ref };
    } catch (error) {
      const code = error instanceof DeliveryError ? error.code : 'unreachable';
      return { entry, state: code === 'unreachable' ? 'uncertain' : 'failed', reasons: [code] };
    }
  };

  const departGroup = async (entries: readonly OutboxEntry[]) => {
    for (const entry of entries) {
      if (!isStopping) await paceOf(entry.place.channel)?.slot(entry.place.chat);
    }
    // They stay queued; the next process finds them by their bucket.
    if (isStopping) return;
    // A commit whose answer was lost is recognised by it: then nothing has been called yet, and the gate is asked again.
    const departure = newId(12);
    const permits = await insist(
      () => database.transaction((tx) => openGate(database, entries, departure, now(), tx)),
      stopping,
    );
    await Promise.all(
      entries.map(async (entry) => {
        const permit = permits.get(entry._id);
        if (!permit) return onSend(entry.place.channel, 'withheld');
        const settlement = await call(entry, permit);
        await insist(() => settling.add(settlement), stopping);
        onSend(entry.place.channel, settlement.state);
      }),
    );
  };

  return {
    depart: (entries) => {
      const departing = departGroup(entries).finally(() => running.delete(departing));
      running.add(departing);
      return departing;
    },
    stop: async () => {
      isStopping = true;
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}

/** Within the transaction: gives the permits by entry; entries without one are withheld with their reasons. */
async function openGate(
  database: Database,
  entries: readonly OutboxEntry[],
  departure: string,
  now: Date,
  tx: Transaction,
): Promise<Map<string, GateDecision>> {
  const outbox = database.model(outboxModel);
  const queued = await outbox
    .find({ _id: { $in: entries.map(({ _id }) => _id) } })
    .session(tx)
    .lean<OutboxEntry[]>();
  const ids = [
    ...new Set(queued.flatMap(({ audience }) => (audience.kind === 'contact' ? [audience.address] : []))),
  ];
  const addresses = database.model(addressModel);
  const known = new Map(
    (
      await addresses
        .find({ _id: { $in: ids } })
        .session(tx)
        .lean<Address[]>()
    ).map((address) => [address._id, address]),
  );
  const missing = ids.filter((id) => !known.has(id)).map(unknownAddress);
  if (missing.length > 0) await addresses.insertMany(missing, { session: tx });

  const permits = new Map<string, GateDecision>();
  const withheld = new Map<string, OutboxEntry[]>();
  for (const entry of queued) {
    const mayLeave = entry.state === 'queued' || (entry.state === 'leaving' && entry.departure === departure);
    if (!mayLeave || entry.audience.kind !== 'contact') continue;
    const { address, channel, purpose } = entry.audience;
    const decision = decide(known.get(address) ?? unknownAddress(address), { channel, purpose, now });
    if ('permit' in decision) permits.set(entry._id, decision.permit);
    else {
      const reasons = decision.refusals.join();
      withheld.set(reasons, [...(withheld.get(reasons) ?? []), entry]);
    }
  }
  await addresses.updateMany({ _id: { $in: ids } }, { $inc: { departures: 1 } }, { session: tx });
  await outbox.updateMany(
    { _id: { $in: [...permits.keys()] } },
    { $set: { state: 'leaving', departure }, $inc: { attempts: 1 } },
    { session: tx },
  );
  for (const [reasons, group] of withheld)
    await outbox.updateMany(
      { _id: { $in: group.map(({ _id }) => _id) } },
      { $set: { state: 'withheld', reasons: reasons.split(','), settledAt: now }, $unset: { bucket: 1 } },
      { session: tx },
    );
  return permits;
}
