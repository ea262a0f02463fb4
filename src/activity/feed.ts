import type { Database, Transaction } from '../storage/index.ts';
import { actionModel, actionRowModel } from './action.model.ts';
import { type Action, type ActionRow, toSubject } from './action.ts';
import { pathsMeet } from './path.ts';

/** An action with what it changed on the document whose history is read. */
export interface HistoryEntry {
  action: Action;
  changes: ActionRow[];
}

/** Newest first; `next` continues as `before`, null at the end. */
export interface HistoryPage {
  entries: HistoryEntry[];
  next: string | null;
}

export interface ActionPage {
  actions: Action[];
  next: string | null;
}

export interface PageOptions {
  /** A `next` of the page before; without it the newest. */
  before?: string;
  limit: number;
  tx?: Transaction;
}

/** Greater than every moment. */
const endOfTime = '~';
const rowsAtOnce = 200;

export function toFeeds(actor: string): string[] {
  return ['all', `actor:${actor}`];
}

/** The actions that touched a document or a link to it, each with its changes there. */
export async function readHistory(
  database: Database,
  subject: string,
  { before = endOfTime, limit, tx }: PageOptions,
): Promise<HistoryPage> {
  const rows = database.model(actionRowModel);
  const options = { session: tx ?? null };
  const byAction = new Map<string, ActionRow[]>();
  let cursor = before;
  while (byAction.size <= limit) {
    const found = await rows
      .find({ subjects: subject, moment: { $lt: cursor } }, null, options)
      .sort({ moment: -1 })
      .limit(rowsAtOnce)
      .lean();
    const last = found.at(-1);
    if (!last) break;
    // The cut may go through an action: that one is read whole.
    const whole = found.length < rowsAtOnce ? found : found.filter((row) => row.moment !== last.moment);
    const cut =
      found.length < rowsAtOnce
        ? []
        : await rows.find({ subjects: subject, moment: last.moment }, null, options).lean();
    for (const row of [...whole, ...cut]) {
      const group = byAction.get(row.action);
      if (group) group.push(row);
      else byAction.set(row.action, [row]);
    }
    cursor = last.moment;
    if (found.length < rowsAtOnce) break;
  }
  const shown = [...byAction.keys()].slice(0, limit);
  const headers = await database
    .model(actionModel)
    .find({ _id: { $in: shown } }, null, options)
    .lean();
  const byId = new Map(headers.map((header) => [header._id, header]));
  const entries = shown.flatMap((id) => {
    const action = byId.get(id);
    const changes = (byAction.get(id) ?? []).sort((one, other) => one.sequence - other.sequence);
    return action ? [{ action, changes }] : [];
  });
  return { entries, next: byAction.size > limit ? (entries.at(-1)?.action.moment ?? null) : null };
}

const day = 24 * 60 * 60 * 1000;
/** Sixteen years in eight steps. */
const lookBackDays = [1, 3, 10, 30, 100, 400, 1500, 6000];

/**
 * Actions of one feed, newest first. A server that does not push `limit` into an index reads all that the filter
 * matches, so the filter reaches back in growing steps until the page is full.
 */
export async function* walkFeed(
  database: Database,
  feed: string,
  { before = endOfTime, now, tx }: { before?: string | undefined; now: Date; tx?: Transaction | undefined },
): AsyncGenerator<Action> {
  const start = before === endOfTime ? now : new Date(before.slice(0, now.toISOString().length));
  let upper = before;
  for (const days of lookBackDays) {
    const lower = new Date(start.getTime() - days * day).toISOString();
    const found = await database
      .model(actionModel)
      .find({ feeds: feed, moment: { $gte: lower, $lt: upper } }, null, { session: tx ?? null })
      .sort({ moment: -1 })
      .lean();
    yield* found;
    upper = lower;
  }
}

/** The newest actions, of everybody or of one actor. */
export async function readRecent(
  database: Database,
  { actor, limit, ...from }: PageOptions & { actor?: string | undefined; now: Date },
): Promise<ActionPage> {
  const actions: Action[] = [];
  for await (const action of walkFeed(database, actor === undefined ? 'all' : `actor:${actor}`, from)) {
    actions.push(action);
    if (actions.length > limit) break;
  }
  const shown = actions.slice(0, limit);
  return { actions: shown, next: actions.length > limit ? (shown.at(-1)?.moment ?? null) : null };
}

/** The newest action that touched `path` of the document, or something inside or around it, later than `after`. */
export async function findLastChange(
  database: Database,
  subject: string,
  path: string,
  tx?: Transaction,
  after = '',
): Promise<Action | null> {
  const options = { session: tx ?? null };
  const rows = await database
    .model(actionRowModel)
    .find({ subjects: subject, moment: { $gt: after } }, { before: 0, after: 0 }, options)
    .sort({ moment: -1 })
    .lean();
  const newest = rows.find(
    (row) => toSubject(row.collectionName, row.document) === subject && pathsMeet(row.path, path),
  );
  return newest ? database.model(actionModel).findById(newest.action, null, options).lean() : null;
}
