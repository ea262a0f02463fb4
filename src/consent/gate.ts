import type { ContactChannel } from '../connector/index.ts';
import type { Address, ConsentState } from './address.model.ts';

/** What a message is for. `direct_answer`: one reply to what the address itself just wrote, never marketing. */
export type Purpose = 'service' | 'marketing' | 'call' | 'direct_answer' | `named:${string}`;

export type Refusal = 'never_asked' | 'pending' | 'withdrawn' | 'blocked' | 'paused' | 'undeliverable';

export interface GateRequest {
  channel: ContactChannel;
  purpose: Purpose;
  now: Date;
}

declare const brand: unique symbol;

/** The gate let this message to a contact leave. Only `decide` makes one. */
export interface GateDecision {
  readonly kind: 'gate-decision';
  readonly address: string;
  readonly channel: ContactChannel;
  readonly purpose: Purpose;
  readonly [brand]: true;
}

export type Decision = { permit: GateDecision } | { refusals: Refusal[] };

const refusalOfState: Record<ConsentState, Refusal | null> = {
  unknown: 'never_asked',
  pending: 'pending',
  withdrawn: 'withdrawn',
  granted: null,
};

/** The one decision over every send to a contact: a permit, or all reasons against it at once (M01). Pure. */
export function decide(address: Address, { channel, purpose, now }: GateRequest): Decision {
  const facts = address.facts[channel] ?? {};
  const refusals: Refusal[] = [];
  if (purpose !== 'direct_answer') {
    const refusal = refusalOfState[address.states[`${channel}/${purpose}`] ?? 'unknown'];
    if (refusal) refusals.push(refusal);
    if (facts.pausedUntil && facts.pausedUntil > now) refusals.push('paused');
  }
  if (address.blocked) refusals.push('blocked');
  if (facts.undeliverable) refusals.push('undeliverable');
  if (refusals.length > 0) return { refusals };
  return { permit: { kind: 'gate-decision', address: address._id, channel, purpose } as GateDecision };
}
