import type { Outcome } from '../../../src/dialogue/index.ts';
import { toLanguage } from '../../../src/locales/index.ts';
import type { Newcomer, StaffMember } from '../../../src/staff/index.ts';
import type { CommandContext } from '../command-context.ts';
import { orProblem } from './staff-problem.ts';
import { askingForName, greet, roleName } from './staff-words.ts';

export function newcomerOf({ turn, t }: CommandContext): Newcomer {
  const { identity, name, language } = turn.who;
  return { identity, name: name?.trim() || t('unnamed'), language: toLanguage(language) };
}

/** Takes an invitation or a link code: the newcomer is staff from now on, or this channel is theirs too. */
export async function acceptCode(code: string, context: CommandContext): Promise<Outcome> {
  const { t, rooms } = context;
  const { done, problem } = await orProblem(t, () =>
    context.perform('staff.joined', (writer) => rooms.staff.acceptCode(writer, code, newcomerOf(context))),
  );
  if (problem !== undefined) return { replies: [{ text: problem }] };
  const { kind, member } = done.result;
  if (kind === 'invitation') tellInviter(member, context);
  const role = roleName(member.role, t);
  if (kind === 'link') return { replies: [{ text: greet('channel-joined', member, t) }] };
  return { replies: [askingForName({ text: greet('joined', member, t, { role }) }, member, t)] };
}

/** An invitation can be handed on: whoever made it hears who came in by it. */
function tellInviter({ name, role, invitedBy }: StaffMember, { staff, tell }: CommandContext): void {
  const inviter = invitedBy ? staff.findActive(invitedBy) : null;
  if (inviter) tell(inviter, (t) => ({ text: t('joined-tell', { name, role: roleName(role, t) }) }));
}
