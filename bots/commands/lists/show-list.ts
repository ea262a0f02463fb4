import type { Choice, Reply } from '../../../src/connector/index.ts';
import { commandChoice, inRows } from '../../../src/dialogue/index.ts';
import type { CommandContext } from '../command-context.ts';
import { contactList } from '../find/contact-list.ts';
import { organizationNames } from '../find/find.ts';
import { type ListKind, type ListName, listKinds } from './list-kinds.ts';
import { type ListView, toViewArgument } from './list-view.ts';

export const pageSizes = [5, 10, 20] as const;
const usualSize = 10;

/** One page of a list as it is at this moment, whatever was added or deleted since its buttons were made. */
export async function showList(
  name: ListName,
  view: ListView,
  context: CommandContext,
  size: number = context.member.pageSize ?? usualSize,
): Promise<Reply> {
  const { t, rooms } = context;
  const kind: ListKind = listKinds[name];
  const { sort, reverse } = view;
  const listed = await rooms.contacts.listContacts({ ...kind.filter, sort, reverse, page: view.page, size });
  const { contacts, total, page } = listed;
  const shown = { ...view, page };
  const below = [
    ...(total > 1 ? [sortChoices(name, kind, shown, context)] : []),
    ...(total > pageSizes[0] ? [sizeChoices(name, shown, size, context)] : []),
    ...inRows(newChoices(kind, context), 2),
  ];
  if (total === 0) return { text: t(`list-${name}-empty`), choices: below };
  const list = contactList(
    {
      title: t(`list-${name}`, { count: total }),
      contacts,
      organizations: await organizationNames(contacts, context),
      page,
      size,
      total,
      order: t(orderKey(name, shown)),
      rowChoice:
        name === 'bin'
          ? ({ _id }, number) => ({
              ...commandChoice(`♻️ ${number}`, 'restore', _id),
              name: t('button-restore-number', { number }),
            })
          : undefined,
      pageChoice: (label, at) => commandChoice(label, name, toViewArgument({ ...view, page: at })),
    },
    context.can('see-full-numbers'),
    t,
  );
  return { ...list, choices: [...(list.choices ?? []), ...below] };
}

/** In the bin the last change of a contact is its deletion. */
function orderKey(name: ListName, { sort, reverse }: Pick<ListView, 'sort' | 'reverse'>): string {
  const order = name === 'bin' && sort === 'recent' ? 'deleted' : sort;
  return reverse ? `order-${order}-reverse` : `order-${order}`;
}

/** Each button says the order it leads to; that of the present order turns it round (F173). */
function sortChoices(name: ListName, kind: ListKind, view: ListView, { t }: CommandContext): Choice[] {
  return kind.sorts.map((sort) => {
    const next = { page: 1, sort, reverse: sort === view.sort && !view.reverse };
    const sign = sort === view.sort ? '⇅ ' : '';
    return commandChoice(`${sign}${t(orderKey(name, next))}`, name, toViewArgument(next));
  });
}

function sizeChoices(name: ListName, view: ListView, size: number, { t }: CommandContext): Choice[] {
  const others = pageSizes.filter((one) => one !== size);
  return others.map((count) => {
    // The first contact of this page is on the page that opens.
    const page = Math.floor(((view.page - 1) * size) / count) + 1;
    const argument = `${count}.${name}.${toViewArgument({ ...view, page })}`;
    return commandChoice(t('button-page-size', { count }), 'pagesize', argument);
  });
}

function newChoices({ preset }: ListKind, { t, can }: CommandContext): Choice[] {
  return preset && can('create') ? [commandChoice(t('button-new'), 'new', preset)] : [];
}
