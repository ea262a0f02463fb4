import { ContactError, TagExistsError } from '../../../src/contacts/index.ts';
import type { CommandArguments } from '../../../src/dialogue/index.ts';
import type { BotCommand } from '../command-context.ts';
import { contactProblem } from '../contact-problem.ts';
import { findNamedTag } from './find-named-tag.ts';
import { showTag } from './tag-card.ts';
import { tags } from './tag-list.ts';

/** `/renametag vip, important`: the new name at once; where another tag has it, asks whether to merge them (F084). */
export const renameTag: BotCommand = {
  name: 'renametag',
  audience: 'staff',
  permission: 'edit',
  listed: false,
  run: async (args, context) => {
    const { t, rooms } = context;
    const [name, next, ...more] = toNames(args);
    if (!name || more.length > 0) return { replies: [{ text: t('rename-tag-how') }] };
    const tag = await findNamedTag(name, context);
    if (!tag) return tags.run({ text: name }, context);
    if (!next)
      return {
        replies: [],
        begin: { dialogue: 'edit-tag', state: { id: tag._id, stage: 'rename', shown: tag.name } },
      };
    try {
      const { result, actionId } = await context.perform('tag.renamed', (writer) =>
        rooms.contacts.renameTag(writer, tag._id, next),
      );
      const said = t(actionId ? 'tag-renamed' : 'edit-unchanged');
      return { replies: [await showTag(result, context, { said, actionId })] };
    } catch (error) {
      if (error instanceof TagExistsError) {
        const state = { id: tag._id, stage: 'merge-sure', into: error.existing._id, same: true };
        return { replies: [], begin: { dialogue: 'edit-tag', state } };
      }
      if (!(error instanceof ContactError)) throw error;
      return { replies: [{ text: contactProblem(error, t) }] };
    }
  },
};

function toNames({ text, tags: named, value }: CommandArguments): string[] {
  if (named) return value ? [...named, value] : named;
  return text
    .split(/[,;:\n]|->|→/)
    .map((name) => name.trim())
    .filter(Boolean);
}
