import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AuthenticationCreds, BufferJSON } from '@whiskeysockets/baileys';
import type { Vault } from '../../../src/connector/index.ts';
import { hasSession, storeSession } from './session-store.ts';

/** The folder of `WHATSAPP_WEB_IMPORT` holds no session. */
export class SessionImportError extends Error {
  readonly code = 'bad_session_folder';
  readonly retryable = false;
}

/** The longer before those it begins with. */
const types = [
  'pre-key',
  'session',
  'sender-key-memory',
  'sender-key',
  'app-state-sync-key',
  'app-state-sync-version',
  'lid-mapping',
  'device-list',
  'tctoken',
  'identity-key',
] as const;

const markName = 'imported';

/**
 * Takes over the session in `folder` (Baileys' multi-file format) unless there is one, or it was taken over before: one that
 * has been logged out since is not brought back. Gives whether it was. Throws SessionImportError.
 */
export async function importSession(vault: Vault, folder: string): Promise<boolean> {
  if (await hasSession(vault)) return false;
  const creds = await readCreds(folder);
  const mark = createHash('sha256').update(creds.signedIdentityKey.public).digest();
  if ((await vault.read([markName])).get(markName)?.equals(mark)) return false;
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json') && name !== 'creds.json');
  const keys = await Promise.all(
    names.flatMap((name) => {
      const key = parseKeyName(name);
      return key ? [readKey(join(folder, name)).then((value) => ({ ...key, value }))] : [];
    }),
  );
  await storeSession(
    vault,
    creds,
    keys.filter(({ value }) => value !== null),
    new Map([[markName, mark]]),
  );
  return true;
}

/** Removes a session that no longer holds; that it was taken over from a folder is still known. */
export async function forgetSession(vault: Vault): Promise<void> {
  const mark = (await vault.read([markName])).get(markName);
  await vault.clear();
  if (mark) await vault.write(new Map([[markName, mark]]));
}

/** Type and id of a key by its file's name, in which `/` and `:` are written otherwise. Null for any other file. */
export function parseKeyName(name: string): { type: string; id: string } | null {
  const type = types.find((one) => name.startsWith(`${one}-`));
  const written = type && name.slice(type.length + 1, -'.json'.length);
  if (!written) return null;
  const id = written.replaceAll('__', '/');
  return { type, id: type === 'sender-key' ? id.replaceAll('--', '::') : id };
}

async function readCreds(folder: string): Promise<AuthenticationCreds> {
  const creds = (await readKey(join(folder, 'creds.json')).catch(() => null)) as AuthenticationCreds | null;
  if (!creds?.noiseKey || !creds.signedIdentityKey?.public || !creds.me)
    throw new SessionImportError('WHATSAPP_WEB_IMPORT: no linked session in that folder');
  return creds;
}

async function readKey(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'), BufferJSON.reviver);
  } catch (cause) {
    // What is in the file is a secret: neither it nor the parser's words about it go further.
    const { code } = cause as NodeJS.ErrnoException;
    throw new SessionImportError(`WHATSAPP_WEB_IMPORT: a file cannot be read (${code ?? 'not JSON'})`);
  }
}
