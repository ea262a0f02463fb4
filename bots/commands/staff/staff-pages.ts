import type { Reply } from '../../../src/connector/index.ts';
import { commandChoice, inRows, pageChoices } from '../../../src/dialogue/index.ts';
import {
  mayAssign,
  permissions,
  roles,
  type StaffDirectory,
  type StaffMember,
} from '../../../src/staff/index.ts';
import { shownDate } from '../cards/contact-words.ts';
import type { CommandContext } from '../command-context.ts';
import { channelList, identityName, permissionName, roleName } from './staff-words.ts';

const pageSize = 10;

/** Everybody who may command the bots, by role and name, and what can be done about them. */
export function staffList({ staff, member, t }: CommandContext, page = 1): Reply {
  const people = [...staff.members]
    .filter(({ revokedAt }) => !revokedAt)
    .sort(
      (a, b) => roles.indexOf(a.role) - roles.indexOf(b.role) || a.name.localeCompare(b.name, t.language),
    );
  const size = member.pageSize ?? pageSize;
  const pages = Math.max(1, Math.ceil(people.length / size));
  const at = Math.min(pages, Math.max(1, Math.trunc(page) || 1));
  const first = (at - 1) * size;
  const shown = people.slice(first, first + size);
  const lines = shown.map(
    ({ name, role, identities }, index) =>
      `${first + index + 1}. ${name} · ${roleName(role, t)} · ${channelList(identities, t)}`,
  );
  const numbers = shown.map(({ _id }, index) => commandChoice(String(first + index + 1), 'staff', _id));
  return {
    title: t('staff-title', { count: people.length }),
    text: [...lines, ...(pages > 1 ? [t('list-page', { page: at, pages })] : [])].join('\n'),
    choices: [
      ...inRows(numbers, 5),
      ...pageChoices(at, pages, (label, to) => commandChoice(label, 'staff', `page.${to}`), t),
      [commandChoice(t('button-invite'), 'invite'), commandChoice(t('button-invitations'), 'invitations')],
      ...(member.role === 'owner' ? [[commandChoice(t('button-roles'), 'staff', 'roles')]] : []),
    ],
  };
}

/** One person: buttons only for what this reader may do about them. */
export function personPage(person: StaffMember, { member, staff, rooms, t }: CommandContext): Reply {
  const { timeZone } = rooms.settings;
  const inviter = person.invitedBy ? staff.find(person.invitedBy)?.name : undefined;
  const mayManage = mayAssign(member, person.role, staff.permissionsOf(person.role));
  const self = person._id === member._id;
  const id = person._id;
  return {
    title: t('me-title', { name: person.name, role: roleName(person.role, t) }),
    text: [
      ...person.identities.map((identity) => `• ${identityName(identity, timeZone, t)}`),
      t('staff-since', { date: shownDate(person.createdAt, timeZone, t) }),
      ...(inviter ? [t('staff-invited-by', { name: inviter })] : []),
    ].join('\n'),
    choices: [
      ...(mayManage
        ? [
            [
              commandChoice(t('staff-change-role'), 'staff', `${id}.role`),
              commandChoice(t('me-rename'), 'staff', `${id}.rename`),
            ],
          ]
        : []),
      ...(mayManage && !self ? [[commandChoice(t('staff-revoke'), 'staff', `${id}.revoke`)]] : []),
      [commandChoice(t('staff-all'), 'staff')],
    ],
  };
}

/** What each role may do; owners set it. */
export function rolesPage(staff: StaffDirectory, { t }: CommandContext): Reply {
  const lines = roles.map((role) => {
    const allowed = permissions.filter((permission) => staff.permissionsOf(role).has(permission));
    const may =
      allowed.length === permissions.length
        ? t('me-may-all')
        : allowed.map((permission) => permissionName(permission, t)).join(', ') || t('role-may-nothing');
    return t('labelled', { label: roleName(role, t), value: may });
  });
  return {
    title: t('roles-title'),
    text: [...lines, '', t('roles-owner')].join('\n'),
    choices: [
      roles
        .filter((role) => role !== 'owner')
        .map((role) => commandChoice(roleName(role, t), 'staff', `permissions.${role}`)),
      [commandChoice(t('staff-all'), 'staff')],
    ],
  };
}
