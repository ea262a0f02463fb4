import type { CommandArguments } from '../../../src/dialogue/index.ts';
import type { BotCommand } from '../command-context.ts';
import { echoed } from '../shorten.ts';
import { findNamedTag } from './find-named-tag.ts';

/** `/mergetags regular, loyal`: asks whether the first shall go into the second, as the button of a tag's page does (F084). */
export const mergeTags: BotCommand = {
  name: 'mergetags',
  audience: 'staff',
  permission: 'edit',
  listed: false,
  run: async (args, context) => {
    const { t } = context;
    const [first, second, ...more] = toNames(args);
    if (!first || !second || more.length > 0) return { replies: [{ text: t('merge-tags-how') }] };
    const [from, into] = [await findNamedTag(first, context), await findNamedTag(second, context)];
    const missing = from ? second : first;
    if (!from || !into) return { replies: [{ text: t('tag-unknown', { name: echoed(missing) }) }] };
    if (from._id === into._id) return { replies: [{ text: t('problem-tag-merged-into-itself') }] };
    const state = { id: from._id, stage: 'merge-sure', into: into._id };
    return { replies: [], begin: { dialogue: 'edit-tag', state } };
  },
};

function toNames({ text, tags, value }: CommandArguments): string[] {
  if (tags) return value ? [...tags, value] : tags;
  return text
    .split(/[,;\n]|->|→/)
    .map((name) => name.trim())
    .filter(Boolean);
}
