import type { Identity, Turn } from './turn.ts';

interface EventBase {
  /** Idempotency key within the source: a second delivery with the same key has no effect. */
  key: string;
  /** Events of one conversation are worked off one after the other; the chat or the other side's address. */
  conversation: string;
  /** Position within the conversation in the sender's order; events that have none are taken as they come. */
  order?: number;
  /** When it happened, as the sender says. */
  at: Date;
}

/** Somebody did something on a channel where staff talk. */
export interface TurnEvent extends EventBase {
  type: 'turn';
  turn: Turn;
}

/** The roads on which a contact can be reached; consent is kept for each by itself. */
export const contactChannels = ['sms', 'whatsapp', 'viber', 'telegram', 'email', 'voice'] as const;
export type ContactChannel = (typeof contactChannels)[number];

/** A contact wrote on a channel where only contacts write. */
export interface MessageReceivedEvent extends EventBase {
  type: 'message.received';
  channel: 'sms' | 'whatsapp' | 'viber';
  from: Identity;
  /** Our own address it was sent to. */
  to: string;
  text: string;
  /** The channel's reference of the message that is answered, where it may be one of ours. */
  quotes?: string;
  name?: string;
  /** The provider keeps a list of its own, has acted on these words and answered them: to be recorded, not answered. */
  answered?: 'stop' | 'start' | 'help';
}

/** Somebody's word about what may be sent to them, given elsewhere than in a message: a switch in an app, a campaign's link. */
export interface ConsentStatedEvent extends EventBase {
  type: 'consent.stated';
  from: Identity;
  /** Absent: every channel of that address. */
  channel?: ContactChannel;
  /** `channel`: everything there. `marketing`: service messages stay as they were. */
  scope: 'channel' | 'marketing';
  state: 'granted' | 'withdrawn';
  /** The provider's own words for it, kept as evidence. */
  words: string;
}

/** A telephone call moved on; one event for each state. */
export interface CallReportedEvent extends EventBase {
  type: 'call.reported';
  /** The provider's id of the call. */
  call: string;
  direction: 'in' | 'out';
  /** The other side; absent when it withholds its number. */
  party?: Identity;
  /** Our own number. */
  own: string;
  state: 'ringing' | 'answered' | 'ended';
  /** Of talk, when it has ended. */
  seconds?: number;
  /** The provider's word for how it ended. */
  outcome?: string;
}

/** A shop or a CRM tells what a contact did there. */
export interface BusinessReportedEvent extends EventBase {
  type: 'business.reported';
  what: 'purchase.completed' | 'deal.opened' | 'deal.won' | 'deal.lost' | 'lead.created';
  contact: Identity;
  /** As it was sent, without the contact; `otherIdentities` has what else the sender knows it by. */
  data: Record<string, unknown>;
}

/** The channel goes on with a group under another chat id. */
export interface ChatMovedEvent extends EventBase {
  type: 'chat.moved';
  from: string;
  to: string;
}

/** The channel says that an account goes on under another number: whoever has the old one may soon be somebody else. */
export interface NumberChangedEvent extends EventBase {
  type: 'number.changed';
  from: Identity;
  to: Identity;
}

export type ReceiptState = 'sent' | 'delivered' | 'read' | 'failed';

/** The provider's word on a message of ours (delivery receipt). States only move forward. */
export interface MessageReceiptEvent extends EventBase {
  type: 'message.receipt';
  /** The provider's reference that `deliver` returned. */
  ref: string;
  state: ReceiptState;
  /** The number it went to and the channel's own id of that account, where it names both (B07). */
  account?: { number: Identity; id: Identity };
  /** The provider's error code, for `failed`. */
  code?: string;
  /** What that code says about the address beyond this message. */
  meaning?: FailureMeaning;
}

/**
 * What a failure says about an address. `opted_out`: the provider's list holds a STOP that we missed. `marketing_opted_out`:
 * the same for marketing alone. `undeliverable`: it cannot be reached on this channel (no such number, landline, blocked).
 */
export type FailureMeaning = 'opted_out' | 'marketing_opted_out' | 'undeliverable';

export type IncomingEvent =
  | TurnEvent
  | MessageReceivedEvent
  | MessageReceiptEvent
  | ConsentStatedEvent
  | CallReportedEvent
  | ChatMovedEvent
  | NumberChangedEvent
  | BusinessReportedEvent;
