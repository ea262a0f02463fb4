import type { Reply } from '../../../src/connector/index.ts';
import { commandChoice, inRows, type Outcome } from '../../../src/dialogue/index.ts';
import { linkCodeMinutes, type StaffMember } from '../../../src/staff/index.ts';
import { type BotCommand, type CommandContext, defineDialogue } from '../command-context.ts';
import { codeWays } from './code-ways.ts';
import { orProblem } from './staff-problem.ts';
import { identityName, permissionName, roleName } from './staff-words.ts';

/**
 * `/me`: who I am here. `me link` gives a code that joins another channel to me, `me rename` and `me leave.N` ask first.
 */
export const me: BotCommand = {
  name: 'me',
  audience: 'staff',
  listed: true,
  run: async ({ text, value }, context): Promise<Outcome> => {
    const { member, t, turn } = context;
    if (value) return { replies: [await callMe(value, context)] };
    const [what = '', argument] = text.trim().split('.');
    if (what === 'link') {
      // Whoever reads the code becomes this person.
      if (turn.where.kind === 'group') return { replies: [{ text: t('only-in-private') }] };
      return linkChannel(context);
    }
    if (what === 'rename')
      return { replies: [], begin: { dialogue: 'staff-rename', state: { id: member._id } } };
    const identity = what === 'leave' ? member.identities[Number(argument)] : undefined;
    if (identity)
      return { replies: [], begin: { dialogue: 'channel-remove', state: { identity: identity.id } } };
    return { replies: [aboutMe(member, context)] };
  },
};

/** "My name is Sam Porter". */
async function callMe(name: string, context: CommandContext): Promise<Reply> {
  const { t, member, rooms, tx } = context;
  const { problem } = await orProblem(t, () =>
    context.perform('staff.renamed', (writer) => rooms.staff.rename(writer, member._id, member._id, name)),
  );
  if (problem !== undefined) return { text: problem };
  return aboutMe((await rooms.staff.directory(tx)).getActive(member._id), context);
}

/** Takes a channel of the speaker's own away; nobody needs a permission for that. */
export const removeChannel = defineDialogue<{ identity: string }>({
  id: 'channel-remove',
  ask: ({ identity }, { t, member, rooms, turn }) => {
    const found = member.identities.find(({ id }) => id === identity);
    if (!found) return { text: t('channel-gone') };
    const here = found.scheme === turn.who.identity.scheme && found.value === turn.who.identity.value;
    return {
      title: t('channel-remove-title', { channel: identityName(found, rooms.settings.timeZone, t) }),
      text: t(here ? 'channel-remove-here' : 'channel-remove-how'),
      choices: [[{ label: t('channel-remove'), value: 'remove', confirms: true }]],
    };
  },
  answer: async ({ identity }, answer, context) => {
    const { t, member, rooms, tx } = context;
    if (answer.kind !== 'choice') return { go: 'leave' };
    const { problem } = await orProblem(t, () =>
      context.perform('staff.channel-removed', (writer) =>
        rooms.staff.removeIdentity(writer, member._id, member._id, identity),
      ),
    );
    if (problem !== undefined) return { go: 'done', replies: [{ text: problem }] };
    const now = (await rooms.staff.directory(tx)).getActive(member._id);
    return { go: 'done', replies: [{ text: t('channel-removed') }, aboutMe(now, context)] };
  },
});

async function linkChannel(context: CommandContext): Promise<Outcome> {
  const { t, member, rooms } = context;
  const { result } = await context.perform('staff.link-code-made', (writer) =>
    rooms.staff.createLinkCode(writer, member._id),
  );
  const how = t('link-code-how', { minutes: linkCodeMinutes });
  return {
    replies: [{ title: t('link-code-title'), text: `${how}\n\n${codeWays(result.code, context)}` }],
  };
}

/** The page of whoever speaks. */
export function aboutMe(member: StaffMember, { t, rooms }: Pick<CommandContext, 't' | 'rooms'>): Reply {
  const { identities, permissions, role, name } = member;
  const places = identities.map((identity) => identityName(identity, rooms.settings.timeZone, t));
  const may =
    role === 'owner'
      ? t('me-may-all')
      : [...permissions].map((permission) => permissionName(permission, t)).join(', ') ||
        t('role-may-nothing');
  const leave =
    identities.length > 1
      ? places.map((place, at) => [commandChoice(t('me-leave', { channel: place }), 'me', `leave.${at}`)])
      : [];
  return {
    title: t('me-title', { name, role: roleName(role, t) }),
    text: [
      t('me-channels'),
      ...places.map((place) => `• ${place}`),
      '',
      t('me-may', { permissions: may }),
    ].join('\n'),
    choices: [
      ...inRows(
        [
          commandChoice(t('me-link'), 'me', 'link'),
          commandChoice(t('me-rename'), 'me', 'rename'),
          commandChoice(t('me-language'), 'language'),
        ],
        2,
      ),
      ...leave,
    ],
  };
}
