import { setMaxListeners } from 'node:events';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { notifyDeskChanges, notifyOwners, warmUp } from '../bots/commands/index.ts';
import { buildApp } from './app.ts';
import { compose } from './compose.ts';
import type { Config } from './config.ts';
import type { IncomingEvent } from './connector/index.ts';
import { answerInTime } from './http/answer-in-time.ts';
import { closeInTime } from './http/close-in-time.ts';
import { toReadiness } from './http/health.ts';
import { createMetrics } from './http/metrics.ts';
import type { MountedConnector } from './http/mount-webhooks.ts';
import { toListenError } from './listen-error.ts';
import { migrations, models } from './schema.ts';
import { usualKeptDays } from './settings/index.ts';
import type { OwnerCode } from './staff/index.ts';
import { type EmbeddedDatabase, startEmbeddedDatabase, verifyDataDirFree } from './storage/embedded/index.ts';
import {
  createVault,
  endOpenTransactions,
  findTransactionHolders,
  isKnownDead,
  type Keys,
  migrate,
  OverloadedError,
  runUnderLease,
} from './storage/index.ts';

export interface ServiceOptions {
  config: Config;
  keys: Keys;
  log: Logger;
  /** What the embedded server inherits; its cache folder is found by it. */
  environment: NodeJS.ProcessEnv;
  now(): Date;
  /** Shows something to whoever sits at the terminal; it goes into no log. */
  print?(text: string): void;
}

/** What a person needs to know after the start. */
export interface Started {
  address: string;
  ownerCode: OwnerCode;
}

export interface Service {
  /** Listens, opens the database, takes up work; resolves when turns are taken. */
  start(): Promise<Started>;
  /** Sends the notices that are due; the service asks by itself every minute. */
  notify(): Promise<void>;
  /** Lets go of deliveries and messages that are done with and kept no longer; the service does so by itself every hour. */
  purge(): Promise<void>;
  /** Takes nothing new, lets what runs end, closes the database last. */
  stop(): Promise<void>;
  connectors: readonly MountedConnector[];
}

const hour = 3_600_000;
const noticeMilliseconds = 60_000;
/** How soon a setting that another process wrote holds here. */
const settingsMilliseconds = 2_000;

/** Milliseconds within which a database that works answers, on a busy machine too. */
const longestPing = 2_500;
/** Milliseconds that requests under way are given at the stop: the rest of its ten seconds is the database's. */
const longestClose = 2_000;
/** Providers wait longer than that, and some never come again when they got no answer at all. */
const longestAccept = 8_000;

/** The service in its phases: from the first listening to the closing of the database. */
export async function createService({
  config,
  keys,
  log,
  environment,
  now,
  print = () => undefined,
}: ServiceOptions): Promise<Service> {
  const stopping = new AbortController();
  // Every loop of the process listens for its end; that there are more than ten is no leak.
  setMaxListeners(0, stopping.signal);
  let phase: 'starting' | 'recovering' | 'up' | 'stopping' = 'starting';
  let app: FastifyInstance | undefined;
  let embedded: EmbeddedDatabase | undefined;
  let address = `http://${config.host}:${config.port}`;
  const listening: Promise<void>[] = [];
  let opening: Promise<void> | undefined;
  let stopped: Promise<void> | undefined;

  const onError = (error: unknown) => {
    log.error({ error }, 'Background work failed');
  };
  const baseUrl = () => config.publicUrl ?? address;
  const metrics = createMetrics({
    queueAge: () => composed.intake.queueAge(),
    deadLetters: async () => (phase === 'up' ? (await composed.intake.deadLetters()).length : null),
    unsealedAge: async () => (phase === 'up' ? composed.unsealedAge() : null),
  });
  const composed = await compose({
    config,
    keys,
    log,
    now,
    print,
    metrics,
    baseUrl,
    // The database's state is asked when somebody wants to know, and then all stands.
    databaseState: () => databaseState(),
    onError,
  });
  const {
    database,
    buckets,
    connectors,
    staff,
    intake,
    outbox,
    preferences,
    lifecycle,
    sealer,
    policySettings,
  } = composed;
  const databaseState = () =>
    phase === 'up' || phase === 'stopping' ? (database.isUp() ? 'up' : 'down') : phase;
  /** Fails at once while the database is away: providers come again, and nobody waits for a time-out. */
  const verifyUp = () => {
    if (phase !== 'up' || !database.isUp()) throw new OverloadedError('The database is away');
  };
  const accept = async (source: string, events: readonly IncomingEvent[]) => {
    verifyUp();
    await intake.accept(source, events);
  };
  /** A server that hangs keeps its connections, and the heartbeat notices it late: whoever asks wants to know now. */
  const askDatabase = async () => {
    const state = databaseState();
    if (state !== 'up') return state;
    return database.ping(longestPing).then(
      () => 'up' as const,
      () => 'down' as const,
    );
  };
  const readiness = async () =>
    toReadiness({
      database: await askDatabase(),
      channels: Object.fromEntries(
        connectors.map(({ id }) => [id, phase === 'starting' ? 'starting' : 'up']),
      ),
      stopping: phase === 'stopping',
    });

  const openDatabase = async () => {
    if (config.mongodbUri) return database.open(config.mongodbUri);
    const slow = setTimeout(() => {
      phase = 'recovering';
    }, 5_000);
    embedded = await startEmbeddedDatabase({
      dataDir: config.dataDir,
      binary: config.mongodbBinary,
      log,
      environment,
      signal: stopping.signal,
    });
    clearTimeout(slow);
    await database.open(embedded.uri);
  };

  const purge = async () => {
    const before = new Date(
      now().getTime() - (policySettings.current().keptDays ?? usualKeptDays) * 24 * hour,
    );
    await intake.purge(before);
    await outbox.purge(before);
  };

  const notify = async () => {
    for (const due of [notifyOwners, notifyDeskChanges])
      await outbox.depart(await due(composed.rooms, outbox.enqueue, now()));
  };

  const stop = async () => {
    phase = 'stopping';
    stopping.abort();
    await Promise.allSettled([opening, ...listening]);
    if (app) await closeInTime(app, longestClose);
    await intake.stop();
    await outbox.stop();
    await buckets.stop().catch(onError);
    await Promise.allSettled(connectors.map(({ connector }) => connector.stop?.()));
    await composed.close();
    await database.close();
    await embedded?.stop();
  };

  return {
    connectors,
    start: async () => {
      // Who comes second must not answer for a moment in the place of the first.
      if (!config.mongodbUri) verifyDataDirFree(config.dataDir);
      // The server of the database takes its time; what does not need it is built meanwhile.
      opening = openDatabase();
      opening.catch(() => undefined);
      app = await buildApp({
        log,
        connectors,
        baseUrl,
        // A delivery is known by its key when it comes again.
        accept: (source, events) => answerInTime(accept(source, events), longestAccept),
        now,
        readiness,
        contactPage: {
          preferences: () => {
            verifyUp();
            return preferences;
          },
          businessName: config.businessName,
          language: config.defaultLanguage,
          languageOf: composed.languageOf,
          timeZone: config.timeZone,
          now,
        },
        onRefused: metrics.countDelivery,
        metrics: metrics.render,
      });
      address = await listen(app, config);
      await opening;
      await endOpenTransactions(database, (await findTransactionHolders(database)).filter(isKnownDead));
      await migrate(database, models, migrations, buckets.holder);
      await composed.lastingKeys.open(database);
      const ownerCode = await staff.prepareOwnerCode(config.ownerCode);
      await policySettings.refresh();
      await buckets.start(onError);
      phase = 'up';
      for (const { id, connector } of connectors) {
        connector.prepare?.().catch(onError);
        if (!connector.listen) continue;
        const { listen } = connector;
        listening.push(
          runUnderLease(
            database,
            `listen:${id}`,
            buckets.holder,
            stopping.signal,
            (signal, lease) =>
              listen(
                (events) => accept(id, events),
                signal,
                createVault({ database, keys, vault: id, lease, now }),
              ),
            onError,
          ),
        );
      }
      listening.push(
        runUnderLease(database, 'consent-sealer', buckets.holder, stopping.signal, sealer.run, onError),
        runUnderLease(database, 'erasures', buckets.holder, stopping.signal, lifecycle.run, onError),
      );
      const purging = setInterval(() => purge().catch(onError), hour);
      const notifying = setInterval(() => notify().catch(onError), noticeMilliseconds);
      const looking = setInterval(
        // The next look may do; that the database is away is told elsewhere.
        () => policySettings.refresh().catch(() => undefined),
        settingsMilliseconds,
      );
      stopping.signal.addEventListener('abort', () => {
        clearInterval(looking);
        clearInterval(purging);
        clearInterval(notifying);
      });
      warmUp(stopping.signal).catch(() => undefined);
      return { address, ownerCode };
    },
    notify,
    purge,
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}

/** Gives the address. A port may have been taken by a service on the same data, begun at the same moment: that is said first. */
async function listen(app: FastifyInstance, { host, port, mongodbUri, dataDir }: Config): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    if (!mongodbUri) verifyDataDirFree(dataDir);
    throw toListenError(error, host, port);
  }
}
