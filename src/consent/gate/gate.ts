import type { Address } from '../addresses/address.model.ts';
import type { Person } from '../addresses/person.model.ts';
import { type ConsentState, isSuspended, isWithdrawn, type Subject, stateOf } from '../addresses/subject.ts';
import { type Purpose, type Refusal, type Road, refusals } from './purpose.ts';

/** What the country, the channel and the hour say, beside the contact's own word. */
export interface GateRules {
  /** A never-asked address may be asked by this channel. */
  mayAsk: boolean;
  /** Calls need a consent; where they do not, a withdrawal still closes them. */
  callNeedsConsent: boolean;
  /** Marketing waits until then. */
  quietUntil: Date | null;
  /** Free text is taken only so long after the contact's last message, in hours (B20). */
  windowHours: number | null;
  /** The channel begins no conversation: only who has written there is written to (B21). */
  repliesOnly?: boolean;
}

export interface GateRequest {
  channel: Road;
  /** Id of the connector it would leave by. Another number of the business's own knows nothing of what was written to this one. */
  connector?: string;
  purpose: Purpose;
  now: Date;
  rules: GateRules;
  /** Whoever sends has the right to. */
  maySend: boolean;
  /** The delivery that is answered, the record of the withdrawal that is confirmed, or the question that is asked. */
  answers?: string;
  /** The same message asks once more: what an exception allows once, it has used up itself. */
  isRepeat?: boolean;
}

declare const brand: unique symbol;

/** The gate let this message to a contact leave. Only `decide` makes one. */
export interface GateDecision {
  readonly kind: 'gate-decision';
  readonly address: string;
  readonly channel: Road;
  readonly purpose: Purpose;
  readonly [brand]: true;
}

export type Decision = { permit: GateDecision } | { refusals: Refusal[] };

/** The purposes that are bound to one occasion rather than to a consent. */
const exceptions: Partial<Record<Purpose, (address: Address, request: GateRequest) => Refusal[]>> = {
  stop_confirmation: ({ confirmable }, { answers, channel, isRepeat }) =>
    isRepeat || (confirmable?.record === answers && confirmable?.channel === channel)
      ? []
      : ['confirmed_before'],
  direct_answer: ({ answerable }, { answers, channel, isRepeat }) =>
    // A STOP ends what may be answered, also what a channel has put off until after it.
    answerable.some(
      (one) => one.delivery === answers && one.channel === channel && (isRepeat || !one.isAnswered),
    )
      ? []
      : ['nothing_to_answer'],
  consent_request: (address, request) => {
    const { channel, rules, now, answers } = request;
    // The question that asks is what the address waits for.
    const isOwn = address.questions.some((one) => one.id === answers && one.channel === channel);
    const found = refusalsOfState(address, `${channel}/service`, now).filter(
      (one) => one !== 'never_asked' && !(isOwn && one === 'pending'),
    );
    if (isWindowClosed(address, request)) found.push('window_closed');
    if (isCold(address, request)) found.push('never_wrote');
    if (rules.quietUntil && rules.quietUntil > now) found.push('quiet_hours');
    if (!rules.mayAsk) found.push('not_to_be_asked');
    if (!request.isRepeat && factOf(address.asked, channel)) found.push('asked_before');
    if (isPaused(address, channel, now)) found.push('paused');
    if (Object.values(address.states).some(isWithdrawn)) found.push('withdrawn');
    return found;
  },
};

/**
 * The one decision over every send to a contact: a permit, or all reasons against it at once, the one to see to first
 * leading (M01). `person`: the contact it is for, where it is for one. Pure.
 */
export function decide(address: Address, person: Person | null, request: GateRequest): Decision {
  const { channel, purpose, maySend } = request;
  const exception = exceptions[purpose];
  const found = new Set<Refusal>();
  if (!exception) for (const one of refusalsOfConsent(address, person, request)) found.add(one);
  else for (const one of exception(address, request)) found.add(one);
  if (address.blockedAt) found.add('blocked');
  if (factOf(address.facts, channel)?.undeliverable) found.add('undeliverable');
  if (!maySend) found.add('not_allowed');
  if (found.size > 0) return { refusals: refusals.filter((refusal) => found.has(refusal)) };
  return { permit: { kind: 'gate-decision', address: address._id, channel, purpose } as GateDecision };
}

function refusalsOfConsent(address: Address, person: Person | null, request: GateRequest): Refusal[] {
  const { channel, purpose, now, rules } = request;
  const found: Refusal[] = [];
  if (purpose === 'call') {
    const reasons = refusalsOfState(address, 'voice/call', now);
    found.push(...reasons.filter((one) => rules.callNeedsConsent || one !== 'never_asked'));
  } else {
    // The flag of the channel first, then the purpose: a message with a purpose needs both (Q11).
    found.push(...refusalsOfState(address, `${channel}/service`, now));
    if (purpose !== 'service') found.push(...refusalsOfPurpose(address, person, request));
    if (purpose === 'marketing' && rules.quietUntil && rules.quietUntil > now) found.push('quiet_hours');
    if (isWindowClosed(address, request)) found.push('window_closed');
    if (isCold(address, request)) found.push('never_wrote');
  }
  if (isPaused(address, channel, now)) found.push('paused');
  return found;
}

/** A purpose is agreed to for the address or for the person; a withdrawal at either closes it. */
function refusalsOfPurpose(
  address: Address,
  person: Person | null,
  { channel, purpose, now }: GateRequest,
): Refusal[] {
  const ofAddress = refusalsOfState(address, `${channel}/${purpose}`, now);
  const ofPerson = person
    ? refusalsOfState(person, purpose === 'marketing' ? `${channel}/marketing` : purpose, now)
    : ['never_asked' as const];
  const closed = [...ofAddress, ...ofPerson].filter(
    (one) => one === 'withdrawn' || one === 'closed_provisionally',
  );
  if (closed.length > 0) return closed;
  return ofAddress.length === 0 || ofPerson.length === 0 ? [] : [...ofAddress, ...ofPerson];
}

const refusalOfState: Record<ConsentState, Refusal | null> = {
  unknown: 'never_asked',
  pending: 'pending',
  withdrawn: 'withdrawn',
  granted: null,
};

function refusalsOfState(subject: Subject, key: string, now: Date): Refusal[] {
  if (isSuspended(subject, key)) return ['number_moved'];
  if (subject.states[key]?.provisional) return ['closed_provisionally'];
  const refusal = refusalOfState[stateOf(subject, key, now)];
  return refusal ? [refusal] : [];
}

function isPaused({ facts }: Address, channel: Road, now: Date): boolean {
  const until = factOf(facts, channel)?.pausedUntil;
  return until !== undefined && until > now;
}

function isWindowClosed(address: Address, request: GateRequest): boolean {
  const { rules, now } = request;
  if (rules.windowHours === null) return false;
  const heard = heardThere(address, request);
  return !heard || now.getTime() - heard.getTime() >= rules.windowHours * 3_600_000;
}

function isCold(address: Address, request: GateRequest): boolean {
  return request.rules.repliesOnly === true && !heardThere(address, request);
}

/** When the contact last wrote to the connector that would write to them; of others than the last one nothing is kept. */
function heardThere({ heardAt, heardBy }: Address, { channel, connector }: GateRequest): Date | undefined {
  const by = factOf(heardBy ?? {}, channel);
  const isElsewhere = by !== undefined && connector !== undefined && by !== connector;
  return isElsewhere ? undefined : factOf(heardAt, channel);
}

function factOf<T>(facts: Partial<Record<Road, T>>, road: Road): T | undefined {
  return facts[road];
}

/**
 * The address after a permitted message has left: what an exception allowed once is used up, so that the next one meets a
 * closed gate. Pure.
 */
export function spend(address: Address, { purpose, channel, answers, now }: GateRequest): Address {
  if (purpose === 'stop_confirmation') return { ...address, confirmable: undefined };
  if (purpose === 'direct_answer')
    return {
      ...address,
      answerable: address.answerable.map((one) =>
        one.delivery === answers ? { ...one, isAnswered: true as const } : one,
      ),
    };
  if (purpose === 'consent_request') return { ...address, asked: { ...address.asked, [channel]: now } };
  return address;
}

/** Whether a message of this purpose leaves its mark on the address; the others only count. */
export function isSpending(purpose: Purpose): boolean {
  return purpose in exceptions;
}
