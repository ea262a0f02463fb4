import type { IncomingMessage } from 'node:http';

/** A file that came with a call. */
export interface Upload {
  name: string;
  content: Buffer;
}

export interface ReadBody {
  params: Record<string, unknown>;
  /** By the id that `attach://…` names. */
  uploads: Map<string, Upload>;
}

/** The parameters of a call, sent as JSON or as a form with files. Throws on a body that is neither. */
export async function readBody(request: IncomingMessage): Promise<ReadBody> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (body.length === 0) return { params: {}, uploads: new Map() };
  if (type.startsWith('application/json')) return { params: JSON.parse(body.toString()), uploads: new Map() };
  const boundary = /^multipart\/form-data;.*boundary=(.+)$/.exec(type)?.[1];
  if (boundary === undefined) throw new Error(`a body of type ${type}`);
  return readForm(body, Buffer.from(`--${boundary}`));
}

function readForm(body: Buffer, separator: Buffer): ReadBody {
  const read: ReadBody = { params: {}, uploads: new Map() };
  let at = body.indexOf(separator);
  for (;;) {
    const next = body.indexOf(separator, at + separator.length);
    if (at < 0 || next < 0) return read;
    const part = body.subarray(at + separator.length + 2, next - 2);
    const split = part.indexOf('\r\n\r\n');
    const head = part.subarray(0, split).toString();
    const content = Buffer.from(part.subarray(split + 4));
    const name = /[; ]name="([^"]*)"/i.exec(head)?.[1];
    // Quoted up to the quote, else up to the next semicolon: as Telegram's server reads it.
    const file = /;\s*filename=(?:"([^"]*)"|([^;\r\n]*))/i.exec(head);
    if (name === undefined) throw new Error('a part of a form without a name');
    if (file) read.uploads.set(name, { name: file[1] ?? file[2] ?? '', content });
    else read.params[name] = toValue(content.toString());
    at = next;
  }
}

/** Forms carry objects and numbers as JSON text. */
function toValue(text: string): unknown {
  if (!/^[[{]|^-?\d{1,15}(\.\d+)?$|^(true|false)$/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
