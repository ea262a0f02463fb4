import type { Place, Reply } from '../connector/index.ts';
import type { Asked } from './ask-question.ts';
import type { Dialogue, DialogueContext, DialogueState } from './dialogue.ts';
import type { Said, Script } from './script.ts';
import type { OpenQuestion, Session } from './session.model.ts';

/** What a turn leads to. */
export type Reaction = Said & {
  /** What the message of the question says once it was answered elsewhere. */
  note?: string;
  /** Another question stands in the place of the open one, which nobody has answered. */
  isLeft?: boolean;
};

/** Within this time a press on a question that is over was meant for it when it was open. */
const samePressMilliseconds = 10_000;

/** Whether the question was answered a moment ago: by a double press, or on two devices at once. */
export function isSamePress({ answered }: Session, question: string, at: Date): boolean {
  return answered?.id === question && at.getTime() - answered.at.getTime() < samePressMilliseconds;
}

/** More steps back than anybody takes; keeps the stored question small. */
export const maximalHistory = 30;

export function dialogueOf<Context extends DialogueContext>(
  script: Script<Context>,
  id: string,
): Dialogue<DialogueState, Context> {
  const dialogue = script.dialogues.get(id);
  if (!dialogue) throw new Error(`No dialogue ${id}`);
  return dialogue as unknown as Dialogue<DialogueState, Context>;
}

export function withQuestion(session: Session, asked: Asked, before: Reply[]): Omit<Said, 'label'> {
  return {
    session: { ...session, question: asked.question },
    replies: [...before, asked.reply],
    asked: { index: before.length, id: asked.question.askedBy },
  };
}

export function closesElsewhere(
  { askedIn, askedBy, askedText }: OpenQuestion,
  here: Place,
  note: string,
): Said['closes'] {
  if (askedIn.channel === here.channel && askedIn.chat === here.chat) return undefined;
  return { place: askedIn, entry: askedBy, text: `${askedText}\n\n${note}` };
}
