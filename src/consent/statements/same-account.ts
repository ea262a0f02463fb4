import type { ContactChannel } from '../../connector/index.ts';
import type { Subject } from '../addresses/subject.ts';
import type { StateChange } from './apply-states.ts';
import { hasEffect } from './order-of-words.ts';

/** One word of `from` that counts for `to` as well: both are names of one account. */
export interface SharedWord {
  saidAt: Date;
  address: Record<string, StateChange>;
}

/**
 * What was closed for good under one name of an account and still stands open under its other name, by the moment it was
 * said. An agreement is not taken over: it was given for the address it names. Pure.
 */
export function closedUnderOtherName(
  from: Pick<Subject, 'states'>,
  to: Pick<Subject, 'states'>,
  channel: ContactChannel,
): SharedWord[] {
  const words = new Map<number, SharedWord>();
  for (const [key, entry] of Object.entries(from.states)) {
    if (!key.startsWith(`${channel}/`) || entry.state !== 'withdrawn' || entry.provisional) continue;
    const current = to.states[key];
    if (current?.state === 'withdrawn' && !current.provisional) continue;
    const stands = current && {
      state: current.state === 'withdrawn' ? current.state : ('granted' as const),
      receivedAt: current.at,
    };
    if (!hasEffect({ state: 'withdrawn', receivedAt: entry.at }, stands)) continue;
    const word = words.get(+entry.at) ?? { saidAt: entry.at, address: {} };
    word.address[key] = { state: 'withdrawn' };
    words.set(+entry.at, word);
  }
  return [...words.values()];
}

/**
 * What a START under one name opens again under the other: service, and marketing where it had been granted there before a STOP
 * closed it (B16). Pure.
 */
export function openedUnderOtherName(
  granted: Readonly<Record<string, StateChange>>,
  { states }: Pick<Subject, 'states'>,
  channel: ContactChannel,
): Record<string, StateChange> {
  return Object.fromEntries(
    Object.entries(granted).filter(([key, { state }]) => {
      const closed = states[key];
      if (state !== 'granted' || closed?.state !== 'withdrawn' || closed.provisional) return false;
      return key === `${channel}/service` || (key === `${channel}/marketing` && closed.was === 'granted');
    }),
  );
}
