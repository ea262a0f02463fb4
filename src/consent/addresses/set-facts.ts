import type { ContactChannel } from '../../connector/index.ts';
import type { Address, ChannelFacts } from './address.model.ts';

/** Sets what is known of one channel of an address; what is `undefined` is forgotten. */
export function setFacts(address: Address, channel: ContactChannel, facts: ChannelFacts): void {
  const known = { ...address.facts[channel], ...facts };
  const kept = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
  address.facts = { ...address.facts, [channel]: kept };
}
