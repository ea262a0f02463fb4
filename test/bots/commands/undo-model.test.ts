import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands, dialogues } from '../../../bots/commands/index.ts';
import { type House, openHouse } from './undo-model/house.ts';
import { commandModel, dialogueModel, dialoguesWithoutUndo } from './undo-model/model.ts';
import { createPlayer, type Move } from './undo-model/play.ts';

// A short sample in CI, long runs by `npm run soak`; a failure is repeated with the seed that is printed.
const runs = Number(process.env.SOAK_RUNS ?? 5);
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000_000);

const changing = Object.entries(commandModel).flatMap(([name, entry]) => (entry.changes ? [name] : []));
const draws = fc.array(fc.nat(10_000), { minLength: 12, maxLength: 12 });
const move: fc.Arbitrary<Move> = fc.record({
  command: fc.constantFrom(...changing),
  draws,
  // Mostly the owner, who may everything.
  by: fc.constantFrom(0, 0, 0, 1, 2),
});

let house: House;
beforeAll(async () => {
  process.stdout.write(`undo model: SEED=${seed}, ${runs} histories\n`);
  house = await openHouse();
});
afterAll(() => house.close());

/** Plays a move; gives the dialogues that asked something in it. */
async function play(one: Move): Promise<Set<string>> {
  const player = createPlayer(house, one);
  const entry = commandModel[one.command];
  if (!entry?.changes) throw new Error(`Nothing to play for ${one.command}`);
  await entry.play(player);
  return player.seen;
}

const lastMoment = async () => (await house.actions()).at(-1)?.moment ?? '';

describe('the model of undo', () => {
  it('knows every command and every dialogue (M03)', () => {
    expect(Object.keys(commandModel).sort()).toEqual(commands.map(({ name }) => name).sort());
    expect([...Object.keys(dialogueModel), ...dialoguesWithoutUndo].sort()).toEqual(
      dialogues.map(({ id }) => id).sort(),
    );
    expect(
      Object.values(dialogueModel)
        .flat()
        .filter((name) => !changing.includes(name)),
    ).toEqual([]);
  });

  it('is right about the commands that change nothing: they leave no action (M03)', async () => {
    const before = await house.snapshot();
    const moment = await lastMoment();
    for (const [name, entry] of Object.entries(commandModel)) {
      if (entry.changes) continue;
      const player = createPlayer(house, { command: name, draws: [seed % 97, 3, 1], by: 0 });
      for (const turn of await entry.say(player))
        await (turn.startsWith('c.') ? player.press(turn) : player.say(turn));
      await player.leave();
      expect({ name, recorded: (await house.actions(moment)).map(({ kind }) => kind) }).toEqual({
        name,
        recorded: [],
      });
    }
    expect(await house.snapshot()).toEqual(before);
  });

  it.each(changing)('changes something by %s, and gets all of it undone (M03)', async (command) => {
    const before = await house.snapshot();
    const moment = await lastMoment();
    for (let tries = 0; tries < 12 && (await house.actions(moment)).length === 0; tries += 1) {
      const drawn = Array.from({ length: 12 }, (_, at) => (seed + tries * 31 + at * at * 17) % 10_000);
      await play({ command, draws: drawn, by: 0 });
    }
    const done = await house.actions(moment);
    expect(done).not.toEqual([]);
    expect(await house.undoAll(done)).toEqual([]);
    expect(await house.snapshot()).toEqual(before);
  });

  it.each(Object.entries(dialogueModel))(
    'hears what %s asks, and gets it undone (M03)',
    async (dialogue, by) => {
      const before = await house.snapshot();
      const moment = await lastMoment();
      const heard = new Set<string>();
      for (let tries = 0; tries < 40 && !heard.has(dialogue); tries += 1) {
        const drawn = Array.from({ length: 12 }, (_, at) => (seed + tries * 37 + at * at * 13) % 10_000);
        const command = by[tries % by.length] as string;
        for (const id of await play({ command, draws: drawn, by: 0 })) heard.add(id);
      }
      expect([...heard]).toContain(dialogue);
      expect(await house.undoAll(await house.actions(moment))).toEqual([]);
      expect(await house.snapshot()).toEqual(before);
    },
  );

  it('gets the starting contacts, tags and staff back from any history, undone in reverse order (M03)', {
    timeout: 60_000 + runs * 60_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 2, maxLength: 7 }), async (history) => {
        const before = await house.snapshot();
        const start = await house.actions();
        for (const one of history) await play(one);
        const done = await house.actions(start.at(-1)?.moment);
        expect(await house.undoAll(done)).toEqual([]);
        expect(await house.snapshot()).toEqual(before);
        // The ledger only grows.
        const ids = new Set((await house.actions()).map(({ _id }) => _id));
        expect([...start, ...done].filter(({ _id }) => !ids.has(_id))).toEqual([]);
        expect(house.service.logged).toEqual([]);
      }),
      { seed, numRuns: runs, endOnFailure: true },
    );
  });
});
