import type { HeardOutcome } from '../../../src/consent/index.ts';
import { commandChoice } from '../../../src/dialogue/index.ts';
import type { TurnEffects } from '../../../src/intake/index.ts';
import { entryReference, inboundMessageModel } from '../../../src/messaging/index.ts';
import { can, type StaffMember } from '../../../src/staff/index.ts';
import { findGathered, newId, saveGathered, type Transaction } from '../../../src/storage/index.ts';
import type { Rooms } from '../command-context.ts';
import { placesOf } from '../places.ts';
import { countMinutes, countSender, mostSenders } from './count-senders.ts';
import type { ShownMessage } from './hear-message.ts';
import type { SaidOfConsent } from './message-words.ts';
import { type SenderCard, senderCardModel } from './sender-card.model.ts';
import { toSenderCard } from './sender-card.ts';

/** An unknown sender has one card in this time: strangers must not be able to flood the staff. */
const cardHours = 12;
const shownMessages = 5;
/** After so many the card stays as it is; what comes then is kept, and shown with the next card. */
const mostChanges = 20;

/**
 * Shows a message of somebody who is on no contact to everybody who may make one of them, with the ways to do so. No
 * contact comes of it by itself. Further messages of the next hours go onto the same card, where the channel can change it.
 * Beyond so many senders within an hour they are told once that the others are in the list of `/senders`.
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
  const wasShown = known !== undefined && known.shown.length > 0;
  const isOpen = wasShown && now.getTime() - known.at.getTime() < cardHours * 3_600_000;
  const news = { waits: now, said: toSaid(heard) };
  // A word on consent is news, whoever says it.
  if (!isOpen || heard.hearing.action) {
    const isCounted = wasShown && now.getTime() - (known.waits?.getTime() ?? 0) < countMinutes * 60_000;
    const verdict = isCounted ? 'show' : await countSender(database, now, tx);
    // What nobody was shown goes onto the card that somebody is.
    const held = known && !wasShown && known.waits ? known : null;
    const { drafts, shown } =
      verdict === 'show'
        ? await newCard(rooms, message, heard, held, tx)
        : { drafts: verdict === 'tell' ? await tellOfMany(rooms, tx) : [], shown: [] };
    const card: SenderCard = {
      _id: id,
      // What they said of consent, and the buttons to decide on it, stay as they are: the next message has a card of its own.
      at: heard.hearing.action ? new Date(0) : now,
      ...withMessage(held, message.delivery),
      changes: 0,
      shown,
      ...news,
    };
    await saveGathered(database, senderCardModel, card, tx);
    return drafts;
  }
  if (known.changes >= mostChanges) {
    await saveGathered(database, senderCardModel, { ...known, ...news }, tx);
    return [];
  }
  const card: SenderCard = {
    ...known,
    ...withMessage(known, message.delivery),
    changes: known.changes + 1,
    ...news,
  };
  await saveGathered(database, senderCardModel, card, tx);
  return changedCards(rooms, message, heard, card, tx);
}

/** The newest messages with one more, and how many came before them. */
function withMessage(
  known: Pick<SenderCard, 'messages' | 'earlier'> | null,
  delivery: string,
): Pick<SenderCard, 'messages' | 'earlier'> {
  const messages = [...(known?.messages ?? []), delivery];
  return {
    messages: messages.slice(-shownMessages),
    earlier: (known?.earlier ?? 0) + Math.max(0, messages.length - shownMessages),
  };
}

function toSaid({ hearing, code }: HeardOutcome): SaidOfConsent {
  const { action, answer, pausedUntil, language, isUnasked, isAwaited, isRepeated, isOutdated } = hearing;
  const said = { action, answer, pausedUntil, language, isUnasked, isAwaited, isRepeated, isOutdated };
  return {
    hearing: Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
    ...(code && { code: { purpose: code.purpose } }),
  };
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

/** Whoever may make a contact of them. */
async function readersOf(rooms: Rooms, tx: Transaction): Promise<StaffMember[]> {
  const { members } = await rooms.staff.directory(tx);
  return members.filter((member) => !member.revokedAt && can(member, 'create'));
}

async function newCard(
  rooms: Rooms,
  message: ShownMessage,
  heard: HeardOutcome,
  held: Pick<SenderCard, 'messages' | 'earlier'> | null,
  tx: Transaction,
): Promise<{ drafts: TurnEffects['drafts']; shown: SenderCard['shown'] }> {
  const readers = await readersOf(rooms, tx);
  const earlier = held ? held.messages.length + held.earlier : 0;
  const drafts = readers.flatMap((reader) =>
    placesOf(rooms, reader).map(({ place, t }) => ({
      id: newId(14),
      place,
      reply: toSenderCard(
        message,
        { address: heard.address, said: heard },
        { texts: [message.text], earlier, timeZone: rooms.settings.timeZone },
        reader,
        t,
      ),
      audience: { kind: 'staff' as const, staff: reader._id },
    })),
  );
  const shown = drafts.map(({ id: entry, place, audience }) => ({ staff: audience.staff, place, entry }));
  return { drafts, shown };
}

/** Says that more senders write than are shown, and where they all are. */
async function tellOfMany(rooms: Rooms, tx: Transaction): Promise<TurnEffects['drafts']> {
  return (await readersOf(rooms, tx)).flatMap((reader) =>
    placesOf(rooms, reader).map(({ place, t }) => ({
      place,
      reply: {
        title: t('senders-many-title'),
        text: t('senders-many', { count: mostSenders }),
        choices: [[commandChoice(t('button-senders'), 'senders')]],
      },
      audience: { kind: 'staff' as const, staff: reader._id },
    })),
  );
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
    const card = toSenderCard(
      { ...message, shared },
      { address: heard.address, said: heard },
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
