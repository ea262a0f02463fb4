import { type Database, type Erasable, sweepAway, type Transaction } from '../../storage/index.ts';
import { toMessengerKey } from '../identities.ts';
import { claimModel, type IdentityClaim } from './claim.model.ts';

export function findClaim(database: Database, id: string, tx?: Transaction): Promise<IdentityClaim | null> {
  return database.collection(claimModel).findOne({ _id: id }, { session: tx });
}

/** Claims that nobody has settled, the oldest first. */
export async function findOpenClaims(database: Database, tx?: Transaction): Promise<IdentityClaim[]> {
  const found = await database.collection(claimModel).find({ open: true }, { session: tx }).toArray();
  return found.sort((one, other) => one.at.getTime() - other.at.getTime());
}

/** Claims of an erased contact go, and those to what was its alone. */
export const erasableClaims: Erasable = {
  id: 'claims',
  erase: (database, { contact, mentions }, signal) =>
    sweepAway(
      database,
      claimModel,
      (claim) => claim.claimant === contact || mentions(claim.value) || mentions(toMessengerKey(claim)),
      signal,
    ),
};
