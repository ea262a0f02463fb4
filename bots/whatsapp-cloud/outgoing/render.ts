import { DeliveryError, type Reply } from '../../../src/connector/index.ts';
import { isVcard, toWhatsappWords } from '../../../webhooks/shared/index.ts';
import { type Card, toCards } from './to-cards.ts';
import { type Media, toMedia } from './to-media.ts';
import { type Menu, toMenu } from './to-menu.ts';

/** https://developers.facebook.com/docs/whatsapp/cloud-api/messages/text-messages; what sets a title off comes on top. */
const bodyLimit = 4_096;
export const textLimit = bodyLimit - 4;
/** Of the words above reply buttons, and beneath a picture or a document. */
const buttonBodyLimit = 1_024;
export const captionLimit = buttonBodyLimit - 4;

/** The part of a message's payload that depends on its type. */
export type Content = { type: string } & Record<string, unknown>;

/** A message to be; with media it is complete once they are uploaded. */
export type Part = { content: Content } | { media: Media; toContent(id: string): Content };

/** A button of a list, in the reader's language; at most 20 characters. */
export interface Words {
  choose: string;
}

/** A message that was understood and needs no words. */
const understood = '👍';

/** Whether the choices of a reply become buttons or a list, and not numbers. Pure. */
export function showsChoices({ choices = [], title, text }: Reply): boolean {
  return toMenu(choices) !== null && toWhatsappWords({ title, text }) !== '';
}

/**
 * What a reply becomes on WhatsApp, in order: what is shown first, the words with what can be chosen last. Empty when there
 * is nothing to be said. What Graph would refuse is refused here, never shortened or dropped. Pure; throws DeliveryError.
 */
export function render(reply: Reply, words: Words): Part[] {
  const { title, text, choices = [], file, picture, location, acknowledges, results } = reply;
  if (results) return [];
  const said = toWhatsappWords({ title, text });
  const menu = choices.length > 0 ? toMenu(choices) : null;
  if (choices.length > 0 && !menu) throw new DeliveryError('rejected', 'WhatsApp cannot show these choices');
  const cards = file && isVcard(file.mime) ? toCards(Buffer.from(file.content).toString('utf8')) : null;
  const given = picture ?? (cards ? undefined : file);
  const media = given && toMedia(given, picture !== undefined);
  const places = location ? [{ content: toPlace(location) }] : [];
  const first = cards ? [{ content: toContacts(cards) }] : [];
  if (said === '') {
    if (menu) throw new DeliveryError('rejected', 'A choice needs words');
    const shown = [...first, ...(media ? [withMedia(media, '')] : []), ...places];
    return shown.length > 0 ? shown : toSign(acknowledges);
  }
  if (said.length > bodyLimit)
    throw new DeliveryError('rejected', `The message is over ${bodyLimit} characters`);
  const fitsBelow = said.length <= buttonBodyLimit && !location;
  if (media && fitsBelow && !menu) return [...first, withMedia(media, said)];
  if (media && fitsBelow && menu?.buttons) return [...first, withButtons(media, said, menu.buttons)];
  const last = menu ? toInteractive(said, menu, words) : toText(said);
  return [...first, ...(media ? [withMedia(media, '')] : []), ...places, { content: last }];
}

/** A press is answered lightly where nothing else is said: in a chat without spinners it would look unheard. */
function toSign(acknowledges: Reply['acknowledges']): Part[] {
  if (!acknowledges) throw new DeliveryError('rejected', 'The message is empty');
  const toast = acknowledges.toast?.trim();
  if (toast) return [{ content: toText(toast) }];
  const pressed = messageIdOf(acknowledges.pressId);
  return pressed
    ? [{ content: { type: 'reaction', reaction: { message_id: pressed, emoji: understood } } }]
    : [];
}

/** The message in the name of a press or a delivery: its end. */
export function messageIdOf(name: string): string | undefined {
  return /(?:^|:)(wamid\.[\w+/=.-]+)(?::\d+)?$/.exec(name)?.[1];
}

function toText(body: string): Content {
  return { type: 'text', text: { body, preview_url: false } };
}

function toContacts(contacts: readonly Card[]): Content {
  return { type: 'contacts', contacts };
}

function toPlace({ latitude, longitude, title }: NonNullable<Reply['location']>): Content {
  return { type: 'location', location: { latitude, longitude, ...(title && { name: title }) } };
}

function toInteractive(text: string, { buttons, rows }: Menu, { choose }: Words): Content {
  const body = { text };
  if (buttons && text.length <= buttonBodyLimit)
    return {
      type: 'interactive',
      interactive: { type: 'button', body, action: { buttons: buttons.map(toButton) } },
    };
  const action = { button: choose, sections: [{ rows }] };
  return { type: 'interactive', interactive: { type: 'list', body, action } };
}

function withMedia({ kind, mime, file }: Media, caption: string): Part {
  return {
    media: { kind, mime, file },
    toContent: (id) => ({ type: kind, [kind]: toObject({ kind, mime, file }, id, caption) }),
  };
}

function withButtons(media: Media, text: string, buttons: NonNullable<Menu['buttons']>): Part {
  const { kind } = media;
  return {
    media,
    toContent: (id) => ({
      type: 'interactive',
      interactive: {
        type: 'button',
        header: { type: kind, [kind]: toObject(media, id, '') },
        body: { text },
        action: { buttons: buttons.map(toButton) },
      },
    }),
  };
}

function toObject({ kind, file }: Media, id: string, caption: string) {
  return { id, ...(kind === 'document' && { filename: file.name }), ...(caption && { caption }) };
}

function toButton({ id, title }: { id: string; title: string }) {
  return { type: 'reply', reply: { id, title } };
}
