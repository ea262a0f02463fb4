import { commandChoice } from '../../../src/dialogue/index.ts';
import type { BotCommand } from '../command-context.ts';
import { acceptCode } from '../staff/accept-code.ts';
import { greet } from '../staff/staff-words.ts';

/** `/start`: a word of welcome to staff; with a code, the way in through an invitation link. */
export const start: BotCommand = {
  name: 'start',
  audience: 'anyone',
  listed: false,
  run: async ({ text }, context) => {
    const { t, speaker, rooms, turn } = context;
    const code = text.trim();
    if (code && !speaker) return acceptCode(code, context);
    const business = rooms.settings.businessName;
    if (!speaker)
      return { replies: [{ text: t('stranger-greeting', { business, place: turn.where.channel }) }] };
    return {
      replies: [
        {
          title: greet('welcome-title', speaker, t),
          text: t('welcome'),
          choices: [
            [commandChoice(t('button-new'), 'new'), commandChoice(t('button-people'), 'people')],
            [commandChoice(t('button-help'), 'help')],
          ],
        },
      ],
    };
  },
};
