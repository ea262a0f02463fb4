import { z } from 'zod';
import { type ClientMessage, textLimit } from './page/protocol.ts';

const Id = z.string().regex(/^[\w-]{8,64}$/);

const Message = z.discriminatedUnion('type', [
  z.object({ type: z.literal('say'), id: Id, text: z.string().trim().min(1).max(textLimit) }),
  z.object({
    type: z.literal('press'),
    id: Id,
    data: z.string().min(1).max(64),
    message: z.string().min(1).max(100),
  }),
  z.object({
    type: z.literal('file'),
    id: Id,
    file: Id,
    caption: z.string().trim().max(textLimit).optional(),
  }),
  z.object({ type: z.literal('follow'), feed: z.string().max(50) }),
  z.object({ type: z.literal('ping') }),
]);

/** The message, or the id (where there is one) of what cannot be read. */
export function parseClientMessage(text: string): ClientMessage | { type: 'malformed'; id?: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { type: 'malformed' };
  }
  const parsed = Message.safeParse(value);
  if (parsed.success) return parsed.data;
  const id = Id.safeParse((value as { id?: unknown } | null)?.id);
  return { type: 'malformed', id: id.data };
}
