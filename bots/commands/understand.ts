import { isGivenName } from '../../src/contacts/index.ts';
import { type Intent, parsePlainCommand } from '../../src/dialogue/index.ts';
import type { CommandContext } from './command-context.ts';

/** Builds the grammars before the first person needs them: that takes some tenths of a second. */
export function warmUp(): void {
  parsePlainCommand('hello', []);
}

/** What a message means that is neither a command nor an answer: plain language (M23), else a search for it. */
export async function understand(text: string, { t }: CommandContext): Promise<Intent> {
  const intent = parsePlainCommand(text, [t.language], { isGivenName });
  return intent
    ? { command: intent.command, args: { ...intent.args, said: text } }
    : { command: 'find', args: { text } };
}
