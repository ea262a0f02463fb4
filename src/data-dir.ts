import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { ConfigError } from './config.ts';

const notWritable = 'is a folder that this user may not write to';
const notFolder = 'is no folder, and none can be made there';
/** What the system says of a folder that no service can work in, as the operator reads it after the variable's name. */
const problems: Record<string, string> = {
  EACCES: notWritable,
  EPERM: notWritable,
  EROFS: notWritable,
  EEXIST: notFolder,
  ENOTDIR: notFolder,
  ENOENT: notFolder,
  ELOOP: notFolder,
  ENAMETOOLONG: notFolder,
  ENOSPC: 'is on a disk that is full',
  EDQUOT: 'is on a disk that is full',
};

/** Makes the folder of the data, for its owner's eyes alone, or throws ConfigError when nothing can be kept there. */
export async function prepareDataDir(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw toDataDirError(error);
  }
}

/** A failure to write into the data directory as the problem of `DATA_DIR`; other errors as they are. */
export function toDataDirError(error: unknown): unknown {
  const problem = problems[(error as NodeJS.ErrnoException).code ?? ''];
  return problem ? new ConfigError([{ variable: 'DATA_DIR', problem }]) : error;
}
