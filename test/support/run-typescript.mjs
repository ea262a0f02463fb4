// node test/support/run-typescript.mjs FILE ARGUMENT…: runs a TypeScript file with its imports, for tests that have to
// kill a process of their own.
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

await runnerImport(resolve(process.argv[2]), { configFile: false, logLevel: 'error' });
