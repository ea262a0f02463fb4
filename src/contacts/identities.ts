import { type Contact, type ContactMessenger, type MessengerScheme, messengerSchemes } from './contact.ts';

/** One way in which a contact is known: a contact is a set of these (B07). */
export interface ContactIdentity {
  /** Of the phone, mail or messenger within the contact. */
  id: string;
  scheme: 'tel' | 'mail' | MessengerScheme;
  /** E.164, a mail address in lower case, or the messenger's own id. */
  value: string;
}

/** Every identity of a contact in the order of its card. Pure. */
export function identitiesOf({
  phones,
  mails,
  messengers = [],
}: Pick<Contact, 'phones' | 'mails' | 'messengers'>): ContactIdentity[] {
  return [
    ...phones.map(({ id, e164 }) => ({ id, scheme: 'tel' as const, value: e164 })),
    ...mails.map(({ id, address }) => ({
      id,
      scheme: 'mail' as const,
      value: address.trim().toLowerCase(),
    })),
    ...messengers.map(({ id, scheme, value }) => ({ id, scheme, value })),
  ];
}

export function isMessengerScheme(scheme: string): scheme is MessengerScheme {
  return (messengerSchemes as readonly string[]).includes(scheme);
}

/** `scheme:value`, the form in which a messenger's id is looked up. */
export function toMessengerKey({ scheme, value }: { scheme: string; value: string }): string {
  return `${scheme}:${value}`;
}

export function isSameMessenger(
  one: Pick<ContactMessenger, 'scheme' | 'value'>,
  other: Pick<ContactMessenger, 'scheme' | 'value'>,
): boolean {
  return one.scheme === other.scheme && one.value === other.value;
}
