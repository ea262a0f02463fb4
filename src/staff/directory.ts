import type { Identity, Place } from '../connector/index.ts';
import { type Database, readOnce, type Transaction } from '../storage/index.ts';
import { defaultPermissions, type Permission, type Role } from './permissions.ts';
import { registeredGroupModel, staffMemberModel, staffRoleModel, staffStateModel } from './staff.model.ts';
import { StaffError } from './staff-error.ts';
import {
  type RegisteredGroup,
  type StaffMember,
  type StaffRecord,
  type StaffRole,
  toGroupKey,
  toIdentityKey,
} from './staff-member.ts';

/** All the staff as they are at one moment: a handful of documents, so they are read whole. */
export interface StaffDirectory {
  /** Everybody, revoked people too (their names stand in histories), oldest first. */
  readonly members: readonly StaffMember[];
  /** Null for strangers and for the revoked. */
  findByIdentity(identity: Identity): StaffMember | null;
  /** Null for the revoked. */
  findActive(id: string): StaffMember | null;
  /** Throws StaffError `not_staff` for the revoked. */
  getActive(id: string): StaffMember;
  /** Revoked people too. */
  find(id: string): StaffMember | null;
  permissionsOf(role: Role): ReadonlySet<Permission>;
  /** Active owners. */
  readonly owners: readonly StaffMember[];
  /** Groups that hold at this moment. */
  readonly groups: readonly RegisteredGroup[];
  isRegisteredGroup(place: Pick<Place, 'channel' | 'chat'>): boolean;
}

/**
 * Gives the staff as of this moment, or as the transaction sees them. One read by `_id` each time, never none: it tells
 * whether anybody has changed anything since the copy in this process was made, so that a revocation in one process holds
 * in all others at once. A stamp names one state for ever, therefore a copy read in a transaction that is aborted later
 * is never mistaken for the truth.
 */
export type ReadDirectory = (tx?: Transaction) => Promise<StaffDirectory>;

export function createReadDirectory(database: Database): ReadDirectory {
  let kept: { stamp: string; directory: StaffDirectory } | undefined;
  const read: ReadDirectory = async (tx) => {
    const session = tx ?? null;
    // The stamp first: if somebody writes between the reads, what is kept is newer than its stamp, and read again.
    const state = await database.collection(staffStateModel).findOne({ _id: 'staff' }, { session: tx });
    const stamp = state?.stamp ?? '';
    if (kept?.stamp === stamp) return kept.directory;
    const members = await database.model(staffMemberModel).find({}, null, { session }).lean<StaffRecord[]>();
    const roles = await database.model(staffRoleModel).find({}, null, { session }).lean<StaffRole[]>();
    const groups = await database
      .model(registeredGroupModel)
      .find({}, null, { session })
      .lean<RegisteredGroup[]>();
    const directory = toDirectory(members, roles, groups);
    kept = { stamp, directory };
    return directory;
  };
  return (tx) => readOnce(tx, 'staff', () => read(tx));
}

export function toDirectory(
  records: readonly StaffRecord[],
  overrides: readonly StaffRole[],
  registered: readonly RegisteredGroup[],
): StaffDirectory {
  const permissionsOf = (role: Role): ReadonlySet<Permission> => {
    const override = role === 'owner' ? undefined : overrides.find(({ _id }) => _id === role);
    return new Set(override?.permissions ?? defaultPermissions[role]);
  };
  const members = records
    .map((record): StaffMember => ({ ...record, permissions: permissionsOf(record.role) }))
    .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a._id < b._id ? -1 : 1));
  const byId = new Map(members.map((member) => [member._id, member]));
  const active = members.filter((member) => !member.revokedAt);
  const byIdentity = new Map(
    active.flatMap((member) => member.identities.map((identity) => [identity.id, member] as const)),
  );
  const findActive = (id: string) => {
    const member = byId.get(id);
    return member && !member.revokedAt ? member : null;
  };
  const groups = registered.filter((group) => findActive(group.by));
  const groupKeys = new Set(groups.map(({ _id }) => _id));
  return {
    members,
    findByIdentity: (identity) => byIdentity.get(toIdentityKey(identity)) ?? null,
    findActive,
    getActive: (id) => {
      const member = findActive(id);
      if (!member) throw new StaffError('not_staff');
      return member;
    },
    find: (id) => byId.get(id) ?? null,
    permissionsOf,
    owners: active.filter(({ role }) => role === 'owner'),
    groups,
    isRegisteredGroup: (place) => groupKeys.has(toGroupKey(place)),
  };
}
