import type { Reply } from '../../../src/connector/index.ts';
import type { Address, PendingQuestion, StateChange, Statement } from '../../../src/consent/index.ts';
import { type Language, translatorOf } from '../../../src/locales/index.ts';
import type { Draft } from '../../../src/messaging/index.ts';
import { newId } from '../../../src/storage/index.ts';
import type { Rooms } from '../command-context.ts';
import { dateIn } from '../inbound/answers/contact-answer.ts';
import { findRoad } from '../inbound/contact-road.ts';

/** The question of a second opt-in as a mail: what is kept of it, and what leaves. */
export interface MailQuestion {
  question: PendingQuestion;
  place: Draft['place'];
  reply: Reply;
}

/**
 * Words the question by which a wish for advertising by mail is confirmed (B16): it is answered on the page that the mail
 * links, because a reply to a mail reaches nobody here. Null where no mail can leave, or where the country asks for no
 * second word. `persons`: the contacts whose advertising a Yes opens.
 */
export function wordMailQuestion(
  rooms: Rooms,
  address: Address,
  persons: readonly string[],
  now: Date,
): MailQuestion | null {
  const { policies, settings } = rooms;
  const road = findRoad(rooms, 'email', address);
  if (!road || !address.ref) return null;
  const pack = policies.packOf(address.ref);
  if (!pack.doubleOptIn.marketing.includes('email')) return null;
  const language = (address.language as Language | undefined) ?? settings.language;
  const t = translatorOf(language);
  const until = new Date(now.getTime() + pack.pendingHours * 3_600_000);
  const business = settings.businessName;
  const text = t('mail-question', { business, until: dateIn(until, settings.timeZone, t) });
  // Without the flag of the address nothing of what is agreed to could be sent; one that was switched off stays so.
  const keys = ['email/marketing', ...(address.states['email/service'] ? [] : ['email/service'])];
  return {
    question: {
      id: newId(),
      channel: 'email',
      until,
      text,
      language,
      grants: {
        address: keys,
        persons: Object.fromEntries(persons.map((id) => [id, ['email/marketing']])),
      },
    },
    place: road.place,
    reply: {
      title: t('mail-question-subject', { business }),
      text,
      pageButton: t('mail-question-button'),
    },
  };
}

/** What the ledger takes of a question that is asked now: everything it would open waits for its answer. */
export function toPending(
  { question }: MailQuestion,
  now: Date,
): Pick<Statement, 'action' | 'receivedAt' | 'address' | 'persons' | 'amend'> {
  const { grants, until } = question;
  const pending = (keys: readonly string[]): Record<string, StateChange> =>
    Object.fromEntries(keys.map((key) => [key, { state: 'pending', until }]));
  return {
    action: 'asked',
    receivedAt: now,
    address: pending(grants.address),
    persons: Object.fromEntries(Object.entries(grants.persons).map(([id, keys]) => [id, pending(keys)])),
    amend: (address) => {
      address.questions = [...address.questions, question];
    },
  };
}
