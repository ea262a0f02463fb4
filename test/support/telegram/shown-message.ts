import type { Upload } from './read-body.ts';
import { type Params, toStoredText } from './refuse.ts';

/** A message as the person sees it. */
export interface ShownMessage {
  id: number;
  chat: number;
  method: string;
  text?: string;
  caption?: string;
  /** Stretches in bold. */
  bold: string[];
  html?: string;
  markup?: { inline_keyboard: { text: string; callback_data?: string; url?: string }[][] };
  /** The button that hands over the reader's own number; null where the message takes it away. */
  numberButton?: string | null;
  file?: Upload;
  params: Params;
  edits: number;
}

/** What of a call's parameters is shown. */
export function toContent(
  params: Params,
): Pick<ShownMessage, 'text' | 'caption' | 'bold' | 'html' | 'markup' | 'numberButton'> {
  const field = params.text === undefined ? 'caption' : 'text';
  const { inline_keyboard, keyboard, remove_keyboard } = (params.reply_markup ?? {}) as {
    inline_keyboard?: NonNullable<ShownMessage['markup']>['inline_keyboard'];
    keyboard?: { text: string; request_contact?: true }[][];
    remove_keyboard?: true;
  };
  const asks = keyboard?.flat().find(({ request_contact }) => request_contact)?.text;
  const markup = {
    markup: inline_keyboard && { inline_keyboard },
    numberButton: remove_keyboard ? null : asks,
  };
  if (params[field] === undefined) return { bold: [], ...markup };
  const stored = toStoredText(params[field], params.parse_mode);
  if ('refusal' in stored) throw new Error(stored.refusal);
  return { [field]: stored.text, bold: stored.bold, html: String(params[field]), ...markup };
}

/** As Telegram answers with it. */
export function toWire({ id, chat, text, caption }: ShownMessage): object {
  const type = chat > 0 ? 'private' : 'supergroup';
  return { message_id: id, date: 1_790_000_000, chat: { id: chat, type }, text, caption };
}
