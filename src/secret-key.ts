import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { shortestSecretKey } from './core-environment.ts';
import { toDataDirError } from './data-dir.ts';

/** The generated key cannot be read or is not one; a new one in its place would make all that was sealed unreadable. */
export class SecretKeyError extends Error {
  readonly code = 'bad_secret_key_file';
  readonly retryable = false;
  /** EX_CONFIG: starting again without a change outside changes nothing. */
  readonly exitCode = 78;
  constructor(
    readonly file: string,
    options?: { cause: unknown },
  ) {
    super(`The secret key in ${file} cannot be used`, options);
  }
}

/**
 * The keys in `DATA_DIR/secret-key`, current first (several with commas between, for a rotation). Generated at the first
 * start, readable by the owner alone. Throws SecretKeyError.
 */
export async function loadSecretKey(dataDir: string): Promise<string[]> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, 'secret-key');
  if (!(await exists(file))) await generate(dataDir, file);
  let content: string;
  try {
    content = await readFile(file, 'utf8');
    if (process.platform !== 'win32' && ((await stat(file)).mode & 0o077) !== 0) await chmod(file, 0o600);
  } catch (cause) {
    throw new SecretKeyError(file, { cause });
  }
  const keys = content
    .trim()
    .split(',')
    .map((key) => key.trim());
  if (keys.some((key) => key.length < shortestSecretKey)) throw new SecretKeyError(file);
  return keys;
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw new SecretKeyError(file, { cause: error });
    },
  );
}

/** Written whole and durable under another name first: a crash leaves no half key, and of two starts one key wins. */
async function generate(dataDir: string, file: string): Promise<void> {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    await writeKey(draft);
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw toDataDirError(error);
  } finally {
    await rm(draft, { force: true });
  }
  await syncFolder(dataDir);
}

async function writeKey(draft: string): Promise<void> {
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(`${randomBytes(32).toString('base64url')}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return; // It can open no folder.
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}
