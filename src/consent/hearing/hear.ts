import type { ContactChannel } from '../../connector/index.ts';
import type { Address } from '../addresses/address.model.ts';
import type { Person } from '../addresses/person.model.ts';
import { stateOf } from '../addresses/subject.ts';
import { endOfDate } from '../policies/index.ts';
import type { StateChange } from '../statements/apply-states.ts';
import { reachOfStart, reachOfStartForPerson, reachOfStop } from '../statements/reach.ts';
import type { ContactAnswer, Heard, HeardKind, Hearing } from './heard.ts';
import { findWaiting, speakersOfStart, toGrants } from './questions.ts';

const day = 86_400_000;
const hour = 3_600_000;

/** Reads a message as a word on consent: what it changes, and what is answered. Pure. */
export function hear(heard: Heard, address: Address, persons: readonly Person[]): Hearing {
  const hearing = hearings[heard.kind](heard, address, persons);
  return heard.isAnswered ? { ...hearing, answer: undefined, question: undefined } : hearing;
}

type Hear = (heard: Heard, address: Address, persons: readonly Person[]) => Hearing;

const nothing = { address: {}, persons: {} };

const say =
  (answer: ContactAnswer): Hear =>
  ({ kind }) => ({ ...nothing, kind, answer });

const hearings: Record<HeardKind, Hear> = {
  stop: (heard, address, persons) => {
    const isClosed = isFirmlyClosed(address, heard.channel);
    const changes = toStop(heard, persons);
    // One confirmation for one withdrawal: whoever writes STOP twice has been told.
    return {
      ...changes,
      ...(isClosed && closesNothing(changes, address, persons) && { isRepeated: true }),
      kind: 'stop',
      action: 'withdrawn',
      answer: isClosed ? undefined : 'stopped',
    };
  },
  'near-stop': (heard, address, persons) => {
    if (isFirmlyClosed(address, heard.channel)) return { ...nothing, kind: 'near-stop' };
    return { ...toStop(heard, persons, true), kind: 'near-stop', action: 'closed-provisionally' };
  },
  start: (heard, address, persons) => {
    const { channel, now, policy, isAnswered } = heard;
    const keys = reachOfStart(address, channel);
    const byPerson = speakersOfStart(address, persons, channel).map(
      (person) => [person._id, reachOfStartForPerson(person, channel)] as const,
    );
    const isOpen = keys.every((key) => stateOf(address, key, now) === 'granted');
    if (isOpen && byPerson.every(([, wanted]) => wanted.length === 0))
      return isPaused(address, channel, now)
        ? { ...nothing, kind: 'start', action: 'resumed', answer: 'started' }
        : { ...nothing, kind: 'start', answer: 'started-already' };
    // A provider that answers START by itself leaves us no way to ask back: service opens, marketing stays closed.
    if (isAnswered)
      return { kind: 'start', action: 'granted', address: { [`${channel}/service`]: granted }, persons: {} };
    const changed = { kind: 'start' as const };
    if (!policy.doubleOptIn)
      return {
        ...changed,
        action: 'granted',
        answer: 'started',
        address: toChanges(keys, granted),
        persons: toPersonChanges(byPerson, granted),
      };
    // Nobody asks a blocked sender anything: a question that never leaves would be waited for in vain.
    if (address.blockedAt) return { ...nothing, ...changed };
    const until = new Date(now.getTime() + policy.pendingHours * hour);
    const pending: StateChange = { state: 'pending', until };
    return {
      ...changed,
      action: 'asked',
      answer: 'confirm-start',
      address: toChanges(keys, pending),
      persons: toPersonChanges(byPerson, pending),
      question: { channel, until, grants: { address: keys, persons: toGrants(byPerson) } },
    };
  },
  yes: ({ channel, now }, address, persons) => {
    const waiting = findWaiting(address, persons, channel, now);
    const isOpen = stateOf(address, `${channel}/service`, now) === 'granted';
    if (!waiting) return { ...nothing, kind: 'none', ...(!isOpen && { isUnasked: true }) };
    const { question, grants } = waiting;
    return {
      kind: 'yes',
      action: 'granted',
      answer: 'agreed',
      answered: question,
      address: toChanges(grants.address, granted),
      persons: toPersonChanges(
        Object.entries(grants.persons),
        question.shown ? { ...granted, version: question.shown.version } : granted,
      ),
    };
  },
  no: ({ channel, now, takesBack }, address, persons) => {
    // An answer that is changed to a no is taken back; a question that waits was not asked of it.
    if (takesBack)
      return {
        kind: 'no',
        action: 'withdrawn',
        answer: 'taken-back',
        address: toChanges(takesBack.address, withdrawn),
        persons: toPersonChanges(Object.entries(takesBack.persons), withdrawn),
      };
    const waiting = findWaiting(address, persons, channel, now);
    if (!waiting) return { ...nothing, kind: 'none' };
    const { question, grants } = waiting;
    const back = (states: Address['states'], keys: readonly string[]) =>
      Object.fromEntries(keys.map((key) => [key, { state: states[key]?.was ?? 'unknown' } as StateChange]));
    return {
      kind: 'no',
      action: 'declined',
      answer: 'declined',
      answered: question,
      address: back(address.states, grants.address),
      persons: Object.fromEntries(
        persons
          .filter(({ _id }) => grants.persons[_id])
          .map(({ _id, states }) => [_id, back(states, grants.persons[_id] ?? [])]),
      ),
    };
  },
  pause: ({ days, lastDay, now, policy }) => ({
    ...nothing,
    kind: 'pause',
    action: 'paused',
    answer: 'paused',
    pausedUntil:
      lastDay === undefined
        ? new Date(now.getTime() + (days ?? policy.pauseDays) * day)
        : endOfDate(lastDay, policy.timeZones),
  }),
  help: say('help'),
  'my-data': say('my-data'),
  language: ({ language }) => ({
    ...nothing,
    kind: 'language',
    answer: 'language',
    ...(language && { action: 'language-chosen', language }),
  }),
  channels: say('channels'),
  code: ({ code, channel }) => {
    if (!code) return { ...nothing, kind: 'none' };
    const { made, problem } = code;
    if (problem) return { ...nothing, kind: 'code', answer: `code-${problem}` };
    const { purpose, text, contact } = made;
    const given: StateChange = { ...granted, version: text.version };
    const isNamed = purpose.startsWith('named:');
    return {
      kind: 'code',
      action: 'granted',
      answer: 'agreed',
      // The message came by this channel, and the wording names it: both are agreed to.
      address: toChanges(
        [`${channel}/service`, ...(purpose === 'service' || isNamed ? [] : [`${channel}/${purpose}`])],
        granted,
      ),
      persons:
        purpose === 'service' ? {} : { [contact]: { [isNamed ? purpose : `${channel}/${purpose}`]: given } },
    };
  },
  none: ({ kind, channel, now }, address, persons) => ({
    ...nothing,
    kind,
    ...(findWaiting(address, persons, channel, now) && { isAwaited: true }),
  }),
};

const granted: StateChange = { state: 'granted' };
const withdrawn: StateChange = { state: 'withdrawn' };

function toStop({ ref, channel, policy }: Heard, persons: readonly Person[], provisional?: true) {
  const changes = reachOfStop(ref, channel, policy.stopReach, provisional);
  return {
    address: changes.address,
    persons: Object.fromEntries(persons.map(({ _id }) => [_id, changes.person])),
  };
}

function isPaused({ facts }: Address, channel: ContactChannel, now: Date): boolean {
  const until = facts[channel]?.pausedUntil;
  return until !== undefined && until > now;
}

function isFirmlyClosed({ states }: Address, channel: ContactChannel): boolean {
  const entry = states[`${channel}/service`];
  return entry?.state === 'withdrawn' && !entry.provisional;
}

/** Whether all that a STOP closes is closed by one before it. */
function closesNothing(
  { address: keys, persons: byPerson }: Pick<Hearing, 'address' | 'persons'>,
  address: Address,
  persons: readonly Person[],
): boolean {
  const isClosed = ({ states }: Pick<Address, 'states'>, changes: object) =>
    Object.keys(changes).every((key) => states[key]?.state === 'withdrawn' && !states[key]?.provisional);
  return isClosed(address, keys) && persons.every((one) => isClosed(one, byPerson[one._id] ?? {}));
}

function toChanges(keys: readonly string[], change: StateChange): Record<string, StateChange> {
  return Object.fromEntries(keys.map((key) => [key, change]));
}

function toPersonChanges(
  byPerson: readonly (readonly [string, readonly string[]])[],
  change: StateChange,
): Hearing['persons'] {
  return Object.fromEntries(
    byPerson.filter(([, keys]) => keys.length > 0).map(([id, keys]) => [id, toChanges(keys, change)]),
  );
}
