import type { Choice, Place, Reply } from '../connector/index.ts';
import { foldLabel } from '../locales/index.ts';
import { toQuestionButton } from './button.ts';
import type { Dialogue, DialogueContext, DialogueState, Question } from './dialogue.ts';
import type { OpenQuestion } from './session.model.ts';

export interface Asked {
  question: OpenQuestion;
  reply: Reply;
}

/**
 * Shows the question of a state: its own choices, then Back, Skip and Cancel where they mean something. `open` is asked once
 * more in the same chat: as long as it offers the same choices, the buttons of both messages answer it.
 */
export async function askQuestion<Context extends DialogueContext>(
  dialogue: Dialogue<DialogueState, Context>,
  state: DialogueState,
  history: DialogueState[],
  context: Context,
  newId: () => string,
  { problem, open }: { problem?: string; open?: OpenQuestion } = {},
): Promise<Asked> {
  const { t, turn } = context;
  const asked = await dialogue.ask(state, context);
  const id = open && isSame(open, asked, turn.where) ? open.id : newId();
  const flat = (asked.choices ?? []).flat();
  const confirms = flat.findIndex((choice) => choice.confirms);
  let position = 0;
  const rows: Choice[][] = (asked.choices ?? []).map((row) =>
    row.map(({ label, name }) => ({
      label,
      data: toQuestionButton(id, position++, asked.subject),
      ...(name && { name }),
    })),
  );
  const controls: Choice[] = [];
  const control = (name: 'back' | 'skip' | 'cancel') =>
    controls.push({ label: t(`button-${name}`), data: toQuestionButton(id, name, asked.subject) });
  if (history.length > 0) control('back');
  if (asked.skippable) control('skip');
  control('cancel');
  const text = problem ? `${problem}\n\n${asked.text}` : asked.text;
  return {
    question: {
      id,
      dialogue: dialogue.id,
      state,
      history,
      values: flat.map(({ value }) => value),
      labels: flat.map(({ label, name }) => foldLabel(name ?? label)),
      confirms: confirms < 0 ? undefined : confirms,
      skippable: asked.skippable ?? false,
      choicesOnly: asked.choicesOnly ?? false,
      subject: asked.subject,
      askedIn: turn.where,
      askedBy: `${id}${newId()}`,
      askedText: asked.title ? `${asked.title}\n${asked.text}` : asked.text,
    },
    reply: {
      title: asked.title,
      text,
      picture: asked.picture,
      ownWords: asked.ownWords,
      choices: [...rows, controls],
    },
  };
}

function isSame(open: OpenQuestion, { choices = [] }: Question, where: Place): boolean {
  const values = choices.flat().map(({ value }) => value);
  const isHere = open.askedIn.channel === where.channel && open.askedIn.chat === where.chat;
  return (
    isHere && values.length === open.values.length && values.every((value, at) => value === open.values[at])
  );
}
