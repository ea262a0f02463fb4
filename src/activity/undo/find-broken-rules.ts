import { isDeepStrictEqual } from 'node:util';
import { copyValue, type Database, type Transaction } from '../../storage/index.ts';
import { type Clash, toSubject } from '../action.ts';
import { type Reference, type Registry, referencedIds } from '../tracked-model.ts';
import { newValues } from '../unique-values.ts';
import type { StoredDocument } from '../write-documents.ts';
import type { Restored } from './undo-action.ts';

/** The documents of the action as they would be, by subject. */
type Future = ReadonlyMap<string, StoredDocument | undefined>;

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
  const future: Future = new Map(
    restored.map((one) => [toSubject(one.tracked.model.name, one.id), one.document] as const),
  );
  const clashes: Clash[] = [];
  for (const one of restored) {
    if (isDeepStrictEqual(one.document, one.present)) continue;
    clashes.push(...(await findReferences(database, registry, tx, one, future)));
    if (!one.document) continue;
    clashes.push(...findFaults(one, one.document));
    clashes.push(...(await findRepeated(database, tx, one, future)));
    for (const reference of one.tracked.references ?? []) {
      clashes.push(...(await findDangling(database, registry, tx, one, reference, future)));
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
  future: Future,
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
    const alive = document && reference.accepts?.(document) !== false;
    return alive ? [] : [toClash(one, referencePath(one, reference, id), 'dangling')];
  });
}

/** An element of a list is named by its id, so that one dead tag does not hold up the others. */
function referencePath(one: Restored, reference: Reference, id: string): string {
  const value = (one.document as Record<string, unknown> | undefined)?.[reference.path];
  return Array.isArray(value) ? `${reference.path}.${id}` : reference.path;
}

/** Values of unique fields that another document has taken. */
async function findRepeated(
  database: Database,
  tx: Transaction,
  one: Restored,
  future: Future,
): Promise<Clash[]> {
  const clashes: Clash[] = [];
  const { model, unique = [] } = one.tracked;
  if (unique.length === 0) return clashes;
  const document = withDerived(one);
  for (const field of unique) {
    const values = newValues(one.present, document, field);
    if (values.length === 0) continue;
    const stored = await database
      .model(model)
      .find({ [field]: { $in: values } }, { _id: 1 }, { session: tx })
      .lean();
    if (stored.some(({ _id }) => _id !== one.id && !future.has(toSubject(model.name, _id)))) {
      clashes.push(toClash(one, field, 'rule'));
    }
  }
  return clashes;
}

/** The document as it would be written: a unique field may follow from others. */
function withDerived({ document, tracked }: Restored): StoredDocument | undefined {
  if (!document || !tracked.derive) return document;
  const written = copyValue(document);
  tracked.derive(written, new Date(0));
  return written;
}

/** Whether documents refer to one that would go, or that would become what they may not refer to. */
async function findReferences(
  database: Database,
  registry: Registry,
  tx: Transaction,
  one: Restored,
  future: Future,
): Promise<Clash[]> {
  if (!one.present) return [];
  for (const { from, reference } of registry.referencesTo(one.tracked.model.name)) {
    const accepts = (document: StoredDocument | undefined) =>
      document !== undefined && reference.accepts?.(document) !== false;
    if (!accepts(one.present) || accepts(one.document)) continue;
    const { path } = reference;
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
