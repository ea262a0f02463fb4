import type { Identity } from '../connector/index.ts';
import type { Language } from '../locales/index.ts';
import { type ChangeWriter, type Database, newId } from '../storage/index.ts';
import type { ReadDirectory, StaffDirectory } from './directory.ts';
import { mayAssign, type Permission, permissions, type Role } from './permissions.ts';
import { staffMemberModel, staffRoleModel } from './staff.model.ts';
import { StaffError } from './staff-error.ts';
import {
  type StaffIdentity,
  type StaffMember,
  type StaffRecord,
  type StaffRole,
  toIdentityKey,
} from './staff-member.ts';

export interface Newcomer {
  identity: Identity;
  /** As the channel shows them. */
  name?: string;
  /** As the channel says. */
  language?: Language;
  /** Id for the new person, where the caller names it as actor of the action. */
  id?: string;
}

/**
 * What became of somebody's identity whose account goes on as another one: it was exchanged; it has ended, because the other
 * is somebody's already; or it was kept for the same reason, being all that they have.
 */
export interface Followed {
  member: string;
  outcome: 'followed' | 'ended' | 'kept';
}

const longestName = 80;

/** A name as channels give it, fit for one line; whoever has none is called by their channel. */
export function toStaffName(name: string | undefined, identity: Identity): string {
  const clean = (name ?? '').replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return [...clean].slice(0, longestName).join('').trim() || identity.scheme;
}

export function toStaffIdentity({ identity, language }: Newcomer, at: Date): StaffIdentity {
  const { scheme, value } = identity;
  return { id: toIdentityKey(identity), scheme, value, at, ...(language && { language }) };
}

/**
 * Lets somebody in and gives their id. Whoever was revoked and comes back is the same person again, so that what they own
 * is theirs, but comes back by this one identity alone. The identity must be nobody's; the caller stamps the staff.
 */
export async function admit(
  directory: StaffDirectory,
  writer: ChangeWriter,
  role: Role,
  newcomer: Newcomer,
  invitedBy?: string,
): Promise<string> {
  const { identity, name, id } = newcomer;
  const joined = toStaffIdentity(newcomer, writer.now);
  const before = directory.members
    .filter(({ revokedAt, identities }) => revokedAt && identities.some((one) => one.id === joined.id))
    .sort((a, b) => (b.revokedAt?.getTime() ?? 0) - (a.revokedAt?.getTime() ?? 0))[0];
  if (before) {
    await writer.change(staffMemberModel, before._id, (member) => {
      delete member.revokedAt;
      member.role = role;
      member.identities = [joined];
      member.invitedBy = invitedBy;
    });
    return before._id;
  }
  const created = await writer.create(staffMemberModel, {
    _id: id ?? newId(),
    name: toStaffName(name, identity),
    role,
    identities: [joined],
    createdAt: writer.now,
    ...(invitedBy && { invitedBy }),
  });
  return created._id;
}

/** Changes of people and roles; each checks what `by` may do, then writes, and the caller stamps the staff. */
export function createMemberChanges(database: Database, readDirectory: ReadDirectory) {
  /** The target, when `by` may decide about somebody in that role. Reads `by` again: rights count when one acts. */
  const manage = async (writer: ChangeWriter, by: string, id: string) => {
    const directory = await readDirectory(writer.tx);
    const actor = directory.getActive(by);
    const member = directory.getActive(id);
    if (!mayAssign(actor, member.role, member.permissions)) throw new StaffError('not_permitted');
    return { directory, actor, member };
  };

  const keepOwner = (directory: StaffDirectory, member: StaffMember) => {
    if (member.role === 'owner' && directory.owners.length === 1) throw new StaffError('last_owner');
  };

  const changeSelf = async (writer: ChangeWriter, id: string, mutate: (member: StaffRecord) => void) => {
    (await readDirectory(writer.tx)).getActive(id);
    await writer.change(staffMemberModel, id, mutate);
  };

  return {
    changeRole: async (writer: ChangeWriter, by: string, id: string, role: Role) => {
      const { directory, actor, member } = await manage(writer, by, id);
      if (!mayAssign(actor, role, directory.permissionsOf(role))) throw new StaffError('not_permitted');
      if (role !== 'owner') keepOwner(directory, member);
      await writer.change(staffMemberModel, id, (changed) => {
        changed.role = role;
      });
    },

    revoke: async (writer: ChangeWriter, by: string, id: string) => {
      const { directory, member } = await manage(writer, by, id);
      keepOwner(directory, member);
      await writer.change(staffMemberModel, id, (revoked) => {
        revoked.revokedAt = writer.now;
      });
    },

    removeIdentity: async (writer: ChangeWriter, by: string, id: string, identity: string) => {
      const { members } = await readDirectory(writer.tx);
      const member =
        by === id ? members.find(({ _id }) => _id === id) : (await manage(writer, by, id)).member;
      if (!member || member.revokedAt) throw new StaffError('not_staff');
      const rest = member.identities.filter((one) => one.id !== identity);
      if (rest.length === 0) throw new StaffError('last_identity');
      await writer.change(staffMemberModel, id, (changed) => {
        changed.identities = changed.identities.filter((one) => one.id !== identity);
      });
    },

    /**
     * The channel says that the account of `from` goes on as `to` since `at`. Whoever goes by it goes by `to` then, and by `from` no more;
     * revoked people too, who may come back. Null where nobody does, or has come to it after that.
     */
    followIdentity: async (
      writer: ChangeWriter,
      { from, to, at }: { from: Identity; to: Identity; at: Date },
    ): Promise<Followed | null> => {
      const { members, findByIdentity } = await readDirectory(writer.tx);
      const old = toIdentityKey(from);
      let followed: Followed | null = null;
      for (const member of members) {
        const given = member.identities.find(({ id }) => id === old);
        if (!given || given.at > at) continue;
        const rest = member.identities.filter(({ id }) => id !== old);
        const isKnown = findByIdentity(to) !== null || rest.some(({ id }) => id === toIdentityKey(to));
        const fresh = { ...toStaffIdentity({ identity: to }, writer.now), language: given.language };
        const identities = isKnown ? rest : [...rest, fresh];
        if (identities.length > 0)
          await writer.change(staffMemberModel, member._id, (changed) => {
            changed.identities = identities;
          });
        if (member.revokedAt) continue;
        const outcome = identities.length === 0 ? 'kept' : isKnown ? 'ended' : 'followed';
        followed = { member: member._id, outcome };
      }
      return followed;
    },

    rename: async (writer: ChangeWriter, by: string, id: string, name: string) => {
      const { member } =
        by === id ? { member: (await readDirectory(writer.tx)).getActive(id) } : await manage(writer, by, id);
      const [identity] = member.identities;
      if (!identity) throw new StaffError('not_staff');
      await writer.change(staffMemberModel, id, (changed) => {
        changed.name = toStaffName(name, identity);
      });
    },

    setLanguage: (writer: ChangeWriter, id: string, language: Language) =>
      changeSelf(writer, id, (member) => {
        member.language = language;
      }),

    setPageSize: (writer: ChangeWriter, id: string, pageSize: number) =>
      changeSelf(writer, id, (member) => {
        member.pageSize = pageSize;
      }),

    setRiskCard: (writer: ChangeWriter, id: string, wanted: boolean) =>
      changeSelf(writer, id, (member) => {
        if (wanted) delete member.withoutRisks;
        else member.withoutRisks = true;
      }),

    /** Owners alone decide what roles may do; their own role always may everything. */
    setRolePermissions: async (
      writer: ChangeWriter,
      by: string,
      role: StaffRole['_id'],
      allowed: readonly Permission[],
    ) => {
      const directory = await readDirectory(writer.tx);
      const actor = directory.getActive(by);
      if (actor.role !== 'owner' || (role as Role) === 'owner') throw new StaffError('not_permitted');
      const ordered = permissions.filter((permission) => allowed.includes(permission));
      if (await database.model(staffRoleModel).findById(role, null, { session: writer.tx }).lean())
        await writer.change(staffRoleModel, role, (changed) => {
          changed.permissions = ordered;
        });
      else await writer.create(staffRoleModel, { _id: role, permissions: ordered });
    },
  };
}
