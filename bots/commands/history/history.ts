import { type Action, type ActionRow, toSubject } from '../../../src/activity/index.ts';
import type { Choice, Reply } from '../../../src/connector/index.ts';
import { commandChoice, inRows, type Outcome } from '../../../src/dialogue/index.ts';
import type { BotCommand, CommandContext } from '../command-context.ts';
import { resolveContact } from '../resolve-contact.ts';
import { byline, headline, rowsOf } from './action-lines.ts';
import { actionName } from './action-names.ts';
import { describeChanges } from './describe-changes.ts';
import { gatherFacts, type HistoryFacts } from './history-facts.ts';
import { maySee } from './may-undo.ts';

const usualSize = 10;
/** Entries of a contact's history in one message: each has several lines. */
const contactEntries = 5;
const linesOfEntry = 6;

/** `/history`: everybody's newest actions; `/history NAME`: all that was done to one contact (B28, F182, F183). */
export const history: BotCommand = {
  name: 'history',
  audience: 'staff',
  permission: 'see-contacts',
  listed: true,
  run: async (args, context) => {
    const words = (args.contact ?? args.text).trim();
    if (!words) return { replies: [await showFeed(undefined, context)] };
    // Also of a contact that is gone: its history remains.
    const known = /^[a-z0-9]{8,24}$/.test(words) ? await showContact(words, undefined, context) : null;
    if (known) return { replies: [known] };
    const resolved = await resolveContact(words, { command: 'history', args, bin: true }, context);
    if ('outcome' in resolved) return resolved.outcome;
    const shown = await showContact(resolved.contact._id, undefined, context);
    return { replies: [shown ?? { text: context.t('history-empty') }] };
  },
};

/** An older page: `older ACTION` of the feed, `older ACTION.CONTACT` of a contact; pages continue after that action. */
export const older: BotCommand = {
  name: 'older',
  audience: 'staff',
  permission: 'see-contacts',
  listed: false,
  run: async ({ text }, context): Promise<Outcome> => {
    const { t, rooms, tx } = context;
    const [actionId = '', contact] = text.trim().split('.');
    const action = await rooms.activity.findAction(actionId, tx);
    const page = contact
      ? await showContact(contact, action?.moment, context)
      : await showFeed(action?.moment, context);
    return { replies: [page ?? { text: t('history-empty') }] };
  },
};

async function showFeed(before: string | undefined, context: CommandContext): Promise<Reply> {
  const { t, member } = context;
  const { actions, next } = await readFeed(before, member.pageSize ?? usualSize, context);
  if (actions.length === 0) return { title: t('history-title'), text: t('history-empty') };
  const rows = await rowsOf(
    actions.map(({ _id }) => _id),
    context,
  );
  const facts = await gatherFacts([...rows.values()].flat(), context);
  const lines = actions.map((action, at) => {
    const documents = describeChanges(rows.get(action._id) ?? [], facts, t);
    const undone = action.undoneBy ? ` ${t('history-undone-mark')}` : '';
    return `${at + 1}. ${headline(action, documents, context)}${undone}\n${byline(action, context)}`;
  });
  return {
    title: t('history-title'),
    text: lines.join('\n'),
    choices: [...numbers(actions), ...pages(before, next, undefined, context)],
  };
}

/** A page of the actions that this person may see; those they may not are passed over. */
async function readFeed(
  before: string | undefined,
  limit: number,
  { rooms, member, now, tx }: CommandContext,
): Promise<{ actions: Action[]; next: string | null }> {
  const actions: Action[] = [];
  let from = before;
  for (;;) {
    const page = await rooms.activity.recent({ before: from, limit: limit + 1, now, tx });
    actions.push(...page.actions.filter((action) => maySee(member, action)));
    if (actions.length > limit || !page.next) break;
    from = page.next;
  }
  const shown = actions.slice(0, limit);
  return { actions: shown, next: actions.length > limit ? (shown.at(-1)?._id ?? null) : null };
}

/** A page of a contact's history; null when nothing was ever done to it. */
async function showContact(
  id: string,
  before: string | undefined,
  context: CommandContext,
): Promise<Reply | null> {
  const { t, rooms, tx } = context;
  const page = await rooms.activity.history(toSubject('contacts', id), { before, limit: contactEntries, tx });
  if (page.entries.length === 0) return null;
  const own = page.entries.flatMap(({ changes }) => changes);
  const facts = await gatherFacts(own, context, [id]);
  const lines = page.entries.map(({ action, changes }, at) =>
    [
      `${at + 1}. ${byline(action, context)}`,
      `${actionName(action, t)}${action.undoneBy ? ` ${t('history-undone-mark')}` : ''}`,
      ...entryLines(id, changes, facts, context),
    ].join('\n'),
  );
  const actions = page.entries.map(({ action }) => action);
  const next = page.next ? (actions.at(-1)?._id ?? null) : null;
  return {
    title: t('history-of', { name: facts.contact(id) ?? t('history-gone-contact') }),
    text: lines.join('\n\n'),
    choices: [
      ...numbers(actions),
      ...pages(before, next, id, context),
      ...(facts.isThere(id) ? [[commandChoice(t('button-card'), 'card', id)]] : []),
    ],
  };
}

/** The contact's own changes, and under their own names what others' changes have to do with it. */
function entryLines(
  id: string,
  changes: readonly ActionRow[],
  facts: HistoryFacts,
  { t }: CommandContext,
): string[] {
  const name = facts.contact(id) ?? t('history-gone-contact');
  const lines = describeChanges(changes, facts, t).flatMap((document) =>
    document.id === id
      ? document.lines
      : document.lines.filter((line) => line.includes(name)).map((line) => `${document.title} – ${line}`),
  );
  const left = lines.length - linesOfEntry;
  return left > 1 ? [...lines.slice(0, linesOfEntry), t('history-more-lines', { count: left })] : lines;
}

function numbers(actions: readonly Action[]): Choice[][] {
  return inRows(
    actions.map(({ _id }, at) => commandChoice(String(at + 1), 'action', _id)),
    5,
  );
}

function pages(
  before: string | undefined,
  next: string | null,
  contact: string | undefined,
  { t }: CommandContext,
): Choice[][] {
  const choices = [
    ...(before ? [commandChoice(t('button-newest'), 'history', contact)] : []),
    ...(next ? [commandChoice(t('button-older'), 'older', contact ? `${next}.${contact}` : next)] : []),
  ];
  return choices.length > 0 ? [choices] : [];
}
