import type { Choice, Identity, SharedContact } from '../../../../src/connector/index.ts';
import { type Contact, type CountryCode, parsePhone } from '../../../../src/contacts/index.ts';
import { commandChoice } from '../../../../src/dialogue/index.ts';
import type { Translate } from '../../../../src/locales/index.ts';
import { can, type StaffMember } from '../../../../src/staff/index.ts';
import { contactTitle, shownPhone } from '../../cards/contact-words.ts';

/** A number that somebody sent as a contact. */
export interface SharedNumber {
  e164: string;
  /** Their messenger vouches that it is their own; otherwise it is a claim and no more. */
  attested: boolean;
}

/** What came of it; the contacts are those that are named to staff. */
export type TakenNumber =
  | { outcome: 'had' | 'new' }
  /** Nobody vouches for it: staff read it, nothing is changed. Of a contact it is parked as a claim. */
  | { outcome: 'claimed'; claim?: string | undefined }
  /** Put onto the contact that the sender is. */
  | { outcome: 'added'; actionId: string | null }
  /** The sender is the contact on whom the number stands. */
  | { outcome: 'joined'; contact: Contact; actionId: string | null }
  /** Others have it; what can be settled is parked. */
  | { outcome: 'elsewhere'; others: readonly Contact[]; claim?: string | undefined };

const namedOthers = 3;

/**
 * The number in a shared contact; null when there is none one could call. Telegram names whose number it is, and only where
 * that is the sender the number is theirs beyond their own word (B08): https://core.telegram.org/bots/api#contact. Pure.
 */
export function toSharedNumber(
  { phone, userId }: SharedContact,
  { scheme, value }: Identity,
  country: CountryCode,
): SharedNumber | null {
  const parsed = phone === undefined ? null : parsePhone(phone, country);
  if (!parsed || !('e164' in parsed)) return null;
  return { e164: parsed.e164, attested: scheme === 'telegram' && userId !== undefined && userId === value };
}

/** What stands for a shared contact in the message: the number is shown beside it, to whom it may be shown. Pure. */
export function toSharedText({ firstName, lastName }: SharedContact): string {
  return ['👤', firstName, lastName].filter(Boolean).join(' ');
}

/** The number as this reader may see it, whether it is attested, and what came of it. */
export function sharedLines(
  shared: SharedNumber,
  taken: TakenNumber,
  reader: StaffMember,
  t: Translate,
): string[] {
  const names =
    taken.outcome === 'elsewhere'
      ? taken.others
          .slice(0, namedOthers)
          .map((one) => contactTitle(one, t))
          .join(', ')
      : '';
  return [
    `📱 ${shownPhone({ e164: shared.e164 }, can(reader, 'see-full-numbers'), t)}`,
    t(shared.attested ? 'shared-attested' : 'shared-claimed'),
    ...(taken.outcome === 'claimed' || taken.outcome === 'new'
      ? []
      : [t(`shared-${taken.outcome}`, { names })]),
  ];
}

/** What can be done about it: undo what it changed, look at those who have it. */
export function sharedChoices(taken: TakenNumber, reader: StaffMember, t: Translate): Choice[][] {
  switch (taken.outcome) {
    case 'added':
    case 'joined':
      return taken.actionId && can(reader, 'undo-others')
        ? [[commandChoice(t('button-undo'), 'undo', taken.actionId)]]
        : [];
    case 'claimed':
      return claimChoice(taken.claim, reader, t);
    case 'elsewhere':
      if (taken.claim) return claimChoice(taken.claim, reader, t);
      return taken.others
        .slice(0, namedOthers)
        .map((one) => [commandChoice(contactTitle(one, t), 'card', one._id)]);
    default:
      return [];
  }
}

function claimChoice(claim: string | undefined, reader: StaffMember, t: Translate): Choice[][] {
  return claim && can(reader, 'settle-claims') ? [[commandChoice(t('button-claim'), 'parked', claim)]] : [];
}
