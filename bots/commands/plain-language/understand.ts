import type { Intent } from '../../../src/dialogue/index.ts';
import type { CommandContext } from '../command-context.ts';

/** What a message means that is neither a command nor an answer: plain language, else a search for it. */
export async function understand(text: string, _context: CommandContext): Promise<Intent> {
  return { command: 'find', args: { text } };
}
