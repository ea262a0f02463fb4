import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { packageRoot } from '../../../src/storage/index.ts';
import { compilePage } from '../browser/compile-page.ts';

/** The program of today's sources in one file each, so that a process of it starts in a moment. */
export interface ServiceBundle {
  /** The program as `npm start` runs it. */
  main: string;
  /** The same, with a fault at the point that `FAULT` names. */
  faulty: string;
  remove(): void;
}

export async function bundleService(): Promise<ServiceBundle> {
  compilePage();
  const root = fileURLToPath(packageRoot());
  // Below `dist`, so that the program finds its package and nothing of it is ever committed.
  const outDir = `${root}dist/journeys-${process.pid}`;
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rollupOptions: {
        input: { main: 'src/main.ts', faulty: 'test/support/journeys/faulty-main.ts' },
      },
    },
  });
  return {
    main: `${outDir}/main.js`,
    faulty: `${outDir}/faulty.js`,
    remove: () => rmSync(outDir, { recursive: true, force: true }),
  };
}
