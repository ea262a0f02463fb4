import { pino } from 'pino';
import { browser } from '../../bots/browser/index.ts';
import { telegram } from '../../bots/telegram/index.ts';
import { loadConfig } from '../../src/config.ts';
import type { ConnectorDefinition } from '../../src/connector/index.ts';
import { type Delivery, deliveryModel } from '../../src/intake/index.ts';
import { type OutboxEntry, outboxModel } from '../../src/messaging/index.ts';
import { createService } from '../../src/service.ts';
import { type Role, type StaffRecord, toIdentityKey } from '../../src/staff/index.ts';
import { staffMemberModel } from '../../src/staff/staff.model.ts';
import { stampStaff } from '../../src/staff/staff-state.ts';
import { connectDatabase, createKeys, type Keys, newId } from '../../src/storage/index.ts';
import { simulator } from '../../webhooks/simulator/index.ts';
import { compilePage } from './browser/compile-page.ts';
import { dropTestDatabase, testDatabaseUri } from './database.ts';
import { createContactPhone } from './people/contact-phone.ts';
import { createGroupChat } from './people/group-chat.ts';
import { createTelegramPerson, type TelegramPerson } from './people/telegram-person.ts';
import { type ShownMessage, startTelegramApi, type TelegramApi } from './stand-ins/telegram-api.ts';

export interface TestServiceOptions {
  /** Variables beside those of the stand-in and the database. */
  environment?: Record<string, string>;
  now?(): Date;
  /** Takes the database of an earlier service instead of a new one. */
  uri?: string;
  /** Takes the stand-in of an earlier service, with its chats, and leaves it running. */
  api?: TelegramApi;
  /** Staff can talk in the browser too. */
  browser?: boolean;
  /** Channels of staff beside these, and providers: none without. */
  bots?: readonly ConnectorDefinition[];
  webhooks?: readonly ConnectorDefinition[];
  /** What its secrets are derived from instead of its own key. */
  keys?: Keys;
  /** Contacts have simulated phones. */
  phones?: boolean;
}

export type TestService = Awaited<ReturnType<typeof startTestService>>;
/** Somebody with Telegram; each turn resolves with the messages that it brought or changed. */
export type TestPerson = ReturnType<TestService['person']>;

const ownerCode = '246810';
const secretKey = 'a-secret-key-for-tests';
const waitMilliseconds = 15_000;

/** The whole service, on a database of its own and a strict Telegram stand-in: tests talk to it as people do. */
export async function startTestService(options: TestServiceOptions = {}) {
  const uri = options.uri ?? testDatabaseUri();
  const api = options.api ?? (await startTelegramApi());
  if (options.browser) compilePage();
  const logged: string[] = [];
  const config = loadConfig(
    {
      PORT: '0',
      MONGODB_URI: uri,
      SECRET_KEY: secretKey,
      OWNER_CODE: ownerCode,
      TIME_ZONE: 'Europe/Warsaw',
      TELEGRAM_BOT_TOKEN: api.token,
      TELEGRAM_API_ROOT: api.root,
      SIMULATOR: options.phones ? 'on' : 'off',
      ...options.environment,
    },
    {
      bots: [telegram, ...(options.browser ? [browser] : []), ...(options.bots ?? [])],
      webhooks: [...(options.phones ? [simulator] : []), ...(options.webhooks ?? [])],
    },
  );
  const service = await createService({
    config,
    keys: options.keys ?? createKeys([secretKey]),
    log: pino({ level: 'warn' }, { write: (line: string) => void logged.push(line) }),
    environment: process.env,
    now: options.now ?? (() => new Date()),
  });
  const { address } = await service.start();
  const database = await connectDatabase(uri);
  let people = 0;

  /** Resolves when everything that was sent to the bot is worked off and every answer has left. */
  const settled = async (): Promise<void> => {
    const deadline = Date.now() + waitMilliseconds;
    for (;;) {
      // Asked before the database: what Telegram no longer holds is stored by then.
      const fetched = api.pendingCount() === 0;
      const waiting = await database
        .model(deliveryModel)
        .find({ processedAt: { $exists: false } })
        .lean<Delivery[]>();
      const unsent = await database
        .model(outboxModel)
        .find({ state: { $in: ['queued', 'leaving'] } })
        .lean<OutboxEntry[]>();
      const open = waiting.filter(({ dead }) => !dead);
      if (fetched && open.length === 0 && unsent.length === 0) return;
      if (Date.now() > deadline)
        throw new Error(`Still ${open.length} deliveries and ${unsent.length} answers\n${logged.join('')}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };

  const person = (name: string, language = 'en') => {
    people += 1;
    const id = 1000 + people;
    const profile: TelegramPerson = { id, first_name: name, language_code: language };
    const telegramPerson = createTelegramPerson(api, profile);
    const seen = new Map<number, number>();
    const fresh = (): ShownMessage[] => {
      const changed = api.chat(id).filter((message) => seen.get(message.id) !== message.edits);
      for (const message of changed) seen.set(message.id, message.edits);
      return changed;
    };
    const after = async (): Promise<ShownMessage[]> => {
      await settled();
      return fresh();
    };
    return {
      id,
      profile,
      ...telegramPerson,
      say: (text: string) => {
        telegramPerson.say(text);
        return after();
      },
      press: (label: string | RegExp) => {
        telegramPerson.press(label);
        return after();
      },
      /**
       * Presses a button that carries `data`, on the newest message unless another is named. An answer that changes
       * nothing of the message gives it as it stands.
       */
      pressData: async (data: string, messageId?: number): Promise<ShownMessage[]> => {
        api.writable.add(id);
        // A button hangs on a message: whoever has none yet asks for one.
        if (messageId === undefined && api.chat(id).length === 0) {
          telegramPerson.say('/help');
          await after();
        }
        const pressed = messageId ?? api.chat(id).at(-1)?.id ?? 0;
        telegramPerson.pressData(data, pressed);
        const changed = await after();
        return changed.length > 0 ? changed : api.chat(id).filter((message) => message.id === pressed);
      },
      edit: (text: string) => {
        telegramPerson.edit(text);
        return after();
      },
      share: (contact: object) => {
        telegramPerson.share(contact);
        return after();
      },
      sendFile: (fileName: string, content: Buffer, mime: string) => {
        telegramPerson.sendFile(fileName, content, mime);
        return after();
      },
      /** What was said to them without their doing. */
      heard: after,
    };
  };

  /** A group in which the bot sits; its number is below zero. Gives what the group was shown. */
  const group = (id: number) => {
    const chat = createGroupChat(api, id);
    const seen = new Map<number, number>();
    const after = async (): Promise<ShownMessage[]> => {
      await settled();
      const changed = api.chat(id).filter((message) => seen.get(message.id) !== message.edits);
      for (const message of changed) seen.set(message.id, message.edits);
      return changed;
    };
    return {
      say: (by: { profile: TelegramPerson }, text: string) => {
        chat.say(by.profile, text);
        return after();
      },
      press: (by: { profile: TelegramPerson }, label: string) => {
        chat.press(by.profile, label);
        return after();
      },
      move: (by: { profile: TelegramPerson }, to: number, order: 'old first' | 'new first') => {
        chat.move(by.profile, to, order);
        return settled();
      },
    };
  };

  /** Somebody of the staff, let in without a word. */
  const staff = async (name: string, role: Role, language = 'en') => {
    const member = person(name, language);
    const identity = { scheme: 'telegram', value: String(member.id) } as const;
    await database.transaction(async (tx) => {
      const record: StaffRecord = {
        _id: newId(),
        name,
        role,
        identities: [{ ...identity, id: toIdentityKey(identity), at: new Date() }],
        createdAt: new Date(),
      };
      await database.model(staffMemberModel).insertMany([record], { session: tx });
      await stampStaff(database, tx);
    });
    return member;
  };

  return {
    api,
    address,
    group,
    database,
    uri,
    staff,
    logged,
    settled,
    /** Regular notices, without waiting for the service to ask by itself. */
    notify: () => service.notify(),
    /** Lets go of what is kept no longer, without waiting for the hour. */
    purge: () => service.purge(),
    person,
    /** A contact's phone in the simulated network. */
    phone: (number: string) =>
      createContactPhone(
        { address, database, settled },
        (options.keys ?? createKeys([secretKey])).derive('simulator/signature'),
        number,
        options.now ?? (() => new Date()),
      ),
    /** Somebody new who has claimed the service. */
    owner: async (name = 'Olga', language = 'en') => {
      const owner = person(name, language);
      await owner.say(`/claim ${ownerCode}`);
      return owner;
    },
    /** Ends the service and leaves its database. */
    stop: async () => {
      await service.stop();
      if (!options.api) await api.stop();
      await database.close();
    },
    close: async () => {
      await service.stop();
      if (!options.api) await api.stop();
      await database.close();
      await dropTestDatabase(uri);
    },
  };
}

/** What the stand-in refused, but for edits that would change nothing, which happen when a button is pressed twice. */
export function refusalsOf({ api }: TestService): string[] {
  return api.refusals.filter((refusal) => !refusal.includes('message is not modified'));
}

/** All that a person reads in messages, for one look. */
export function textOf(messages: readonly ShownMessage[]): string {
  return messages.map(({ text, caption }) => text ?? caption ?? '').join('\n');
}

/** Labels of the buttons, in order. */
export function buttonsOf(messages: readonly ShownMessage[]): string[] {
  return messages.flatMap(({ markup }) => markup?.inline_keyboard.flat().map(({ text }) => text) ?? []);
}

/** What the button that reads `label` carries. Throws when there is none. */
export function dataOf(messages: readonly ShownMessage[], label: string | RegExp): string {
  const buttons = messages.flatMap(({ markup }) => markup?.inline_keyboard.flat() ?? []);
  const found = buttons.find(({ text }) => (typeof label === 'string' ? text === label : label.test(text)));
  if (!found?.callback_data) throw new Error(`No button ${label} among ${buttonsOf(messages).join(' | ')}`);
  return found.callback_data;
}
