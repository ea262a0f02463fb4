import { rolldown } from 'rolldown';

// The program of the browser page in one file: a phone on a slow line asks once, not once for every module.
const bundle = await rolldown({ input: 'bots/browser/page/main.ts', platform: 'browser' });
await bundle.write({ file: 'dist/bots/browser/page/main.js', format: 'esm', minify: true });
await bundle.close();
