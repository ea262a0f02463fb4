import { createHash } from 'node:crypto';
import type { AnyMessageContent, WAMessage, WASocket } from '@whiskeysockets/baileys';
import { DeliveryError, type Departure } from '../../../src/connector/index.ts';
import { isGroup, toJid } from '../address.ts';
import { statusOf } from '../line/after-close.ts';
import { type Content, render } from './render.ts';

export type SendingSocket = Pick<WASocket, 'sendMessage' | 'waitForMessage'>;

/** How long WhatsApp may take to say that it has a message, in milliseconds. */
const ackMilliseconds = 10_000;

/**
 * Sends one reply over the socket; resolves with the id of its last message once WhatsApp has taken it. A repeat has the
 * same ids, by which the other side knows it. Throws DeliveryError.
 */
export async function sendReply(
  socket: SendingSocket,
  { id, to, reply, signal }: Departure,
  quoted?: WAMessage,
): Promise<{ ref?: string }> {
  const jid = toJid(to);
  if (!jid) throw new DeliveryError('rejected', 'No address of WhatsApp');
  let ref: string | undefined;
  for (const [index, content] of render(reply).entries()) {
    if (signal.aborted) throw new DeliveryError('unreachable', 'WhatsApp took too long');
    const messageId = toMessageId(id, index);
    await sendOne(socket, jid, toMessage(jid, content), {
      messageId,
      ...(index === 0 && quoted && !('sign' in content) && { quoted }),
    });
    ref = messageId;
  }
  return ref === undefined ? {} : { ref };
}

/** As WhatsApp Web makes them, but always the same for the same message. */
export function toMessageId(departure: string, index: number): string {
  return `3EB0${createHash('sha256').update(`${departure}/${index}`).digest('hex').slice(0, 18)}`.toUpperCase();
}

function toMessage(jid: string, content: Content): AnyMessageContent {
  if (!('sign' in content)) return content;
  // A press in a chat with numbers is a message: its id is the end of the delivery's.
  const id = content.on.split(':').findLast((part) => /^[0-9A-Z]{8,64}$/i.test(part));
  if (!id || isGroup(jid)) return { text: content.sign, linkPreview: null };
  return { react: { text: content.sign, key: { remoteJid: jid, fromMe: false, id } } };
}

async function sendOne(
  socket: SendingSocket,
  jid: string,
  content: AnyMessageContent,
  options: { messageId: string; quoted?: WAMessage },
): Promise<void> {
  const answer = socket.waitForMessage<{ attrs?: { error?: string } }>(options.messageId, ackMilliseconds);
  answer.catch(() => undefined);
  let said: { attrs?: { error?: string } } | undefined;
  try {
    await socket.sendMessage(jid, content, options);
    said = await answer;
  } catch (error) {
    // The error goes no further: it may hold the message.
    throw new DeliveryError('unreachable', `WhatsApp Web broke off (${statusOf(error) ?? 'no code'})`);
  }
  if (!said) throw new DeliveryError('unreachable', 'WhatsApp did not say that it has the message');
  const code = said.attrs?.error;
  if (code) throw new DeliveryError('rejected', `WhatsApp refused the message with code ${code}`);
}
