import type { ConsentStatedEvent, ContactChannel, TurnEvent } from '../../../../src/connector/index.ts';
import { parseConsentWords, toAddressRef } from '../../../../src/consent/index.ts';
import type { Delivery } from '../../../../src/intake/index.ts';
import type { Transaction } from '../../../../src/storage/index.ts';
import type { Rooms } from '../../command-context.ts';
import { noteDeskChange } from '../../notices/notify-desk-changes.ts';
import { toContactChannel } from '../contact-road.ts';
import { recordLeaving, toWords } from '../hear-contact-turn.ts';
import { type ContactMessage, type HeardWords, hearWords } from '../hear-message.ts';
import { recordStated } from '../hear-statement.ts';

/** What a delivery that failed for good says of consent. */
export type DeadWord =
  | { kind: 'message'; message: ContactMessage }
  | { kind: 'stated'; event: ConsentStatedEvent }
  | { kind: 'left'; event: TurnEvent; channel: ContactChannel };

/** A refusal that was heard after all. */
export interface DeadRefusal {
  message: ContactMessage;
  words: HeardWords;
  /** It may be a STOP, and closed its channel until somebody decides. */
  isUndecided: boolean;
}

const refusals = new Set(['stop', 'near-stop']);

/** The word of a contact in a delivery; null where it holds none. */
export function toDeadWord({ _id: delivery, source, event }: Delivery): DeadWord | null {
  if (event.type === 'consent.stated') return { kind: 'stated', event };
  if (event.type === 'message.received') {
    const { channel, from, text, at, answered } = event;
    return { kind: 'message', message: { delivery, source, channel, from, text, at, answered } };
  }
  if (event.type !== 'turn' || event.turn.where.kind !== 'private') return null;
  const { who, where, input, at } = event.turn;
  const channel = toContactChannel(where.channel);
  if (!channel) return null;
  if (input.kind === 'membership') return input.present ? null : { kind: 'left', event, channel };
  const text = toWords(input, false)?.trim();
  if (!text || input.kind === 'contact') return null;
  const { identity: from, otherIdentity: otherName } = who;
  return { kind: 'message', message: { delivery, source, channel, from, otherName, text, at } };
}

/**
 * Hears a refusal in it, and nothing else: it is written and proved, whatever else about the delivery fails. Gives the message
 * that was heard.
 */
export async function hearDeadRefusal(
  rooms: Rooms,
  word: DeadWord,
  { _id: delivery, source }: Pick<Delivery, '_id' | 'source'>,
  now: Date,
  tx: Transaction,
): Promise<DeadRefusal | null> {
  if (word.kind === 'left') {
    await recordLeaving(rooms, word.event.turn, word.channel, { delivery, now }, tx);
    return null;
  }
  if (word.kind === 'stated') {
    if (word.event.state !== 'withdrawn') return null;
    const { address, hasClosed } = await recordStated(
      rooms,
      { event: word.event, delivery, source },
      now,
      tx,
    );
    if (hasClosed && address) await noteDeskChange(rooms.database, address._id, now, tx);
    return null;
  }
  if (!isRefusal(rooms, word.message)) return null;
  const words = await hearWords(rooms, word.message, now, tx);
  const { hearing } = words.heard;
  const isUndecided = hearing.action === 'closed-provisionally' && !hearing.isOutdated;
  return { message: word.message, words, isUndecided };
}

function isRefusal(rooms: Rooms, { from, channel, text, answered }: ContactMessage): boolean {
  const policy = rooms.policies.hearingOf(toAddressRef(from), channel);
  return answered === 'stop' || refusals.has(parseConsentWords(text, policy).kind);
}
