import { describe, expect, it } from 'vitest';
import {
  can,
  defaultPermissions,
  isPermission,
  isRole,
  mayAssign,
  mayPhone,
  type Permission,
  permissions,
  type Role,
  roles,
} from '../../src/staff/index.ts';

const person = (role: Role, allowed: readonly Permission[] = defaultPermissions[role]) => ({
  role,
  permissions: new Set(allowed),
});

describe('roles', () => {
  it('hold less from owner to viewer (B26)', () => {
    const sets = roles.map((role) => defaultPermissions[role]);
    for (const [index, set] of sets.slice(1).entries()) {
      expect(set.every((permission) => sets[index]?.includes(permission))).toBe(true);
      expect(set.length).toBeLessThan(sets[index]?.length ?? 0);
    }
    expect(defaultPermissions.owner).toEqual(permissions);
  });

  it('leave configuration to owners and record work to the others (F193)', () => {
    expect(roles.filter((role) => can(person(role), 'manage-settings'))).toEqual(['owner']);
    expect(roles.filter((role) => can(person(role), 'create'))).toEqual(['owner', 'manager', 'agent']);
  });

  it('give the right to transfer a contact to those whom the administrator lets (F191)', () => {
    expect(roles.filter((role) => can(person(role), 'transfer-owner'))).toEqual(['owner', 'manager']);
  });

  it('show numbers masked to whoever lacks the right, and to strangers (M16)', () => {
    expect(roles.map((role) => mayPhone(person(role)))).toEqual(['full', 'full', 'masked', 'masked']);
    expect(mayPhone(null)).toBe('masked');
    expect(can(null, 'see-contacts')).toBe(false);
  });

  it('are told from other words', () => {
    expect(['owner', 'agent', 'admin', ''].map(isRole)).toEqual([true, true, false, false]);
    expect(['export', 'toString', ''].map(isPermission)).toEqual([true, false, false]);
  });
});

describe('mayAssign', () => {
  const sets = Object.fromEntries(roles.map((role) => [role, new Set(defaultPermissions[role])])) as Record<
    Role,
    Set<Permission>
  >;

  it.each([
    ['owner', ['owner', 'manager', 'agent', 'viewer']],
    ['manager', ['manager', 'agent', 'viewer']],
    ['agent', []],
    ['viewer', []],
  ] as const)('lets a person who is %s give %j', (giver, given) => {
    expect(roles.filter((role) => mayAssign(person(giver), role, sets[role]))).toEqual(given);
  });

  it('lets nobody give a permission that they lack (B26)', () => {
    const agents = new Set<Permission>([...defaultPermissions.agent, 'erase']);
    expect(mayAssign(person('manager'), 'agent', agents)).toBe(false);
    expect(mayAssign(person('owner'), 'agent', agents)).toBe(true);
  });

  it('lets owners alone make owners, whatever else a role may do', () => {
    expect(mayAssign(person('manager', permissions), 'owner', sets.owner)).toBe(false);
  });
});
