import type { ConsentStatedEvent } from '../../../src/connector/index.ts';
import {
  type Address,
  type AddressRef,
  type Changes,
  channelsOf,
  isFormerHolder,
  isWithdrawn,
  reachOfMarketingStop,
  reachOfStop,
  type StateChange,
  toAddressRef,
} from '../../../src/consent/index.ts';
import { parsePhone } from '../../../src/contacts/index.ts';
import type { TurnEffects } from '../../../src/intake/index.ts';
import type { Transaction } from '../../../src/storage/index.ts';
import { askForSubscription } from '../by-mail/ask-for-subscription.ts';
import { refreshCards } from '../cards/refresh-cards.ts';
import type { Rooms } from '../command-context.ts';
import { noteDeskChange } from '../notices/notify-desk-changes.ts';

export interface StatedDelivery {
  event: ConsentStatedEvent;
  delivery: string;
  source: string;
}

/**
 * A contact's word that a provider or a shop passes on: a withdrawal at once, an agreement never against a withdrawal, and to
 * advertising by mail only with a second word where the country wants one (B16).
 */
export async function hearStatement(
  rooms: Rooms,
  { event, delivery, source }: StatedDelivery,
  now: Date,
  effects: TurnEffects,
  tx: Transaction,
): Promise<void> {
  const { scope, state, at, words } = event;
  const ref = toNormalRef(rooms, toAddressRef(event.from));
  if (state === 'granted' && scope === 'marketing' && ref.scheme === 'mail') {
    const holders = await rooms.consent.holdersOf(ref, tx);
    const stated = { ref, holders, delivery, source, saidAt: at, words, now };
    if (await askForSubscription(rooms, stated, effects, tx)) return;
  }
  const { address, holders, hasClosed } = await recordStated(rooms, { event, delivery, source }, now, tx);
  effects.drafts.push(...(await refreshCards(rooms, holders, now, tx)));
  // A whole list may be closed at once: what came together is told together, and what was closed before not at all.
  if (hasClosed && address) await noteDeskChange(rooms.database, address._id, now, tx);
}

/** Writes and proves the word alone: nobody is asked or shown anything. */
export async function recordStated(
  rooms: Rooms,
  { event, delivery, source }: StatedDelivery,
  now: Date,
  tx: Transaction,
): Promise<{ address: Address | null; holders: readonly string[]; hasClosed: boolean }> {
  const { channel, scope, state, at, words } = event;
  const ref = toNormalRef(rooms, toAddressRef(event.from));
  const { stopReach } = rooms.policies.hearingOf(ref, channel ?? 'sms');
  const address = await rooms.consent.findAddress(ref, tx);
  const holders = await rooms.consent.holdersOf(ref, tx);
  let changes: Changes;
  if (state === 'withdrawn')
    changes =
      scope === 'marketing'
        ? reachOfMarketingStop(ref, channel, stopReach)
        : mergeChanges(
            (channel ? [channel] : channelsOf(ref)).map((one) => reachOfStop(ref, one, stopReach)),
          );
  else changes = toGrants(event, ref);
  // An agreement is somebody's: of several who share the address, or of one who may have left it, nobody knows whose.
  const [only] = holders.length === 1 && !isFormerHolder(address, holders[0] as string) ? holders : [];
  const isTheirs = state === 'withdrawn' || only !== undefined;
  if (state === 'granted' && only) changes = await withoutEnded(rooms, changes, only, tx);
  const { address: after } = await rooms.consent.stateKnown(
    address,
    holders,
    {
      action: state,
      method: 'provider',
      actor: `provider:${source}`,
      cause: { delivery },
      saidAt: at,
      receivedAt: now,
      address: changes.address,
      persons: isTheirs ? Object.fromEntries(holders.map((id) => [id, changes.person])) : {},
      // Of two sides the stricter counts: what the contact closed with us, a shop's list does not open (M17).
      unlessWithdrawn: state === 'granted',
      values: { words },
    },
    tx,
  );
  const hasClosed = Object.keys(changes.address).some(
    (key) => after?.states[key]?.state === 'withdrawn' && address.states[key]?.state !== 'withdrawn',
  );
  return { address: after, holders, hasClosed: hasClosed && holders.length > 0 };
}

/** What the contact behind an address has ended on another road, a shop's list does not open here either (M17). */
async function withoutEnded(
  { consent }: Rooms,
  changes: Changes,
  contact: string,
  tx: Transaction,
): Promise<Changes> {
  const states = (await consent.findPersons([contact], tx)).get(contact)?.states ?? {};
  const open = Object.entries(changes.address).filter(([key]) => !isWithdrawn(states[key]));
  return { ...changes, address: Object.fromEntries(open) };
}

/** Numbers come as shops write them. */
function toNormalRef({ settings }: Rooms, ref: AddressRef): AddressRef {
  if (ref.scheme !== 'tel' || ref.value.startsWith('+')) return ref;
  const phone = parsePhone(ref.value, settings.country);
  return phone && 'e164' in phone ? { ...ref, value: phone.e164 } : ref;
}

function toGrants({ scope, channel }: ConsentStatedEvent, ref: AddressRef): Changes {
  const granted: StateChange = { state: 'granted' };
  const channels = channel
    ? [channel]
    : channelsOf(ref).filter((one) => ref.scheme !== 'tel' || one === 'sms');
  const purposes = scope === 'marketing' ? ['marketing'] : ['service'];
  return {
    address: Object.fromEntries(
      channels.flatMap((one) => purposes.map((purpose) => [`${one}/${purpose}`, granted])),
    ),
    person:
      scope === 'marketing' ? Object.fromEntries(channels.map((one) => [`${one}/marketing`, granted])) : {},
  };
}

function mergeChanges(all: readonly Changes[]): Changes {
  return {
    address: Object.assign({}, ...all.map(({ address }) => address)),
    person: Object.assign({}, ...all.map(({ person }) => person)),
  };
}
