import { type Contact, ContactError } from '../../../src/contacts/index.ts';
import type { CommandArguments, Outcome } from '../../../src/dialogue/index.ts';
import type { CommandContext } from '../command-context.ts';
import { contactProblem } from '../contact-problem.ts';
import { performChanges } from './apply-change.ts';
import type { Edit } from './edit-state.ts';
import { changedCard } from './finish-change.ts';
import { mailEdit, noteEdit, type PlainEdit, phoneEdit, withCard } from './plain-edits.ts';
import { type Remarks, remarkOn } from './remark-on.ts';
import { toReplacement } from './to-replacement.ts';

/** In this order a value that is refused leaves nothing behind: of the others all is checked before. */
const fields = [
  ['note', noteEdit],
  ['phone', phoneEdit],
  ['mail', mailEdit],
] as const satisfies readonly (readonly ['note' | 'phone' | 'mail', PlainEdit])[];

/** Whether a message tells several values of a contact at once. */
export const tellsSeveral = ({ phone, mail, note }: CommandArguments): boolean =>
  [phone, mail, note].some(Boolean);

/**
 * "Change Anna: phone 600 700 800, note rings late" as one action. With a value that is wrong nothing changes; where one
 * may take the place of several, it is asked which, with nothing changed so far.
 */
export async function editSeveral(
  contact: Contact,
  args: CommandArguments,
  context: CommandContext,
): Promise<Outcome> {
  const { t, rooms } = context;
  const edits: Edit[] = [];
  const notes: string[] = [];
  for (const [field, { toEdit }] of fields) {
    const value = args[field]?.trim();
    if (!value) continue;
    const added = toEdit(contact, value, rooms.settings.country);
    if ('problem' in added) return withCard(contact, t(added.problem), context);
    const meant = toReplacement(contact, added, context);
    if ('ask' in meant) return withCard(contact, t('edit-one-by-one'), context);
    edits.push(meant.edit);
    if (meant.note) notes.push(meant.note);
  }
  try {
    const actionId = await performChanges(contact._id, edits, context);
    // One after the other: they read in one transaction.
    const remarks: Remarks[] = [];
    for (const edit of edits) remarks.push(await remarkOn(contact._id, edit, context));
    const said = notes.length > 0 ? notes.join('\n') : undefined;
    const all = {
      lines: remarks.flatMap(({ lines }) => lines),
      choices: remarks.flatMap(({ choices }) => choices),
    };
    return { replies: [await changedCard(contact._id, actionId, context, said, all)] };
  } catch (error) {
    if (!(error instanceof ContactError)) throw error;
    return withCard(contact, contactProblem(error, t), context);
  }
}
