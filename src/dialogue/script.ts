import type { Place, Reply } from '../connector/index.ts';
import type { Answer, AnyDialogue, Command, CommandArguments, DialogueContext, Outcome } from './dialogue.ts';
import type { Session } from './session.model.ts';

/** All a conversation can do: the registries, and what plain words mean. */
export interface Script<Context extends DialogueContext> {
  commands: ReadonlyMap<string, Command<Context>>;
  dialogues: ReadonlyMap<string, AnyDialogue<Context>>;
  /** What a message means that is neither a command nor an answer. */
  understand(text: string, context: Context): Promise<Intent>;
  /**
   * A word that ends everything, whoever says it: `cancel` ends the open question (`isAsked`: there is one), an outcome replaces
   * it; null for every other message.
   */
  hearStop?(text: string, isAsked: boolean, context: Context): Promise<'cancel' | Outcome | null>;
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
