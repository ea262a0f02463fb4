import type { ContactChannel } from '../connector/index.ts';
import { defineModel, Mixed } from '../storage/index.ts';

/** What a contact wrote; always received and recorded, whatever they agreed to (F035). */
export interface InboundMessage {
  /** Id of the delivery that brought it. */
  _id: string;
  /** Id of the sender's address: the message belongs to the address, whoever's contact it is (B10). */
  address: string;
  channel: ContactChannel;
  text: string;
  /** When it was sent, by the sender's clock. */
  at: Date;
  /** What their messenger calls a sender who is on no contact: a proposal for a name. */
  name?: string;
  /** When it came in. */
  receivedAt: Date;
  /** A number they sent: E.164, and whether their messenger vouches that it is their own (B08). */
  shared?: { e164: string; attested: boolean };
}

export const inboundMessageModel = defineModel<InboundMessage>(
  'inboundMessages',
  {
    _id: { type: String, required: true },
    address: { type: String, required: true },
    channel: { type: String, required: true },
    text: { type: String, default: '' },
    at: { type: Date, required: true },
    name: String,
    receivedAt: { type: Date, required: true },
    shared: { type: Mixed },
  },
  [{ address: 1 }],
);
