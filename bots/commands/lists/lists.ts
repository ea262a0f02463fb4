import type { BotCommand } from '../command-context.ts';
import { findContacts } from '../find/find.ts';
import { isListName, type ListName, listKinds } from './list-kinds.ts';
import { parseView } from './list-view.ts';
import { pageSizes, showList } from './show-list.ts';

/** `/people`, `/people 3`, `/people 3.-n`; with words after it, a search for them. */
function listCommand(name: ListName): BotCommand {
  const { permission, sorts } = listKinds[name];
  return {
    name,
    audience: 'staff',
    permission,
    listed: true,
    run: async ({ text }, context) => {
      const view = parseView(text.trim(), sorts[0]);
      return view ? { replies: [await showList(name, view, context)] } : findContacts(text, 1, context);
    },
  };
}

export const listCommands: readonly BotCommand[] = (Object.keys(listKinds) as ListName[]).map(listCommand);

/** A page size of one's own (F174), on all lists from now on: `pagesize 20.people.1.n`. */
export const pageSize: BotCommand = {
  name: 'pagesize',
  audience: 'staff',
  permission: 'see-contacts',
  listed: false,
  run: async ({ text }, context) => {
    const { t, member, rooms } = context;
    const [count = '', name = 'recent', ...rest] = text.trim().split('.');
    const size = pageSizes.find((one) => String(one) === count);
    if (!size || !isListName(name)) return { replies: [{ text: t('page-size-which') }] };
    const { permission, sorts } = listKinds[name];
    if (!context.can(permission)) return { replies: [{ text: t('not-permitted') }] };
    if (member.pageSize !== size)
      await context.perform('staff.page-size-chosen', (writer) =>
        rooms.staff.setPageSize(writer, member._id, size),
      );
    const view = parseView(rest.join('.'), sorts[0]) ?? { page: 1, sort: sorts[0], reverse: false };
    return { replies: [await showList(name, view, context, size)] };
  },
};
