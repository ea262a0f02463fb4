import { StaffError } from '../../../src/staff/index.ts';
import type { BotCommand } from '../command-context.ts';
import { newcomerOf } from './accept-code.ts';
import { staffProblem } from './staff-problem.ts';

/** `/claim CODE`: the owner code that `npm start` prints makes its first sender the owner. */
export const claim: BotCommand = {
  name: 'claim',
  audience: 'anyone',
  listed: false,
  run: async ({ text }, context) => {
    const { t, rooms } = context;
    const code = text.trim();
    if (!code) return { replies: [{ text: t('claim-how') }] };
    try {
      const { result } = await context.perform('staff.claimed', (writer) =>
        rooms.staff.claim(writer, code, newcomerOf(context)),
      );
      return { replies: [{ title: t('claimed-title', { name: result.name }), text: t('claimed') }] };
    } catch (error) {
      if (!(error instanceof StaffError)) throw error;
      return { replies: [{ text: staffProblem(error, t) }] };
    }
  },
};
