import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { randomBody } from '../random-documents.ts';
import { createTestActivity, type TestActivity, type Thing, thingModel } from '../test-activity.ts';

let on: TestActivity;
beforeAll(async () => {
  on = await createTestActivity();
});
afterAll(() => on.database.close());

const ids = ['p', 'q', 'r'];
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ id: fc.constantFrom(...ids), body: fc.option(randomBody) }) },
  { weight: 1, arbitrary: fc.record({ undoes: fc.nat({ max: 5 }) }) },
);

describe('documents as they stood', () => {
  test('are what was stored at that time, whatever was done and undone since (M13)', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        run += 1;
        const own = (id: string) => `${id}${run}`;
        const all = ids.map(own);
        const snapshots: { at: Date; things: Map<string, Thing> }[] = [];
        const read = async () => {
          const found = (await on.things()).filter(({ _id }) => all.includes(_id));
          return new Map(found.map((thing) => [thing._id, thing as Thing]));
        };
        const take = async () => snapshots.push({ at: on.clock.now, things: await read() });
        const actions: string[] = [];
        await take();
        for (const one of steps) {
          on.clock.now = new Date(on.clock.now.getTime() + 1);
          const standing = await read();
          if ('undoes' in one) {
            const undone = actions[one.undoes % Math.max(1, actions.length)];
            if (undone) await on.undo(undone, 'rest');
          } else {
            const id = own(one.id);
            const { actionId } = await on.perform('thing.changed', async (writer) => {
              if (!standing.has(id)) await writer.create(thingModel, { _id: id, ...one.body });
              else if (!one.body) await writer.remove(thingModel, id);
              else
                await writer.change(thingModel, id, (thing) => {
                  for (const key of Object.keys(thing)) if (key !== '_id') delete thing[key as keyof Thing];
                  Object.assign(thing, one.body);
                });
            });
            if (actionId) actions.push(actionId);
          }
          await take();
        }
        for (const { at, things } of snapshots) {
          const rebuilt = await on.activity.documentsAt(thingModel, all, at);
          const plain = [...rebuilt].map(
            ([id, { seenAt: _at, key: _key, ...thing }]) => [id, thing] as const,
          );
          expect(new Map(plain)).toEqual(things);
        }
      }),
      { numRuns: 30 },
    );
  }, 120_000);
});
