import type { AnyMessageContent } from '@whiskeysockets/baileys';
import { DeliveryError, type OutgoingFile, type Reply } from '../../../src/connector/index.ts';
import { isVcard, toWhatsappWords } from '../../../webhooks/shared/index.ts';

export const textLimit = 4_000;
export const captionLimit = 1_000;

/** One message as the socket takes it; a sign goes on the message that was answered. */
export type Content = AnyMessageContent | { sign: string; on: string };

/** Put on a message that was understood and needs no words. */
const understood = '👍';

/** What a reply becomes on WhatsApp, in order; empty when there is nothing to be said. Pure; throws DeliveryError. */
export function render(reply: Reply): Content[] {
  const { title, text, choices, file, picture, location, acknowledges, results } = reply;
  if (results) return [];
  if (choices?.length) throw new DeliveryError('rejected', 'WhatsApp Web has no buttons');
  const said = toWhatsappWords({ title, text });
  const media = picture ? [toPicture(picture, said)] : file ? toFile(file, said) : [];
  const words = media.length === 0 && said !== '' ? [{ text: said, linkPreview: null }] : [];
  const contents: Content[] = [...words, ...media, ...(location ? [toPlace(location)] : [])];
  if (contents.length > 0) return contents;
  if (!acknowledges) throw new DeliveryError('rejected', 'The message is empty');
  const toast = acknowledges.toast?.trim();
  return [toast ? { text: toast, linkPreview: null } : { sign: understood, on: acknowledges.pressId }];
}

function toPicture({ mime, content }: OutgoingFile, caption: string): AnyMessageContent {
  return { image: Buffer.from(content), mimetype: mime, ...(caption && { caption }) };
}

/** A card of one contact is shown as a contact; any other file is a document. */
function toFile({ name, mime, content }: OutgoingFile, caption: string): AnyMessageContent[] {
  const vcard = isVcard(mime) ? Buffer.from(content).toString('utf8') : '';
  const cards = vcard.match(/^BEGIN:VCARD\s*$/gim)?.length ?? 0;
  if (cards === 1) {
    const displayName =
      /^FN[^:]*:(.*)$/im
        .exec(vcard)?.[1]
        ?.trim()
        .replace(/\\([,;\\])/g, '$1') || name;
    const card = { contacts: { displayName, contacts: [{ displayName, vcard }] } };
    return caption ? [{ text: caption, linkPreview: null }, card] : [card];
  }
  const document = Buffer.from(content);
  return [{ document, mimetype: mime, fileName: name, ...(caption && { caption }) }];
}

function toPlace({ latitude, longitude, title }: NonNullable<Reply['location']>): AnyMessageContent {
  return {
    location: { degreesLatitude: latitude, degreesLongitude: longitude, ...(title && { name: title }) },
  };
}
