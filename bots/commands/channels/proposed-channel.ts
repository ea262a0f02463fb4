import type { ContactChannel } from '../../../src/connector/index.ts';
import type { ConsentProposal } from '../../../src/contacts/index.ts';

/** The channel that a pasted "sms ok" is about. */
export function proposedChannel(proposed: ConsentProposal['channel']): ContactChannel {
  return proposed === 'call' ? 'voice' : proposed;
}
