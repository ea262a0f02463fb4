import type { ActionRow, Clash } from '../../../src/activity/index.ts';
import { shownMoment } from '../cards/contact-words.ts';
import type { CommandContext } from '../command-context.ts';
import { labelled } from './change-line.ts';
import { describeChanges } from './describe-changes.ts';
import { actorName, gatherFacts } from './history-facts.ts';

const mostClashes = 10;

/** Each path that stands in the way: what is there now, and who put it there. */
export async function clashLines(clashes: readonly Clash[], context: CommandContext): Promise<string[]> {
  const { t, rooms } = context;
  const rows = clashes.map(toRow);
  const facts = await gatherFacts(rows, context);
  const documents = rows.map((row) => describeChanges([row], facts, t)[0]);
  const told = new Set(documents.map((document) => document && document.lines.length > 0 && document.id));
  const lines = clashes.map((clash, at) => {
    const document = documents[at];
    const record = document?.title ?? '';
    if (clash.reason !== 'newer') return `• ${t(`undo-clash-${clash.reason}`, { record })}`;
    const values = clash.path === '' ? [] : (document?.lines ?? []);
    // A field that is not told follows from one that is: where that is shown, it says nothing new.
    if (clash.path !== '' && values.length === 0 && told.has(clash.document)) return '';
    const what = values.map((value) => value.replace(/^➕ /u, '')).join(', ') || t('undo-clash-changed');
    const { by } = clash;
    const who = by && {
      name: actorName({ actor: by.actor, source: '' }, context),
      moment: shownMoment(by.at, rooms.settings.timeZone, t),
    };
    return `• ${labelled(record, what, t)}${who ? ` (${who.name}, ${who.moment})` : ''}`;
  });
  const shown = [...new Set(lines)].filter(Boolean);
  const left = shown.length - mostClashes;
  return left > 0 ? [...shown.slice(0, mostClashes), t('history-more-lines', { count: left })] : shown;
}

/** A clash as the change that would have led to what is there now. */
function toRow({ collection, document, path, expected, present }: Clash): ActionRow {
  const isOrder = Array.isArray(present) && /^(phones|mails|tags)$/.test(path);
  return {
    _id: '',
    action: '',
    moment: '',
    sequence: 0,
    subjects: [],
    collectionName: collection,
    document,
    path,
    operation: path === '' ? 'document' : isOrder ? 'order' : 'set',
    ...(present === undefined ? { before: expected } : { after: present }),
  };
}
