import type { Action, ActionRow } from '../../../src/activity/index.ts';
import {
  can,
  isRole,
  mayAssign,
  type Permission,
  type Role,
  type StaffDirectory,
  type StaffMember,
} from '../../../src/staff/index.ts';

/** Fields of one's own staff record that one sets freely. */
const ownFields = new Set(['name', 'language', 'pageSize', 'withoutRisks', 'identities']);

/** What one must still be allowed, any of it, to take back one's own change of the book; by kind, else by its noun. */
const bookPermissions: Readonly<Record<string, readonly Permission[]>> = {
  'contact.created': ['create'],
  'contact.several-created': ['create'],
  'contact.deleted': ['delete'],
  'contact.restored': ['delete'],
  'contact.owner-changed': ['transfer-owner', 'edit'],
  'contact.blocked': ['block'],
  'contact.unblocked': ['block'],
  'consent.defined': ['manage-settings'],
  'consent.revised': ['manage-settings'],
  'consent.retired': ['manage-settings'],
  'consent.revived': ['manage-settings'],
  contact: ['edit', 'create', 'record-consent'],
  tag: ['edit'],
  claim: ['settle-claims'],
  consent: ['record-consent', 'edit'],
  policy: ['manage-settings'],
  demo: ['create', 'manage-settings'],
};

function mayStill(member: StaffMember, { kind, undoes }: Pick<Action, 'kind' | 'undoes'>): boolean {
  const done = undoes?.kind ?? kind;
  const needed = bookPermissions[done] ?? bookPermissions[done.split('.')[0] ?? ''];
  return needed?.some((permission) => can(member, permission)) ?? true;
}

/**
 * Whether somebody may take an action back. Their own they may, others' with the permission for it; but an undo is a
 * change like any other, so what it changes they must be able to change, and of the staff to decide, at this moment: nobody gets back by
 * an undo what was taken from them.
 */
export function mayUndo(
  member: StaffMember,
  action: Pick<Action, 'actor' | 'kind' | 'undoes'>,
  rows: readonly ActionRow[],
  directory: StaffDirectory,
): boolean {
  if (action.actor !== member._id && !can(member, 'undo-others')) return false;
  if (action.actor === member._id && !mayStill(member, action)) return false;
  const roles = (candidates: readonly unknown[]) =>
    candidates
      .filter((role): role is Role => typeof role === 'string' && isRole(role))
      .every((role) => mayAssign(member, role, directory.permissionsOf(role)));
  return rows.every((row) => {
    const { collectionName, document, path } = row;
    if (collectionName === 'staffRoles' || collectionName === 'registeredGroups')
      return member.role === 'owner';
    if (collectionName === 'staffMembers') {
      const own = document === member._id && action.actor === member._id;
      if (own && ownFields.has(path.split('.')[0] ?? '')) return true;
      return can(member, 'manage-staff') && roles([directory.find(document)?.role, ...sides(row, 'role')]);
    }
    if (collectionName !== 'staffCodes') return true;
    if (action.actor === member._id && path === '' && row.before === undefined) return true;
    return can(member, 'manage-staff') && roles(sides(row, 'role'));
  });
}

/** The values a field has before and after a change, where the change tells. */
function sides({ path, before, after }: ActionRow, field: string): unknown[] {
  if (path === field) return [before, after];
  if (path !== '') return [];
  return [before, after].map((side) => (side as Record<string, unknown> | undefined)?.[field]);
}

/** Actions about who may do what: not for everybody's eyes. */
const staffNouns = new Set(['staff', 'invitation', 'role', 'group']);

/** Whether an action stands in somebody's feed: all about the book does, the rest for those who may undo it. */
export function maySee(member: StaffMember, { actor, kind, undoes }: Action): boolean {
  if (actor === member._id || can(member, 'undo-others')) return true;
  return !staffNouns.has((undoes?.kind ?? kind).split('.')[0] ?? '');
}
