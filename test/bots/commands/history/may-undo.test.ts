import { describe, expect, it } from 'vitest';
import { maySee, mayUndo } from '../../../../bots/commands/history/may-undo.ts';
import type { Action, ActionRow } from '../../../../src/activity/index.ts';
import {
  defaultPermissions,
  type Role,
  type StaffDirectory,
  type StaffMember,
} from '../../../../src/staff/index.ts';

const member = (_id: string, role: Role, permissions = defaultPermissions[role]): StaffMember => ({
  _id,
  name: _id,
  role,
  identities: [],
  createdAt: new Date(0),
  permissions: new Set(permissions),
});
const people = [member('olga', 'owner'), member('marek', 'manager'), member('adam', 'agent')];
const directory = {
  find: (id: string) => people.find(({ _id }) => _id === id) ?? null,
  permissionsOf: (role: Role) => new Set(defaultPermissions[role]),
} as Partial<StaffDirectory> as StaffDirectory;
const [olga, marek, adam] = people as [StaffMember, StaffMember, StaffMember];

const row = (collectionName: string, change: Partial<ActionRow> = {}): ActionRow => ({
  _id: '',
  action: '',
  moment: '',
  sequence: 0,
  subjects: [],
  collectionName,
  document: 'x',
  path: 'firstName',
  operation: 'set',
  ...change,
});
const roleChange = (document: string, before: Role, after: Role) =>
  row('staffMembers', { document, path: 'role', before, after });

describe('who may undo', () => {
  it('lets everybody undo their own changes of contacts, and some those of others (M03, B26)', () => {
    const contact = [row('contacts')];
    expect(mayUndo(adam, { actor: 'adam', kind: 'contact.changed' }, contact, directory)).toBe(true);
    expect(mayUndo(adam, { actor: 'marek', kind: 'contact.changed' }, contact, directory)).toBe(false);
    expect(mayUndo(marek, { actor: 'adam', kind: 'contact.changed' }, contact, directory)).toBe(true);
  });

  it('asks of an undo what the change itself would need (M03, B26)', () => {
    // The owner made an owner a manager, or took a permission from all managers.
    expect(
      mayUndo(
        marek,
        { actor: 'olga', kind: 'contact.changed' },
        [roleChange('marek', 'owner', 'manager')],
        directory,
      ),
    ).toBe(false);
    expect(
      mayUndo(
        marek,
        { actor: 'olga', kind: 'contact.changed' },
        [row('staffRoles', { document: 'manager' })],
        directory,
      ),
    ).toBe(false);
    expect(
      mayUndo(
        olga,
        { actor: 'marek', kind: 'contact.changed' },
        [roleChange('adam', 'viewer', 'agent')],
        directory,
      ),
    ).toBe(true);
    expect(
      mayUndo(
        marek,
        { actor: 'olga', kind: 'contact.changed' },
        [roleChange('adam', 'viewer', 'agent')],
        directory,
      ),
    ).toBe(true);
    expect(
      mayUndo(marek, { actor: 'olga', kind: 'contact.changed' }, [row('registeredGroups')], directory),
    ).toBe(false);
  });

  it('takes the own old decisions from those who may not decide any more (M03, B26)', () => {
    expect(
      mayUndo(
        adam,
        { actor: 'adam', kind: 'contact.changed' },
        [roleChange('x', 'viewer', 'agent')],
        directory,
      ),
    ).toBe(false);
    const invitation = row('staffCodes', { path: '', operation: 'document', after: { role: 'agent' } });
    expect(mayUndo(adam, { actor: 'adam', kind: 'contact.changed' }, [invitation], directory)).toBe(true);
    const withdrawn = row('staffCodes', { path: 'revokedAt', after: new Date(0) });
    expect(mayUndo(adam, { actor: 'adam', kind: 'contact.changed' }, [withdrawn], directory)).toBe(false);
  });

  it('takes the own changes of the book from those who may make them no more (M03, B26)', () => {
    const eva = member('eva', 'viewer');
    const clerk = member('ida', 'agent', ['see-contacts', 'record-consent']);
    const contact = [row('contacts')];
    for (const kind of ['contact.created', 'contact.tagged', 'tag.renamed', 'consent.asked', 'policy.set'])
      expect(mayUndo(eva, { actor: 'eva', kind }, contact, directory)).toBe(false);
    const undone = { actor: 'eva', kind: 'action.undone', undoes: { action: 'x', kind: 'contact.deleted' } };
    expect(mayUndo(eva, undone, contact, directory)).toBe(false);
    expect(mayUndo(clerk, { actor: 'ida', kind: 'consent.asked' }, contact, directory)).toBe(true);
    expect(mayUndo(clerk, { actor: 'ida', kind: 'contact.deleted' }, contact, directory)).toBe(false);
  });

  it('leaves everybody their own habits (M03)', () => {
    const own = row('staffMembers', { document: 'adam', path: 'language', after: 'pl' });
    expect(mayUndo(adam, { actor: 'adam', kind: 'contact.changed' }, [own], directory)).toBe(true);
    expect(
      mayUndo(marek, { actor: 'olga', kind: 'contact.changed' }, [{ ...own, document: 'olga' }], directory),
    ).toBe(false);
  });

  it('shows the book to all and the staff to few (B26, B28)', () => {
    const action = (kind: string, actor = 'olga', undoes?: Action['undoes']) =>
      ({ kind, actor, undoes }) as Action;
    expect(maySee(adam, action('contact.created'))).toBe(true);
    expect(maySee(adam, action('action.undone', 'olga', { action: 'a', kind: 'staff.revoked' }))).toBe(false);
    expect(maySee(adam, action('staff.language-chosen', 'adam'))).toBe(true);
    expect(maySee(marek, action('role.permissions-set'))).toBe(true);
  });
});
