import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** A process of this machine: its id, and the words it was started with, joined by blanks. */
export interface RunningProcess {
  pid: number;
  command: string;
}

/** True while the process runs. A dead one that nobody has reaped yet (a child of a container's node) counts as dead. */
export function isProcessAlive(pid: number): boolean {
  if (process.platform === 'linux') {
    const state = readProcStat(pid)?.[0];
    return state !== undefined && state !== 'Z' && state !== 'X';
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * When a process started, in whatever the system tells it in: only good for comparing. Process ids are used again, the
 * pair of id and start is not. Null when there is no such process.
 */
export function findProcessStart(pid: number): string | null {
  if (process.platform === 'linux') {
    if (!isProcessAlive(pid)) return null;
    const ticks = readProcStat(pid)?.[19];
    return ticks === undefined ? null : `${readBootId()}:${ticks}`;
  }
  const output =
    process.platform === 'win32'
      ? run('powershell', ['-NoProfile', '-Command', `(Get-Process -Id ${pid}).StartTime.ToFileTimeUtc()`])
      : run('ps', ['-o', 'lstart=', '-p', String(pid)]);
  return output?.trim() || null;
}

/** Every process whose command line this user may read. */
export function listProcesses(): RunningProcess[] {
  if (process.platform === 'linux') {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => ({ pid: Number(name), command: readCommandLine(name) }));
  }
  if (process.platform === 'win32') {
    const script = 'Get-CimInstance Win32_Process | ForEach-Object { "$($_.ProcessId) $($_.CommandLine)" }';
    return toProcesses(run('powershell', ['-NoProfile', '-Command', script]) ?? '');
  }
  return toProcesses(run('ps', ['-axww', '-o', 'pid=,command=']) ?? '');
}

function toProcesses(listing: string): RunningProcess[] {
  return listing
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(.*?)\s*$/.exec(line))
    .filter((match) => match !== null)
    .map((match) => ({ pid: Number(match[1]), command: (match[2] ?? '').replaceAll('"', '') }));
}

function readCommandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim();
  } catch {
    return '';
  }
}

/** The fields after the name, which may itself hold blanks and brackets: `[0]` is the state, `[19]` the start. */
function readProcStat(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

function readBootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}

function run(command: string, args: string[]): string | null {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return null;
  }
}
