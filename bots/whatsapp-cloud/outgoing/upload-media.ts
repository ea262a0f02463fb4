import { z } from 'zod';
import { DeliveryError } from '../../../src/connector/index.ts';
import { type Account, apiVersion, call, toFailure } from '../call-graph.ts';
import type { Media } from './to-media.ts';

const Uploaded = z.object({ id: z.string().min(1) });

/**
 * Gives Meta a file and resolves with its id, which holds for 30 days: https://developers.facebook.com/docs/whatsapp/cloud-api/reference/media
 * Throws DeliveryError; whatever became of the file, no message has been taken.
 */
export async function uploadMedia(
  { accessToken, phoneNumberId, apiRoot }: Account,
  { mime, file }: Media,
  signal: AbortSignal,
): Promise<string> {
  const form = new FormData();
  form.set('messaging_product', 'whatsapp');
  form.set('type', mime);
  form.set('file', new Blob([new Uint8Array(file.content)], { type: mime }), file.name);
  try {
    const response = await call(`${apiRoot}/${apiVersion}/${phoneNumberId}/media`, {
      method: 'POST',
      headers: { authorization: `Bearer ${accessToken}` },
      body: form,
      redirect: 'error',
      signal,
    });
    const answer: unknown = await response.json().catch(() => null);
    if (!response.ok) throw toFailure(response, answer);
    const id = Uploaded.safeParse(answer).data?.id;
    if (!id) throw new DeliveryError('deferred', 'WhatsApp names no id of the media');
    return id;
  } catch (error) {
    if (error instanceof DeliveryError && error.code === 'unreachable')
      throw new DeliveryError('deferred', error.message);
    throw error;
  }
}
