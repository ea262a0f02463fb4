import { createHash } from 'node:crypto';
import { commandChoice, inRows, type Outcome, pageChoices } from '../../../src/dialogue/index.ts';
import type { DeadLetter } from '../../../src/intake/index.ts';
import type { Translate } from '../../../src/locales/index.ts';
import { shownMoment } from '../cards/contact-words.ts';
import type { CommandContext } from '../command-context.ts';

const pageSize = 8;

/** What a button names a dead letter by: its own id may be long, and is the sender's. */
export function toLetterKey({ id }: Pick<DeadLetter, 'id'>): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 16);
}

/** What failed for the last time, oldest first: where it came from, what, when and why, and nothing it said. */
export async function showDeadLetters(page: number, { rooms, t }: CommandContext): Promise<Outcome> {
  const letters = await rooms.intake.deadLetters();
  if (letters.length === 0) return { replies: [{ text: t('health-dead-none') }] };
  const pages = Math.ceil(letters.length / pageSize);
  const at = Math.min(pages, Math.max(1, Math.trunc(page)));
  const first = (at - 1) * pageSize;
  const shown = letters.slice(first, first + pageSize);
  const lines = shown.map((letter, index) =>
    letterLine(first + index + 1, letter, rooms.settings.timeZone, t),
  );
  const retries = shown.map((letter, index) =>
    commandChoice(
      t('health-retry-one', { number: first + index + 1 }),
      'health',
      `retry.${toLetterKey(letter)}`,
    ),
  );
  return {
    replies: [
      {
        title: t('health-dead', { count: letters.length }),
        text: [
          t('health-dead-intro'),
          '',
          ...lines,
          ...(pages > 1 ? [t('list-page', { page: at, pages })] : []),
        ].join('\n'),
        choices: [
          ...inRows(retries, 4),
          ...pageChoices(at, pages, (label, to) => commandChoice(label, 'health', `dead.${to}`), t),
          [commandChoice(t('health-retry-all', { count: letters.length }), 'health', 'retry.all')],
        ],
      },
    ],
  };
}

const kinds = new Set(['turn', 'message.received', 'message.receipt', 'consent.stated', 'number.changed']);

function letterLine(number: number, letter: DeadLetter, timeZone: string, t: Translate): string {
  const kind = kinds.has(letter.type) ? t(`health-kind-${letter.type.replace('.', '-')}`) : letter.type;
  const when = shownMoment(letter.receivedAt, timeZone, t);
  return `${number}. ${letter.source} · ${kind} · ${when} · ${letter.failure}`;
}
