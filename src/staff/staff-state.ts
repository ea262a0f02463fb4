import { type Database, forgetReads, newId, type Transaction } from '../storage/index.ts';
import {
  registeredGroupModel,
  staffCodeModel,
  staffMemberModel,
  staffRoleModel,
  staffStateModel,
} from './staff.model.ts';
import type { StaffRecord, StaffState } from './staff-member.ts';

const emptyState: StaffState = { _id: 'staff', stamp: '', claimed: false, usedOwnerCodes: [] };

export async function readStaffState(database: Database, tx: Transaction): Promise<StaffState> {
  const state = await database
    .model(staffStateModel)
    .findById('staff', null, { session: tx })
    .lean<StaffState | null>();
  return state ?? emptyState;
}

/**
 * Gives the staff a new stamp. The last write of every change of members, roles or groups, an undo's too: of two such
 * transactions at once, one waits or runs again, so that what each has checked still holds when it commits.
 */
export async function stampStaff(
  database: Database,
  tx: Transaction,
  changes: Partial<Omit<StaffState, '_id' | 'stamp'>> = {},
): Promise<void> {
  const state = { ...(await readStaffState(database, tx)), ...changes, stamp: newId(16) };
  await database.model(staffStateModel).replaceOne({ _id: 'staff' }, state, { session: tx, upsert: true });
  forgetReads(tx);
}

/** A rule that holds between documents, broken at `path` of one of them. */
export interface StaffFault {
  id: string;
  path: string;
}

/**
 * What would be wrong with the staff if the given members became what is given with them (undefined = gone): no owner left,
 * or an identity of two people. An undo asks this before it writes.
 */
export async function findStaffFaults(
  database: Database,
  tx: Transaction,
  future: ReadonlyMap<string, StaffRecord | undefined>,
): Promise<StaffFault[]> {
  const present = await database
    .model(staffMemberModel)
    .find({}, null, { session: tx })
    .lean<StaffRecord[]>();
  const { claimed } = await readStaffState(database, tx);
  const others = present.filter(({ _id }) => !future.has(_id));
  const returning = [...future.values()].filter((member) => member !== undefined);
  const active = [...others, ...returning].filter(({ revokedAt }) => !revokedAt);
  const faults: StaffFault[] = [];
  if (claimed && !active.some(({ role }) => role === 'owner')) {
    const were = present.filter(
      ({ _id, role, revokedAt }) => future.has(_id) && role === 'owner' && !revokedAt,
    );
    for (const { _id } of were) {
      const member = future.get(_id);
      faults.push({ id: _id, path: !member ? '' : member.revokedAt ? 'revokedAt' : 'role' });
    }
  }
  const holders = new Map<string, string>();
  for (const { _id, identities } of active) {
    for (const { id } of identities) {
      const other = holders.get(id);
      if (other && other !== _id && future.has(_id))
        faults.push({ id: _id, path: faultyPath(_id, id, present) });
      holders.set(id, _id);
    }
  }
  return faults;
}

/** Where the clash shows: at the return of the person, or at the identity that would come back. */
function faultyPath(memberId: string, identity: string, present: readonly StaffRecord[]): string {
  const now = present.find(({ _id }) => _id === memberId);
  if (!now) return '';
  const held = now.identities.some(({ id }) => id === identity);
  return held ? 'revokedAt' : 'identities';
}

/** How the room's documents are recorded and taken back: for `createActivity`. */
export function toTrackedStaffModels(database: Database) {
  const afterUndo = (tx: Transaction) => stampStaff(database, tx);
  return [
    {
      model: staffMemberModel,
      afterUndo,
      findFaultsTogether: (tx: Transaction, future: ReadonlyMap<string, StaffRecord | undefined>) =>
        findStaffFaults(database, tx, future),
    },
    { model: staffRoleModel, afterUndo },
    { model: registeredGroupModel, afterUndo },
    { model: staffCodeModel },
  ];
}
