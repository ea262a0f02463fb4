import type { ContactChannel } from '../../connector/index.ts';
import { defineModel, Mixed } from '../../storage/index.ts';
import type { Purpose } from '../gate/purpose.ts';
import type { ShownText } from '../ledger/index.ts';

/** What one code asks for: bound to a contact, a channel, a purpose and the wording that was shown (M09). */
export interface ConsentCode {
  /** Keyed digest of the code. */
  _id: string;
  contact: string;
  channel: ContactChannel;
  purpose: Extract<Purpose, 'service' | 'marketing' | `named:${string}`>;
  text: ShownText;
  /** The wording itself, where no definition keeps it. */
  wording?: string;
  /** The message that we wrote for the contact, up to the code. */
  prepared?: string;
  /** The staff member who handed it over. */
  createdBy: string;
  createdAt: Date;
  expiresAt: Date;
  /** Set by the one message that used it. */
  usedAt?: Date;
  /** The address that did. */
  usedBy?: string;
}

export const consentCodeModel = defineModel<ConsentCode>(
  'consentCodes',
  {
    _id: { type: String, required: true },
    contact: { type: String, required: true },
    channel: { type: String, required: true },
    purpose: { type: String, required: true },
    text: { type: Mixed, required: true },
    wording: String,
    prepared: String,
    createdBy: { type: String, required: true },
    createdAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
    usedAt: Date,
    usedBy: String,
  },
  [{ contact: 1 }],
);
