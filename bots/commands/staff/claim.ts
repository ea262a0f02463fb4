import type { BotCommand, CommandContext } from '../command-context.ts';
import { newcomerOf } from './accept-code.ts';
import { orProblem } from './staff-problem.ts';
import { askingForName, greet } from './staff-words.ts';

/** `/claim CODE`: the owner code that `npm start` prints makes its first sender the owner. */
export const claim: BotCommand = {
  name: 'claim',
  audience: 'anyone',
  listed: false,
  run: async ({ text }, context) => {
    const { t, rooms } = context;
    const code = text.trim();
    if (!code) return { replies: [{ text: t('claim-how') }] };
    const { done, problem } = await orProblem(t, () =>
      context.perform('staff.claimed', (writer) => rooms.staff.claim(writer, code, newcomerOf(context))),
    );
    if (problem !== undefined) return { replies: [{ text: problem }] };
    const { _id, name } = done.result;
    tellOtherOwners(_id, name, context);
    const country = new Intl.DisplayNames([t.language], { type: 'region' }).of(rooms.settings.country);
    const welcome = `${t('claimed')}\n${t('claimed-country', { country: country ?? rooms.settings.country })}`;
    const reply = { title: greet('claimed-title', done.result, t), text: welcome };
    return { replies: [askingForName(reply, done.result, t)] };
  },
};

/** With an owner there already, a claim is a recovery: the others are to know who came in by it. */
function tellOtherOwners(id: string, name: string, { staff, tell }: CommandContext): void {
  for (const owner of staff.owners)
    if (owner._id !== id) tell(owner, (t) => ({ text: t('claimed-tell', { name }) }));
}
