import { DeliveryError, FileTooLargeError, type IncomingFile } from '../../../src/connector/index.ts';
import { type RawTelegram, toTelegramSignal } from '../telegram-api.ts';
import { toDeliveryError, toProblem } from '../telegram-problem.ts';

/** https://core.telegram.org/bots/api#getfile */
export const DOWNLOAD_LIMIT = 20 * 1024 ** 2;

/** The bytes of a file somebody sent. Throws FileTooLargeError (before the download where the size is known) or DeliveryError. */
export async function fetchFile(
  raw: RawTelegram,
  address: { apiRoot: string; token: string },
  file: IncomingFile,
  signal: AbortSignal,
): Promise<Uint8Array> {
  refuseLarge(file.size);
  const path = await getPath(raw, file, signal);
  let response: Response;
  try {
    response = await fetch(`${address.apiRoot}/file/bot${address.token}/${path}`, {
      signal,
      redirect: 'error',
    });
  } catch {
    throw new DeliveryError('unreachable', 'The file was not fetched from Telegram');
  }
  if (!response.ok) {
    await response.body?.cancel();
    const code = response.status === 429 || response.status >= 500 ? 'unreachable' : 'expired';
    throw new DeliveryError(code, `Telegram answered the download with ${response.status}`);
  }
  return read(response);
}

async function getPath(raw: RawTelegram, file: IncomingFile, signal: AbortSignal): Promise<string> {
  try {
    const found = await raw.getFile({ file_id: file.ref }, toTelegramSignal(signal));
    refuseLarge(found.file_size);
    if (found.file_path) return found.file_path;
  } catch (error) {
    if (error instanceof FileTooLargeError) throw error;
    const problem = toProblem(error);
    if (problem.kind === 'too_big') throw new FileTooLargeError(DOWNLOAD_LIMIT);
    throw toDeliveryError(problem);
  }
  throw new DeliveryError('expired', 'Telegram has no such file any more');
}

async function read(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      size += chunk.byteLength;
      // What the sender said of the size was not true.
      refuseLarge(size);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof FileTooLargeError) throw error;
    throw new DeliveryError('unreachable', 'The download from Telegram broke off');
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function refuseLarge(size: number | undefined): void {
  if (size !== undefined && size > DOWNLOAD_LIMIT) throw new FileTooLargeError(DOWNLOAD_LIMIT);
}
