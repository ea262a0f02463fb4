import type { CallReportedEvent, IncomingEvent, WebhookRequest } from '../../src/connector/index.ts';
import { readParameters, readRequired, readSid } from './parameters.ts';

/** https://www.twilio.com/docs/voice/twiml#callstatus-values; `queued` and `initiated` say nothing yet. */
const callStates = new Map<string, CallReportedEvent['state']>([
  ['ringing', 'ringing'],
  ['in-progress', 'answered'],
  ['completed', 'ended'],
  ['busy', 'ended'],
  ['no-answer', 'ended'],
  ['canceled', 'ended'],
  ['failed', 'ended'],
]);

/**
 * What stands in place of a withheld number: ANONYMOUS, BLOCKED, RESTRICTED, UNAVAILABLE, UNKNOWN as spelt on the keys of a
 * telephone.
 */
const withheld = new Set(['+266696687', '+2562533', '+7378742833', '+86282452253', '+8656696']);

/**
 * A call that moved on, whether told as an incoming call or as its status: both tell of the same states, so they share their
 * keys. Pure; throws MalformedError.
 */
export function parseCall(request: WebhookRequest, now: Date): IncomingEvent[] {
  const read = readParameters(request);
  const call = readSid(read, 'CallSid');
  const status = readRequired(read, 'CallStatus').toLowerCase();
  const state = callStates.get(status);
  if (!state) return [];
  const direction = read('Direction')?.startsWith('outbound') ? 'out' : 'in';
  const [caller, called] = [readRequired(read, 'From'), readRequired(read, 'To')];
  const [other, own] = direction === 'in' ? [caller, called] : [called, caller];
  const party = toParty(other);
  return [
    {
      type: 'call.reported',
      key: `call:${call}:${status}`,
      conversation: party?.value ?? call,
      at: toMoment(read('Timestamp'), now),
      call,
      direction,
      party,
      own,
      state,
      ...(state === 'ended' && { seconds: toSeconds(read('CallDuration')), outcome: status }),
    },
  ];
}

function toParty(address: string): CallReportedEvent['party'] {
  const isNumber = /^\+[1-9]\d{6,14}$/.test(address) && !withheld.has(address);
  return isNumber ? { scheme: 'tel', value: address } : undefined;
}

/** Of talk; a call nobody answered has none. */
function toSeconds(duration: string | undefined): number | undefined {
  return duration !== undefined && /^\d{1,7}$/.test(duration) ? Number(duration) : undefined;
}

/** RFC 2822, only in statuses. */
function toMoment(timestamp: string | undefined, now: Date): Date {
  const at = new Date(timestamp ?? '');
  return Number.isNaN(at.getTime()) ? now : at;
}
