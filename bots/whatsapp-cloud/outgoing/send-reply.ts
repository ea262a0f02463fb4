import { z } from 'zod';
import { DeliveryError, type Departure } from '../../../src/connector/index.ts';
import { toLanguage, translatorOf } from '../../../src/locales/index.ts';
import { toRecipient } from '../address.ts';
import { type Account, apiVersion, call, toErrorCode, toFailure } from '../call-graph.ts';
import type { TroubleBoard } from '../trouble-board.ts';
import { createHoldUps, type HoldUps } from './hold-ups.ts';
import type { LatestMessages } from './latest-messages.ts';
import { messageIdOf, type Part, render } from './render.ts';
import { uploadMedia } from './upload-media.ts';

export interface Sender {
  /** `deliver` of the contract. Throws DeliveryError. */
  send(departure: Departure): Promise<{ ref?: string }>;
  /** Shows the newest message of a chat as read, and that an answer is being written; never throws. */
  indicate(chat: string, signal: AbortSignal): Promise<void>;
}

/** How far a departure of several messages has come, so that a second try begins where the first one broke off. */
interface Progress {
  done: number;
  ref?: string;
  /** Of the media of the next message, once it is uploaded. */
  mediaId?: string;
}

const remembered = 200;
const Accepted = z.object({ messages: z.tuple([z.object({ id: z.string().min(1) })], z.unknown()) });

/**
 * Sends by Graph: one call for a message, one more for a file, and no second try behind the outbox's back. `noteTrouble` hears
 * what keeps everything from going out, and of each message that went.
 */
export function createSender(
  account: Account,
  latest: LatestMessages,
  noteTrouble: TroubleBoard['note'],
  holdUps: HoldUps = createHoldUps(),
): Sender {
  const begun = new Map<string, Progress>();

  const post = async (payload: object, signal: AbortSignal) => {
    const { apiRoot, phoneNumberId, accessToken } = account;
    const response = await call(`${apiRoot}/${apiVersion}/${phoneNumberId}/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ messaging_product: 'whatsapp', ...payload }),
      redirect: 'error',
      signal,
    });
    return { response, answer: (await response.json().catch(() => null)) as unknown };
  };

  const sendOne = async (
    part: Part,
    progress: Progress,
    { to: { chat }, signal }: Departure,
    context: { message_id: string } | undefined,
  ) => {
    const recipient = toRecipient(chat);
    if (!recipient) throw new DeliveryError('rejected', 'No address of WhatsApp');
    if ('media' in part) progress.mediaId ??= await uploadMedia(account, part.media, signal);
    const content = 'media' in part ? part.toContent(progress.mediaId ?? '') : part.content;
    const payload = { recipient_type: 'individual', ...recipient, ...(context && { context }), ...content };
    const { response, answer } = await post(payload, signal);
    if (!response.ok) {
      const failure = toFailure(response, answer);
      if (failure.code !== 'rate_limited') throw failure;
      const retryAfter = holdUps.note(chat, toErrorCode(answer), failure.options.retryAfter ?? 0);
      throw new DeliveryError('rate_limited', failure.message, { retryAfter });
    }
    await noteTrouble();
    holdUps.clear(chat);
    // It is taken all the same when the answer breaks off; only its receipts will find nobody.
    return Accepted.safeParse(answer).data?.messages[0].id;
  };

  /** Writes down what keeps a message from going out, be it the message or its file that was refused. */
  const noting = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      const trouble = error instanceof DeliveryError ? error.options.trouble : undefined;
      if (trouble) await noteTrouble(trouble);
      throw error;
    }
  };

  /** What an answer quotes: the message it answers, when more was said since. What a notice is about was said in another chat. */
  const toQuote = ({ to: { chat }, answers = '' }: Departure) => {
    const answered = messageIdOf(answers);
    if (!answered || !latest.isIn(chat, answered) || answered === latest.of(chat)) return undefined;
    return { message_id: answered };
  };

  return {
    send: async (departure) => {
      const { id, reply, to, language } = departure;
      const t = translatorOf(toLanguage(language) ?? 'en');
      const parts = render(reply, { choose: t('whatsapp-choose') });
      const progress = begun.get(id) ?? { done: 0 };
      for (; progress.done < parts.length; progress.done += 1) {
        const part = parts[progress.done] as Part;
        const isSign = 'content' in part && part.content.type === 'reaction';
        holdUps.check(to.chat);
        begun.set(id, progress);
        const [oldest] = begun.keys();
        if (begun.size > remembered && oldest !== undefined) begun.delete(oldest);
        const quote = progress.done === 0 && !isSign ? toQuote(departure) : undefined;
        progress.ref = (await noting(() => sendOne(part, progress, departure, quote))) ?? progress.ref;
        progress.mediaId = undefined;
      }
      begun.delete(id);
      return progress.ref === undefined ? {} : { ref: progress.ref };
    },
    indicate: async (chat, signal) => {
      const message_id = latest.of(chat);
      if (!message_id) return;
      const payload = { status: 'read', message_id, typing_indicator: { type: 'text' } };
      await post(payload, signal).catch(() => undefined);
    },
  };
}
