import { type ChangeWriter, type Database, type Keys, NotFoundError, newId } from '../storage/index.ts';
import { toCodeDigests } from './codes.ts';
import type { ReadDirectory, StaffDirectory } from './directory.ts';
import { admit, type Newcomer, toStaffIdentity } from './members.ts';
import { mayAssign, type Role } from './permissions.ts';
import { staffCodeModel, staffMemberModel } from './staff.model.ts';
import { StaffError } from './staff-error.ts';
import { type StaffCode, type StaffMember, toIdentityKey } from './staff-member.ts';
import type { Tries } from './tries.ts';

const hour = 3_600_000;
export const invitationHours = 48;
export const linkCodeMinutes = 10;
const keptDays = 30;
/** 50 bits; with the limits of `Tries` guessing is hopeless. */
const codeLength = 10;

interface CodeOptions {
  database: Database;
  keys: Keys;
  readDirectory: ReadDirectory;
  tries: Tries;
}

/** The code is shown to its maker this once. */
export interface MadeCode {
  code: string;
  expiresAt: Date;
}

/** `invitation`: somebody came in; `link`: another channel of somebody known. */
export interface Accepted {
  kind: StaffCode['kind'];
  /** The staff member's. */
  id: string;
}

/** Codes that let people and their channels in. Only their keyed digests are stored. */
export function createCodes({ database, keys, readDirectory, tries }: CodeOptions) {
  const codes = () => database.model(staffCodeModel);

  const make = async (
    writer: ChangeWriter,
    code: Omit<StaffCode, '_id' | 'createdAt'>,
  ): Promise<MadeCode> => {
    const text = newId(codeLength);
    const [digest] = toCodeDigests(keys, 'staff-code', text);
    const old = new Date(writer.now.getTime() - keptDays * 24 * hour);
    await codes().deleteMany({ expiresAt: { $lt: old } }, { session: writer.tx });
    const document = { ...code, _id: digest as string, createdAt: writer.now };
    // An invitation is an act of its maker, with history and undo; a link code for one's own channel is not.
    if (code.kind === 'invitation') await writer.create(staffCodeModel, document);
    else await codes().insertMany([document], { session: writer.tx });
    return { code: text, expiresAt: code.expiresAt };
  };

  /** The stored code; throws StaffError, having counted a wrong try. */
  const find = async (writer: ChangeWriter, text: string, identity: string): Promise<StaffCode> => {
    tries.allow(identity, writer.now);
    const digests = toCodeDigests(keys, 'staff-code', text);
    const [code] = await codes()
      .find({ _id: { $in: digests } }, null, { session: writer.tx })
      .lean<StaffCode[]>();
    if (!code) {
      tries.countWrong(identity, writer.now);
      throw new StaffError('code_unknown');
    }
    if (code.usedAt) throw new StaffError('code_used');
    if (code.revokedAt) throw new StaffError('code_revoked');
    if (code.expiresAt <= writer.now) throw new StaffError('code_expired');
    return code;
  };

  /** Past the history: an undo of the joining must not bring the code back to life. */
  const use = (writer: ChangeWriter, code: StaffCode, usedBy: string) =>
    codes().updateOne({ _id: code._id }, { $set: { usedAt: writer.now, usedBy } }, { session: writer.tx });

  const link = async (
    writer: ChangeWriter,
    maker: StaffMember,
    newcomer: Newcomer,
    directory: StaffDirectory,
  ) => {
    const holder = directory.findByIdentity(newcomer.identity);
    if (holder) throw new StaffError(holder._id === maker._id ? 'already_staff' : 'identity_taken');
    await writer.change(staffMemberModel, maker._id, (member) => {
      member.identities.push(toStaffIdentity(newcomer, writer.now));
    });
    return maker._id;
  };

  return {
    /** Throws StaffError `not_permitted` when `by` lacks anything that the role has. */
    createInvitation: async (
      writer: ChangeWriter,
      by: string,
      role: Role,
      hours: number = invitationHours,
    ): Promise<MadeCode> => {
      const directory = await readDirectory(writer.tx);
      const maker = directory.getActive(by);
      if (!mayAssign(maker, role, directory.permissionsOf(role))) throw new StaffError('not_permitted');
      const expiresAt = new Date(writer.now.getTime() + hours * hour);
      return make(writer, { kind: 'invitation', role, by, expiresAt });
    },

    /** A code by which the same person joins another channel. */
    createLinkCode: async (writer: ChangeWriter, by: string): Promise<MadeCode> => {
      (await readDirectory(writer.tx)).getActive(by);
      const expiresAt = new Date(writer.now.getTime() + linkCodeMinutes * 60_000);
      return make(writer, { kind: 'link', by, expiresAt });
    },

    /**
     * Takes an invitation or a link code from whoever sends it. A refusal for what the person is leaves the code unused.
     * The caller stamps the staff.
     */
    acceptCode: async (writer: ChangeWriter, text: string, newcomer: Newcomer): Promise<Accepted> => {
      const code = await find(writer, text, toIdentityKey(newcomer.identity));
      const directory = await readDirectory(writer.tx);
      const maker = directory.findActive(code.by);
      if (!maker) throw new StaffError('code_revoked');
      if (code.kind === 'link') {
        const id = await link(writer, maker, newcomer, directory);
        await use(writer, code, id);
        return { kind: 'link', id };
      }
      const role = code.role ?? 'viewer';
      if (!mayAssign(maker, role, directory.permissionsOf(role))) throw new StaffError('code_revoked');
      if (directory.findByIdentity(newcomer.identity)) throw new StaffError('already_staff');
      const id = await admit(directory, writer, role, newcomer, maker._id);
      await use(writer, code, id);
      return { kind: 'invitation', id };
    },

    /** Invitations that still let somebody in, newest first. */
    listInvitations: async (now: Date, tx?: ChangeWriter['tx']): Promise<StaffCode[]> => {
      const directory = await readDirectory(tx);
      const all = await codes()
        .find({}, null, { session: tx ?? null })
        .lean<StaffCode[]>();
      return all
        .filter(({ kind, usedAt, revokedAt }) => kind === 'invitation' && !usedAt && !revokedAt)
        .filter(({ expiresAt, by }) => expiresAt > now && directory.findActive(by))
        .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
    },

    /** `id` as listed; its maker may, and whoever could give the role. */
    revokeInvitation: async (writer: ChangeWriter, by: string, id: string): Promise<void> => {
      const directory = await readDirectory(writer.tx);
      const actor = directory.getActive(by);
      const code = await codes().findById(id, null, { session: writer.tx }).lean<StaffCode | null>();
      if (code?.kind !== 'invitation') throw new NotFoundError('staffCodes', id);
      const role = code.role ?? 'viewer';
      if (code.by !== by && !mayAssign(actor, role, directory.permissionsOf(role)))
        throw new StaffError('not_permitted');
      if (code.usedAt) throw new StaffError('code_used');
      await writer.change(staffCodeModel, id, (revoked) => {
        revoked.revokedAt = writer.now;
      });
    },
  };
}
