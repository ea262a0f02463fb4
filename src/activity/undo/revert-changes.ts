import { isDeepStrictEqual } from 'node:util';
import { copyValue, isPlainObject, type PlainObject } from '../../storage/index.ts';
import type { Change } from '../action.ts';
import { elementName, isNamed, listKind, parsePath, valueAt } from '../path.ts';

export interface Reverted {
  /** The document as it would be; undefined when it would be gone. */
  document: PlainObject | undefined;
  /** Changes that could not be taken back, because their path holds something newer. */
  clashes: { change: Change; present: unknown }[];
}

/**
 * Takes changes of one document back, the last one first, on a copy of its present state. A path that already holds
 * what it held before is left alone; one that holds neither side clashes and is left as it is. `ignored` names the
 * derived top-level fields, which are compared with nothing.
 */
export function revertChanges(
  present: object | undefined,
  changes: readonly Change[],
  ignored: readonly string[] = [],
): Reverted {
  let document = present && (copyValue(present) as PlainObject);
  const clashes: Reverted['clashes'] = [];
  for (const change of changes.toReversed()) {
    if (change.operation === 'document') {
      const state = document && withoutKeys(document, ignored);
      if (isDeepStrictEqual(state, change.after))
        document = copyValue(change.before) as PlainObject | undefined;
      else if (!isDeepStrictEqual(state, change.before)) clashes.push({ change, present: state });
      continue;
    }
    if (!document) {
      clashes.push({ change, present: undefined });
      continue;
    }
    const found = revertInside(document, change);
    if (found) clashes.push({ change, present: found.present });
  }
  return { document, clashes };
}

/**
 * The document as it was before `changes`, the history of its present state up to its end: each path holds again what the
 * history says it held, whatever stands there now. Undefined where there was none. Pure.
 */
export function rewindChanges(
  present: object | undefined,
  changes: readonly Change[],
): PlainObject | undefined {
  let document = present && (copyValue(present) as PlainObject);
  for (const change of changes.toReversed()) {
    if (change.operation === 'document') document = copyValue(change.before) as PlainObject | undefined;
    else if (document && change.operation === 'set') rewindValue(document, change);
    else if (document && change.operation === 'element') rewindElement(document, change);
    else if (document) revertOrder(document, change);
  }
  return document;
}

function rewindValue(document: PlainObject, change: Change): void {
  const segments = parsePath(change.path);
  const holder = valueAt(document, segments.slice(0, -1));
  const key = segments.at(-1) as string;
  if (!isPlainObject(holder)) return;
  if (change.before === undefined) delete holder[key];
  else holder[key] = copyValue(change.before);
}

function rewindElement(document: PlainObject, change: Change): void {
  const segments = parsePath(change.path);
  const list = valueAt(document, segments.slice(0, -1));
  const name = segments.at(-1) as string;
  if (!isNamedList(list)) return;
  const at = list.findIndex((element) => isNamed(element, name));
  if (at >= 0) list.splice(at, 1);
  if (change.before !== undefined)
    list.splice(Math.min(change.index ?? list.length, list.length), 0, copyValue(change.before));
}

function withoutKeys(document: PlainObject, keys: readonly string[]): PlainObject {
  return Object.fromEntries(Object.entries(document).filter(([key]) => !keys.includes(key)));
}

/** Changes `document` in place, or says what stands in the way. */
function revertInside(document: PlainObject, change: Change): { present: unknown } | undefined {
  if (change.operation === 'set') return revertValue(document, change);
  if (change.operation === 'element') return revertElement(document, change);
  return revertOrder(document, change);
}

function revertValue(document: PlainObject, change: Change): { present: unknown } | undefined {
  const segments = parsePath(change.path);
  const holder = valueAt(document, segments.slice(0, -1));
  const key = segments.at(-1) as string;
  const present = valueAt(document, segments);
  if (isDeepStrictEqual(present, change.before)) return undefined;
  if (!isDeepStrictEqual(present, change.after) || !isPlainObject(holder)) return { present };
  if (change.before === undefined) delete holder[key];
  else holder[key] = copyValue(change.before);
  return undefined;
}

function revertElement(document: PlainObject, change: Change): { present: unknown } | undefined {
  const segments = parsePath(change.path);
  const list = valueAt(document, segments.slice(0, -1));
  const name = segments.at(-1) as string;
  const present = valueAt(document, segments);
  if (isDeepStrictEqual(present, change.before)) return undefined;
  if (!isDeepStrictEqual(present, change.after) || !isNamedList(list)) return { present };
  if (change.before === undefined) {
    list.splice(
      list.findIndex((element) => isNamed(element, name)),
      1,
    );
  } else {
    list.splice(Math.min(change.index ?? list.length, list.length), 0, copyValue(change.before));
  }
  return undefined;
}

function isNamedList(value: unknown): value is unknown[] {
  return Array.isArray(value) && listKind(value) !== 'opaque';
}

/** Puts the elements that the change moved back into their order; newer elements keep their places. */
function revertOrder(document: PlainObject, change: Change): { present: unknown } | undefined {
  const list = valueAt(document, parsePath(change.path));
  const [before, after] = [change.before as string[], change.after as string[]];
  if (!isNamedList(list)) return { present: list };
  const slots: number[] = [];
  const presentOrder: string[] = [];
  list.forEach((element, index) => {
    const name = elementName(element);
    if (!before.includes(name)) return;
    slots.push(index);
    presentOrder.push(name);
  });
  const wanted = before.filter((name) => presentOrder.includes(name));
  if (isDeepStrictEqual(presentOrder, wanted)) return undefined;
  const left = after.filter((name) => presentOrder.includes(name));
  if (!isDeepStrictEqual(presentOrder, left)) return { present: presentOrder };
  const elements = new Map(slots.map((slot) => [elementName(list[slot]), list[slot]]));
  slots.forEach((slot, position) => {
    list[slot] = elements.get(wanted[position] as string);
  });
  return undefined;
}
