import type { ContactChannel } from '../../../../src/connector/index.ts';
import {
  type ConsentDefinition,
  type ContactAnswer,
  type HeardOutcome,
  nameOfConsent,
} from '../../../../src/consent/index.ts';
import type { Translate } from '../../../../src/locales/index.ts';
import type { DeskAnswer } from './desk-answer.ts';

export interface AnswerFacts {
  business: string;
  timeZone: string;
  channel: ContactChannel;
}

/**
 * What a contact reads in answer to a word on consent: who we are, what happened, the way back. `named` is the consent that a
 * code or a question of ours was for.
 */
export function contactAnswer(
  answer: Exclude<ContactAnswer, DeskAnswer>,
  { hearing, code }: Pick<HeardOutcome, 'hearing' | 'code'>,
  { business, timeZone, channel }: AnswerFacts,
  named: ConsentDefinition | null,
  t: Translate,
): string {
  return t(`contact-${keyOf(answer, code, named)}`, {
    business,
    channel: t(`channel-${channel}`),
    consent: named ? nameOfConsent(named, t.language) : '',
    until: hearing.pausedUntil ? dateIn(hearing.pausedUntil, timeZone, t) : '',
  });
}

/**
 * START and STOP turn messages and advertising on and off; a consent that is no advertising has its way back on the contact's
 * page.
 */
function keyOf(
  answer: Exclude<ContactAnswer, DeskAnswer>,
  code: HeardOutcome['code'],
  named: ConsentDefinition | null,
): string {
  if (answer === 'declined' && named) return 'declined-named';
  if (answer !== 'agreed') return answer.replace('_', '-');
  if (named) return named.isMarketing ? 'agreed-named-marketing' : 'agreed-named';
  return code?.purpose === 'marketing' ? 'agreed-marketing' : 'agreed';
}

/** The question that a START is asked back with; the answer is proved by these very words. */
export function doubleOptInQuestion(
  until: Date,
  { business, timeZone, channel }: AnswerFacts,
  t: Translate,
): string {
  return t('contact-confirm-start', {
    business,
    channel: t(`channel-${channel}`),
    until: dateIn(until, timeZone, t),
  });
}

export function dateIn(date: Date, timeZone: string, t: Translate): string {
  return new Intl.DateTimeFormat(t.language, { dateStyle: 'long', timeZone }).format(date);
}
