import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import {
  createSealKeys,
  findChainHeads,
  type LedgerFault,
  parseSealText,
  SealTextError,
  toKeyId,
  verifyStoredLedger,
} from '../src/consent/index.ts';
import { loadSecretKey } from '../src/secret-key.ts';
import {
  connectDatabase,
  createKeys,
  createLastingKeys,
  EmbeddedDatabaseError,
  findRunningDatabase,
  hasEmbeddedDatabase,
  type Keys,
  startEmbeddedDatabase,
} from '../src/storage/index.ts';

// `npm run verify-ledger`: is the ledger of consent whole? On MONGODB_URI, else on DATA_DIR's embedded database, whether
// the service runs or not. The exit code is 1 when an entry is bad, 2 when nothing could be verified.
const usage =
  'usage: npm run verify-ledger -- [--seal "a published seal, or a file with it"]… [--public-key HEX]…\n';
const dataDir = process.env.DATA_DIR || './data';

/** The keys that one's own secret gives; none where the caller names public keys. */
async function findKeys(publicKeys: readonly string[]): Promise<Keys | undefined> {
  if (publicKeys.some((key) => !/^[0-9a-f]{64}$/.test(key))) {
    throw new TypeError(`a public key has 64 hexadecimal digits\n${usage}`);
  }
  if (publicKeys.length > 0) return undefined;
  const secrets = process.env.SECRET_KEY?.split(',').map((key) => key.trim());
  if (!secrets && !existsSync(dataDir)) {
    throw new TypeError(`set SECRET_KEY or name a --public-key: there is no ${dataDir} to take the key from`);
  }
  return createKeys(secrets ?? (await loadSecretKey(dataDir)));
}

async function openServer(): Promise<{ uri: string; stop(): Promise<void> }> {
  const uri = process.env.MONGODB_URI || findRunningDatabase(dataDir)?.uri;
  if (uri) return { uri, stop: async () => undefined };
  if (!hasEmbeddedDatabase(dataDir)) {
    throw new TypeError(`${dataDir} holds no embedded database: set DATA_DIR or MONGODB_URI`);
  }
  return startEmbeddedDatabase({
    dataDir,
    binary: process.env.MONGODB_BINARY || undefined,
    log: pino({ level: 'warn' }, pino.destination(2)),
    environment: process.env,
  });
}

const faults: Record<LedgerFault['reason'], string> = {
  digest: 'it is not what was recorded',
  previous: 'it does not follow from the record before',
  missing: 'it is missing',
  inserted: 'it was put in',
  head: 'its chain ends otherwise by the address or contact it belongs to',
  state: 'the address or contact it belongs to is kept in another state than its records add up to',
  owner: 'the address or contact it was written of has another chain, or is gone',
  unmarked: 'no seal covers it, and it does not wait for one',
  commitment: 'the values kept for it are not those it was recorded with',
  'seal-chain': 'it does not follow from the seal before',
  signature: 'its signature is wrong',
  'untrusted-key': 'it is signed with a key that is not yours',
  published: 'it is not the one that was published',
  newest: 'the sealer takes another for the newest',
  count: 'it closed more or fewer records than are there',
  root: 'the records under it are not those it closed',
};

async function verifyLedger(): Promise<void> {
  const { values } = parseArgs({
    options: { seal: { type: 'string', multiple: true }, 'public-key': { type: 'string', multiple: true } },
  });
  const published = (values.seal ?? []).map((given) =>
    parseSealText(existsSync(given) ? readFileSync(given, 'utf8') : given),
  );
  const publicKeys = values['public-key'] ?? [];
  const keys = await findKeys(publicKeys);
  const trusted = keys
    ? createSealKeys(keys).accepted
    : publicKeys.map((publicKey) => ({ keyId: toKeyId(publicKey), publicKey }));
  const server = await openServer();
  try {
    const database = await connectDatabase(server.uri);
    const began = performance.now();
    const lasting = keys && createLastingKeys(keys, ['consent/address']);
    const addressKeys = (await lasting?.read(database)) ? lasting : undefined;
    const verdict = await verifyStoredLedger(database, {
      trusted,
      published,
      findHeads: (tx) => findChainHeads(database, tx, addressKeys),
    }).finally(() => database.close());
    const seconds = (performance.now() - began) / 1_000;
    const { fault, records, seals, unsealed, oldestUnsealed } = verdict;
    process.stdout.write(
      `${records} records, ${seals} seals in ${seconds.toFixed(1)} s (${Math.round(records / seconds)} records/s)\n`,
    );
    if (unsealed > 0) {
      process.stdout.write(
        `${unsealed} not sealed yet, the oldest recorded at ${oldestUnsealed?.toISOString()}\n`,
      );
    }
    process.exitCode = fault ? 1 : 0;
    process.stdout.write(
      fault
        ? `The ledger is NOT whole. First bad entry: ${fault.kind} ${fault.id}: ${faults[fault.reason]}.\n`
        : 'The ledger is whole.\n',
    );
  } finally {
    await server.stop();
  }
}

try {
  await verifyLedger();
} catch (error) {
  const known = [EmbeddedDatabaseError, SealTextError, TypeError].some((kind) => error instanceof kind);
  process.stderr.write(`${known ? (error as Error).message.trimEnd() : String(error)}\n`);
  process.exitCode = error instanceof EmbeddedDatabaseError ? error.exitCode : 2;
}
