import { EmbeddedDatabaseError } from './embedded-database-error.ts';
import { type EngineRecord, writeEngineRecord } from './engines/engine-record.ts';
import { databaseUser, findFreePort, replicaSetName } from './server-command.ts';
import { withServer } from './server-probe.ts';
import { endProcess, recordServer, type ServerPlace, spawnServer, waitForServer } from './server-process.ts';

const alreadyInitialized = 23;
const unauthorized = 13;
const userExists = 51003;
const attempts = 5;

/**
 * The first start: makes the service's user, and on a mongod the replica set. May be cut short anywhere and run again.
 * Returns the record with `prepared` set; no server runs afterwards.
 */
export async function prepareServer(
  place: ServerPlace,
  record: EngineRecord,
  signal?: AbortSignal,
): Promise<EngineRecord> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const port = await findFreePort();
    const started = spawnServer(place, record, port, false);
    let done = false;
    try {
      done = await tryToPrepare(place, { pid: started.pid, port }, signal);
    } finally {
      // It asks for no password yet: not left alone either when the start is cut short.
      if (started.pid !== undefined) await endProcess(started.pid, 20_000);
    }
    if (done) {
      const prepared = { ...recordServer(place, started, { port }), prepared: true };
      writeEngineRecord(place.databaseDir, prepared);
      return prepared;
    }
  }
  throw serverDoesNotStart(place);
}

export function serverDoesNotStart({ databaseDir, engine }: ServerPlace): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError(
    'engine_refused',
    `${engine.name} ${engine.version} ends as soon as it is started; its reason is in ${databaseDir}/server.log`,
  );
}

async function tryToPrepare(
  place: ServerPlace,
  server: { pid?: number; port: number },
  signal?: AbortSignal,
): Promise<boolean> {
  if (place.engine.name === 'mongod') return await prepareMongod(place, server, signal);
  if ((await waitForServer(place, server, { password: null, signal })) !== 'ready') return false;
  // The server knows no exception for a first user, so it runs this once without passwords, on the loopback; whoever
  // else made himself a user meanwhile is removed.
  await withServer(server.port, null, async (admin) => {
    const { users } = (await admin.command({ usersInfo: 1 })) as unknown as { users: { user: string }[] };
    for (const { user } of users) await admin.command({ dropUser: user });
    await admin.command({ createUser: databaseUser, pwd: place.password, roles: ['root'] });
  });
  return true;
}

/** On a mongod with a key file nobody but a first user, from this machine, may do anything before that user exists. */
async function prepareMongod(
  place: ServerPlace,
  server: { pid?: number; port: number },
  signal?: AbortSignal,
): Promise<boolean> {
  const listening = await waitForServer(place, server, { password: null, until: 'listening', signal });
  if (listening !== 'ready') return false;
  await unless([alreadyInitialized, unauthorized], server.port, {
    replSetInitiate: toReplicaSet(server.port, 1),
  });
  if ((await waitForServer(place, server, { password: null, signal })) !== 'ready') return false;
  await unless([userExists, unauthorized], server.port, {
    createUser: databaseUser,
    pwd: place.password,
    roles: ['root'],
  });
  return (await waitForServer(place, server, { password: place.password, signal })) === 'ready';
}

/**
 * A replica set knows its member by host and port, so a mongod that comes back on another port has to be told. Does
 * nothing when the port is the same.
 */
export async function readdressReplicaSet(place: ServerPlace, port: number): Promise<void> {
  await withServer(port, place.password, async (admin) => {
    const { config } = await admin.command({ replSetGetConfig: 1 });
    const next = toReplicaSet(port, config.version + 1);
    if (config.members[0].host === next.members[0]?.host) return;
    await admin.command({ replSetReconfig: { ...config, ...next }, force: true });
  });
}

function toReplicaSet(port: number, version: number) {
  return { _id: replicaSetName, version, members: [{ _id: 0, host: `127.0.0.1:${port}` }] };
}

/** Runs a command without a user; the given error codes mean that an earlier try got this far. */
async function unless(
  done: readonly number[],
  port: number,
  command: Record<string, unknown>,
): Promise<void> {
  try {
    await withServer(port, null, (admin) => admin.command(command));
  } catch (error) {
    if (!done.includes((error as { code?: number }).code ?? 0)) throw error;
  }
}
