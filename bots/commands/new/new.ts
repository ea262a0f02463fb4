import type { BotCommand } from '../command-context.ts';
import { findSearch } from '../find/search-view.ts';
import { beginForm, beginNew } from './begin-new.ts';

/** `/new` with anything pasted opens the preview; alone, or with a type, it asks field by field. */
export const create: BotCommand = {
  name: 'new',
  audience: 'staff',
  permission: 'create',
  listed: true,
  run: async ({ text }, context) => {
    const pasted = text.trim();
    if (!pasted || pasted === 'person') return beginForm('person');
    if (pasted === 'organization') return beginForm('organization');
    if (pasted === 'contact-person') return beginForm('person', 'contact-person');
    return beginNew(pasted, context);
  },
};

/** Creating what a search did not find: `newfound VIEW`, because a button holds no personal data. */
export const createFound: BotCommand = {
  name: 'newfound',
  audience: 'staff',
  permission: 'create',
  listed: false,
  run: async ({ text }, context) => {
    const searched = await findSearch(context.rooms.database, text, context.tx);
    return searched === null
      ? { replies: [{ text: context.t('search-forgotten') }] }
      : beginNew(searched, context);
  },
};
