export { parseButton, toCommandButton, toQuestionButton } from './button.ts';
export { commandChoice, inRows } from './choices.ts';
export { converse } from './converse.ts';
export type {
  Answer,
  AnyDialogue,
  Command,
  CommandArguments,
  Dialogue,
  DialogueContext,
  DialogueState,
  FetchedFile,
  Outcome,
  Question,
  QuestionChoice,
  Step,
} from './dialogue.ts';
export { erasableSessions } from './erase-sessions.ts';
export { findShownCards } from './find-shown-cards.ts';
export {
  compiledGrammar,
  type DayOutcome,
  fromAccusative,
  type PlainLanguageFacts,
  parseDay,
  parsePlainCommand,
  splitDay,
  toDay,
  toNameCandidates,
} from './plain-language/index.ts';
export type { Intent, Said, Script } from './script.ts';
export { type Habits, type Session, type ShownCard, sessionModel } from './session.model.ts';
export { isPageTurn, type PageTurns, pageChoices, turnsLeft, turnsOf } from './turn-pages.ts';
