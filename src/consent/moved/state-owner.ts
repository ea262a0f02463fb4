import type { Transaction } from '../../storage/index.ts';
import type { Address } from '../addresses/address.model.ts';
import { isSuspended } from '../addresses/subject.ts';
import type { ConsentRoom } from '../consent-room.ts';
import { resumeAddress, suspendAddress } from './suspend-address.ts';

/**
 * What is known of whose an address is: `moved`: somebody else's than those who agreed; `resumed`: it never left its person;
 * `renewed`: its new person is known, and may be asked.
 */
export type OwnerWord = 'moved' | 'resumed' | 'renewed';

export interface OwnerStatement {
  word: OwnerWord;
  /** Who says so: a staff member's id, or the connector's whose channel reports it. */
  by: `staff:${string}` | `provider:${string}`;
  /** Since when it holds; now, unless said otherwise. */
  saidAt?: Date;
  now: Date;
  delivery?: string;
}

const actions: Record<OwnerWord, string> = {
  moved: 'suspended',
  resumed: 'resumed-same-person',
  renewed: 'renewed',
};

/** Records whose an address is, as staff or a channel say (M18). False when there is nothing to set aside, or to take back. */
export async function stateOwner(
  room: Pick<ConsentRoom, 'stateKnown' | 'holdersOf'>,
  address: Address,
  { word, by, now, saidAt = now, delivery }: OwnerStatement,
  tx: Transaction,
): Promise<boolean> {
  const holders = address.ref ? await room.holdersOf(address.ref, tx) : [];
  const isWaiting = suspendedKeys(address).length > 0;
  if (
    word === 'moved'
      ? !mayMove(address, saidAt)
      : word === 'renewed'
        ? !isWaiting
        : !mayResume(address, holders)
  )
    return false;
  await room.stateKnown(
    address,
    [],
    {
      action: actions[word],
      method: by.startsWith('staff:') ? 'staff' : 'provider',
      actor: by,
      cause: { delivery },
      saidAt,
      receivedAt: now,
      ...(word === 'moved' && { suspend: (one: Address) => suspendAddress(one, saidAt, holders) }),
      ...(word === 'resumed' && { suspend: resumeAddress }),
      ...(word === 'renewed' && {
        address: Object.fromEntries(
          suspendedKeys(address).map((key) => [key, { state: 'unknown' as const }]),
        ),
        amend: (one: Address) => {
          delete one.suspendedFrom;
        },
      }),
    },
    tx,
  );
  return true;
}

/** Something was said of the address since it last changed hands, and until `at`, if that is given. Pure. */
export function mayMove({ states, suspendedAt, heardAt }: Address, at?: Date): boolean {
  const isNew = (date: Date) => (!suspendedAt || date > suspendedAt) && (!at || date <= at);
  return Object.values(states).some(({ at }) => isNew(at)) || Object.values(heardAt).some(isNew);
}

/**
 * What was set aside may count again only for one of those who had agreed, and while nobody has been heard from the address
 * since: then whoever has it may be somebody else indeed. Pure.
 */
export function mayResume(address: Address, holders: readonly string[]): boolean {
  const { suspendedAt, suspendedFrom = [], states, heardAt } = address;
  if (!suspendedAt || suspendedKeys(address).length === 0) return false;
  if (holders.length === 0 || !holders.every((id) => suspendedFrom.includes(id))) return false;
  const isSince = (date: Date) => date > suspendedAt;
  return !Object.values(states).some(({ at }) => isSince(at)) && !Object.values(heardAt).some(isSince);
}

/** Keys whose agreement is set aside. Pure. */
export function suspendedKeys(address: Address): string[] {
  return Object.keys(address.states).filter((key) => isSuspended(address, key));
}

/** Whether a contact is one of those who had the number before: what belongs to them is not told or changed from there. Pure. */
export function isFormerHolder({ suspendedFrom }: Pick<Address, 'suspendedFrom'>, contact: string): boolean {
  return suspendedFrom?.includes(contact) === true;
}
