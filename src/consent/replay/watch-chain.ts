import { type Address, unknownAddress } from '../addresses/address.model.ts';
import { channelsOf } from '../addresses/address-ref.ts';
import type { StateEntry, Subject } from '../addresses/subject.ts';
import type { ChainWatch, ConsentOpening, ConsentRecord } from '../ledger/index.ts';
import { applyAddressRecord } from './replay-address.ts';
import { applyRecord, movingActions, type OpenedRecord } from './replay-subject.ts';

/**
 * Compares an address with what its chain says: whose it is, what stands beside its states (when and by which record something
 * was said, what it had been before), a block, and a pause that nothing has ended. `text`: the spelling that records name it by.
 */
export function watchAddress(kept: Address, text: string | undefined): ChainWatch {
  let replayed = unknownAddress(kept._id, kept.ref);
  const origins = createOrigins();
  let pausedUntil: Date | null = null;
  const read = ({ record: { action }, opening }: OpenedRecord) => {
    const until = opening?.values.until?.value;
    if (action === 'paused') pausedUntil = until === undefined ? null : new Date(until);
    // Who agrees ends a pause on the channel they agree by: on which, the record does not say.
    if (action === 'resumed' || action === 'granted' || action === 'erased') pausedUntil = null;
  };
  const isSilent = (until: Date) =>
    !kept.ref ||
    channelsOf(kept.ref).every(
      (channel) => (kept.facts[channel]?.pausedUntil?.getTime() ?? 0) >= until.getTime(),
    );
  return {
    add: (record, opening) => {
      if (!isWrittenOf(opening, 'address', text)) return false;
      replayed = applyAddressRecord(replayed, { record, opening }, null);
      origins.add(record);
      read({ record, opening });
      return true;
    },
    end: () =>
      isAsReplayed(kept, replayed, origins) &&
      Boolean(replayed.blockedAt) === Boolean(kept.blockedAt) &&
      (pausedUntil === null || isSilent(pausedUntil)),
  };
}

/** The same of what a contact has said as a person. */
export function watchPerson(kept: Subject): ChainWatch {
  const origins = createOrigins();
  let replayed: Subject = { _id: kept._id, states: {}, departures: 0 };
  return {
    add: (record, opening) => {
      if (!isWrittenOf(opening, 'person', kept._id)) return false;
      replayed = applyRecord(replayed, { record, opening }).subject;
      origins.add(record);
      return true;
    },
    end: () => isAsReplayed(kept, replayed, origins),
  };
}

function isWrittenOf(
  opening: ConsentOpening | undefined,
  name: 'address' | 'person',
  value?: string,
): boolean {
  const written = opening?.values[name]?.value;
  return written === undefined || written === value;
}

/**
 * Since when a state may stand, by key. The same word said again moves it only sometimes (Q34), and the record does not say
 * whether it did.
 */
function createOrigins(): {
  add(record: ConsentRecord): void;
  have(key: string, entry: StateEntry): boolean;
} {
  const origins = new Map<string, string[]>();
  const name = (record: string, at: Date) => `${record} ${at.getTime()}`;
  return {
    add: ({ _id, action, saidAt, before, after }) => {
      // A change of hands leaves what was said, by whom and when.
      if (movingActions.has(action)) return;
      for (const [key, word] of Object.entries(after))
        origins.set(key, [...(before[key] === word ? (origins.get(key) ?? []) : []), name(_id, saidAt)]);
    },
    have: (key, { record, at }) => origins.get(key)?.includes(name(record, at)) === true,
  };
}

/** The states themselves are compared by the words of the records. */
function isAsReplayed(
  kept: Subject,
  replayed: Subject,
  origins: Pick<ReturnType<typeof createOrigins>, 'have'>,
): boolean {
  return Object.entries(kept.states).every(([key, entry]) => {
    if (entry.state === 'unknown') return true;
    const { was = 'unknown', version } = replayed.states[key] ?? {};
    const isSame =
      (entry.was ?? 'unknown') === was && (!key.startsWith('named:') || entry.version === version);
    return isSame && origins.have(key, entry);
  });
}
