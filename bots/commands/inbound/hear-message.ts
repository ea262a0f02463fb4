import type { ContactChannel, Identity } from '../../../src/connector/index.ts';
import {
  type EditedMessage,
  type HeardOutcome,
  latestDate,
  parseConsentWords,
  toAddressRef,
} from '../../../src/consent/index.ts';
import type { TurnEffects } from '../../../src/intake/index.ts';
import { toLanguage, translatorOf } from '../../../src/locales/index.ts';
import { inboundMessageModel } from '../../../src/messaging/index.ts';
import { appendGathered, type Transaction } from '../../../src/storage/index.ts';
import { refreshCards } from '../cards/refresh-cards.ts';
import type { Rooms } from '../command-context.ts';
import { findTheirLanguage } from '../their-language.ts';
import { announce } from './announce.ts';
import { composeAnswer } from './answers/compose-answer.ts';
import { type AnswerFacts, doubleOptInQuestion } from './answers/contact-answer.ts';
import { findPlace } from './contact-road.ts';
import { namesOfSender } from './learn-account.ts';
import { learnMessenger, parkMessenger } from './learn-messenger.ts';
import type { SharedNumber, TakenNumber } from './shared-numbers/shared-number.ts';
import { takeSharedNumber } from './shared-numbers/take-shared-number.ts';

/** A message as staff are shown it. */
export interface ShownMessage extends ContactMessage {
  /** What came of the number in it. */
  taken?: TakenNumber;
}

/** What a contact wrote, whichever connector brought it. */
export interface ContactMessage {
  delivery: string;
  /** Id of the connector. */
  source: string;
  channel: ContactChannel;
  from: Identity;
  /** Another name that the channel has for the same account. */
  otherName?: Identity;
  text: string;
  /** The channel's reference of the message that they answer. */
  quotes?: string;
  at: Date;
  /** The words take the place of those of an earlier message. */
  edits?: EditedMessage;
  /** What their messenger calls them. */
  name?: string;
  /** The language their channel names. */
  language?: string;
  /** It is a contact that they sent: with its number, or null where it has none. What it is called is no word of theirs. */
  shared?: SharedNumber | null;
  /** The provider's own list of opt-outs has taken and answered it. */
  answered?: 'stop' | 'start' | 'help';
}

export type HeardWords = Awaited<ReturnType<typeof hearWords>>;

/** What a message says about consent, written and proved; nothing is answered or shown yet. */
export async function hearWords(rooms: Rooms, message: ContactMessage, now: Date, tx: Transaction) {
  const { delivery, source, channel, text, at, answered } = message;
  const { settings, consent } = rooms;
  const { from, otherName } = await namesOfSender(rooms, message, tx);
  const ref = toAddressRef(from);
  const policy = rooms.policies.hearingOf(ref, channel);
  const today = latestDate(at, policy.timeZones);
  const words =
    message.shared === undefined ? parseConsentWords(text, { ...policy, today }) : { kind: 'none' as const };
  const known = await consent.findAddress(ref, tx);
  const wanted = 'wanted' in words ? words.wanted : undefined;
  // What they have chosen counts before the language of a word, which may be the only one they know of it.
  const spoken = toLanguage('language' in words ? words.language : undefined) ?? toLanguage(message.language);
  const theirs =
    toLanguage(wanted) ?? findTheirLanguage([{ ...known, ref, spoken: spoken ?? known.spoken }], rooms);
  const t = translatorOf(theirs ?? settings.language);
  const facts: AnswerFacts = { business: settings.businessName, timeZone: settings.timeZone, channel };
  const heard = await consent.hear(
    {
      delivery,
      source,
      ref,
      known,
      channel,
      text,
      words,
      language: toLanguage(wanted),
      spoken,
      answered,
      edits: message.edits,
      quotes: message.quotes,
      saidAt: at,
      receivedAt: now,
      policy,
      wordQuestion: (until) => ({ text: doubleOptInQuestion(until, facts, t), language: t.language }),
    },
    tx,
    otherName && toAddressRef(otherName),
  );
  return { heard, ref, wanted, theirs, facts, t };
}

/**
 * A contact's message: heard for what it says about consent, kept whoever wrote it (F035), answered where an answer is due,
 * and shown to staff. Gives what was understood.
 */
export async function hearMessage(
  rooms: Rooms,
  message: ContactMessage,
  now: Date,
  effects: TurnEffects,
  tx: Transaction,
): Promise<HeardOutcome> {
  const { delivery, source, channel, from, text, at } = message;
  const words = await hearWords(rooms, message, now, tx);
  const { heard, ref, facts, t } = words;
  const inbound = {
    _id: delivery,
    address: heard.address._id,
    channel,
    text,
    at,
    receivedAt: now,
    // Of a contact we know what they are called.
    ...(message.name && heard.holders.length === 0 && { name: message.name }),
    ...(message.shared && { shared: message.shared }),
  };
  await appendGathered(rooms.database, inboundMessageModel, [inbound], tx);

  const by = { delivery, source, now };
  const account = { ...ref, name: message.name };
  if (heard.code && heard.hearing.action === 'granted')
    await learnMessenger(rooms, heard.code, account, by, effects, tx);
  if (heard.code && heard.hearing.answer === 'code-other_sender' && !heard.address.blockedAt)
    await parkMessenger(rooms, heard.code, account, by, effects, tx);
  const taken = message.shared
    ? await takeSharedNumber(rooms, message.shared, { ref, name: message.name, by }, heard, effects, tx)
    : undefined;
  const after = taken?.outcome === 'joined' ? { ...heard, holders: [taken.contact._id] } : heard;
  const answer = await composeAnswer(rooms, message, words, now, tx);
  if (answer) effects.drafts.push(answer);
  const place = findPlace(rooms, source, channel, from.value);
  // Leaves where they have agreed to be written to, and takes the button away again.
  if (message.shared?.attested && place)
    effects.drafts.push({
      place,
      reply: { text: t('contact-number-thanks', { business: facts.business }), numberButton: null },
      audience: { kind: 'contact', address: heard.address._id, channel, purpose: 'service' },
    });
  // A blocked sender is silent: kept, and shown to nobody (B18).
  if (!heard.address.blockedAt) {
    effects.drafts.push(...(await announce(rooms, { ...message, taken }, after, now, tx)));
    if (heard.hearing.action) effects.drafts.push(...(await refreshCards(rooms, after.holders, now, tx)));
  }
  return after;
}
