import type { Database, Erasable, Transaction } from '../storage/index.ts';
import { actionModel, actionRowModel } from './action.model.ts';
import { type ActionRow, toSubject } from './action.ts';
import { groupBy } from './group-by.ts';

const rowsAtOnce = 500;

/**
 * Takes a contact out of the history: the changes of its own document go with their values, others' changes stay and only
 * no longer lead to it. An action that has nothing left cannot be undone.
 */
export const erasableHistory: Erasable = {
  id: 'history',
  erase: async (database, { contact }, signal) => {
    const subject = toSubject('contacts', contact);
    for (;;) {
      signal.throwIfAborted();
      const rows = await database
        .collection(actionRowModel)
        .find({ subjects: subject })
        .limit(rowsAtOnce)
        .toArray();
      if (rows.length === 0) return;
      await database.transaction((tx) => eraseRows(database, subject, rows, tx));
    }
  },
};

async function eraseRows(
  database: Database,
  subject: string,
  rows: readonly ActionRow[],
  tx: Transaction,
): Promise<void> {
  const stored = database.collection(actionRowModel);
  const isOwn = (row: ActionRow) => toSubject(row.collectionName, row.document) === subject;
  /** A word on a number that others stand on too is theirs as well. */
  const isShared = (row: ActionRow) =>
    isOwn(row) && row.subjects.length > 1 && row.before !== Object(row.before);
  const shared = rows.filter((row) => isShared(row) && row.path.startsWith('consents.'));
  const own = rows.filter((row) => isOwn(row) && !shared.includes(row));
  const others = rows.filter((row) => !isOwn(row));
  for (const row of shared) {
    const subjects = row.subjects.filter((one) => one !== subject);
    const [, document = ''] = subjects[0]?.split(':') ?? [];
    await stored.updateOne({ _id: row._id }, { $set: { document, subjects } }, { session: tx });
  }
  for (const row of others)
    await stored.updateOne(
      { _id: row._id },
      { $set: { subjects: row.subjects.filter((one) => one !== subject) } },
      { session: tx },
    );
  if (own.length === 0) return;
  await stored.deleteMany({ _id: { $in: own.map(({ _id }) => _id) } }, { session: tx });
  const actions = [...new Set(own.map(({ action }) => action))];
  const left = await stored.find({ action: { $in: actions } }, { session: tx }).toArray();
  const withRows = groupBy(left, ({ action }) => action);
  const empty = actions.filter((action) => !withRows.has(action));
  await database
    .collection(actionModel)
    .updateMany({ _id: { $in: empty } }, { $set: { undoable: false } }, { session: tx });
}

/** All that a contact's history holds of it: the changes, and the deliveries that caused them. */
export async function findPast(
  database: Database,
  contact: string,
  tx: Transaction,
): Promise<{ rows: ActionRow[]; deliveries: string[]; actions: number }> {
  const found = await database
    .collection(actionRowModel)
    .find({ subjects: toSubject('contacts', contact) }, { session: tx })
    .toArray();
  const rows = found.filter(({ document }) => document === contact);
  const ids = [...new Set(rows.map(({ action }) => action))];
  const headers = await database
    .collection(actionModel)
    .find({ _id: { $in: ids } }, { session: tx })
    .toArray();
  return { rows, deliveries: headers.flatMap(({ cause }) => cause ?? []), actions: headers.length };
}
