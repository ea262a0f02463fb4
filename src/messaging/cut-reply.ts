import type { ChannelAbilities, Reply } from '../connector/index.ts';

/**
 * Cuts a reply to what a channel takes in one message: long text becomes several messages, at a line break or space where
 * there is one. The first carries what it replaces or acknowledges, the last the choices. Pure; lengths in UTF-16 units.
 */
export function cutReply(reply: Reply, { textLimit, captionLimit }: ChannelAbilities): Reply[] {
  const media = reply.file ?? reply.picture;
  const limit = (media ? captionLimit : textLimit) - (reply.title ? reply.title.length + 2 : 0);
  if (reply.text.length <= limit) return [reply];
  const [head, ...rest] = cutText(reply.text, Math.max(limit, 1), textLimit);
  const { title, replaces, acknowledges, file, picture, location, results, choices } = reply;
  const first: Reply = { title, text: head ?? '', replaces, acknowledges, file, picture, results };
  const pages = [first, ...rest.map((text): Reply => ({ text }))];
  const last = pages.at(-1) as Reply;
  last.choices = choices;
  last.location = location;
  return pages;
}

function cutText(text: string, firstLimit: number, limit: number): string[] {
  const parts: string[] = [];
  let rest = text;
  let room = firstLimit;
  while (rest.length > room) {
    const at = cutAt(rest, room);
    parts.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).replace(/^\s+/, '');
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
