import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { MailboxItem } from '../../../src/connector/index.ts';
import {
  createMailboxes,
  type MailboxService,
  mailboxHeadModel,
  mailboxItemModel,
} from '../../../src/messaging/mailboxes/index.ts';
import { openTestDatabase, type TestDatabase } from '../../support/open-database.ts';

const quiet = { info: () => {}, warn: () => {}, error: () => {} };

describe('mailboxes', () => {
  let test: TestDatabase;
  let here: MailboxService;
  let there: MailboxService;

  beforeAll(async () => {
    test = await openTestDatabase([mailboxHeadModel, mailboxItemModel]);
    const now = () => new Date();
    here = createMailboxes({ database: test.database, log: quiet, now });
    there = createMailboxes({ database: await test.connect(), log: quiet, now });
  });
  afterAll(async () => {
    await here.stop();
    await there.stop();
    await test.close();
  });

  const texts = (items: readonly MailboxItem[]) => items.map(({ body }) => body.text);
  const collect = (mailboxes: MailboxService, box: string, after?: number) => {
    const items: MailboxItem[] = [];
    return { items, stop: mailboxes.watch(box, (item) => items.push(item), after) };
  };

  it('keeps what is appended in order, and gives the part after a position', async () => {
    for (const text of ['a', 'b', 'c']) await here.append('order', text, { text });
    const all = await there.since('order', 0, 100);
    expect(texts(all)).toEqual(['a', 'b', 'c']);
    expect(texts(await there.since('order', all[0]?.sequence ?? 0, 100))).toEqual(['b', 'c']);
    expect(texts(await there.since('order', 0, 2))).toEqual(['b', 'c']);
    expect(await there.since('order', all[2]?.sequence ?? 0, 100)).toEqual([]);
    expect(await there.since('nobody', 0, 100)).toEqual([]);
  });

  it('takes a repeated append once and gives the first item back', async () => {
    const [first, same] = await Promise.all([
      here.append('repeat', 'x', { text: 'first' }),
      here.append('repeat', 'x', { text: 'second' }),
    ]);
    const elsewhere = await there.append('repeat', 'x', { text: 'third' });
    expect(same.sequence).toBe(first.sequence);
    expect(elsewhere).toEqual(first);
    expect(texts(await here.since('repeat', 0, 10))).toEqual(['first']);
  });

  it('hands out ascending sequences without a gap when two processes append at once', async () => {
    await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        (index % 2 ? here : there).append('race', `item-${index}`, { text: index }),
      ),
    );
    const sequences = (await here.since('race', 0, 1_000)).map(({ sequence }) => sequence);
    expect(sequences).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
  });

  it('lets both processes make the first item of a box at the same time', async () => {
    for (let round = 0; round < 5; round++) {
      const box = `first-${round}`;
      await Promise.all([here.append(box, 'a', { text: 'a' }), there.append(box, 'b', { text: 'b' })]);
      expect(texts(await here.since(box, 0, 10)).sort()).toEqual(['a', 'b']);
    }
  });

  it('tells this process at once and another within a second, in order', async () => {
    const near = collect(here, 'watched');
    const far = collect(there, 'watched');
    // Both look first where the box stands.
    await vi.waitFor(async () => {
      await here.append('watched', randomBytes(4).toString('hex'), { text: 'probe' });
      expect(near.items.length).toBeGreaterThan(0);
      expect(far.items.length).toBeGreaterThan(0);
    });
    const appended = await here.append('watched', 'now', { text: 'now' });
    expect(near.items.at(-1)).toEqual(appended);
    const other = await there.append('watched', 'other', { text: 'other' });
    await vi.waitFor(() => expect(near.items.at(-1)).toEqual(other), { timeout: 3_000 });
    await vi.waitFor(() => expect(far.items.slice(-2)).toEqual([appended, other]), { timeout: 3_000 });
    near.stop();
    far.stop();
    await here.append('watched', 'later', { text: 'later' });
    expect(near.items.at(-1)?.body.text).toBe('other');
  });

  it('gives a watcher that comes back everything after its position, none twice, whoever writes meanwhile', async () => {
    const box = 'resumed';
    await here.append(box, 'old', { text: 'old' });
    const { sequence } = await here.append(box, 'seen', { text: 'seen' });
    const writes = Array.from({ length: 40 }, (_, index) =>
      (index % 2 ? here : there).append(box, `w${index}`, { text: `w${index}` }),
    );
    const { items, stop } = collect(here, box, sequence);
    await Promise.all(writes);
    await vi.waitFor(() => expect(items).toHaveLength(40), { timeout: 5_000 });
    stop();
    expect(items.map((item) => item.sequence)).toEqual(Array.from({ length: 40 }, (_, index) => index + 3));
  });

  it('replaces an item under a new sequence, and nothing when it is not there', async () => {
    await here.append('edit', 'a', { text: 'draft' });
    await here.append('edit', 'b', { text: 'next' });
    const { items, stop } = collect(there, 'edit', 0);
    const edited = await here.replace('edit', 'a', { text: 'final' });
    expect(edited?.sequence).toBe(3);
    expect(texts(await here.since('edit', 0, 10))).toEqual(['next', 'final']);
    expect(await here.replace('edit', 'zz', { text: 'lost' })).toBeNull();
    await vi.waitFor(() => expect(items.at(-1)?.body.text).toBe('final'), { timeout: 3_000 });
    stop();
  });

  it('keeps bytes as they are', async () => {
    const content = randomBytes(200_000);
    await here.append('bytes', 'f', { content, name: 'ł.png' });
    const [item] = await there.since('bytes', 0, 1);
    expect(Buffer.compare(item?.body.content as Buffer, content)).toBe(0);
  });

  it('keeps the newest thousand of a box that grows on', async () => {
    for (let at = 0; at < 1_150; at += 230)
      await Promise.all(
        Array.from({ length: 230 }, (_, index) =>
          here.append('long', `n${at + index}`, { text: at + index }),
        ),
      );
    await vi.waitFor(
      async () => expect((await here.since('long', 0, 5_000)).length).toBeLessThanOrEqual(1_100),
      { timeout: 10_000 },
    );
    const left = await here.since('long', 0, 5_000);
    expect(left.length).toBeGreaterThanOrEqual(1_000);
    expect(left.at(-1)?.sequence).toBe(1_150);
  });

  it('removes a box whole and begins it anew', async () => {
    await here.append('gone', 'a', { text: 'a' });
    await there.append('gone', 'b', { text: 'b' });
    await here.remove('gone');
    await here.remove('gone');
    expect(await there.since('gone', 0, 10)).toEqual([]);
    await there.append('gone', 'c', { text: 'c' });
    expect(texts(await here.since('gone', 0, 10))).toEqual(['c']);
  });
});
