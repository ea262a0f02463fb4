import type { Database, Transaction } from '../storage/index.ts';
import { type Clash, toSubject } from './action.ts';
import { type Reference, type Registry, referencedIds } from './tracked-model.ts';
import type { Restored } from './undo-action.ts';
import type { StoredDocument } from './write-documents.ts';

/**
 * What an undo would break although no path is newer: a room's own rule, a reference to something that is gone, or
 * the removal of something that others have come to refer to since.
 */
export async function findBrokenRules(
  database: Database,
  registry: Registry,
  tx: Transaction,
  restored: readonly Restored[],
): Promise<Clash[]> {
  const future = new Map(
    restored.map((one) => [toSubject(one.tracked.model.name, one.id), one.document] as const),
  );
  const clashes: Clash[] = [];
  for (const one of restored) {
    if (one.document) {
      clashes.push(...findFaults(one, one.document));
      for (const reference of one.tracked.references ?? []) {
        clashes.push(...(await findDangling(database, registry, tx, one, reference, future)));
      }
    } else if (one.present) {
      clashes.push(...(await findReferences(database, registry, tx, one, future)));
    }
  }
  return clashes;
}

function toClash(one: Restored, path: string, reason: Clash['reason']): Clash {
  const { tracked, id } = one;
  return {
    collection: tracked.model.name,
    document: id,
    path,
    expected: undefined,
    present: undefined,
    reason,
  };
}

function findFaults(one: Restored, document: StoredDocument): Clash[] {
  const { findFaults } = one.tracked;
  if (!findFaults) return [];
  const known = new Set(one.present ? findFaults(one.present) : []);
  return findFaults(document)
    .filter((path) => !known.has(path))
    .map((path) => toClash(one, path, 'rule'));
}

/** References that would come back to documents which are gone, or no longer to be referred to. */
async function findDangling(
  database: Database,
  registry: Registry,
  tx: Transaction,
  one: Restored,
  reference: Reference,
  future: ReadonlyMap<string, StoredDocument | undefined>,
): Promise<Clash[]> {
  const held = new Set(referencedIds(one.present, reference.path));
  const returning = referencedIds(one.document, reference.path).filter((id) => !held.has(id));
  if (returning.length === 0) return [];
  const target = registry.get(reference.collection);
  const stored = await database
    .model(target.model)
    .find({ _id: { $in: returning } }, null, { session: tx })
    .lean();
  const byId = new Map(stored.map((document) => [document._id, document as StoredDocument]));
  return returning.flatMap((id) => {
    const key = toSubject(reference.collection, id);
    const document = future.has(key) ? future.get(key) : byId.get(id);
    const alive = document && target.isReferable?.(document) !== false;
    return alive ? [] : [toClash(one, referencePath(one, reference, id), 'dangling')];
  });
}

/** An element of a list is named by its id, so that one dead tag does not hold up the others. */
function referencePath(one: Restored, reference: Reference, id: string): string {
  const value = (one.document as Record<string, unknown> | undefined)?.[reference.path];
  return Array.isArray(value) ? `${reference.path}.${id}` : reference.path;
}

async function findReferences(
  database: Database,
  registry: Registry,
  tx: Transaction,
  one: Restored,
  future: ReadonlyMap<string, StoredDocument | undefined>,
): Promise<Clash[]> {
  for (const { from, path } of registry.referencesTo(one.tracked.model.name)) {
    const stored = await database
      .model(from.model)
      .find({ [path]: one.id }, { _id: 1 }, { session: tx })
      .lean();
    const others = stored.some((document) => !future.has(toSubject(from.model.name, document._id)));
    const restoredOnes = [...future].some(
      ([key, document]) =>
        key.startsWith(`${from.model.name}:`) && referencedIds(document, path).includes(one.id),
    );
    if (others || restoredOnes) return [toClash(one, '', 'referenced')];
  }
  return [];
}
