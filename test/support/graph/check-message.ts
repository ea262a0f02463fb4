import type { z } from 'zod';
import { type GraphPayload, messageShape } from './message-shapes.ts';

/** Why Graph refuses. */
export type Problem = [status: number, code: number, message: string];

/** What Graph knows when a message comes. */
export interface Known {
  /** When each recipient wrote last. */
  openedAt: ReadonlyMap<string, Date>;
  /** Messages that were written to us, and by whom. */
  received: ReadonlyMap<string, string>;
  uploads: ReadonlyMap<string, Upload>;
  /** Recipients that are refused with a code: 131026 for one without WhatsApp. */
  refused: ReadonlyMap<string, number>;
  now: Date;
}

export interface Upload {
  name: string;
  mime: string;
  content: Buffer;
}

const day = 24 * 3_600_000;
const imageLimit = 5_000_000;

/** A message as Graph reads it, or why it is refused. */
export function checkMessage(body: unknown, known: Known): { payload: GraphPayload } | { problem: Problem } {
  const read = messageShape.safeParse(body, { reportInput: true });
  const issue = read.error?.issues[0];
  if (issue) return { problem: toProblem(issue) };
  const payload = read.data as GraphPayload;
  const problem = toObjection(payload, known);
  return problem ? { problem } : { payload };
}

/** In the order in which Graph looks: is it well-formed, may it go there, may it go now. */
function toObjection(payload: GraphPayload, known: Known): Problem | null {
  for (const { id, kind } of mediaOf(payload)) {
    const upload = known.uploads.get(id);
    if (!upload) return [400, 100, 'The media id is not known'];
    const isImage = upload.mime.startsWith('image/');
    if ((kind === 'image') !== isImage) return [400, 131_053, `Media of type ${upload.mime} as ${kind}`];
    if (isImage && upload.content.length > imageLimit) return [400, 131_053, 'The image is too large'];
  }
  const quoted = 'context' in payload ? payload.context?.message_id : undefined;
  const signed = payload.type === 'reaction' ? payload.reaction.message_id : undefined;
  const recipient = payload.to ?? payload.recipient ?? '';
  for (const id of [quoted, signed])
    if (id !== undefined && known.received.get(id) !== recipient)
      return [400, 131_009, 'The message is not known in this chat'];
  const code = known.refused.get(recipient);
  if (code !== undefined) return [400, code, 'As the recipient is known'];
  const opened = known.openedAt.get(recipient);
  if (!opened || known.now.getTime() - opened.getTime() > day)
    return [400, 131_047, 'More than 24 hours have passed since the recipient last replied'];
  return null;
}

function mediaOf(payload: GraphPayload): { id: string; kind: 'image' | 'document' }[] {
  const { type } = payload;
  if (type === 'image') return [{ id: payload.image.id, kind: type }];
  if (type === 'document') return [{ id: payload.document.id, kind: type }];
  if (type !== 'interactive' || payload.interactive.type !== 'button') return [];
  const { header } = payload.interactive;
  if (header?.type === 'image') return [{ id: header.image.id, kind: 'image' }];
  return header?.type === 'document' ? [{ id: header.document.id, kind: 'document' }] : [];
}

export function toProblem(issue: z.core.$ZodIssue): Problem {
  const where = issue.path.join('.') || 'the message';
  if (issue.code === 'unrecognized_keys')
    return [400, 100, `Unexpected key ${[...issue.path, ...issue.keys].join('.')}`];
  if (issue.message === 'is required' || ('input' in issue && issue.input === undefined))
    return [400, 131_008, `${where} is required`];
  // Graph answers an unknown product or a text that is too long with its general code.
  const isGeneral = where === 'messaging_product' || where === 'text.body';
  return [400, isGeneral ? 100 : 131_009, `${where}: ${issue.message}`];
}
