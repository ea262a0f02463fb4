import type { BotCommand } from '../command-context.ts';
import { findNamedTag } from './find-named-tag.ts';
import { tags } from './tag-list.ts';

/** `/deletetag vip`: asks first, as the button of a tag's page does; says how many contacts lose it. */
export const deleteTag: BotCommand = {
  name: 'deletetag',
  audience: 'staff',
  permission: 'edit',
  listed: false,
  run: async (args, context) => {
    const [name = args.text.trim()] = args.tags ?? [];
    const tag = await findNamedTag(name, context);
    if (!tag) return tags.run({ text: name }, context);
    return { replies: [], begin: { dialogue: 'edit-tag', state: { id: tag._id, stage: 'delete' } } };
  },
};
