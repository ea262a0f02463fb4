import type { ContactChannel } from '../../../../src/connector/index.ts';
import type { ContactAnswer, HeardOutcome } from '../../../../src/consent/index.ts';
import type { Translate } from '../../../../src/locales/index.ts';
import type { DeskAnswer } from './desk-answer.ts';

export interface AnswerFacts {
  business: string;
  timeZone: string;
  channel: ContactChannel;
}

/** What a contact reads in answer to a word on consent: who we are, what happened, the way back. */
export function contactAnswer(
  answer: Exclude<ContactAnswer, DeskAnswer>,
  { hearing }: Pick<HeardOutcome, 'hearing'>,
  { business, timeZone, channel }: AnswerFacts,
  t: Translate,
): string {
  return t(`contact-${answer.replace('_', '-')}`, {
    business,
    channel: t(`channel-${channel}`),
    until: hearing.pausedUntil ? dateIn(hearing.pausedUntil, timeZone, t) : '',
  });
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
