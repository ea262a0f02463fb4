import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actionModel, actionRowModel, toSubject, ValueTakenError } from '../../src/activity/index.ts';
import { defineModel, NotFoundError } from '../../src/storage/index.ts';
import { createTestActivity, factModel, type TestActivity, thingModel } from './test-activity.ts';

let on: TestActivity;
beforeAll(async () => {
  on = await createTestActivity();
});
afterAll(() => on.database.close());

describe('perform', () => {
  test('records who changed what from what to what, in one transaction with the change (B28)', async () => {
    await on.perform('thing.created', (writer) => writer.create(thingModel, { _id: 'b1', name: 'Anna' }));
    const { result, actionId, touched } = await on.database.transaction((tx) =>
      on.activity.perform(
        tx,
        { kind: 'thing.renamed', actor: 'shop', source: 'events', now: on.clock.now, cause: 'events:7' },
        (writer) =>
          writer.change(thingModel, 'b1', (thing) => {
            thing.name = 'Ewa';
          }),
      ),
    );
    expect(result).toEqual({ _id: 'b1', name: 'Ewa', seenAt: on.clock.now, key: 'key of Ewa' });
    expect(touched).toEqual([{ collection: 'things', id: 'b1' }]);
    expect(await on.activity.findAction(actionId as string)).toMatchObject({
      kind: 'thing.renamed',
      actor: 'shop',
      source: 'events',
      at: on.clock.now,
      cause: 'events:7',
      counts: { created: 0, changed: 1, removed: 0 },
      undoable: true,
    });
    const changes = await on.activity.changesOf(actionId as string);
    expect(changes).toMatchObject([
      { collectionName: 'things', document: 'b1', path: 'name', before: 'Anna', after: 'Ewa' },
    ]);
  });

  test('leaves no header when nothing changed', async () => {
    const before = await on.database.model(actionModel).countDocuments();
    const { actionId, touched } = await on.perform('thing.renamed', async (writer) => {
      await writer.change(thingModel, 'b1', (thing) => {
        thing.name = 'Ewa';
      });
      await writer.create(thingModel, { _id: 'gone' });
      await writer.remove(thingModel, 'gone');
    });
    expect(actionId).toBeNull();
    expect(touched).toEqual([]);
    expect(await on.database.model(actionModel).countDocuments()).toBe(before);
  });

  test('records the net change of a document that is written several times', async () => {
    const { actionId } = await on.perform('thing.created', async (writer) => {
      await writer.create(thingModel, { _id: 'net', name: 'A', labels: ['x'] });
      await writer.change(thingModel, 'net', (thing) => {
        thing.name = 'B';
      });
    });
    expect(await on.activity.changesOf(actionId as string)).toMatchObject([
      { path: '', operation: 'document', after: { _id: 'net', name: 'B', labels: ['x'] } },
    ]);
  });

  test('writes nothing at all when the work fails (M03)', async () => {
    const before = await on.database.model(actionRowModel).countDocuments();
    const failing = on.perform('thing.created', async (writer) => {
      await writer.create(thingModel, { _id: 'half' });
      await writer.change(thingModel, 'nobody', () => {});
    });
    await expect(failing).rejects.toThrow(NotFoundError);
    expect(await on.database.model(thingModel).findById('half')).toBeNull();
    expect(await on.database.model(actionRowModel).countDocuments()).toBe(before);
  });

  test('refuses a collection that was not registered, so that no change escapes the record', async () => {
    const secret = defineModel<{ _id: string }>('secrets', { _id: String });
    await expect(on.perform('secret.made', (writer) => writer.create(secret, { _id: '1' }))).rejects.toThrow(
      'not registered',
    );
  });

  test('writes one action for a thousand documents, passing over ids that are not there', async () => {
    const ids = Array.from({ length: 1_200 }, (_, index) => `bulk${index}`);
    await on.database.model(thingModel).insertMany(ids.map((_id) => ({ _id, name: 'old', labels: [_id] })));
    const { actionId } = await on.perform('thing.relabelled', (writer) =>
      writer.changeMany(thingModel, [...ids, 'nobody', 'bulk1'], (thing) => {
        thing.labels = [...(thing.labels as string[]), 'vip'];
        thing.title = 'same';
      }),
    );
    expect(await on.activity.findAction(actionId as string)).toMatchObject({ counts: { changed: 1_200 } });
    expect(await on.activity.changesOf(actionId as string)).toHaveLength(2_400);
    expect(await on.database.model(thingModel).findById('bulk77').lean()).toMatchObject({
      labels: ['bulk77', 'vip'],
      title: 'same',
    });
    expect(await on.undo(actionId as string)).toMatchObject({ undone: true });
    expect((await on.things()).filter(({ _id }) => _id.startsWith('bulk'))).toEqual(
      ids.map((_id) => ({ _id, name: 'old', labels: [_id] })).sort((a, b) => a._id.localeCompare(b._id)),
    );
  }, 60_000);

  test('lets two actions on one document wait for each other, so that neither is lost (B28)', async () => {
    await on.perform('thing.created', (writer) => writer.create(thingModel, { _id: 'race', labels: [] }));
    const labels = Array.from({ length: 12 }, (_, index) => `l${index}`);
    await Promise.all(
      labels.map((label) =>
        on.perform('thing.relabelled', (writer) =>
          writer.change(thingModel, 'race', (thing) => {
            thing.labels = [...(thing.labels as string[]), label];
          }),
        ),
      ),
    );
    const race = await on.database.model(thingModel).findById('race').lean();
    expect([...((race?.labels ?? []) as string[])].sort()).toEqual([...labels].sort());
    const rows = await on.database
      .model(actionRowModel)
      .find({ subjects: toSubject('things', 'race') })
      .lean();
    expect(rows).toHaveLength(13);
    expect(
      rows
        .filter(({ path }) => path !== '')
        .map(({ index }) => index)
        .sort((a, b) => Number(a) - Number(b)),
    ).toEqual(labels.map((_, index) => index));
  });
});

describe('unique fields', () => {
  const take = (id: string, code: string) =>
    on.perform('thing.changed', (writer) =>
      writer.change(thingModel, id, (thing) => {
        thing.code = code;
      }),
    );

  test('let one of several have a value, also when all take it at the same time', async () => {
    const ids = ['q1', 'q2', 'q3', 'q4'];
    for (const _id of ids)
      await on.perform('thing.created', (writer) => writer.create(thingModel, { _id, code: _id }));
    await expect(take('q1', 'q2')).rejects.toThrow(ValueTakenError);
    const outcomes = await Promise.allSettled(ids.map((id) => take(id, 'wanted')));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'value_taken' });
  });

  test('can be taken again once they are free, and change hands within one action', async () => {
    await on.perform('thing.created', async (writer) => {
      await writer.create(thingModel, { _id: 'w1', code: 'red' });
      await writer.create(thingModel, { _id: 'w2', code: 'blue' });
    });
    await take('w1', 'green');
    await take('w2', 'red');
    const { actionId } = await on.perform('thing.changed', async (writer) => {
      await writer.remove(thingModel, 'w1');
      await writer.create(thingModel, { _id: 'w3', code: 'green' });
    });
    expect(await on.undo(actionId as string)).toMatchObject({ undone: true });
    const codes = await on.database
      .model(thingModel)
      .find({ _id: { $in: ['w1', 'w2', 'w3'] } }, { code: 1 })
      .lean();
    expect(codes.sort((a, b) => a._id.localeCompare(b._id))).toEqual([
      { _id: 'w1', code: 'green' },
      { _id: 'w2', code: 'red' },
    ]);
    await on.perform('thing.swapped', (writer) =>
      writer.changeMany(thingModel, ['w1', 'w2'], (thing) => {
        thing.code = thing.code === 'red' ? 'green' : 'red';
      }),
    );
    expect(await on.database.model(thingModel).findById('w1').lean()).toMatchObject({ code: 'red' });
  });
});

describe('feeds', () => {
  test('pages the history of a document, newest first, each entry with its own changes (F182, F183, B28)', async () => {
    await on.perform('thing.created', (writer) => writer.create(thingModel, { _id: 'h', name: 0 }));
    for (let step = 1; step <= 6; step += 1) {
      await on.perform('thing.renamed', (writer) =>
        writer.changeMany(thingModel, ['h', 'b1'], (thing) => {
          thing.name = step;
        }),
      );
    }
    const seen: unknown[] = [];
    let before: string | null | undefined;
    do {
      const page = await on.activity.history(toSubject('things', 'h'), {
        limit: 3,
        ...(before && { before }),
      });
      expect(page.entries.length).toBeLessThanOrEqual(3);
      for (const { action, changes } of page.entries) {
        expect(changes.map(({ document }) => document)).toEqual(['h']);
        seen.push([action.kind, changes[0]?.after]);
      }
      before = page.next;
    } while (before);
    expect(seen).toEqual([
      ...[6, 5, 4, 3, 2, 1].map((step) => ['thing.renamed', step]),
      ['thing.created', { _id: 'h', name: 0 }],
    ]);
  });

  test('reads on behind an action with more changes than one query hands out (F182)', async () => {
    await on.perform('thing.created', (writer) => writer.create(thingModel, { _id: 'wide', parts: [] }));
    await on.perform('thing.widened', (writer) =>
      writer.change(thingModel, 'wide', (thing) => {
        thing.parts = Array.from({ length: 450 }, (_, index) => ({ id: `p${index}` }));
      }),
    );
    await on.perform('thing.renamed', (writer) =>
      writer.change(thingModel, 'wide', (thing) => {
        thing.name = 'W';
      }),
    );
    const { entries, next } = await on.activity.history(toSubject('things', 'wide'), { limit: 5 });
    expect(entries.map(({ action, changes }) => [action.kind, changes.length])).toEqual([
      ['thing.renamed', 1],
      ['thing.widened', 450],
      ['thing.created', 1],
    ]);
    expect(next).toBeNull();
  });

  test('shows a link in the history of both sides, and later edits on one only (F183)', async () => {
    await on.perform('thing.created', async (writer) => {
      await writer.create(thingModel, { _id: 'person' });
      await writer.create(thingModel, { _id: 'firm' });
    });
    await on.perform('thing.linked', (writer) =>
      writer.change(thingModel, 'person', (thing) => {
        thing.friend = { id: 'firm', role: 'accountant' };
      }),
    );
    await on.perform('thing.renamed', (writer) =>
      writer.change(thingModel, 'person', (thing) => {
        thing.name = 'P';
      }),
    );
    const kinds = async (id: string) =>
      (await on.activity.history(toSubject('things', id), { limit: 9 })).entries.map(
        ({ action }) => action.kind,
      );
    expect(await kinds('firm')).toEqual(['thing.linked', 'thing.created']);
    expect(await kinds('person')).toEqual(['thing.renamed', 'thing.linked', 'thing.created']);
  });

  test('pages the newest actions of everybody and of one actor, also across idle years (F183)', async () => {
    const start = on.clock.now;
    for (const [days, name] of [
      [0, 'a'],
      [1, 'b'],
      [40, 'c'],
      [2000, 'd'],
      [2000.1, 'e'],
    ] as const) {
      on.clock.now = new Date(start.getTime() + days * 86_400_000);
      await on.perform('thing.named', (writer) => writer.create(thingModel, { _id: `year-${name}` }), 'olga');
    }
    const read = async (before?: string) =>
      on.activity.recent({ actor: 'olga', now: on.clock.now, limit: 2, ...(before && { before }) });
    const first = await read();
    const second = await read(first.next ?? undefined);
    const third = await read(second.next ?? undefined);
    const days = [...first.actions, ...second.actions, ...third.actions].map(
      ({ at }) => Math.round((at.getTime() - start.getTime()) / 8_640_000) / 10,
    );
    expect(days).toEqual([2000.1, 2000, 40, 1, 0]);
    expect(third.next).toBeNull();
    const everybody = await on.activity.recent({ now: on.clock.now, limit: 1_000 });
    expect(everybody.actions.length).toBe(await on.database.model(actionModel).countDocuments());
    on.clock.now = start;
  });

  test('are read by an index alone, on both servers', async () => {
    const plan = JSON.stringify([
      await on.database
        .model(actionModel)
        .find({ feeds: 'all', moment: { $gte: '2026', $lt: '2027' } })
        .explain(),
      await on.database
        .model(actionRowModel)
        .find({ subjects: 'things:h', moment: { $lt: '~' } })
        .explain(),
      await on.database.model(actionRowModel).find({ action: 'x' }).explain(),
    ]);
    expect(plan).toContain('IXSCAN');
    expect(plan).not.toContain('COLLSCAN');
  });

  test('keep facts out of undo but in the record', async () => {
    const { actionId } = await on.perform('fact.recorded', (writer) =>
      writer.create(factModel, { _id: 'f', text: 'agreed' }),
    );
    expect(await on.activity.findAction(actionId as string)).toMatchObject({ undoable: false });
  });
});
