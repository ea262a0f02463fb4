import type { ContactChannel } from '../../connector/index.ts';
import type { Address } from '../addresses/address.model.ts';
import { channelsOf } from '../addresses/address-ref.ts';
import type { Person } from '../addresses/person.model.ts';
import { type ConsentState, type Subject, stateOf } from '../addresses/subject.ts';

/** What somebody can say yes or no to on one channel. */
export interface Preference {
  /** Key of the address, and for `marketing` of the person: `sms/marketing`. */
  key: string;
  purpose: 'service' | 'marketing' | 'call';
  state: ConsentState;
}

export interface ChannelPreferences {
  channel: ContactChannel;
  /** Silent until then. */
  pausedUntil?: Date;
  preferences: Preference[];
}

/** How many channels an address is shown: calls are allowed or not, every other channel has messages and advertising. */
const purposesOf = (channel: ContactChannel): Preference['purpose'][] =>
  channel === 'voice' ? ['call'] : ['service', 'marketing'];

/**
 * How an address stands, channel by channel: those that can be used at all (`carried`), those somebody has spoken of, and the
 * only one of an address that has but one. `person`: the one contact who stands on it; null where there are several or
 * none, of whom nothing is told. Pure.
 */
export function toPreferences(
  address: Address,
  person: Person | null,
  carried: ReadonlySet<ContactChannel>,
  now: Date,
): ChannelPreferences[] {
  const all = address.ref ? channelsOf(address.ref) : [];
  return all
    .map((channel) => {
      const pausedUntil = address.facts[channel]?.pausedUntil;
      return {
        channel,
        ...(pausedUntil && pausedUntil > now && { pausedUntil }),
        preferences: purposesOf(channel).map((purpose): Preference => {
          const key = `${channel}/${purpose}`;
          const ofAddress = stateOf(address, key, now);
          const both =
            person && purpose === 'marketing' ? [ofAddress, stateOf(person, key, now)] : [ofAddress];
          return { key, purpose, state: strictest(both) };
        }),
      };
    })
    .filter(
      ({ channel, preferences }) =>
        all.length === 1 || carried.has(channel) || preferences.some(({ key }) => isSpokenOf(address, key)),
    );
}

/** As the gate reads the two: a withdrawal at either closes, an agreement at either opens. */
function strictest(states: readonly ConsentState[]): ConsentState {
  const order: ConsentState[] = ['withdrawn', 'granted', 'pending', 'unknown'];
  return order.find((state) => states.includes(state)) ?? 'unknown';
}

/** A STOP closes every channel of a number; of those nobody uses, that is not worth telling. */
function isSpokenOf({ states }: Subject, key: string): boolean {
  const entry = states[key];
  return entry !== undefined && (entry.state !== 'withdrawn' || (entry.was ?? 'unknown') !== 'unknown');
}
