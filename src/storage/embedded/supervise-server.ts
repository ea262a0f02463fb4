import { setTimeout as pause } from 'node:timers/promises';
import type { EngineRecord } from './engines/engine-record.ts';
import { readdressReplicaSet, serverDoesNotStart } from './prepare-server.ts';
import { findProcessStart, isProcessAlive } from './process-identity.ts';
import { findFreePort } from './server-command.ts';
import { probeServer } from './server-probe.ts';
import {
  endProcess,
  findRunningServer,
  recordServer,
  type ServerPlace,
  spawnServer,
  waitForServer,
} from './server-process.ts';

export interface SupervisedServer {
  port: number;
  /** Ends the server: asked first, after seven seconds made to; its log keeps what was acknowledged. */
  stop(): Promise<void>;
}

export interface Supervision {
  onDown?(): void;
  onUp?(): void;
  signal?: AbortSignal;
}

interface LiveServer {
  pid: number;
  port: number;
  start: string | null;
}

const firstStartAttempts = 5;
const lookMilliseconds = 200;
/** A look costs a connection with its password. */
const askMilliseconds = 5_000;
const stopPatience = 7_000;
/** Of a server that serves nothing any more there is nothing to wait for. */
const brokenPatience = 1_000;
const longestPause = 10_000;

/**
 * Brings the server up, or takes over a living one, and starts it again on the same port whenever it dies, or lives and
 * serves nothing, as after its disk was full. A child and a server taken over are watched alike, by looking whether the
 * process is there and lets us in.
 */
export async function superviseServer(
  place: ServerPlace,
  record: EngineRecord,
  supervision: Supervision,
): Promise<SupervisedServer> {
  const stopping = new AbortController();
  const { signal } = supervision;
  let live = await bringUpFirst(place, record, signal).catch((error: unknown) => {
    if (signal?.aborted && findRunningServer(place, record))
      place.log.warn('the database server goes on without the service; the next start takes it over');
    throw error;
  });
  const { port } = live;

  const watch = async (): Promise<void> => {
    let deaths = 0;
    let upSince = Date.now();
    let askedAt = Date.now();
    for (;;) {
      await pause(lookMilliseconds, undefined, { signal: stopping.signal });
      if (isProcessAlive(live.pid)) {
        if (Date.now() - askedAt < askMilliseconds) continue;
        const isBroken = await refusesUs(place, port);
        askedAt = Date.now();
        if (!isBroken || stopping.signal.aborted) continue;
        place.log.error('the database server serves nothing any more and is ended');
        await endProcess(live.pid, brokenPatience);
      }
      deaths = Date.now() - upSince < 60_000 ? deaths + 1 : 0;
      place.log.error('the database server has died and is being started again');
      supervision.onDown?.();
      live = await bringUpAgain(place, { ...record, port }, deaths, stopping.signal);
      upSince = askedAt = Date.now();
      place.log.info('the database server answers again');
      supervision.onUp?.();
    }
  };
  const watching = watch().catch((error: unknown) => {
    if (!stopping.signal.aborted)
      place.log.error({ reason: String(error) }, 'the database is no longer watched');
  });

  return {
    port,
    stop: async () => {
      stopping.abort();
      await watching;
      // A restart that was under way may have left a server that `live` does not know yet.
      const running = findRunningServer(place, record);
      const known = findProcessStart(live.pid) === live.start ? live.pid : undefined;
      const pid = running?.pid ?? known;
      if (pid !== undefined) await endProcess(pid, stopPatience);
      recordServer(place, record, { port });
    },
  };
}

/** At a start nobody holds the port yet: a taken one is left for another, and a server that never lives is an error. */
async function bringUpFirst(
  place: ServerPlace,
  record: EngineRecord,
  signal?: AbortSignal,
): Promise<LiveServer> {
  for (let attempt = 1; attempt <= firstStartAttempts; attempt++) {
    const { live, refusing, isFound } = await bringUp(place, record, signal);
    if (live) return live;
    // Found in that state it may have lost its disk; a fresh one is not on these data as we left them.
    if (refusing && !isFound) break;
    if (refusing) await endProcess(refusing, brokenPatience);
    await pause(100 * attempt, undefined, { signal });
  }
  throw serverDoesNotStart(place);
}

/** Drivers know the port, so it stays; whatever is in the way, trying goes on, more and more slowly. */
async function bringUpAgain(
  place: ServerPlace,
  record: EngineRecord & { port: number },
  deaths: number,
  signal: AbortSignal,
): Promise<LiveServer> {
  for (let attempt = deaths; ; attempt++) {
    await pause(attempt === 0 ? 0 : Math.min(longestPause, 100 * 2 ** Math.min(attempt, 10)), undefined, {
      signal,
    });
    try {
      const { live, refusing } = await bringUp(place, record, signal, record.port);
      if (live) return live;
      if (refusing) await endProcess(refusing, brokenPatience);
      place.log.error({ attempt }, 'the database server could not be started yet');
    } catch (error) {
      // On a full disk not even which process it is can be written down.
      signal.throwIfAborted();
      const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
      place.log.error({ attempt, reason }, 'the database server could not be started yet');
    }
  }
}

async function bringUp(
  place: ServerPlace,
  record: EngineRecord,
  signal?: AbortSignal,
  fixedPort?: number,
): Promise<{ live?: LiveServer; refusing?: number; isFound?: boolean }> {
  const running = findRunningServer(place, record);
  if (running) place.log.info('taking over the database server that is already running');
  const port = running?.port ?? fixedPort ?? (await findFreePort(record.port));
  const { pid } = running ? recordServer(place, record, running) : spawnServer(place, record, port, true);
  const wanted = { password: place.password, signal };
  if (place.engine.name === 'mongod' && !running && port !== record.port) {
    const listening = await waitForServer(place, { pid, port }, { ...wanted, until: 'listening' });
    if (listening === 'ready') await readdressReplicaSet(place, port);
  }
  const state = await waitForServer(place, { pid, port }, wanted);
  if (state === 'ready' && pid !== undefined) return { live: { pid, port, start: findProcessStart(pid) } };
  return state === 'refused' ? { refusing: pid, isFound: running !== null } : {};
}

/** Whether a server that let us in once does so no more: twice, since one answer may be a mistake of the moment. */
async function refusesUs({ password }: ServerPlace, port: number): Promise<boolean> {
  for (let times = 0; times < 2; times += 1)
    if ((await probeServer(port, password)) !== 'refusing') return false;
  return true;
}
