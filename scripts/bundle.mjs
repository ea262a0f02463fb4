import { rolldown } from 'rolldown';

// The end of `npm run build`: the service and its packages in two files, because loading hundreds of small ones is most of a
// start (docs/decisions/one-file.md).

/** Left where they are installed: what is loaded late or never, and optional dependencies of others, which may be missing. */
const apart = [
  '@whiskeysockets/baileys',
  'grammy',
  'mongodb-memory-server-core',
  'nodemailer',
  'qrcode',
  'yauzl',
  '@fastify/swagger',
  // fastify's, of which our routes need nothing.
  '@fastify/ajv-compiler',
  '@fastify/fast-json-stringify-compiler',
  'light-my-request',
  // Optional: of the database's driver, then of ws.
  '@aws-sdk/credential-providers',
  '@mongodb-js/zstd',
  'gcp-metadata',
  'kerberos',
  'mongodb-client-encryption',
  'snappy',
  'socks',
  'bufferutil',
  'utf-8-validate',
];
const isApart = (id) => apart.some((name) => id === name || id.startsWith(`${name}/`));

/**
 * One letter beyond Latin-1 makes the engine keep a whole file in two bytes a letter. Lines stay, so that the source maps
 * hold; no template of ours is read raw.
 */
const escapeLetters = {
  name: 'escape-letters',
  generateBundle(_options, files) {
    for (const file of Object.values(files))
      if (file.type === 'chunk')
        file.code = file.code.replace(
          /[^\0-\x7f]/g,
          (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
        );
  },
};

const bundle = await rolldown({
  input: { main: 'src/main.ts' },
  platform: 'node',
  external: isApart,
  plugins: [escapeLetters],
});
await bundle.write({
  dir: 'dist',
  format: 'esm',
  sourcemap: true,
  comments: false,
  chunkFileNames: 'chunks/[name].js',
  codeSplitting: { groups: [{ name: 'packages', test: /[\\/]node_modules[\\/]/ }] },
});
await bundle.close();
