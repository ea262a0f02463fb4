import type { ContactChannel, Reply } from '../../../src/connector/index.ts';
import type { ConsentDefinition, HeardOutcome } from '../../../src/consent/index.ts';
import type { Contact } from '../../../src/contacts/index.ts';
import { commandChoice } from '../../../src/dialogue/index.ts';
import type { TurnEffects } from '../../../src/intake/index.ts';
import type { Translate } from '../../../src/locales/index.ts';
import { can, type StaffDirectory, type StaffMember } from '../../../src/staff/index.ts';
import type { Transaction } from '../../../src/storage/index.ts';
import { contactTitle, shownPhone } from '../cards/contact-words.ts';
import { toChannelArgument } from '../channels/channels.ts';
import { isOpen, readStandings } from '../channels/standing.ts';
import type { Rooms } from '../command-context.ts';
import { placesOf } from '../places.ts';
import { announceStranger } from './announce-stranger.ts';
import type { ShownMessage } from './hear-message.ts';
import { decisions, findNamed, outcomeLine } from './message-words.ts';
import { sharedChoices, sharedLines } from './shared-numbers/shared-number.ts';

/** How many contacts of a shared number are offered at once. */
const offered = 4;

/** Shows a contact's message, and what it changed, to those whose contact wrote. */
export async function announce(
  rooms: Rooms,
  message: ShownMessage,
  heard: HeardOutcome,
  now: Date,
  tx: Transaction,
): Promise<TurnEffects['drafts']> {
  const contacts = (await rooms.contacts.findContacts(heard.holders, tx)).filter(
    ({ deletedAt }) => !deletedAt,
  );
  if (contacts.length === 0) return announceStranger(rooms, message, heard, now, tx);
  const staff = await rooms.staff.directory(tx);
  const answer = await findAnswer(rooms, message, heard, contacts, now, tx);
  const named = await findNamed(rooms.database, heard, tx);
  return readersOf(contacts, staff).flatMap((reader) =>
    placesOf(rooms, reader).map(({ place, t }) => ({
      place,
      reply: toCard(
        message,
        heard,
        { contacts, answer, named, timeZone: rooms.settings.timeZone },
        reader,
        t,
      ),
      audience: { kind: 'staff' as const, staff: reader._id },
    })),
  );
}

/** What a press on the message leads to: an answer where the channel is open, else the way to an agreement (Q31). */
interface AnswerWay {
  command: 'write' | 'askconsent' | 'channel';
  argument: string;
}

const answerLabels: Record<AnswerWay['command'], string> = {
  write: 'button-reply',
  askconsent: 'button-ask-consent',
  channel: 'button-channel-why',
};

async function findAnswer(
  rooms: Rooms,
  { channel }: ShownMessage,
  { address, hearing }: HeardOutcome,
  contacts: readonly Contact[],
  now: Date,
  tx: Transaction,
): Promise<AnswerWay | null> {
  // Whoever has just said how they want it is not to be answered with a question.
  if (hearing.action && hearing.action !== 'granted') return null;
  for (const contact of contacts.slice(0, offered)) {
    const of = (await readStandings(contact, { rooms, tx, now }, true)).find(
      (one) => one.address?._id === address._id,
    );
    const standing = of?.channels.find((one) => one.channel === channel);
    if (!of || !standing) continue;
    const argument = toChannelArgument(contact._id, of.element, channel);
    if (isOpen(standing)) return { command: 'write', argument };
    return { command: standing.next === 'ask' ? 'askconsent' : 'channel', argument };
  }
  return null;
}

interface CardFacts {
  contacts: readonly Contact[];
  answer: AnswerWay | null;
  /** The consent that a code of theirs was for. */
  named: ConsentDefinition | null;
  timeZone: string;
}

function toCard(
  { channel, from, text, shared, taken }: ShownMessage,
  heard: HeardOutcome,
  { contacts, answer, named, timeZone }: CardFacts,
  reader: StaffMember,
  t: Translate,
): Reply {
  const { hearing, address } = heard;
  const who = contacts.map((one) => contactTitle(one, t)).join(', ');
  const sender = from.value.startsWith('+')
    ? shownPhone({ e164: from.value }, can(reader, 'see-full-numbers'), t)
    : '';
  return {
    title: t('message-from', { who, channel: t(`channel-${channel}`) }),
    text: [
      sender,
      text,
      ...(shared && taken ? sharedLines(shared, taken, reader, t) : []),
      outcomeLine(heard, { channel, timeZone, named }, t),
    ]
      .filter(Boolean)
      .join('\n'),
    choices: [
      ...(hearing.action === 'closed-provisionally' ? [decisions(address, t)] : []),
      ...(answer && can(reader, 'record-consent')
        ? [[commandChoice(t(answerLabels[answer.command]), answer.command, answer.argument)]]
        : []),
      ...(taken ? sharedChoices(taken, reader, t) : []),
      ...contacts.slice(0, offered).map((one) => [commandChoice(contactTitle(one, t), 'card', one._id)]),
      ...(can(reader, 'block') ? [[commandChoice(t('button-block'), 'block', address._id)]] : []),
    ],
  };
}

/** Tells those whose contact has left the bot that the channel is closed (F201). */
export async function announceLeft(
  rooms: Rooms,
  holders: readonly string[],
  channel: ContactChannel,
  tx: Transaction,
): Promise<TurnEffects['drafts']> {
  const contacts = (await rooms.contacts.findContacts([...holders], tx)).filter(
    ({ deletedAt }) => !deletedAt,
  );
  if (contacts.length === 0) return [];
  return readersOf(contacts, await rooms.staff.directory(tx)).flatMap((reader) =>
    placesOf(rooms, reader).map(({ place, t }) => ({
      place,
      reply: {
        title: contacts.map((one) => contactTitle(one, t)).join(', '),
        text: t('heard-left', { channel: t(`channel-${channel}`) }),
        choices: contacts
          .slice(0, offered)
          .map((one) => [commandChoice(t('button-channels'), 'channels', one._id)]),
      },
      audience: { kind: 'staff' as const, staff: reader._id },
    })),
  );
}

/**
 * Who hears of contacts: each contact's owner; where that is no staff any more, or may not see contacts, the owners of the
 * business. Everybody once. Pure.
 */
export function readersOf(contacts: readonly Contact[], staff: StaffDirectory): readonly StaffMember[] {
  const readers = contacts.flatMap(({ owner }) => {
    const active = staff.findActive(owner);
    return active && can(active, 'see-contacts') ? [active] : staff.owners;
  });
  return [...new Map(readers.map((reader) => [reader._id, reader])).values()];
}
