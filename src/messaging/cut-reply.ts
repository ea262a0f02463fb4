import type { ChannelAbilities, Reply } from '../connector/index.ts';

/**
 * Cuts a reply to what a channel takes in one message: long text becomes several messages, at a line break or space where
 * there is one. The first carries what it replaces or acknowledges, the last the choices. Pure; lengths in UTF-16 units.
 */
export function cutReply(reply: Reply, { textLimit, captionLimit }: ChannelAbilities): Reply[] {
  const limit = reply.file || reply.picture ? captionLimit : textLimit;
  const taken = titleLength(reply);
  if (taken + reply.text.length <= limit) return [reply];
  // A title that leaves little room for the text is text itself.
  const isLong = taken > limit / 2;
  const title = isLong ? undefined : reply.title;
  const text = isLong ? `${reply.title}\n\n${reply.text}` : reply.text;
  const [head = '', ...rest] = cutText(text, limit - titleLength({ title }), textLimit);
  const { replaces, acknowledges, file, picture, location, results, choices, numberButton } = reply;
  const first: Reply = { title, text: head, replaces, acknowledges, file, picture, results };
  const pages = [first, ...rest.map((part): Reply => ({ text: part }))];
  const last = pages.at(-1) as Reply;
  last.choices = choices;
  last.location = location;
  if (numberButton !== undefined) last.numberButton = numberButton;
  return pages;
}

/** With the line break that sets it off. */
function titleLength({ title }: Pick<Reply, 'title'>): number {
  return title ? title.length + 2 : 0;
}

function cutText(text: string, firstLimit: number, limit: number): string[] {
  const parts: string[] = [];
  let rest = text.trimStart();
  let room = firstLimit;
  while (rest.length > room) {
    const at = cutAt(rest, room);
    parts.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
    room = limit;
  }
  if (rest) parts.push(rest);
  return parts;
}

/** The last line break before `room`, else the last space, else `room` itself; never inside a surrogate pair. */
function cutAt(text: string, room: number): number {
  for (const separator of ['\n', ' ']) {
    const at = text.lastIndexOf(separator, room);
    if (at > room / 2) return at;
  }
  const code = text.charCodeAt(room - 1);
  return code >= 0xd800 && code <= 0xdbff && room > 1 ? room - 1 : room;
}
