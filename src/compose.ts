import type { Logger } from 'pino';
import {
  announceUndelivered,
  carriedChannels,
  commandMenu,
  confirmDeskStop,
  createConversation,
  erasableSearches,
  foreseeDeliveries,
  foreseeTurns,
  handleContactEvent,
  handleDeadLetter,
  maskDrafts,
  noteDeskChange,
  type Rooms,
  theirLanguage,
} from '../bots/commands/index.ts';
import { createActivity, erasableHistory } from './activity/index.ts';
import type { Config, ConnectorOn } from './config.ts';
import type { Connector, ConnectorCore } from './connector/index.ts';
import {
  type Address,
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
import { createContactLists, createContacts, erasableClaims, trackedContacts } from './contacts/index.ts';
import { createContactSearch } from './contacts/search/index.ts';
import { erasableSessions } from './dialogue/index.ts';
import type { Metrics } from './http/metrics.ts';
import type { MountedConnector } from './http/mount-webhooks.ts';
import {
  createDeliveryHandler,
  createIntake,
  erasableDeliveries,
  findUnheard,
  type NumberedConnector,
} from './intake/index.ts';
import { createLifecycle, createNumberFollower } from './lifecycle/index.ts';
import { createMailboxes, createOutbox, erasableMessages, wasSent } from './messaging/index.ts';
import { createPolicySettingsCopy, trackedSettings } from './settings/index.ts';
import {
  can,
  createStaffRoom,
  permitStaffReply,
  type StaffDirectory,
  toTrackedStaffModels,
} from './staff/index.ts';
import {
  createDatabase,
  createGroupCommit,
  createHolder,
  createLastingKeys,
  createWorkBuckets,
  type Keys,
} from './storage/index.ts';

export interface CompositionOptions {
  config: Config;
  keys: Keys;
  log: Logger;
  now(): Date;
  /** Shows something to whoever sits at the terminal; it goes into no log. */
  print(text: string): void;
  metrics: Metrics;
  /** The address that people reach the service at. */
  baseUrl(): string;
  databaseState(): string;
  onError(error: unknown): void;
}

/** What the consent room digests with keys of its own. */
const lastingLabels = ['consent/address', 'consent/code', 'consent/preference-link'];

/** Everything that lives as long as the process, and what it is worked by. */
export type Composition = Awaited<ReturnType<typeof compose>>;

/** Puts the rooms together: each is given what it may ask of the others. Nothing runs yet. */
export async function compose(options: CompositionOptions) {
  const { config, keys, log, now, print, metrics, baseUrl, databaseState, onError } = options;
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
    // There must be an owner, and the code is spent; neither a group nor a colleague goes back to a number they no longer have;
    // what was claimed is settled, and no history holds it.
    notUndoable: ['staff.claimed', 'group.moved', 'staff.number-followed', 'claim.parked'],
    follow: (...changes) => followNumbers(...changes),
  });
  const lists = createContactLists({ database, log });
  const contacts = createContacts({ database, activity, lists });
  const search = createContactSearch({ database, log });
  const mailboxes = createMailboxes({ database, log, now });

  /** What is asked at the same moment about who is staff shares one reading. */
  const standing = createGroupCommit<string, StaffDirectory>(async (ids) => {
    const value = await staff.directory();
    return ids.map(() => ({ status: 'fulfilled', value }));
  });
  const maySeeNumbers: ConnectorCore['maySeeNumbers'] = async (identity) => {
    const directory = await standing.add(identity.value);
    return directory.members.length === 0 || can(directory.findByIdentity(identity), 'see-full-numbers');
  };

  const isStaff: ConnectorCore['isStaff'] = async (identity) =>
    (await standing.add(identity.value)).findByIdentity(identity) !== null;

  const connectors = await connectAll(config, (id) => ({
    businessName: config.businessName,
    publicUrl: config.publicUrl,
    deriveSecret: (label) => keys.derive(`${id}/${label}`),
    deriveSecrets: (label) => keys.deriveAll(`${id}/${label}`),
    log: log.child({ connector: id }),
    mailboxes,
    print,
    maySeeNumbers,
    isStaff,
    commandMenu,
  }));
  const findConnector = (id: string): Connector | undefined =>
    connectors.find((mounted) => mounted.id === id)?.connector;

  const numbered = connectors.flatMap(({ id, connector: { carries = {} } }): NumberedConnector[] => {
    const toChat = carries.sms ?? carries.whatsapp ?? carries.viber;
    // Some put the kind before the number; what comes in is named after the number alone.
    return toChat ? [{ id, toConversation: (e164) => toChat(e164).replace(/^[a-z]+:/, '') }] : [];
  });

  const policySettings = createPolicySettingsCopy(database);
  const policies = createConsentPolicies({
    business: config.businessName,
    country: config.defaultCountry,
    timeZone: config.timeZone,
    settings: policySettings.current,
  });
  // What was said under a number, and links that were mailed, must be known again after every rotation of the key.
  const lastingKeys = createLastingKeys(keys, lastingLabels);
  const codes = createConsentCodes(database, lastingKeys);
  const consent = createConsentRoom({
    database,
    keys: lastingKeys,
    codes,
    maySpeakFor: contacts.mayLearn,
    findHolders: async (ref, tx) => (await contacts.findHolders(ref, tx)).map(({ _id }) => _id),
    withhold: (address, tx) => outbox.withhold(address, tx),
    wasAsked: (question, tx, quoted) => wasSent(database, question, tx, quoted),
    stopReach: () => policies.stopReach,
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
    linkPage: async (address, tx) =>
      address.ref && {
        url: baseUrl() + (await preferences.createLink(address.ref, 'mailed', now(), tx)),
        language: languageOf(address),
      },
    findUnheard: (conversations, tx) => findUnheard(database, conversations, numbered, tx),
    maskDrafts: (drafts, tx) => maskDrafts(drafts, config.defaultCountry, () => rooms.staff.directory(tx)),
    wordUndelivered: (entries, tx) => announceUndelivered(rooms, entries, now(), tx),
    permitStaff: async (id, farewell) => {
      const member = (await standing.add(id)).find(id);
      const language = member?.language ?? config.defaultLanguage;
      return permitStaffReply(member && { ...member, language }, farewell);
    },
    now,
    onSend: metrics.countSend,
    onError,
  });

  const preferences = createPreferences({
    database,
    consent,
    links: createPreferenceLinks(database, lastingKeys),
    findLiving: async (ids, tx) =>
      (await contacts.findContacts(ids, tx)).filter(({ deletedAt }) => !deletedAt).map(({ _id }) => _id),
    carried: () => carriedChannels(rooms),
    onChange: (changed, at, tx) => noteDeskChange(database, changed, at, tx),
    onStop: async (address, record, tx) => {
      const draft = confirmDeskStop(rooms, address, record);
      const entries = draft ? await outbox.enqueue([draft], tx) : [];
      return () => void outbox.depart(entries).catch(onError);
    },
    stopReach: () => policies.stopReach,
  });

  const lifecycle = createLifecycle({
    database,
    consent,
    // Boxes last: until its session and its deliveries are clean, a chat could be shown the name once more.
    erasables: [
      erasableSessions,
      erasableSearches,
      erasableClaims,
      erasableHistory,
      erasableDeliveries,
      erasableMessages,
    ],
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
    policySettings,
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
          const state =
            (await connector?.link?.state())?.state ??
            (await connector?.standingTrouble?.())?.trouble ??
            connector?.trouble?.() ??
            'up';
          return { id, state: connector ? state : 'off' };
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

  /** The language to write to somebody in, whatever their browser reads. */
  const languageOf = (address: Address) => theirLanguage([address], rooms);

  const intake = createIntake({
    database,
    buckets,
    now,
    handler: createDeliveryHandler({
      database,
      conversation: createConversation(rooms),
      defaultLanguage: config.defaultLanguage,
      businessName: config.businessName,
      now,
      outbox,
      findConnector,
      foresee: (deliveries, tx) => foreseeDeliveries(rooms, deliveries, tx),
      foreseeTurns: (turns, tx) => foreseeTurns(rooms, turns, tx),
      handleEvent: (delivery, tx) => handleContactEvent(rooms, delivery, now(), tx),
      handleDead: (delivery, isHeard, tx) => handleDeadLetter(rooms, delivery, { isHeard, now: now() }, tx),
      onTurn: metrics.countTurn,
      onError,
    }),
    onDelivery: metrics.countDelivery,
    onFailure: (delivery, error) => {
      log.warn({ source: delivery?.source, error }, 'A step failed');
    },
  });

  return {
    database,
    lastingKeys,
    buckets,
    connectors,
    staff,
    outbox,
    preferences,
    languageOf,
    lifecycle,
    intake,
    sealer,
    policySettings,
    rooms,
    unsealedAge,
    /** Lets go of what follows the database's changes; the database is closed after it. */
    close: () => Promise.all([search.close(), lists.close(), mailboxes.stop()]),
  };
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
