import { commandChoice, type Outcome } from '../../../src/dialogue/index.ts';
import type { RegisteredGroup } from '../../../src/staff/index.ts';
import { shownDate } from '../cards/contact-words.ts';
import { type BotCommand, type CommandContext, defineDialogue } from '../command-context.ts';
import { orProblem } from './staff-problem.ts';
import { channelName } from './staff-words.ts';

/**
 * `/group` in a group opens it for contact data, typed by an owner; there and in private it shows what is open and lets
 * it be closed (`group N` asks).
 */
export const group: BotCommand = {
  name: 'group',
  audience: 'staff',
  permission: 'manage-staff',
  listed: true,
  inAnyGroup: true,
  run: async ({ text }, context): Promise<Outcome> => {
    const { t, turn, staff, member } = context;
    const chosen = /^\d+$/.test(text.trim()) ? staff.groups[Number(text)] : undefined;
    if (chosen) return { replies: [], begin: { dialogue: 'group-close', state: { group: chosen._id } } };
    if (turn.where.kind === 'private') return showGroups(context);
    if (staff.isRegisteredGroup(turn.where)) {
      const at = staff.groups.findIndex(
        ({ channel, chat }) => channel === turn.where.channel && chat === turn.where.chat,
      );
      return {
        replies: [
          {
            text: t('group-open', { since: since(staff.groups[at], context) }),
            choices: [[commandChoice(t('group-close'), 'group', String(at))]],
          },
        ],
      };
    }
    if (member.role !== 'owner') return { replies: [{ text: t('group-owners-only') }] };
    return openGroup(context);
  },
};

async function openGroup(context: CommandContext): Promise<Outcome> {
  const { t, turn, member, rooms } = context;
  const { problem } = await orProblem(t, () =>
    context.perform('group.registered', (writer) =>
      rooms.staff.registerGroup(writer, member._id, turn.where),
    ),
  );
  if (problem !== undefined) return { replies: [{ text: problem }] };
  return { replies: [{ title: t('group-opened-title'), text: t('group-opened') }] };
}

/** In private: how a group is opened, and those that are. */
function showGroups(context: CommandContext): Outcome {
  const { t, staff, rooms } = context;
  const hasGroups = rooms.connectors().some((id) => rooms.findConnector(id)?.channel?.groups);
  const lines = staff.groups.map((one, at) => `${at + 1}. ${since(one, context)}`);
  return {
    replies: [
      {
        title: t('group-title', { count: staff.groups.length }),
        text: [
          ...lines,
          ...(lines.length > 0 ? [''] : []),
          t(hasGroups ? 'group-how' : 'group-nowhere'),
        ].join('\n'),
        choices: staff.groups.map((_one, at) => [
          commandChoice(t('group-close-one', { number: at + 1 }), 'group', String(at)),
        ]),
      },
    ],
  };
}

function since(one: RegisteredGroup | undefined, { t, staff, rooms }: CommandContext): string {
  if (!one) return '';
  return t('group-line', {
    channel: one.title ?? channelName(one.channel, t),
    date: shownDate(one.at, rooms.settings.timeZone, t),
    name: staff.find(one.by)?.name ?? one.by,
  });
}

export const closeGroup = defineDialogue<{ group: string }>({
  id: 'group-close',
  permission: 'manage-staff',
  ask: ({ group: id }, context) => {
    const { t, staff } = context;
    const found = staff.groups.find(({ _id }) => _id === id);
    return {
      title: t('group-close-title'),
      text: found ? since(found, context) : t('group-closed'),
      choices: found ? [[{ label: t('group-close'), value: 'close', confirms: true }]] : [],
    };
  },
  answer: async ({ group: id }, answer, context) => {
    const { t, staff, member, rooms } = context;
    if (answer.kind !== 'choice') return { go: 'leave' };
    const found = staff.groups.find(({ _id }) => _id === id);
    if (!found) return { go: 'done', replies: [{ text: t('group-closed') }] };
    const place = { channel: found.channel, chat: found.chat, kind: 'group' } as const;
    const { problem } = await orProblem(t, () =>
      context.perform('group.unregistered', (writer) =>
        rooms.staff.unregisterGroup(writer, member._id, place),
      ),
    );
    return { go: 'done', replies: [{ text: problem ?? t('group-closed') }] };
  },
});
