import type { Contact, ContactMessenger, ContactPhone } from '../../../src/contacts/contact.ts';
import { displayName } from '../../../src/contacts/display-name.ts';
import { formatPhone, maskPhone } from '../../../src/contacts/phones/index.ts';
import type { Translate } from '../../../src/locales/index.ts';

/** What a contact is called: names, else the best identifier at hand that is no number, else "unnamed". */
export function contactName(
  contact: Pick<Contact, 'type' | 'firstName' | 'lastName' | 'organizationName' | 'mails' | 'messengers'>,
  t: Translate,
): string {
  const { mails, messengers = [] } = contact;
  return displayName(contact) || mails[0]?.address || messengers[0]?.name || t('unnamed');
}

/** Name with the sign of its type; every list, card and link prints names through here. */
export function contactTitle(contact: Parameters<typeof contactName>[0], t: Translate): string {
  return `${contact.type === 'organization' ? '🏢' : '👤'} ${contactName(contact, t)}`;
}

export const builtInPhoneTypes: ReadonlySet<string> = new Set(['mobile', 'work', 'home']);

export function phoneTypeName(type: string, t: Translate): string {
  return builtInPhoneTypes.has(type) ? t(`phone-type-${type}`) : type;
}

export const builtInSources: ReadonlySet<string> = new Set(['mail', 'business-card', 'database', 'internet']);

/** Built-in sources have a text, own ones are shown as they were named. */
export function sourceName(source: string, t: Translate): string {
  return builtInSources.has(source) ? t(`source-${source}`) : source;
}

/** `full`: the reader may see whole numbers (M16). */
export function shownPhone(
  phone: Pick<ContactPhone, 'e164' | 'extension'>,
  full: boolean,
  t: Translate,
): string {
  return full ? formatPhone(phone, { international: true }, t.language) : maskPhone(phone.e164);
}

/** Free text as this reader may see it: whoever may not see numbers reads none in notes either (M16). */
export function shownText(text: string, full: boolean): string {
  return full ? text : text.replace(/\+?\d(?:[\s()./-]*\d){4,}/g, (run) => run.replace(/\d/g, '•'));
}

export function phoneLine(
  phone: Pick<ContactPhone, 'e164' | 'extension' | 'type'>,
  full: boolean,
  t: Translate,
): string {
  const type = phone.type ? ` · ${phoneTypeName(phone.type, t)}` : '';
  return `📞 ${shownPhone(phone, full, t)}${type}`;
}

/** `Telegram · Ania K.`: a messenger's own id says nothing to anybody. */
export function messengerName({ scheme, name }: Omit<ContactMessenger, 'id'>, t: Translate): string {
  return [t(`channel-${scheme}`), name].filter(Boolean).join(' · ');
}

/** What one identity of a contact is called, by its id within the contact: a number, an address, a messenger. */
export function identityName(
  { phones, mails, messengers = [] }: Pick<Contact, 'phones' | 'mails' | 'messengers'>,
  element: string | undefined,
  full: boolean,
  t: Translate,
): string {
  const phone = phones.find(({ id }) => id === element);
  if (phone) return shownPhone(phone, full, t);
  const messenger = messengers.find(({ id }) => id === element);
  if (messenger) return messengerName(messenger, t);
  return mails.find(({ id }) => id === element)?.address ?? '';
}

/** A day as the reader's language writes it, in the business's zone. */
export function shownDate(date: Date, timeZone: string, t: Translate): string {
  return new Intl.DateTimeFormat(t.language, { dateStyle: 'medium', timeZone }).format(date);
}

/** The same with the time, by a clock of 24 hours in every language: hours are set and typed so too. */
export function shownMoment(date: Date, timeZone: string, t: Translate): string {
  return new Intl.DateTimeFormat(t.language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone,
  }).format(date);
}
