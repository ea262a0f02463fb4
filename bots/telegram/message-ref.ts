/** A message of ours: in a chat, or put into somebody's chat by an inline answer. */
export type MessageRef = { chat: number; message: number } | { inline: string };

/** The channel's reference as the core keeps it: `chat:message`, or `inline:id`. */
export function toRef(message: MessageRef): string {
  return 'inline' in message ? `inline:${message.inline}` : `${message.chat}:${message.message}`;
}

/** Null when it is no reference of this channel (a draft that went on elsewhere may hold another's). */
export function parseRef(ref: string): MessageRef | null {
  const inline = /^inline:(.+)$/s.exec(ref)?.[1];
  if (inline !== undefined) return { inline };
  const [, chat, message] = /^(-?\d{1,16}):(\d{1,16})$/.exec(ref) ?? [];
  return chat === undefined || message === undefined
    ? null
    : { chat: Number(chat), message: Number(message) };
}
