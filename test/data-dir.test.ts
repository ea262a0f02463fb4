import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConfigError } from '../src/config.ts';
import { prepareDataDir, toDataDirError } from '../src/data-dir.ts';

describe('prepareDataDir', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'data-dir-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('makes the folder and those above it for its owner alone, and takes one that is there', async () => {
    const dataDir = join(folder, 'deep', 'data');
    await prepareDataDir(dataDir);
    await prepareDataDir(dataDir);
    expect((await stat(dataDir)).mode & 0o777).toBe(0o700);
  });

  it.each(['file', 'file/below'])('names DATA_DIR when a file is in the way (%s)', async (path) => {
    await writeFile(join(folder, 'file'), '');
    await expect(prepareDataDir(join(folder, path))).rejects.toMatchObject({
      code: 'bad_config',
      problems: [{ variable: 'DATA_DIR', problem: 'is no folder, and none can be made there' }],
    });
  });
});

describe('toDataDirError', () => {
  it.each([
    ['EACCES', 'is a folder that this user may not write to'],
    ['EROFS', 'is a folder that this user may not write to'],
    ['ENOSPC', 'is on a disk that is full'],
  ])('says what %s means', (code, problem) => {
    const found = toDataDirError(Object.assign(new Error(`${code}: /home/anna`), { code }));
    expect(found).toBeInstanceOf(ConfigError);
    expect((found as ConfigError).problems).toEqual([{ variable: 'DATA_DIR', problem }]);
  });

  it('leaves every other error as it is', () => {
    const error = Object.assign(new Error('EIO'), { code: 'EIO' });
    expect(toDataDirError(error)).toBe(error);
  });
});
