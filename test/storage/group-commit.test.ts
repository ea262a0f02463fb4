import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGroupCommit, OverloadedError } from '../../src/storage/index.ts';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('a group commit', () => {
  it('writes every item once, in the order added, and gives each its own result (M27)', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ fails: fc.boolean(), pause: fc.boolean() }), { maxLength: 60 }),
        fc.integer({ min: 1, max: 7 }),
        async (items, group) => {
          const written: number[] = [];
          const sizes: number[] = [];
          const commit = createGroupCommit<number, string>(
            async (numbers) => {
              written.push(...numbers);
              sizes.push(numbers.length);
              await turn();
              return numbers.map((number) =>
                items[number]?.fails
                  ? { status: 'rejected', reason: new Error(`no ${number}`) }
                  : { status: 'fulfilled', value: `yes ${number}` },
              );
            },
            { group, waiting: 1_000 },
          );
          const results: Promise<string>[] = [];
          for (const [number, { pause }] of items.entries()) {
            results.push(commit.add(number).catch((error: Error) => error.message));
            if (pause) await turn();
          }
          expect(await Promise.all(results)).toEqual(
            items.map(({ fails }, at) => `${fails ? 'no' : 'yes'} ${at}`),
          );
          expect(written).toEqual(items.map((_, at) => at));
          expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(group);
          await commit.drain();
          expect(commit.depth).toBe(0);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('writes what came while it was busy together, without waiting for more', async () => {
    const groups: number[][] = [];
    let release = () => {};
    const commit = createGroupCommit<number, void>(async (numbers) => {
      groups.push(numbers);
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return numbers.map(() => ({ status: 'fulfilled', value: undefined }));
    });
    const first = commit.add(1);
    await turn();
    const rest = [2, 3, 4].map((number) => commit.add(number));
    await turn();
    expect(groups).toEqual([[1]]);
    expect(commit.depth).toBe(4);
    release();
    await first;
    await turn();
    release();
    await Promise.all(rest);
    expect(groups).toEqual([[1], [2, 3, 4]]);
  });

  it('has as many groups under way as it has lanes', async () => {
    let underWay = 0;
    let most = 0;
    const commit = createGroupCommit<number, void>(
      async (numbers) => {
        underWay += 1;
        most = Math.max(most, underWay);
        await turn();
        underWay -= 1;
        return numbers.map(() => ({ status: 'fulfilled', value: undefined }));
      },
      { group: 2, waiting: 100, lanes: 3 },
    );
    await Promise.all(Array.from({ length: 30 }, (_, at) => commit.add(at)));
    expect(most).toBe(3);
  });

  it('fails a whole group with its write, and goes on with the next', async () => {
    let broken = true;
    const commit = createGroupCommit<number, string>(async (numbers) => {
      if (broken) throw new Error('away');
      return numbers.map(() => ({ status: 'fulfilled', value: 'written' }));
    });
    const lost = await Promise.allSettled([commit.add(1), commit.add(2)]);
    expect(lost.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    broken = false;
    expect(await commit.add(3)).toBe('written');
  });

  it('refuses what would wait too long, so that the sender comes again later', async () => {
    let release = () => {};
    const commit = createGroupCommit<number, void>(
      (numbers) =>
        new Promise((resolve) => {
          release = () => resolve(numbers.map(() => ({ status: 'fulfilled', value: undefined })));
        }),
      { group: 1, waiting: 2 },
    );
    const first = commit.add(0);
    await turn();
    const waiting = [commit.add(1), commit.add(2)];
    await expect(commit.add(3)).rejects.toBeInstanceOf(OverloadedError);
    for (let at = 0; at < 3; at++) {
      release();
      await turn();
    }
    await Promise.all([first, ...waiting]);
    await commit.drain();
  });
});
