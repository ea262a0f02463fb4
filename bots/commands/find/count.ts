import { commandChoice } from '../../../src/dialogue/index.ts';
import type { BotCommand } from '../command-context.ts';
import { findListedTag } from '../tags/find-listed-tag.ts';
import { showTagged } from '../tags/tag-card.ts';
import { findContacts } from './find.ts';

/** "How many contacts do we have?", and how many carry a tag or fit a look-up. */
export const count: BotCommand = {
  name: 'count',
  audience: 'staff',
  permission: 'see-contacts',
  listed: false,
  run: async ({ text }, context) => {
    const { t, rooms } = context;
    const words = text.trim();
    const tag = words ? await findListedTag(words, context) : null;
    if (tag) return { replies: [await showTagged(tag, 1, context)] };
    if (words) return findContacts(words, 1, context);
    const totalOf = async (type: 'person' | 'organization') =>
      (await rooms.contacts.listContacts({ type, sort: 'name', page: 1, size: 1 })).total;
    const lines = [
      t('list-people', { count: await totalOf('person') }),
      t('list-orgs', { count: await totalOf('organization') }),
    ];
    const choices = ['people', 'orgs', 'tags'].map((name) => commandChoice(t(`button-count-${name}`), name));
    return { replies: [{ text: lines.join('\n'), choices: [choices] }] };
  },
};
