import { holdValue } from '../../../src/activity/index.ts';
import type { Reply } from '../../../src/connector/index.ts';
import type { AddressRef } from '../../../src/consent/index.ts';
import {
  type ContactDraft,
  isMessengerScheme,
  isReadable,
  type MessengerScheme,
  splitFullName,
} from '../../../src/contacts/index.ts';
import { type InboundMessage, inboundMessageModel } from '../../../src/messaging/index.ts';
import { showCard } from '../cards/load-card.ts';
import type { CommandContext } from '../command-context.ts';
import { emptyDraft } from '../new/begin-new.ts';

/** Somebody who has written, as their address says. */
export interface Sender {
  ref: AddressRef;
  /** What their messenger calls them. */
  name?: string;
  /** The number they sent: the one that is attested, else the last. */
  shared?: InboundMessage['shared'];
}

/** The sender of an address; null when the address is gone, or was erased. */
export async function findSender(id: string, { rooms, tx }: CommandContext): Promise<Sender | null> {
  const ref = (await rooms.consent.findAddresses([id], tx)).get(id)?.ref;
  if (!ref) return null;
  const messages = await rooms.database
    .collection(inboundMessageModel)
    .find({ address: id }, { session: tx })
    .toArray();
  const newest = messages.sort((one, other) => other.receivedAt.getTime() - one.receivedAt.getTime());
  const name = newest.find((one) => one.name)?.name;
  const numbers = newest.flatMap((one) => one.shared ?? []);
  const shared = numbers.find(({ attested }) => attested) ?? numbers[0];
  return { ref, ...(name && { name }), ...(shared && { shared }) };
}

/**
 * The contact that a sender has become meanwhile, as a card; null while it is on none. Whoever asks holds the sender until
 * the end of the transaction: of two who make a contact of it at once, the second sees the first one's.
 */
export async function knownSender(
  id: string,
  { ref }: Pick<Sender, 'ref'>,
  context: CommandContext,
): Promise<Reply | null> {
  const { rooms, tx, t } = context;
  await holdValue(rooms.database, tx, 'senders', id);
  const holders = await rooms.contacts.findHolders(ref, tx);
  const holder = holders.find(({ deletedAt }) => !deletedAt) ?? holders[0];
  if (!holder) return null;
  const card = await showCard(holder, context);
  return { ...card, text: [t('sender-known'), card.text].filter(Boolean).join('\n') };
}

/** What is known of a sender as the beginning of a contact; the name is a proposal and marked as one. */
export function toSenderDraft({ ref, name, shared }: Sender): ContactDraft {
  const { firstName, lastName } = name && isReadable(name) ? splitFullName(name) : {};
  const reach = reachOf({ ref, name });
  const number = shared && ref.scheme !== 'tel' ? [{ raw: shared.e164, e164: shared.e164 }] : [];
  return {
    ...emptyDraft('person'),
    ...(firstName && { firstName }),
    ...(lastName && { lastName }),
    ...reach,
    phones: [...(reach.phones ?? []), ...number],
    guesses: [
      ...(firstName ? ['firstName'] : []),
      ...(lastName ? ['lastName'] : []),
      ...(number.length > 0 && !shared?.attested ? ['phones.0'] : []),
    ],
  };
}

function reachOf({ ref: { scheme, value }, name }: Sender): Partial<ContactDraft> {
  if (scheme === 'tel') return { phones: [{ raw: value, e164: value }] };
  if (scheme === 'mail') return { mails: [{ address: value }] };
  return isMessengerScheme(scheme) ? { messengers: [toMessenger(scheme, value, name)] } : {};
}

export function toMessenger(scheme: MessengerScheme, value: string, name: string | undefined) {
  return { scheme, value, ...(name && { name }) };
}
