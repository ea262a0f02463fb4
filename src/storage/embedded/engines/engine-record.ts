import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeDurableFile } from '../durable-file.ts';
import { EmbeddedDatabaseError } from '../embedded-database-error.ts';

const engineRecordSchema = z.object({
  engine: z.enum(['mongod', 'secantusd-rs']),
  version: z.string().min(1),
  /** Where the binary was found at the latest start. */
  binary: z.string().min(1),
  /** True once the service's user (and the replica set) exist; until then the preparation runs again. */
  prepared: z.boolean(),
  port: z.number().int().min(1).max(65_535).optional(),
  pid: z.number().int().positive().optional(),
  /** Tells a process from a later one with the same id; see `findProcessStart`. */
  processStart: z.string().nullable().optional(),
  startedAt: z.iso.datetime().optional(),
});

/** What `DATA_DIR/database/engine.json` holds: the engine the data belong to, and the server that runs on them. */
export type EngineRecord = z.infer<typeof engineRecordSchema>;

/** Null before the first start; throws `data_dir_damaged` when the file is not what was written. */
export function findEngineRecord(databaseDir: string): EngineRecord | null {
  const path = join(databaseDir, 'engine.json');
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    return engineRecordSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new EmbeddedDatabaseError(
      'data_dir_damaged',
      `${path} is damaged: restore it from a backup, or write back the engine and version it held`,
      { cause },
    );
  }
}

export function writeEngineRecord(databaseDir: string, record: EngineRecord): void {
  writeDurableFile(join(databaseDir, 'engine.json'), `${JSON.stringify(record, null, 2)}\n`);
}
