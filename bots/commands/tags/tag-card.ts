import type { Choice, Reply } from '../../../src/connector/index.ts';
import type { Tag } from '../../../src/contacts/index.ts';
import { commandChoice } from '../../../src/dialogue/index.ts';
import type { Translate } from '../../../src/locales/index.ts';
import type { BotCommand, CommandContext } from '../command-context.ts';
import { contactList } from '../find/contact-list.ts';
import { organizationNames } from '../find/find.ts';

/** `/tagcard ID`: one tag, who carries it, and what can be done with it. */
export const tagCard: BotCommand = {
  name: 'tagcard',
  audience: 'staff',
  permission: 'see-contacts',
  listed: false,
  run: async ({ text }, context) => {
    const tag = await context.rooms.contacts.findTag(text.trim(), context.tx);
    return { replies: [tag ? await showTag(tag, context) : { text: context.t('tag-gone') }] };
  },
};

/** The page of a tag; after a change with what was done and the way back. */
export async function showTag(
  tag: Tag,
  context: CommandContext,
  done?: { said: string; actionId: string | null },
): Promise<Reply> {
  const { t, rooms, tx } = context;
  const count = done
    ? await rooms.contacts.countCarriers(tag._id, tx)
    : ((await rooms.contacts.tagUsage()).get(tag._id) ?? 0);
  const change = (what: string) => commandChoice(t(`button-tag-${what}`), 'tagedit', `${tag._id}.${what}`);
  const contacts = count > 0 ? [commandChoice(t('button-tagged', { count }), 'tagged', tag._id)] : [];
  return {
    title: `🏷 ${tag.name}`,
    text: [done?.said, t('tag-use', { count }), tag.group && t('tag-group', { group: tag.group })]
      .filter(Boolean)
      .join('\n'),
    choices: [
      ...(contacts.length > 0 ? [contacts] : []),
      ...(context.can('edit')
        ? [
            [change('rename'), change('merge')],
            [change('group'), change('delete')],
          ]
        : []),
      afterwards(done?.actionId ?? null, t),
    ],
  };
}

/** The way back, and the way to all tags. */
export function afterwards(actionId: string | null, t: Translate): Choice[] {
  const all = commandChoice(t('button-all-tags'), 'tags');
  return actionId ? [commandChoice(t('button-undo'), 'undo', actionId), all] : [all];
}

const pageSize = 10;

/** Contacts that carry a tag, by name: `tagged ID.page`. */
export const tagged: BotCommand = {
  name: 'tagged',
  audience: 'staff',
  permission: 'see-contacts',
  listed: false,
  run: async ({ text }, context) => {
    const { t, rooms, tx } = context;
    const [id = '', asked] = text.trim().split('.');
    const tag = await rooms.contacts.findTag(id, tx);
    return { replies: [tag ? await showTagged(tag, Number(asked) || 1, context) : { text: t('tag-gone') }] };
  },
};

/** A page of the contacts that carry a tag. */
export async function showTagged(tag: Tag, asked: number, context: CommandContext): Promise<Reply> {
  const { t, rooms, member } = context;
  const size = member.pageSize ?? pageSize;
  const { contacts, page, total } = await rooms.contacts.listContacts({
    tag: tag._id,
    sort: 'name',
    page: asked,
    size,
  });
  const list = {
    title: `🏷 ${tag.name} · ${t('tag-use', { count: total })}`,
    contacts,
    organizations: await organizationNames(contacts, context),
    page,
    size,
    total,
    pageChoice: (label: string, at: number) => commandChoice(label, 'tagged', `${tag._id}.${at}`),
    below: [commandChoice(`🏷 ${tag.name}`, 'tagcard', tag._id)],
  };
  return contactList(list, context.can('see-full-numbers'), t);
}
