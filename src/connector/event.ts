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

/** A contact wrote on a channel where only contacts write. */
export interface MessageReceivedEvent extends EventBase {
  type: 'message.received';
  channel: 'sms' | 'whatsapp' | 'viber';
  from: Identity;
  /** Our own address it was sent to. */
  to: string;
  text: string;
  name?: string;
}

export type ReceiptState = 'sent' | 'delivered' | 'read' | 'failed';

/** The provider's word on a message of ours (delivery receipt). States only move forward. */
export interface MessageReceiptEvent extends EventBase {
  type: 'message.receipt';
  /** The provider's reference that `deliver` returned. */
  ref: string;
  state: ReceiptState;
  /** The provider's error code, for `failed`. */
  code?: string;
}

export type IncomingEvent = TurnEvent | MessageReceivedEvent | MessageReceiptEvent;
