import { contactChannels } from '../../connector/index.ts';
import type { Language } from '../../locales/index.ts';
import type { Address } from '../addresses/address.model.ts';
import { channelsOf } from '../addresses/address-ref.ts';
import type { Person } from '../addresses/person.model.ts';
import type { Subject } from '../addresses/subject.ts';
import { newestVersion, toShownText, toWording } from '../definitions/index.ts';
import type { StopReach } from '../policies/index.ts';
import type { StateChange } from '../statements/apply-states.ts';
import { reachOfMarketingStop } from '../statements/reach.ts';
import type { Statement } from '../statements/record-statement.ts';
import type { Desk } from './desk.ts';
import type { Choices } from './read-choices.ts';

/** By whom and how something was said on the page; what is personal goes to the ledger's openings alone. */
export interface DeskEvidence {
  now: Date;
  language: Language;
  /** The words beside the switches of these keys, as they were shown. */
  wordsOf(keys: readonly string[]): string;
  /** How the link came to its reader. */
  link: string;
  userAgent?: string;
  ip?: string;
}

/** A statement of the page, and the persons it is about; `address`: whether it is about the address too. */
export interface DeskStatement {
  isOfAddress: boolean;
  statement: Statement;
}

/** The page's own wording changes with its texts: this names the way it is put together. */
const pageText = { id: 'preference-page', version: 1 };

function baseOf(evidence: DeskEvidence, action: string, values: Record<string, string> = {}): Statement {
  const { now, link, userAgent, ip } = evidence;
  return {
    action,
    method: 'preference-page',
    actor: 'contact',
    cause: {},
    saidAt: now,
    receivedAt: now,
    values: { ...values, link, ...(userAgent && { userAgent }), ...(ip && { ip }) },
  };
}

/** What was switched off and on: one statement for the channels each way, and one for each named consent with its text. Pure. */
export function stateChoices(
  { person, named }: Desk,
  choices: Pick<Choices, 'granted' | 'withdrawn'>,
  evidence: DeskEvidence,
): DeskStatement[] {
  const ofChannels = (keys: readonly string[], state: 'granted' | 'withdrawn'): DeskStatement[] => {
    const own = keys.filter((key) => !key.startsWith('named:'));
    if (own.length === 0) return [];
    const words = evidence.wordsOf(own);
    const change: StateChange = { state };
    const byPerson = own.filter((key) => key.endsWith('/marketing'));
    return [
      {
        isOfAddress: true,
        statement: {
          ...baseOf(evidence, state, { question: words }),
          address: toChanges(own, change),
          ...(person && { persons: { [person._id]: toChanges(byPerson, change) } }),
          text: toShownText(pageText.id, pageText.version, evidence.language, words),
        },
      },
    ];
  };
  const ofConsents = (keys: readonly string[], state: 'granted' | 'withdrawn'): DeskStatement[] =>
    named
      .filter(({ key }) => person !== null && keys.includes(key))
      .map(({ key, definition }) => ({
        isOfAddress: false,
        statement: {
          ...baseOf(evidence, state),
          persons: {
            [(person as Person)._id]: {
              [key]: { state, ...(state === 'granted' && { version: newestVersion(definition).version }) },
            },
          },
          text: toWording(definition, evidence.language).shown,
        },
      }));
  return [
    ...ofChannels(choices.withdrawn, 'withdrawn'),
    ...ofConsents(choices.withdrawn, 'withdrawn'),
    ...ofChannels(choices.granted, 'granted'),
    ...ofConsents(choices.granted, 'granted'),
  ];
}

/**
 * Everything ends: every channel of the address, and for everybody who stands on it (B10) all advertising, with the named
 * consents that are advertising (`marketing`: their keys). Null when it has all ended.
 * `told`: names the withdrawal that may be confirmed by a mail. Pure.
 */
export function stateStop(
  { ref, address }: Pick<Desk, 'ref' | 'address'>,
  holders: readonly Person[],
  marketing: readonly string[],
  evidence: DeskEvidence,
  told?: string,
): DeskStatement | null {
  const keys = channelsOf(ref).flatMap((channel) =>
    (channel === 'voice' ? ['service', 'marketing', 'call'] : ['service', 'marketing']).map(
      (purpose) => `${channel}/${purpose}`,
    ),
  );
  const closed = toChanges(keys, { state: 'withdrawn' });
  const ofPersons = Object.fromEntries(
    holders.map((person) => [
      person._id,
      toChanges(
        [
          ...contactChannels.map((channel) => `${channel}/marketing`),
          ...marketing.filter((key) => person.states[key]?.state === 'granted'),
        ],
        { state: 'withdrawn' },
      ),
    ]),
  );
  return toWithdrawal(address, holders, closed, ofPersons, evidence, (one) => {
    one.questions = [];
    one.answerable = [];
    one.confirmable = told === undefined ? undefined : { record: told, channel: 'email' };
  });
}

/** RFC 8058: advertising ends, as far as a STOP of it reaches. Null when it has ended already. Pure. */
export function stateUnsubscribe(
  { ref, address }: Pick<Desk, 'ref' | 'address'>,
  holders: readonly Person[],
  reach: StopReach,
  evidence: DeskEvidence,
): DeskStatement | null {
  const changes = reachOfMarketingStop(ref, ref.scheme === 'mail' ? 'email' : undefined, reach);
  const ofPersons = Object.fromEntries(holders.map(({ _id }) => [_id, changes.person]));
  return toWithdrawal(address, holders, changes.address, ofPersons, evidence);
}

function toWithdrawal(
  address: Address,
  holders: readonly Person[],
  ofAddress: Record<string, StateChange>,
  ofPersons: Record<string, Record<string, StateChange>>,
  evidence: DeskEvidence,
  amend?: Statement['amend'],
): DeskStatement | null {
  const isDone =
    isClosed(address, ofAddress) && holders.every((person) => isClosed(person, ofPersons[person._id] ?? {}));
  if (isDone) return null;
  return {
    isOfAddress: true,
    statement: {
      ...baseOf(evidence, 'withdrawn', { question: evidence.wordsOf([]) }),
      address: ofAddress,
      persons: ofPersons,
      amend,
    },
  };
}

function isClosed({ states }: Subject, changes: Record<string, StateChange>): boolean {
  return Object.keys(changes).every((key) => states[key]?.state === 'withdrawn' && !states[key]?.provisional);
}

/** Silence until `until`, or its end. Pure. */
export function statePause(
  { ref }: Pick<Desk, 'ref'>,
  until: Date | null,
  evidence: DeskEvidence,
): DeskStatement {
  return {
    isOfAddress: true,
    statement: {
      ...baseOf(evidence, until ? 'paused' : 'resumed', until ? { until: until.toISOString() } : {}),
      amend: (address) => {
        for (const channel of channelsOf(ref)) {
          const { pausedUntil: _ended, ...others } = address.facts[channel] ?? {};
          address.facts = {
            ...address.facts,
            [channel]: until ? { ...others, pausedUntil: until } : others,
          };
        }
      },
    },
  };
}

/** The language we write in from now on. Pure. */
export function stateLanguage(language: Language, evidence: DeskEvidence): DeskStatement {
  return {
    isOfAddress: true,
    statement: {
      ...baseOf(evidence, 'language-chosen', { language }),
      amend: (address) => {
        address.language = language;
      },
    },
  };
}

function toChanges(keys: readonly string[], change: StateChange): Record<string, StateChange> {
  return Object.fromEntries(keys.map((key) => [key, change]));
}
