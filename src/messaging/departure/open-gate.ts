import type { Connector, Departure } from '../../connector/index.ts';
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
} from '../../consent/index.ts';
import type { Database, Transaction } from '../../storage/index.ts';
import { type OutboxEntry, outboxModel } from '../outbox.model.ts';
import { isAwaited } from './settle-and-tell.ts';
import type { FindConnector } from './transmit.ts';

/** What an entry may leave with. */
export interface Pass {
  permit: GateDecision;
  page?: Departure['page'];
  /** With this one. */
  tries: number;
}

/** What the gate must know beside the addresses. */
export interface GateFacts {
  /** What the address's country, the channel, its connector and the hour allow. */
  rulesOf(address: Address, channel: Road, now: Date, habits?: Connector['habits']): GateRules;
  /** Whether this staff member may write to contacts now. */
  maySend(staff: string): Promise<boolean>;
}

/** What the gate is opened with. */
export interface GateParts {
  database: Database;
  book: Pick<AddressBook, 'findAddresses' | 'findPersons' | 'countDepartures'>;
  gate: GateFacts;
  findConnector: FindConnector;
  /** Those of these conversations in which the contact has said something that was stored and not heard yet. */
  findUnheard(conversations: readonly string[], tx: Transaction): Promise<ReadonlySet<string>>;
  /** Writes what the senders of withheld messages are told; within the transaction that finds them withheld. */
  tell(entries: readonly OutboxEntry[], tx: Transaction): Promise<OutboxEntry[]>;
  /** The page of an address, for a channel whose messages link it; within the transaction that lets the message leave. */
  linkPage(address: Address, tx: Transaction): Promise<Departure['page']>;
}

/**
 * Within the transaction: gives the passes by entry; entries without one are withheld with their reasons, and whoever sent
 * them is told. A message waits while its reader has said something that nobody has heard yet: it may be a STOP.
 */
export async function openGate(
  { database, gate, book, tell, findConnector, findUnheard, linkPage }: GateParts,
  entries: readonly OutboxEntry[],
  departure: string,
  now: Date,
  tx: Transaction,
): Promise<{ passes: Map<string, Pass>; waiting: ReadonlySet<string>; told: OutboxEntry[] }> {
  const outbox = database.collection(outboxModel);
  const found = await outbox.find({ _id: { $in: entries.map(({ _id }) => _id) } }, { session: tx }).toArray();
  const unheard = await findUnheard(found.flatMap(conversationsOf), tx);
  const waits = (entry: OutboxEntry) =>
    entry.state === 'queued' && conversationsOf(entry).some((one) => unheard.has(one));
  const waiting = new Set(found.filter(waits).map(({ _id }) => _id));
  const queued = found.filter(({ _id }) => !waiting.has(_id));
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
  const untold = queued.filter((entry) => entry.state === 'withheld' && !entry.told && isAwaited(entry));
  for (const entry of queued) {
    // Set by the commit whose answer was lost.
    const isSame = entry.state === 'leaving' && entry.departure === departure;
    if ((entry.state !== 'queued' && !isSame) || entry.audience.kind !== 'contact') continue;
    const { address: id, channel, purpose, person, answers, sender } = entry.audience;
    const address = changed.get(id) ?? (stored.get(id) as Address);
    const connector = findConnector(entry.place.channel);
    const request: GateRequest = {
      channel,
      connector: entry.place.channel,
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
      if (isAwaited(entry)) untold.push({ ...entry, state: 'withheld', reasons: decision.refusals });
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
  if (untold.length === 0) return { passes, waiting, told: [] };
  await outbox.updateMany(
    { _id: { $in: untold.map(({ _id }) => _id) } },
    { $set: { told: true } },
    { session: tx },
  );
  return { passes, waiting, told: await tell(untold, tx) };
}

/**
 * Where the reader of a message may have said something since, as deliveries name it; some channels put their kind before the
 * address. The answer to what was said waits for nothing: the next step of the conversation waits for it.
 */
function conversationsOf({ audience, place: { channel, chat } }: OutboxEntry): string[] {
  if (audience.kind !== 'contact' || audience.answers !== undefined) return [];
  return [...new Set([chat, chat.replace(/^[a-z]+:/, '')])].map((one) => `${channel}:${one}`);
}
