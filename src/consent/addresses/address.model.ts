import type { ContactChannel } from '../../connector/index.ts';
import { defineModel, Mixed } from '../../storage/index.ts';
import type { Road } from '../gate/purpose.ts';
import type { ShownText } from '../ledger/index.ts';
import type { AddressRef } from './address-ref.ts';
import type { Subject } from './subject.ts';

/** Beside the states stand facts that are no one's will: see B15. */
export interface ChannelFacts {
  pausedUntil?: Date;
  /** The provider's code, or `gone`. */
  undeliverable?: string;
}

/** Something we asked an address and wait to hear: only then is a YES a consent. */
export interface PendingQuestion {
  id: string;
  channel: ContactChannel;
  /** What a YES grants: keys of the address (`address`) and of persons (by contact id). */
  grants: { address: string[]; persons: Record<string, string[]> };
  /** What was asked, as shown: the evidence of what the YES was said to. */
  text: string;
  language: string;
  /** Of a named consent: the wording that is agreed to. */
  shown?: ShownText;
  until: Date;
}

/**
 * One address, whoever's contacts it stands on (B10): a departure and a STOP both write this document, which makes them
 * follow one another.
 */
export interface Address extends Subject {
  /** Keyed digest of `scheme:value`: what was said about a number outlives the number itself (B19, M08). */
  _id: string;
  /** Absent after an erasure. */
  ref?: AddressRef;
  facts: Partial<Record<ContactChannel, ChannelFacts>>;
  /** A blocked sender is not heard and not written to; it is no opt-out (B18). */
  blockedAt?: Date;
  questions: PendingQuestion[];
  /** Messages that may be answered, once each, by delivery. `isAnswered`: once has been; only that answer may be tried again. */
  answerable: { delivery: string; channel: Road; isAnswered?: true }[];
  /** The withdrawal that may still be confirmed, once. */
  confirmable?: { record: string; channel: ContactChannel };
  /** Channels on which we have asked for consent by ourselves: that is done once. */
  asked: Partial<Record<ContactChannel, Date>>;
  /** When the address last wrote, by channel: some channels take free text only for a while after that (B20). */
  heardAt: Partial<Record<ContactChannel, Date>>;
  /** Id of the connector it last wrote by, by channel: what we write goes back the same way. */
  heardBy?: Partial<Record<ContactChannel, string>>;
  /** Id of the address that the channel has named as another name of the same account: see `same-account.ts`. */
  sameAs?: string;
  /** Id of the address under which the channel says that the account goes on; nothing that was agreed to goes there. */
  goesOnAs?: string;
  /** The language that the contact chose by LANGUAGE. */
  language?: string;
  /** The language that their words, or else the channel they wrote by, last named. */
  spoken?: string;
  /**
   * Since when contacts have stood on it, of those who came after something had been said of it; where nobody stands on it,
   * who stood there last. See `moved/`.
   */
  holders?: Record<string, Date>;
  /** Contacts whose agreement `suspendedAt` sets aside. */
  suspendedFrom?: string[];
}

export const addressModel = defineModel<Address>(
  'addresses',
  {
    _id: { type: String, required: true },
    ref: { type: Mixed },
    states: { type: Mixed, required: true },
    facts: { type: Mixed, required: true },
    chain: { type: Mixed },
    departures: { type: Number, required: true },
    suspendedAt: Date,
    blockedAt: Date,
    questions: { type: [Mixed], default: undefined, required: true },
    answerable: { type: [Mixed], default: undefined, required: true },
    confirmable: { type: Mixed },
    asked: { type: Mixed, required: true },
    heardAt: { type: Mixed, required: true },
    heardBy: { type: Mixed },
    sameAs: String,
    goesOnAs: String,
    language: String,
    spoken: String,
    holders: { type: Mixed },
    suspendedFrom: { type: [String], default: undefined },
  },
  [{ blockedAt: 1 }],
);

/** An address nobody has said anything about. */
export function unknownAddress(_id: string, ref?: AddressRef): Address {
  return {
    _id,
    ref,
    states: {},
    facts: {},
    departures: 0,
    questions: [],
    answerable: [],
    asked: {},
    heardAt: {},
  };
}
