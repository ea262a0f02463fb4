import type { Reply } from '../../../src/connector/index.ts';
import type { HeardOutcome } from '../../../src/consent/index.ts';
import { commandChoice } from '../../../src/dialogue/index.ts';
import type { TurnEffects } from '../../../src/intake/index.ts';
import type { Translate } from '../../../src/locales/index.ts';
import { entryReference, inboundMessageModel } from '../../../src/messaging/index.ts';
import { can, type StaffMember } from '../../../src/staff/index.ts';
import { findGathered, newId, saveGathered, type Transaction } from '../../../src/storage/index.ts';
import { shownPhone } from '../cards/contact-words.ts';
import type { Rooms } from '../command-context.ts';
import { placesOf } from '../places.ts';
import type { ShownMessage } from './hear-message.ts';
import { decisions, outcomeLine } from './message-words.ts';
import { type SenderCard, senderCardModel } from './sender-card.model.ts';
import { sharedLines } from './shared-numbers/shared-number.ts';

/** An unknown sender has one card in this time: strangers must not be able to flood the staff. */
const cardHours = 12;
const shownMessages = 5;
/** After so many the card stays as it is; what comes then is kept, and shown with the next card. */
const mostChanges = 20;

/**
 * Shows a message of somebody who is on no contact to everybody who may make one of them, with the ways to do so. No
 * contact comes of it by itself. Further messages of the next hours go onto the same card, where the channel can change it.
 */
export async function announceStranger(
  rooms: Rooms,
  message: ShownMessage,
  heard: HeardOutcome,
  now: Date,
  tx: Transaction,
): Promise<TurnEffects['drafts']> {
  const { database } = rooms;
  const id = heard.address._id;
  const known = (await findGathered(database, senderCardModel, [id], tx)).get(id);
  const isOpen = known !== undefined && now.getTime() - known.at.getTime() < cardHours * 3_600_000;
  // A word on consent is news, whoever says it.
  if (!isOpen || heard.hearing.action) {
    const { drafts, shown } = await newCard(rooms, message, heard, tx);
    const card: SenderCard = {
      _id: id,
      // What they said of consent, and the buttons to decide on it, stay as they are: the next message has a card of its own.
      at: heard.hearing.action ? new Date(0) : now,
      messages: [message.delivery],
      earlier: 0,
      changes: 0,
      shown,
    };
    await saveGathered(database, senderCardModel, card, tx);
    return drafts;
  }
  if (known.changes >= mostChanges) return [];
  const messages = [...known.messages, message.delivery];
  const card: SenderCard = {
    ...known,
    messages: messages.slice(-shownMessages),
    earlier: known.earlier + Math.max(0, messages.length - shownMessages),
    changes: known.changes + 1,
  };
  await saveGathered(database, senderCardModel, card, tx);
  return changedCards(rooms, message, heard, card, tx);
}

/** The next message of this sender comes with a card of its own: the present one has been pressed, and is another message now. */
export async function closeSenderCard(
  { database }: Pick<Rooms, 'database'>,
  address: string,
  tx: Transaction,
): Promise<void> {
  const known = (await findGathered(database, senderCardModel, [address], tx)).get(address);
  if (known) await saveGathered(database, senderCardModel, { ...known, at: new Date(0) }, tx);
}

async function newCard(
  rooms: Rooms,
  message: ShownMessage,
  heard: HeardOutcome,
  tx: Transaction,
): Promise<{ drafts: TurnEffects['drafts']; shown: SenderCard['shown'] }> {
  const staff = await rooms.staff.directory(tx);
  const readers = staff.members.filter((member) => !member.revokedAt && can(member, 'create'));
  const drafts = readers.flatMap((reader) =>
    placesOf(rooms, reader).map(({ place, t }) => ({
      id: newId(14),
      place,
      reply: toCard(
        message,
        heard,
        { texts: [message.text], earlier: 0, timeZone: rooms.settings.timeZone },
        reader,
        t,
      ),
      audience: { kind: 'staff' as const, staff: reader._id },
    })),
  );
  const shown = drafts.map(({ id: entry, place, audience }) => ({ staff: audience.staff, place, entry }));
  return { drafts, shown };
}

async function changedCards(
  rooms: Rooms,
  message: ShownMessage,
  heard: HeardOutcome,
  { messages, earlier, shown }: SenderCard,
  tx: Transaction,
): Promise<TurnEffects['drafts']> {
  const staff = await rooms.staff.directory(tx);
  const stored = await findGathered(rooms.database, inboundMessageModel, messages, tx);
  const newest = messages.flatMap((delivery) => stored.get(delivery) ?? []);
  const texts = newest.map(({ text }) => text);
  const shared = message.shared ?? newest.findLast((one) => one.shared)?.shared;
  return shown.flatMap(({ staff: id, place, entry }) => {
    const reader = staff.findActive(id);
    if (!reader || !can(reader, 'create') || !rooms.findConnector(place.channel)?.channel?.edits) return [];
    const here = placesOf(rooms, reader).find(
      (one) => one.place.channel === place.channel && one.place.chat === place.chat,
    );
    if (!here) return [];
    const card = toCard(
      { ...message, shared },
      heard,
      { texts, earlier, timeZone: rooms.settings.timeZone },
      reader,
      here.t,
    );
    return [
      {
        place,
        reply: { ...card, replaces: entryReference(entry) },
        audience: { kind: 'staff' as const, staff: id },
      },
    ];
  });
}

function toCard(
  { channel, from, name, shared, taken = { outcome: 'new' } }: ShownMessage,
  heard: HeardOutcome,
  { texts, earlier, timeZone }: { texts: readonly string[]; earlier: number; timeZone: string },
  reader: StaffMember,
  t: Translate,
): Reply {
  const { address, hearing } = heard;
  const number = from.value.startsWith('+')
    ? shownPhone({ e164: from.value }, can(reader, 'see-full-numbers'), t)
    : '';
  const isOne = texts.length === 1 && earlier === 0;
  return {
    title: t('message-from', { who: t('unknown-sender'), channel: t(`channel-${channel}`) }),
    text: [
      number,
      name ? t('sender-name', { name }) : '',
      earlier > 0 ? t('sender-earlier', { count: earlier }) : '',
      ...texts.map((text) => (isOne ? text : `• ${text}`)),
      ...(shared ? sharedLines(shared, taken, reader, t) : []),
      outcomeLine(heard, { channel, timeZone }, t),
    ]
      .filter(Boolean)
      .join('\n'),
    choices: [
      ...(hearing.action === 'closed-provisionally' ? [decisions(address, t)] : []),
      [
        commandChoice(t('button-create-sender'), 'newsender', address._id),
        ...(can(reader, 'edit')
          ? [commandChoice(t('button-attach-sender'), 'attachsender', address._id)]
          : []),
      ],
      ...(can(reader, 'block') ? [[commandChoice(t('button-block'), 'block', address._id)]] : []),
    ],
  };
}
