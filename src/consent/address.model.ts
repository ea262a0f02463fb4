import type { ContactChannel } from '../connector/index.ts';
import { defineModel, Mixed } from '../storage/index.ts';

/** What an address has said about one channel and purpose. */
export type ConsentState = 'unknown' | 'pending' | 'granted' | 'withdrawn';

/** Beside the states stand facts that are no one's will: see B15. */
export interface ChannelFacts {
  pausedUntil?: Date;
  undeliverable?: boolean;
}

/**
 * One address, whoever's contacts it stands on (B10): a departure and a STOP both write this document, which makes them
 * follow one another.
 */
export interface Address {
  /** `scheme:value`, e.g. `tel:+48600700800`. */
  _id: string;
  /** By `channel/purpose`; a missing one is `unknown`. */
  states: Record<string, ConsentState>;
  facts: Partial<Record<ContactChannel, ChannelFacts>>;
  blocked: boolean;
  /** Counts departures; written by each, so that a STOP at the same moment conflicts. */
  departures: number;
}

export const addressModel = defineModel<Address>('addresses', {
  _id: { type: String, required: true },
  states: { type: Mixed, required: true },
  facts: { type: Mixed, required: true },
  blocked: { type: Boolean, required: true },
  departures: { type: Number, required: true },
});

/** An address nobody has said anything about. */
export function unknownAddress(id: string): Address {
  return { _id: id, states: {}, facts: {}, blocked: false, departures: 0 };
}
