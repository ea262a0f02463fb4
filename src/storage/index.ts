export { type ChangeWriter, NotFoundError } from './change-writer.ts';
export { type CopiedCollection, CopyError, copyDatabase } from './copy-database.ts';
export { copyValue, isPlainObject, type PlainObject } from './copy-value.ts';
export {
  type ConnectOptions,
  connectDatabase,
  createDatabase,
  type Database,
  isDatabaseAway,
  type Transaction,
} from './database.ts';
export { defineModel, Mixed, type ModelDefinition } from './define-model.ts';
export {
  type EmbeddedDatabase,
  EmbeddedDatabaseError,
  type EmbeddedDatabaseErrorCode,
  type EmbeddedDatabaseOptions,
  findDataDirHolder,
  findRunningDatabase,
  hasEmbeddedDatabase,
  startEmbeddedDatabase,
} from './embedded/index.ts';
export { type Erasable, sweep, sweepAway, type Traces } from './erasable.ts';
export {
  appendGathered,
  doTogether,
  findGathered,
  forgetReads,
  gather,
  keepReads,
  readOnce,
  saveGathered,
} from './gather.ts';
export { createGroupCommit, type GroupCommit, OverloadedError } from './group-commit.ts';
export { createKeys, type Keys } from './keys/keys.ts';
export { createLastingKeys, lastingKeyModel, UnknownSecretKeyError } from './keys/lasting-keys.ts';
export {
  createHolder,
  type Holder,
  isFree,
  isKnownDead,
  type Lease,
  leaseMilliseconds,
  leaseModel,
  releaseLease,
  runUnderLease,
  takeLease,
} from './leases.ts';
export { type Migration, migrate, NewerSchemaError } from './migrations.ts';
export { newId } from './new-id.ts';
export {
  endOpenTransactions,
  findTransactionHolders,
  transactionSessionModel,
} from './open-transactions.ts';
export { packageRoot } from './package-root.ts';
export { createVault, FencedError, type Vault, type VaultOptions, vaultModel } from './vault/index.ts';
export {
  type BucketService,
  bucketSize,
  createWorkBuckets,
  heartbeatModel,
  type WorkBuckets,
  workBucketModel,
} from './work-buckets.ts';
