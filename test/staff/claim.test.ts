import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStaffRoom, permissions } from '../../src/staff/index.ts';
import { createKeys } from '../../src/storage/index.ts';
import { openStaffHouse, refusal, type StaffHouse, secretKey } from './staff-house.ts';

describe('claiming', () => {
  let house: StaffHouse;
  beforeEach(async () => {
    house = await openStaffHouse();
  });
  afterEach(() => house.close());

  const claim = (code: string, identity = house.stranger(), name = 'Olga') =>
    house.act((writer) => house.room.claim(writer, code, { identity, name }));

  it('makes the first person with the code an owner who may do everything (B26)', async () => {
    expect(await house.room.prepareOwnerCode('246810')).toEqual({
      open: true,
      code: '246810',
      recovery: false,
    });
    const identity = house.stranger('browser');
    const owner = await claim('246810', identity, '  Olga \n Nowak ');
    expect(owner).toMatchObject({ name: 'Olga Nowak', role: 'owner' });
    expect(owner.permissions.size).toBe(permissions.length);
    const directory = await house.room.directory();
    expect(directory.findByIdentity(identity)?._id).toBe(owner._id);
    expect(directory.findByIdentity({ ...identity, scheme: 'telegram' })).toBeNull();
  });

  it('takes a code however it is typed', async () => {
    await house.room.prepareOwnerCode('Blue-Door 7');
    expect((await claim(' BLUE DOOR–7')).role).toBe('owner');
  });

  it('makes a code of its own that every start and every process prints alike until it is used', async () => {
    const [one, other] = [
      await house.room.prepareOwnerCode(undefined),
      await house.room.prepareOwnerCode(undefined),
    ];
    const elsewhere = await (await house.connect()).room.prepareOwnerCode(undefined);
    expect(one).toMatchObject({ open: true, code: expect.stringMatching(/^[a-z2-9]{10}$/), recovery: false });
    expect([other, elsewhere]).toEqual([one, one]);
    if (!one.open) throw new Error('No code');
    expect((await claim(one.code)).role).toBe('owner');
    expect(await house.room.prepareOwnerCode(undefined)).toEqual({ open: false });
    expect(await refusal(claim(one.code))).toBe('code_unknown');
  });

  it('stores no code that could be read', async () => {
    const made = await house.room.prepareOwnerCode(undefined);
    const stored = JSON.stringify(await house.database.connection.collection('staffState').find().toArray());
    await house.room.prepareOwnerCode('246810');
    const given = JSON.stringify(await house.database.connection.collection('staffState').find().toArray());
    expect(made.open && stored.includes(made.code)).toBe(false);
    expect(given).not.toContain('246810');
    expect(given).toMatch(/"digest":"[0-9a-f]{64}"/);
  });

  it('lets the code of the environment take the place of one made before', async () => {
    const made = await house.room.prepareOwnerCode(undefined);
    await house.room.prepareOwnerCode('246810');
    expect(made.open && (await refusal(claim(made.code)))).toBe('code_unknown');
    expect((await claim('246810')).role).toBe('owner');
  });

  it('is dead once there is an owner, also after a restart with the same code', async () => {
    await house.claimed();
    expect(await refusal(claim('246810'))).toBe('code_unknown');
    expect(await house.room.prepareOwnerCode('246810')).toEqual({ open: false });
    expect(await refusal(claim('246810'))).toBe('code_unknown');
    expect((await house.room.directory()).owners).toHaveLength(1);
  });

  it('lets an owner who lost every channel back in by a new code of the environment', async () => {
    const owner = await house.claimed();
    expect(await house.room.prepareOwnerCode('135790')).toEqual({
      open: true,
      code: '135790',
      recovery: true,
    });
    const recovered = await claim('135790');
    expect(recovered._id).not.toBe(owner._id);
    expect((await house.room.directory()).owners).toHaveLength(2);
    expect(await house.room.prepareOwnerCode('135790')).toEqual({ open: false });
    expect(await refusal(claim('135790'))).toBe('code_unknown');
  });

  it('makes a staff member who recovers an owner and nobody new', async () => {
    const owner = await house.claimed();
    const identity = house.stranger();
    const agent = await house.joined(owner, 'agent', identity);
    await house.room.prepareOwnerCode('135790');
    expect(await claim('135790', identity)).toMatchObject({ _id: agent._id, role: 'owner', name: 'agent' });
  });

  it('closes a recovery that the environment no longer asks for', async () => {
    await house.claimed();
    await house.room.prepareOwnerCode('135790');
    expect(await house.room.prepareOwnerCode(undefined)).toEqual({ open: false });
    expect(await refusal(claim('135790'))).toBe('code_unknown');
  });

  it('keeps a used code dead through a rotation of the secret key', async () => {
    await house.claimed();
    const rooms = [['a-newer-key-for-tests', secretKey], ['a-newer-key-for-tests']].map((secrets) =>
      createStaffRoom({ database: house.database, keys: createKeys(secrets) }),
    );
    for (const room of rooms) expect(await room.prepareOwnerCode('246810')).toEqual({ open: false });
  });

  it('makes exactly one owner of two people who claim at once', async () => {
    await house.room.prepareOwnerCode('246810');
    const others = [house, await house.connect(), await house.connect()];
    const outcomes = await Promise.all(
      [...others, ...others].map((process) =>
        refusal(
          process.act((writer) =>
            process.room.claim(writer, '246810', { identity: house.stranger(), name: 'Ola' }),
          ),
        ),
      ),
    );
    expect(outcomes.sort()).toEqual([...Array(5).fill('code_unknown'), 'none'].sort());
    const { owners, members } = await house.room.directory();
    expect([owners.length, members.length]).toEqual([1, 1]);
  });

  it('makes a person wait who guesses, even when the next guess is right', async () => {
    await house.room.prepareOwnerCode('246810');
    const guesser = house.stranger();
    for (let tries = 0; tries < 5; tries++)
      expect(await refusal(claim(`${tries}`, guesser))).toBe('code_unknown');
    await expect(claim('246810', guesser)).rejects.toMatchObject({
      code: 'too_many_tries',
      details: { retryAfter: 15 * 60_000 },
    });
    expect((await claim('246810')).role).toBe('owner');
  });

  it('lets the person try again after a quarter of an hour', async () => {
    await house.room.prepareOwnerCode('246810');
    const guesser = house.stranger();
    for (let tries = 0; tries < 6; tries++) await refusal(claim('0', guesser));
    house.clock.now = new Date(house.clock.now.getTime() + 15 * 60_000);
    expect((await claim('246810', guesser)).role).toBe('owner');
  });

  it('makes everybody wait when many guess together', async () => {
    await house.room.prepareOwnerCode('246810');
    const outcomes: string[] = [];
    for (let tries = 0; tries < 51; tries++) outcomes.push(await refusal(claim('0')));
    expect(outcomes.slice(0, 50)).toEqual(Array(50).fill('code_unknown'));
    expect(outcomes[50]).toBe('too_many_tries');
    expect(await refusal(claim('246810'))).toBe('too_many_tries');
  });

  it('cannot be undone: an owner always remains', async () => {
    await house.room.prepareOwnerCode('246810');
    const action = await house.perform((writer) =>
      house.room.claim(writer, '246810', { identity: house.stranger(), name: 'Olga' }),
    );
    expect(await house.undo(action)).toEqual(['rule ']);
    expect((await house.room.directory()).owners).toHaveLength(1);
  });
});
