import type { ContactChannel, Place } from '../../../src/connector/index.ts';
import {
  type Address,
  type AddressRef,
  type ConsentState,
  channelsOf,
  decide,
  type NextStep,
  type Person,
  type Purpose,
  type Refusal,
  type StateEntry,
  stateOf,
  toNextStep,
  unknownPerson,
} from '../../../src/consent/index.ts';
import { type Contact, identitiesOf } from '../../../src/contacts/index.ts';
import type { Transaction } from '../../../src/storage/index.ts';
import type { Rooms } from '../command-context.ts';
import { findRoad } from '../inbound/contact-road.ts';

/** How one channel of one address stands at this moment. */
export interface ChannelStanding {
  channel: ContactChannel;
  purpose: Purpose;
  /** The state's key at the address; of the contact's advertising, at the person. */
  key: string;
  entry?: StateEntry;
  /** All reasons against a message of this reader; none: it may leave. */
  refusals: readonly Refusal[];
  /** All reasons against asking for consent, where nobody has. */
  unasked?: readonly Refusal[];
  next: NextStep;
  /** Until when waiting helps. */
  until?: Date;
  /** Where a message would go; null when no connector carries the channel. */
  place: Place | null;
}

/** An address of a contact, or what the contact said whatever the address. */
export interface AddressStanding {
  /** Id of the phone, mail or messenger within the contact; `advertising` for the contact's own line. */
  element: string;
  ref: AddressRef | null;
  /** Null for the contact's own line. */
  address: Address | null;
  channels: readonly ChannelStanding[];
}

/** What a standing is read with: commands' contexts have it all. */
export interface StandingSource {
  rooms: Pick<Rooms, 'consent' | 'policies' | 'findConnector' | 'connectors'>;
  tx?: Transaction;
  now: Date;
}

/** The element that stands for what a contact said of advertising by e-mail (F055). */
export const advertising = 'advertising';

/** Every address of a contact with its channels, in the order of the card; `maySend`: the reader may write to contacts. */
export async function readStandings(
  contact: Pick<Contact, 'phones' | 'mails' | 'messengers'>,
  { rooms, tx, now }: StandingSource,
  maySend: boolean,
): Promise<AddressStanding[]> {
  const named = identitiesOf(contact);
  if (named.length === 0) return [];
  const addresses = await rooms.consent.findAddressesOf(named, tx);
  return named.map(({ id, scheme, value }, at) => {
    const ref = { scheme, value };
    const address = addresses[at] as Address;
    const channels = channelsOf(ref).map((channel) => standingOf(channel, address, rooms, now, maySend));
    return { element: id, ref, address, channels };
  });
}

function standingOf(
  channel: ContactChannel,
  address: Address,
  rooms: StandingSource['rooms'],
  now: Date,
  maySend: boolean,
): ChannelStanding {
  const purpose = channel === 'voice' ? 'call' : 'service';
  const key = `${channel}/${purpose}`;
  const road = channel === 'voice' ? null : findRoad(rooms, channel, address);
  const connector = road?.place.channel;
  const habits = connector === undefined ? undefined : rooms.findConnector(connector)?.habits;
  const rules = rooms.policies.rulesOf(address, channel, now, habits);
  const ask = (one: Purpose, may: boolean) => {
    const decision = decide(address, null, { channel, connector, purpose: one, now, rules, maySend: may });
    return 'permit' in decision ? [] : decision.refusals;
  };
  const refusals = ask(purpose, maySend);
  const unasked = refusals[0] === 'never_asked' && road ? ask('consent_request', true) : [];
  const mayAsk = road !== null && unasked.length === 0;
  // At night one may ask later.
  const waits = unasked.length === 1 && unasked[0] === 'quiet_hours';
  const entry = address.states[key];
  return {
    channel,
    purpose,
    key,
    entry,
    refusals,
    unasked,
    next: waits ? 'wait' : toNextStep(refusals, mayAsk),
    until: untilOf(waits ? unasked : refusals, entry, address.facts[channel]?.pausedUntil, rules.quietUntil),
    place: road?.place ?? null,
  };
}

function untilOf(
  [first]: readonly Refusal[],
  entry: StateEntry | undefined,
  pausedUntil: Date | undefined,
  quietUntil: Date | null,
): Date | undefined {
  if (first === 'pending') return entry?.until;
  if (first === 'paused') return pausedUntil;
  return first === 'quiet_hours' ? (quietUntil ?? undefined) : undefined;
}

const refusalsOfAdvertising: Record<ConsentState, readonly Refusal[]> = {
  granted: [],
  withdrawn: ['withdrawn'],
  pending: ['pending'],
  unknown: ['never_asked'],
};

const nextOfAdvertising: Partial<Record<Refusal, NextStep>> = {
  withdrawn: 'hand_over',
  never_asked: 'hand_over',
  pending: 'wait',
  closed_provisionally: 'decide',
};

/** What the contact said of advertising by e-mail: the person's flag, beside those of the addresses (F055, Q10). */
export async function readAdvertising(
  contact: string,
  { rooms, tx, now }: StandingSource,
): Promise<AddressStanding> {
  const person: Person =
    (await rooms.consent.findPersons([contact], tx)).get(contact) ?? unknownPerson(contact);
  const key = 'email/marketing';
  const entry = person.states[key];
  const refusals = entry?.provisional
    ? (['closed_provisionally'] as const)
    : refusalsOfAdvertising[stateOf(person, key, now)];
  const [refusal] = refusals;
  const standing: ChannelStanding = {
    channel: 'email',
    purpose: 'marketing',
    key,
    entry,
    refusals,
    next: (refusal && nextOfAdvertising[refusal]) ?? 'none',
    until: refusal === 'pending' ? entry?.until : undefined,
    place: null,
  };
  return { element: advertising, ref: null, address: null, channels: [standing] };
}

/** A channel by which this reader may write at this moment, with a connector that carries it (F029). */
export function isOpen({ refusals, place, purpose }: ChannelStanding): boolean {
  return purpose === 'service' && refusals.length === 0 && place !== null;
}

/** Whether whoever reads there can be asked for their own number by a button (B08). */
export function mayAskNumber(standing: ChannelStanding, rooms: Pick<Rooms, 'findConnector'>): boolean {
  const { place } = standing;
  return (
    isOpen(standing) && place !== null && rooms.findConnector(place.channel)?.channel?.asksNumber === true
  );
}
