import closeWithGrace from 'close-with-grace';
import { bots } from '../bots/index.ts';
import { webhooks } from '../webhooks/index.ts';
import { ConfigError, loadConfig } from './config.ts';
import { prepareDataDir } from './data-dir.ts';
import { createLog } from './http/log.ts';
import { loadSecretKey } from './secret-key.ts';
import { createService, type Service } from './service.ts';
import { describeStart } from './start-summary.ts';
import { createKeys, NewerSchemaError } from './storage/index.ts';

/** sysexits' EX_CONFIG: starting again without a change outside changes nothing. */
const badConfiguration = 78;

async function main(): Promise<void> {
  const config = loadConfig(process.env, { bots, webhooks });
  if (!config.mongodbUri) await prepareDataDir(config.dataDir);
  const secrets = config.secretKeys ?? (await loadSecretKey(config.dataDir));
  const log = createLog({ level: config.logLevel, secrets: [...config.secrets, ...secrets] });
  const service = await createService({
    config,
    keys: createKeys(secrets),
    log,
    environment: process.env,
    now: () => new Date(),
    print: (text) => void process.stdout.write(`${text}\n`),
  });
  const end = stopGracefully(service, log);
  try {
    const started = await service.start();
    process.stdout.write(describeStart(config, started, service.connectors));
  } catch (error) {
    // Told to stop before it was up: that is no failure.
    if (end.isUnderWay()) return;
    end.forget();
    await service.stop();
    throw error;
  }
}

/** Ends within ten seconds of SIGTERM or SIGINT; what is not worked off by then is found by the next start. */
function stopGracefully(service: Service, log: ReturnType<typeof createLog>) {
  let isUnderWay = false;
  const grace = closeWithGrace({ delay: 9_000, logger: false }, async ({ err }) => {
    isUnderWay = true;
    if (err) log.fatal({ error: { name: err.name, stack: err.stack } }, 'Stopping after an unexpected error');
    await service.stop();
  });
  return { isUnderWay: () => isUnderWay, forget: () => grace.uninstall() };
}

function exitCodeOf(error: unknown): number {
  if (error instanceof ConfigError || error instanceof NewerSchemaError) return badConfiguration;
  return (error as { exitCode?: number }).exitCode ?? 1;
}

main().catch((error: Error) => {
  const lines =
    error instanceof ConfigError
      ? [
          'The configuration cannot be used:',
          ...error.problems.map(({ variable, problem }) => `  ${variable} ${problem}`),
        ]
      : [error.message];
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exit(exitCodeOf(error));
});
