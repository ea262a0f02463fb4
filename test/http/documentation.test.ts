import { createHash, createHmac } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { browser } from '../../bots/browser/index.ts';
import { telegram } from '../../bots/telegram/index.ts';
import { buildApp } from '../../src/app.ts';
import type { Connector, ConnectorDefinition } from '../../src/connector/index.ts';
import type { OpenApiDocument } from '../../src/http/documentation/document-page.ts';
import type { MountedConnector } from '../../src/http/mount-webhooks.ts';
import { OverloadedError } from '../../src/storage/index.ts';
import { simulator } from '../../webhooks/simulator/index.ts';
import { createTestCore } from '../support/connector-core.ts';

const now = new Date('2026-11-22T10:00:00Z');
const core = createTestCore({ publicUrl: 'https://book.example' });
const environments: [ConnectorDefinition, Record<string, string>][] = [
  [browser, {}],
  [telegram, { TELEGRAM_BOT_TOKEN: '1:token' }],
  [simulator, {}],
];

let app: FastifyInstance;
let isDatabaseAway = false;
let connectors: MountedConnector[];

const build = (mounted: MountedConnector[]) =>
  buildApp({
    log: pino({ level: 'silent' }),
    connectors: mounted,
    baseUrl: () => 'https://book.example',
    accept: async () => {
      if (isDatabaseAway) throw new OverloadedError('The database is away');
    },
    now: () => now,
    onRefused: () => undefined,
    readiness: async () => ({ ready: true, database: 'up', channels: {} }),
    metrics: async () => ({ contentType: 'text/plain', text: '' }),
  });

beforeEach(async () => {
  isDatabaseAway = false;
  connectors = await Promise.all(
    environments.map(async ([definition, environment]) => ({
      id: definition.id,
      connector: await definition.connect(definition.environment.parse(environment), core),
    })),
  );
  app = await build(connectors);
});
afterEach(async () => {
  await app.close();
  await Promise.all(connectors.map(({ connector }) => connector.stop?.()));
});

const readDocument = async () => (await app.inject('/docs/openapi.json')).json<OpenApiDocument>();
const operationsOf = ({ paths }: OpenApiDocument) =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  );

function signed(body: string): { headers: Record<string, string>; payload: string } {
  const timestamp = String(now.getTime() / 1_000);
  const secret = core.deriveSecret('signature');
  const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
  return {
    headers: { 'x-simulator-timestamp': timestamp, 'x-simulator-signature': signature },
    payload: body,
  };
}

const message = JSON.stringify({
  type: 'message',
  id: 'm1',
  channel: 'sms',
  from: '+48600700800',
  text: 'Hello',
  at: now.toISOString(),
});

describe('the OpenAPI document', () => {
  it('lists every route of the service and its connectors, webhooks among them', async () => {
    const listed = operationsOf(await readDocument()).map(
      ({ method, path }) => `${method.toUpperCase()} ${path}`,
    );
    expect(listed.sort()).toEqual([
      'DELETE /simulator/phones/{number}',
      'GET /',
      'GET /docs',
      'GET /docs/openapi.json',
      'GET /files/{id}',
      'GET /healthz',
      'GET /metrics',
      'GET /page/{version}/{name}',
      'GET /readyz',
      'GET /session',
      'GET /socket',
      'POST /files',
      'POST /simulator/phones',
      'POST /simulator/phones/{number}/messages',
      'POST /simulator/phones/{number}/read',
      'POST /webhooks/simulator/message',
      'POST /webhooks/simulator/receipt',
      'POST /webhooks/telegram/update',
    ]);
  });

  it('is whole because a route without a description is refused', async () => {
    const silent: Connector = {
      mount: async (mounted) => {
        mounted.get('/silent', async () => 'nothing said');
      },
    };
    await expect(build([{ id: 'silent', connector: silent }])).rejects.toThrow(/\/silent has no description/);
  });

  it('holds together: version, tags, parameters of paths, answers with a meaning and a schema', async () => {
    const document = await readDocument();
    expect(document.openapi).toBe('3.1.0');
    expect(document.info).toMatchObject({ title: 'Rolochat', version: expect.any(String) });
    const tags = document.tags?.map(({ name }) => name);
    for (const { method, path, operation } of operationsOf(document)) {
      const where = `${method} ${path}`;
      expect(operation.summary, where).toMatch(/^\p{Lu}.*[^.]$/u);
      expect(tags, where).toEqual(expect.arrayContaining(operation.tags ?? ['none']));
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const parameters = operation.parameters ?? [];
      const inPath = parameters.filter((parameter) => parameter.in === 'path');
      expect(inPath.map(({ name }) => name).sort(), where).toEqual(named.sort());
      expect(
        inPath.every(({ required }) => required),
        where,
      ).toBe(true);
      expect(
        parameters.every(({ schema }) => schema !== undefined),
        where,
      ).toBe(true);
      const answers = Object.entries(operation.responses);
      expect(answers.length, where).toBeGreaterThan(0);
      for (const [status, { description, content = {} }] of answers) {
        expect(status, where).toMatch(/^[1-5]\d\d$/);
        expect(description, `${where} ${status}`).toMatch(/^\p{Lu}.*\.$/u);
        for (const media of Object.values(content)) expect(media.schema, where).toBeTypeOf('object');
      }
      for (const media of Object.values(operation.requestBody?.content ?? {}))
        expect(media.schema, where).toMatchObject({ type: 'object' });
    }
    // Nothing refers to a part that is not there.
    expect(JSON.stringify(document)).not.toMatch(/"\$(ref|schema)"/);
  });

  it('gives the body and the proof that each webhook reads', async () => {
    const { paths } = await readDocument();
    const post = paths['/webhooks/simulator/message']?.post;
    expect(post?.parameters?.map(({ in: place, name }) => `${place} ${name}`)).toEqual([
      'header x-simulator-timestamp',
      'header x-simulator-signature',
    ]);
    expect(post?.requestBody?.content['application/json']?.schema).toMatchObject({
      properties: { channel: { enum: ['sms', 'whatsapp', 'viber'] }, text: { maxLength: 10_000 } },
      required: ['type', 'id', 'channel', 'from', 'text', 'at'],
    });
    const update = paths['/webhooks/telegram/update']?.post?.requestBody?.content['application/json'];
    expect(update?.schema).toMatchObject({ required: ['update_id'] });
  });

  it('says what each webhook answers, and each does answer that', async () => {
    const url = '/webhooks/simulator/message';
    const { paths } = await readDocument();
    const responses = paths[url]?.post?.responses ?? {};
    const codeOf = (status: number) => {
      const schema = responses[status]?.content?.['application/json']?.schema;
      return (schema?.properties as { error: { enum: string[] } } | undefined)?.error.enum;
    };
    const post = (request: { headers?: Record<string, string>; payload: string }) =>
      app.inject({ method: 'POST', url, ...request });
    const expectDocumented = async (status: number, request: Parameters<typeof post>[0]) => {
      const answer = await post(request);
      expect(answer.statusCode).toBe(status);
      expect(codeOf(status), String(status)).toEqual([answer.json<{ error: string }>().error]);
      for (const name of Object.keys(responses[status]?.headers ?? {}))
        expect(answer.headers[name.toLowerCase()], `${status} ${name}`).toMatch(/^\d+$/);
    };

    expect((await post(signed(message))).statusCode).toBe(200);
    expect(responses).toHaveProperty('200');
    await expectDocumented(400, signed('{"type":"message"}'));
    await expectDocumented(413, { payload: 'x'.repeat(1024 * 1024 + 1) });
    isDatabaseAway = true;
    await expectDocumented(503, signed(message));
    isDatabaseAway = false;
    await expectDocumented(401, { payload: message });
    for (let failures = 1; failures < 60; failures += 1) await post({ payload: message });
    await expectDocumented(429, { payload: message });
    expect((await post(signed(message))).statusCode).toBe(200);
  });
});

describe('the page at /docs', () => {
  it('shows every address of the document, without scripts and without anything from elsewhere', async () => {
    const answer = await app.inject('/docs');
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    for (const { method, path } of operationsOf(await readDocument())) {
      expect(answer.body).toContain(`${method.toUpperCase()}</span> <code>${path}</code>`);
    }
    expect(answer.body).not.toMatch(/<script|\son\w+=|\b(src|href)="(?!#|\/docs\/openapi\.json")/);
    expect(answer.body).not.toContain('https://');
  });

  it('is held to its own style by a strict policy', async () => {
    const { body, headers } = await app.inject('/docs');
    const style = /<style>([\s\S]*?)<\/style>/.exec(body)?.[1] ?? '';
    const digest = createHash('sha256').update(style).digest('base64');
    expect(headers['content-security-policy']).toBe(
      `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
  });
});
