import type { Outcome } from '../../../src/dialogue/index.ts';
import { isRole, mayAssign, type StaffMember } from '../../../src/staff/index.ts';
import type { BotCommand, CommandContext } from '../command-context.ts';
import { findStaff } from './find-staff.ts';
import { personPage, rolesPage, staffList } from './staff-pages.ts';

const changes = new Set(['role', 'rename', 'revoke']);

/**
 * `/staff` lists people, `/staff NAME` shows one. Buttons: `staff ID[.change]`, `staff page.N`, `staff roles`,
 * `staff permissions.ROLE`; whatever changes something asks first.
 */
export const staff: BotCommand = {
  name: 'staff',
  audience: 'staff',
  permission: 'manage-staff',
  listed: true,
  run: async ({ text }, context): Promise<Outcome> => {
    const { t, member, staff: directory } = context;
    const words = text.trim();
    if (!words) return { replies: [staffList(context)] };
    const [first = '', second = ''] = words.split('.');
    if (first === 'page') return { replies: [staffList(context, Number(second))] };
    if (first === 'roles' || first === 'permissions') {
      if (member.role !== 'owner') return { replies: [{ text: t('roles-owners-only') }] };
      if (first === 'roles' || !isRole(second) || second === 'owner')
        return { replies: [rolesPage(directory, context)] };
      const shown = [...directory.permissionsOf(second)];
      return {
        replies: [],
        begin: { dialogue: 'role-permissions', state: { role: second, shown, allowed: shown } },
      };
    }
    const person = directory.findActive(first);
    const refusal = person && refusalOf(person, second, context);
    if (refusal) return { replies: [{ text: t(refusal) }, personPage(person, context)] };
    if (person && changes.has(second))
      return { replies: [], begin: { dialogue: `staff-${second}`, state: { id: person._id } } };
    return person ? { replies: [personPage(person, context)] } : findByName(words, context);
  },
};

/** Why a change of somebody is not even asked about: an old button, or the person has risen since it was shown. */
function refusalOf(person: StaffMember, change: string, { member, staff }: CommandContext): string | null {
  if (!changes.has(change)) return null;
  const isSelf = person._id === member._id;
  if (isSelf && change === 'revoke') return 'staff-revoke-oneself';
  if (isSelf && change === 'rename') return null;
  return mayAssign(member, person.role, staff.permissionsOf(person.role))
    ? null
    : 'staff-problem-not-permitted';
}

/** Nobody, one person, or the list to choose from: never a guess. */
function findByName(words: string, context: CommandContext): Outcome {
  const found = findStaff(words, context);
  const [only] = found;
  if (only && found.length === 1) return { replies: [personPage(only, context)] };
  return found.length === 0
    ? { replies: [{ text: context.t('staff-problem-not-staff') }, staffList(context)] }
    : { replies: [staffList(context)] };
}
