export { type ChangeWriter, NotFoundError } from './change-writer.ts';
export { type ConnectOptions, connectDatabase, type Database, type Transaction } from './database.ts';
export { defineModel, Mixed, type ModelDefinition } from './define-model.ts';
export { createKeys, type Keys, newId } from './keys.ts';
export { type Migration, migrate, NewerSchemaError } from './migrations.ts';
export { packageRoot } from './package-root.ts';
