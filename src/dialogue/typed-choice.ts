import { foldLabel, languages, translatorOf } from '../locales/index.ts';
import { type AnswerWords, answerWords } from './answer-words.ts';
import type { Answer } from './dialogue.ts';
import type { OpenQuestion } from './session.model.ts';

/** A choice typed by its label, or yes or no where one choice confirms; Back, Skip and Cancel in any language, since one's devices may differ in theirs. */
export function typedChoice(
  open: OpenQuestion,
  text: string,
): Answer | 'yes' | 'back' | 'skip' | 'cancel' | null {
  const typed = foldLabel(text);
  // Dots and pictures alone name nothing, whatever labels made of signs there are.
  if (!typed) return null;
  const position = positionOf(typed, open);
  if (position >= 0) return { kind: 'choice', value: open.values[position] ?? '' };
  const says = (kind: keyof AnswerWords) =>
    languages.some((language) => answerWords[language][kind].includes(typed));
  if (open.confirms !== undefined) {
    if (says('yes')) return 'yes';
    if (says('no')) return 'cancel';
  }
  const names = (button: string) =>
    languages.some((language) => isNamed(foldLabel(translatorOf(language)(button)), typed));
  if (names('button-cancel') || says('cancel')) return 'cancel';
  if (open.history.length > 0 && names('button-back')) return 'back';
  if (open.skippable && names('button-skip')) return 'skip';
  // Something was done since: that is what "undo" means then.
  if (says('back') && !open.isBehind) {
    if (open.history.length > 0) return 'back';
    // Else it would be taken for what was asked for: a contact of the name "Undo".
    if (!open.choicesOnly) return 'cancel';
  }
  return null;
}

/**
 * The choice of this label; where only choices answer, its first words are enough, or the beginning of one ("email" for
 * "E-mails (2)"), as long as no other begins with them.
 */
function positionOf(typed: string, { labels, choicesOnly }: OpenQuestion): number {
  const position = labels.findIndex((label) => isNamed(label, typed));
  if (position >= 0 || !choicesOnly || !/\p{L}{3}/u.test(typed)) return position;
  const begun = only(labels, (label) => label.startsWith(`${typed} `));
  const joined = joinWords(typed);
  if (begun >= 0 || joined.length < shortestBeginning) return begun;
  return only(labels, (label) => joinWords(label).startsWith(joined));
}

/** Letters: fewer begin too much. */
const shortestBeginning = 4;

function joinWords(text: string): string {
  return text.replaceAll(' ', '');
}

/** Where the one label is that fits; -1 when none does, or several do. */
function only(labels: readonly string[], fits: (label: string) => boolean): number {
  const found = labels.flatMap((label, at) => (fits(label) ? [at] : []));
  return found.length === 1 ? (found[0] as number) : -1;
}

/** French buttons bear infinitives, "Enregistrer", and people write "enregistre" or "enregistrez". */
function isNamed(label: string, typed: string): boolean {
  return label === typed || (label.endsWith('er') && [`${typed}r`, typed.replace(/z$/, 'r')].includes(label));
}
