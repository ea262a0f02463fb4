/** What a person may do (B26). Every command and button names the one it needs, and asks when it acts. */
export const permissions = [
  'see-contacts',
  'see-suppliers',
  'create',
  'edit',
  'delete',
  'see-full-numbers',
  'see-calls',
  'edit-discounts',
  'export',
  'import',
  'transfer-owner',
  'manage-settings',
  'manage-staff',
  'erase',
  'record-consent',
  'block',
  'settle-claims',
  'broadcast',
  'undo-others',
] as const;
export type Permission = (typeof permissions)[number];

export const roles = ['owner', 'manager', 'agent', 'viewer'] as const;
export type Role = (typeof roles)[number];

/**
 * What roles may do until an owner decides otherwise. Managers run the day but neither configure nor erase (F193);
 * agents and viewers see masked numbers and work with them all the same (M16).
 */
export const defaultPermissions: Readonly<Record<Role, readonly Permission[]>> = {
  owner: permissions,
  manager: permissions.filter((permission) => permission !== 'manage-settings' && permission !== 'erase'),
  agent: ['see-contacts', 'see-suppliers', 'create', 'edit', 'delete', 'see-calls', 'record-consent'],
  viewer: ['see-contacts'],
};

interface Permitted {
  permissions: ReadonlySet<Permission>;
}

export function can(member: Permitted | null, permission: Permission): boolean {
  return member?.permissions.has(permission) ?? false;
}

/** How this person sees phone numbers (M16): `masked` numbers are still called and written to through the bot. */
export function mayPhone(member: Permitted | null): 'full' | 'masked' {
  return can(member, 'see-full-numbers') ? 'full' : 'masked';
}

export function isPermission(text: string): text is Permission {
  return (permissions as readonly string[]).includes(text);
}

export function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text);
}

/** True when `giver` may put somebody into a role, or take somebody out of it: nobody hands out what they lack. */
export function mayAssign(
  giver: Permitted & { role: Role },
  role: Role,
  rolePermissions: ReadonlySet<Permission>,
): boolean {
  if (giver.role === 'owner') return true;
  if (role === 'owner' || !can(giver, 'manage-staff')) return false;
  return [...rolePermissions].every((permission) => giver.permissions.has(permission));
}
