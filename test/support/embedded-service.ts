import mongoose from 'mongoose';
import { pino } from 'pino';
import { EmbeddedDatabaseError, startEmbeddedDatabase } from '../../src/storage/embedded/index.ts';

// A service reduced to its database, run as a process of its own so that tests can kill it: prints one JSON line when
// the database is up or refused, then writes numbered documents and prints each number once it is acknowledged.
// Arguments: data directory, number to begin with (nothing is written without one).
const [dataDir = '', from] = process.argv.slice(3);
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);

try {
  const database = await startEmbeddedDatabase({
    dataDir,
    binary: process.env.MONGODB_BINARY,
    log: pino({ level: 'silent' }),
    environment: process.env,
  });
  process.once('SIGTERM', () => void database.stop().then(() => process.exit(0)));
  say({ uri: database.uri });
  if (from !== undefined) await writeNumbers(database.uri, Number(from));
  setInterval(() => {}, 1_000);
} catch (error) {
  say({ refused: error instanceof EmbeddedDatabaseError ? error.code : String(error) });
  process.exitCode = error instanceof EmbeddedDatabaseError ? error.exitCode : 1;
}

async function writeNumbers(uri: string, first: number): Promise<void> {
  const client = new mongoose.mongo.MongoClient(uri, { writeConcern: { w: 'majority', journal: true } });
  const numbers = client.db().collection<{ _id: number }>('numbers');
  for (let number = first; ; number++) {
    // The database may be killed under the write; whether an unacknowledged one arrived is left open.
    const written = await numbers.insertOne({ _id: number }).then(
      () => true,
      () => false,
    );
    if (written) say({ written: number });
  }
}
