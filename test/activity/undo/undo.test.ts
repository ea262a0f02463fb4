import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actionModel, NotUndoableError } from '../../../src/activity/index.ts';
import { NotFoundError } from '../../../src/storage/index.ts';
import { randomBody } from '../random-documents.ts';
import {
  createTestActivity,
  factModel,
  type TestActivity,
  type Thing,
  thingModel,
} from '../test-activity.ts';

let on: TestActivity;
beforeAll(async () => {
  on = await createTestActivity();
});
afterAll(() => on.database.close());

const create = async (thing: Thing, actor?: string) =>
  (await on.perform('thing.created', (writer) => writer.create(thingModel, thing), actor)).actionId as string;

const change = async (id: string, fields: Partial<Thing>, actor?: string) =>
  (
    await on.perform(
      'thing.changed',
      (writer) => writer.change(thingModel, id, (thing) => void Object.assign(thing, fields)),
      actor,
    )
  ).actionId as string;

const read = (id: string) => on.database.model(thingModel).findById(id).lean();

describe('undo', () => {
  test('gives the starting documents back, whatever was done, last thing first; redo gives the end (M03)', async () => {
    const id = fc.constantFrom('r1', 'r2', 'r3');
    const step = fc.record({ id, body: fc.option(randomBody, { nil: undefined }) });
    const actions = fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(actions, async (history) => {
        await on.database.model(thingModel).deleteMany({ _id: { $in: ['r1', 'r2', 'r3'] } });
        const states = [await on.things()];
        const ids: string[] = [];
        for (const steps of history) {
          const { actionId } = await on.perform('thing.stirred', async (writer) => {
            for (const { id, body } of steps) {
              const there = await on.database
                .model(thingModel)
                .findById(id, null, { session: writer.tx })
                .lean();
              if (!there) await writer.create(thingModel, { _id: id, ...body });
              else if (!body) await writer.remove(thingModel, id);
              else {
                await writer.change(thingModel, id, (thing) => {
                  for (const key of ['name', 'title', 'parts', 'labels', 'place'] as const) delete thing[key];
                  Object.assign(thing, body);
                });
              }
            }
          });
          if (!actionId) continue;
          ids.push(actionId);
          states.push(await on.things());
        }
        const undos: string[] = [];
        for (const [index, actionId] of [...ids.entries()].reverse()) {
          const outcome = await on.undo(actionId);
          expect(outcome).toMatchObject({ undone: true, left: [] });
          if ('undone' in outcome) undos.unshift(outcome.actionId);
          expect(await on.things()).toEqual(states[index]);
        }
        for (const [index, undo] of undos.entries()) {
          expect(await on.undo(undo)).toMatchObject({ undone: true });
          expect(await on.things()).toEqual(states[index + 1]);
        }
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  test('is an action of its own, by the one who undid, and is not done twice (M03)', async () => {
    const actionId = await create({ _id: 'u1', name: 'A' });
    const outcome = await on.undo(actionId, 'all-or-clash', 'jan');
    expect(outcome).toMatchObject({ undone: true, touched: [{ collection: 'things', id: 'u1' }] });
    expect(await read('u1')).toBeNull();
    const undo = 'undone' in outcome ? outcome.actionId : '';
    expect(await on.activity.findAction(undo)).toMatchObject({
      kind: 'action.undone',
      actor: 'jan',
      undoes: { action: actionId, kind: 'thing.created' },
      counts: { created: 0, changed: 0, removed: 1 },
    });
    expect(await on.undo(actionId)).toEqual({ already: true });
  });

  test('keeps count of what is in force through undo, redo and undo again (M03)', async () => {
    const actionId = await create({ _id: 'chain', name: 'A' });
    const inForce = async () => !(await on.activity.findAction(actionId))?.undoneBy;
    const undone = await on.undo(actionId);
    const undo = 'undone' in undone ? undone.actionId : '';
    expect(await inForce()).toBe(false);
    const redone = await on.undo(undo);
    const redo = 'undone' in redone ? redone.actionId : '';
    expect(await on.activity.findAction(redo)).toMatchObject({
      kind: 'action.redone',
      undoes: { action: undo, kind: 'thing.created' },
    });
    expect(await inForce()).toBe(true);
    expect(await read('chain')).toMatchObject({ name: 'A' });
    expect(await on.undo(redo)).toMatchObject({ undone: true });
    expect(await inForce()).toBe(false);
    expect(await on.undo(actionId)).toEqual({ already: true });
    expect(await on.undo(undo)).toMatchObject({ undone: true });
    expect(await inForce()).toBe(true);
  });

  test('refreshes what is derived instead of bringing it back', async () => {
    await create({ _id: 'derived', name: 'A' });
    const actionId = await change('derived', { name: 'B' });
    const start = on.clock.now;
    on.clock.now = new Date(start.getTime() + 86_400_000);
    await on.undo(actionId);
    expect(await read('derived')).toEqual({
      _id: 'derived',
      name: 'A',
      seenAt: on.clock.now,
      key: 'key of A',
    });
    on.clock.now = start;
  });

  test('shows the clash and who made it, and writes nothing (M03)', async () => {
    await create({ _id: 'c1', name: 'A', title: 'T' });
    const actionId = await change('c1', { name: 'B', title: 'U' });
    const newer = await change('c1', { name: 'C' }, 'olga');
    expect(await on.undo(actionId)).toEqual({
      clashes: [
        {
          collection: 'things',
          document: 'c1',
          path: 'name',
          expected: 'B',
          present: 'C',
          reason: 'newer',
          by: { _id: newer, kind: 'thing.changed', actor: 'olga', at: on.clock.now },
        },
      ],
      rest: true,
    });
    expect(await read('c1')).toMatchObject({ name: 'C', title: 'U' });
  });

  test('undoes the rest when that is wished, and says what it left (M03)', async () => {
    await create({ _id: 'c2', name: 'A', title: 'T' });
    const actionId = await change('c2', { name: 'B', title: 'U' });
    await change('c2', { name: 'C' });
    expect(await on.undo(actionId, 'rest')).toMatchObject({ undone: true, left: [{ path: 'name' }] });
    expect(await read('c2')).toMatchObject({ name: 'C', title: 'T' });
    const alone = await change('c2', { name: 'D' });
    await change('c2', { name: 'E' });
    expect(await on.undo(alone)).toMatchObject({ clashes: [{ path: 'name' }], rest: false });
    expect(await on.undo(alone, 'rest')).toMatchObject({ clashes: [{ path: 'name' }], rest: false });
  });

  test('finds no clash once the newer action was undone (M03)', async () => {
    await create({ _id: 'c3', name: 'A' });
    const older = await change('c3', { name: 'B' });
    const newer = await change('c3', { name: 'C' });
    await on.undo(newer);
    expect(await on.undo(older)).toMatchObject({ undone: true });
    expect(await read('c3')).toMatchObject({ name: 'A' });
  });

  test('does not remove what others have come to refer to (M03)', async () => {
    const firm = await create({ _id: 'firm' });
    await create({ _id: 'person', friend: { id: 'firm' } });
    expect(await on.undo(firm)).toMatchObject({ clashes: [{ document: 'firm', reason: 'referenced' }] });
    const both = await on.perform('thing.created', async (writer) => {
      await writer.create(thingModel, { _id: 'firm2' });
      await writer.create(thingModel, { _id: 'person2', friend: { id: 'firm2' } });
    });
    expect(await on.undo(both.actionId as string)).toMatchObject({ undone: true });
    expect(await read('firm2')).toBeNull();
  });

  test('does not bring back a link to what is gone or was merged away (M03)', async () => {
    for (const [name, end] of [
      ['gone', () => on.perform('thing.removed', (writer) => writer.remove(thingModel, 'firm-gone'))],
      ['merged', () => change('firm-merged', { title: 'merged away' })],
    ] as const) {
      await create({ _id: `firm-${name}` });
      await create({ _id: `person-${name}`, name: 'P', friend: { id: `firm-${name}` } });
      const unlink = await on.perform('thing.unlinked', (writer) =>
        writer.change(thingModel, `person-${name}`, (thing) => {
          delete thing.friend;
          thing.name = 'Q';
        }),
      );
      await end();
      expect(await on.undo(unlink.actionId as string)).toMatchObject({
        clashes: [{ document: `person-${name}`, path: 'friend.id', reason: 'dangling' }],
      });
      expect(await on.undo(unlink.actionId as string, 'rest')).toMatchObject({ undone: true });
      expect(await read(`person-${name}`)).toMatchObject({ name: 'P' });
      expect(await read(`person-${name}`)).not.toHaveProperty('friend');
    }
  });

  test('does not lead to a state that the room forbids (M03)', async () => {
    await on.database.model(thingModel).insertMany([{ _id: 'rule', name: 'forbidden' }]);
    const actionId = await change('rule', { name: 'allowed', title: 'T' });
    expect(await on.undo(actionId)).toMatchObject({ clashes: [{ path: 'name', reason: 'rule' }] });
    expect(await on.undo(actionId, 'rest')).toMatchObject({ undone: true });
    expect(await read('rule')).toMatchObject({ name: 'allowed' });
    expect(await read('rule')).not.toHaveProperty('title');
  });

  test('does not take a name back that another has taken since (M03)', async () => {
    await create({ _id: 'named1', code: 'vip' });
    const renamed = await change('named1', { code: 'gold' });
    await create({ _id: 'named2', code: 'vip' });
    expect(await on.undo(renamed)).toMatchObject({ clashes: [{ path: 'code', reason: 'rule' }] });
  });

  test('does not turn what others refer to into what they may not refer to (M03)', async () => {
    await create({ _id: 'was', title: 'merged away' });
    const revived = await change('was', { title: 'alive' });
    await create({ _id: 'friend-of-was', friend: { id: 'was' } });
    expect(await on.undo(revived)).toMatchObject({ clashes: [{ document: 'was', reason: 'referenced' }] });
  });

  test('passes over facts that nobody may take back (M03)', async () => {
    const mixed = await on.perform('thing.imported', async (writer) => {
      await writer.create(thingModel, { _id: 'mixed' });
      await writer.create(factModel, { _id: 'agreed', text: 'yes' });
    });
    expect(await on.undo(mixed.actionId as string)).toMatchObject({ undone: true });
    expect(await read('mixed')).toBeNull();
    expect(await on.database.model(factModel).findById('agreed')).not.toBeNull();
    const fact = await on.perform('fact.recorded', (writer) =>
      writer.create(factModel, { _id: 'x', text: 'no' }),
    );
    await expect(on.undo(fact.actionId as string)).rejects.toThrow(NotUndoableError);
    const sealed = await on.perform('thing.sealed', (writer) => writer.create(thingModel, { _id: 'sealed' }));
    await expect(on.undo(sealed.actionId as string)).rejects.toThrow(NotUndoableError);
    await expect(on.undo('nothing')).rejects.toThrow(NotFoundError);
  });

  test('acts once when two press it at the same time (M03)', async () => {
    const actionId = await create({ _id: 'twice' });
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => on.undo(actionId)));
    expect(outcomes.filter((outcome) => 'undone' in outcome)).toHaveLength(1);
    expect(outcomes.filter((outcome) => 'already' in outcome)).toHaveLength(3);
    const undos = await on.database.model(actionModel).find({ feeds: 'all' }).lean();
    expect(undos.filter(({ undoes }) => undoes?.action === actionId)).toHaveLength(1);
  });
});

describe('findLatestUndoable', () => {
  test('goes further back with each undo, past undos and what cannot be undone (M03)', async () => {
    const first = await create({ _id: 'l1' }, 'piotr');
    const second = await create({ _id: 'l2' }, 'piotr');
    await on.perform(
      'fact.recorded',
      (writer) => writer.create(factModel, { _id: 'l3', text: 'yes' }),
      'piotr',
    );
    await create({ _id: 'l4' }, 'somebody else');
    const latest = async () => (await on.activity.findLatestUndoable('piotr', on.clock.now))?._id ?? null;
    expect(await latest()).toBe(second);
    const outcome = await on.undo(second, 'all-or-clash', 'piotr');
    expect(await latest()).toBe(first);
    await on.undo('undone' in outcome ? outcome.actionId : '', 'all-or-clash', 'piotr');
    expect(await latest()).toBe(second);
    await on.undo(second, 'all-or-clash', 'piotr');
    await on.undo(first, 'all-or-clash', 'piotr');
    expect(await latest()).toBeNull();
  });
});
