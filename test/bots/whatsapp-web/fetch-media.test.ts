import { readFile, unlink } from 'node:fs/promises';
import { encryptedStream } from '@whiskeysockets/baileys';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchMedia, toMediaRef } from '../../../bots/whatsapp-web/messages/media-ref.ts';

const content = Buffer.from('BEGIN:VCARD\nVERSION:3.0\nFN:Anna\nEND:VCARD\n');
const directPath = '/v/t62.7119-24/1?ccb=11-4';

/** A file as it lies on WhatsApp's server, sealed by Baileys itself, with what opens it. */
async function sealFile() {
  const { mediaKey, encFilePath } = await encryptedStream(content, 'document');
  const sealed = await readFile(encFilePath);
  await unlink(encFilePath);
  return { ref: toMediaRef('document', { mediaKey, directPath }) ?? '', sealed };
}

describe('a file on the server of WhatsApp', () => {
  afterEach(() => vi.unstubAllGlobals());

  const answerWith = (answer: () => Response) => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', async (url: string | URL) => {
      asked.push(String(url));
      return answer();
    });
    return asked;
  };

  it('is fetched from there and nowhere else, and opened', async () => {
    const { ref, sealed } = await sealFile();
    const asked = answerWith(() => new Response(new Uint8Array(sealed)));
    expect(Buffer.from(await fetchMedia({ ref }, AbortSignal.timeout(5_000)))).toEqual(content);
    expect(asked).toEqual([`https://mmg.whatsapp.net${directPath}`]);
  });

  it('that is gone has expired; one that breaks off may come later', async () => {
    const { ref } = await sealFile();
    answerWith(() => new Response('', { status: 404 }));
    await expect(fetchMedia({ ref }, AbortSignal.timeout(5_000))).rejects.toMatchObject({ code: 'expired' });
    answerWith(() => {
      throw new TypeError(`fetch failed: ${ref}`);
    });
    const error: Error = await fetchMedia({ ref }, AbortSignal.timeout(5_000)).then(
      () => new Error('It was fetched'),
      (reason) => reason,
    );
    expect(error).toMatchObject({ code: 'unreachable' });
    expect(`${error.message} ${error.cause}`).not.toContain(ref);
  });
});
