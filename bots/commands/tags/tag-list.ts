import type { TagUse } from '../../../src/contacts/index.ts';
import { commandChoice, inRows, type Outcome, pageChoices } from '../../../src/dialogue/index.ts';
import type { BotCommand, CommandContext } from '../command-context.ts';
import { echoed } from '../shorten.ts';
import { findNamedTag } from './find-named-tag.ts';
import { showTagged } from './tag-card.ts';

const sorts = ['name', 'use', 'group'] as const;
type Sort = (typeof sorts)[number];

const tagsAtOnce = 20;

/** `/tags`: all tags with their use, by name, by use or by group (F087, B27); `/tags vip`: who carries that one. */
export const tags: BotCommand = {
  name: 'tags',
  audience: 'staff',
  permission: 'see-contacts',
  listed: true,
  run: async ({ text }, context) => {
    const words = text.trim();
    const tag = await findNamedTag(words, context);
    if (tag) return { replies: [await showTagged(tag, 1, context)] };
    const [named = '', page] = words.split('.');
    if (words && !sorts.some((one) => one === named) && !/^\d+$/.test(words)) {
      const { replies } = await showTags('name', 1, context);
      return { replies: [{ text: context.t('tag-unknown', { name: echoed(words) }) }, ...replies] };
    }
    const sort = sorts.find((one) => one === named) ?? 'name';
    return showTags(sort, Number(page) || 1, context);
  },
};

async function showTags(sort: Sort, asked: number, context: CommandContext): Promise<Outcome> {
  const { t } = context;
  const all = await readTags(sort, context);
  if (all.length === 0) return { replies: [{ text: t('tags-none') }] };
  const pages = Math.ceil(all.length / tagsAtOnce);
  const page = Math.min(Math.max(1, asked), pages);
  const first = (page - 1) * tagsAtOnce;
  const shown = all.slice(first, first + tagsAtOnce);
  const lines = shown.map(({ tag, count }, at) => {
    const group = tag.group ? ` · ${tag.group}` : '';
    return `${first + at + 1}. ${tag.name} · ${t('tag-use', { count })}${group}`;
  });
  const numbers = shown.map(({ tag }, at) => commandChoice(String(first + at + 1), 'tagcard', tag._id));
  const orders = sorts
    .filter((one) => one !== sort && (one !== 'group' || all.some(({ tag }) => tag.group)))
    .map((one) => commandChoice(t(`button-by-${one}`), 'tags', one));
  const turns = pageChoices(page, pages, (label, to) => commandChoice(label, 'tags', `${sort}.${to}`), t);
  return {
    replies: [
      {
        title: t('tags-title', { count: all.length }),
        text: [...lines, ...(pages > 1 ? [t('list-page', { page, pages })] : [])].join('\n'),
        choices: [...inRows(numbers, 5), ...turns, orders],
      },
    ],
  };
}

async function readTags(sort: Sort, { rooms, t }: CommandContext): Promise<TagUse[]> {
  const uses = await rooms.contacts.listTags(sort === 'use' ? 'use' : 'name');
  if (sort !== 'group') return uses;
  // Those without a group come last, each group by name.
  return uses.sort((one, other) => {
    const [group, next] = [one.tag.group, other.tag.group];
    if (group === next) return 0;
    if (!group || !next) return group ? -1 : 1;
    return group.localeCompare(next, t.language);
  });
}
