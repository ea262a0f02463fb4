import type { ContactChannel } from '../../connector/index.ts';
import type { Transaction } from '../../storage/index.ts';
import type { Address } from '../addresses/address.model.ts';
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
  if (Object.keys(opened).length > 0)
    await state(closed, 'granted', { saidAt: message.saidAt, address: opened });
  return heard;
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
