import { describe, expect, it } from 'vitest';
import {
  type Address,
  decide,
  type GateRequest,
  type Person,
  type Purpose,
  type Refusal,
  refusals,
  type StateEntry,
  spend,
  toNextStep,
  unknownAddress,
  unknownPerson,
} from '../../../src/consent/index.ts';

const now = new Date('2026-11-22T12:00:00Z');
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);

/** The states an entry can be in, as the gate must read them. */
const entries = {
  unknown: undefined,
  granted: entry({ state: 'granted' }),
  'granted before the number moved': entry({ state: 'granted', at: hours(-100) }),
  pending: entry({ state: 'pending', until: hours(1) }),
  'pending, run out': entry({ state: 'pending', until: hours(-1) }),
  withdrawn: entry({ state: 'withdrawn' }),
  'withdrawn provisionally': entry({ state: 'withdrawn', provisional: true }),
} as const;
type EntryName = keyof typeof entries;
const entryNames = Object.keys(entries) as EntryName[];

/** What each state alone is refused with. */
const refusalOf: Record<EntryName, Refusal | null> = {
  unknown: 'never_asked',
  granted: null,
  'granted before the number moved': 'number_moved',
  pending: 'pending',
  'pending, run out': 'never_asked',
  withdrawn: 'withdrawn',
  'withdrawn provisionally': 'closed_provisionally',
};

function entry(of: Partial<StateEntry>): StateEntry {
  return { state: 'granted', at: hours(-10), was: 'unknown', record: 'r', ...of };
}

/** In the order of the table: what the channel asks for, and when and by which connector the contact wrote. */
const windows = {
  none: { asks: 'nothing', hours: undefined, by: undefined },
  open: { asks: 'window', hours: -23, by: 'ours' },
  closed: { asks: 'window', hours: -24, by: 'ours' },
  elsewhere: { asks: 'window', hours: -1, by: 'another' },
  cold: { asks: 'word', hours: undefined, by: undefined },
  warm: { asks: 'word', hours: -2_000, by: 'ours' },
  'warm elsewhere': { asks: 'word', hours: -1, by: 'another' },
} as const;
type Window = keyof typeof windows;

interface Situation {
  purpose: Purpose;
  service: EntryName;
  /** Of the purpose, at the address and at the person. */
  ofAddress: EntryName;
  ofPerson: EntryName | 'nobody';
  blocked: boolean;
  undeliverable: boolean;
  paused: boolean;
  window: Window;
  quiet: boolean;
  mayAsk: boolean;
  maySend: boolean;
  occasion: boolean;
}

const purposes: Purpose[] = [
  'service',
  'marketing',
  'named:newsletter',
  'call',
  'stop_confirmation',
  'direct_answer',
  'consent_request',
];

const isException = (purpose: Purpose) =>
  purpose === 'stop_confirmation' || purpose === 'direct_answer' || purpose === 'consent_request';

function toInputs(of: Situation): { address: Address; person: Person | null; request: GateRequest } {
  const { asks, hours: wrote, by } = windows[of.window];
  const address: Address = {
    ...unknownAddress('a'),
    suspendedAt: hours(-50),
    facts: {
      sms: {
        ...(of.paused && { pausedUntil: hours(5) }),
        ...(of.undeliverable && { undeliverable: '21614' }),
      },
    },
    ...(of.blocked && { blockedAt: hours(-1) }),
    heardAt: wrote === undefined ? {} : { sms: hours(wrote) },
    ...(by && { heardBy: { sms: by } }),
    answerable: of.occasion ? [{ delivery: 'd1', channel: 'sms' }] : [],
    confirmable: of.occasion ? { record: 'd1', channel: 'sms' } : undefined,
    asked: of.occasion ? {} : { sms: hours(-9) },
  };
  const put = (states: Record<string, StateEntry>, key: string, name: EntryName | 'nobody') => {
    const found = name === 'nobody' ? undefined : entries[name];
    if (found) states[key] = found;
  };
  const person = of.ofPerson === 'nobody' ? null : { ...unknownPerson('p'), suspendedAt: hours(-50) };
  put(address.states, 'sms/service', of.service);
  if (of.purpose === 'call') put(address.states, 'voice/call', of.ofAddress);
  else if (!isException(of.purpose) && of.purpose !== 'service') {
    put(address.states, `sms/${of.purpose}`, of.ofAddress);
    if (person) put(person.states, of.purpose === 'marketing' ? 'sms/marketing' : of.purpose, of.ofPerson);
  }
  return {
    address,
    person,
    request: {
      channel: 'sms',
      connector: 'ours',
      purpose: of.purpose,
      now,
      answers: 'd1',
      maySend: of.maySend,
      rules: {
        mayAsk: of.mayAsk,
        callNeedsConsent: of.mayAsk,
        quietUntil: of.quiet ? hours(2) : null,
        windowHours: asks === 'window' ? 24 : null,
        repliesOnly: asks === 'word',
      },
    },
  };
}

/** The rules once more, one sentence each: when a reason stands in the way, whatever else does. */
const sentences: Record<Refusal, (of: Situation) => boolean> = {
  blocked: ({ blocked }) => blocked,
  not_allowed: ({ maySend }) => !maySend,
  undeliverable: ({ undeliverable }) => undeliverable,
  number_moved: (of) => standsIn(of, 'number_moved'),
  closed_provisionally: (of) => standsIn(of, 'closed_provisionally'),
  withdrawn: (of) =>
    standsIn(of, 'withdrawn') || (of.purpose === 'consent_request' && of.service.startsWith('withdrawn')),
  asked_before: ({ purpose, occasion }) => purpose === 'consent_request' && !occasion,
  not_to_be_asked: ({ purpose, mayAsk }) => purpose === 'consent_request' && !mayAsk,
  never_asked: (of) =>
    of.purpose !== 'consent_request' && standsIn(of, 'never_asked') && !(of.purpose === 'call' && !of.mayAsk),
  pending: (of) => standsIn(of, 'pending'),
  paused: ({ purpose, paused }) => paused && purpose !== 'stop_confirmation' && purpose !== 'direct_answer',
  window_closed: ({ purpose, window }) =>
    ['closed', 'elsewhere'].includes(window) &&
    !['stop_confirmation', 'direct_answer', 'call'].includes(purpose),
  never_wrote: ({ purpose, window }) =>
    ['cold', 'warm elsewhere'].includes(window) &&
    !['stop_confirmation', 'direct_answer', 'call'].includes(purpose),
  quiet_hours: ({ purpose, quiet }) => quiet && (purpose === 'marketing' || purpose === 'consent_request'),
  confirmed_before: ({ purpose, occasion }) => purpose === 'stop_confirmation' && !occasion,
  nothing_to_answer: ({ purpose, occasion }) => purpose === 'direct_answer' && !occasion,
};

function standsIn(of: Situation, refusal: Refusal): boolean {
  const says = (name: EntryName) => refusalOf[name] === refusal;
  if (of.purpose === 'stop_confirmation' || of.purpose === 'direct_answer') return false;
  if (of.purpose === 'call') return says(of.ofAddress);
  if (says(of.service)) return true;
  if (of.purpose === 'service' || of.purpose === 'consent_request') return false;
  const both = [of.ofAddress, of.ofPerson === 'nobody' ? 'unknown' : of.ofPerson] as const;
  const closing = both.filter((name) => name.startsWith('withdrawn'));
  if (closing.length > 0) return closing.some(says);
  return !both.includes('granted') && both.some(says);
}

function* situations(): Generator<Situation> {
  const either = [false, true];
  for (const purpose of purposes) {
    const hasPurpose = !isException(purpose) && purpose !== 'service';
    const isPersonal = hasPurpose && purpose !== 'call';
    for (const service of purpose === 'call' ? (['unknown'] as const) : entryNames)
      for (const ofAddress of hasPurpose ? entryNames : (['unknown'] as const))
        for (const ofPerson of isPersonal ? [...entryNames, 'nobody' as const] : (['nobody'] as const))
          for (const window of Object.keys(windows) as Window[])
            for (let bits = 0; bits < 128; bits += 1) {
              const bit = (at: number) => either[(bits >> at) & 1] as boolean;
              yield {
                purpose,
                service,
                ofAddress,
                ofPerson,
                window,
                blocked: bit(0),
                undeliverable: bit(1),
                paused: bit(2),
                quiet: bit(3),
                mayAsk: bit(4),
                maySend: bit(5),
                occasion: bit(6),
              };
            }
  }
}

describe('the gate', () => {
  it('gives every reason, and nothing but the reasons, in each of the situations there are (M01, B15, B20, B21, Q10, Q11)', () => {
    let seen = 0;
    let permitted = 0;
    for (const situation of situations()) {
      const { address, person, request } = toInputs(situation);
      const decision = decide(address, person, request);
      const expected = refusals.filter((refusal) => sentences[refusal](situation));
      const given = 'refusals' in decision ? decision.refusals : [];
      if (given.join() !== expected.join())
        expect({ situation, given }).toEqual({ situation, given: expected });
      seen += 1;
      if ('permit' in decision) permitted += 1;
    }
    // service: 7 states; marketing and named: 7 x 7 x 8; call: 7; three exceptions: 7 each. Times 7 windows, 7 yes-or-nos.
    expect(seen).toBe((7 + 2 * 7 * 7 * 8 + 7 + 3 * 7) * 7 * 2 ** 7);
    expect(permitted).toBeGreaterThan(100);
    // Half a million situations: seconds on an idle machine, more beside other work.
  }, 120_000);

  it('lets each exception through once (B13)', () => {
    const { address, request } = toInputs({ ...quietDay, purpose: 'direct_answer' });
    expect(decide(address, null, request)).toHaveProperty('permit');
    expect(decide(spend(address, request), null, request)).toEqual({ refusals: ['nothing_to_answer'] });
    const stop = toInputs({ ...quietDay, purpose: 'stop_confirmation', service: 'withdrawn' });
    expect(decide(stop.address, null, stop.request)).toHaveProperty('permit');
    expect(decide(spend(stop.address, stop.request), null, stop.request)).toEqual({
      refusals: ['confirmed_before'],
    });
    const asking = toInputs({ ...quietDay, purpose: 'consent_request' });
    expect(decide(asking.address, null, asking.request)).toHaveProperty('permit');
    expect(decide(spend(asking.address, asking.request), null, asking.request)).toEqual({
      refusals: ['asked_before'],
    });
  });

  it('lets an answer that was put off leave later, and not after a STOP (B13, M01)', () => {
    const { address, request } = toInputs({ ...quietDay, purpose: 'direct_answer' });
    const again = { ...request, isRepeat: true };
    const answered = spend(address, request);
    expect(decide(answered, null, again)).toHaveProperty('permit');
    expect(decide({ ...answered, answerable: [] }, null, again)).toEqual({ refusals: ['nothing_to_answer'] });
  });

  it('answers only what was written on the same channel', () => {
    const { address, request } = toInputs({ ...quietDay, purpose: 'direct_answer' });
    expect(decide(address, null, { ...request, channel: 'whatsapp' })).toEqual({
      refusals: ['nothing_to_answer'],
    });
    expect(decide(address, null, { ...request, answers: 'another' })).toEqual({
      refusals: ['nothing_to_answer'],
    });
  });

  it('never asks again whoever has withdrawn anything: they are handed a code instead', () => {
    const { address, request } = toInputs({ ...quietDay, purpose: 'consent_request' });
    const withdrawn = { ...address, states: { 'viber/marketing': entry({ state: 'withdrawn' }) } };
    expect(decide(withdrawn, null, request)).toEqual({ refusals: ['withdrawn'] });
    expect(toNextStep(['withdrawn'], true)).toBe('hand_over');
  });

  it('has a next step for every reason that somebody can do something about', () => {
    const without = refusals.filter((refusal) => toNextStep([refusal], true) === 'none');
    expect(without).toEqual(['confirmed_before', 'nothing_to_answer']);
    expect(toNextStep(['never_asked'], true)).toBe('ask');
    expect(toNextStep(['never_asked'], false)).toBe('hand_over');
    expect(toNextStep([], true)).toBe('none');
  });
});

const quietDay: Situation = {
  purpose: 'service',
  service: 'unknown',
  ofAddress: 'unknown',
  ofPerson: 'nobody',
  blocked: false,
  undeliverable: false,
  paused: false,
  window: 'none',
  quiet: false,
  mayAsk: true,
  maySend: true,
  occasion: true,
};
