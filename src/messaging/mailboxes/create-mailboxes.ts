import type { ConnectorLog, Mailboxes, MailboxItem } from '../../connector/index.ts';
import { createGroupCommit, type Database } from '../../storage/index.ts';
import {
  type MailboxHead,
  mailboxHeadModel,
  mailboxItemModel,
  type StoredMailboxItem,
} from './mailbox.model.ts';
import { createBoxWatch } from './watch-boxes.ts';
import {
  ensureHeads,
  MissingHeadError,
  trimBox,
  type Write,
  type Written,
  writeItems,
} from './write-items.ts';

export interface MailboxesOptions {
  database: Database;
  log: ConnectorLog;
  now: () => Date;
}

export interface MailboxService extends Mailboxes {
  /** Ends watching, and lets writes under way end. */
  stop(): Promise<void>;
}

/** A box is cut back to this many items when it has grown a tenth beyond. */
const boxLimit = 1_000;

/** Writes of several boxes share one transaction: the server commits one command at a time. */
const group = { group: 50, waiting: 5_000 };

/** Ordered, durable boxes of small items (a body stays well below 16 MB), read and watched from any process. */
export function createMailboxes({ database, log, now }: MailboxesOptions): MailboxService {
  const withHead = new Set<string>();
  const trimming = new Map<string, Promise<void>>();

  const onError = (error: unknown) => {
    log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'Mailboxes could not be read');
  };
  const readAll = async (box: string) =>
    (await database
      .model(mailboxItemModel)
      .collection.find({ box }, { promoteBuffers: true })
      .toArray()) as unknown as StoredMailboxItem[];
  const since = async (box: string, sequence: number, limit: number) => {
    const items = (await readAll(box)).filter((item) => item.sequence > sequence);
    return items
      .sort((a, b) => a.sequence - b.sequence)
      .slice(-Math.max(limit, 1))
      .map(toItem);
  };

  const watching = createBoxWatch(
    {
      readLast: async (boxes) => {
        const heads = await database
          .model(mailboxHeadModel)
          .find({ _id: { $in: boxes } })
          .lean<MailboxHead[]>();
        return new Map(heads.map(({ _id, last }) => [_id, last]));
      },
      readSince: (box, sequence) => since(box, sequence, Number.POSITIVE_INFINITY),
    },
    onError,
  );

  const prepareHeads = async (boxes: Iterable<string>) => {
    const unknown = [...boxes].filter((box) => !withHead.has(box));
    if (unknown.length === 0) return;
    await ensureHeads(database, unknown);
    if (withHead.size >= 10_000) withHead.clear();
    for (const box of unknown) withHead.add(box);
  };

  const write = async (writes: Write[]): Promise<Written[]> => {
    const boxes = new Set(writes.map(({ box }) => box));
    await prepareHeads(boxes);
    try {
      return await writeItems(database, writes, now());
    } catch (error) {
      if (!(error instanceof MissingHeadError)) throw error;
      for (const box of boxes) withHead.delete(box);
      await prepareHeads(boxes);
      return writeItems(database, writes, now());
    }
  };

  const trim = (box: string) => {
    if (trimming.has(box)) return;
    const work = trimBox(database, box, boxLimit)
      .catch(onError)
      .finally(() => trimming.delete(box));
    trimming.set(box, work);
  };

  const commits = createGroupCommit<Write, Written>(async (writes) => {
    const outcomes = await write(writes);
    for (const written of outcomes) {
      if (!written?.isNew) continue;
      watching.tell(written.item.box, toItem(written.item));
      if (written.count > boxLimit * 1.1) trim(written.item.box);
    }
    return outcomes.map((value) => ({ status: 'fulfilled', value }));
  }, group);

  return {
    append: async (box, id, body) => {
      const written = await commits.add({ kind: 'append', box, id, body });
      if (!written) throw new Error('An append always leaves an item');
      return toItem(written.item);
    },
    replace: async (box, id, body) => {
      const written = await commits.add({ kind: 'replace', box, id, body });
      return written && toItem(written.item);
    },
    since,
    watch: watching.watch,
    remove: async (box) => {
      withHead.delete(box);
      await database.transaction(async (tx) => {
        await database.model(mailboxHeadModel).deleteOne({ _id: box }, { session: tx });
        await database.model(mailboxItemModel).deleteMany({ box }, { session: tx });
      });
    },
    stop: async () => {
      watching.stop();
      await commits.drain();
      await Promise.all(trimming.values());
    },
  };
}

function toItem({ sequence, at, body }: StoredMailboxItem): MailboxItem {
  return { sequence, at, body };
}
