import { createHash } from 'node:crypto';
import type { LookupResult, OutgoingFile, Reply } from '../../../src/connector/index.ts';
import { DeliveryError } from '../../../src/connector/index.ts';
import { type MessageRef, parseRef } from '../message-ref.ts';
import {
  CAPTION_LIMIT,
  clean,
  isBlank,
  lengthOf,
  type Span,
  splitSpans,
  TEXT_LIMIT,
  toHtml,
  toLine,
} from './html.ts';
import { type Button, type Keyboard, toKeyboard } from './to-keyboard.ts';

// https://core.telegram.org/bots/faq#how-do-i-upload-a-large-file, #sendphoto, #answercallbackquery, #answerinlinequery
const FILE_LIMIT = 50 * 1024 ** 2;
const PICTURE_LIMIT = 10 * 1024 ** 2;
const TOAST_LIMIT = 200;
const RESULT_LIMIT = 50;
const ID_LIMIT = 64;
const NUMBER_LABEL_LIMIT = 64;

/** One message, without its chat: the API call it becomes, in Telegram's words except for the bytes of a file. */
export type OutgoingMessage = { keyboard?: Button[][]; numberButton?: string | null } & (
  | { kind: 'text'; html: string; edits?: MessageRef }
  | { kind: 'document' | 'photo'; file: OutgoingFile; html?: string }
  | { kind: 'venue'; latitude: number; longitude: number; title: string; address: string }
  | { kind: 'location'; latitude: number; longitude: number }
);

export interface InlineArticle {
  type: 'article';
  id: string;
  title: string;
  description?: string;
  input_message_content: { message_text: string; link_preview_options: { is_disabled: true } };
}

export interface Rendering {
  /** Sent one after the other. */
  messages: OutgoingMessage[];
  acknowledge?: { callback_query_id: string; text?: string };
  answer?: {
    inline_query_id: string;
    results: InlineArticle[];
    is_personal: true;
    cache_time: 0;
    next_offset: string;
  };
}

/**
 * What Telegram is asked for one reply. Whatever the reply holds, Telegram takes it; what it could only take
 * falsified (an empty file, a choice whose data is too long) throws DeliveryError `rejected`.
 */
export function render(reply: Reply): Rendering {
  const rendering: Rendering = { messages: toMessages(reply) };
  if (reply.acknowledges) {
    const { pressId, toast } = reply.acknowledges;
    rendering.acknowledge = { callback_query_id: pressId };
    if (toast !== undefined && !isBlank(toast)) rendering.acknowledge.text = toLine(toast, TOAST_LIMIT);
  }
  if (reply.results) {
    const { queryId, items, nextOffset = '' } = reply.results;
    rendering.answer = {
      inline_query_id: queryId,
      results: toArticles(items),
      is_personal: true,
      cache_time: 0,
      next_offset: isCarried(nextOffset) ? nextOffset : '',
    };
  }
  return rendering;
}

function toMessages(reply: Reply): OutgoingMessage[] {
  const keyboard = toKeyboard(reply.choices ?? []);
  const spans = toSpans(reply, keyboard);
  const edits = (reply.replaces !== undefined && parseRef(reply.replaces)) || undefined;
  const media = toMedia(reply);
  const shown = !isBlank(spans.map(({ text }) => text).join(''));
  if (media.length === 0 && !shown && keyboard.rows.length === 0) return [];

  const captioned = media[0];
  const fits = captioned?.kind === 'document' || captioned?.kind === 'photo';
  const messages: OutgoingMessage[] = [...media];
  if (shown && fits && edits === undefined && lengthOf(spans) <= CAPTION_LIMIT) {
    captioned.html = toHtml(spans);
  } else if (shown || media.length === 0) {
    const parts = splitSpans(shown ? spans : [{ text: '…' }], TEXT_LIMIT);
    const texts = parts.map((part): OutgoingMessage => ({ kind: 'text', html: toHtml(part) }));
    // What takes an earlier message's place stands where that stood: above the files that come with it.
    if (edits !== undefined) {
      Object.assign(texts[0] as OutgoingMessage, { edits });
      messages.unshift(...texts);
      if (keyboard.rows.length > 0) (texts.at(-1) as OutgoingMessage).keyboard = keyboard.rows;
      return messages;
    }
    messages.push(...texts);
  }
  const last = messages.at(-1) as OutgoingMessage;
  if (keyboard.rows.length > 0) last.keyboard = keyboard.rows;
  else if (reply.numberButton !== undefined) last.numberButton = toNumberButton(reply.numberButton);
  return messages;
}

/** A button without a readable label is refused: then the question stands alone. */
function toNumberButton(label: string | null): string | null | undefined {
  if (label === null) return null;
  return isBlank(label) ? undefined : toLine(label, NUMBER_LABEL_LIMIT);
}

function toSpans(reply: Reply, keyboard: Keyboard): Span[] {
  const spans: Span[] = [];
  const title = clean(reply.title ?? '').trim();
  const text = clean([reply.text, ...keyboard.written].filter((part) => part !== '').join('\n'))
    .replace(/^\n+/, '')
    .trimEnd();
  if (!isBlank(title)) spans.push({ text: title, bold: true });
  if (!isBlank(text)) spans.push({ text: spans.length > 0 ? `\n${text}` : text });
  return spans;
}

type Captioned = OutgoingMessage & { kind: 'document' | 'photo' };

function toMedia(reply: Reply): (Captioned | (OutgoingMessage & { kind: 'venue' | 'location' }))[] {
  const media: ReturnType<typeof toMedia> = [];
  if (reply.file) media.push({ kind: 'document', file: checked(reply.file) });
  if (reply.picture) {
    const file = checked(reply.picture);
    const kind =
      file.content.byteLength > PICTURE_LIMIT || file.mime === 'image/svg+xml' ? 'document' : 'photo';
    media.push({ kind, file });
  }
  if (reply.location) {
    const { latitude, longitude, title } = reply.location;
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
      throw new DeliveryError('rejected', 'A place that is not on earth');
    }
    const address = `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
    if (title === undefined || isBlank(title)) media.push({ kind: 'location', latitude, longitude });
    else media.push({ kind: 'venue', latitude, longitude, title: toLine(title, 200), address });
  }
  return media;
}

function checked(file: OutgoingFile): OutgoingFile {
  const size = file.content.byteLength;
  if (size === 0) throw new DeliveryError('rejected', 'An empty file');
  if (size > FILE_LIMIT) throw new DeliveryError('rejected', `A file of ${size} bytes, of ${FILE_LIMIT}`);
  return file;
}

function toArticles(items: readonly LookupResult[]): InlineArticle[] {
  const articles = new Map<string, InlineArticle>();
  for (const item of items) {
    const id = toResultId(item.id);
    if (articles.size === RESULT_LIMIT || articles.has(id)) continue;
    const title = toLine(item.title, 256);
    const [text] = splitSpans([{ text: clean(item.text).trim() }], TEXT_LIMIT);
    const article: InlineArticle = {
      type: 'article',
      id,
      title,
      input_message_content: {
        message_text: text?.map((span) => span.text).join('') ?? title,
        link_preview_options: { is_disabled: true },
      },
    };
    if (item.description !== undefined && !isBlank(item.description)) {
      article.description = toLine(item.description, 512);
    }
    articles.set(id, article);
  }
  return [...articles.values()];
}

/** Nothing reads the id again, so one that does not fit is replaced by its digest. */
function toResultId(id: string): string {
  const fits = !isBlank(id) && isCarried(id);
  return fits ? id : createHash('sha256').update(id).digest('base64url');
}

function isCarried(word: string): boolean {
  return Buffer.byteLength(word) <= ID_LIMIT && !/\p{Cs}/u.test(word);
}
