import { inRows } from '../../../src/dialogue/index.ts';
import { type Permission, permissions, type Role, type StaffDirectory } from '../../../src/staff/index.ts';
import { type CommandContext, defineDialogue } from '../command-context.ts';
import { rolesPage } from './staff-pages.ts';
import { orProblem } from './staff-problem.ts';
import { permissionName, roleName } from './staff-words.ts';

type SettableRole = Exclude<Role, 'owner'>;

type PermissionsState = {
  role: SettableRole;
  /** What the role could do when the list was shown: Save refuses to write over somebody else's change. */
  shown: Permission[];
  allowed: Permission[];
};

/** What a role may do: each press switches one permission, Save makes it so. Owners only; the room asks again. */
export const rolePermissions = defineDialogue<PermissionsState>({
  id: 'role-permissions',
  permission: 'manage-staff',
  ask: ({ role, allowed }, { t }) => ({
    title: t('role-permissions-title', { role: roleName(role, t) }),
    text: t('role-permissions-how'),
    choices: [
      ...inRows(
        permissions.map((permission) => ({
          label: `${allowed.includes(permission) ? '✅' : '▫️'} ${permissionName(permission, t)}`,
          value: permission,
        })),
        2,
      ),
      [{ label: t('button-save'), value: 'save' }],
    ],
  }),
  answer: async (state, answer, context) => {
    const value = answer.kind === 'choice' ? answer.value : undefined;
    if (value === 'save') return save(state, context);
    const pressed = permissions.find((permission) => permission === value);
    if (!pressed) return { go: 'leave' };
    const allowed = permissions.filter(
      (permission) => state.allowed.includes(permission) !== (permission === pressed),
    );
    // No step back to each switch: the same button switches it back.
    return { go: 'again', problem: '', state: { ...state, allowed } };
  },
});

async function save(state: PermissionsState, context: CommandContext) {
  const { t, member, rooms, staff, tx } = context;
  const { role, shown, allowed } = state;
  const present = permissionsOf(staff, role);
  if (present.join() !== permissions.filter((one) => shown.includes(one)).join())
    return {
      go: 'again' as const,
      problem: t('role-permissions-clash'),
      state: { role, shown: present, allowed: present },
    };
  const { problem } = await orProblem(t, () =>
    context.perform('role.permissions-set', (writer) =>
      rooms.staff.setRolePermissions(writer, member._id, role, allowed),
    ),
  );
  const reply =
    problem === undefined ? rolesPage(await rooms.staff.directory(tx), context) : { text: problem };
  return { go: 'done' as const, replies: [reply] };
}

function permissionsOf(staff: StaffDirectory, role: SettableRole): Permission[] {
  return permissions.filter((permission) => staff.permissionsOf(role).has(permission));
}
