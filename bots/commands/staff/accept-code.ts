import type { Outcome } from '../../../src/dialogue/index.ts';
import { type Newcomer, StaffError } from '../../../src/staff/index.ts';
import type { CommandContext } from '../command-context.ts';
import { staffProblem } from './staff-problem.ts';

export function newcomerOf({ turn }: CommandContext): Newcomer {
  const { identity, name } = turn.who;
  return { identity, name: name ?? '' };
}

/** Takes an invitation or a link code: the newcomer is staff from now on, or this channel is theirs too. */
export async function acceptCode(code: string, context: CommandContext): Promise<Outcome> {
  const { t, rooms } = context;
  try {
    const { result } = await context.perform('staff.joined', (writer) =>
      rooms.staff.acceptCode(writer, code, newcomerOf(context)),
    );
    const { kind, member } = result;
    const role = t(`role-${member.role}`);
    return {
      replies: [{ text: t(kind === 'link' ? 'channel-joined' : 'joined', { name: member.name, role }) }],
    };
  } catch (error) {
    if (!(error instanceof StaffError)) throw error;
    return { replies: [{ text: staffProblem(error, t) }] };
  }
}
