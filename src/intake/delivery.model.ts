import type { IncomingEvent } from '../connector/index.ts';
import { defineModel, type Lease, Mixed } from '../storage/index.ts';

/** One event of a provider or channel, stored before it is acknowledged. */
export interface Delivery {
  /** `source:key`: a second delivery of the same event meets this id. */
  _id: string;
  source: string;
  event: IncomingEvent;
  receivedAt: Date;
  /** Position within its conversation. */
  order: number;
  /** The conversation, while unprocessed; absent afterwards. */
  pending?: string;
  /** The work bucket, while unprocessed. */
  bucket?: string;
  /** Failed tries. */
  attempts: number;
  /** Times a process died with it in hand. */
  interruptions?: number;
  /** 1 while on the dead-letter list. */
  dead?: 1;
  /** Stable code of the last failure; never a message, which could carry personal data. */
  failure?: string;
  processedAt?: Date;
  /** Kept for ever when set: a later feature has not read it yet. */
  keep?: true;
}

export const deliveryModel = defineModel<Delivery>(
  'deliveries',
  {
    _id: { type: String, required: true },
    source: { type: String, required: true },
    event: { type: Mixed, required: true },
    receivedAt: { type: Date, required: true },
    order: { type: Number, required: true },
    pending: String,
    bucket: String,
    attempts: { type: Number, required: true },
    interruptions: Number,
    dead: Number,
    failure: String,
    processedAt: Date,
    keep: Boolean,
  },
  [{ pending: 1 }, { bucket: 1 }, { dead: 1 }, { processedAt: 1 }],
);

/** One lease per conversation: its holder works the conversation's deliveries off, in order. */
export const conversationModel = defineModel<Lease>('conversations', {
  _id: { type: String, required: true },
  holder: { type: String, required: true },
  until: { type: Date, required: true },
  epoch: { type: Number, required: true },
});
