import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Role, StaffMember } from '../../src/staff/index.ts';
import { openStaffHouse, refusal, type StaffHouse } from './staff-house.ts';

const hour = 3_600_000;

let house: StaffHouse;
let owner: StaffMember;
beforeEach(async () => {
  house = await openStaffHouse();
  owner = await house.claimed();
});
afterEach(() => house.close());

const invite = async (role: Role, by = owner, hours?: number) =>
  (await house.act((writer) => house.room.createInvitation(writer, by._id, role, hours))).code;
const accept = (
  code: string,
  identity = house.stranger(),
  process = house as Pick<StaffHouse, 'act' | 'room'>,
) => process.act((writer) => process.room.acceptCode(writer, code, { identity, name: 'Ewa' }));
const later = (milliseconds: number) => {
  house.clock.now = new Date(house.clock.now.getTime() + milliseconds);
};

describe('an invitation', () => {
  it('lets one person in, with its role', async () => {
    const code = await invite('agent');
    expect(code).toMatch(/^[0-9a-z]{10}$/);
    const identity = house.stranger('browser');
    const { kind, member } = await accept(` ${code.toUpperCase()} `, identity);
    expect(kind).toBe('invitation');
    expect(member).toMatchObject({ name: 'Ewa', role: 'agent', invitedBy: owner._id });
    expect((await house.room.directory()).findByIdentity(identity)).toEqual(member);
    expect(await refusal(accept(code))).toBe('code_used');
  });

  it('is given by nobody to whom the role would be more than their own (B26)', async () => {
    const manager = await house.joined(owner, 'manager');
    const agent = await house.joined(owner, 'agent');
    expect(await refusal(invite('owner', manager))).toBe('not_permitted');
    expect(await refusal(invite('manager', manager))).toBe('none');
    expect(await refusal(invite('viewer', agent))).toBe('not_permitted');
    expect(await refusal(invite('owner', owner))).toBe('none');
  });

  it('expires after 48 hours, or as its maker says', async () => {
    const [usual, short] = [await invite('agent'), await invite('agent', owner, 1)];
    later(hour);
    expect(await refusal(accept(short))).toBe('code_expired');
    later(47 * hour - 1);
    const other = await invite('agent');
    later(1);
    expect(await refusal(accept(usual))).toBe('code_expired');
    expect(await refusal(accept(other))).toBe('none');
  });

  it('is listed while it is open, and revoked by its maker or by whoever may give the role', async () => {
    const manager = await house.joined(owner, 'manager');
    const agent = await house.joined(owner, 'agent');
    const [used, first, second] = [
      await invite('agent'),
      await invite('agent', manager),
      await invite('owner'),
    ];
    await accept(used);
    later(1);
    const open = await house.room.listInvitations(house.clock.now);
    expect(open.map(({ role, by }) => [role, by]).sort()).toEqual(
      [
        ['agent', manager._id],
        ['owner', owner._id],
      ].sort(),
    );
    const revoke = (by: StaffMember, role: Role) =>
      house.act((writer) =>
        house.room.revokeInvitation(writer, by._id, open.find((code) => code.role === role)?._id ?? ''),
      );
    expect(await refusal(revoke(agent, 'agent'))).toBe('not_permitted');
    expect(await refusal(revoke(manager, 'owner'))).toBe('not_permitted');
    expect(await refusal(revoke(manager, 'agent'))).toBe('none');
    expect(await refusal(revoke(owner, 'owner'))).toBe('none');
    expect([await refusal(accept(first)), await refusal(accept(second))]).toEqual([
      'code_revoked',
      'code_revoked',
    ]);
    expect(await house.room.listInvitations(house.clock.now)).toEqual([]);
  });

  it('is refused to somebody who is staff, and stays open for another', async () => {
    const identity = house.stranger();
    await house.joined(owner, 'viewer', identity);
    const code = await invite('manager');
    expect(await refusal(accept(code, identity))).toBe('already_staff');
    expect(await refusal(accept(code))).toBe('none');
  });

  it('dies with the rights of its maker', async () => {
    const manager = await house.joined(owner, 'manager');
    const [first, second] = [await invite('agent', manager), await invite('viewer', manager)];
    const demotion = await house.perform((writer) =>
      house.room.changeRole(writer, owner._id, manager._id, 'viewer'),
    );
    expect(await refusal(accept(first))).toBe('code_revoked');
    expect(await house.undo(demotion)).toBe('undone');
    expect(await refusal(accept(second))).toBe('none');
  });

  it('is taken by exactly one of many at once', async () => {
    const processes = [house, await house.connect(), await house.connect()];
    const code = await invite('agent');
    const outcomes = await Promise.all(
      [...processes, ...processes].map((process) => refusal(accept(code, house.stranger(), process))),
    );
    expect(outcomes.filter((outcome) => outcome === 'none')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'code_used')).toHaveLength(5);
    expect((await house.room.directory()).members).toHaveLength(2);
  });

  it('makes one person of somebody who takes two at once', async () => {
    const other = await house.connect();
    const [first, second] = [await invite('agent'), await invite('viewer')];
    const identity = house.stranger();
    const outcomes = await Promise.all([
      refusal(accept(first, identity)),
      refusal(accept(second, identity, other)),
    ]);
    expect(outcomes.sort()).toEqual(['already_staff', 'none']);
    expect((await house.room.directory()).members).toHaveLength(2);
  });

  it('stays used when the joining is undone, and undoing the invitation closes it', async () => {
    const code = await invite('agent');
    const identity = house.stranger();
    const joining = await house.perform((writer) => house.room.acceptCode(writer, code, { identity }));
    expect(await house.undo(joining)).toBe('undone');
    expect((await house.room.directory()).findByIdentity(identity)).toBeNull();
    expect(await refusal(accept(code, identity))).toBe('code_used');

    let other = '';
    const invitation = await house.perform(async (writer) => {
      other = (await house.room.createInvitation(writer, owner._id, 'agent')).code;
    });
    expect(await house.undo(invitation)).toBe('undone');
    expect(await refusal(accept(other))).toBe('code_unknown');
  });

  it('is guessed by nobody', async () => {
    const identity = house.stranger();
    for (let tries = 0; tries < 5; tries++)
      expect(await refusal(accept(`guess${tries}`, identity))).toBe('code_unknown');
    expect(await refusal(accept(await invite('agent'), identity))).toBe('too_many_tries');
  });

  it('stands nowhere in the database in clear', async () => {
    const code = await invite('agent');
    const { connection } = house.database;
    for (const name of ['staffCodes', 'actionRows', 'actions'])
      expect(JSON.stringify(await connection.collection(name).find().toArray())).not.toContain(code);
  });

  it('leaves no trace a month after its end', async () => {
    await invite('agent');
    later(33 * 24 * hour);
    await invite('viewer');
    expect(await house.database.connection.collection('staffCodes').countDocuments()).toBe(1);
  });
});

describe('a link code', () => {
  const linkCode = async (by: StaffMember) =>
    (await house.act((writer) => house.room.createLinkCode(writer, by._id))).code;

  it('joins another channel to the same person, once', async () => {
    const agent = await house.joined(owner, 'agent');
    const code = await linkCode(agent);
    const browser = house.stranger('browser');
    const { kind, member } = await accept(code, browser);
    expect([kind, member._id, member.identities.map(({ scheme }) => scheme)]).toEqual([
      'link',
      agent._id,
      ['telegram', 'browser'],
    ]);
    const directory = await house.room.directory();
    expect(directory.findByIdentity(browser)?._id).toBe(agent._id);
    expect(directory.members).toHaveLength(2);
    expect(await refusal(accept(code, house.stranger('browser')))).toBe('code_used');
  });

  it('expires after ten minutes', async () => {
    const code = await linkCode(owner);
    later(10 * 60_000);
    expect(await refusal(accept(code))).toBe('code_expired');
  });

  it('never takes an identity from another staff member', async () => {
    const identity = house.stranger();
    await house.joined(owner, 'agent', identity);
    const code = await linkCode(owner);
    expect(await refusal(accept(code, identity))).toBe('identity_taken');
    const [own] = owner.identities;
    if (!own) throw new Error('The owner has an identity');
    expect(await refusal(accept(code, own))).toBe('already_staff');
    expect(await refusal(accept(code))).toBe('none');
  });

  it('joins an identity to one person alone when two link it at once', async () => {
    const agent = await house.joined(owner, 'agent');
    const other = await house.connect();
    const [mine, theirs] = [await linkCode(owner), await linkCode(agent)];
    const identity = house.stranger();
    const outcomes = await Promise.all([
      refusal(accept(mine, identity)),
      refusal(accept(theirs, identity, other)),
    ]);
    expect(outcomes.sort()).toEqual(['identity_taken', 'none']);
  });
});
