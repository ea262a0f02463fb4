import { findPast } from '../activity/index.ts';
import { type ConsentRoom, eraseConsents, findOwnAddresses } from '../consent/index.ts';
import { type Contact, eraseContact, findSharedNames } from '../contacts/index.ts';
import { findSentTexts, inboundMessageModel } from '../messaging/index.ts';
import { type Database, type Erasable, newId as randomId, type Transaction } from '../storage/index.ts';
import { type Erasure, erasureModel } from './erasure.model.ts';
import { toPast, toTraces, toTraceValues } from './traces.ts';

export interface LifecycleOptions {
  database: Database;
  consent: ConsentRoom;
  /** What every room forgets, in the order it is forgotten. */
  erasables: readonly Erasable[];
  now(): Date;
  newId?: () => string;
}

/** What an erasure would take, told before it is confirmed. */
export interface ErasurePreview {
  messages: number;
  actions: number;
  /** Other contacts that have one of the numbers or addresses and keep it (B10). */
  sharers: string[];
}

export interface Lifecycle {
  /** Counts what would go. */
  previewErasure(contact: Contact, tx: Transaction): Promise<ErasurePreview>;
  /**
   * Removes a contact and what it agreed to at once, and notes what is left to be looked for elsewhere; `run` finds it. The
   * caller commits. Not to be taken back.
   */
  erase(
    contact: Contact,
    by: { staff: string; now: Date; delivery: string },
    tx: Transaction,
  ): Promise<Erasure>;
  /** Looks for what is left now instead of a little later. */
  kick(): void;
  /** Works off erasures until `signal`; one process at a time. One that was interrupted begins again. */
  run(signal: AbortSignal): Promise<void>;
}

/** Another process may have begun an erasure. */
const lookEvery = 3_000;

export function createLifecycle({
  database,
  consent,
  erasables,
  now,
  newId = () => randomId(12),
}: LifecycleOptions): Lifecycle {
  const erasures = () => database.collection(erasureModel);
  let wake: (() => void) | undefined;
  let kicked = false;

  const gather = async (contact: Contact, tx: Transaction) => {
    const { rows, deliveries, actions } = await findPast(database, contact._id, tx);
    const past = toPast(contact, rows);
    const refs = [...past.refs.values()];
    const own = await findOwnAddresses(database, consent, { contact: contact._id, refs }, tx);
    const ids = own.map(({ _id }) => _id);
    const messages = await database
      .collection(inboundMessageModel)
      .find({ address: { $in: ids } }, { session: tx })
      .toArray();
    return { past, refs, own, actions, messages, deliveries };
  };

  const finish = async (erasure: Erasure, signal: AbortSignal) => {
    if (!erasure.traces) return;
    const { names, firstNames = [] } = erasure.traces;
    const shared = await findSharedNames(database, [...names, ...firstNames]);
    const isAlone = (name: string) => !shared.has(name);
    const alone = { names: names.filter(isAlone), firstNames: firstNames.filter(isAlone) };
    const traces = toTraces(erasure.contact, { ...erasure.traces, ...alone }, now());
    for (const erasable of erasables) await erasable.erase(database, traces, signal);
    await erasures().updateOne({ _id: erasure._id }, { $set: { doneAt: now() }, $unset: { traces: 1 } });
  };

  return {
    previewErasure: async (contact, tx) => {
      const { refs, actions, messages } = await gather(contact, tx);
      const sharers = new Set<string>();
      for (const ref of refs) for (const id of await consent.holdersOf(ref, tx)) sharers.add(id);
      sharers.delete(contact._id);
      return { messages: messages.length, actions, sharers: [...sharers] };
    },
    erase: async (contact, { staff, now: at, delivery }, tx) => {
      const { past, refs, own, messages, deliveries } = await gather(contact, tx);
      const sent = await findSentTexts(
        database,
        own.map(({ _id }) => _id),
        tx,
      );
      const caused = [...deliveries, ...messages.map(({ _id }) => _id)];
      await eraseConsents(
        database,
        consent,
        own,
        { contact: contact._id, refs, staff, now: at, delivery },
        tx,
      );
      await eraseContact(database, contact, refs, tx);
      const mine = new Set(own.map(({ _id }) => _id));
      const known = await consent.findAddressesOf(refs, tx);
      const shared = refs.filter((_, index) => !mine.has(known[index]?._id ?? ''));
      await consent.followContacts(
        [{ contact: contact._id, before: shared, after: [] }],
        { actor: `staff:${staff}`, cause: { delivery }, now: at },
        tx,
      );
      const erasure: Erasure = {
        _id: newId(),
        contact: contact._id,
        by: staff,
        at,
        traces: toTraceValues(contact, past, own, caused, sent),
      };
      await erasures().insertOne(erasure, { session: tx });
      return erasure;
    },
    kick: () => {
      kicked = true;
      wake?.();
    },
    run: async (signal) => {
      while (!signal.aborted) {
        kicked = false;
        const open = (await erasures().find({}).toArray()).filter(({ traces }) => traces !== undefined);
        for (const erasure of open) await finish(erasure, signal);
        if (kicked) continue;
        await new Promise<void>((resolve) => {
          const end = () => {
            clearTimeout(timer);
            // One more listener a round would be a leak.
            signal.removeEventListener('abort', end);
            resolve();
          };
          const timer = setTimeout(end, lookEvery);
          wake = end;
          signal.addEventListener('abort', end);
        });
        wake = undefined;
      }
    },
  };
}
