import { connect } from 'node:net';
import mongoose from 'mongoose';
import { databaseUser } from './server-command.ts';

export type ServerState = 'silent' | 'starting' | 'ready' | 'refusing';

const authenticationFailed = 18;

/**
 * Asks a server of the loopback how it is: `silent` (nobody listens), `starting` (not yet able to write), `ready`, or
 * `refusing` (somebody listens who does not know our user).
 */
export async function probeServer(port: number, password: string | null): Promise<ServerState> {
  if (!(await isListening(port))) return 'silent';
  try {
    return await withServer(port, password, async (admin) => {
      const hello = await admin.command({ hello: 1 });
      if (password !== null) await admin.command({ connectionStatus: 1 });
      return hello.isWritablePrimary ? 'ready' : 'starting';
    });
  } catch (error) {
    return (error as { code?: number }).code === authenticationFailed ? 'refusing' : 'starting';
  }
}

/** Runs `work` on the admin database of a server of the loopback, as our user or, with a null password, as nobody. */
export async function withServer<T>(
  port: number,
  password: string | null,
  work: (admin: mongoose.mongo.Db) => Promise<T>,
): Promise<T> {
  const client = new mongoose.mongo.MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, {
    serverSelectionTimeoutMS: 5_000,
    maxPoolSize: 1,
    ...(password === null ? {} : { auth: { username: databaseUser, password }, authSource: 'admin' }),
  });
  try {
    return await work(client.db('admin'));
  } finally {
    await client.close();
  }
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    const settle = (listening: boolean) => {
      socket.destroy();
      resolve(listening);
    };
    socket.setTimeout(2_000, () => settle(false));
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
  });
}
