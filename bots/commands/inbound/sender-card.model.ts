import type { Place } from '../../../src/connector/index.ts';
import { defineModel, Mixed } from '../../../src/storage/index.ts';
import type { SaidOfConsent } from './message-words.ts';

/** The card by which staff see an unknown sender: later messages of a while go onto it. */
export interface SenderCard {
  /** Id of the sender's address. */
  _id: string;
  /** When the card was sent. */
  at: Date;
  /** Deliveries of the messages it shows, the newest last. */
  messages: string[];
  /** Messages that are on it no more. */
  earlier: number;
  /** Times it was changed. */
  changes: number;
  /** Where it was sent, by which entry of the outbox; nowhere when too many were sent. */
  shown: { staff: string; place: Place; entry: string }[];
  /** When they wrote last, for as long as nobody has dealt with them: what `/senders` lists. */
  waits?: Date;
  /** What the newest message said of consent. */
  said?: SaidOfConsent;
}

export const senderCardModel = defineModel<SenderCard>(
  'senderCards',
  {
    _id: { type: String, required: true },
    at: { type: Date, required: true },
    messages: { type: [String], default: undefined, required: true },
    earlier: { type: Number, required: true },
    changes: { type: Number, required: true },
    shown: { type: [Mixed], default: undefined, required: true },
    waits: Date,
    said: Mixed,
  },
  [{ waits: -1, _id: 1 }],
);

/** Of how many unknown senders the staff were sent cards of late; there is one such count. */
export interface SenderCount {
  _id: string;
  /** When counting began. */
  since: Date;
  senders: number;
  /** It was said that no more are shown. */
  isTold: boolean;
}

export const senderCountModel = defineModel<SenderCount>('senderCounts', {
  _id: { type: String, required: true },
  since: { type: Date, required: true },
  senders: { type: Number, required: true },
  isTold: { type: Boolean, required: true },
});
