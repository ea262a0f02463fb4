export { findDataDirHolder, verifyDataDirFree } from './data-dir-lock.ts';
export { EmbeddedDatabaseError, type EmbeddedDatabaseErrorCode } from './embedded-database-error.ts';
export {
  type EmbeddedDatabase,
  type EmbeddedDatabaseOptions,
  findRunningDatabase,
  hasEmbeddedDatabase,
  startEmbeddedDatabase,
} from './start-embedded-database.ts';
