import { once } from 'node:events';
import { connect } from 'node:net';
import websocket from '@fastify/websocket';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../src/app.ts';

describe('what no route takes', () => {
  let app: FastifyInstance;
  let port: number;
  beforeAll(async () => {
    app = await buildApp({
      log: pino({ level: 'silent' }),
      connectors: [
        {
          id: 'sample',
          connector: {
            mount: async (scope) => {
              await scope.register(async (page) => void (await page.register(websocket)));
            },
            routes: [
              {
                method: 'POST',
                action: 'message/:secret',
                describe: 'A message',
                proof: [],
                verify: () => undefined,
                parse: () => [],
              },
            ],
          },
        },
      ],
      baseUrl: () => 'https://book.example',
      accept: async () => undefined,
      now: () => new Date(),
      onRefused: () => undefined,
      readiness: async () => ({ ready: true, database: 'up', channels: {} }),
      metrics: async () => ({ contentType: 'text/plain', text: '' }),
    });
    port = Number(new URL(await app.listen({ host: '127.0.0.1', port: 0 })).port);
  });
  afterAll(() => app.close());

  it.each(['/nowhere', '/%'])('closes the socket of an upgrade to %s that it refuses', async (path) => {
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    const key = 'sec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n';
    socket.write(
      `GET ${path} HTTP/1.1\r\nhost: book\r\nconnection: upgrade\r\nupgrade: websocket\r\n${key}\r\n`,
    );
    let answer = '';
    socket.on('data', (data) => {
      answer += data;
    });
    await once(socket, 'end');
    expect(answer).toMatch(/^HTTP\/1\.1 40[04] /);
    socket.destroy();
  });

  it('waits a minute for the whole of a request, and no longer', () => {
    expect(app.server.requestTimeout).toBe(60_000);
  });

  it.each([
    ['an unknown address', 'GET', '/nowhere?secret', 404, 'not_found'],
    ['an address that cannot be read', 'GET', '/%', 400, 'bad_request'],
    [
      'a part of an address that is too long',
      'POST',
      `/webhooks/sample/message/${'x'.repeat(300)}`,
      414,
      'bad_request',
    ],
  ])('answers %s with a constant body', async (_what, method, path, status, error) => {
    const socket = connect(port, '127.0.0.1');
    socket.write(
      `${method} ${path} HTTP/1.1\r\nHost: book\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
    );
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    await once(socket, 'close');
    const [head = '', body = ''] = answer.split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(JSON.parse(body)).toEqual({ error });
  });
});
