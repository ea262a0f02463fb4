import type { Place, Reply } from '../connector/index.ts';
import { type Asked, askQuestion } from './ask-question.ts';
import { type Button, parseButton } from './button.ts';
import type {
  Answer,
  AnyDialogue,
  Command,
  CommandArguments,
  Dialogue,
  DialogueContext,
  DialogueState,
  Outcome,
} from './dialogue.ts';
import type { OpenQuestion, Session } from './session.model.ts';
import { typedChoice } from './typed-choice.ts';

/** All a conversation can do: the registries, and what plain words mean. */
export interface Script<Context extends DialogueContext> {
  commands: ReadonlyMap<string, Command<Context>>;
  dialogues: ReadonlyMap<string, AnyDialogue<Context>>;
  /** What a message means that is neither a command nor an answer. */
  understand(text: string, context: Context): Promise<Intent>;
  /** What to do with a shared contact, a file or a place when no question is open. */
  receive(answer: Answer, context: Context): Promise<Outcome>;
  /** The fresh view of a subject whose old button was pressed; null when there is none. */
  refresh(subject: string, context: Context): Promise<Outcome | null>;
}

export interface Intent {
  command: string;
  args: CommandArguments;
}

export interface Said {
  session: Session;
  replies: Reply[];
  /** The reply that asks the open question; later turns refer to its message by `id`. */
  asked?: { index: number; id: string };
  /** Message elsewhere that asked the question answered here: it is to be closed. */
  closes?: { place: Place; entry: string; text: string };
  /** The pressed message stays as it is: it still says something that is true. */
  keepsPressed?: boolean;
  /** For the metrics: the command or dialogue that ran. */
  label: string;
}

/** Takes a turn of one person through commands and questions; the only effects are those of the steps it calls. */
export async function converse<Context extends DialogueContext>(
  script: Script<Context>,
  session: Session,
  context: Context,
  newId: () => string,
): Promise<Said> {
  const { t, turn } = context;
  const { input } = turn;
  const open = session.question;

  const finish = async (outcome: Outcome, label: string, keep?: OpenQuestion): Promise<Reaction> => {
    if (!outcome.begin) {
      const next = { ...session, question: keep };
      return { session: next, replies: outcome.replies, label };
    }
    const asked = await ask(outcome.begin.dialogue, outcome.begin.state, []);
    return { ...withQuestion(session, asked, outcome.replies), label };
  };

  const ask = (
    dialogue: string,
    state: DialogueState,
    history: DialogueState[],
    again?: { problem: string; open?: OpenQuestion },
  ) => askQuestion(dialogueOf(script, dialogue), state, history, context, newId, again);

  const runCommand = async (name: string, args: CommandArguments): Promise<Reaction> => {
    const command = script.commands.get(name);
    if (!command) return finish({ replies: [{ text: t('unknown-command') }] }, 'unknown', open);
    if (command.permission && !context.can(command.permission))
      return {
        ...(await finish({ replies: [{ text: t('not-permitted') }] }, name, open)),
        keepsPressed: true,
      };
    // A command that asks nothing leaves an open question as it was: one can look something up meanwhile.
    return { ...(await finish(await command.run(args, context), name, open)), isLeft: true };
  };

  const cancel = async (): Promise<Reaction> =>
    finish({ replies: [{ text: open ? t('cancelled') : t('nothing-to-cancel') }] }, 'cancel');

  /** Null when the dialogue says that this was no answer. */
  const answer = async (question: OpenQuestion, given: Answer): Promise<Reaction | null> => {
    const dialogue = dialogueOf(script, question.dialogue);
    const label = question.dialogue;
    if (dialogue.permission && !context.can(dialogue.permission))
      return finish({ replies: [{ text: t('not-permitted') }] }, label);
    const step = await (dialogue as Dialogue<DialogueState, Context>).answer(question.state, given, context);
    if (step.go === 'leave') return null;
    if (step.go === 'again') {
      const { problem, state = question.state } = step;
      const again = await ask(question.dialogue, state, question.history, { problem });
      return { ...withQuestion(session, again, []), label };
    }
    const note = t('answered-elsewhere');
    if (step.go === 'done') return { ...(await finish({ replies: step.replies }, label)), note };
    if (step.go === 'begin') {
      const { dialogue: next, state } = step;
      const begun = await finish({ replies: step.replies ?? [], begin: { dialogue: next, state } }, label);
      return { ...begun, note };
    }
    const history = [...question.history, question.state].slice(-maximalHistory);
    const asked = await ask(question.dialogue, step.state, history);
    return { ...withQuestion(session, asked, []), label, note };
  };

  /** An answer that cannot be anything else; where the dialogue does not take it, it asks again. */
  const insist = async (question: OpenQuestion, given: Answer): Promise<Reaction> => {
    const said = await answer(question, given);
    if (said) return said;
    const asked = await ask(question.dialogue, question.state, question.history);
    return { ...withQuestion(session, asked, []), label: question.dialogue };
  };

  const back = async (question: OpenQuestion): Promise<Reaction> => {
    const state = question.history.at(-1);
    if (!state) return cancel();
    const asked = await ask(question.dialogue, state, question.history.slice(0, -1));
    return { ...withQuestion(session, asked, []), label: question.dialogue };
  };

  const stale = async (button: Extract<Button, { kind: 'question' }>): Promise<Reaction> => {
    const fresh = button.subject ? await script.refresh(button.subject, context) : null;
    // In a group the button may be on somebody else's open question.
    const keepsPressed = turn.where.kind === 'group';
    if (fresh) return { ...(await finish(fresh, 'stale-button', open)), keepsPressed };
    if (!open)
      return {
        ...(await finish({ replies: [{ text: t('question-over') }] }, 'stale-button')),
        keepsPressed: true,
      };
    const problem = t('question-over-see-this');
    const asked = await ask(open.dialogue, open.state, open.history, { problem, open });
    return { ...withQuestion(session, asked, []), keepsPressed: true, label: 'stale-button', isLeft: true };
  };

  const press = async (data: string): Promise<Reaction> => {
    const button = parseButton(data);
    if (!button) return finish({ replies: [{ text: t('question-over') }] }, 'unknown-button', open);
    if (button.kind === 'command') return runCommand(button.command, { text: button.argument });
    if (isSamePress(session, button.question, context.now))
      return finish({ replies: [] }, 'second-press', open);
    if (!open || button.question !== open.id) return stale(button);
    if (button.position === 'cancel') return cancel();
    if (button.position === 'back') return back(open);
    if (button.position === 'skip') return insist(open, { kind: 'skip' });
    const value = open.values[button.position];
    return value === undefined ? stale(button) : insist(open, { kind: 'choice', value });
  };

  const hear = async (text: string): Promise<Reaction> => {
    const slash = /^\/([a-z]+)(?:@\w+)?(?:\s+([\s\S]*))?$/i.exec(text.trim());
    if (slash) {
      const name = slash[1]?.toLowerCase() ?? '';
      return name === 'cancel' ? cancel() : runCommand(name, { text: (slash[2] ?? '').trim() });
    }
    if (open) {
      const typed = typedChoice(open, text);
      if (typed === 'cancel') return cancel();
      if (typed === 'back') return back(open);
      if (typed === 'skip') return insist(open, { kind: 'skip' });
      if (typed) return insist(open, typed);
      const said = open.choicesOnly ? null : await answer(open, { kind: 'text', text });
      if (said) return said;
    }
    const { command, args } = await script.understand(text, context);
    return command === 'cancel' ? cancel() : runCommand(command, args);
  };

  const receive = async (given: Answer): Promise<Reaction> =>
    open ? insist(open, given) : finish(await script.receive(given, context), given.kind);

  const respond = async (): Promise<Reaction> => {
    switch (input.kind) {
      case 'press':
        return press(input.data);
      case 'text':
        return hear(input.text);
      case 'contact':
        return receive({ kind: 'contact', contact: input.contact });
      case 'location':
        return receive({ kind: 'location', latitude: input.latitude, longitude: input.longitude });
      case 'file':
        if (!context.file) return finish({ replies: [{ text: t('file-unreadable') }] }, 'file', open);
        if ('limit' in context.file) {
          const megabytes = Math.floor(context.file.limit / 1_000_000);
          return finish({ replies: [{ text: t('file-too-large', { megabytes }) }] }, 'file', open);
        }
        return receive({ kind: 'file', ...context.file, caption: input.caption });
      default:
        return finish({ replies: [{ text: t('cannot-read-this') }] }, input.kind, open);
    }
  };

  const { note, isLeft, ...said } = await respond();
  if (!open || said.session.question?.id === open.id) return said;
  return {
    ...said,
    session: isLeft ? said.session : { ...said.session, answered: { id: open.id, at: context.now } },
    closes: closesElsewhere(open, turn.where, note ?? t('left-elsewhere')),
  };
}

/** What a turn leads to. */
type Reaction = Omit<Said, 'closes'> & {
  /** What the message of the question says once it was answered elsewhere. */
  note?: string;
  /** Another question stands in the place of the open one, which nobody has answered. */
  isLeft?: boolean;
};

/** Within this time a press on a question that is over was meant for it when it was open. */
const samePressMilliseconds = 10_000;

/** Whether the question was answered a moment ago: by a double press, or on two devices at once. */
function isSamePress({ answered }: Session, question: string, at: Date): boolean {
  return answered?.id === question && at.getTime() - answered.at.getTime() < samePressMilliseconds;
}

/** More steps back than anybody takes; keeps the stored question small. */
const maximalHistory = 30;

function dialogueOf<Context extends DialogueContext>(
  script: Script<Context>,
  id: string,
): Dialogue<DialogueState, Context> {
  const dialogue = script.dialogues.get(id);
  if (!dialogue) throw new Error(`No dialogue ${id}`);
  return dialogue as unknown as Dialogue<DialogueState, Context>;
}

function withQuestion(session: Session, asked: Asked, before: Reply[]): Omit<Said, 'label'> {
  return {
    session: { ...session, question: asked.question },
    replies: [...before, asked.reply],
    asked: { index: before.length, id: asked.question.askedBy },
  };
}

function closesElsewhere(
  { askedIn, askedBy, askedText }: OpenQuestion,
  here: Place,
  note: string,
): Said['closes'] {
  if (askedIn.channel === here.channel && askedIn.chat === here.chat) return undefined;
  return { place: askedIn, entry: askedBy, text: `${askedText}\n\n${note}` };
}
