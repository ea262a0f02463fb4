import type { ContactChannel } from '../../connector/index.ts';
import type { Address, PendingQuestion } from '../addresses/address.model.ts';
import type { Person } from '../addresses/person.model.ts';
import { isWithdrawn } from '../addresses/subject.ts';
import { isFormerHolder } from '../moved/index.ts';

export interface Waiting {
  question: PendingQuestion;
  /** What an answer may still change. */
  grants: PendingQuestion['grants'];
}

/**
 * The newest question of this channel that still waits for its answer. What was closed since it was asked, on whatever road,
 * no answer to it opens again; one that was asked about nothing else is over.
 */
export function findWaiting(
  { questions, states }: Address,
  persons: readonly Person[],
  channel: ContactChannel,
  now: Date,
): Waiting | undefined {
  return findAllWaiting({ questions, states }, persons, channel, now).at(-1);
}

/** All of them, the newest last. Pure. */
export function findAllWaiting(
  { questions, states }: Pick<Address, 'questions' | 'states'>,
  persons: readonly Person[],
  channel: ContactChannel,
  now: Date,
): Waiting[] {
  const isAsked = (of: Address['states'] | undefined) => (key: string) =>
    of !== undefined && of[key]?.state !== 'withdrawn';
  const statesOf = new Map(persons.map((person) => [person._id, person.states]));
  return questions
    .filter((question) => question.channel === channel && question.until > now)
    .map((question) => ({
      question,
      grants: {
        address: question.grants.address.filter(isAsked(states)),
        persons: toGrants(
          Object.entries(question.grants.persons).map(
            ([id, keys]) => [id, keys.filter(isAsked(statesOf.get(id)))] as const,
          ),
        ),
      },
    }))
    .filter(({ grants }) => grants.address.length > 0 || Object.keys(grants.persons).length > 0);
}

/**
 * Of whom, as a person, a START on this address speaks: of the one who stands on it, not of whoever had the number before; of
 * several who share it, of each for whom it takes back that very STOP, for nobody can tell which of them writes.
 */
export function speakersOfStart(
  address: Address,
  persons: readonly Person[],
  channel: ContactChannel,
): Person[] {
  const { states } = address;
  const key = `${channel}/marketing`;
  const closed = states[key];
  return persons
    .filter(({ _id }) => !isFormerHolder(address, _id))
    .filter((person) => {
      const own = person.states[key];
      return persons.length === 1 || (closed && own && isWithdrawn(closed) && +own.at === +closed.at);
    });
}

/** The keys of persons as a question keeps them, by contact id. */
export function toGrants(
  byPerson: readonly (readonly [string, readonly string[]])[],
): Record<string, string[]> {
  return Object.fromEntries(
    byPerson.filter(([, keys]) => keys.length > 0).map(([id, keys]) => [id, [...keys]]),
  );
}
