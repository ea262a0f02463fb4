import { actionModel, actionRowModel, createActivity } from '../../src/activity/index.ts';
import type { Identity } from '../../src/connector/index.ts';
import {
  createStaffRoom,
  type Role,
  type StaffError,
  type StaffErrorCode,
  type StaffMember,
  type StaffRoom,
  staffModels,
  toTrackedStaffModels,
} from '../../src/staff/index.ts';
import { type ChangeWriter, createKeys, type Database } from '../../src/storage/index.ts';
import { openTestDatabase } from '../support/open-database.ts';

/** What one process has of the staff room. */
export interface StaffProcess {
  database: Database;
  room: StaffRoom;
  /** Runs `work` as one action, in one transaction. */
  act<T>(work: (writer: ChangeWriter) => Promise<T>, actor?: string): Promise<T>;
  /** The same, giving the action's id. */
  perform(work: (writer: ChangeWriter) => Promise<unknown>): Promise<string>;
  undo(actionId: string): Promise<'undone' | 'already' | string[]>;
}

export const secretKey = 'a-secret-key-for-tests';

/** The staff room on a database of its own, with a clock that the test turns. */
export async function openStaffHouse() {
  const test = await openTestDatabase([actionModel, actionRowModel, ...staffModels]);
  const clock = { now: new Date('2026-11-22T10:00:00Z') };
  let people = 0;

  const startProcess = (database: Database, secrets: readonly string[] = [secretKey]): StaffProcess => {
    const room = createStaffRoom({ database, keys: createKeys(secrets) });
    const activity = createActivity({ database, models: toTrackedStaffModels(database) });
    const origin = (actor: string) => ({ actor, source: 'browser', now: clock.now });
    const run = <T>(work: (writer: ChangeWriter) => Promise<T>, actor = 'somebody') =>
      database.transaction((tx) => activity.perform(tx, { ...origin(actor), kind: 'staff.changed' }, work));
    return {
      database,
      room,
      act: async (work, actor) => (await run(work, actor)).result,
      perform: async (work) => {
        const { actionId } = await run(work);
        if (!actionId) throw new Error('Nothing changed');
        return actionId;
      },
      undo: async (actionId) => {
        const outcome = await database.transaction((tx) =>
          activity.undo(tx, actionId, { ...origin('somebody'), mode: 'all-or-clash' }),
        );
        if ('already' in outcome) return 'already';
        return 'clashes' in outcome
          ? outcome.clashes.map(({ path, reason }) => `${reason} ${path}`)
          : 'undone';
      },
    };
  };

  const first = startProcess(test.database);
  /** An identity nobody has yet. */
  const stranger = (scheme: Identity['scheme'] = 'telegram'): Identity => {
    people += 1;
    return { scheme, value: String(1000 + people) };
  };

  return {
    ...first,
    clock,
    stranger,
    startProcess,
    connect: async () => startProcess(await test.connect()),
    /** Lets the first owner in. */
    claimed: async (identity: Identity = stranger()): Promise<StaffMember> => {
      const prepared = await first.room.prepareOwnerCode('246810');
      if (!prepared.open) throw new Error('No code is open');
      return first.act((writer) => first.room.claim(writer, prepared.code, { identity, name: 'Olga' }));
    },
    /** Lets somebody in by an invitation of `by`. */
    joined: async (by: StaffMember, role: Role, identity: Identity = stranger()): Promise<StaffMember> => {
      const { code } = await first.act((writer) => first.room.createInvitation(writer, by._id, role));
      const { member } = await first.act((writer) =>
        first.room.acceptCode(writer, code, { identity, name: role }),
      );
      return member;
    },
    close: test.close,
  };
}

export type StaffHouse = Awaited<ReturnType<typeof openStaffHouse>>;

/** The code of the StaffError that `work` is refused with, or `none`. */
export async function refusal(work: Promise<unknown>): Promise<StaffErrorCode | 'none'> {
  return work.then(
    () => 'none' as const,
    (error: StaffError) => {
      if (error.name !== 'Error' || !('details' in error)) throw error;
      return error.code;
    },
  );
}
