import type { ContactChannel, Input, Turn } from '../../../src/connector/index.ts';
import { parseConsentWords, type Road, reachOfStop, toAddressRef } from '../../../src/consent/index.ts';
import type { TurnEffects, TurnFacts } from '../../../src/intake/index.ts';
import type { Audience } from '../../../src/messaging/index.ts';
import type { Transaction } from '../../../src/storage/index.ts';
import { refreshCards } from '../cards/refresh-cards.ts';
import type { Rooms } from '../command-context.ts';
import { announceLeft } from './announce.ts';
import { toContactChannel } from './contact-road.ts';
import { type ContactMessage, hearMessage } from './hear-message.ts';
import { toSharedNumber, toSharedText } from './shared-numbers/shared-number.ts';

/** Channels on which whoever is not known is told whose bot this is; elsewhere customers write to the business. */
const greetsStrangers = new Set(['telegram', 'browser']);

/**
 * Somebody who is not staff, on a channel where staff talk: a contact (F201, Q29). Their words on consent are heard, their
 * messages shown; whoever leaves the bot has opted out of it. True when nothing is left to be said.
 */
export async function hearContactTurn(
  rooms: Rooms,
  facts: TurnFacts,
  effects: TurnEffects,
  isCommand: (name: string) => boolean,
): Promise<boolean> {
  const { turn, deliveryId, now, tx } = facts;
  const channel = toContactChannel(turn.where.channel);
  const { input } = turn;
  if (!channel || turn.where.kind !== 'private') return false;
  const source = turn.where.channel;
  if (input.kind === 'membership') {
    if (!input.present) await leave(rooms, facts, channel, effects);
    return true;
  }
  const text = toWords(input, !greetsStrangers.has(source))?.trim();
  const shared =
    input.kind === 'contact'
      ? toSharedNumber(input.contact, turn.who.identity, rooms.settings.country)
      : null;
  if (text === undefined) return false;
  if (turn.isEdit && !isRefusal(rooms, turn, text, channel, 'no')) return true;
  if (text.startsWith('/') && !(await isForUs(rooms, facts, text, channel, isCommand))) return false;
  const { hearing, holders, address } = await hearMessage(
    rooms,
    {
      delivery: deliveryId,
      source,
      channel,
      from: turn.who.identity,
      otherName: turn.who.otherIdentity,
      text,
      ...(input.kind === 'text' && { quotes: input.quotes }),
      name: turn.who.name,
      at: turn.at,
      language: turn.who.language,
      ...(turn.edits && { edits: toEdited(turn.edits, source) }),
      ...(input.kind === 'contact' && { shared }),
    },
    now,
    effects,
    tx,
  );
  // Whoever has said STOP is not greeted when they write next: of themselves our messages have ended.
  const isClosed = address.states[`${channel}/service`]?.state === 'withdrawn';
  return hearing.kind !== 'none' || holders.length > 0 || isClosed || !greetsStrangers.has(source);
}

/**
 * What begins with a slash is meant for the bot, but for a link with a code of ours (F201), and for a STOP: where bots are at
 * home people write `/stop`. A command of ours is no such word, whatever it is called.
 */
async function isForUs(
  rooms: Rooms,
  { turn, tx }: TurnFacts,
  text: string,
  channel: ContactChannel,
  isCommand: (name: string) => boolean,
): Promise<boolean> {
  const [, name = ''] = /^\/(\w+)/.exec(text) ?? [];
  if (isCommand(name.toLowerCase()))
    return /^\/start\s/.test(text) && (await rooms.codes.find(text, tx)) !== null;
  return isRefusal(rooms, turn, text, channel);
}

/** `also`: a NO, which is one where it takes back an answer. */
function isRefusal(rooms: Rooms, { who }: Turn, text: string, channel: ContactChannel, also?: 'no'): boolean {
  const policy = rooms.policies.hearingOf(toAddressRef(who.identity), channel);
  const { kind } = parseConsentWords(text.replace(/^\//, ''), policy);
  return kind === 'stop' || kind === 'near-stop' || kind === also;
}

/** A delivery is named after its source and the key of its event. */
function toEdited(edits: NonNullable<Turn['edits']>, source: string): ContactMessage['edits'] {
  return 'key' in edits ? { delivery: `${source}:${edits.key}` } : edits;
}

/**
 * What is heard of a turn. Where customers write to the business it may be without a word: then a sign stands for it, which
 * every language reads.
 */
export function toWords(input: Input, isMessage: boolean): string | null {
  if (input.kind === 'text') return input.text;
  if (input.kind === 'contact') return toSharedText(input.contact);
  const caption = 'caption' in input ? input.caption?.trim() : undefined;
  if (caption) return caption;
  if (!isMessage) return null;
  switch (input.kind) {
    case 'reaction':
      return input.emoji;
    case 'location':
      return `📍 ${input.latitude}, ${input.longitude}`;
    default:
      return '📎';
  }
}

async function leave(
  rooms: Rooms,
  { turn, deliveryId, now, tx }: TurnFacts,
  channel: ContactChannel,
  effects: TurnEffects,
): Promise<void> {
  const ref = toAddressRef(turn.who.identity);
  const before = await rooms.consent.findAddress(ref, tx);
  await recordLeaving(rooms, turn, channel, { delivery: deliveryId, now }, tx);
  if (before.states[`${channel}/service`]?.state === 'withdrawn') return;
  const holders = await rooms.consent.holdersOf(ref, tx);
  effects.drafts.push(...(await announceLeft(rooms, holders, channel, tx)));
  effects.drafts.push(...(await refreshCards(rooms, holders, now, tx)));
}

/** Whoever blocks the bot wants nothing more from it; to come back is no agreement to anything. */
export async function recordLeaving(
  rooms: Rooms,
  turn: Turn,
  channel: ContactChannel,
  { delivery, now }: { delivery: string; now: Date },
  tx: Transaction,
): Promise<void> {
  const ref = toAddressRef(turn.who.identity);
  await rooms.consent.state(
    ref,
    [],
    {
      action: 'withdrawn',
      method: 'left-channel',
      actor: 'contact',
      cause: { delivery },
      saidAt: turn.at,
      receivedAt: now,
      address: reachOfStop(ref, channel, 'channel').address,
    },
    tx,
  );
}

/** Lets a turn of somebody who is not staff be answered, once. */
export async function openAnswer(rooms: Rooms, { turn, deliveryId, tx }: TurnFacts): Promise<Audience> {
  const { channel: connector } = turn.where;
  const road: Road = toContactChannel(connector) ?? 'browser';
  const address = await rooms.consent.openAnswer(toAddressRef(turn.who.identity), road, deliveryId, tx);
  return {
    kind: 'contact',
    address: address._id,
    channel: road,
    purpose: 'direct_answer',
    answers: deliveryId,
  };
}
