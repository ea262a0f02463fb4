import type { Action, ActionRow } from '../../../src/activity/index.ts';
import { shownMoment } from '../cards/contact-words.ts';
import type { CommandContext } from '../command-context.ts';
import { actionName } from './action-names.ts';
import { labelled } from './change-line.ts';
import type { ChangedDocument } from './describe-changes.ts';
import { actorName, sourceLabel } from './history-facts.ts';

/** Changes that a headline needs of an action: enough to name what it was about. */
export const headlineChanges = 8;
const namedDocuments = 2;

/** `Contact created: 👤 Anna Kowalska`; of many records the first are named and the others counted. */
export function headline(
  action: Action,
  documents: readonly ChangedDocument[],
  { t }: CommandContext,
): string {
  const contacts = documents.filter(({ collection }) => collection === 'contacts');
  const about = contacts.length > 0 ? contacts : documents;
  const { created, changed, removed } = action.counts;
  const others = documents.length - about.length;
  // What a contact needs is made before it: the contact itself comes last.
  const named = (action.kind === 'contact.created' ? about.slice(-1) : about.slice(0, namedDocuments)).map(
    ({ title }) => title,
  );
  const more = created + changed + removed - others - named.length;
  const name = actionName(action, t);
  if (named.length === 0) return name;
  const rest = more > 0 ? [t('history-more-records', { count: more })] : [];
  return labelled(name, [named.join(', '), ...rest].join(' '), t);
}

/** When, who, through what. */
export function byline(action: Action, context: CommandContext): string {
  const { t, rooms } = context;
  const moment = shownMoment(action.at, rooms.settings.timeZone, t);
  return [moment, actorName(action, context), sourceLabel(action.source, context)].join(' · ');
}

/** Documents with their changes below them, at most `most` lines in all. */
export function documentLines(
  documents: readonly ChangedDocument[],
  most: number,
  { t }: CommandContext,
): string[] {
  const lines = documents.flatMap(({ title, lines }) => (lines.length > 0 ? [title, ...lines] : []));
  const left = lines.length - most;
  return left > 1 ? [...lines.slice(0, most), t('history-more-lines', { count: left })] : lines;
}

/** Headlines of actions by their first changes. */
export function rowsOf(actionIds: readonly string[], { rooms, tx }: CommandContext) {
  return rooms.activity.firstChanges(actionIds, headlineChanges, tx) as Promise<
    ReadonlyMap<string, ActionRow[]>
  >;
}
