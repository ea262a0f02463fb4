import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { fetchFile } from '../../../bots/whatsapp-cloud/fetch-file.ts';
import { FileTooLargeError } from '../../../src/connector/index.ts';
import { type GraphApi, startGraphApi } from '../../support/stand-ins/graph-api.ts';

let api: GraphApi;

beforeAll(async () => {
  api = await startGraphApi();
  api.media.set('4711', Buffer.from('żółć'));
  return () => api.stop();
});

const fetchMedia = (ref: string, signal = AbortSignal.timeout(5_000)) =>
  fetchFile(
    {
      accessToken: api.environment.WHATSAPP_CLOUD_ACCESS_TOKEN,
      phoneNumberId: api.environment.WHATSAPP_CLOUD_PHONE_NUMBER_ID,
      apiRoot: api.root,
    },
    { ref },
    signal,
  );

describe('a file by WhatsApp', () => {
  it('is fetched by its id, with the token', async () => {
    expect(Buffer.from(await fetchMedia('4711')).toString()).toBe('żółć');
  });

  it('is refused when it is too large, whatever Meta says of its size', async () => {
    api.media.set('4712', Buffer.alloc(1));
    api.sizes.set('4712', 20_000_001);
    await expect(fetchMedia('4712')).rejects.toBeInstanceOf(FileTooLargeError);
    api.media.set('4713', Buffer.alloc(20_000_001));
    api.sizes.set('4713', 5);
    await expect(fetchMedia('4713')).rejects.toBeInstanceOf(FileTooLargeError);
  });

  it('is refused when it is not what was sent', async () => {
    api.media.set('4714', Buffer.from('half of it'));
    api.hashes.set('4714', 'a'.repeat(64));
    await expect(fetchMedia('4714')).rejects.toMatchObject({ code: 'rejected', retryable: false });
    const digest = createHash('sha256').update('half of it').digest('base64');
    api.hashes.set('4714', digest);
    expect(Buffer.from(await fetchMedia('4714')).toString()).toBe('half of it');
  });

  it('cannot be had when it is gone, and may come later when Meta is in trouble', async () => {
    await expect(fetchMedia('4799')).rejects.toMatchObject({ code: 'rejected', retryable: false });
    expect(api.takeRefusals()).toHaveLength(1);
    await expect(fetchMedia('../me')).rejects.toMatchObject({ code: 'rejected' });
    api.failNext({ status: 500 });
    await expect(fetchMedia('4711')).rejects.toMatchObject({ code: 'unreachable', retryable: true });
    api.failNext('hang');
    await expect(fetchMedia('4711', AbortSignal.timeout(50))).rejects.toMatchObject({ code: 'unreachable' });
  });
});
