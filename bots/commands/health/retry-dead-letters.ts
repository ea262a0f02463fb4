import { commandChoice, type Outcome } from '../../../src/dialogue/index.ts';
import type { CommandContext } from '../command-context.ts';
import { toLetterKey } from './dead-letters.ts';

/**
 * Puts one dead letter, or all of them, back to work. Nothing is asked before: what is no longer dead is passed over, so
 * a button pressed twice acts once.
 */
export async function retryDeadLetters(which: string, context: CommandContext): Promise<Outcome> {
  const { rooms, t, tx } = context;
  const letters = await rooms.intake.deadLetters();
  const chosen = which === 'all' ? letters : letters.filter((letter) => toLetterKey(letter) === which);
  if (chosen.length === 0) return { replies: [{ text: t('health-retry-none') }] };
  const conversations = await rooms.intake.retry(
    chosen.map(({ id }) => id),
    tx,
  );
  context.afterCommit(async () => rooms.intake.kick(conversations));
  return {
    replies: [
      {
        text: t('health-retried', { count: chosen.length }),
        choices: [[commandChoice(t('health-again'), 'health')]],
      },
    ],
  };
}
