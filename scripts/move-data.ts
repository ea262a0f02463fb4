import { parseArgs } from 'node:util';
import { pino } from 'pino';
import {
  CopyError,
  copyDatabase,
  EmbeddedDatabaseError,
  hasEmbeddedDatabase,
  startEmbeddedDatabase,
} from '../src/storage/index.ts';

// `npm run move-data -- --to URI`: copies the data of DATA_DIR's embedded database to another server.
const usage = 'usage: npm run move-data -- --to mongodb://user:password@host/database\n';

async function moveData(to: string): Promise<void> {
  const dataDir = process.env.DATA_DIR || './data';
  if (!hasEmbeddedDatabase(dataDir)) {
    throw new TypeError(`${dataDir} holds no embedded database: set DATA_DIR to the folder that does`);
  }
  const source = await startEmbeddedDatabase({
    dataDir,
    binary: process.env.MONGODB_BINARY || undefined,
    log: pino({ level: 'warn' }, pino.destination(2)),
    environment: process.env,
  });
  try {
    const copied = await copyDatabase(source.uri, to, ({ name, documents }) => {
      process.stdout.write(`${name}: ${documents}\n`);
    });
    const total = copied.reduce((sum, { documents }) => sum + documents, 0);
    process.stdout.write(
      `${total} documents in ${copied.length} collections copied and counted. Now start the service with ` +
        'MONGODB_URI set to the new address and SECRET_KEY to the key kept in DATA_DIR; without that key ' +
        'what is encrypted or signed cannot be read.\n',
    );
  } finally {
    await source.stop();
  }
}

try {
  const { values } = parseArgs({ options: { to: { type: 'string' } } });
  if (!/^mongodb(\+srv)?:\/\/./.test(values.to ?? '')) throw new TypeError(usage);
  await moveData(values.to ?? '');
} catch (error) {
  const known =
    error instanceof EmbeddedDatabaseError || error instanceof CopyError || error instanceof TypeError;
  process.stderr.write(`${known ? error.message.trimEnd() : String(error)}\n`);
  process.exitCode = error instanceof EmbeddedDatabaseError ? error.exitCode : 1;
}
