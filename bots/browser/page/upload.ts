import { fileLimit, type ShownFile } from './protocol.ts';

export class FileTooLargeError extends Error {}

/** Hands a file to the service; it is not in the chat yet. Throws FileTooLargeError, or another error worth a retry. */
export async function upload(file: File): Promise<ShownFile> {
  if (file.size > fileLimit) throw new FileTooLargeError();
  const body = new FormData();
  body.append('file', file, file.name);
  const response = await fetch('/files', { method: 'POST', body });
  if (response.status === 413) throw new FileTooLargeError();
  if (!response.ok) throw new Error(`The upload was answered ${response.status}`);
  return response.json();
}
