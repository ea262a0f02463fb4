import type { BotCommand } from '../command-context.ts';
import { acceptCode } from './accept-code.ts';

/** `/join CODE`: the way in by an invitation, and of another channel by a code of `/me`. */
export const join: BotCommand = {
  name: 'join',
  audience: 'anyone',
  listed: true,
  run: async ({ text }, context) => {
    const code = text.trim();
    return code ? acceptCode(code, context) : { replies: [{ text: context.t('join-how') }] };
  },
};
