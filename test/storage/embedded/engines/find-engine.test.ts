import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findCachedMongods } from '../../../../src/storage/embedded/engines/download-mongod.ts';
import {
  downloadSecantusd,
  findCachedSecantusd,
} from '../../../../src/storage/embedded/engines/download-secantusd.ts';
import { findEngine, toCacheDir } from '../../../../src/storage/embedded/engines/find-engine.ts';
import { findSecantusdWheel } from '../../../../src/storage/embedded/engines/secantusd-wheels.ts';

const log = pino({ level: 'silent' });
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rolochat-engine-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

function putProgram(name: string, script: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

test('takes a mongod on the PATH before anything is downloaded', async () => {
  const binary = putProgram('mongod', 'echo "db version v8.0.4"');
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env.PATH}`);
  const engine = await findEngine({ cacheDir: join(folder, 'cache'), log });
  expect(engine).toEqual({ name: 'mongod', version: '8.0.4', binary: 'mongod' });
  expect(await findEngine({ binary, cacheDir: folder, log })).toEqual({ ...engine, binary });
});

test('refuses a configured mongod older than 6', async () => {
  const binary = putProgram('mongod', 'echo "db version v5.0.31"');
  await expect(findEngine({ binary, cacheDir: folder, log })).rejects.toMatchObject({
    code: 'engine_refused',
  });
});

test('takes the newest cached mongod, but none whose download was cut short', () => {
  const cache = join(folder, 'mongod');
  expect(findCachedMongods(folder)).toEqual([]);
  mkdirSync(cache);
  const names = ['mongod-x64-debian-8.0.4', 'mongod-x64-debian-8.2.6', 'mongod-x64-debian-8.2.7'];
  for (const name of names) writeFileSync(join(cache, name), '');
  for (const name of names.slice(0, 2)) writeFileSync(join(cache, `${name}.md5`), '');
  expect(findCachedMongods(folder)).toEqual([join(cache, names[1] ?? ''), join(cache, names[0] ?? '')]);
});

test('does not use a downloaded server whose digest is another one', async () => {
  putProgram(
    'pip',
    'if [ "$1" = download ]; then while [ "$1" != --dest ]; do shift; done; echo bogus > "$2/bogus.whl"; fi',
  );
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env.PATH}`);
  const cacheDir = join(folder, 'cache');
  await expect(downloadSecantusd(cacheDir)).rejects.toThrow(/SHA-256/);
  expect(readdirSync(cacheDir)).toEqual([]);
  expect(findCachedSecantusd(cacheDir)).toBeNull();
});

test('says what to do when pip cannot download', async () => {
  putProgram('pip', 'if [ "$1" = download ]; then echo "no network" >&2; exit 1; fi');
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env.PATH}`);
  await expect(downloadSecantusd(join(folder, 'cache'))).rejects.toThrow(
    /pip could not download.*no network/,
  );
});

test('knows a build for each system it promises, and none for the others', () => {
  const systems: [string, string, boolean][] = [
    ['linux', 'x64', false],
    ['linux', 'arm64', false],
    ['linux', 'x64', true],
    ['linux', 'arm64', true],
    ['darwin', 'arm64', false],
    ['win32', 'x64', false],
  ];
  const digests = systems.map((system) => findSecantusdWheel(...system)?.sha256);
  expect(new Set(digests).size).toBe(systems.length);
  for (const digest of digests) expect(digest).toMatch(/^[0-9a-f]{64}$/);
  expect(findSecantusdWheel('darwin', 'x64', false)).toBeNull();
  expect(findSecantusdWheel('linux', 'riscv64', false)).toBeNull();
});

test('keeps downloads in the cache folder of the system', () => {
  expect(toCacheDir({ XDG_CACHE_HOME: '/c' }, 'linux', '/h')).toBe('/c/rolochat');
  expect(toCacheDir({}, 'linux', '/h')).toBe('/h/.cache/rolochat');
  expect(toCacheDir({}, 'darwin', '/h')).toBe('/h/Library/Caches/rolochat');
  expect(toCacheDir({ LOCALAPPDATA: '/l' }, 'win32', '/h')).toBe('/l/rolochat/cache');
});
