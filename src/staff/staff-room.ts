import type { Identity, Place } from '../connector/index.ts';
import type { Language } from '../locales/index.ts';
import type { ChangeWriter, Database, Keys, Transaction } from '../storage/index.ts';
import { createReadDirectory, type StaffDirectory } from './directory.ts';
import { createGroups } from './groups.ts';
import { type Accepted, createCodes, type MadeCode } from './invitations.ts';
import { createMemberChanges, type Followed, type Newcomer } from './members.ts';
import { claimOwnership, type OwnerCode, prepareOwnerCode } from './owner-code.ts';
import type { Permission, Role } from './permissions.ts';
import type { StaffCode, StaffMember, StaffRole } from './staff-member.ts';
import { stampStaff } from './staff-state.ts';
import { createTries } from './tries.ts';

/**
 * Who may command the bots. Whatever changes somebody runs in the caller's transaction through a writer, asks what `by` (a
 * staff member's id) may do at that moment, and throws StaffError before it has written anything.
 */
export interface StaffRoom {
  /** Everybody, at this moment or as the transaction sees it; costs one read by `_id`. */
  directory(tx?: Transaction): Promise<StaffDirectory>;
  /** At each start: which code makes an owner, to be printed. `given` is `OWNER_CODE`. */
  prepareOwnerCode(given: string | undefined): Promise<OwnerCode>;
  /** Throws `code_unknown`, `too_many_tries`. */
  claim(writer: ChangeWriter, code: string, newcomer: Newcomer): Promise<StaffMember>;
  /** Once usable, within 48 hours unless said otherwise. Throws `not_permitted`. */
  createInvitation(writer: ChangeWriter, by: string, role: Role, hours?: number): Promise<MadeCode>;
  listInvitations(now: Date, tx?: Transaction): Promise<StaffCode[]>;
  /** `id` as listed. Throws NotFoundError, `not_permitted`, `code_used`. */
  revokeInvitation(writer: ChangeWriter, by: string, id: string): Promise<void>;
  /** Once usable, within ten minutes, from another channel of the same person. */
  createLinkCode(writer: ChangeWriter, by: string): Promise<MadeCode>;
  /**
   * Takes an invitation or a link code. Throws `code_unknown`, `code_used`, `code_expired`, `code_revoked`,
   * `too_many_tries`, `already_staff`, `identity_taken`.
   */
  acceptCode(
    writer: ChangeWriter,
    code: string,
    newcomer: Newcomer,
  ): Promise<{ kind: Accepted['kind']; member: StaffMember }>;
  /** Throws `not_permitted`, `last_owner`. */
  changeRole(writer: ChangeWriter, by: string, id: string, role: Role): Promise<void>;
  /** Ends everything of a person at once; an undo brings it back. Throws `not_permitted`, `last_owner`. */
  revoke(writer: ChangeWriter, by: string, id: string): Promise<void>;
  /** `identity` is its id, `scheme:value`. Throws `not_permitted`, `last_identity`. */
  removeIdentity(writer: ChangeWriter, by: string, id: string, identity: string): Promise<void>;
  /** The channel says that an account goes on as another one. Null where no active member goes by it. */
  followIdentity(
    writer: ChangeWriter,
    change: { from: Identity; to: Identity; at: Date },
  ): Promise<Followed | null>;
  rename(writer: ChangeWriter, by: string, id: string, name: string): Promise<void>;
  setLanguage(writer: ChangeWriter, id: string, language: Language): Promise<void>;
  setPageSize(writer: ChangeWriter, id: string, pageSize: number): Promise<void>;
  /** Whether they get the card of risks every week. */
  setRiskCard(writer: ChangeWriter, id: string, wanted: boolean): Promise<void>;
  /** Owners only. Throws `not_permitted`. */
  setRolePermissions(
    writer: ChangeWriter,
    by: string,
    role: StaffRole['_id'],
    allowed: readonly Permission[],
  ): Promise<void>;
  /** Owners only. Throws `not_permitted`, `not_a_group`. */
  registerGroup(writer: ChangeWriter, by: string, place: Place, title?: string): Promise<void>;
  /** False when it was not registered. Throws `not_permitted`. */
  unregisterGroup(writer: ChangeWriter, by: string, place: Place): Promise<boolean>;
  /** The channel has given a group another chat id. */
  moveGroup(writer: ChangeWriter, from: Place, chat: string): Promise<boolean>;
}

export function createStaffRoom({ database, keys }: { database: Database; keys: Keys }): StaffRoom {
  const readDirectory = createReadDirectory(database);
  const tries = createTries();
  const codes = createCodes({ database, keys, readDirectory, tries });
  const members = createMemberChanges(database, readDirectory);
  const groups = createGroups(database, readDirectory);

  /** The stamp is a change's last write: what is read after it is whole. */
  const stamped =
    <Rest extends unknown[], Result>(change: (writer: ChangeWriter, ...rest: Rest) => Promise<Result>) =>
    async (writer: ChangeWriter, ...rest: Rest): Promise<Result> => {
      const result = await change(writer, ...rest);
      await stampStaff(database, writer.tx);
      return result;
    };
  const acceptCode = stamped(codes.acceptCode);

  return {
    directory: readDirectory,
    prepareOwnerCode: (given) => prepareOwnerCode(database, keys, readDirectory, given),
    claim: async (writer, code, newcomer) => {
      const id = await claimOwnership({ database, keys, readDirectory, tries }, writer, code, newcomer);
      return (await readDirectory(writer.tx)).getActive(id);
    },
    createInvitation: codes.createInvitation,
    listInvitations: codes.listInvitations,
    revokeInvitation: codes.revokeInvitation,
    createLinkCode: codes.createLinkCode,
    acceptCode: async (writer, code, newcomer) => {
      const { kind, id } = await acceptCode(writer, code, newcomer);
      return { kind, member: (await readDirectory(writer.tx)).getActive(id) };
    },
    changeRole: stamped(members.changeRole),
    revoke: stamped(members.revoke),
    removeIdentity: stamped(members.removeIdentity),
    followIdentity: stamped(members.followIdentity),
    rename: stamped(members.rename),
    setLanguage: stamped(members.setLanguage),
    setPageSize: stamped(members.setPageSize),
    setRiskCard: stamped(members.setRiskCard),
    setRolePermissions: stamped(members.setRolePermissions),
    registerGroup: stamped(groups.registerGroup),
    unregisterGroup: stamped(groups.unregisterGroup),
    moveGroup: stamped(groups.moveGroup),
  };
}
