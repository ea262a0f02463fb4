import { ContactError, type Tag, TagExistsError } from '../../../src/contacts/index.ts';
import {
  type Answer,
  type DialogueState,
  inRows,
  parsePlainCommand,
  type Question,
  type QuestionChoice,
  type Step,
} from '../../../src/dialogue/index.ts';
import { NotFoundError } from '../../../src/storage/index.ts';
import { type BotCommand, type CommandContext, defineDialogue } from '../command-context.ts';
import { contactProblem } from '../contact-problem.ts';
import { usedLabel } from './make-tags.ts';
import { afterwards, showTag } from './tag-card.ts';

type EditTagState = DialogueState & { id: string } & (
    | { stage: 'rename'; shown: string }
    | { stage: 'merge' }
    | { stage: 'merge-sure'; into: string; same?: boolean }
    | { stage: 'group' }
    | { stage: 'delete' }
  );

/** A button of a tag's page: `tagedit ID.what` asks what is needed for it. */
export const tagEdit: BotCommand = {
  name: 'tagedit',
  audience: 'staff',
  permission: 'edit',
  listed: false,
  run: async ({ text }, { rooms, tx, t }) => {
    const [id = '', what] = text.split('.');
    const tag = await rooms.contacts.findTag(id, tx);
    if (!tag) return { replies: [{ text: t('tag-gone') }] };
    const stage = (['rename', 'merge', 'group', 'delete'] as const).find((one) => one === what) ?? 'rename';
    const state: EditTagState =
      stage === 'rename' ? { id: tag._id, stage, shown: tag.name } : { id: tag._id, stage };
    return { replies: [], begin: { dialogue: 'edit-tag', state } };
  },
};

/** What is asked before a tag changes; whatever touches contacts says how many (F085). */
export const editTag = defineDialogue<EditTagState>({
  id: 'edit-tag',
  permission: 'edit',
  ask: async (state, context) => {
    const tag = await context.rooms.contacts.findTag(state.id, context.tx);
    if (!tag) return { text: context.t('tag-gone') };
    return { title: `🏷 ${tag.name}`, ...(await ask(state, tag, context)) };
  },
  answer: async (state, answer, context) => {
    const { t, rooms, tx } = context;
    const tag = await rooms.contacts.findTag(state.id, tx);
    // Somebody merged or deleted it while the question stood.
    if (tag?._id !== state.id) return { go: 'done', replies: [{ text: t('tag-gone') }] };
    try {
      return await take(state, tag, answer, context);
    } catch (error) {
      if (error instanceof NotFoundError) return { go: 'done', replies: [{ text: t('tag-gone') }] };
      if (error instanceof TagExistsError)
        return {
          go: 'on',
          state: { id: tag._id, stage: 'merge-sure', into: error.existing._id, same: true },
        };
      if (!(error instanceof ContactError)) throw error;
      return { go: 'again', problem: contactProblem(error, t) };
    }
  },
});

/** Tags to choose from before typing. */
const mostOffered = 8;

async function ask(state: EditTagState, tag: Tag, { t, rooms, tx }: CommandContext): Promise<Question> {
  const count = (await rooms.contacts.tagUsage()).get(tag._id) ?? 0;
  switch (state.stage) {
    case 'rename':
      return { text: t('tag-ask-name') };
    case 'merge': {
      const others = (await rooms.contacts.listTags('use')).filter((use) => use.tag._id !== tag._id);
      const choices = others
        .slice(0, mostOffered)
        .map((use) => ({ label: usedLabel(use), value: use.tag._id }));
      return { text: t('tag-ask-merge', { name: tag.name }), choices: inRows(choices, 2) };
    }
    case 'merge-sure': {
      const into = (await rooms.contacts.findTag(state.into, tx))?.name ?? '';
      const lines = [
        ...(state.same ? [t('problem-tag-exists')] : []),
        t('tag-merge-sure', { name: tag.name, into, count }),
      ];
      return {
        text: lines.join('\n'),
        choices: [[{ label: t('button-tag-merge'), value: 'merge', confirms: true }]],
        choicesOnly: true,
      };
    }
    case 'group': {
      const groups = new Set((await rooms.contacts.listTags()).flatMap((use) => use.tag.group ?? []));
      const choices: QuestionChoice[] = [...groups]
        .filter((group) => group !== tag.group)
        .slice(0, mostOffered)
        .map((group) => ({ label: group, value: `group:${group}` }));
      if (tag.group) choices.push({ label: t('button-clear'), value: 'clear' });
      return { text: t('tag-ask-group'), choices: inRows(choices, 2) };
    }
    case 'delete':
      return {
        text: t('tag-delete-sure', { name: tag.name, count }),
        choices: [[{ label: t('button-tag-delete'), value: 'delete', confirms: true }]],
        choicesOnly: true,
      };
  }
}

async function take(
  state: EditTagState,
  tag: Tag,
  answer: Answer,
  context: CommandContext,
): Promise<Step<EditTagState>> {
  const { t, rooms, tx } = context;
  const typed = answer.kind === 'text' ? answer.text.trim() : '';
  const value = answer.kind === 'choice' ? answer.value : '';
  switch (state.stage) {
    case 'rename': {
      if (!typed) return { go: 'again', problem: t('problem-text-wanted') };
      if (tag.name !== state.shown)
        return {
          go: 'again',
          problem: t('tag-renamed-meanwhile', { name: tag.name }),
          state: { ...state, shown: tag.name },
        };
      const { result, actionId } = await context.perform('tag.renamed', (writer) =>
        rooms.contacts.renameTag(writer, tag._id, typed),
      );
      return done(result, t(actionId ? 'tag-renamed' : 'edit-unchanged'), actionId, context);
    }
    case 'merge': {
      const into = value || (await rooms.contacts.findTagByName(typed.slice(0, 200), tx))?._id;
      if (!into && parsePlainCommand(typed, [t.language])) return { go: 'leave' };
      if (!into) return { go: 'again', problem: t('tag-no-such') };
      if (into === tag._id) return { go: 'again', problem: t('problem-tag-merged-into-itself') };
      return { go: 'on', state: { id: tag._id, stage: 'merge-sure', into } };
    }
    case 'merge-sure': {
      if (value !== 'merge') return { go: 'leave' };
      const { result: count, actionId } = await context.perform('tag.merged', (writer) =>
        rooms.contacts.mergeTags(writer, tag._id, state.into),
      );
      const into = await rooms.contacts.findTag(state.into, tx);
      if (!into) throw new NotFoundError('tags', state.into);
      return done(into, t('tag-merged', { name: tag.name, count }), actionId, context);
    }
    case 'group': {
      const group = value.startsWith('group:') ? value.slice('group:'.length) : typed;
      if (!group && value !== 'clear') return { go: 'again', problem: t('problem-text-wanted') };
      const { result, actionId } = await context.perform('tag.grouped', (writer) =>
        rooms.contacts.groupTag(writer, tag._id, group || null),
      );
      return done(result, t(actionId ? 'contact-saved' : 'edit-unchanged'), actionId, context);
    }
    case 'delete': {
      if (value !== 'delete') return { go: 'leave' };
      const { result: count, actionId } = await context.perform('tag.deleted', (writer) =>
        rooms.contacts.deleteTag(writer, tag._id),
      );
      return {
        go: 'done',
        replies: [
          { text: t('tag-deleted', { name: tag.name, count }), choices: [afterwards(actionId, context.t)] },
        ],
      };
    }
  }
}

async function done(
  tag: Tag,
  said: string,
  actionId: string | null,
  context: CommandContext,
): Promise<Step<EditTagState>> {
  return { go: 'done', replies: [await showTag(tag, context, { said, actionId })] };
}
