import { type ContactChannel, contactChannels, type Identity } from '../../../src/connector/index.ts';
import {
  type Address,
  type AddressRef,
  channelsOf,
  stateOf,
  toAddressRef,
} from '../../../src/consent/index.ts';
import type { CommandContext } from '../command-context.ts';

/** An address by which somebody of the staff talks to us, and which contacts have too. */
export interface OwnAddress {
  ref: AddressRef;
  address: Address;
  /** The one they are met on there. */
  channel: ContactChannel;
  holders: string[];
}

/** Addresses of the speaker that are a contact's as well, and by which messages are still possible. */
export async function findOwnAddresses({
  turn,
  member,
  rooms,
  tx,
  now,
}: CommandContext): Promise<OwnAddress[]> {
  const { identity, otherIdentity } = turn.who;
  const identities: Identity[] = [identity, ...(otherIdentity ? [otherIdentity] : []), ...member.identities];
  const found = new Map<string, OwnAddress>();
  for (const one of identities) {
    const ref = toAddressRef(one);
    const channel = contactChannels.find((name) => name === one.scheme) ?? channelsOf(ref)[0];
    if (!channel) continue;
    const holders = await rooms.consent.holdersOf(ref, tx);
    if (holders.length === 0) continue;
    const address = await rooms.consent.findAddress(ref, tx);
    if (stateOf(address, `${channel}/service`, now) === 'withdrawn') continue;
    found.set(address._id, { ref, address, channel, holders });
  }
  return [...found.values()];
}
