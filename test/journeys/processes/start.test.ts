import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { connect, createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDataDir, readEngineFile, removeDataDir } from '../../support/data-dir.ts';
import { bundleService, type ServiceBundle } from '../../support/journeys/bundle-service.ts';
import { openChat } from '../../support/journeys/chat.ts';
import { runService, type ServiceRun } from '../../support/journeys/service-run.ts';
import { until } from '../../support/journeys/until.ts';
import { toEventRequest } from '../../support/signatures/sign-event.ts';
import { startTelegramApi, type TelegramApi } from '../../support/stand-ins/telegram-api.ts';

describe('npm start', { timeout: 90_000 }, () => {
  let bundle: ServiceBundle;
  let api: TelegramApi;
  let dataDir: string;
  const runs: ServiceRun[] = [];

  beforeAll(async () => {
    bundle = await bundleService();
    api = await startTelegramApi();
    dataDir = createDataDir();
  });
  afterAll(async () => {
    for (const run of runs) await run.end('SIGKILL');
    removeDataDir(dataDir);
    await api.stop();
    bundle.remove();
  });

  const run = (environment: Record<string, string>) => {
    const started = runService(bundle.main, { DATA_DIR: dataDir, ...environment });
    runs.push(started);
    return started;
  };
  const isAlive = (pid: number) => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };

  it('names everything that is wrong with the environment at once, no value among it, and ends with 78', async () => {
    const wrong = {
      PORT: 'eighty-eighty',
      PUBLIC_URL: 'ftp://secret-host.example',
      DEFAULT_COUNTRY: 'Atlantis',
      TIME_ZONE: 'Mars/Olympus',
      SECRET_KEY: 'hunter2',
      LOG_LEVEL: 'shouting',
      MONGODB_URI: 'postgres://user:password@db',
      TELEGRAM_API_ROOT: 'not an address',
    };
    const refused = run(wrong);
    expect((await refused.ended).code).toBe(78);
    const { stdout, stderr } = refused.output;
    for (const [variable, value] of Object.entries(wrong)) {
      expect(stderr).toContain(`  ${variable} `);
      expect(stdout + stderr).not.toContain(value);
    }
    expect(stdout).toBe('');
    expect(existsSync(`${dataDir}/database`)).toBe(false);
  });

  it('says that DATA_DIR is no folder, and ends with 78, with a SECRET_KEY of its own and without', async () => {
    for (const key of ['', 'a-secret-key-of-its-own']) {
      const refused = run({ DATA_DIR: `${bundle.main}/data`, SECRET_KEY: key });
      expect((await refused.ended).code).toBe(78);
      expect(refused.output.stderr).toBe(
        'The configuration cannot be used:\n  DATA_DIR is no folder, and none can be made there\n',
      );
    }
  });

  it('prints where it is, the page’s link, the owner code and what is on or would turn it on; ends clean', async () => {
    const service = run({ TELEGRAM_BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.root, OWNER_CODE: '246810' });
    const address = await service.ready();
    const { stdout } = service.output;
    expect(stdout).toContain('send /claim 246810 on any channel');
    expect(stdout).toMatch(new RegExp(`${address}/\\?key=\\S+`));
    expect(stdout).toMatch(/^ {2}telegram: on$/m);
    expect(stdout).toMatch(/^ {2}browser: on$/m);
    expect(stdout).toMatch(/^ {2}simulator: on$/m);
    expect(stdout).not.toContain(api.token);
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    const status = async (path: string) => (await fetch(`${address}${path}`)).status;
    expect(await Promise.all(['/healthz', '/readyz', '/metrics'].map(status))).toEqual([200, 200, 200]);

    await openChat(api, 1001).say('/claim 246810', /Olga/);
    const database = Number(readEngineFile(dataDir).pid);
    expect(await service.end('SIGTERM', 'group')).toEqual({ code: 0, signal: null });
    // Its parent has ended: whoever takes such processes over lets them go a moment later.
    await until('the end of the database', () => !isAlive(database), 3_000);
    expect(service.output.stderr).toBe('');
  });

  it('counts in /metrics what came in, which turns it was, how long they took and what was sent', async () => {
    const service = run({ TELEGRAM_BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.root });
    const address = await service.ready();
    await openChat(api, 1001).say('/tag Zofia', /Zofia/);
    await openChat(api, 1001).say('/language', /English/);
    const text = await (await fetch(`${address}/metrics`)).text();
    for (const line of [
      'rolochat_deliveries_total{source="telegram",result="stored"} 2',
      'rolochat_turns_total{channel="telegram",command="tag"} 1',
      'rolochat_turns_total{channel="telegram",command="language"} 1',
      'rolochat_turn_duration_seconds_count{channel="telegram"} 2',
      'rolochat_sends_total{channel="telegram",result="sent"} 2',
      'rolochat_dead_letters 0',
    ])
      expect(text.split('\n')).toContain(line);
    expect(text).toMatch(
      /^rolochat_database_command_duration_seconds_count\{command="find",result="ok"\} [1-9]/m,
    );
    expect(text).not.toContain('Zofia');
    await service.end('SIGTERM', 'group');
  });

  it('refuses a second service on the same data with a clear message and 78, and the first goes on', async () => {
    const first = run({ TELEGRAM_BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.root });
    const address = await first.ready();
    expect(first.output.stdout).toMatch(/^Owner: claimed\.$/m);
    // On a port of its own, and on the same one, as a second `npm start` has it.
    for (const port of ['0', new URL(address).port]) {
      const second = run({ PORT: port });
      expect((await second.ended).code).toBe(78);
      expect(second.output.stderr).toContain('is in use by process');
      expect(second.output.stderr).toContain('DATA_DIR');
      expect(second.output.stdout).not.toContain('listening');
    }
    await openChat(api, 1001).say('/help', /\/find/);
    expect((await first.end('SIGTERM')).code).toBe(0);
  });

  it('is not ready while the database hangs, and ready again when it goes on', async () => {
    const service = run({});
    const address = await service.ready();
    const status = async () => (await fetch(`${address}/readyz`)).status;
    const database = Number(readEngineFile(dataDir).pid);
    process.kill(database, 'SIGSTOP');
    try {
      // Well before the driver's heartbeat notices, which takes half a minute.
      expect(await status()).toBe(503);
      expect((await fetch(`${address}/healthz`)).status).toBe(200);
    } finally {
      process.kill(database, 'SIGCONT');
    }
    await until('the return', async () => (await status()) === 200);
    expect((await service.end('SIGTERM')).code).toBe(0);
  });

  it('says within seconds that a delivery is to come again while the database hangs, and takes it then (B13)', async () => {
    const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
    const service = run({ EVENTS_SECRET: secret });
    const address = await service.ready();
    const at = new Date();
    const data = { contact: { phone: '+48600700800' }, channel: 'sms' };
    const body = { type: 'campaign.unsubscribed', timestamp: at.toISOString(), data };
    const request = toEventRequest({ id: 'evt_of_a_hanging_database', body, secret, at });
    const deliver = () =>
      fetch(`${address}${request.url}`, {
        method: 'POST',
        headers: request.headers as Record<string, string>,
        body: new Uint8Array(request.body),
        signal: AbortSignal.timeout(14_000),
      });
    const database = Number(readEngineFile(dataDir).pid);
    process.kill(database, 'SIGSTOP');
    try {
      expect((await deliver()).status).toBe(503);
    } finally {
      process.kill(database, 'SIGCONT');
    }
    await until('the return', async () => (await deliver()).ok);
    expect((await service.end('SIGTERM')).code).toBe(0);
  });

  it('says so when another program has its port', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const refused = run({ PORT: String(port) });
    expect((await refused.ended).code).toBe(78);
    expect(refused.output.stderr).toMatch(new RegExp(`PORT ${port}.*in use`));
    expect(refused.output.stdout + refused.output.stderr).not.toContain('TypeError');
    other.close();
  });

  it('ends clean, its database too, while a client sends a request byte by byte', async () => {
    const service = run({ EVENTS_SECRET: `whsec_${Buffer.alloc(32, 7).toString('base64')}` });
    const { hostname, port } = new URL(await service.ready());
    const slow = connect(Number(port), hostname).on('error', () => undefined);
    slow.write('POST /webhooks/events HTTP/1.1\r\nhost: book\r\ncontent-length: 1000\r\n');
    slow.write('content-type: application/json\r\n\r\n{');
    // Requests are taken one after another, so that one is under way by now.
    expect((await fetch(`${await service.address()}/healthz`)).status).toBe(200);
    const database = Number(readEngineFile(dataDir).pid);
    expect(await service.end('SIGTERM')).toEqual({ code: 0, signal: null });
    await until('the end of the database', () => !isAlive(database), 3_000);
    slow.destroy();
  });

  it('ends clean when it is told to before it was ready, and starts again', async () => {
    const service = run({});
    await service.address();
    expect(await service.end('SIGTERM')).toEqual({ code: 0, signal: null });
    expect(service.output.stderr).toBe('');
    const again = run({});
    await again.ready();
    expect((await again.end('SIGINT')).code).toBe(0);
  });
});
