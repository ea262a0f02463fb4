import { commandChoice } from '../../../src/dialogue/index.ts';
import type { BotCommand } from '../command-context.ts';
import { findLast, headlineOf } from './find-last.ts';
import { undoLabel } from './show-action.ts';

/**
 * `/cancel` when no question is open (an open one the conversation closes itself): whoever wants something stopped may mean
 * what they did last, so taking that back is offered by name, never done.
 */
export const cancel: BotCommand = {
  name: 'cancel',
  audience: 'staff',
  listed: true,
  run: async (_args, context) => {
    const { t } = context;
    const action = await findLast(undefined, context);
    if (!action) return { replies: [{ text: t('nothing-to-cancel') }] };
    const what = await headlineOf(action, context);
    return {
      replies: [
        {
          text: t('cancel-or-undo', { what }),
          choices: [[commandChoice(t(undoLabel(action)), 'undo', action._id)]],
        },
      ],
    };
  },
};
