import { InputFile } from 'grammy';
import { type ConnectorLog, DeliveryError, type Departure } from '../../../src/connector/index.ts';
import { type MessageRef, toRef } from '../message-ref.ts';
import { type RawTelegram, toTelegramSignal } from '../telegram-api.ts';
import { type TelegramProblem, toDeliveryError, toProblem } from '../telegram-problem.ts';
import { type OutgoingMessage, type Rendering, render } from './render.ts';

/** What of a departure has already arrived, so that a repeat sends only the rest. */
interface Progress {
  acknowledged: boolean;
  sent: MessageRef[];
}

const REMEMBERED = 1000;

/**
 * `deliver` of the contract. It never tries again by itself, except where Telegram says what to do instead. `onCall` hears how
 * each message ended: with a problem, or null.
 */
export function createDelivery(
  raw: RawTelegram,
  log: ConnectorLog,
  onCall: (problem: TelegramProblem | null) => void,
) {
  const unfinished = new Map<string, Progress>();
  /** Groups that became supergroups while we run: old id → new. */
  const moved = new Map<number, number>();

  return async function deliver({ id, to, reply, signal }: Departure): Promise<{ ref?: string }> {
    const rendering = render(reply);
    const progress = unfinished.get(id) ?? { acknowledged: false, sent: [] };
    const outcomes = await Promise.allSettled([
      sendAll(toChat(to.chat), rendering, progress, signal),
      acknowledge(rendering, progress, signal),
    ]);
    unfinished.delete(id);
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed !== undefined) {
      const error = failed.reason as DeliveryError;
      if (error.retryable) remember(id, progress);
      throw error;
    }
    const ref = toMainRef(rendering.messages, progress.sent);
    return ref === undefined ? {} : { ref: toRef(ref) };
  };

  function remember(id: string, progress: Progress): void {
    unfinished.set(id, progress);
    const [oldest] = unfinished.keys();
    if (unfinished.size > REMEMBERED && oldest !== undefined) unfinished.delete(oldest);
  }

  async function acknowledge({ acknowledge: answer }: Rendering, progress: Progress, signal: AbortSignal) {
    if (answer === undefined || progress.acknowledged) return;
    try {
      await raw.answerCallbackQuery(answer, toTelegramSignal(signal));
    } catch (error) {
      const problem = toProblem(error);
      const { retryable } = toDeliveryError(problem);
      if (retryable) throw toDeliveryError(problem);
      // The press has lapsed or was answered before: its spinner is gone, and the message does not depend on it.
      if (problem.kind !== 'too_old') log.warn({ problem: problem.message }, 'A press was not acknowledged');
    }
    progress.acknowledged = true;
  }

  async function sendAll(chat: number, rendering: Rendering, progress: Progress, signal: AbortSignal) {
    try {
      if (rendering.answer) await raw.answerInlineQuery(rendering.answer, toTelegramSignal(signal));
      for (const message of rendering.messages.slice(progress.sent.length)) {
        const edited = await edit(chat, message, signal);
        progress.sent.push(edited ?? (await send(moved.get(chat) ?? chat, message, signal)));
        onCall(null);
      }
    } catch (error) {
      if (error instanceof DeliveryError) throw error;
      const problem = toProblem(error);
      onCall(problem);
      throw toDeliveryError(problem);
    }
  }

  /** Null when the message has to be sent as a new one. */
  async function edit(
    chat: number,
    message: OutgoingMessage,
    signal: AbortSignal,
  ): Promise<MessageRef | null> {
    if (message.kind !== 'text' || message.edits === undefined) return null;
    const target = message.edits;
    // A dialogue that went on in another chat: the answer belongs where the person is now.
    if ('chat' in target && target.chat !== chat) return null;
    const address =
      'inline' in target
        ? { inline_message_id: target.inline }
        : { chat_id: target.chat, message_id: target.message };
    try {
      const { keyboard } = message;
      const markup = keyboard && { reply_markup: { inline_keyboard: keyboard } };
      await raw.editMessageText({ ...address, ...toText(message), ...markup }, toTelegramSignal(signal));
      return target;
    } catch (error) {
      const { kind } = toProblem(error);
      if (kind === 'not_modified') return target;
      if (kind === 'edit_impossible' || kind === 'moved') return null;
      throw error;
    }
  }

  async function send(chat: number, message: OutgoingMessage, signal: AbortSignal): Promise<MessageRef> {
    try {
      const sent = await call(chat, message, signal);
      return { chat: sent.chat.id, message: sent.message_id };
    } catch (error) {
      const problem = toProblem(error);
      if (problem.kind === 'moved' && problem.movedTo !== undefined && problem.movedTo !== chat) {
        moved.set(chat, problem.movedTo);
        log.info({}, 'A group became a supergroup; its messages follow it');
        return send(problem.movedTo, message, signal);
      }
      if (problem.kind === 'bad_picture' && message.kind === 'photo') {
        return send(chat, { ...message, kind: 'document' }, signal);
      }
      throw error;
    }
  }

  function call(chat_id: number, message: OutgoingMessage, abort: AbortSignal) {
    const signal = toTelegramSignal(abort);
    const markup = toMarkup(message);
    switch (message.kind) {
      case 'text':
        return raw.sendMessage({ chat_id, ...toText(message), ...markup }, signal);
      case 'document':
        return raw.sendDocument(
          { chat_id, document: toUpload(message.file), ...toCaption(message), ...markup },
          signal,
        );
      case 'photo':
        return raw.sendPhoto(
          { chat_id, photo: toUpload(message.file), ...toCaption(message), ...markup },
          signal,
        );
      case 'venue': {
        const { latitude, longitude, title, address } = message;
        return raw.sendVenue({ chat_id, latitude, longitude, title, address, ...markup }, signal);
      }
      case 'location': {
        const { latitude, longitude } = message;
        return raw.sendLocation({ chat_id, latitude, longitude, ...markup }, signal);
      }
    }
  }
}

/** The message a later reply may take the place of: the one with the buttons, else the last text. */
function toMainRef(
  messages: readonly OutgoingMessage[],
  sent: readonly MessageRef[],
): MessageRef | undefined {
  const withKeyboard = messages.findLastIndex(({ keyboard }) => keyboard !== undefined);
  const withText = messages.findLastIndex(({ kind }) => kind === 'text');
  return sent[withKeyboard] ?? sent[withText] ?? sent.at(-1);
}

function toText({ html }: OutgoingMessage & { kind: 'text' }) {
  return { text: html, parse_mode: 'HTML' as const, link_preview_options: { is_disabled: true } };
}

/** Buttons under the message, or the one at the keyboard's place that hands over the reader's own number. */
function toMarkup({ keyboard, numberButton }: OutgoingMessage) {
  if (keyboard) return { reply_markup: { inline_keyboard: keyboard } };
  // https://core.telegram.org/bots/api#keyboardbutton (request_contact), #replykeyboardremove
  if (numberButton === null) return { reply_markup: { remove_keyboard: true as const } };
  if (numberButton === undefined) return undefined;
  const button = { text: numberButton, request_contact: true };
  return { reply_markup: { keyboard: [[button]], resize_keyboard: true, one_time_keyboard: true } };
}

function toCaption({ html }: { html?: string }) {
  return html === undefined ? {} : { caption: html, parse_mode: 'HTML' as const };
}

/** grammY writes the name into a header as it is, unquoted: quote it, and keep out what would end the quotes. */
function toUpload(file: { name: string; content: Uint8Array }): InputFile {
  const name = file.name.replace(/[\p{Cc}\p{Cs}"\\/]/gu, '_').slice(-120) || 'file';
  return new InputFile(file.content, `"${name}"`);
}

function toChat(chat: string): number {
  const id = Number(chat);
  if (!Number.isSafeInteger(id) || id === 0) throw new DeliveryError('rejected', 'No chat of Telegram');
  return id;
}
