import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { browser } from '../../../bots/browser/index.ts';
import { buildApp } from '../../../src/app.ts';
import type {
  Connector,
  ConnectorCore,
  ConnectorDefinition,
  IncomingEvent,
  Reply,
  TurnEvent,
} from '../../../src/connector/index.ts';
import { createMailboxes } from '../../../src/messaging/mailboxes/index.ts';
import { createKeys, type Database } from '../../../src/storage/index.ts';
import { compilePage } from './compile-page.ts';

export const pageKey = 'the key of this test';

export interface PageServiceOptions {
  database: Database;
  /** What the stand-in for the dialogue does with each new turn. */
  onTurn?(turn: TurnEvent, service: PageService): Promise<void> | void;
  environment?: Record<string, string | undefined>;
  /** As in SECRET_KEY, current first. */
  secretKeys?: readonly string[];
  publicUrl?: string;
  port?: number;
  /** Mounted beside the page. */
  others?: readonly ConnectorDefinition[];
}

export interface PageService {
  url: string;
  port: number;
  app: FastifyInstance;
  /** The page's. */
  connector: Connector;
  connectors: { id: string; connector: Connector }[];
  core: ConnectorCore;
  /** New events, each once, in the order they came. */
  events: IncomingEvent[];
  /** Deliveries, repeats among them. */
  deliveries: number;
  logged: string[];
  /** Browsers whose people are not on the staff. */
  strangers: Set<string>;
  /** While true nothing can be stored, as without a database. */
  isAway: boolean;
  /** Lets the bot say something in the chat of a browser; gives the reference. */
  say(chat: string, reply: Reply, id?: string): Promise<string | undefined>;
  close(): Promise<void>;
}

/** The app with the browser page on a real port and a real database; in the place of the dialogue stands `onTurn`. */
export async function startPageService(options: PageServiceOptions): Promise<PageService> {
  compilePage();
  const logged: string[] = [];
  const write = (data: object, message: string) => logged.push(JSON.stringify({ ...data, message }));
  const log = { info: write, warn: write, error: write };
  const mailboxes = createMailboxes({ database: options.database, log, now: () => new Date() });
  const keys = createKeys(options.secretKeys ?? ['the-key-of-the-tests']);
  const core: ConnectorCore = {
    businessName: 'Kowalski & Sons',
    publicUrl: options.publicUrl,
    deriveSecret: (label) => keys.derive(label),
    deriveSecrets: (label) => keys.deriveAll(label),
    log,
    mailboxes,
    print: () => undefined,
    maySeeNumbers: async () => true,
    isStaff: async ({ value }) => !service.strangers.has(value),
    commandMenu: () =>
      ['en', 'fr', 'pl'].map((language) => ({
        language,
        commands: [
          { command: 'find', description: 'Look a contact up' },
          { command: 'new', description: 'Create a contact' },
          { command: 'people', description: 'All people' },
        ],
      })),
  };
  const environment = { BROWSER_KEY: pageKey, ...options.environment };
  const connectors: { id: string; connector: Connector }[] = [];
  for (const definition of [browser, ...(options.others ?? [])]) {
    const parsed = definition.environment.parse(environment);
    connectors.push({ id: definition.id, connector: await definition.connect(parsed, core) });
  }
  const connector = connectors[0]?.connector as Connector;

  const seen = new Set<string>();
  let baseUrl = '';
  const app = await buildApp({
    log: pino({ level: 'error' }),
    connectors,
    baseUrl: () => baseUrl,
    now: () => new Date(),
    onRefused: () => {},
    readiness: async () => ({ ready: true, database: 'up', channels: {} }),
    metrics: async () => ({ contentType: 'text/plain', text: '' }),
    accept: async (_source, events) => {
      if (service.isAway) throw new Error('No database in this test');
      for (const event of events) {
        service.deliveries += 1;
        if (seen.has(event.key)) continue;
        seen.add(event.key);
        service.events.push(event);
        if (event.type === 'turn')
          Promise.resolve(options.onTurn?.(event, service)).catch((error) =>
            log.error({ error: String(error) }, 'The stand-in failed'),
          );
      }
    },
  });
  const service: PageService = {
    url: '',
    port: 0,
    app,
    connector,
    connectors,
    core,
    events: [],
    deliveries: 0,
    logged,
    strangers: new Set(),
    isAway: false,
    say: async (chat, reply, id = randomBytes(6).toString('hex')) => {
      const to = { channel: 'browser', chat, kind: 'private' as const };
      const sent = await connector.deliver?.({ id, to, reply, signal: AbortSignal.timeout(5_000) });
      return sent?.ref;
    },
    close: async () => {
      await app.close();
      await Promise.all(connectors.map((one) => one.connector.stop?.()));
      await mailboxes.stop();
    },
  };
  await app.listen({ port: options.port ?? 0, host: '127.0.0.1' });
  service.port = (app.server.address() as AddressInfo).port;
  baseUrl = `http://127.0.0.1:${service.port}`;
  service.url = baseUrl;
  return service;
}

/** The address that lets a browser in. */
export function entryOf({ url }: { url: string }, key = pageKey): string {
  return `${url}/?key=${encodeURIComponent(key)}`;
}
