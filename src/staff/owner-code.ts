import { randomBytes } from 'node:crypto';
import type { ChangeWriter, Database, Keys } from '../storage/index.ts';
import { matchesDigest, toCodeDigests } from './codes.ts';
import type { ReadDirectory } from './directory.ts';
import { admit, type Newcomer } from './members.ts';
import { staffMemberModel } from './staff.model.ts';
import { StaffError } from './staff-error.ts';
import { toIdentityKey } from './staff-member.ts';
import { readStaffState, stampStaff } from './staff-state.ts';
import type { Tries } from './tries.ts';

/** What the start prints. */
export type OwnerCode =
  /** `/claim code` makes an owner; `recovery`: there is one already. */
  | { open: true; code: string; recovery: boolean }
  /** There is an owner; a code never used before in `OWNER_CODE` opens the way again. */
  | { open: false };

/**
 * Settles at a start which code makes an owner. While there is none: `given` (`OWNER_CODE`), else one made here, which is
 * the same for every process and every start until it is used. Once there is an owner: only a `given` that has never made
 * an owner, so that whoever runs the service can let an owner in who lost every channel. Only digests are stored.
 */
export async function prepareOwnerCode(
  database: Database,
  keys: Keys,
  readDirectory: ReadDirectory,
  given: string | undefined,
): Promise<OwnerCode> {
  return database.transaction(async (tx) => {
    const state = await readStaffState(database, tx);
    const recovery = (await readDirectory(tx)).owners.length > 0;
    const digestsOf = (code: string) => toCodeDigests(keys, 'owner-code', code);
    const current = (code: string) => digestsOf(code)[0] as string;

    if (given !== undefined) {
      const digests = digestsOf(given);
      const digest = digests[0] as string;
      if (recovery && matchesDigest(digests, state.usedOwnerCodes)) {
        // Under the newest key too: it must stay used when a rotation drops the old ones.
        const usedOwnerCodes = [...new Set([...state.usedOwnerCodes, digest])];
        if (state.ownerCode || usedOwnerCodes.length > state.usedOwnerCodes.length)
          await stampStaff(database, tx, { ownerCode: undefined, usedOwnerCodes });
        return { open: false };
      }
      if (state.ownerCode?.digest !== digest) await stampStaff(database, tx, { ownerCode: { digest } });
      return { open: true, code: given, recovery };
    }
    if (recovery) {
      if (state.ownerCode) await stampStaff(database, tx, { ownerCode: undefined });
      return { open: false };
    }
    const known = state.ownerCode?.seed;
    const seed = known ?? randomBytes(16).toString('hex');
    const code = toOwnerCode(keys, seed);
    const digest = current(code);
    if (state.ownerCode?.digest !== digest) await stampStaff(database, tx, { ownerCode: { digest, seed } });
    return { open: true, code, recovery: false };
  });
}

const codeLength = 10;
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz';

/** The seed alone, as the database has it, does not give the code away. */
function toOwnerCode(keys: Keys, seed: string): string {
  const bytes = Buffer.from(keys.digest('owner-code', `made:${seed}`), 'hex');
  return Array.from(bytes.subarray(0, codeLength), (byte) => alphabet[byte % alphabet.length]).join('');
}

/**
 * Makes whoever first has the owner code an owner, staff member already or not, and gives their id. Of two people with the
 * same code at once one wins, in the database. Throws StaffError `code_unknown` or `too_many_tries`.
 */
export async function claimOwnership(
  {
    database,
    keys,
    readDirectory,
    tries,
  }: { database: Database; keys: Keys; readDirectory: ReadDirectory; tries: Tries },
  writer: ChangeWriter,
  code: string,
  newcomer: Newcomer,
): Promise<string> {
  const key = toIdentityKey(newcomer.identity);
  tries.allow(key, writer.now);
  const state = await readStaffState(database, writer.tx);
  const digests = toCodeDigests(keys, 'owner-code', code);
  // A dead code takes the same way as a wrong one.
  if (!matchesDigest(digests, [state.ownerCode?.digest ?? '']) || !state.ownerCode) {
    tries.countWrong(key, writer.now);
    throw new StaffError('code_unknown');
  }
  const directory = await readDirectory(writer.tx);
  const known = directory.findByIdentity(newcomer.identity);
  const id = known?._id ?? (await admit(directory, writer, 'owner', newcomer));
  if (known)
    await writer.change(staffMemberModel, known._id, (member) => {
      member.role = 'owner';
    });
  await stampStaff(database, writer.tx, {
    claimed: true,
    ownerCode: undefined,
    usedOwnerCodes: [...new Set([...state.usedOwnerCodes, digests[0] as string, state.ownerCode.digest])],
  });
  return id;
}
