import { execFile } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Logger } from 'pino';
import { EmbeddedDatabaseError } from '../embedded-database-error.ts';
import { downloadMongod, findCachedMongods } from './download-mongod.ts';
import { downloadSecantusd, findCachedSecantusd } from './download-secantusd.ts';
import { secantusd } from './secantusd-wheels.ts';

export interface Engine {
  name: 'mongod' | 'secantusd-rs';
  version: string;
}

export interface FoundEngine extends Engine {
  binary: string;
}

export interface EngineSearch {
  /** `MONGODB_BINARY`: taken as it is, or refused. */
  binary?: string;
  /** The engine the data belong to, from the second start on, and where it was. */
  fixed?: FoundEngine;
  cacheDir: string;
  log: Pick<Logger, 'info' | 'warn' | 'error'>;
}

const run = promisify(execFile);
const oldestMongod = 6;
const advice = 'install MongoDB 6 or newer (mongod on the PATH, or MONGODB_BINARY), or set MONGODB_URI';

/**
 * Where downloaded servers are kept, outside every data directory: `XDG_CACHE_HOME`, `LOCALAPPDATA` on Windows,
 * `~/Library/Caches` on macOS, else `~/.cache`.
 */
export function toCacheDir(environment: NodeJS.ProcessEnv, platform: string, home = homedir()): string {
  if (environment.XDG_CACHE_HOME) return join(environment.XDG_CACHE_HOME, 'rolochat');
  if (platform === 'win32') {
    return join(environment.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'rolochat', 'cache');
  }
  return platform === 'darwin'
    ? join(home, 'Library', 'Caches', 'rolochat')
    : join(home, '.cache', 'rolochat');
}

/**
 * The server to run: at the first start the first of the chain that works, later the very engine and version that
 * wrote the data. Throws `engine_refused`, `engine_unavailable` or `engine_mismatch`.
 */
export async function findEngine(search: EngineSearch): Promise<FoundEngine> {
  if (search.binary) return await takeConfigured(search.binary, search.fixed);
  return search.fixed ? await findSame(search.fixed, search) : await findFirst(search);
}

/** What a binary says it is; null when it does not run or is neither server. */
export async function identifyEngine(binary: string): Promise<FoundEngine | null> {
  try {
    const { stdout } = await run(binary, ['--version'], { timeout: 20_000 });
    const match = /^(?:(db version) v|(secantusd-rs) )(\S+)/m.exec(stdout);
    if (!match?.[3]) return null;
    return { name: match[1] ? 'mongod' : 'secantusd-rs', version: match[3], binary };
  } catch {
    return null;
  }
}

async function takeConfigured(binary: string, fixed?: FoundEngine): Promise<FoundEngine> {
  const engine = await identifyEngine(binary);
  if (!engine || !isNewEnough(engine)) {
    throw new EmbeddedDatabaseError(
      'engine_refused',
      `MONGODB_BINARY (${binary}) is no MongoDB server of version ${oldestMongod} or newer that runs here`,
    );
  }
  if (fixed && !isSame(engine, fixed)) throw mismatch(fixed, `MONGODB_BINARY is ${describe(engine)}`);
  return engine;
}

async function findFirst({ cacheDir, log }: EngineSearch): Promise<FoundEngine> {
  const onPath = await identifyEngine('mongod');
  if (onPath && isNewEnough(onPath)) return onPath;
  if (onPath) log.warn({ version: onPath.version }, 'the mongod on the PATH is too old and not used');
  const cached = await firstThat(isNewEnough, [
    ...findCachedMongods(cacheDir),
    findCachedSecantusd(cacheDir),
  ]);
  if (cached) return cached;
  const fetched = await fetchMongod(cacheDir, log);
  if (fetched) return fetched;
  return await fetchSecantusd(cacheDir, log);
}

async function findSame(fixed: FoundEngine, { cacheDir, log }: EngineSearch): Promise<FoundEngine> {
  const same = (engine: Engine) => isSame(engine, fixed);
  const isMongod = fixed.name === 'mongod';
  const places = isMongod ? ['mongod', ...findCachedMongods(cacheDir)] : [findCachedSecantusd(cacheDir)];
  const found = await firstThat(same, [fixed.binary, ...places]);
  if (found) return found;
  const fetched = isMongod
    ? await fetchMongod(cacheDir, log, fixed.version)
    : fixed.version === secantusd.version
      ? await fetchSecantusd(cacheDir, log)
      : null;
  if (fetched && same(fetched)) return fetched;
  throw mismatch(fixed, 'it was not found');
}

async function firstThat(
  fits: (engine: Engine) => boolean,
  binaries: readonly (string | null)[],
): Promise<FoundEngine | null> {
  for (const binary of binaries) {
    const engine = binary ? await identifyEngine(binary) : null;
    if (engine && fits(engine)) return engine;
  }
  return null;
}

async function fetchMongod(
  cacheDir: string,
  log: EngineSearch['log'],
  version?: string,
): Promise<FoundEngine | null> {
  try {
    const binary = await downloadMongod(cacheDir, version);
    return binary ? await identifyEngine(binary) : null;
  } catch (error) {
    log.warn({ reason: (error as Error).message }, 'no mongod could be fetched for this system');
    return null;
  }
}

async function fetchSecantusd(cacheDir: string, log: EngineSearch['log']): Promise<FoundEngine> {
  log.info({ package: secantusd.requirement }, 'downloading the embedded database server (22 MB, once)');
  let reason: string;
  try {
    const engine = await identifyEngine(await downloadSecantusd(cacheDir));
    if (engine) return engine;
    reason = 'the downloaded server does not run on this system';
  } catch (error) {
    reason = (error as Error).message;
  }
  throw new EmbeddedDatabaseError(
    'engine_unavailable',
    `no database server could be had (${reason}): ${advice}`,
  );
}

function isNewEnough(engine: Engine): boolean {
  return engine.name !== 'mongod' || Number.parseInt(engine.version, 10) >= oldestMongod;
}

function isSame(engine: Engine, fixed: Engine): boolean {
  return engine.name === fixed.name && engine.version === fixed.version;
}

function describe({ name, version }: Engine): string {
  return `${name} ${version}`;
}

function mismatch(fixed: Engine, reason: string): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError(
    'engine_mismatch',
    `these data belong to ${describe(fixed)}, and ${reason}: point MONGODB_BINARY at that server, ` +
      'or with it in place run "npm run move-data -- --to URI" and set MONGODB_URI',
  );
}
