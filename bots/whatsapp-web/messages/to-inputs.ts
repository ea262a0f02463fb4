import { normalizeMessageContent, proto } from '@whiskeysockets/baileys';
import type { IncomingFile, Input, SharedContact } from '../../../src/connector/index.ts';
import { type MediaKind, toMediaRef } from './media-ref.ts';

/** What WhatsApp itself writes: keys, edits, deletions, votes. They are nobody's words to us. */
const service = new Set([
  'protocolMessage',
  'senderKeyDistributionMessage',
  'messageContextInfo',
  'pollUpdateMessage',
  'keepInChatMessage',
  'pinInChatMessage',
  'encReactionMessage',
  'deviceSentMessage',
  'placeholderMessage',
  'albumMessage',
  'call',
]);

/** What a message says; several contacts may come in one. Empty where there is nothing to react to. Pure. */
export function toInputs(wrapped: proto.IMessage | null | undefined): Input[] {
  const message = normalizeMessageContent(wrapped);
  if (!message) return [];
  const said = textOf(message);
  const quotes = contextOf(message)?.stanzaId;
  if (said !== undefined) return [{ kind: 'text', text: said, ...(quotes && { quotes }) }];
  const { reactionMessage: reaction, contactMessage: contact } = message;
  // Taken back again, a sign has no text.
  if (reaction)
    return reaction.text
      ? [{ kind: 'reaction', emoji: reaction.text, message: reaction.key?.id ?? undefined }]
      : [];
  const shared = contact ? [contact] : (message.contactsArrayMessage?.contacts ?? []);
  if (shared.length > 0) return shared.map((one) => ({ kind: 'contact', contact: toContact(one) }));
  const place = message.locationMessage ?? message.liveLocationMessage;
  if (place?.degreesLatitude != null && place.degreesLongitude != null)
    return [{ kind: 'location', latitude: place.degreesLatitude, longitude: place.degreesLongitude }];
  const media = toFile(message);
  if (media) return [media];
  const other = Object.entries(message).find(([name, value]) => value && !service.has(name));
  if (!other) return [];
  const { caption } = other[1] as { caption?: string | null };
  return [{ kind: 'unsupported', what: other[0].replace(/Message$/, ''), ...(caption && { caption }) }];
}

/** The words that take the place of earlier ones, where a message is such a change. */
export function editOf(wrapped: proto.IMessage | null | undefined): proto.IMessage | undefined {
  return changeOf(wrapped)?.editedMessage ?? undefined;
}

/** WhatsApp's id of the message that is changed. */
export function editedKeyOf(wrapped: proto.IMessage | null | undefined): string | undefined {
  return changeOf(wrapped)?.key?.id ?? undefined;
}

function changeOf(wrapped: proto.IMessage | null | undefined) {
  const change = normalizeMessageContent(wrapped)?.protocolMessage;
  return change?.type === proto.Message.ProtocolMessage.Type.MESSAGE_EDIT ? change : undefined;
}

/** What ties a message to others: whom it names, which message it answers. */
export function contextOf(wrapped: proto.IMessage | null | undefined): proto.IContextInfo | undefined {
  const message = normalizeMessageContent(wrapped);
  if (!message) return undefined;
  for (const part of Object.values(message)) {
    const context = (part as { contextInfo?: proto.IContextInfo | null } | null)?.contextInfo;
    if (context) return context;
  }
  return undefined;
}

function textOf(message: proto.IMessage): string | undefined {
  const { conversation, extendedTextMessage, buttonsResponseMessage, listResponseMessage } = message;
  return (
    conversation ||
    extendedTextMessage?.text ||
    buttonsResponseMessage?.selectedDisplayText ||
    listResponseMessage?.title ||
    message.templateButtonReplyMessage?.selectedDisplayText ||
    undefined
  );
}

function toFile(message: proto.IMessage): (Input & { kind: 'file' }) | null {
  const found: [MediaKind, proto.Message.IDocumentMessage | null | undefined][] = [
    ['document', message.documentMessage],
    ['image', message.imageMessage as proto.Message.IDocumentMessage | null | undefined],
    ['video', message.videoMessage as proto.Message.IDocumentMessage | null | undefined],
  ];
  for (const [kind, media] of found) {
    const ref = media && toMediaRef(kind, media);
    if (!media || !ref) continue;
    const file: IncomingFile = { ref };
    const size = Number(media.fileLength ?? Number.NaN);
    if (media.fileName) file.name = media.fileName;
    if (media.mimetype) file.mime = media.mimetype;
    if (Number.isSafeInteger(size) && size > 0) file.size = size;
    return { kind: 'file', file, ...(media.caption && { caption: media.caption }) };
  }
  return null;
}

function toContact({ displayName, vcard }: proto.Message.IContactMessage): SharedContact {
  const contact: SharedContact = {};
  // WhatsApp's own number of the shared person, which it adds to a card it made itself.
  const id = /;waid=([1-9]\d{6,14})[:;]/i.exec(vcard ?? '')?.[1];
  const phone = id ? `+${id}` : /^(?:item\d+\.)?TEL[^:]*:(.+)$/im.exec(vcard ?? '')?.[1]?.trim();
  if (phone) contact.phone = phone;
  if (id) contact.userId = `+${id}`;
  if (displayName) contact.firstName = displayName;
  if (vcard) contact.vcard = vcard;
  return contact;
}
