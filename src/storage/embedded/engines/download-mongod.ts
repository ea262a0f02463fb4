import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Long enough for any host that is going to answer; short, since it stands between a newcomer and the first page. */
const probeMilliseconds = 900;

/**
 * The newest mongod that an earlier `downloadMongod` left in the cache, or null. The downloader writes the checksum
 * beside the binary last, so a binary without it was cut short.
 */
export function findCachedMongods(cacheDir: string): string[] {
  const folder = mongodFolder(cacheDir);
  if (!existsSync(folder)) return [];
  const names = new Set(readdirSync(folder));
  return [...names]
    .filter((name) => name.startsWith('mongod-') && names.has(`${name}.md5`))
    .sort()
    .reverse()
    .map((name) => join(folder, name));
}

/**
 * Fetches a mongod with mongodb-memory-server's downloader, which finds the build for this system and locks against a
 * second process. Null when the download host does not answer quickly; throws when there is no build or it fails.
 */
export async function downloadMongod(cacheDir: string, version?: string): Promise<string | null> {
  const { MongoBinary } = await import('mongodb-memory-server-core');
  const [{ MongoBinaryDownloadUrl }, { getOS }, { DEFAULT_VERSION }] = await Promise.all([
    import('mongodb-memory-server-core/lib/util/MongoBinaryDownloadUrl.js'),
    import('mongodb-memory-server-core/lib/util/getos/index.js'),
    import('mongodb-memory-server-core/lib/util/resolveConfig.js'),
  ]);
  const build = { version: version ?? DEFAULT_VERSION, platform: process.platform, arch: process.arch };
  const url = await new MongoBinaryDownloadUrl({ ...build, os: await getOS() }).getDownloadUrl();
  if (!(await answers(url))) return null;
  return await MongoBinary.getPath({ ...build, downloadDir: mongodFolder(cacheDir) });
}

function mongodFolder(cacheDir: string): string {
  return join(cacheDir, 'mongod');
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(probeMilliseconds) });
    return response.ok;
  } catch {
    return false;
  }
}
