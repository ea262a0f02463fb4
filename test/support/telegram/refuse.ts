import type { Upload } from './read-body.ts';
import { readHtml } from './read-html.ts';

export type Params = Record<string, unknown>;

/** What a rule needs to know of the server. */
export interface Standing {
  mayWriteTo(chat: number): boolean;
  message(chat: number, id: number): { text?: string; html?: string; markup?: unknown } | undefined;
  isOpen(pressId: string): boolean;
  isAsked(queryId: string): boolean;
  upload(reference: unknown): Upload | undefined;
}

const methods = new Set(
  `getMe getUpdates setWebhook deleteWebhook getWebhookInfo sendMessage sendPhoto sendDocument sendLocation sendVenue
   sendChatAction getFile answerCallbackQuery answerInlineQuery setMyCommands editMessageText`.split(/\s+/),
);
const TEXT = 4096;
const CAPTION = 1024;
const hollow = /[\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** The description Telegram refuses this call with, or null when it takes it. */
export function refuse(method: string, params: Params, standing: Standing): string | null {
  if (!methods.has(method)) return `method ${method} is not known to the stand-in`;
  if (hasHalfCharacter(params)) return 'strings must be encoded in UTF-8';
  return (
    refuseTarget(method, params, standing) ??
    refuseText(method, params) ??
    refuseMedia(method, params, standing) ??
    refuseKeyboard(params) ??
    refuseEdit(method, params, standing) ??
    refuseAnswer(method, params, standing) ??
    refuseSetup(method, params)
  );
}

function hasHalfCharacter(value: unknown): boolean {
  if (typeof value === 'string') return /\p{Cs}/u.test(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some(hasHalfCharacter);
}

function refuseTarget(method: string, params: Params, standing: Standing): string | null {
  if (!/^(send|edit)/.test(method) || params.inline_message_id !== undefined) return null;
  if (typeof params.chat_id !== 'number') return 'chat_id is empty';
  return standing.mayWriteTo(params.chat_id) ? null : 'chat not found';
}

/** The text as Telegram keeps it, or the refusal. */
export function toStoredText(
  text: unknown,
  mode: unknown,
): { text: string; bold: string[] } | { refusal: string } {
  const read = mode === 'HTML' ? readHtml(String(text)) : { text: String(text), bold: [] };
  return 'refusal' in read ? read : { ...read, text: read.text.trim() };
}

function refuseText(method: string, params: Params): string | null {
  const [field, limit, empty, long] =
    method === 'sendMessage' || method === 'editMessageText'
      ? (['text', TEXT, 'message text is empty', 'message is too long'] as const)
      : (['caption', CAPTION, null, 'message caption is too long'] as const);
  const value = params[field];
  if (value === undefined) return empty;
  const stored = toStoredText(value, params.parse_mode);
  if ('refusal' in stored) return stored.refusal;
  if (empty !== null && stored.text.replace(hollow, '') === '') return empty;
  return stored.text.length > limit ? long : null;
}

function refuseMedia(method: string, params: Params, standing: Standing): string | null {
  if (method === 'sendDocument' || method === 'sendPhoto') {
    const upload = standing.upload(params[method === 'sendPhoto' ? 'photo' : 'document']);
    if (upload === undefined) return 'there is no file in the request';
    if (upload.content.length === 0) return 'file must be non-empty';
    if (upload.content.length > (method === 'sendPhoto' ? 10 : 50) * 1024 ** 2) return 'file is too big';
    if (method === 'sendPhoto' && !isPicture(upload.content)) return 'IMAGE_PROCESS_FAILED';
  }
  if (method === 'sendVenue' || method === 'sendLocation') {
    const { latitude, longitude } = params as { latitude?: number; longitude?: number };
    if (!(Math.abs(latitude ?? 91) <= 90 && Math.abs(longitude ?? 181) <= 180)) return 'LOCATION_INVALID';
    if (method === 'sendVenue' && (isHollow(params.title) || isHollow(params.address))) {
      return 'VENUE_ADDRESS_INVALID';
    }
  }
  return null;
}

function isPicture(content: Buffer): boolean {
  return content.subarray(1, 4).toString() === 'PNG' || content.readUInt16BE(0) === 0xffd8;
}

function isHollow(value: unknown): boolean {
  return typeof value !== 'string' || value.replace(hollow, '') === '';
}

interface Markup {
  inline_keyboard?: Record<string, unknown>[][];
  keyboard?: Record<string, unknown>[][];
  remove_keyboard?: boolean;
}

function refuseKeyboard(params: Params): string | null {
  const markup = params.reply_markup as Markup | undefined;
  if (markup === undefined) return null;
  if (markup.remove_keyboard === true) return null;
  if (markup.keyboard) {
    // Only a private chat can be asked for a number.
    if (Number(params.chat_id) < 0) return 'phone number can be requested in private chats only';
    return markup.keyboard.flat().some(({ text }) => isHollow(text)) ? 'text must be non-empty' : null;
  }
  const rows = markup.inline_keyboard;
  if (!Array.isArray(rows)) return 'object expected as reply markup';
  if (rows.flat().length > 100 || rows.some((row) => row.length > 8)) return 'REPLY_MARKUP_TOO_LONG';
  for (const button of rows.flat()) {
    if (isHollow(button.text)) return 'text buttons are unallowed when reply keyboard buttons are empty';
    const { callback_data: data, url } = button;
    if ((data === undefined) === (url === undefined)) return 'exactly one button action is needed';
    if (data !== undefined && (data === '' || Buffer.byteLength(String(data)) > 64))
      return 'BUTTON_DATA_INVALID';
    if (url !== undefined && !isPublicAddress(String(url))) return 'BUTTON_URL_INVALID';
  }
  return null;
}

function isPublicAddress(url: string): boolean {
  if (/^tg:\/\/?\S+$/.test(url)) return true;
  return (
    /^https?:\/\/[^\s/?#@]+\.[^\s/?#@.]+(?=[/?#:]|$)/.test(url) && !/^https?:\/\/(localhost|127\.)/.test(url)
  );
}

function refuseEdit(method: string, params: Params, standing: Standing): string | null {
  if (method !== 'editMessageText' || params.inline_message_id !== undefined) return null;
  const message = standing.message(params.chat_id as number, params.message_id as number);
  if (message === undefined) return 'message to edit not found';
  if (message.text === undefined) return 'there is no text in the message to edit';
  const same =
    message.html === params.text &&
    JSON.stringify(message.markup ?? null) === JSON.stringify(params.reply_markup ?? null);
  return same
    ? 'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message'
    : null;
}

function refuseAnswer(method: string, params: Params, standing: Standing): string | null {
  const tooOld = 'query is too old and response timeout expired or query ID is invalid';
  if (method === 'answerCallbackQuery') {
    if (!standing.isOpen(String(params.callback_query_id))) return tooOld;
    return String(params.text ?? '').length > 200 ? 'MESSAGE_TOO_LONG' : null;
  }
  if (method !== 'answerInlineQuery') return null;
  if (!standing.isAsked(String(params.inline_query_id))) return tooOld;
  const results = params.results as Record<string, unknown>[];
  if (!Array.isArray(results) || results.length > 50) return 'RESULTS_TOO_MUCH';
  if (Buffer.byteLength(String(params.next_offset ?? '')) > 64) return 'NEXT_OFFSET_INVALID';
  const ids = results.map(({ id }) => String(id ?? ''));
  if (ids.some((id) => id === '' || Buffer.byteLength(id) > 64)) return 'RESULT_ID_INVALID';
  if (new Set(ids).size !== ids.length) return 'RESULT_ID_DUPLICATE';
  for (const { title, input_message_content: content } of results) {
    if (isHollow(title)) return 'ARTICLE_TITLE_EMPTY';
    const text = (content as { message_text?: unknown } | undefined)?.message_text;
    if (isHollow(text)) return 'message text is empty';
    if (String(text).trim().length > TEXT) return 'MESSAGE_TOO_LONG';
  }
  return null;
}

function refuseSetup(method: string, params: Params): string | null {
  if (method === 'setWebhook' && params.url) {
    if (!/^https:/.test(String(params.url))) return 'bad webhook: An HTTPS URL must be provided for webhook';
    const secret = params.secret_token;
    if (secret !== undefined && !/^[\w-]{1,256}$/.test(String(secret))) {
      return 'secret token contains unallowed characters';
    }
  }
  if (method === 'setMyCommands') {
    const commands = params.commands as { command: string; description: string }[];
    if (!Array.isArray(commands) || commands.length > 100) return 'BOT_COMMANDS_TOO_MUCH';
    for (const { command, description } of commands) {
      if (!/^[a-z0-9_]{1,32}$/.test(command)) return 'BOT_COMMAND_INVALID';
      if (isHollow(description) || description.length > 256) return 'BOT_COMMAND_DESCRIPTION_INVALID';
    }
    if (params.language_code !== undefined && !/^[a-z]{2}$/.test(String(params.language_code))) {
      return 'language code is invalid';
    }
  }
  return null;
}
