import type { Reply } from '../connector/index.ts';
import { askQuestion } from './ask-question.ts';
import { type Button, parseButton } from './button.ts';
import type {
  Answer,
  CommandArguments,
  Dialogue,
  DialogueContext,
  DialogueState,
  Outcome,
} from './dialogue.ts';
import {
  closesElsewhere,
  dialogueOf,
  isSamePress,
  maximalHistory,
  type Reaction,
  withQuestion,
} from './reaction.ts';
import type { Said, Script } from './script.ts';
import type { OpenQuestion, Session } from './session.model.ts';
import { firstLineOf, resumeChoice, takeUp, withAside } from './set-aside.ts';
import { endReached, turnMeant } from './turn-pages.ts';
import { typedChoice } from './typed-choice.ts';

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
    again?: { problem?: string; open?: OpenQuestion },
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
    return leave(await finish(await command.run(args, context), name, open && { ...open, isBehind: true }));
  };

  /** Another question may stand in the place of the open one, which nobody has answered: what was typed is kept. */
  const leave = (reaction: Reaction): Reaction => {
    const isKept =
      open &&
      reaction.session.question?.id !== open.id &&
      script.dialogues.get(open.dialogue)?.keeps?.(open.state as never);
    return { ...(isKept ? withAside(reaction, open, t) : reaction), isLeft: true };
  };

  /** `what` is meant: the question that was pressed, or whatever is under way. */
  const cancel = async (what?: 'question'): Promise<Reaction> => {
    const isVague = open?.isBehind && what !== 'question';
    // Whoever cancels what they were asked some time ago may mean what they have done since.
    const command = open && !isVague ? undefined : script.commands.get('cancel');
    const offer = (await command?.run({ text: '' }, context))?.replies.find(({ choices }) => choices);
    const closed = isVague ? t('cancelled-behind', { what: firstLineOf(open) }) : open && t('cancelled');
    const last: Reply = offer
      ? { ...offer, text: [closed ?? t('no-question-open'), offer.text].join(isVague ? '\n' : ' ') }
      : { text: closed ?? t('nothing-to-cancel') };
    const aside = session.aside?.at(-1);
    if (aside) {
      // "Go on with it" alone reads as if it were about what was cancelled.
      last.text = [last.text, t('set-aside', { what: firstLineOf(aside) })].filter(Boolean).join('\n');
      last.choices = [...(last.choices ?? []), [resumeChoice(aside, t)]];
    }
    return finish({ replies: [last] }, 'cancel');
  };

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

  /** A bare yes; when it may be meant for something said since, the question is shown once more. */
  const confirm = (question: OpenQuestion): Promise<Reaction> =>
    question.isBehind
      ? resume(question, t('question-meant'))
      : insist(question, { kind: 'choice', value: question.values[question.confirms ?? -1] ?? '' });

  const back = async (question: OpenQuestion): Promise<Reaction> => {
    const state = question.history.at(-1);
    if (!state) return cancel();
    const asked = await ask(question.dialogue, state, question.history.slice(0, -1));
    return { ...withQuestion(session, asked, []), label: question.dialogue };
  };

  const resume = async (question: OpenQuestion, problem?: string): Promise<Reaction> => {
    const asked = await ask(question.dialogue, question.state, question.history, { open: question, problem });
    return { ...withQuestion(session, asked, []), label: 'resume', isLeft: true };
  };

  /** A button of a question that was set aside answers it; the open one stays open, or takes its place aside. */
  const pressAside = async (taken: Session): Promise<Reaction> => {
    const said = await converse(script, taken, context, newId);
    if (!open) return said;
    return said.session.question ? leave(said) : { ...said, session: { ...said.session, question: open } };
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

  const press = async (data: string, label?: string): Promise<Reaction> => {
    const button = parseButton(data);
    if (!button && label) return hear(label);
    if (!button) return finish({ replies: [{ text: t('question-over') }] }, 'unknown-button', open);
    if (button.kind === 'command') return runCommand(button.command, { text: button.argument });
    if (isSamePress(session, button.question, context.now))
      return finish({ replies: [] }, 'second-press', open);
    if (!open || button.question !== open.id) {
      const taken = takeUp(session, button.question);
      return taken ? pressAside(taken) : stale(button);
    }
    if (button.position === 'resume') return resume(open);
    if (button.position === 'cancel') return cancel('question');
    if (button.position === 'back') return back(open);
    if (button.position === 'skip') return insist(open, { kind: 'skip' });
    const value = open.values[button.position];
    return value === undefined ? stale(button) : insist(open, { kind: 'choice', value });
  };

  const hear = async (text: string): Promise<Reaction> => {
    const slash = /^\/(\p{L}+)(?:@\w+)?(?:\s+([\s\S]*))?$/iu.exec(text.trim());
    if (slash) {
      const name = slash[1]?.toLowerCase() ?? '';
      const rest = (slash[2] ?? '').trim();
      // "/anuluj": a command in the words of one's own language.
      const meant = name === 'cancel' || script.commands.has(name) ? null : `${name} ${rest}`.trim();
      const understood = meant === null ? null : await script.understand(meant, context);
      const { command, args } = understood?.args.said ? understood : { command: name, args: { text: rest } };
      return command === 'cancel' ? cancel() : runCommand(command, args);
    }
    const stopped = await script.hearStop?.(text, open !== undefined, context);
    if (stopped) return stopped === 'cancel' ? cancel() : finish(stopped, 'stop');
    const turned = turnMeant(text, session.turns);
    if (turned) return press(turned);
    if (open) {
      const typed = typedChoice(open, text);
      if (typed === 'cancel') return cancel();
      if (typed === 'back') return back(open);
      if (typed === 'skip') return insist(open, { kind: 'skip' });
      if (typed === 'yes') return confirm(open);
      if (typed) return insist(open, typed);
    }
    const end = endReached(text, session.turns, t);
    if (end) return finish({ replies: [end] }, 'page', open);
    if (open) {
      const said = open.choicesOnly ? null : await answer(open, { kind: 'text', text });
      if (said) return said;
    }
    const { command, args } = await script.understand(text, context);
    return command === 'cancel' ? cancel() : runCommand(command, args);
  };

  const receive = async (given: Answer): Promise<Reaction> => {
    const said = open && (await answer(open, given));
    return said || leave(await finish(await script.receive(given, context), given.kind, open));
  };

  const respond = async (): Promise<Reaction> => {
    switch (input.kind) {
      case 'press':
        return press(input.data, input.label);
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
      case 'reaction':
        return finish({ replies: [] }, input.kind, open);
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
