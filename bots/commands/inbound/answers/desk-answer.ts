import { contactChannels } from '../../../../src/connector/index.ts';
import {
  type ChannelPreferences,
  type ContactAnswer,
  type HeardOutcome,
  isFormerHolder,
  type Preference,
  toPreferences,
  unknownPerson,
} from '../../../../src/consent/index.ts';
import { type Contact, displayName } from '../../../../src/contacts/index.ts';
import { type Translate, toLanguage } from '../../../../src/locales/index.ts';
import type { Transaction } from '../../../../src/storage/index.ts';
import type { Rooms } from '../../command-context.ts';
import { type AnswerFacts, dateIn } from './contact-answer.ts';

const deskAnswers = ['my-data', 'channels', 'language'] as const;
/** What a contact asks about themselves. */
export type DeskAnswer = (typeof deskAnswers)[number];

export function isDeskAnswer(answer: ContactAnswer): answer is DeskAnswer {
  return (deskAnswers as readonly string[]).includes(answer);
}

export interface DeskFacts extends AnswerFacts {
  /** The language that was asked for, whether or not we write in it. */
  wanted?: string;
  now: Date;
}

/**
 * The contact's own desk by message (M26). What belongs to a person is told only where exactly one stands on the address:
 * of the others on a shared number nobody reads anything, not even a name.
 */
export async function deskAnswer(
  rooms: Rooms,
  answer: DeskAnswer,
  { address, holders }: HeardOutcome,
  facts: DeskFacts,
  t: Translate,
  tx: Transaction,
): Promise<string> {
  const { business, wanted, now } = facts;
  if (answer === 'language') {
    if (!wanted) return t('contact-language-ask', { business });
    return t(toLanguage(wanted) ? 'contact-language-set' : 'contact-language-none', { business });
  }
  const living = (await rooms.contacts.findContacts(holders, tx)).filter(
    ({ _id, deletedAt }) => !deletedAt && !isFormerHolder(address, _id),
  );
  const [only] = living.length === 1 ? living : [];
  const persons = only ? await rooms.consent.findPersons([only._id], tx) : null;
  const person = only && persons ? (persons.get(only._id) ?? unknownPerson(only._id)) : null;
  const channels = toPreferences(address, person, carriedChannels(rooms), now)
    // What is kept is what somebody said; the list of channels names those of which nobody has, too.
    .filter(({ pausedUntil, preferences }) => answer === 'channels' || pausedUntil || isSpokenOf(preferences))
    .map((one) => channelLine(one, facts, t))
    .join('\n');
  const values = { business, channels: channels || t('desk-no-channels') };
  if (answer === 'channels') return t('contact-channels', values);
  if (!address.ref) return t('contact-channels', values);
  const path = await rooms.preferences.createLink(address.ref, 'asked', now, tx);
  return t('contact-my-data', {
    ...values,
    kept: keptLine(living, only, t),
    link: `${rooms.settings.baseUrl()}${path}`,
  });
}

function isSpokenOf(preferences: readonly Preference[]): boolean {
  return preferences.some(({ state }) => state !== 'unknown');
}

/** Channels that some running connector carries. */
export function carriedChannels(rooms: Pick<Rooms, 'connectors' | 'findConnector'>) {
  const running = rooms.connectors().map((id) => rooms.findConnector(id)?.carries ?? {});
  return new Set(contactChannels.filter((channel) => running.some((carries) => carries[channel])));
}

function channelLine(
  { channel, pausedUntil, preferences }: ChannelPreferences,
  { timeZone }: AnswerFacts,
  t: Translate,
): string {
  const said = Object.fromEntries(
    preferences.map(({ purpose, state }) => [purpose, t(`desk-state-${state}`)]),
  );
  const name = t(`channel-${channel}`);
  const line =
    said.call === undefined
      ? t('desk-channel', { channel: name, service: said.service ?? '', marketing: said.marketing ?? '' })
      : t('desk-calls', { channel: name, calls: said.call });
  return pausedUntil ? t('desk-channel-paused', { line, until: dateIn(pausedUntil, timeZone, t) }) : line;
}

function keptLine(living: readonly Contact[], only: Contact | undefined, t: Translate): string {
  const name = only && displayName(only);
  if (!name) return t(living.length > 1 ? 'desk-kept-several' : 'desk-kept-address');
  return t('desk-kept-person', {
    name,
    phones: only.phones.length,
    mails: only.mails.length,
    messengers: only.messengers?.length ?? 0,
  });
}
