import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// `npm run fuzz`: schemathesis makes requests of every kind from the service's OpenAPI document and looks for server errors.
// It is no package of npm: `pip install schemathesis`, and SCHEMATHESIS names the program where it is not on the PATH.
// The service has a data directory of its own, and every connector is on; what is given goes to `schemathesis run`.
const program = process.env.SCHEMATHESIS ?? 'schemathesis';
if (spawnSync(program, ['--version']).status !== 0) {
  process.stderr.write('schemathesis was not found: pip install schemathesis, or name it in SCHEMATHESIS\n');
  process.exit(2);
}
const dataDir = mkdtempSync(join(tmpdir(), 'rolochat-fuzz-'));
// A port where nothing listens: what would leave is refused.
const nowhere = 'http://127.0.0.1:9';
const { PATH, HOME, XDG_CACHE_HOME, MONGODB_BINARY } = process.env;
const service = spawn(process.execPath, ['dist/main.js'], {
  stdio: ['ignore', 'pipe', 'inherit'],
  env: {
    ...{ PATH, HOME, XDG_CACHE_HOME, MONGODB_BINARY },
    DATA_DIR: dataDir,
    PORT: '0',
    PUBLIC_URL: 'https://rolochat.example',
    BROWSER_KEY: 'the-key',
    SIMULATOR: 'on',
    TELEGRAM_BOT_TOKEN: '1:token',
    TELEGRAM_API_ROOT: nowhere,
    TWILIO_ACCOUNT_SID: 'AC1',
    TWILIO_AUTH_TOKEN: 'token',
    TWILIO_FROM: '+48732123456',
    TWILIO_API_ROOT: nowhere,
    WHATSAPP_CLOUD_ACCESS_TOKEN: 'token',
    WHATSAPP_CLOUD_PHONE_NUMBER_ID: '1',
    WHATSAPP_CLOUD_APP_SECRET: 'secret',
    WHATSAPP_CLOUD_VERIFY_TOKEN: 'verify',
    WHATSAPP_CLOUD_API_ROOT: nowhere,
    EVENTS_SECRET: `whsec_${Buffer.alloc(32, 7).toString('base64')}`,
  },
});
const ended = once(service, 'exit');

/** What the service has logged as its own failures. */
const failures = [];
let output = '';
const address = await new Promise((resolve, reject) => {
  ended.then(() => reject(new Error(`The service did not start\n${output}`)));
  service.stdout.on('data', (data) => {
    output += data;
    for (const line of String(data).split('\n'))
      if (/"level":"(error|fatal)"/.test(line) && line.includes('Request failed')) failures.push(line);
    const listening = /listening at (http[^\s"]+)/.exec(output);
    if (listening && output.includes('is ready.')) resolve(listening[1]);
  });
});

let status = 1;
try {
  // As somebody at the browser page, so that what is behind its key is reached too.
  const entered = await fetch(`${address}/?key=the-key`, { redirect: 'manual' });
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  const given = process.argv.slice(2);
  const run = spawn(
    program,
    [
      'run',
      `${address}/docs/openapi.json`,
      ...['--url', address],
      ...['--checks', 'not_a_server_error'],
      ...['--header', `Cookie: ${cookie}`],
      ...['--header', `Origin: ${address}`],
      '--continue-on-failure',
      ...given,
    ],
    { stdio: 'inherit', cwd: dataDir },
  );
  [status] = await once(run, 'exit');
  const alive = await fetch(`${address}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );
  if (!alive || failures.length > 0) {
    process.stderr.write(`${alive ? '' : 'The service is no longer ready.\n'}${failures.join('\n')}\n`);
    status = 1;
  }
} finally {
  service.kill('SIGTERM');
  await ended;
  rmSync(dataDir, { recursive: true, force: true });
}
process.exitCode = status ?? 1;
