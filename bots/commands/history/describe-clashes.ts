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
  const lines = clashes.map((clash, at) => {
    const [document] = describeChanges(rows.slice(at, at + 1), facts, t);
    const record = document?.title ?? '';
    if (clash.reason !== 'newer') return `• ${t(`undo-clash-${clash.reason}`, { record })}`;
    const values = clash.path === '' ? [t('undo-clash-changed')] : (document?.lines ?? []);
    const what = values.map((value) => value.replace(/^➕ /u, '')).join(', ');
    const { by } = clash;
    const who = by && {
      name: actorName({ actor: by.actor, source: '' }, context),
      moment: shownMoment(by.at, rooms.settings.timeZone, t),
    };
    return `• ${labelled(record, what, t)}${who ? ` (${who.name}, ${who.moment})` : ''}`;
  });
  const left = lines.length - mostClashes;
  return left > 0 ? [...lines.slice(0, mostClashes), t('history-more-lines', { count: left })] : lines;
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
