export { actionModel, actionRowModel } from './action.model.ts';
export {
  type Action,
  type ActionRow,
  type Change,
  type ChangeOperation,
  type Clash,
  NotUndoableError,
  redoneKind,
  toSubject,
  undoneKind,
} from './action.ts';
export {
  type ActionWriter,
  type Activity,
  type ActivityOptions,
  createActivity,
  type NotedChange,
  type Origin,
  type Performed,
  type UndoOutcome,
} from './create-activity.ts';
export { erasableHistory, findPast } from './erase-history.ts';
export type { ActionPage, HistoryEntry, HistoryPage, PageOptions } from './feed.ts';
export { groupBy } from './group-by.ts';
export { parsePath, toPath, valueAtPath } from './path.ts';
export type { Reference, TrackedModel } from './tracked-model.ts';
export { rewindChanges } from './undo/revert-changes.ts';
export { holdValue, releaseValue, uniqueValueModel, ValueTakenError } from './unique-values.ts';
