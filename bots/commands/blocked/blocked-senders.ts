import type { Address } from '../../../src/consent/index.ts';
import type { Contact } from '../../../src/contacts/index.ts';
import { contactTitle, shownPhone } from '../cards/contact-words.ts';
import { readStandings } from '../channels/standing.ts';
import type { CommandContext } from '../command-context.ts';

/** Ids of addresses are digests, longer than any contact's. */
const addressId = /^[\w-]{43}$/;

/** Who is to be blocked, or heard again: one sender, or all addresses of a contact. */
export interface Senders {
  addresses: Address[];
  /** Living contacts that stand on them; all of them are concerned (B10). */
  contacts: Contact[];
}

/** `id`: of a contact or of an address. Null when there is nothing one could block. */
export async function findSenders(id: string, context: CommandContext): Promise<Senders | null> {
  const { rooms, tx } = context;
  if (addressId.test(id)) {
    const address = (await rooms.consent.findAddresses([id], tx)).get(id);
    return address ? toSenders([address], context) : null;
  }
  const contact = await rooms.contacts.findContact(id, tx);
  if (!contact) return null;
  const addresses = (await readStandings(contact, context, false)).flatMap(({ address }) => address ?? []);
  return addresses.length > 0 ? toSenders(addresses, context) : null;
}

async function toSenders(addresses: Address[], context: CommandContext): Promise<Senders> {
  const { rooms, tx } = context;
  const holders = new Set<string>();
  for (const { ref } of addresses)
    if (ref) for (const holder of await rooms.consent.holdersOf(ref, tx)) holders.add(holder);
  const contacts = await rooms.contacts.findContacts([...holders], tx);
  return { addresses, contacts: contacts.filter(({ deletedAt }) => !deletedAt) };
}

/** A sender as this reader may see it: number or address, and whose it is. */
export function senderLine({ ref }: Address, contacts: readonly Contact[], context: CommandContext): string {
  const { t } = context;
  const names = contacts.map((contact) => contactTitle(contact, t)).join(', ');
  return [shownAddress(ref, context), names || t('unknown-sender')].join(' · ');
}

/** A number or address as this reader may see it. */
export function shownAddress(ref: Address['ref'], { t, can }: CommandContext): string {
  const full = can('see-full-numbers');
  // After an erasure nobody knows whose it was; that it is blocked still holds.
  if (!ref) return t('blocked-erased');
  if (ref.scheme === 'tel') return `📞 ${shownPhone({ e164: ref.value }, full, t)}`;
  if (ref.scheme === 'mail') return `✉️ ${ref.value}`;
  const name = ref.scheme === 'telegram' || ref.scheme === 'whatsapp' || ref.scheme === 'viber';
  const channel = name ? t(`channel-${ref.scheme}`) : ref.scheme;
  return `💬 ${channel} ${full ? ref.value : `•••${ref.value.slice(-3)}`}`;
}
