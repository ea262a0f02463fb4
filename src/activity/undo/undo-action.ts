import { type Database, NotFoundError, type Transaction } from '../../storage/index.ts';
import { actionModel, actionRowModel } from '../action.model.ts';
import { type Action, type ActionRow, type Clash, NotUndoableError, toSubject } from '../action.ts';
import { diffDocuments } from '../diff-documents.ts';
import { findLastChange } from '../feed.ts';
import { groupBy } from '../group-by.ts';
import { pathsMeet } from '../path.ts';
import type { Registry, TrackedModel } from '../tracked-model.ts';
import type { StoredDocument } from '../write-documents.ts';
import { findBrokenRules } from './find-broken-rules.ts';
import { revertChanges } from './revert-changes.ts';

/** One document of an action that is being taken back. */
export interface Restored {
  tracked: TrackedModel;
  id: string;
  rows: ActionRow[];
  present: StoredDocument | undefined;
  /** As it would be after the undo. */
  document: StoredDocument | undefined;
}

export interface UndoPlan {
  action: Action;
  restored: Restored[];
  clashes: Clash[];
}

/**
 * Works out what an undo of `action` would write, and writes nothing. What clashes is left out of it, so writing the
 * plan undoes the rest. Throws NotFoundError and NotUndoableError.
 */
export async function planUndo(
  database: Database,
  registry: Registry,
  tx: Transaction,
  actionId: string,
): Promise<UndoPlan> {
  const action = await database.model(actionModel).findById(actionId, null, { session: tx }).lean();
  if (!action) throw new NotFoundError('actions', actionId);
  if (!action.undoable) throw new NotUndoableError(actionId, action.kind);
  const rows = await database.model(actionRowModel).find({ action: actionId }, null, { session: tx }).lean();
  const restored = await readPresent(database, registry, tx, rows);
  const clashes: Clash[] = [];
  const skipped = new Set<ActionRow>();
  // Each round leaves out what clashed in the one before: without it something else may no longer fit.
  for (;;) {
    const found = revertAll(restored, skipped);
    found.push(...(await findBrokenRules(database, registry, tx, restored)));
    found.push(...(await findFaultsTogether(tx, restored)));
    if (found.length === 0) break;
    clashes.push(...found);
    for (const clash of found) skipRows(restored, clash, skipped);
  }
  await nameNewest(database, tx, action, clashes);
  return { action, restored, clashes };
}

/** Whether writing the plan would change anything: not when all of it clashes. Pure. */
export function hasRest(restored: readonly Restored[]): boolean {
  return restored.some(
    ({ tracked, present, document }) => diffDocuments(present, document, tracked.derived).length > 0,
  );
}

async function readPresent(
  database: Database,
  registry: Registry,
  tx: Transaction,
  rows: ActionRow[],
): Promise<Restored[]> {
  const byCollection = groupBy(
    rows.sort((one, other) => one.sequence - other.sequence),
    (row) => row.collectionName,
  );
  const restored: Restored[] = [];
  for (const [collection, collectionRows] of byCollection) {
    const tracked = registry.get(collection);
    if (tracked.undoable === false) continue;
    const byDocument = groupBy(collectionRows, (row) => row.document);
    const found = await database
      .model(tracked.model)
      .find({ _id: { $in: [...byDocument.keys()] } }, null, { session: tx })
      .lean();
    const byId = new Map(found.map((document) => [document._id, document as StoredDocument]));
    for (const [id, documentRows] of byDocument) {
      restored.push({ tracked, id, rows: documentRows, present: byId.get(id), document: undefined });
    }
  }
  return restored;
}

function revertAll(restored: readonly Restored[], skipped: Set<ActionRow>): Clash[] {
  const clashes: Clash[] = [];
  for (const one of restored) {
    const rows = one.rows.filter((row) => !skipped.has(row));
    const reverted = revertChanges(one.present, rows, one.tracked.derived);
    one.document = reverted.document as StoredDocument | undefined;
    for (const { change, present } of reverted.clashes) {
      clashes.push({
        collection: one.tracked.model.name,
        document: one.id,
        path: change.path,
        expected: change.after,
        present,
        reason: 'newer',
      });
    }
  }
  return clashes;
}

/** What breaks a rule that a room keeps between its documents. */
async function findFaultsTogether(tx: Transaction, restored: readonly Restored[]): Promise<Clash[]> {
  const clashes: Clash[] = [];
  for (const [tracked, documents] of groupBy(restored, (one) => one.tracked)) {
    if (!tracked.findFaultsTogether) continue;
    const future = new Map(documents.map(({ id, document }) => [id, document]));
    for (const { id, path } of await tracked.findFaultsTogether(tx, future)) {
      const collection = tracked.model.name;
      clashes.push({
        collection,
        document: id,
        path,
        expected: undefined,
        present: undefined,
        reason: 'rule',
      });
    }
  }
  return clashes;
}

/** Leaves out the rows that a clash is about; a fault that no row touches costs the document all its rows. */
function skipRows(restored: readonly Restored[], clash: Clash, skipped: Set<ActionRow>): void {
  const one = restored.find(
    ({ tracked, id }) => tracked.model.name === clash.collection && id === clash.document,
  );
  const rows = one?.rows.filter((row) => !skipped.has(row)) ?? [];
  const meeting = rows.filter((row) => pathsMeet(row.path, clash.path));
  for (const row of meeting.length > 0 ? meeting : rows) skipped.add(row);
}

async function nameNewest(
  database: Database,
  tx: Transaction,
  action: Action,
  clashes: readonly Clash[],
): Promise<void> {
  for (const clash of clashes) {
    if (clash.reason !== 'newer') continue;
    const subject = toSubject(clash.collection, clash.document);
    const header = await findLastChange(database, subject, clash.path, tx, action.moment);
    if (header) clash.by = { _id: header._id, kind: header.kind, actor: header.actor, at: header.at };
  }
}
