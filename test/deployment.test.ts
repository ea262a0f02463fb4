import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CoreEnvironment } from '../src/core-environment.ts';
import { packageRoot } from '../src/storage/index.ts';

const read = (file: string) => readFileSync(new URL(file, packageRoot()), 'utf8');

interface Instruction {
  name: string;
  text: string;
}

/** The instructions of each stage, continued lines joined, comments left out. */
function readStages(): Instruction[][] {
  const lines = read('Dockerfile')
    .split('\n')
    .filter((line) => !/^\s*#/.test(line))
    .join('\n')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const stages: Instruction[][] = [];
  for (const line of lines) {
    const [, name = '', text = ''] = /^(\w+)\s+(.*)$/.exec(line) ?? [];
    if (name === 'FROM') stages.push([]);
    stages.at(-1)?.push({ name, text });
  }
  return stages;
}

const stages = readStages();
const image = stages.at(-1) ?? [];
const textOf = (name: string) => image.filter((one) => one.name === name).map(({ text }) => text);

describe('the image', () => {
  it('is built in one stage and run from another', () => {
    expect(stages).toHaveLength(2);
    expect(stages[0]?.[0]?.text).toMatch(/ AS build$/);
    expect(textOf('COPY')).toEqual(['--from=build /app ./']);
    expect(textOf('RUN').join()).not.toMatch(/npm|apt|pip|curl|mongo|secantus/);
    expect(stages[0]?.map(({ text }) => text).join()).toMatch(/npm prune --omit=dev/);
  });

  it('runs as somebody who is not root', () => {
    expect(textOf('USER')).toEqual(['node']);
    const order = image.map(({ name }) => name);
    expect(order.indexOf('USER')).toBeGreaterThan(order.lastIndexOf('COPY'));
    expect(order.indexOf('USER')).toBeGreaterThan(order.lastIndexOf('RUN'));
  });

  it('starts node itself, on what npm start runs, so that signals arrive', () => {
    const [command, ...others] = textOf('CMD').map((text) => JSON.parse(text) as string[]);
    const { scripts } = JSON.parse(read('package.json')) as { scripts: { start: string } };
    expect(others).toEqual([]);
    expect([command?.at(0), command?.at(-1)]).toEqual(scripts.start.split(' '));
    expect(textOf('ENTRYPOINT')).toEqual([]);
  });

  it('asks itself whether it is alive', () => {
    const [check = ''] = textOf('HEALTHCHECK');
    const command = JSON.parse(check.slice(check.indexOf('['))) as string[];
    expect(command.slice(0, 2)).toEqual(['node', '-e']);
    expect(command[2]).toContain('/healthz');
  });

  it('sets nothing but variables of the service', () => {
    const set = textOf('ENV').flatMap((text) =>
      [...text.matchAll(/(\w+)=(\S+)/g)].map(([, name, value]) => [name, value]),
    );
    const { NODE_ENV, ...own } = Object.fromEntries(set);
    expect(NODE_ENV).toBe('production');
    expect(Object.keys(CoreEnvironment.parse(own))).toEqual(expect.arrayContaining(Object.keys(own)));
    expect(own.HOST).toBe('0.0.0.0');
    expect(textOf('EXPOSE')).toEqual([own.PORT]);
  });

  it('takes in what is named and nothing else', () => {
    const [first, ...named] = read('.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(first).toBe('*');
    expect(named.filter((line) => !line.startsWith('!'))).toEqual([]);
    const paths = named.map((line) => line.slice(1));
    expect(paths).not.toContain('.env');
    const build = JSON.parse(read('tsconfig.build.json')) as { include: string[]; extends: string };
    const needed = [
      ...build.include,
      build.extends.replace('./', ''),
      'tsconfig.build.json',
      'package-lock.json',
    ];
    expect(
      needed.filter((path) => existsSync(new URL(path, packageRoot())) && !paths.includes(path)),
    ).toEqual([]);
  });
});

interface ComposeService {
  image?: string;
  build?: string;
  command?: string[];
  ports?: string[];
  container_name?: string;
  hostname?: string;
  environment?: Record<string, string>;
  env_file?: { path: string; required: boolean }[];
  networks: string[];
  volumes?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
  stop_grace_period?: string;
}
interface Compose {
  services: Record<'proxy' | 'app' | 'mongo', ComposeService>;
  networks: Record<string, { internal?: boolean } | null>;
  volumes: Record<string, null>;
}

const { services, networks, volumes } = parse(read('compose.yaml'), { merge: true }) as Compose;
const { proxy, app, mongo } = services;

describe('compose', () => {
  it('lets the app be scaled: no name, no port of the host', () => {
    expect(app.build).toBe('.');
    expect([app.container_name, app.hostname, app.ports, app.volumes]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('lets only the proxy be reached from outside', () => {
    expect(Object.keys(services).sort()).toEqual(['app', 'mongo', 'proxy']);
    expect(proxy.ports).toHaveLength(2);
    expect(mongo.ports).toBeUndefined();
    expect(proxy.networks.filter((network) => mongo.networks.includes(network))).toEqual([]);
    expect(mongo.networks.every((network) => networks[network]?.internal)).toBe(true);
    expect(app.networks.sort()).toEqual([...proxy.networks, ...mongo.networks].sort());
  });

  it('asks every process of the app, with WebSockets, at the port it listens on', () => {
    const caddy = read('deploy/Caddyfile');
    expect(proxy.volumes).toContain('./deploy/Caddyfile:/etc/caddy/Caddyfile:ro');
    expect(caddy).toMatch(new RegExp(`reverse_proxy \\{\\s+dynamic a app ${app.environment?.PORT} `));
    expect(caddy).toContain('{$SITE_ADDRESS::80}');
    expect(proxy.environment?.SITE_ADDRESS).toMatch(/^\$\{PUBLIC_URL:-:80\}$/);
  });

  it('runs MongoDB 8 as a replica set that makes itself, and waits until it takes writes', () => {
    expect(mongo.image).toBe('mongo:8');
    expect(mongo.command).toEqual(['mongod', '--replSet', 'rs0', '--bind_ip_all']);
    const check = mongo.healthcheck?.test.at(-1) ?? '';
    expect(check).toContain("rs.initiate({ _id: 'rs0', members: [{ _id: 0, host: 'mongo:27017' }] })");
    expect(check).toContain('isWritablePrimary');
    expect(() => new Function('rs', 'db', 'quit', check)).not.toThrow();
    expect(app.depends_on).toEqual({ mongo: { condition: 'service_healthy' } });
    expect(app.environment?.MONGODB_URI).toContain('mongodb://mongo:27017/rolochat?replicaSet=rs0');
  });

  it('keeps data in volumes and secrets in .env', () => {
    for (const service of [proxy, mongo])
      for (const volume of service.volumes ?? []) {
        const [source = ''] = volume.split(':');
        expect(source.startsWith('./') || Object.keys(volumes).includes(source)).toBe(true);
      }
    expect(mongo.volumes?.map((volume) => volume.split(':')[1])).toEqual(['/data/db', '/data/configdb']);
    expect(app.env_file).toEqual([{ path: '.env', required: false }]);
    expect(app.environment?.SECRET_KEY).toMatch(/^\$\{SECRET_KEY:\?.+\}$/);
  });

  it('sets variables that the service has', () => {
    const known = Object.keys(CoreEnvironment.shape);
    expect(Object.keys(app.environment ?? {}).filter((name) => !known.includes(name))).toEqual([]);
  });

  it('leaves the service the ten seconds it may need to stop', () => {
    expect(Number.parseInt(app.stop_grace_period ?? '', 10)).toBeGreaterThan(10);
  });
});
