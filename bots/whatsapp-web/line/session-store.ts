import {
  type AuthenticationCreds,
  type AuthenticationState,
  BufferJSON,
  initAuthCreds,
  proto,
  type SignalDataTypeMap,
  type SignalKeyStore,
} from '@whiskeysockets/baileys';
import type { Vault } from '../../../src/connector/index.ts';

const credsName = 'creds';
const toName = (type: string, id: string) => `${type}/${id}`;
const serialize = (value: unknown) => Buffer.from(JSON.stringify(value, BufferJSON.replacer));
const parse = (bytes: Buffer): unknown => JSON.parse(String(bytes), BufferJSON.reviver);

/** A linked account's keys, as they lie in the vault. */
export interface Session {
  state: AuthenticationState;
  /** Writes the credentials as they are now; Baileys changes them in place. */
  saveCreds(): Promise<void>;
}

/** Opens the stored session; where there is none, a new one that has to be linked. */
export async function openSession(vault: Vault): Promise<Session> {
  const stored = (await vault.read([credsName])).get(credsName);
  const creds = stored ? (parse(stored) as AuthenticationCreds) : initAuthCreds();
  return {
    state: { creds, keys: createKeyStore(vault) },
    saveCreds: () => vault.write(new Map([[credsName, serialize(creds)]])),
  };
}

export async function hasSession(vault: Vault): Promise<boolean> {
  return (await vault.read([credsName])).has(credsName);
}

/** Stores a session from elsewhere, whole or not at all. */
export function storeSession(
  vault: Vault,
  creds: AuthenticationCreds,
  keys: readonly { type: string; id: string; value: unknown }[],
  marks: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  return vault.write(
    new Map([
      [credsName, serialize(creds)],
      ...keys.map(({ type, id, value }) => [toName(type, id), serialize(value)] as const),
      ...marks,
    ]),
  );
}

/** Signal's keys: those of one change are written together, which Baileys' transactions rely on. */
function createKeyStore(vault: Vault): SignalKeyStore {
  return {
    get: async (type, ids) => {
      const found = await vault.read(ids.map((id) => toName(type, id)));
      const values: { [id: string]: SignalDataTypeMap[typeof type] } = {};
      for (const id of ids) {
        const bytes = found.get(toName(type, id));
        if (bytes) values[id] = toValue(type, parse(bytes)) as SignalDataTypeMap[typeof type];
      }
      return values;
    },
    set: (data) => {
      const changes = Object.entries(data).flatMap(([type, values]) =>
        Object.entries(values ?? {}).map(
          ([id, value]) => [toName(type, id), value ? serialize(value) : null] as const,
        ),
      );
      return vault.write(new Map(changes));
    },
  };
}

function toValue(type: string, value: unknown): unknown {
  if (type !== 'app-state-sync-key') return value;
  return proto.Message.AppStateSyncKeyData.fromObject(value as { [key: string]: unknown });
}
