import type { ChannelAbilities, ContactChannel } from '../connector/index.ts';

/** Characters (UTF-16 units) of one message to a contact, where the connector says nothing narrower. */
const limits: Partial<Record<ContactChannel, number>> = {
  // Ten parts of the longer alphabet, which is what providers take.
  sms: 1_600,
  whatsapp: 4_096,
  viber: 1_000,
  telegram: 4_096,
};

/** How long one message by `channel` may be. Pure. */
export function textLimitOf(channel: ContactChannel, abilities: ChannelAbilities | undefined): number {
  return Math.min(limits[channel] ?? Number.POSITIVE_INFINITY, abilities?.textLimit ?? 16_000);
}

// 3GPP TS 23.038, 6.2.1: the default alphabet, and its extension whose characters take two places.
const alphabet =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const extension = '\f^{}\\[~]|€';

/** Into how many parts a network cuts a text message: Polish letters shorten each from 160 characters to 70. Pure. */
export function smsParts(text: string): number {
  const places = [...text].map((letter) =>
    alphabet.includes(letter) ? 1 : extension.includes(letter) ? 2 : null,
  );
  const isPlain = places.every((place) => place !== null);
  const length = isPlain ? places.reduce<number>((sum, place) => sum + (place ?? 0), 0) : text.length;
  const [single, part] = isPlain ? [160, 153] : [70, 67];
  return length <= single ? 1 : Math.ceil(length / part);
}
