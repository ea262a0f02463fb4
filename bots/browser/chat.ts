import type { Mailboxes, Sink, Turn } from '../../src/connector/index.ts';
import type { FileStore } from './files.ts';
import type { ChatItem, ClientMessage, RefusalReason } from './page/protocol.ts';

/** The mailbox that holds a browser's chat. */
export function chatBox(browser: string): string {
  return `browser:${browser}`;
}

/** The shape of `IncomingFile.ref` on this channel. */
export function toFileRef(browser: string, id: string): string {
  return `${browser}/${id}`;
}

export interface Speaker {
  browser: string;
  /** The page's language. */
  language?: string;
}

/** What a person's message came to; null = stored. */
export type Outcome = RefusalReason | null;

/**
 * Takes one message of the person into the chat's log and into the inbox. The log is asked first, and hands out places in
 * the order it was asked, so the message stands above what the bot answers. Both know its id, so that sending it again
 * after one of them failed has no second effect.
 */
export async function takeMessage(
  message: Extract<ClientMessage, { id: string }>,
  { browser, language }: Speaker,
  { mailboxes, files, sink, now }: { mailboxes: Mailboxes; files: FileStore; sink: Sink; now(): Date },
): Promise<Outcome> {
  const { id } = message;
  const file = message.type === 'file' ? await files.describe(browser, message.file) : undefined;
  if (file === null) return 'no_such_file';

  const logged = mailboxes.append(chatBox(browser), `in:${id}`, { ...toItem(message, file) });
  const at = now();
  const turn: Turn = {
    who: { identity: { scheme: 'browser', value: browser }, language },
    where: { channel: 'browser', chat: browser, kind: 'private' },
    at,
    input: toInput(message, browser, file),
  };
  const stored = sink([{ type: 'turn', key: `${browser}:${id}`, conversation: browser, at, turn }]);
  for (const result of await Promise.allSettled([logged, stored]))
    if (result.status === 'rejected') throw result.reason;
  return null;
}

type Said = Extract<ClientMessage, { id: string }>;
type Described = Awaited<ReturnType<FileStore['describe']>> | undefined;

function toItem(message: Said, file: Described): ChatItem {
  const { id } = message;
  if (message.type === 'press') return { from: 'press', id, data: message.data, message: message.message };
  if (message.type === 'say') return { from: 'person', id, text: message.text };
  return { from: 'person', id, text: message.caption ?? '', ...(file && { file }) };
}

function toInput(message: Said, browser: string, file: Described): Turn['input'] {
  if (message.type === 'say') return { kind: 'text', text: message.text };
  if (message.type === 'press')
    return { kind: 'press', data: message.data, pressId: message.id, message: message.message };
  return {
    kind: 'file',
    file: { ref: toFileRef(browser, message.file), name: file?.name, mime: file?.mime, size: file?.size },
    caption: message.caption || undefined,
  };
}
