/** Header of one change that staff, a webhook or the program itself made: who, where, when, how much. */
export interface Action {
  _id: string;
  /** What was done, `noun.past-participle`: `contact.created`, `tag.renamed`; `action.undone` for an undo. */
  kind: string;
  /** Staff member's id, or the name of the part of the program that acts by itself. */
  actor: string;
  /** Channel or provider it came through. */
  source: string;
  at: Date;
  /** Sorts actions by time, also those of one instant; greater is later. Serves as cursor of feeds. */
  moment: string;
  /** Id of the delivery that caused it. */
  cause?: string;
  counts: { created: number; changed: number; removed: number };
  /** False when nothing of it can be taken back (consent, say). */
  undoable: boolean;
  /** The action this one takes back, and the kind of what was done at first. */
  undoes?: { action: string; kind: string };
  /** The action that took this one back; absent again after a redo. */
  undoneBy?: string;
  /** Equality keys of the feeds it belongs to: everybody's and its actor's (see `feed.ts`). */
  feeds: string[];
}

/**
 * What happened at a path. `set`: the value changed. `element`: one element came into a list or left it, at `index`.
 * `order`: the elements that stayed were put into another order. `document`: the whole document came or went.
 */
export type ChangeOperation = 'set' | 'element' | 'order' | 'document';

/** One changed path of one document; a side that is absent was not there. */
export interface Change {
  path: string;
  operation: ChangeOperation;
  before?: unknown;
  after?: unknown;
  index?: number;
}

/** A change as stored. */
export interface ActionRow extends Change {
  _id: string;
  action: string;
  moment: string;
  /** Position within the action. */
  sequence: number;
  /** Not `collection`, which mongoose keeps for itself. */
  collectionName: string;
  document: string;
  /** Keys (`contacts:ID`) of those whose history it belongs to: the document, and what the change links it to. */
  subjects: string[];
}

/** A path that an undo may not touch, because it no longer holds what the action left there. */
export interface Clash {
  collection: string;
  document: string;
  path: string;
  /** What the action left; undefined when it left nothing. */
  expected: unknown;
  present: unknown;
  /** `newer`: changed since. `referenced`: what would go is in use. `dangling`: what would come back points at something that is gone. `rule`: the room forbids the outcome. */
  reason: 'newer' | 'referenced' | 'dangling' | 'rule';
  /** The newest action that touched the path, when one is known. */
  by?: Pick<Action, '_id' | 'kind' | 'actor' | 'at'>;
}

/** The kind of an undo, and of an undo's undo. */
export const undoneKind = 'action.undone';
export const redoneKind = 'action.redone';

/** The action holds nothing that may be taken back. */
export class NotUndoableError extends Error {
  readonly code = 'not_undoable';
  readonly retryable = false;
  constructor(
    readonly action: string,
    readonly kind: string,
  ) {
    super(`Action ${action} (${kind}) cannot be undone`);
  }
}

/** Key of a document in histories. */
export function toSubject(collection: string, document: string): string {
  return `${collection}:${document}`;
}
