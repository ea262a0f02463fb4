import type { Choice, ContactChannel } from '../../../src/connector/index.ts';
import { type Address, findNearMiss, type HeardOutcome } from '../../../src/consent/index.ts';
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

/**
 * Was it a STOP? Both may be pressed at any later time: the first decides, and only of the message they stand under or one
 * before it.
 */
export function decisions(address: Pick<Address, '_id' | 'states'>, t: Translate): Choice[] {
  const argument = `${address._id}.${findNearMiss(address)}`;
  return [
    commandChoice(t('button-it-was-stop'), 'stopped', argument),
    commandChoice(t('button-it-was-no-stop'), 'reopen', argument),
  ];
}
