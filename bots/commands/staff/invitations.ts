import type { Reply } from '../../../src/connector/index.ts';
import { commandChoice, inRows } from '../../../src/dialogue/index.ts';
import type { StaffCode } from '../../../src/staff/index.ts';
import { shownMoment } from '../cards/contact-words.ts';
import { type BotCommand, type CommandContext, defineDialogue } from '../command-context.ts';
import { orProblem } from './staff-problem.ts';
import { roleName } from './staff-words.ts';

/** As much of an invitation's digest as a button needs. */
const keyLength = 16;

/** `invitations`: those that still let somebody in; `invitations KEY` asks whether to withdraw one. */
export const invitations: BotCommand = {
  name: 'invitations',
  audience: 'staff',
  permission: 'manage-staff',
  listed: false,
  run: async ({ text }, context) => {
    const key = text.trim();
    if (!key) return { replies: [await showInvitations(context)] };
    const found = await findInvitation(key, context);
    if (!found) return { replies: [{ text: context.t('invitation-gone') }] };
    return { replies: [], begin: { dialogue: 'invitation-revoke', state: { key } } };
  },
};

export const revokeInvitation = defineDialogue<{ key: string }>({
  id: 'invitation-revoke',
  permission: 'manage-staff',
  ask: async ({ key }, context) => {
    const { t } = context;
    const found = await findInvitation(key, context);
    return {
      title: t('invitation-revoke-title'),
      text: found ? invitationLine(found, context) : t('invitation-gone'),
      choices: found ? [[{ label: t('invitation-revoke'), value: 'revoke', confirms: true }]] : [],
    };
  },
  answer: async ({ key }, answer, context) => {
    const { t, member, rooms } = context;
    if (answer.kind !== 'choice') return { go: 'leave' };
    const found = await findInvitation(key, context);
    if (!found) return { go: 'done', replies: [{ text: t('invitation-gone') }] };
    const { problem } = await orProblem(t, () =>
      context.perform('invitation.revoked', (writer) =>
        rooms.staff.revokeInvitation(writer, member._id, found._id),
      ),
    );
    const text = problem ?? t('invitation-revoked');
    return { go: 'done', replies: [{ text }, await showInvitations(context)] };
  },
});

async function showInvitations(context: CommandContext): Promise<Reply> {
  const { t, rooms, now, tx } = context;
  const open = await rooms.staff.listInvitations(now, tx);
  const lines = open.map((code, at) => `${at + 1}. ${invitationLine(code, context)}`);
  const buttons = open.map(({ _id }, at) =>
    commandChoice(t('invitation-withdraw', { number: at + 1 }), 'invitations', _id.slice(0, keyLength)),
  );
  return {
    title: t('invitations-title', { count: open.length }),
    text: lines.join('\n') || t('invitations-none'),
    choices: [...inRows(buttons, 4), [commandChoice(t('button-invite'), 'invite')]],
  };
}

function invitationLine({ role, by, expiresAt }: StaffCode, { t, staff, rooms }: CommandContext): string {
  return t('invitation-line', {
    role: roleName(role ?? 'viewer', t),
    name: staff.find(by)?.name ?? by,
    until: shownMoment(expiresAt, rooms.settings.timeZone, t),
  });
}

async function findInvitation(
  key: string,
  { rooms, now, tx }: CommandContext,
): Promise<StaffCode | undefined> {
  const open = await rooms.staff.listInvitations(now, tx);
  return open.find(({ _id }) => _id.slice(0, keyLength) === key);
}
