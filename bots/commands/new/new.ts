import type { BotCommand } from '../command-context.ts';
import { findSearch } from '../find/search-view.ts';
import { beginForm, beginNew } from './begin-new.ts';

/** `/new` with anything pasted opens the preview; alone, or with a type, it asks field by field. */
export const create: BotCommand = {
  name: 'new',
  audience: 'staff',
  permission: 'create',
  listed: true,
  run: async ({ text, said }, context) => {
    const pasted = text.trim();
    const isOrganization = said !== undefined && namesOrganization.test(said);
    if (pasted === 'person' || (!pasted && !isOrganization)) return beginForm('person');
    if (!pasted || pasted === 'organization') return beginForm('organization');
    if (pasted === 'contact-person') return beginForm('person', 'contact-person');
    return beginNew(pasted, context, isOrganization);
  },
};

/** "new company Dassault Systèmes": the word says what the name alone does not. */
const namesOrganization =
  /^\P{L}*\p{L}+\s+(?:\p{L}+\s+)?(?:company|organi[sz]ation|firm|entreprise|soci[eé]t[eé]|organisation|firm[aęy]|organizacj[aęi])(?!\p{L})/iu;

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
