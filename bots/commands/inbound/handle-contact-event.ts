import type { MessageReceivedEvent, Reply } from '../../../src/connector/index.ts';
import type { Contact } from '../../../src/contacts/index.ts';
import { toLookupCandidates } from '../../../src/contacts/phones/index.ts';
import { commandChoice } from '../../../src/dialogue/index.ts';
import type { Delivery, TurnEffects } from '../../../src/intake/index.ts';
import type { Translate } from '../../../src/locales/index.ts';
import { inboundMessageModel, recordReceipt } from '../../../src/messaging/index.ts';
import { can, type StaffDirectory, type StaffMember } from '../../../src/staff/index.ts';
import type { Transaction } from '../../../src/storage/index.ts';
import { contactTitle, shownPhone } from '../cards/contact-words.ts';
import type { Rooms } from '../command-context.ts';
import { placesOf } from '../places.ts';

/** What contacts and providers say, as opposed to staff: messages are recorded and shown, receipts move states forward, groups follow their number. */
export async function handleContactEvent(
  rooms: Rooms,
  { _id, event, source, receivedAt }: Delivery,
  tx: Transaction,
): Promise<TurnEffects> {
  const effects: TurnEffects = { drafts: [], afterCommit: [], wrote: false };
  if (event.type === 'message.receipt') await recordReceipt(rooms.database, source, event, tx);
  if (event.type === 'chat.moved') {
    const origin = { kind: 'group.moved', actor: 'channel', source, now: receivedAt, cause: _id };
    const from = { channel: source, chat: event.from, kind: 'group' } as const;
    const { actionId } = await rooms.activity.perform(tx, origin, (writer) =>
      rooms.staff.moveGroup(writer, from, event.to),
    );
    effects.wrote = actionId !== null;
  }
  if (event.type === 'message.received') {
    const { scheme, value } = event.from;
    await rooms.database
      .model(inboundMessageModel)
      .insertMany(
        [{ _id, address: `${scheme}:${value}`, channel: event.channel, text: event.text, at: event.at }],
        { session: tx },
      );
    effects.drafts.push(...(await announce(rooms, event, tx)));
  }
  return effects;
}

/** Shows a message to those whose contact wrote; one of an unknown sender to the owners. */
async function announce(
  rooms: Rooms,
  event: MessageReceivedEvent,
  tx: Transaction,
): Promise<TurnEffects['drafts']> {
  const staff = await rooms.staff.directory(tx);
  const contacts = await rooms.contacts.findContactsByPhone(
    toLookupCandidates(event.from.value, rooms.settings.country),
    tx,
  );
  const composeFor = (reader: StaffMember, t: Translate): Reply => {
    const sender = shownPhone({ e164: event.from.value }, can(reader, 'see-full-numbers'), t);
    const who =
      contacts.length > 0
        ? contacts.map((contact) => contactTitle(contact, t)).join(', ')
        : t('unknown-sender');
    return {
      title: t('message-from', { who, channel: t(`channel-${event.channel}`) }),
      text: `${sender}\n${event.text}`,
      choices: contacts
        .slice(0, 4)
        .map((contact) => [commandChoice(contactTitle(contact, t), 'card', contact._id)]),
    };
  };
  return readersOf(contacts, staff).flatMap((reader) =>
    placesOf(reader, rooms.settings.language).map(({ place, t }) => ({
      place,
      reply: composeFor(reader, t),
      audience: { kind: 'staff' as const, staff: reader._id },
    })),
  );
}

/** The owners of the contacts, as far as they are staff; else the owners of the business. */
function readersOf(contacts: readonly Contact[], staff: StaffDirectory): readonly StaffMember[] {
  const owners = [...new Set(contacts.map(({ owner }) => owner))].flatMap((id) => staff.findActive(id) ?? []);
  return owners.length > 0 ? owners : staff.owners;
}
