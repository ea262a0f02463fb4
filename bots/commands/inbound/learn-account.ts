import type { Identity, MessageReceiptEvent } from '../../../src/connector/index.ts';
import { isOneAccount, toAddressRef } from '../../../src/consent/index.ts';
import { isMessengerScheme } from '../../../src/contacts/index.ts';
import type { TurnEffects } from '../../../src/intake/index.ts';
import type { Transaction } from '../../../src/storage/index.ts';
import { parkByContact } from '../claims/park-claim.ts';
import type { Rooms } from '../command-context.ts';
import { toContactChannel } from './contact-road.ts';

/**
 * A receipt names the account that a message went to by its number and by the channel's own id (B07): whoever writes by that id
 * alone is from then on whoever has the number. Where the id stands on another contact than the number, nothing is joined: staff
 * settle whose it is (B09). What was closed under one name is closed under the other; nobody agrees to anything by it.
 */
export async function learnAccount(
  rooms: Rooms,
  { number, id }: NonNullable<MessageReceiptEvent['account']>,
  by: { delivery: string; source: string; now: Date },
  effects: TurnEffects,
  tx: Transaction,
): Promise<void> {
  const channel = toContactChannel(by.source);
  if (!channel) return;
  const [numberRef, idRef] = [toAddressRef(number), toAddressRef(id)];
  const onId = await rooms.consent.holdersOf(idRef, tx);
  const onNumber = onId.length > 0 ? await rooms.consent.holdersOf(numberRef, tx) : [];
  const claimants = onNumber.filter((one) => !onId.includes(one));
  const isOne = isOneAccount(onNumber, onId);
  const naming = { channel, delivery: by.delivery, receivedAt: by.now, isOne };
  await rooms.consent.learnNames([numberRef, idRef], naming, tx);
  const { scheme, value } = idRef;
  if (!isMessengerScheme(scheme)) return;
  for (const { _id: claimant, deletedAt } of await rooms.contacts.findContacts(claimants, tx))
    if (!deletedAt)
      await parkByContact(rooms, { scheme, value, claimant, basis: 'attested' }, by, effects, tx);
}

/** Both names of a sender who was named by one: the number first, as if the channel had said both. */
export async function namesOfSender(
  rooms: Pick<Rooms, 'consent'>,
  { from, otherName }: { from: Identity; otherName?: Identity },
  tx: Transaction,
): Promise<{ from: Identity; otherName?: Identity }> {
  if (otherName || from.scheme !== 'whatsapp') return { from, otherName };
  const ref = toAddressRef(from);
  const other = await rooms.consent.findOtherName(ref, tx);
  if (!other) return { from };
  return ref.scheme === 'tel' ? { from, otherName: other } : { from: other, otherName: from };
}
