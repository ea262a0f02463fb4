import type { Reply } from '../../../src/connector/index.ts';
import { ContactError, EditClashError } from '../../../src/contacts/index.ts';
import { commandChoice, type Step } from '../../../src/dialogue/index.ts';
import { NotFoundError } from '../../../src/storage/index.ts';
import { loadCard } from '../cards/load-card.ts';
import type { CommandContext } from '../command-context.ts';
import { contactProblem } from '../contact-problem.ts';
import { performChange } from './apply-change.ts';
import type { ContactChange, EditState } from './edit-state.ts';
import { type Remarks, remarkOn } from './remark-on.ts';

/**
 * Makes the change and ends the question with the fresh card, `note` above it; a refusal asks again, a clash lets the
 * person choose.
 */
export async function finishChange(
  id: string,
  change: ContactChange,
  context: CommandContext,
  note?: string,
): Promise<Step<EditState>> {
  const { t } = context;
  try {
    const actionId = await performChange(change, context);
    const remarks = change.told ? undefined : await remarkOn(id, change.edit, context);
    return { go: 'done', replies: [await changedCard(id, actionId, context, note, remarks)] };
  } catch (error) {
    if (error instanceof NotFoundError) return gone(context);
    if (error instanceof EditClashError) return clash(id, change, error, context);
    if (!(error instanceof ContactError)) throw error;
    if (error.code === 'contact_in_bin' || error.code.endsWith('_gone'))
      return leave(id, contactProblem(error, t), context);
    return { go: 'again', problem: contactProblem(error, t) };
  }
}

async function clash(
  id: string,
  change: ContactChange,
  error: EditClashError,
  context: CommandContext,
): Promise<Step<EditState>> {
  const element = /^(phone|mail)s\./.exec(error.path)?.[1];
  const present = error.present ?? null;
  // There is nothing to choose between when the number or address itself is no more.
  if (element && present === null && !error.path.endsWith('.type') && !error.path.endsWith('.extension'))
    return leave(id, context.t(`problem-${element as 'phone' | 'mail'}-gone`), context);
  return { go: 'on', state: { id, stage: 'clash', change, theirs: present, by: error.by?.actor ?? null } };
}

/** The fresh card after a change, with the way back and the way on. */
export async function changedCard(
  id: string,
  actionId: string | null,
  context: CommandContext,
  note?: string,
  remarks?: Remarks,
): Promise<Reply> {
  const { t } = context;
  const card = await loadCard(id, context);
  if (!card) return { text: t('contact-gone') };
  const said = note ?? t(actionId ? 'contact-saved' : 'edit-unchanged');
  return {
    ...card,
    text: [said, ...(remarks?.lines ?? []), card.text].filter(Boolean).join('\n'),
    choices: [
      ...(card.choices ?? []),
      [
        ...(actionId ? [commandChoice(t('button-undo'), 'undo', actionId)] : []),
        commandChoice(t('button-edit-more'), 'edit', id),
      ],
      ...(remarks?.choices ?? []),
    ],
  };
}

/** Ends the question because what it was about is no more; the card shows how things stand. */
export async function leave(id: string, problem: string, context: CommandContext): Promise<Step<EditState>> {
  const card = await loadCard(id, context);
  return { go: 'done', replies: [{ text: problem }, ...(card ? [card] : [])] };
}

export function gone({ t }: CommandContext): Step<EditState> {
  return { go: 'done', replies: [{ text: t('contact-gone') }] };
}
