import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadSecretKey, SecretKeyError } from '../src/secret-key.ts';

describe('loadSecretKey', () => {
  let folder: string;
  let dataDir: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'secret-key-'));
    dataDir = join(folder, 'data');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('makes a key at the first start that nobody else can read, and finds it at the next', async () => {
    const [key, ...others] = await loadSecretKey(dataDir);
    expect(others).toEqual([]);
    expect(key).toMatch(/^[\w-]{43}$/);
    expect((await stat(dataDir)).mode & 0o777).toBe(0o700);
    expect((await stat(join(dataDir, 'secret-key'))).mode & 0o777).toBe(0o600);
    expect(await loadSecretKey(dataDir)).toEqual([key]);
  });

  it('gives starts at the same time the same key and leaves no draft behind', async () => {
    const keys = await Promise.all(Array.from({ length: 8 }, () => loadSecretKey(dataDir)));
    expect(new Set(keys.flat()).size).toBe(1);
    expect(await readdir(dataDir)).toEqual(['secret-key']);
  });

  it('makes a different key for other data', async () => {
    expect(await loadSecretKey(dataDir)).not.toEqual(await loadSecretKey(join(folder, 'other')));
  });

  it('takes several keys during a rotation and closes the file to others', async () => {
    await loadSecretKey(dataDir);
    await writeFile(join(dataDir, 'secret-key'), 'the-new-secret-key, the-old-secret-key\n');
    await chmod(join(dataDir, 'secret-key'), 0o644);
    expect(await loadSecretKey(dataDir)).toEqual(['the-new-secret-key', 'the-old-secret-key']);
    expect((await stat(join(dataDir, 'secret-key'))).mode & 0o777).toBe(0o600);
  });

  it.each(['', 'short', 'a-long-enough-secret-key,'])('never replaces a broken key (%j)', async (content) => {
    await loadSecretKey(dataDir);
    await writeFile(join(dataDir, 'secret-key'), content);
    await expect(loadSecretKey(dataDir)).rejects.toThrow(SecretKeyError);
  });
});
