import type { Place, ReceiptState, Reply } from '../connector/index.ts';
import type { Purpose, Refusal, Road } from '../consent/index.ts';
import { defineModel, Mixed } from '../storage/index.ts';

/**
 * Who a message is for, and so what must permit it when it leaves: a staff member's standing, or the gate's decision
 * over the address.
 */
export type Audience =
  /** `farewell`: the moment of the revocation that the message tells of. */
  { kind: 'staff'; staff: string; farewell?: Date } | ContactAudience;

export interface ContactAudience {
  kind: 'contact';
  /** The address's id: a keyed digest. */
  address: string;
  channel: Road;
  purpose: Purpose;
  /** The contact it is for, where its consent is that person's. */
  person?: string;
  /** The delivery that a `direct_answer` answers or a `stop_confirmation` confirms. */
  answers?: string;
  /** The staff member who sends it; absent when nobody does. */
  sender?: string;
}

/**
 * `leaving` is set before the call of a contact's message: found after a crash it is `uncertain`, never sent again by
 * itself (at most once). Staff replies go from `queued` to `sent` (at least once).
 */
export type OutboxState = 'queued' | 'leaving' | 'sent' | 'failed' | 'uncertain' | 'withheld';

export interface OutboxEntry {
  _id: string;
  place: Place;
  /** A later message may take this one's place: its reference is kept when it is sent. */
  referable?: boolean;
  /** Of a message with choices that can be typed: which list of the chat's menu it shows. */
  menu?: string;
  /** Removed when a staff reply is sent, or a secret: it would only keep personal data alive. */
  reply?: Reply;
  /** Holds a key, such as the link to a contact's page: forgotten as soon as it has left. */
  secret?: true;
  audience: Audience;
  /** Answers what was just said in that chat: leaves before news that wait there. */
  isAnswer?: true;
  state: OutboxState;
  /** The work bucket while unfinished. */
  bucket?: string;
  /** Order of leaving within a place. */
  order: number;
  attempts: number;
  /** Which departure set it `leaving`. */
  departure?: string;
  createdAt: Date;
  settledAt?: Date;
  /** The channel's reference of the sent message. */
  ref?: string;
  /** What the provider has said of it since. */
  receipt?: ReceiptState;
  /** Why it failed or was withheld: stable codes. */
  reasons?: (Refusal | string)[];
  /** Delivery that caused it. */
  cause?: string;
  /** Whoever sent it has been told that it was withheld, has failed, or may have. */
  told?: boolean;
}

export const outboxModel = defineModel<OutboxEntry>(
  'outbox',
  {
    _id: { type: String, required: true },
    place: { type: Mixed, required: true },
    referable: Boolean,
    menu: String,
    reply: Mixed,
    secret: Boolean,
    audience: { type: Mixed, required: true },
    isAnswer: Boolean,
    state: { type: String, required: true },
    bucket: String,
    order: { type: Number, required: true },
    attempts: { type: Number, required: true },
    departure: String,
    createdAt: { type: Date, required: true },
    settledAt: Date,
    ref: String,
    receipt: String,
    reasons: { type: [String], default: undefined },
    cause: String,
    told: Boolean,
  },
  [{ bucket: 1 }, { settledAt: 1 }, { ref: 1 }, { 'audience.address': 1 }],
);
