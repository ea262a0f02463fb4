import { createHash } from 'node:crypto';
import type { ContactChannel } from '../../connector/index.ts';
import type { Address } from '../addresses/address.model.ts';
import type { AddressRef } from '../addresses/address-ref.ts';
import type { Person } from '../addresses/person.model.ts';
import { type ConsentState, stateOf } from '../addresses/subject.ts';
import { type ConsentDefinition, isOutdated, newestVersion } from '../definitions/index.ts';
import { findAllWaiting, type Waiting } from '../hearing/questions.ts';
import { type ChannelPreferences, toPreferences } from './to-preferences.ts';

/** A named consent of the one person who stands on the address. */
export interface NamedPreference {
  /** `named:ID`. */
  key: string;
  definition: ConsentDefinition;
  state: ConsentState;
  /** Agreed to an older wording than today's. */
  isOutdated: boolean;
  /** What rests on a contract is shown, and not switched here. */
  mayChange: boolean;
}

/** What a contact sees of themselves, and changes. */
export interface Desk {
  ref: AddressRef;
  address: Address;
  /** The one living contact on the address; null where there are several, or none. */
  person: Person | null;
  /** Several living contacts stand on the address: what belongs to a person is not shown. */
  isShared: boolean;
  channels: ChannelPreferences[];
  named: NamedPreference[];
  /** What was asked by mail, where a reply reaches nobody, and waits for its answer here. */
  questions: Waiting[];
  /** Names the person, so that a form that was shown to one does not act for another. */
  whose: string;
  /** Names the state: another once anything about it has moved. */
  mark: string;
}

export interface DeskFacts {
  address: Address & { ref: AddressRef };
  /** The living contacts on the address. */
  persons: readonly Person[];
  definitions: readonly ConsentDefinition[];
  /** Channels that can be used at all. */
  carried: ReadonlySet<ContactChannel>;
  now: Date;
}

/** Puts a contact's desk together. Pure. */
export function toDesk({ address, persons, definitions, carried, now }: DeskFacts): Desk {
  const person = persons.length === 1 ? (persons[0] as Person) : null;
  const named = person ? definitions.flatMap((one) => toNamed(one, person, now)) : [];
  const state = [
    address.chain ?? null,
    person?.chain ?? null,
    named.map(({ definition }) => [definition._id, newestVersion(definition).version]),
  ];
  return {
    ref: address.ref,
    address,
    person,
    isShared: persons.length > 1,
    channels: toPreferences(address, person, carried, now),
    named,
    questions: findAllWaiting(address, persons, 'email', now),
    whose: toMark(person?._id ?? null),
    mark: toMark(state),
  };
}

/** Those on offer, and of the others what was given: it can be taken back as long as it stands. */
function toNamed(definition: ConsentDefinition, person: Person, now: Date): NamedPreference[] {
  const key = `named:${definition._id}`;
  const state = stateOf(person, key, now);
  if (definition.retiredAt && state !== 'granted') return [];
  return [
    {
      key,
      definition,
      state,
      isOutdated: state === 'granted' && isOutdated(definition, person.states[key]?.version),
      mayChange: definition.legalBasis !== 'contract',
    },
  ];
}

function toMark(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22);
}
