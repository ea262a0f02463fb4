import { isPlainObject, type PlainObject } from '../storage/index.ts';

/**
 * A path names one value inside a document: `phones.k3x9.type` is the field `type` of the element of `phones` whose id
 * is `k3x9`. Elements are named by id and never by position, so a path stays true when others come and go. The empty
 * path is the whole document.
 */
export function toPath(segments: readonly string[]): string {
  return segments.map((segment) => segment.replaceAll('~', '~0').replaceAll('.', '~1')).join('.');
}

/** The segments of a path, the inverse of `toPath`. */
export function parsePath(path: string): string[] {
  if (path === '') return [];
  return path.split('.').map((segment) => segment.replaceAll('~1', '.').replaceAll('~0', '~'));
}

/** True when one of the two paths lies inside the other, or both are the same. */
export function pathsMeet(one: string, other: string): boolean {
  if (one === '' || other === '' || one === other) return true;
  return one.startsWith(`${other}.`) || other.startsWith(`${one}.`);
}

/** An element that carries its own name. */
export type Identified = PlainObject & { id: string };

function isIdentified(value: unknown): value is Identified {
  return isPlainObject(value) && typeof value.id === 'string';
}

/** How the elements of an array are told apart: by their `id`, by being strings, or not at all. */
export type ListKind = 'empty' | 'identified' | 'strings' | 'opaque';

/** Says how an array is compared; a name that occurs twice makes it opaque: it is then compared as one value. */
export function listKind(list: readonly unknown[]): ListKind {
  if (list.length === 0) return 'empty';
  const kind = list.every(isIdentified)
    ? 'identified'
    : list.every((element) => typeof element === 'string')
      ? 'strings'
      : 'opaque';
  return kind !== 'opaque' && new Set(list.map(elementName)).size < list.length ? 'opaque' : kind;
}

/** The name of an element of an identified list or a list of strings. */
export function elementName(element: unknown): string {
  return typeof element === 'string' ? element : (element as Identified).id;
}

/** The value at `segments`, undefined when there is none. */
export function valueAt(root: unknown, segments: readonly string[]): unknown {
  let value = root;
  for (const segment of segments) {
    if (Array.isArray(value)) value = value.find((element) => isNamed(element, segment));
    else if (isPlainObject(value)) value = Object.hasOwn(value, segment) ? value[segment] : undefined;
    else return undefined;
  }
  return value;
}

/** The value at a path, undefined when there is none. */
export function valueAtPath(root: unknown, path: string): unknown {
  return valueAt(root, parsePath(path));
}

export function isNamed(element: unknown, name: string): boolean {
  return typeof element === 'string' ? element === name : isIdentified(element) && element.id === name;
}
