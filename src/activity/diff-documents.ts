import { isDeepStrictEqual } from 'node:util';
import { isPlainObject, type PlainObject } from '../storage/index.ts';
import type { Change } from './action.ts';
import { elementName, listKind, toPath, valueAt } from './path.ts';

/**
 * What changed between two states of a document, one entry a path, as an edit script: applied forwards it leads from
 * `before` to `after`, its inverse applied backwards leads back, order of elements included. Top-level fields in
 * `ignored` are derived and not history. A missing side means the document was created or removed.
 */
export function diffDocuments(
  before: object | undefined,
  after: object | undefined,
  ignored: readonly string[] = [],
): Change[] {
  const from = before && without(before, ignored);
  const to = after && without(after, ignored);
  if (!from && !to) return [];
  if (!from) return [{ path: '', operation: 'document', after: to }];
  if (!to) return [{ path: '', operation: 'document', before: from }];
  const changes: Change[] = [];
  diffObjects(from, to, [], changes);
  return changes;
}

function without(document: object, ignored: readonly string[]): PlainObject {
  return Object.fromEntries(
    Object.entries(document).filter(([key, value]) => value !== undefined && !ignored.includes(key)),
  );
}

function diffObjects(
  before: PlainObject,
  after: PlainObject,
  at: readonly string[],
  changes: Change[],
): void {
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    diffValues(before[key], after[key], [...at, key], changes);
  }
}

function diffValues(before: unknown, after: unknown, at: readonly string[], changes: Change[]): void {
  if (isDeepStrictEqual(before, after)) return;
  if (isPlainObject(before) && isPlainObject(after)) {
    diffObjects(before, after, at, changes);
    return;
  }
  if (Array.isArray(before) && Array.isArray(after) && areOneKind(before, after)) {
    diffLists(before, after, at, changes);
    return;
  }
  changes.push({ path: toPath(at), operation: 'set', ...sides(before, after) });
}

function areOneKind(before: readonly unknown[], after: readonly unknown[]): boolean {
  const [one, other] = [listKind(before), listKind(after)];
  if (one === 'opaque' || other === 'opaque') return false;
  return one === other || one === 'empty' || other === 'empty';
}

/**
 * Removals from the last to the first, then the new order of those that stay, then additions from the first to the
 * last: so every index is true at its turn, forwards and backwards.
 */
function diffLists(
  before: readonly unknown[],
  after: readonly unknown[],
  at: readonly string[],
  changes: Change[],
): void {
  const namesBefore = before.map(elementName);
  const namesAfter = after.map(elementName);
  const [wasThere, isThere] = [new Set(namesBefore), new Set(namesAfter)];
  for (let index = before.length - 1; index >= 0; index -= 1) {
    const name = namesBefore[index] as string;
    if (isThere.has(name)) continue;
    changes.push({ path: toPath([...at, name]), operation: 'element', before: before[index], index });
  }
  const stayedBefore = namesBefore.filter((name) => isThere.has(name));
  const stayedAfter = namesAfter.filter((name) => wasThere.has(name));
  if (!isDeepStrictEqual(stayedBefore, stayedAfter)) {
    changes.push({ path: toPath(at), operation: 'order', before: stayedBefore, after: stayedAfter });
  }
  for (const name of stayedAfter) {
    const [old, fresh] = [valueAt(before, [name]), valueAt(after, [name])];
    if (isPlainObject(old) && isPlainObject(fresh)) diffObjects(old, fresh, [...at, name], changes);
  }
  namesAfter.forEach((name, index) => {
    if (wasThere.has(name)) return;
    changes.push({ path: toPath([...at, name]), operation: 'element', after: after[index], index });
  });
}

function sides(before: unknown, after: unknown): Pick<Change, 'before' | 'after'> {
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}
