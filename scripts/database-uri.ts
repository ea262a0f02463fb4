import { EmbeddedDatabaseError, findRunningDatabase } from '../src/storage/index.ts';

// `npm run database-uri`: the address of the running embedded database of DATA_DIR, for a second process's MONGODB_URI.
const dataDir = process.env.DATA_DIR || './data';
try {
  const running = findRunningDatabase(dataDir);
  if (!running) {
    throw new EmbeddedDatabaseError(
      'database_not_running',
      `no embedded database runs on ${dataDir}: start the service first (npm start), or set DATA_DIR to its folder`,
    );
  }
  process.stdout.write(`${running.uri}\n`);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = error instanceof EmbeddedDatabaseError ? error.exitCode : 1;
}
