import type { Problem, Upload } from './check-message.ts';

const mb = 1_000_000;
/** https://developers.facebook.com/docs/whatsapp/cloud-api/reference/media#supported-media-types */
const sizes: Record<string, number> = {
  'image/jpeg': 5 * mb,
  'image/png': 5 * mb,
  'text/plain': 100 * mb,
  'application/pdf': 100 * mb,
  'application/msword': 100 * mb,
  'application/vnd.ms-excel': 100 * mb,
  'application/vnd.ms-powerpoint': 100 * mb,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 100 * mb,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 100 * mb,
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 100 * mb,
};
const fields = new Set(['messaging_product', 'type', 'file']);

/** A file as Graph takes it at its upload, or why it is refused. */
export async function checkUpload(
  body: Buffer,
  contentType: string,
): Promise<{ upload: Upload } | { problem: Problem }> {
  const refuse = (code: number, message: string) => ({ problem: [400, code, message] satisfies Problem });
  if (!contentType.startsWith('multipart/form-data')) return refuse(100, 'Not a form');
  const form = await new Response(new Uint8Array(body), {
    headers: { 'content-type': contentType },
  }).formData();
  const unknown = [...form.keys()].find((name) => !fields.has(name));
  if (unknown) return refuse(100, `Unexpected key ${unknown}`);
  if (form.get('messaging_product') !== 'whatsapp') return refuse(100, 'messaging_product must be whatsapp');
  const file = form.get('file');
  if (!(file instanceof File)) return refuse(100, 'file is required');
  const mime = file.type.split(';')[0] ?? '';
  const room = sizes[mime];
  if (room === undefined)
    return refuse(100, `Param file must be a file with one of the following types, not ${mime}`);
  if (form.get('type') !== mime) return refuse(100, 'type is not that of the file');
  const content = Buffer.from(await file.arrayBuffer());
  if (content.length === 0) return refuse(100, 'file is empty');
  if (content.length > room) return refuse(131_053, `file is over ${room} bytes`);
  return { upload: { name: file.name, mime, content } };
}
