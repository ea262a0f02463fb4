import { toAddressRef } from '../../../src/consent/index.ts';
import type { Delivery } from '../../../src/intake/index.ts';
import { findGathered, type Transaction } from '../../../src/storage/index.ts';
import type { Rooms } from '../command-context.ts';
import { senderCardModel } from './sender-card.model.ts';

/** Reads together, within a stretch of a transaction, what deliveries of contacts will ask for one by one. */
export async function foreseeDeliveries(
  rooms: Rooms,
  deliveries: readonly Delivery[],
  tx: Transaction,
): Promise<void> {
  const refs = deliveries.flatMap(({ event }) => {
    if (event.type === 'turn') {
      const { identity, otherIdentity } = event.turn.who;
      return [identity, ...(otherIdentity ? [otherIdentity] : [])].map(toAddressRef);
    }
    return event.type === 'message.received' ? toAddressRef(event.from) : [];
  });
  if (refs.length === 0) return;
  const addresses = await rooms.consent.findAddressesOf(refs, tx);
  const holders = await rooms.contacts.foreseeHolders(refs, tx);
  await rooms.contacts.findContacts(holders, tx);
  await rooms.consent.findPersons(holders, tx);
  const ids = addresses.map(({ _id }) => _id);
  await findGathered(rooms.database, senderCardModel, ids, tx);
}
