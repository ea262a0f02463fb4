import type { Reply } from '../../../src/connector/index.ts';
import type { Answer, Step } from '../../../src/dialogue/index.ts';
import type { Role, StaffMember } from '../../../src/staff/index.ts';
import { type CommandContext, defineDialogue } from '../command-context.ts';
import { assignableRoles } from './invite.ts';
import { aboutMe } from './me.ts';
import { personPage } from './staff-pages.ts';
import { orProblem } from './staff-problem.ts';
import { identityName, roleName } from './staff-words.ts';

type PersonState = { id: string };

/** What a dialogue about somebody says when that person has been revoked meanwhile. */
function gone({ t }: CommandContext): Step<PersonState> {
  return { go: 'done', replies: [{ text: t('staff-problem-not-staff') }] };
}

/** The person's page as it is after a change in this very step. */
async function pageAfter(id: string, context: CommandContext): Promise<Reply> {
  const staff = await context.rooms.staff.directory(context.tx);
  if (id === context.member._id) return aboutMe(staff.getActive(id), context);
  return personPage(staff.getActive(id), { ...context, staff, member: staff.getActive(context.member._id) });
}

/** Another role, of those this person may give. */
export const changeRole = defineDialogue<PersonState>({
  id: 'staff-role',
  permission: 'manage-staff',
  ask: ({ id }, context) => {
    const { t, staff } = context;
    const person = staff.findActive(id);
    if (!person) return { text: t('staff-problem-not-staff') };
    return {
      title: t('staff-role-title', { name: person.name }),
      text: t('staff-role-now', { role: roleName(person.role, t) }),
      choices: otherRoles(person, context).map((role) => [{ label: roleName(role, t), value: role }]),
    };
  },
  answer: async ({ id }, answer, context) => {
    const { t, staff, member, rooms } = context;
    const person = staff.findActive(id);
    if (!person) return gone(context);
    const role = otherRoles(person, context).find((one) => isChoice(answer, one));
    if (!role) return { go: 'leave' };
    const { problem } = await orProblem(t, () =>
      context.perform('staff.role-changed', (writer) => rooms.staff.changeRole(writer, member._id, id, role)),
    );
    if (problem !== undefined) return { go: 'done', replies: [{ text: problem }] };
    if (id === member._id)
      return { go: 'done', replies: [{ text: t('role-changed-tell', { role: roleName(role, t) }) }] };
    context.tell(person, (their) => ({ text: their('role-changed-tell', { role: roleName(role, their) }) }));
    return { go: 'done', replies: [await pageAfter(id, context)] };
  },
});

function otherRoles(person: StaffMember, context: CommandContext): Role[] {
  return assignableRoles(context).filter((role) => role !== person.role);
}

function isChoice(answer: Answer, value: string): boolean {
  return answer.kind === 'choice' && answer.value === value;
}

/** A new name for oneself, or for somebody one may manage: the room asks which it is. */
export const renameStaff = defineDialogue<PersonState>({
  id: 'staff-rename',
  ask: ({ id }, { t, staff }) => ({
    title: t('staff-rename-title', { name: staff.findActive(id)?.name ?? '' }),
    text: t('staff-rename-how'),
  }),
  answer: async ({ id }, answer, context) => {
    const { t, member, rooms } = context;
    if (answer.kind !== 'text') return { go: 'again', problem: t('problem-text-wanted') };
    if (!/[\p{L}\p{N}]/u.test(answer.text)) return { go: 'again', problem: t('problem-blank') };
    const { problem } = await orProblem(t, () =>
      context.perform('staff.renamed', (writer) => rooms.staff.rename(writer, member._id, id, answer.text)),
    );
    return {
      go: 'done',
      replies: [problem === undefined ? await pageAfter(id, context) : { text: problem }],
    };
  },
});

/** Takes everything from somebody at once, having said what that is. */
export const revoke = defineDialogue<PersonState>({
  id: 'staff-revoke',
  permission: 'manage-staff',
  ask: async ({ id }, context) => {
    const { t, staff } = context;
    const person = staff.findActive(id);
    if (!person) return { text: t('staff-problem-not-staff') };
    return {
      title: t('staff-revoke-title', { name: person.name }),
      text: (await whatEnds(person, context)).join('\n'),
      choices: [[{ label: t('staff-revoke-yes'), value: 'revoke', confirms: true }]],
    };
  },
  answer: async ({ id }, answer, context) => {
    const { t, staff, member, rooms } = context;
    const person = staff.findActive(id);
    if (!person) return gone(context);
    if (!isChoice(answer, 'revoke')) return { go: 'leave' };
    if (id === member._id) return { go: 'done', replies: [{ text: t('staff-revoke-oneself') }] };
    const { problem } = await orProblem(t, () =>
      context.perform('staff.revoked', (writer) => rooms.staff.revoke(writer, member._id, id)),
    );
    if (problem !== undefined) return { go: 'done', replies: [{ text: problem }] };
    const revoked = (await rooms.staff.directory(context.tx)).find(id);
    const business = rooms.settings.businessName;
    if (revoked)
      context.bidFarewell(revoked, (their) => ({ text: their('staff-revoked-tell', { business }) }));
    return { go: 'done', replies: [{ text: t('staff-revoked', { name: person.name }) }] };
  },
});

/** Channels, invitations and groups that end with a person; their contacts stay. */
async function whatEnds(
  person: StaffMember,
  { t, staff, rooms, now, tx }: CommandContext,
): Promise<string[]> {
  const open = await rooms.staff.listInvitations(now, tx);
  const invitations = open.filter(({ by }) => by === person._id).length;
  const groups = staff.groups.filter(({ by }) => by === person._id).length;
  return [
    t('staff-revoke-what'),
    ...person.identities.map((identity) => `• ${identityName(identity, rooms.settings.timeZone, t)}`),
    ...(invitations > 0 ? [`• ${t('staff-revoke-invitations', { count: invitations })}`] : []),
    ...(groups > 0 ? [`• ${t('staff-revoke-groups', { count: groups })}`] : []),
    '',
    t('staff-revoke-stays'),
  ];
}
