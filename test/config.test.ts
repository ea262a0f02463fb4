import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ConfigError, type ConfigProblem, loadConfig, toBaseUrl } from '../src/config.ts';
import { type ConnectorDefinition, defineConnector } from '../src/connector/index.ts';

const connect = () => Promise.reject(new Error('Never connected here'));

const chat = defineConnector({
  id: 'chat',
  environment: z.object({
    CHAT_TOKEN: z.string().optional(),
    CHAT_API_ROOT: z.url().default('https://chat.example'),
  }),
  requires: ['CHAT_TOKEN'],
  secrets: ['CHAT_TOKEN'],
  connect,
});
const whatsapp = defineConnector({
  id: 'whatsapp-web',
  environment: z.object({
    WHATSAPP_WEB: z
      .enum(['on', 'off'])
      .transform((value) => value === 'on')
      .optional(),
  }),
  requires: ['WHATSAPP_WEB'],
  secrets: [],
  connect,
});
const carrier = defineConnector({
  id: 'carrier',
  environment: z.object({
    CARRIER_ID: z.string().regex(/^AC/, 'must start with AC').optional(),
    CARRIER_SECRET: z.string().optional(),
  }),
  requires: ['CARRIER_ID', 'CARRIER_SECRET'],
  secrets: ['CARRIER_SECRET'],
  signsUrl: true,
  connect,
});
const simulator = defineConnector({
  id: 'simulator',
  environment: z.object({}),
  requires: [],
  secrets: [],
  connect,
});
const mail = defineConnector({
  id: 'mail',
  environment: z.object({ MAIL_URL: z.string().optional() }),
  requires: ['MAIL_URL'],
  secrets: ['MAIL_URL'],
  outgoingOnly: true,
  connect,
});
const definitions = { bots: [chat, whatsapp], webhooks: [carrier, simulator, mail] };
const carrierSet = { CARRIER_ID: 'AC1', CARRIER_SECRET: 'carrier-secret' };

function load(env: Record<string, string | undefined>) {
  return loadConfig(env, definitions);
}

function problemsOf(
  env: Record<string, string | undefined>,
  given: { bots: ConnectorDefinition[]; webhooks: ConnectorDefinition[] } = definitions,
): readonly ConfigProblem[] {
  try {
    loadConfig(env, given);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

const namesOf = (problems: readonly ConfigProblem[]) => problems.map(({ variable }) => variable).sort();

describe('loadConfig', () => {
  it('starts with nothing set', () => {
    const config = load({});
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      dataDir: './data',
      logLevel: 'info',
      businessName: 'Rolochat',
      defaultCountry: 'PL',
      defaultLanguage: 'en',
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      simulator: true,
      secrets: [],
    });
    expect(config.publicUrl ?? config.mongodbUri ?? config.secretKeys ?? config.ownerCode).toBeUndefined();
  });

  it('takes every core variable', () => {
    const config = load({
      HOST: '::1',
      PORT: '0',
      PUBLIC_URL: 'https://Book.Example:8443/',
      DATA_DIR: '/var/lib/rolochat',
      MONGODB_URI: 'mongodb+srv://reader:p%40ss@db.example/rolochat?retryWrites=true',
      MONGODB_BINARY: '/usr/bin/mongod',
      SECRET_KEY: 'a-new-secret-key-1, the-old-secret-key',
      LOG_LEVEL: 'debug',
      BUSINESS_NAME: 'Żółta Łódź & Co.',
      DEFAULT_COUNTRY: 'fr',
      DEFAULT_LANGUAGE: 'pl',
      TIME_ZONE: 'europe/warsaw',
      OWNER_CODE: '246810',
      SIMULATOR: 'off',
    });
    expect(config).toMatchObject({
      host: '::1',
      port: 0,
      publicUrl: 'https://book.example:8443',
      dataDir: '/var/lib/rolochat',
      mongodbBinary: '/usr/bin/mongod',
      secretKeys: ['a-new-secret-key-1', 'the-old-secret-key'],
      logLevel: 'debug',
      businessName: 'Żółta Łódź & Co.',
      defaultCountry: 'FR',
      defaultLanguage: 'pl',
      timeZone: 'Europe/Warsaw',
      ownerCode: '246810',
      simulator: false,
    });
    expect(config.secrets).toEqual(
      expect.arrayContaining(['a-new-secret-key-1', 'the-old-secret-key', '246810', 'p%40ss', 'p@ss']),
    );
  });

  it('takes an empty value as unset', () => {
    expect(load({ PORT: '', PUBLIC_URL: ' ', CHAT_TOKEN: '', OWNER_CODE: '' })).toEqual(load({}));
  });

  it.each([
    ['HOST', 'two words'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '3000.5'],
    ['PORT', 'http'],
    ['PUBLIC_URL', 'http://book.example'],
    ['PUBLIC_URL', 'book.example'],
    ['PUBLIC_URL', 'https://book.example/path'],
    ['PUBLIC_URL', 'https://book.example/?key=1'],
    ['PUBLIC_URL', 'https://book.example/#top'],
    ['PUBLIC_URL', 'https://user:word@book.example'],
    ['MONGODB_URI', 'postgres://db.example'],
    ['MONGODB_URI', 'mongodb://'],
    ['SECRET_KEY', 'fifteen-letters'],
    ['SECRET_KEY', 'a-long-enough-secret-key,'],
    ['LOG_LEVEL', 'loud'],
    ['BUSINESS_NAME', 'two\nlines'],
    ['DEFAULT_COUNTRY', 'XX'],
    ['DEFAULT_COUNTRY', 'Poland'],
    ['DEFAULT_LANGUAGE', 'de'],
    ['TIME_ZONE', 'Warsaw'],
    ['TIME_ZONE', '+02:00'],
    ['OWNER_CODE', '---'],
    ['SIMULATOR', 'perhaps'],
  ])('refuses %s=%s by its name alone', (variable, value) => {
    const env = { SECRET_KEY: 'a-long-enough-secret-key', [variable]: value };
    const problems = problemsOf(env);
    expect(namesOf(problems)).toEqual([variable]);
    expect(JSON.stringify(problems)).not.toContain(value);
  });

  it('lists every problem of the core and of the connectors at once', () => {
    const env = {
      PORT: 'x',
      TIME_ZONE: 'Mars/Olympus',
      MONGODB_URI: 'mongodb://db.example',
      CARRIER_ID: 'wrong',
      CHAT_API_ROOT: 'nowhere',
    };
    expect(namesOf(problemsOf(env))).toEqual([
      'CARRIER_ID',
      'CHAT_API_ROOT',
      'PORT',
      'SECRET_KEY',
      'TIME_ZONE',
    ]);
    expect(() => load(env)).toThrow(/^PORT .*\n/);
  });

  it("keeps a value out of a connector's own message", () => {
    const talkative = defineConnector({
      id: 'talkative',
      environment: z.object({
        TALKATIVE_KEY: z.string().superRefine((key, context) => context.addIssue(`${key} is no key`)),
      }),
      requires: ['TALKATIVE_KEY'],
      secrets: ['TALKATIVE_KEY'],
      connect,
    });
    const problems = problemsOf({ TALKATIVE_KEY: 'hush-hush' }, { bots: [talkative], webhooks: [] });
    expect(problems).toEqual([{ variable: 'TALKATIVE_KEY', problem: 'is malformed' }]);
  });

  it('turns a connector on when all it requires is there', () => {
    const config = load({ ...carrierSet, CHAT_TOKEN: 'one,two' });
    expect(config.bots[0]).toMatchObject({
      id: 'chat',
      on: true,
      environment: { CHAT_TOKEN: 'one,two', CHAT_API_ROOT: 'https://chat.example' },
    });
    expect(config.webhooks[0]).toMatchObject({ id: 'carrier', on: true });
    expect(config.secrets).toEqual(expect.arrayContaining(['one,two', 'carrier-secret']));
  });

  it('leaves a half-configured connector off and names what is missing', () => {
    const config = load({ CARRIER_ID: 'AC1' });
    expect(config.webhooks[0]).toMatchObject({ on: false, missing: ['CARRIER_SECRET'], begun: true });
    expect(config.bots[0]).toMatchObject({ on: false, missing: ['CHAT_TOKEN'], begun: false });
  });

  it('leaves a connector off whose switch says so', () => {
    expect(load({ WHATSAPP_WEB: 'off' }).bots[1]).toMatchObject({ on: false, missing: ['WHATSAPP_WEB'] });
    expect(load({ WHATSAPP_WEB: 'on' }).bots[1]).toMatchObject({ on: true });
  });

  it.each([
    [{}, true],
    [{ CHAT_TOKEN: 'token' }, true],
    [{ CARRIER_ID: 'AC1' }, true],
    [{ WHATSAPP_WEB: 'off' }, true],
    [{ WHATSAPP_WEB: 'on' }, false],
    [carrierSet, false],
    [{ MAIL_URL: 'smtp://localhost' }, true],
    [{ ...carrierSet, MAIL_URL: 'smtp://localhost' }, false],
    [{ ...carrierSet, SIMULATOR: 'on' }, true],
    [{ SIMULATOR: 'off' }, false],
  ])('with %j the simulator is on: %s (M28)', (env, on) => {
    const config = load(env);
    expect(config.simulator).toBe(on);
    expect(config.webhooks[1]).toMatchObject(on ? { on: true } : { on: false, missing: ['SIMULATOR'] });
  });

  it.each(['0.0.0.0', '::', '0:0::0'])(
    'refuses to listen on %s without the address that a provider signs',
    (HOST) => {
      expect(namesOf(problemsOf({ HOST, ...carrierSet }))).toEqual(['PUBLIC_URL']);
      expect(namesOf(problemsOf({ HOST }))).toEqual([]);
      expect(namesOf(problemsOf({ HOST, ...carrierSet, PUBLIC_URL: 'https://book.example' }))).toEqual([]);
      expect(namesOf(problemsOf({ ...carrierSet, HOST: '::1' }))).toEqual([]);
    },
  );
});

describe('toBaseUrl', () => {
  it('is the public address, else the one listened on', () => {
    expect(toBaseUrl(load({ PUBLIC_URL: 'https://book.example/' }), 4000)).toBe('https://book.example');
    expect(toBaseUrl(load({}), 4000)).toBe('http://127.0.0.1:4000');
    expect(toBaseUrl(load({ HOST: '::1' }), 4000)).toBe('http://[::1]:4000');
    expect(toBaseUrl(load({ HOST: '0.0.0.0' }), 4000)).toBe('http://127.0.0.1:4000');
  });
});
