import { setMaxListeners } from 'node:events';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import {
  announceWithheld,
  carriedChannels,
  commandMenu,
  createConversation,
  deadTurnReply,
  erasableSearches,
  foreseeDeliveries,
  handleContactEvent,
  maskDrafts,
  notifyOwners,
  type Rooms,
  warmUp,
} from '../bots/commands/index.ts';
import { createActivity, erasableHistory } from './activity/index.ts';
import { buildApp } from './app.ts';
import type { Config, ConnectorOn } from './config.ts';
import type { Connector, ConnectorCore, IncomingEvent } from './connector/index.ts';
import {
  createConsentCodes,
  createConsentPolicies,
  createConsentRoom,
  createPreferenceLinks,
  createPreferences,
  createSealer,
  createSealKeys,
  findOldestUnsealed,
  trackedDefinitions,
} from './consent/index.ts';
import { createContactLists, createContacts, trackedContacts } from './contacts/index.ts';
import { createContactSearch } from './contacts/search/index.ts';
import { erasableSessions } from './dialogue/index.ts';
import { toReadiness } from './http/health.ts';
import { createMetrics } from './http/metrics.ts';
import type { MountedConnector } from './http/mount-webhooks.ts';
import { createDeliveryHandler, createIntake, erasableDeliveries } from './intake/index.ts';
import { createLifecycle, createNumberFollower } from './lifecycle/index.ts';
import { toListenError } from './listen-error.ts';
import { createMailboxes, createOutbox, erasableMessages } from './messaging/index.ts';
import { migrations, models } from './schema.ts';
import { trackedSettings } from './settings/index.ts';
import {
  can,
  createStaffRoom,
  type OwnerCode,
  permitStaffReply,
  type StaffDirectory,
  toTrackedStaffModels,
} from './staff/index.ts';
import { type EmbeddedDatabase, startEmbeddedDatabase, verifyDataDirFree } from './storage/embedded/index.ts';
import {
  createDatabase,
  createGroupCommit,
  createHolder,
  createVault,
  createWorkBuckets,
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
  /** Sends the owners the regular notices that are due; the service asks by itself every few minutes. */
  notify(): Promise<void>;
  /** Takes nothing new, lets what runs end, closes the database last. */
  stop(): Promise<void>;
  connectors: readonly MountedConnector[];
}

const retentionDays = 30;
const hour = 3_600_000;
const noticeMilliseconds = 5 * 60_000;

/** Puts the rooms together. */
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
    queueAge: () => intake.queueAge(),
    deadLetters: async () => (phase === 'up' ? (await intake.deadLetters()).length : null),
    unsealedAge: async () => (phase === 'up' ? unsealedAge() : null),
  });
  const holder = createHolder();
  const database = createDatabase({ holder, onCommand: metrics.observeDatabase });
  const buckets = createWorkBuckets(database, holder);
  const sealKeys = createSealKeys(keys);
  const sealer = createSealer({ database, keys: sealKeys, now });
  const unsealedAge = async () => {
    const oldest = await findOldestUnsealed(database);
    return oldest ? Math.max(0, now().getTime() - oldest.getTime()) / 1_000 : 0;
  };
  const staff = createStaffRoom({ database, keys });
  const activity = createActivity({
    database,
    models: [
      ...trackedSettings,
      ...trackedContacts,
      ...trackedDefinitions,
      ...toTrackedStaffModels(database),
    ],
    // There must be an owner, and the code is spent; a group does not go back to a number it no longer has.
    notUndoable: ['staff.claimed', 'group.moved'],
    follow: (...changes) => followNumbers(...changes),
  });
  const lists = createContactLists({ database, log });
  const contacts = createContacts({ database, activity, lists });
  const search = createContactSearch({ database, log });
  const mailboxes = createMailboxes({ database, log, now });

  const connectors = await connectAll(config, (id) => ({
    businessName: config.businessName,
    publicUrl: config.publicUrl,
    deriveSecret: (label) => keys.derive(`${id}/${label}`),
    log: log.child({ connector: id }),
    mailboxes,
    print,
    commandMenu,
  }));
  const findConnector = (id: string): Connector | undefined =>
    connectors.find((mounted) => mounted.id === id)?.connector;

  /** Replies that leave at the same moment share the question who is still staff. */
  const standing = createGroupCommit<string, StaffDirectory>(async (ids) => {
    const value = await staff.directory();
    return ids.map(() => ({ status: 'fulfilled', value }));
  });

  const policies = createConsentPolicies({ country: config.defaultCountry, timeZone: config.timeZone });
  const codes = createConsentCodes(database, keys);
  const consent = createConsentRoom({
    database,
    keys,
    codes,
    maySpeakFor: contacts.mayLearn,
    findHolders: async (ref, tx) => (await contacts.findHolders(ref, tx)).map(({ _id }) => _id),
    withhold: (address, tx) => outbox.withhold(address, tx),
    stopReach: policies.stopReach,
  });
  const followNumbers = createNumberFollower(consent);
  const outbox = createOutbox({
    database,
    buckets,
    findConnector,
    book: consent,
    gate: {
      rulesOf: policies.rulesOf,
      maySend: async (id) => can((await standing.add(id)).findActive(id) ?? null, 'record-consent'),
    },
    learn: (entry, { address, channel }, meaning, tx) =>
      consent.learn(
        {
          address,
          channel,
          meaning,
          source: entry.place.channel,
          cause: { delivery: entry.cause },
          now: now(),
        },
        tx,
      ),
    maskDrafts: (drafts, tx) => maskDrafts(drafts, config.defaultCountry, () => rooms.staff.directory(tx)),
    wordWithheld: (entries, tx) => announceWithheld(rooms, entries, now(), tx),
    permitStaff: async (id, farewell) => permitStaffReply((await standing.add(id)).find(id), farewell),
    now,
    onSend: metrics.countSend,
    onError,
  });

  const preferences = createPreferences({
    database,
    consent,
    links: createPreferenceLinks(database, keys),
    findLiving: async (ids, tx) =>
      (await contacts.findContacts(ids, tx)).filter(({ deletedAt }) => !deletedAt).map(({ _id }) => _id),
    carried: () => carriedChannels(rooms),
    stopReach: policies.stopReach,
  });

  const lifecycle = createLifecycle({
    database,
    consent,
    // Boxes last: until its session and its deliveries are clean, a chat could be shown the name once more.
    erasables: [erasableSessions, erasableSearches, erasableHistory, erasableDeliveries, erasableMessages],
    now,
  });

  const rooms: Rooms = {
    database,
    staff,
    activity,
    contacts,
    lists,
    search,
    consent,
    policies,
    preferences,
    codes,
    lifecycle,
    ledger: { sealNow: sealer.sealNow, key: sealKeys.current },
    connectors: () => connectors.map(({ id }) => id),
    intake: {
      deadLetters: () => intake.deadLetters(),
      retry: (ids, tx) => intake.retry(ids, tx),
      kick: (conversations) => intake.kick(conversations),
    },
    findConnector,
    health: async () => ({
      database: databaseState(),
      channels: await Promise.all(
        [...config.bots, ...config.webhooks].map(async ({ id }) => {
          const connector = findConnector(id);
          return { id, state: connector ? ((await connector.link?.state())?.state ?? 'up') : 'off' };
        }),
      ),
      queueAge: intake.queueAge(),
      unsealedAge: await unsealedAge(),
      searchReady: search.ready,
    }),
    settings: {
      businessName: config.businessName,
      country: config.defaultCountry,
      language: config.defaultLanguage,
      timeZone: config.timeZone,
      baseUrl,
    },
  };

  const conversation = createConversation(rooms, {
    onTurn: () => undefined,
  });
  const intake = createIntake({
    database,
    buckets,
    now,
    handler: createDeliveryHandler({
      database,
      conversation,
      defaultLanguage: config.defaultLanguage,
      businessName: config.businessName,
      now,
      outbox,
      findConnector,
      foresee: (deliveries, tx) => foreseeDeliveries(rooms, deliveries, tx),
      handleEvent: (delivery, tx) => handleContactEvent(rooms, delivery, now(), tx),
      apologise: (delivery) => deadTurnReply(rooms, delivery),
      onError,
    }),
    onDelivery: metrics.countDelivery,
    onFailure: (delivery, error) => {
      log.warn({ source: delivery?.source, error }, 'A step failed');
    },
  });

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
  const readiness = async () =>
    toReadiness({
      database: databaseState(),
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
    const before = new Date(now().getTime() - retentionDays * 24 * hour);
    await intake.purge(before);
    await outbox.purge(before);
  };

  const notify = async () => {
    const entries = await notifyOwners(rooms, outbox.enqueue, now());
    await outbox.depart(entries);
  };

  const stop = async () => {
    phase = 'stopping';
    stopping.abort();
    await Promise.allSettled([opening, ...listening]);
    await app?.close();
    await intake.stop();
    await outbox.stop();
    await buckets.stop().catch(onError);
    await Promise.allSettled(connectors.map(({ connector }) => connector.stop?.()));
    await Promise.all([search.close(), lists.close(), mailboxes.stop()]);
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
        accept,
        now,
        readiness,
        contactPage: {
          preferences: () => {
            verifyUp();
            return preferences;
          },
          businessName: config.businessName,
          language: config.defaultLanguage,
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
      const ownerCode = await staff.prepareOwnerCode(config.ownerCode);
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
      stopping.signal.addEventListener('abort', () => {
        clearInterval(purging);
        clearInterval(notifying);
      });
      warmUp(stopping.signal).catch(() => undefined);
      return { address, ownerCode };
    },
    notify,
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

/** Connects every connector that is configured; the simulator only when it is on. */
async function connectAll(
  config: Config,
  coreOf: (id: string) => ConnectorCore,
): Promise<MountedConnector[]> {
  const on = [...config.bots, ...config.webhooks].filter(
    (connector): connector is ConnectorOn =>
      connector.on && (connector.id !== 'simulator' || config.simulator),
  );
  return Promise.all(
    on.map(async ({ id, definition, environment }) => ({
      id,
      connector: await definition.connect(environment, coreOf(id)),
    })),
  );
}
