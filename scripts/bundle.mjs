import { rolldown } from 'rolldown';

// The end of `npm run build`: the service in one file, because loading hundreds of small ones is most of a start
// (docs/decisions/one-file.md).

/** Packages of many small modules go in; all others stay where they are installed. */
const within = /^(zod|@fluent\/)/;
const isPackage = (id) => !/^[./]|^[a-z]:[\\/]/i.test(id);

const bundle = await rolldown({
  input: { main: 'src/main.ts' },
  platform: 'node',
  external: (id) => isPackage(id) && !within.test(id),
});
await bundle.write({ dir: 'dist', format: 'esm', sourcemap: true, chunkFileNames: 'chunks/[name].js' });
await bundle.close();
