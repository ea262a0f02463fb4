import type { Database, Transaction } from '../../storage/index.ts';
import {
  type MailboxHead,
  mailboxHeadModel,
  mailboxItemModel,
  type StoredMailboxItem,
} from './mailbox.model.ts';

export interface Write {
  kind: 'append' | 'replace';
  box: string;
  id: string;
  body: Record<string, unknown>;
}

/** What a write left in the box, and whether it was new; null for a replacement of nothing. */
export type Written = { item: StoredMailboxItem; isNew: boolean; count: number } | null;

/** A head was removed with its box while somebody wrote to it; the write is repeated with a new head. */
export class MissingHeadError extends Error {}

export function toItemId(box: string, id: string): string {
  return `${box}:${id}`;
}

/**
 * Makes the heads of boxes outside of any transaction: two processes inserting one at once would otherwise meet in a
 * duplicate key, which a transaction repeats for minutes.
 */
export async function ensureHeads(database: Database, boxes: readonly string[]): Promise<void> {
  try {
    await database.collection(mailboxHeadModel).bulkWrite(
      boxes.map((_id) => ({
        updateOne: { filter: { _id }, update: { $setOnInsert: { last: 0, count: 0 } }, upsert: true },
      })),
      { ordered: false },
    );
  } catch (error) {
    const { writeErrors = [] } = error as { writeErrors?: readonly { code?: number }[] };
    if (writeErrors.length === 0 || writeErrors.some(({ code }) => code !== 11_000)) throw error;
  }
}

/** Writes a group in one transaction, with one outcome per write. Throws MissingHeadError. */
export function writeItems(database: Database, writes: readonly Write[], now: Date): Promise<Written[]> {
  return database.transaction(async (tx) => {
    const heads = await readHeads(database, writes, tx);
    const known = await readKnown(database, writes, tx);
    const inserted = new Map<string, StoredMailboxItem>();
    const replaced = new Map<string, StoredMailboxItem>();
    const outcomes = writes.map(({ kind, box, id, body }): Written => {
      const head = heads.get(box);
      if (!head) throw new MissingHeadError(`No head of ${box}`);
      const _id = toItemId(box, id);
      const existing = known.get(_id);
      if (kind === 'append' && existing) return { item: existing, isNew: false, count: head.count };
      if (kind === 'replace' && !existing) return null;
      head.last += 1;
      const item = { _id, box, sequence: head.last, at: existing?.at ?? now, body };
      known.set(_id, item);
      if (kind === 'append') head.count += 1;
      if (kind === 'append' || inserted.has(_id)) inserted.set(_id, item);
      else replaced.set(_id, item);
      return { item, isNew: true, count: head.count };
    });
    const items = database.model(mailboxItemModel).collection;
    if (inserted.size > 0) await items.insertMany([...inserted.values()] as never[], { session: tx });
    for (const item of replaced.values())
      await items.replaceOne({ _id: item._id as never }, item, { session: tx });
    const changed = new Set(outcomes.flatMap((written) => (written?.isNew ? [written.item.box] : [])));
    const updates = [...changed].map((box) => {
      const { last, count } = heads.get(box) as MailboxHead;
      return { updateOne: { filter: { _id: box }, update: { $set: { last, count } } } };
    });
    if (updates.length > 0)
      await database.collection(mailboxHeadModel).bulkWrite(updates, { session: tx, ordered: false });
    return outcomes;
  });
}

async function readHeads(
  database: Database,
  writes: readonly Write[],
  tx: Transaction,
): Promise<Map<string, MailboxHead>> {
  const boxes = [...new Set(writes.map(({ box }) => box))];
  const heads = await database
    .model(mailboxHeadModel)
    .find({ _id: { $in: boxes } })
    .session(tx)
    .lean<MailboxHead[]>();
  return new Map(heads.map((head) => [head._id, head]));
}

async function readKnown(
  database: Database,
  writes: readonly Write[],
  tx: Transaction,
): Promise<Map<string, StoredMailboxItem>> {
  const ids = [...new Set(writes.map(({ box, id }) => toItemId(box, id)))];
  const items = (await database
    .model(mailboxItemModel)
    .collection.find({ _id: { $in: ids as never[] } }, { session: tx, promoteBuffers: true })
    .toArray()) as unknown as StoredMailboxItem[];
  return new Map(items.map((item) => [item._id, item]));
}

/**
 * Removes all but the newest `keep` items; gives nothing. The head is written in the same transaction, so that an append
 * at the same moment conflicts and the count stays right.
 */
export async function trimBox(database: Database, box: string, keep: number): Promise<void> {
  await database.transaction(async (tx) => {
    const items = database.model(mailboxItemModel);
    const found = await items
      .find({ box })
      .select({ sequence: 1 })
      .session(tx)
      .lean<Pick<StoredMailboxItem, '_id' | 'sequence'>[]>();
    const sorted = found.sort((a, b) => b.sequence - a.sequence);
    const old = sorted.slice(keep).map(({ _id }) => _id);
    if (old.length > 0) await items.deleteMany({ _id: { $in: old } }, { session: tx });
    await database
      .model(mailboxHeadModel)
      .updateOne({ _id: box }, { $set: { count: sorted.length - old.length } }, { session: tx });
  });
}
