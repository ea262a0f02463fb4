import { createActivity } from '../../src/activity/index.ts';
import { createStaffRoom, type Permission, type Role, toTrackedStaffModels } from '../../src/staff/index.ts';
import { createKeys, type Database } from '../../src/storage/index.ts';

/** Lets a role do exactly `allowed`, as an owner sets it by `/staff`. */
export async function setRolePermissions(
  database: Database,
  role: Exclude<Role, 'owner'>,
  allowed: readonly Permission[],
): Promise<void> {
  const room = createStaffRoom({ database, keys: createKeys(['a-secret-key-for-tests']) });
  const activity = createActivity({ database, models: toTrackedStaffModels(database) });
  const [owner] = (await room.directory()).owners;
  if (!owner) throw new Error('Nobody has claimed');
  const origin = { actor: owner._id, source: 'telegram', now: new Date(), kind: 'role.permissions-set' };
  await database.transaction((tx) =>
    activity.perform(tx, origin, (writer) => room.setRolePermissions(writer, owner._id, role, allowed)),
  );
}
