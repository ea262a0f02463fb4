import { type ContactChannel, contactChannels, type Identity } from '../../connector/index.ts';
import { parseMail, sameLineForms } from '../../contacts/index.ts';

/** One address whatever the channel: a number is the same address by SMS, WhatsApp, Viber and voice (B10). */
export interface AddressRef {
  scheme: Identity['scheme'];
  value: string;
}

const channelsOfScheme: Partial<Record<AddressRef['scheme'], readonly ContactChannel[]>> = {
  tel: ['sms', 'whatsapp', 'viber', 'voice'],
  whatsapp: ['whatsapp'],
  viber: ['viber'],
  telegram: ['telegram'],
  mail: ['email'],
  // Which address of the contact a shop means is not known: all.
  external: contactChannels,
};

/** The address that an identity stands for: messengers that name people by their number share its address. */
export function toAddressRef({ scheme, value }: Identity): AddressRef {
  if ((scheme === 'whatsapp' || scheme === 'viber') && /^\+\d{6,15}$/.test(value))
    return { scheme: 'tel', value };
  if (scheme === 'mail') return { scheme, value: toMailbox(value) };
  return { scheme, value };
}

/** In the one spelling that contacts are kept with: a shop may name an international domain in either. */
function toMailbox(value: string): string {
  const parsed = parseMail(value);
  return ('address' in parsed ? parsed.address : value.trim()).toLowerCase();
}

/** Every channel by which an address can be reached. */
export function channelsOf({ scheme }: AddressRef): readonly ContactChannel[] {
  return channelsOfScheme[scheme] ?? [];
}

/** `scheme:value`, the one spelling that is digested and compared: two ways of writing one line are one address (B06). */
export function toAddressText({ scheme, value }: AddressRef): string {
  return `${scheme}:${scheme === 'tel' ? sameLineForms(value).sort()[0] : value}`;
}
