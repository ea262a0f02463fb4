import {
  type ActionWriter,
  actionModel,
  actionRowModel,
  createActivity,
  type TrackedModel,
  uniqueValueModel,
} from '../../src/activity/index.ts';
import { connectDatabase, defineModel, Mixed, migrate } from '../../src/storage/index.ts';
import { testDatabaseUri } from '../support/database.ts';

/** A document with everything that a room's documents have. */
export interface Thing {
  _id: string;
  name?: unknown;
  title?: unknown;
  parts?: unknown;
  labels?: unknown;
  place?: unknown;
  friend?: { id: string; role?: string };
  seenAt?: Date;
  key?: string;
  code?: string;
}

export const thingModel = defineModel<Thing>(
  'things',
  {
    _id: String,
    name: Mixed,
    title: Mixed,
    parts: Mixed,
    labels: Mixed,
    place: Mixed,
    friend: { type: { _id: false, id: String, role: String }, default: undefined },
    seenAt: Date,
    key: String,
    code: String,
  },
  [{ 'friend.id': 1 }, { code: 1 }],
);

/** Something that only grows, as consent does. */
export interface Fact {
  _id: string;
  text: string;
}

export const factModel = defineModel<Fact>('facts', { _id: String, text: String });

const things: TrackedModel<Thing> = {
  model: thingModel,
  derived: ['seenAt', 'key'],
  derive: (thing, now) => {
    thing.seenAt = now;
    thing.key = `key of ${String(thing.name)}`;
  },
  references: [
    {
      path: 'friend.id',
      collection: 'things',
      inHistory: true,
      accepts: (thing: Thing) => thing.title !== 'merged away',
    },
  ],
  unique: ['code'],
  findFaults: (thing) => (thing.name === 'forbidden' ? ['name'] : []),
};

const facts: TrackedModel<Fact> = { model: factModel, undoable: false };

/** An activity on a database of its own, with a clock that the test turns. */
export async function createTestActivity() {
  const database = await connectDatabase(testDatabaseUri());
  await migrate(database, [actionModel, actionRowModel, uniqueValueModel, thingModel, factModel], [], 'test');
  const activity = createActivity({ database, models: [things, facts], notUndoable: ['thing.sealed'] });
  const clock = { now: new Date('2026-11-22T10:00:00Z') };
  const origin = (actor = 'ewa') => ({ actor, source: 'browser', now: clock.now });
  return {
    database,
    activity,
    clock,
    perform: <T>(kind: string, work: (writer: ActionWriter) => Promise<T>, actor?: string) =>
      database.transaction((tx) => activity.perform(tx, { ...origin(actor), kind }, work)),
    undo: (actionId: string, mode: 'all-or-clash' | 'rest' = 'all-or-clash', actor?: string) =>
      database.transaction((tx) => activity.undo(tx, actionId, { ...origin(actor), mode })),
    /** The things as they stand, without what is derived. */
    things: async () => {
      const all = await database.model(thingModel).find().lean();
      return all
        .map(({ seenAt: _seenAt, key: _key, ...thing }) => thing)
        .sort((one, other) => one._id.localeCompare(other._id));
    },
  };
}

export type TestActivity = Awaited<ReturnType<typeof createTestActivity>>;
