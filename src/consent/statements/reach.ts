import { type ContactChannel, contactChannels } from '../../connector/index.ts';
import { type AddressRef, channelsOf } from '../addresses/address-ref.ts';
import type { Subject } from '../addresses/subject.ts';
import type { StopReach } from '../policies/index.ts';
import type { StateChange } from './apply-states.ts';
import { hasEffect } from './order-of-words.ts';

/** What somebody's word changes: keys of the address, and keys of every person who has that address. */
export interface Changes {
  address: Record<string, StateChange>;
  person: Record<string, StateChange>;
}

/** What a withdrawal by `channel` closes. */
export function reachOfStop(
  ref: AddressRef,
  channel: ContactChannel,
  reach: StopReach,
  provisional?: true,
): Changes {
  const closed: StateChange = { state: 'withdrawn', provisional };
  const silenced = reach === 'everything' ? channelsOf(ref) : [channel];
  const unadvertised = reach === 'channel' ? [channel] : channelsOf(ref);
  return {
    address: Object.fromEntries(
      [...silenced.map((one) => `${one}/service`), ...unadvertised.map((one) => `${one}/marketing`)].map(
        (key) => [key, closed],
      ),
    ),
    person: reach === 'channel' ? {} : unadvertisedEverywhere(closed),
  };
}

/** What a withdrawal of marketing alone closes; `channel`: the one it was said of, where it was said of one. */
export function reachOfMarketingStop(
  ref: AddressRef,
  channel: ContactChannel | undefined,
  reach: StopReach,
): Changes {
  const closed: StateChange = { state: 'withdrawn' };
  if (reach === 'channel' && channel) {
    const key = `${channel}/marketing`;
    return { address: { [key]: closed }, person: { [key]: closed } };
  }
  return {
    address: Object.fromEntries(channelsOf(ref).map((one) => [`${one}/marketing`, closed])),
    person: unadvertisedEverywhere(closed),
  };
}

function unadvertisedEverywhere(closed: StateChange): Changes['person'] {
  return Object.fromEntries(contactChannels.map((channel) => [`${channel}/marketing`, closed]));
}

/**
 * What a START by `channel` opens again: service there, and marketing only where it had been granted before it was closed;
 * never more than was closed (B16). Keys of `subject`, without their new state.
 */
export function reachOfStart(address: Subject, channel: ContactChannel): string[] {
  const marketing = `${channel}/marketing`;
  const entry = address.states[marketing];
  const wasGranted = entry?.state === 'withdrawn' && entry.was === 'granted';
  return [`${channel}/service`, ...(wasGranted ? [marketing] : [])];
}

/** The same for a person: marketing by that channel, where they had agreed to it before a STOP. */
export function reachOfStartForPerson({ states }: Subject, channel: ContactChannel): string[] {
  const entry = states[`${channel}/marketing`];
  return entry?.state === 'withdrawn' && entry.was === 'granted' ? [`${channel}/marketing`] : [];
}

/** What was closed by words that staff found to be no STOP gets back the state it had. */
export function reachOfReopening({ states }: Subject): Record<string, StateChange> {
  return Object.fromEntries(
    Object.entries(states)
      .filter(([, { provisional }]) => provisional)
      .map(([key, { was = 'unknown' }]) => [key, { state: was }]),
  );
}

/** What was closed provisionally is closed for good. */
export function reachOfConfirming({ states }: Subject): Record<string, StateChange> {
  return Object.fromEntries(
    Object.entries(states)
      .filter(([, { provisional }]) => provisional)
      .map(([key]) => [key, { state: 'withdrawn' }]),
  );
}

/**
 * Which message it was that staff are asked about: the position in its chain of the record that last closed something
 * provisionally; null where nothing waits for them. Pure.
 */
export function findNearMiss({ states }: Pick<Subject, 'states'>): number | null {
  const positions = Object.values(states).flatMap(({ provisional, record }) =>
    provisional ? [Number(record.split('.').at(-1))] : [],
  );
  return positions.length > 0 ? Math.max(...positions) : null;
}

/** Whether staff may open again at `now` what was closed provisionally: of the words of one second the withdrawal counts (Q34). Pure. */
export function mayReopen({ states }: Pick<Subject, 'states'>, now: Date): boolean {
  return Object.values(states).every(
    ({ provisional, at }) =>
      !provisional ||
      hasEffect({ state: 'granted', receivedAt: now }, { state: 'withdrawn', receivedAt: at }),
  );
}
