import type { Action } from '../../../src/activity/index.ts';
import type { CommandContext } from '../command-context.ts';
import { headline, rowsOf } from './action-lines.ts';
import { describeChanges } from './describe-changes.ts';
import { gatherFacts } from './history-facts.ts';
import { mayUndo } from './may-undo.ts';

/** Whether this person may take the action back at this moment. */
export async function mayTakeBack(
  action: Action,
  { rooms, tx, member, staff }: CommandContext,
): Promise<boolean> {
  return mayUndo(member, action, await rooms.activity.changesOf(action._id, tx), staff);
}

/** The person's last action, or the last before `before`, that they may take back. */
export async function findLast(before: string | undefined, context: CommandContext): Promise<Action | null> {
  const { rooms, member, now, tx } = context;
  let moment = before;
  for (;;) {
    const action = await rooms.activity.findLatestUndoable(member._id, now, tx, moment);
    if (!action || (await mayTakeBack(action, context))) return action;
    moment = action.moment;
  }
}

/** `Contact created: 👤 Anna Kowalska`, of an action that was just read. */
export async function headlineOf(action: Action, context: CommandContext): Promise<string> {
  const rows = (await rowsOf([action._id], context)).get(action._id) ?? [];
  const documents = describeChanges(rows, await gatherFacts(rows, context), context.t);
  return headline(action, documents, context);
}
