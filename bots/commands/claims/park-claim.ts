import type { IdentityClaim } from '../../../src/contacts/index.ts';
import type { TurnEffects } from '../../../src/intake/index.ts';
import { can } from '../../../src/staff/index.ts';
import type { Transaction } from '../../../src/storage/index.ts';
import type { Rooms } from '../command-context.ts';
import { performByContact } from '../inbound/perform-by-contact.ts';
import { placesOf } from '../places.ts';
import { claimCard, gatherClaim } from './claim-card.ts';

/**
 * Parks what a contact's message claims, and shows it to those who may settle it; a mere claim that nobody vouches for stands
 * in the list and on the message alone. One that waits already is shown to nobody a second time, one that was turned down not
 * at all. Gives its id while there is something to settle.
 */
export async function parkByContact(
  rooms: Rooms,
  claim: Pick<IdentityClaim, 'scheme' | 'value' | 'name' | 'claimant' | 'basis'>,
  by: { delivery: string; source: string; now: Date },
  effects: TurnEffects,
  tx: Transaction,
): Promise<string | undefined> {
  const { result: parked, actionId } = await performByContact(
    rooms,
    'claim.parked',
    by,
    (writer) => rooms.contacts.parkClaim(writer, claim),
    effects,
    tx,
  );
  if (!parked.open) return undefined;
  if (!actionId || claim.basis === 'shared') return parked._id;
  const facts = await gatherClaim(parked, rooms, tx);
  const staff = await rooms.staff.directory(tx);
  for (const reader of staff.members)
    if (!reader.revokedAt && can(reader, 'settle-claims'))
      for (const { place, t } of placesOf(rooms, reader))
        effects.drafts.push({
          place,
          reply: claimCard(facts, reader, t),
          audience: { kind: 'staff', staff: reader._id },
        });
  return parked._id;
}
