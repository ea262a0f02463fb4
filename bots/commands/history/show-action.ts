import type { Action } from '../../../src/activity/index.ts';
import type { Choice } from '../../../src/connector/index.ts';
import { commandChoice, inRows } from '../../../src/dialogue/index.ts';
import { shownMoment } from '../cards/contact-words.ts';
import type { BotCommand, CommandContext } from '../command-context.ts';
import { byline, documentLines } from './action-lines.ts';
import { actionName } from './action-names.ts';
import { type ChangedDocument, describeChanges } from './describe-changes.ts';
import { actorName, gatherFacts, type HistoryFacts } from './history-facts.ts';
import { maySee, mayUndo } from './may-undo.ts';

const mostLines = 40;
const mostCards = 4;

/** `action ID`: all that one action changed, and the way back. */
export const showAction: BotCommand = {
  name: 'action',
  audience: 'staff',
  permission: 'see-contacts',
  listed: false,
  run: async ({ text }, context) => {
    const { t, rooms, tx, member, staff } = context;
    const action = await rooms.activity.findAction(text.trim(), tx);
    if (!action) return { replies: [{ text: t('undo-unknown') }] };
    if (!maySee(member, action)) return { replies: [{ text: t('not-permitted') }] };
    const rows = await rooms.activity.changesOf(action._id, tx);
    const facts = await gatherFacts(rows, context);
    const documents = describeChanges(rows, facts, t);
    const undoable = action.undoable && !action.undoneBy && mayUndo(member, action, rows, staff);
    const undo = undoable ? [[commandChoice(t(undoLabel(action)), 'undo', action._id)]] : [];
    return {
      replies: [
        {
          title: actionName(action, t),
          text: [
            byline(action, context),
            ...(await undoneLines(action, context)),
            '',
            ...documentLines(documents, mostLines, context),
          ]
            .join('\n')
            .trim(),
          choices: [
            ...undo,
            ...(action.undoneBy ? [[commandChoice(t('button-what-undid'), 'action', action.undoneBy)]] : []),
            ...cardChoices(documents, facts),
          ],
        },
      ],
    };
  },
};

/** The undo of an undo is a redo. */
export function undoLabel({ kind }: Pick<Action, 'kind'>): string {
  return kind === 'action.undone' ? 'button-redo' : 'button-undo';
}

/** The ways to the contacts that changes were about. */
export function cardChoices(documents: readonly ChangedDocument[], facts: HistoryFacts): Choice[][] {
  const contacts = documents.filter(({ collection, id }) => collection === 'contacts' && facts.isThere(id));
  const choices = contacts.slice(0, mostCards).map(({ id, title }) => commandChoice(title, 'card', id));
  return inRows(choices, 2);
}

async function undoneLines(action: Action, context: CommandContext): Promise<string[]> {
  const { t, rooms, tx } = context;
  const by = action.undoneBy ? await rooms.activity.findAction(action.undoneBy, tx) : null;
  if (!by) return action.undoable ? [] : [t('undo-never')];
  const moment = shownMoment(by.at, rooms.settings.timeZone, t);
  return [t('undone-by', { name: actorName(by, context), moment })];
}
