import { type ContactChannel, contactChannels } from '../../connector/index.ts';
import { type Address, type ChannelFacts, unknownAddress } from '../addresses/address.model.ts';
import { type AddressRef, channelsOf } from '../addresses/address-ref.ts';
import { setFacts } from '../addresses/set-facts.ts';
import { resumeAddress, suspendAddress } from '../moved/suspend-address.ts';
import { applyRecord, type OpenedRecord } from './replay-subject.ts';

/** A message that an address sent: it can be reached, and some channels take free text for a while. */
export interface HeardBy {
  /** Id of the delivery. */
  delivery: string;
  channel: ContactChannel;
  /** When it came in. */
  at: Date;
}

/**
 * An address as it stood at the end of the instant `at`, for the gate: its states by the records of its chain, its facts by these
 * and by the messages it had sent (M13). Questions and answers that were open then are not known. Pure.
 */
export function replayAddress(
  _id: string,
  ref: AddressRef,
  records: readonly OpenedRecord[],
  heard: readonly HeardBy[],
  at: Date,
): Address {
  const deliveries = new Map(heard.map((one) => [one.delivery, one.channel]));
  const moments = [
    // Of one instant the message comes first: what it says about consent follows from it.
    ...heard.map((one) => ({ at: one.at, order: -1, apply: hearAt(one) })),
    ...records.map((one) => ({
      at: one.record.recordedAt,
      order: one.record.index,
      apply: (address: Address) =>
        applyAddressRecord(address, one, deliveries.get(one.record.cause.delivery ?? '') ?? null),
    })),
  ];
  return moments
    .filter((moment) => moment.at <= at)
    .sort((one, other) => one.at.getTime() - other.at.getTime() || one.order - other.order)
    .reduce((address, moment) => moment.apply(address), unknownAddress(_id, ref));
}

const hearAt =
  ({ channel, at }: HeardBy) =>
  (address: Address): Address => ({
    ...withFacts(address, [channel], { undeliverable: undefined }),
    heardAt: { ...address.heardAt, [channel]: at },
  });

type Fact = (address: Address, opened: OpenedRecord, moved: boolean, by: ContactChannel | null) => Address;

/** What records do beside the states they name. */
const facts: Partial<Record<string, Fact>> = {
  paused: (address, { opening }) => {
    const until = opening?.values.until?.value;
    return until && address.ref
      ? withFacts(address, channelsOf(address.ref), { pausedUntil: new Date(until) })
      : address;
  },
  resumed: (address) => withFacts(address, contactChannels, { pausedUntil: undefined }),
  undeliverable: (address, { opening }) => {
    const { channel, code } = opening?.values ?? {};
    const of = contactChannels.find((one) => one === channel?.value);
    return of && code ? withFacts(address, [of], { undeliverable: code.value }) : address;
  },
  // Whoever writes that they want to be written to ends the pause there.
  granted: (address, _opened, moved, by) =>
    by && moved ? withFacts(address, [by], { pausedUntil: undefined }) : address,
  blocked: (address, { record }) => ({ ...address, blockedAt: record.recordedAt }),
  unblocked: ({ blockedAt: _blockedAt, ...address }) => address,
  suspended: (address, { record }) => suspendAddress(address, record.saidAt, []).address,
  'resumed-same-person': (address) => resumeAddress(address).address,
  erased: (address) => ({ ...address, heardAt: {}, states: forgetBefore(address.states) }),
};

/**
 * An address after one more record of its chain. `by`: the channel of the contact's own message that the record is about; null
 * for everybody else's word. Pure.
 */
export function applyAddressRecord(
  address: Address,
  opened: OpenedRecord,
  by: ContactChannel | null,
): Address {
  const { record } = opened;
  const { subject, changed } = applyRecord(address, opened);
  // Of contrary words in one second the record says "withdrawn" whichever came: what counts is what it opened.
  const moved = changed.some((key) => record.after[key] === 'granted');
  const own = record.method === 'staff' ? null : by;
  return facts[record.action]?.(subject, opened, moved, own) ?? subject;
}

/** What had been open before a STOP was forgotten with everything else. */
function forgetBefore(states: Address['states']): Address['states'] {
  return Object.fromEntries(Object.entries(states).map(([key, { was: _, ...entry }]) => [key, entry]));
}

function withFacts(address: Address, channels: readonly ContactChannel[], changes: ChannelFacts): Address {
  const next = { ...address };
  for (const channel of channels) setFacts(next, channel, changes);
  return next;
}
