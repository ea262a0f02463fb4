import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { whatsappCloud } from '../../bots/whatsapp-cloud/index.ts';
import { type ConnectorDefinition, SignatureError, type WebhookRequest } from '../../src/connector/index.ts';
import { events } from '../../webhooks/events/index.ts';
import { twilio } from '../../webhooks/twilio/index.ts';
import { createTestCore } from '../support/connector-core.ts';

/**
 * Requests that vendors publish, with their keys and what is right about them: one file per provider in the folder that
 * `VECTORS_DIR` names. They are run against and not part of the repository; without the folder these tests are skipped.
 */
interface Vector {
  id: string;
  key: string;
  /** Unix seconds; the file's own where a vector has none. */
  now?: number;
  request: {
    method: string;
    url?: string;
    headers: Record<string, string>;
    body?: string;
    /** A large body. */
    bodyRepeat?: { char: string; times: number };
    /** A form, by names. */
    params?: Record<string, string | string[]>;
  };
  expect: { valid: boolean };
}

interface Provider {
  file: string;
  definition: ConnectorDefinition;
  action: string;
  environment(key: string): Record<string, string>;
}

/** A provider is one line here. */
const providers: readonly Provider[] = [
  {
    file: 'twilio.json',
    definition: twilio,
    action: 'message',
    environment: (key) => ({
      TWILIO_ACCOUNT_SID: 'AC1',
      TWILIO_AUTH_TOKEN: key,
      TWILIO_FROM: '+48732123456',
    }),
  },
  {
    file: 'meta.json',
    definition: whatsappCloud,
    action: 'event',
    environment: (key) => ({
      WHATSAPP_CLOUD_ACCESS_TOKEN: 'EAAG',
      WHATSAPP_CLOUD_PHONE_NUMBER_ID: '1',
      WHATSAPP_CLOUD_APP_SECRET: key,
      WHATSAPP_CLOUD_VERIFY_TOKEN: 'typed-in-twice',
    }),
  },
  {
    file: 'standardwebhooks.json',
    definition: events,
    action: '',
    environment: (key) => ({ EVENTS_SECRET: key }),
  },
];

const folder = process.env.VECTORS_DIR;

function read(file: string): { now: number; vectors: Vector[] } {
  const path = join(folder ?? '', file);
  return folder && existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : { now: 0, vectors: [] };
}

function toRequest({ method, url, headers, body, bodyRepeat, params }: Vector['request']): WebhookRequest {
  const [, baseUrl = 'https://contacts.example', path = '/'] =
    /^(\w+:\/\/[^/]+)(\/.*)$/.exec(url ?? '') ?? [];
  const form = Object.entries(params ?? {}).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  );
  const large = bodyRepeat?.char.repeat(bodyRepeat.times);
  return {
    method,
    baseUrl,
    url: path,
    headers,
    query: Object.fromEntries(new URLSearchParams(path.split('?')[1])),
    params: {},
    body: Buffer.from(body ?? large ?? new URLSearchParams(form).toString()),
  };
}

describe.each(providers)(
  'what the vendor publishes in $file',
  ({ file, definition, action, environment }) => {
    const { now, vectors } = read(file);

    it.skipIf(!folder)('is there in the folder of VECTORS_DIR', () => {
      expect(vectors.length).toBeGreaterThan(0);
      expect(new Set(vectors.map((vector) => vector.expect.valid)).size).toBe(2);
    });

    it.skipIf(!folder).each(vectors)('is judged as the vendor judges it: $id', async (vector) => {
      const parsed = definition.environment.parse(environment(vector.key));
      const connector = await definition.connect(parsed, createTestCore());
      const request = toRequest(vector.request);
      const route = connector.routes?.find((one) => one.action === action && one.method === request.method);
      const verify = () => route?.verify(request, new Date((vector.now ?? now) * 1_000));
      expect(route).toBeDefined();
      if (vector.expect.valid) expect(verify).not.toThrow();
      else expect(verify).toThrow(SignatureError);
      await connector.stop?.();
    });
  },
);
