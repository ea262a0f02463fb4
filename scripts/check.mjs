import { spawnSync } from 'node:child_process';

// `npm run check`: format, lint, types and every test, the first failure ends it. `--mongod URI` runs the tests on that
// server in place of the embedded one; what else is given goes to the test runner. Plain JavaScript: it runs before
// anything is compiled.
const usage = 'usage: npm run check -- [--mongod mongodb://host/?replicaSet=name] [arguments of vitest]\n';

const args = process.argv.slice(2);
const environment = { ...process.env };
const at = args.findIndex((arg) => arg === '--mongod' || arg.startsWith('--mongod='));
if (at >= 0) {
  const [flag] = args.splice(at, 1);
  const uri = flag.includes('=') ? flag.slice(flag.indexOf('=') + 1) : args.splice(at, 1)[0];
  if (!/^mongodb(\+srv)?:\/\/./.test(uri ?? '')) {
    process.stderr.write(usage);
    process.exit(2);
  }
  environment.TEST_DATABASE_URI = uri;
}

const steps = [
  ['biome', 'check', '.'],
  ['tsc', '-p', 'tsconfig.json'],
  ['tsc', '-p', 'bots/browser/page/tsconfig.json'],
  ['vitest', 'run', ...args],
];
for (const [command, ...rest] of steps) {
  const { status, error } = spawnSync(command, rest, {
    stdio: 'inherit',
    env: environment,
    shell: process.platform === 'win32',
  });
  if (error) process.stderr.write(`${command}: ${error.message}\n`);
  if (status !== 0) process.exit(status ?? 1);
}
