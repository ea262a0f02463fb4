import type { Identity, Place } from '../../src/connector/index.ts';

/** A phone number without its plus; a privacy id (LID); a group. */
const shapes = {
  phone: /^([1-9]\d{6,14})(?:_\d+)?(?::\d+)?@(?:s\.whatsapp\.net|c\.us)$/,
  lid: /^(\d{5,20})(?:_\d+)?(?::\d+)?@lid$/,
  group: /^[\d-]{5,40}@g\.us$/,
} as const;

/** Both names that WhatsApp has for a person; at least one is known. */
export interface Names {
  /** Digits without a plus. */
  phone?: string;
  /** `<digits>@lid`. */
  lid?: string;
}

/** What an address (jid) and, where there is one, its other form say of a person; the device is left out. */
export function toNames(...jids: readonly (string | null | undefined)[]): Names {
  const names: Names = {};
  for (const jid of jids) {
    const phone = shapes.phone.exec(jid ?? '')?.[1];
    const lid = shapes.lid.exec(jid ?? '')?.[1];
    if (phone) names.phone ??= phone;
    if (lid) names.lid ??= `${lid}@lid`;
  }
  return names;
}

/**
 * The one identity of a person, whichever name WhatsApp used this time: the number wherever it is known, else the privacy id.
 * Null for what is no person.
 */
export function toIdentity({ phone, lid }: Names): Identity | null {
  if (phone) return { scheme: 'whatsapp', value: `+${phone}` };
  return lid ? { scheme: 'whatsapp', value: lid } : null;
}

/** The chat that reaches an identity: digits, or a privacy id. */
export function toChat(value: string): string {
  return value.replace(/^\+/, '');
}

export function isGroup(jid: string | null | undefined): jid is string {
  return shapes.group.test(jid ?? '');
}

/** The address of a chat for the socket; null for what cannot be written to. */
export function toJid({ chat }: Pick<Place, 'chat'>): string | null {
  if (isGroup(chat) || shapes.lid.test(chat)) return chat;
  const jid = `${toChat(chat)}@s.whatsapp.net`;
  return shapes.phone.test(jid) ? jid : null;
}
