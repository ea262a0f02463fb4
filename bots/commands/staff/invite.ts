import type { Reply } from '../../../src/connector/index.ts';
import { commandChoice, type Outcome } from '../../../src/dialogue/index.ts';
import { foldLabel, type Translate } from '../../../src/locales/index.ts';
import { mayAssign, type Role, roles } from '../../../src/staff/index.ts';
import { shownMoment } from '../cards/contact-words.ts';
import { type BotCommand, type CommandContext, defineDialogue } from '../command-context.ts';
import { codeWays } from './code-ways.ts';
import { orProblem } from './staff-problem.ts';
import { roleName } from './staff-words.ts';

/** Roles this person may put somebody into, the mightiest first. */
export function assignableRoles({ member, staff }: CommandContext): Role[] {
  return roles.filter((role) => mayAssign(member, role, staff.permissionsOf(role)));
}

/** `/invite`, `/invite ROLE`: a code that lets one person in. */
export const invite: BotCommand = {
  name: 'invite',
  audience: 'staff',
  permission: 'manage-staff',
  listed: true,
  run: async ({ text }, context): Promise<Outcome> => {
    const { t, turn } = context;
    const role = roleNamed(text, t);
    // Only typed words make a code at once; a button asks, so that an old one does nothing by itself.
    if (role && turn.input.kind === 'text') return { replies: [await makeInvitation(role, context)] };
    return { replies: [], begin: { dialogue: 'invite', state: {} } };
  },
};

export const inviteDialogue = defineDialogue<Record<string, never>>({
  id: 'invite',
  permission: 'manage-staff',
  ask: (_state, context) => {
    const { t } = context;
    return {
      title: t('invite-title'),
      text: t('invite-which-role'),
      choices: assignableRoles(context).map((role) => [{ label: roleName(role, t), value: role }]),
    };
  },
  answer: async (_state, answer, context) => {
    const typed = answer.kind === 'text' ? roleNamed(answer.text, context.t) : undefined;
    const wanted = answer.kind === 'choice' ? answer.value : typed;
    const role = assignableRoles(context).find((one) => one === wanted);
    if (!role) return { go: 'leave' };
    return { go: 'done', replies: [await makeInvitation(role, context)] };
  },
});

/** By its name here, or as the manual has it. */
function roleNamed(text: string, t: Translate): Role | undefined {
  const wanted = foldLabel(text);
  return roles.find((one) => wanted === one || wanted === foldLabel(roleName(one, t)));
}

async function makeInvitation(role: Role, context: CommandContext): Promise<Reply> {
  const { t, turn, member, rooms } = context;
  // Whoever reads a code can use it, and a question asked in private can be answered elsewhere.
  if (turn.where.kind === 'group') return { text: t('only-in-private') };
  const { done, problem } = await orProblem(t, () =>
    context.perform('invitation.created', (writer) => rooms.staff.createInvitation(writer, member._id, role)),
  );
  if (problem !== undefined) return { text: problem };
  const { code, expiresAt } = done.result;
  const until = shownMoment(expiresAt, rooms.settings.timeZone, t);
  return {
    title: t('invitation-title', { role: roleName(role, t) }),
    text: `${t('invitation-how', { until })}\n\n${codeWays(code, context)}`,
    choices: [[commandChoice(t('button-invitations'), 'invitations')]],
  };
}
