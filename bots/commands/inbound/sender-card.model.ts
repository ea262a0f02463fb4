import type { Place } from '../../../src/connector/index.ts';
import { defineModel, Mixed } from '../../../src/storage/index.ts';

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
  /** Where it was sent, by which entry of the outbox. */
  shown: { staff: string; place: Place; entry: string }[];
}

export const senderCardModel = defineModel<SenderCard>('senderCards', {
  _id: { type: String, required: true },
  at: { type: Date, required: true },
  messages: { type: [String], default: undefined, required: true },
  earlier: { type: Number, required: true },
  changes: { type: Number, required: true },
  shown: { type: [Mixed], default: undefined, required: true },
});
