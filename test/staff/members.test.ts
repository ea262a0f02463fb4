import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Place } from '../../src/connector/index.ts';
import { can, mayPhone, permitStaffReply, type StaffMember } from '../../src/staff/index.ts';
import { openStaffHouse, refusal, type StaffHouse } from './staff-house.ts';

let house: StaffHouse;
let owner: StaffMember;
beforeEach(async () => {
  house = await openStaffHouse();
  owner = await house.claimed();
});
afterEach(() => house.close());

const group: Place = { channel: 'telegram', chat: '-100', kind: 'group' };
const revoke = (by: StaffMember, member: StaffMember) =>
  house.perform((writer) => house.room.revoke(writer, by._id, member._id));

describe('revoking', () => {
  it('ends identities, invitations, link codes and groups at once, and an undo brings them back', async () => {
    const identity = house.stranger();
    const second = await house.joined(owner, 'owner', identity);
    const [invited, linked] = await house.act(async (writer) => [
      await house.room.createInvitation(writer, second._id, 'agent'),
      await house.room.createLinkCode(writer, second._id),
    ]);
    await house.act((writer) => house.room.registerGroup(writer, second._id, group, 'Shop'));
    const other = await house.connect();
    const take = (code: string) =>
      other.act((writer) => other.room.acceptCode(writer, code, { identity: house.stranger() }));
    const seen = async () => {
      const directory = await other.room.directory();
      return {
        known: directory.findByIdentity(identity) !== null,
        group: directory.isRegisteredGroup(group),
        replies: permitStaffReply(directory.find(second._id)) !== null,
        invitations: (await other.room.listInvitations(house.clock.now)).length,
      };
    };
    expect(await seen()).toEqual({ known: true, group: true, replies: true, invitations: 1 });

    const action = await revoke(owner, second);
    expect(await seen()).toEqual({ known: false, group: false, replies: false, invitations: 0 });
    expect(await refusal(take(invited.code))).toBe('code_revoked');
    expect(await refusal(take(linked.code))).toBe('code_revoked');
    expect(
      await refusal(house.act((writer) => house.room.createInvitation(writer, second._id, 'viewer'))),
    ).toBe('not_staff');
    expect((await other.room.directory()).find(second._id)?.name).toBe('owner');

    expect(await house.undo(action)).toBe('undone');
    expect(await seen()).toEqual({ known: true, group: true, replies: true, invitations: 1 });
    expect(await refusal(take(invited.code))).toBe('none');
  });

  it('is seen by every process in the transaction that comes next', async () => {
    const processes = [await house.connect(), await house.connect()];
    for (let round = 0; round < 10; round++) {
      const identity = house.stranger();
      const agent = await house.joined(owner, 'agent', identity);
      for (const { database, room } of processes)
        expect(
          await database.transaction(async (tx) => (await room.directory(tx)).findByIdentity(identity)),
        ).toEqual(agent);
      await revoke(owner, agent);
      for (const { database, room } of processes)
        expect(
          await database.transaction(async (tx) => (await room.directory(tx)).findByIdentity(identity)),
        ).toBeNull();
    }
  });

  it('never takes a change that was rolled back for true', async () => {
    const agent = await house.joined(owner, 'agent');
    const failing = house.act(async (writer) => {
      await house.room.revoke(writer, owner._id, agent._id);
      expect((await house.room.directory(writer.tx)).findActive(agent._id)).toBeNull();
      throw new Error('Something else went wrong');
    });
    await expect(failing).rejects.toThrow('Something else');
    expect((await house.room.directory()).findActive(agent._id)?._id).toBe(agent._id);
  });

  it('needs the right, and a right as great as what it takes away (B26)', async () => {
    const [manager, agent] = [await house.joined(owner, 'manager'), await house.joined(owner, 'agent')];
    expect(await refusal(revoke(agent, manager))).toBe('not_permitted');
    expect(await refusal(revoke(manager, owner))).toBe('not_permitted');
    expect(await refusal(revoke(manager, agent))).toBe('none');
    expect(await refusal(revoke(manager, agent))).toBe('not_staff');
  });

  it('leaves an owner, also when two owners revoke each other at once', async () => {
    expect(await refusal(revoke(owner, owner))).toBe('last_owner');
    const second = await house.joined(owner, 'owner');
    const other = await house.connect();
    const outcomes = await Promise.all([
      refusal(house.act((writer) => house.room.revoke(writer, owner._id, second._id))),
      refusal(other.act((writer) => other.room.revoke(writer, second._id, owner._id))),
    ]);
    expect(outcomes.filter((outcome) => outcome === 'none')).toHaveLength(1);
    expect((await house.room.directory()).owners).toHaveLength(1);
  });

  it('makes of somebody invited again the same person, by the one channel they came back on', async () => {
    const [first, second] = [house.stranger(), house.stranger('browser')];
    const agent = await house.joined(owner, 'agent', first);
    const { code } = await house.act((writer) => house.room.createLinkCode(writer, agent._id));
    await house.act((writer) => house.room.acceptCode(writer, code, { identity: second }));
    await revoke(owner, agent);
    const back = await house.joined(owner, 'viewer', second);
    expect(back).toMatchObject({ _id: agent._id, role: 'viewer', name: 'agent' });
    expect((await house.room.directory()).findByIdentity(first)).toBeNull();
  });

  it('is not undone into two people with one identity', async () => {
    const identity = house.stranger();
    const agent = await house.joined(owner, 'agent', identity);
    const action = await revoke(owner, agent);
    const { code } = await house.act((writer) => house.room.createLinkCode(writer, owner._id));
    await house.act((writer) => house.room.acceptCode(writer, code, { identity }));
    expect(await house.undo(action)).toEqual(['rule revokedAt']);
    expect((await house.room.directory()).findByIdentity(identity)?._id).toBe(owner._id);
  });
});

describe('roles', () => {
  it('are changed by whoever may give both the old and the new one', async () => {
    const [manager, agent] = [await house.joined(owner, 'manager'), await house.joined(owner, 'agent')];
    const change = (by: StaffMember, member: StaffMember, role: 'owner' | 'manager' | 'viewer') =>
      refusal(house.act((writer) => house.room.changeRole(writer, by._id, member._id, role)));
    expect(await change(agent, agent, 'manager')).toBe('not_permitted');
    expect(await change(manager, agent, 'owner')).toBe('not_permitted');
    expect(await change(manager, owner, 'viewer')).toBe('not_permitted');
    expect(await change(manager, agent, 'manager')).toBe('none');
    expect(await change(owner, owner, 'manager')).toBe('last_owner');
    expect(await change(owner, manager, 'owner')).toBe('none');
    expect(await change(owner, owner, 'manager')).toBe('none');
    expect((await house.room.directory()).owners.map(({ _id }) => _id)).toEqual([manager._id]);
  });

  it('allow what an owner has set, from the next turn on (B26)', async () => {
    const identity = house.stranger();
    const agent = await house.joined(owner, 'agent', identity);
    const manager = await house.joined(owner, 'manager');
    const set = (by: StaffMember) =>
      house.perform((writer) =>
        house.room.setRolePermissions(writer, by._id, 'agent', ['see-full-numbers', 'see-contacts']),
      );
    const other = await house.connect();
    const rights = async () => {
      const found = (await other.room.directory()).findByIdentity(identity);
      return [mayPhone(found), can(found, 'create')];
    };
    expect([mayPhone(agent), ...(await rights())]).toEqual(['masked', 'masked', true]);
    expect(await refusal(set(manager))).toBe('not_permitted');
    const action = await set(owner);
    expect(await rights()).toEqual(['full', false]);
    await house.act((writer) => house.room.setRolePermissions(writer, owner._id, 'agent', []));
    expect(await rights()).toEqual(['masked', false]);
    expect((await house.undo(action))[0]).toMatch(/newer/);
  });

  it('go back by undo to what they were', async () => {
    const action = await house.perform((writer) =>
      house.room.setRolePermissions(writer, owner._id, 'viewer', ['see-contacts', 'export']),
    );
    expect((await house.room.directory()).permissionsOf('viewer').has('export')).toBe(true);
    expect(await house.undo(action)).toBe('undone');
    expect((await house.room.directory()).permissionsOf('viewer').has('export')).toBe(false);
  });

  it('of owners stay whole', async () => {
    const role = 'owner' as 'manager';
    expect(
      await refusal(house.act((writer) => house.room.setRolePermissions(writer, owner._id, role, []))),
    ).toBe('not_permitted');
  });
});

describe('a staff member', () => {
  it('chooses language, page size and name', async () => {
    await house.act(async (writer) => {
      await house.room.setLanguage(writer, owner._id, 'pl');
      await house.room.setPageSize(writer, owner._id, 25);
      await house.room.rename(writer, owner._id, owner._id, `  Ola\u202e ${'x'.repeat(200)}`);
    });
    const [member] = (await house.room.directory()).members;
    expect(member).toMatchObject({ language: 'pl', pageSize: 25 });
    expect(member?.name).toMatch(/^Ola x{76}$/);
  });

  it('without a name is called by the channel', async () => {
    const { code } = await house.act((writer) => house.room.createInvitation(writer, owner._id, 'viewer'));
    const identity = house.stranger('browser');
    const { member } = await house.act((writer) =>
      house.room.acceptCode(writer, code, { identity, name: ' ' }),
    );
    expect(member.name).toBe('browser');
  });

  it('leaves a channel, but not the last one', async () => {
    const identity = house.stranger('browser');
    const { code } = await house.act((writer) => house.room.createLinkCode(writer, owner._id));
    await house.act((writer) => house.room.acceptCode(writer, code, { identity }));
    const agent = await house.joined(owner, 'agent');
    const leave = (by: StaffMember, id: string) =>
      refusal(house.act((writer) => house.room.removeIdentity(writer, by._id, owner._id, id)));
    expect(await leave(agent, `browser:${identity.value}`)).toBe('not_permitted');
    expect(await leave(owner, `browser:${identity.value}`)).toBe('none');
    expect((await house.room.directory()).findByIdentity(identity)).toBeNull();
    expect(await leave(owner, owner.identities[0]?.id ?? '')).toBe('last_identity');
  });
});

describe('a group', () => {
  const register = (by: StaffMember, place = group) =>
    refusal(house.act((writer) => house.room.registerGroup(writer, by._id, place, 'Shop')));
  const isOpen = async (place: Place = group) => (await house.room.directory()).isRegisteredGroup(place);

  it('shows contact data only once an owner has registered it', async () => {
    const manager = await house.joined(owner, 'manager');
    expect(await isOpen()).toBe(false);
    expect(await register(manager)).toBe('not_permitted');
    expect(await register(owner, { ...group, kind: 'private' })).toBe('not_a_group');
    expect(await register(owner)).toBe('none');
    expect([await isOpen(), await isOpen({ ...group, channel: 'other' })]).toEqual([true, false]);
    expect((await house.room.directory()).groups).toMatchObject([{ title: 'Shop', by: owner._id }]);
  });

  it('is taken over by another owner who registers it again', async () => {
    const second = await house.joined(owner, 'owner');
    await register(owner);
    await register(second);
    await revoke(second, owner);
    expect(await isOpen()).toBe(true);
  });

  it('is closed by whoever manages staff', async () => {
    const [manager, agent] = [await house.joined(owner, 'manager'), await house.joined(owner, 'agent')];
    await register(owner);
    const close = (by: StaffMember) =>
      house.act((writer) => house.room.unregisterGroup(writer, by._id, group));
    expect(await refusal(close(agent))).toBe('not_permitted');
    expect([await close(manager), await close(manager), await isOpen()]).toEqual([true, false, false]);
  });

  it('stays registered under the id that the channel gives it later', async () => {
    await register(owner);
    const move = () => house.act((writer) => house.room.moveGroup(writer, group, '-200'));
    expect([await move(), await move()]).toEqual([true, false]);
    expect([await isOpen(), await isOpen({ ...group, chat: '-200' })]).toEqual([false, true]);
  });
});
