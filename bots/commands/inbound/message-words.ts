import type { Choice, ContactChannel } from '../../../src/connector/index.ts';
import {
  type Address,
  type ConsentDefinition,
  findDefinition,
  findNearMiss,
  type HeardOutcome,
  nameOfConsent,
} from '../../../src/consent/index.ts';
import { commandChoice } from '../../../src/dialogue/index.ts';
import type { Translate } from '../../../src/locales/index.ts';
import type { Database, Transaction } from '../../../src/storage/index.ts';
import { dateIn } from './answers/contact-answer.ts';

/** The named consent that the code of a message was for, or the question that it answers. */
export async function findNamed(
  database: Database,
  { code, hearing }: Pick<HeardOutcome, 'code' | 'hearing'>,
  tx: Transaction,
): Promise<ConsentDefinition | null> {
  const asked = Object.values(hearing.answered?.grants.persons ?? {}).flat();
  const purpose = code?.purpose ?? asked.find((key) => key.startsWith('named:'));
  const [, id] = /^named:(.+)$/.exec(purpose ?? '') ?? [];
  return id ? findDefinition(database, id, tx) : null;
}

export interface OutcomeFacts {
  channel: ContactChannel;
  timeZone: string;
  /** The consent that a code or a question was for. */
  named?: ConsentDefinition | null;
}

/** What a message said of consent, as far as its card tells it. */
export interface SaidOfConsent {
  hearing: Pick<
    HeardOutcome['hearing'],
    'action' | 'answer' | 'pausedUntil' | 'language' | 'isUnasked' | 'isAwaited' | 'isRepeated' | 'isOutdated'
  >;
  code?: Pick<NonNullable<HeardOutcome['code']>, 'purpose'>;
}

/** What the message has changed, or why it has changed nothing, and whether it was answered; empty where there is nothing to say. */
export function outcomeLine(
  { hearing, code }: SaidOfConsent,
  { channel, timeZone, named }: OutcomeFacts,
  t: Translate,
): string {
  const { action, answer, pausedUntil, language } = hearing;
  if (answer?.startsWith('code-')) return t(`heard-${answer.replace('_', '-')}`);
  if (hearing.isUnasked) return t('heard-unasked');
  if (hearing.isAwaited) return t('heard-awaited');
  if (!action) return answer ? t('heard-answered') : '';
  if (answer === 'taken-back') return t('heard-taken-back');
  if (hearing.isRepeated) return t('heard-withdrawn-again');
  if (hearing.isOutdated) return t('heard-outdated');
  const words = {
    channel: t(`channel-${channel}`),
    until: pausedUntil ? dateIn(pausedUntil, timeZone, t) : '',
    language: language
      ? (new Intl.DisplayNames([t.language], { type: 'language' }).of(language) ?? language)
      : '',
  };
  if (action === 'granted' && named)
    return t('heard-granted-named', { ...words, consent: nameOfConsent(named, t.language) });
  return t(
    `heard-${action === 'granted' && code?.purpose === 'marketing' ? 'granted-marketing' : action}`,
    words,
  );
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
