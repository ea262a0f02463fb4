import { parsePlainCommand } from '../../src/dialogue/index.ts';
import type { Language } from '../../src/locales/index.ts';

/** What is about no contact, and no name either where it is said in these words: "help", "pokaż tagi". */
const officeCommands: ReadonlySet<string> = new Set(
  'help staff tags people orgs recent bin settings health me invite language consents'.split(' '),
);

/** Whether words typed where a name is asked for are a wish of the office instead. Pure. */
export function isOfficeWish(text: string, language: Language): boolean {
  return officeCommands.has(parsePlainCommand(text, [language])?.command ?? '');
}
