import type { ContactChannel } from '../../connector/index.ts';
import type { Transaction } from '../../storage/index.ts';
import type { Address } from '../addresses/address.model.ts';
import type { AddressBook } from '../addresses/address-book.ts';
import type { AddressRef } from '../addresses/address-ref.ts';
import type { RecordedStatement, Statement } from '../statements/record-statement.ts';
import { closedUnderOtherName, openedUnderOtherName, type SharedWord } from '../statements/same-account.ts';
import { type HeardMessage, type HeardOutcome, type HearingParts, hearMessage } from './hear-message.ts';

/** The delivery that names an account in two ways. */
export interface Naming {
  channel: ContactChannel;
  delivery: string;
  receivedAt: Date;
}

export interface AccountParts extends HearingParts {
  stateKnown(
    address: Address,
    contacts: readonly string[],
    statement: Statement,
    tx: Transaction,
  ): Promise<RecordedStatement>;
}

/**
 * Takes in a message whose sender the channel names in two ways, by their number and by an id of its own (B07): whoever stands
 * on one of them is met, and what is closed under one of them is closed under the other.
 */
export async function hearAccount(
  parts: AccountParts,
  message: HeardMessage,
  otherRef: AddressRef,
  tx: Transaction,
): Promise<HeardOutcome> {
  const { channel } = message;
  const { state, close } = statingOf(parts, message, tx);

  const other = await parts.book.findAddress(otherRef, tx);
  const known = await close(other, message.known);
  const findHolders: HearingParts['findHolders'] = async (ref, within) => [
    ...new Set([
      ...(await parts.findHolders(ref, within)),
      ...(ref === message.ref ? await parts.findHolders(otherRef, within) : []),
    ]),
  ];
  const heard = await hearMessage({ ...parts, findHolders }, { ...message, known }, tx);
  const closed = await close(heard.address, other);
  const isStart = heard.hearing.kind === 'start' || heard.hearing.kind === 'yes';
  const opened = isStart ? openedUnderOtherName(heard.hearing.address, closed, channel) : {};
  const after =
    Object.keys(opened).length > 0
      ? await state(closed, 'granted', { saidAt: message.saidAt, address: opened })
      : closed;
  const onNumber = await parts.findHolders(message.ref, tx);
  if (!isOneAccount(onNumber, await parts.findHolders(otherRef, tx))) return heard;
  return { ...heard, address: await linkNames(parts.book, [heard.address, after], tx) };
}

/**
 * Whether a number and an id may lead to each other, by the contacts that stand on them. Nobody on the number is no conflict
 * yet, but to join the two would give the id's contact a number that nobody named. Pure.
 */
export function isOneAccount(onNumber: readonly string[], onId: readonly string[]): boolean {
  return onId.length === 0 || (onNumber.length > 0 && onNumber.every((one) => onId.includes(one)));
}

/** From now on the two names of an account lead to each other, for an erasure too (B07, M08). Gives the first. */
export async function linkNames(
  book: Pick<AddressBook, 'saveAddress'>,
  [one, other]: readonly [Address, Address],
  tx: Transaction,
): Promise<Address> {
  if (one.sameAs === other._id && other.sameAs === one._id) return one;
  const linked = { ...one, sameAs: other._id };
  await book.saveAddress(linked, tx);
  await book.saveAddress({ ...other, sameAs: one._id }, tx);
  return linked;
}

/** Closes under each of two names of an account what is closed under the other; nothing else changes. Gives both. */
export async function closeBothNames(
  parts: Pick<AccountParts, 'stateKnown'>,
  [one, other]: readonly [Address, Address],
  naming: Naming,
  tx: Transaction,
): Promise<[Address, Address]> {
  const { close } = statingOf(parts, naming, tx);
  const closed = await close(other, one);
  return [closed, await close(closed, other)];
}

function statingOf(
  { stateKnown }: Pick<AccountParts, 'stateKnown'>,
  { channel, delivery, receivedAt }: Naming,
  tx: Transaction,
) {
  const state = async (address: Address, action: string, { saidAt, address: changes }: SharedWord) => {
    const statement: Statement = {
      action,
      method: 'same-account',
      actor: 'contact',
      cause: { delivery },
      saidAt,
      receivedAt,
      address: changes,
    };
    return (await stateKnown(address, [], statement, tx)).address ?? address;
  };
  const close = async (from: Address, to: Address) => {
    let closed = to;
    for (const word of closedUnderOtherName(from, to, channel))
      closed = await state(closed, 'withdrawn', word);
    return closed;
  };
  return { state, close };
}
