import type { Input, SharedContact } from '../../src/connector/index.ts';
import { toChat } from './address.ts';
import type { CloudContact, Said } from './notification.ts';
import { toData } from './outgoing/to-menu.ts';
import { toVcard } from './to-vcard.ts';

/** What WhatsApp itself says in a chat: the user's number changed, the user opened the chat, a message was taken back. */
const service = new Set(['system', 'request_welcome', 'ephemeral', 'revoke']);

/** What the message of this id says; several contacts may come in one. Empty where there is nothing to react to. Pure. */
export function toInputs(id: string, message: Said): Input[] {
  const { type, text, button, interactive, reaction, contacts, location, context } = message;
  const chosen = interactive?.button_reply ?? interactive?.list_reply;
  // What was sent as a button or as a row comes back as its press; others send from this number too.
  if (chosen?.id) return [{ kind: 'press', data: toData(chosen.id), pressId: id, label: chosen.title }];
  const said = text?.body ?? button?.text ?? chosen?.title;
  if (said !== undefined) return [{ kind: 'text', text: said, ...(context?.id && { quotes: context.id }) }];
  if (type === 'reaction') {
    // Taken back again, it has no sign.
    return reaction?.emoji ? [{ kind: 'reaction', emoji: reaction.emoji, message: reaction.message_id }] : [];
  }
  const shared = contacts.flatMap((contact): Input[] =>
    contact ? [{ kind: 'contact', contact: toContact(contact) }] : [],
  );
  if (shared.length > 0) return shared;
  if (location) return [{ kind: 'location', ...location }];
  const media = message.document ?? message.image ?? message.video;
  if (media) {
    const { id: ref, filename: name, mime_type: mime, caption } = media;
    const file = { ref, ...(name && { name }), ...(mime && { mime }) };
    return [{ kind: 'file', file, ...(caption && { caption }) }];
  }
  if (service.has(type)) return [];
  const caption = message.order?.text;
  return [{ kind: 'unsupported', what: type, ...(caption && { caption }) }];
}

function toContact(shared: CloudContact): SharedContact {
  const first = shared.phones.find((one) => one?.phone ?? one?.wa_id);
  const phone = first?.wa_id ? `+${toChat(first.wa_id)}` : first?.phone;
  const { first_name, last_name, formatted_name } = shared.name ?? {};
  const isCard = /^BEGIN:VCARD\b/i.test(shared.vcard ?? '');
  const contact: SharedContact = { vcard: isCard ? shared.vcard : toVcard(shared) };
  if (phone) contact.phone = phone;
  if (first_name || last_name) {
    if (first_name) contact.firstName = first_name;
    if (last_name) contact.lastName = last_name;
  } else if (formatted_name) contact.firstName = formatted_name;
  if (first?.wa_id) contact.userId = `+${toChat(first.wa_id)}`;
  return contact;
}
