import { connectWhatsappWeb } from '../../../bots/whatsapp-web/connect-whatsapp-web.ts';
import { whatsappWeb } from '../../../bots/whatsapp-web/index.ts';
import type { Connector, IncomingEvent, Reply, Sink } from '../../../src/connector/index.ts';
import { createMailboxes, mailboxHeadModel, mailboxItemModel } from '../../../src/messaging/index.ts';
import {
  createHolder,
  createKeys,
  createVault,
  leaseModel,
  takeLease,
  vaultModel,
} from '../../../src/storage/index.ts';
import { createTestCore } from '../connector-core.ts';
import { openTestDatabase } from '../open-database.ts';
import { createSocketStand } from '../stand-ins/whatsapp-socket.ts';

/** The connector with a database and no WhatsApp: what WhatsApp says, `stand` says. */
export async function startLines(environment: Record<string, string> = {}) {
  const opened = await openTestDatabase([vaultModel, mailboxHeadModel, mailboxItemModel]);
  const running: (() => Promise<void>)[] = [];

  /** One process: its connector, and the line once it holds it. */
  const startProcess = async () => {
    const database = await opened.connect();
    const holder = createHolder();
    const core = createTestCore();
    const stand = createSocketStand();
    const events: IncomingEvent[] = [];
    const printed: string[] = [];
    const pauses: number[] = [];
    let refuse = 0;
    const mailboxes = createMailboxes({ database, log: core.log, now: () => new Date() });
    const connector: Connector = connectWhatsappWeb(
      whatsappWeb.environment.parse({ WHATSAPP_WEB: 'on', ...environment }) as never,
      { ...core, mailboxes, print: (text) => void printed.push(text) },
      {
        makeSocket: stand.makeSocket,
        now: () => new Date(),
        // Waits that nobody ends are cut short, but for those of days: they end when somebody asks.
        pause: (milliseconds, signal) => {
          pauses.push(milliseconds);
          if (milliseconds < 2 ** 31 - 1) return new Promise((resolve) => setTimeout(resolve, 5));
          return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
        },
      },
    );
    const sink: Sink = async (given) => {
      if (refuse > 0) {
        refuse -= 1;
        throw Object.assign(new Error('The database is away'), { code: 'overloaded' });
      }
      events.push(...given);
    };
    const end = new AbortController();
    let listening: Promise<void> | undefined;
    const stop = async () => {
      end.abort();
      await listening?.catch(() => undefined);
    };
    running.push(async () => {
      await stop();
      await mailboxes.stop();
    });
    return {
      connector,
      stand,
      events,
      printed,
      pauses,
      core,
      /** The next `count` attempts to store fail. */
      refuseNext: (count: number) => {
        refuse = count;
      },
      /** Takes the lease over, whoever had it, and holds the line. */
      async listen() {
        await database.model(leaseModel).updateMany({}, { $set: { until: new Date(0) } });
        const lease = await takeLease(database, 'listen:whatsapp-web', holder);
        if (!lease) throw new Error('The lease is held');
        const vault = createVault({
          database,
          keys: createKeys(['a-secret']),
          vault: 'whatsapp-web',
          lease,
          now: () => new Date(),
        });
        listening = connector.listen?.(sink, end.signal, vault);
        listening?.catch(() => undefined);
      },
      /** Settles as `listen` of the connector does. */
      ended: () => listening,
      stop,
      deliver: (reply: Reply, chat = '48500100200', milliseconds = 5_000, id = 'd1') => {
        if (!connector.deliver) throw new Error('The connector cannot send');
        return connector.deliver({
          id,
          to: { channel: 'whatsapp-web', chat, kind: chat.endsWith('@g.us') ? 'group' : 'private' },
          reply,
          signal: AbortSignal.timeout(milliseconds),
        });
      },
      /** Resolves when the link's state is this one. */
      async until(state: string) {
        const deadline = Date.now() + 8_000;
        for (;;) {
          const found = await connector.link?.state();
          if (found?.state === state) return found;
          if (Date.now() > deadline) throw new Error(`The link is ${found?.state}, not ${state}`);
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
      },
      async untilEvents(count: number) {
        const deadline = Date.now() + 8_000;
        while (events.length < count) {
          if (Date.now() > deadline) throw new Error(`${events.length} events, not ${count}`);
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
        return events;
      },
    };
  };

  return {
    database: opened.database,
    startProcess,
    close: async () => {
      for (const stop of running) await stop();
      await opened.close();
    },
  };
}
