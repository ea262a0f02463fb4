import { defineModel, Mixed } from '../../storage/index.ts';

/** Hands out the sequences of one box: whoever appends writes it, so the order of commits is the order of sequences. */
export interface MailboxHead {
  /** The box. */
  _id: string;
  /** Sequence of the newest item; 0 = none yet. */
  last: number;
  /** Items in the box. */
  count: number;
}

export const mailboxHeadModel = defineModel<MailboxHead>('mailboxHeads', {
  _id: { type: String, required: true },
  last: { type: Number, required: true },
  count: { type: Number, required: true },
});

export interface StoredMailboxItem {
  /** `box:id`, so that a repeat is found by it. */
  _id: string;
  box: string;
  sequence: number;
  at: Date;
  body: Record<string, unknown>;
}

export const mailboxItemModel = defineModel<StoredMailboxItem>(
  'mailboxItems',
  {
    _id: { type: String, required: true },
    box: { type: String, required: true },
    sequence: { type: Number, required: true },
    at: { type: Date, required: true },
    body: { type: Mixed, required: true },
  },
  [{ box: 1 }],
);
