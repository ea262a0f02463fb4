import type { Choice, ContactChannel } from '../../../src/connector/index.ts';
import type { HeardOutcome } from '../../../src/consent/index.ts';
import { commandChoice } from '../../../src/dialogue/index.ts';
import type { Translate } from '../../../src/locales/index.ts';

/** What the message has changed; empty where it changed nothing. */
export function outcomeLine(
  { hearing }: Pick<HeardOutcome, 'hearing'>,
  channel: ContactChannel,
  t: Translate,
): string {
  return hearing.action ? t(`heard-${hearing.action}`, { channel: t(`channel-${channel}`) }) : '';
}

/** Was it a STOP? Both may be pressed at any later time: the first decides. */
export function decisions(address: string, t: Translate): Choice[] {
  return [
    commandChoice(t('button-it-was-stop'), 'stopped', address),
    commandChoice(t('button-it-was-no-stop'), 'reopen', address),
  ];
}
