import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BufferJSON, initAuthCreds } from '@whiskeysockets/baileys';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { whatsappWeb } from '../../../bots/whatsapp-web/index.ts';
import { importSession, parseKeyName } from '../../../bots/whatsapp-web/line/import-session.ts';
import { openSession } from '../../../bots/whatsapp-web/line/session-store.ts';
import type { Vault } from '../../../src/connector/index.ts';
import { describeConnector } from '../../contracts/describe-connector.ts';

// No webhooks: what the contract asks of those is asked of the socket in the tests beside this one.
describeConnector({
  definition: whatsappWeb,
  tree: 'bots',
  environment: { WHATSAPP_WEB: 'on' },
  now: new Date('2026-11-23T12:00:00Z'),
  samples: [],
  proof: [],
  signsBody: false,
  unknown: [],
  malformed: [],
});

describe('the variables of WhatsApp Web', () => {
  it.each([
    [{ WHATSAPP_WEB: 'yes' }, 'WHATSAPP_WEB'],
    [{ WHATSAPP_WEB_SOCKET_URL: 'https://web.whatsapp.com' }, 'WHATSAPP_WEB_SOCKET_URL'],
    [{ WHATSAPP_WEB_IMPORT: ' ' }, 'WHATSAPP_WEB_IMPORT'],
  ])('%j is refused with the name of the variable', (environment, name) => {
    const read = whatsappWeb.environment.safeParse(environment);
    expect(read.error?.issues.map(({ path }) => path[0])).toEqual([name]);
  });
});

/** A vault without a database. */
function createMemoryVault(): Vault & { names(): string[] } {
  const values = new Map<string, Buffer>();
  return {
    names: () => [...values.keys()].sort(),
    read: async (names) =>
      new Map(names.flatMap((name) => (values.has(name) ? [[name, values.get(name) as Buffer]] : []))),
    write: async (changes) => {
      for (const [name, value] of changes) {
        if (value) values.set(name, Buffer.from(value));
        else values.delete(name);
      }
    },
    clear: async () => values.clear(),
  };
}

describe('a session in a folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'session-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const write = (name: string, value: unknown) =>
    writeFile(join(folder, name), JSON.stringify(value, BufferJSON.replacer));
  const linked = () => {
    const creds = initAuthCreds();
    creds.me = { id: '48732123456:7@s.whatsapp.net' };
    return creds;
  };

  it.each([
    ['pre-key-12.json', 'pre-key', '12'],
    ['session-48600700800_1.0.json', 'session', '48600700800_1.0'],
    ['sender-key-120363@g.us--48600700800--0.json', 'sender-key', '120363@g.us::48600700800::0'],
    ['sender-key-memory-120363@g.us.json', 'sender-key-memory', '120363@g.us'],
    ['app-state-sync-key-AAAA__bc=.json', 'app-state-sync-key', 'AAAA/bc='],
    ['lid-mapping-123_reverse.json', 'lid-mapping', '123_reverse'],
  ])('%s is a key of its kind', (name, type, id) => {
    expect(parseKeyName(name)).toEqual({ type, id });
  });

  it('is taken over whole, with every key under its own name', async () => {
    const creds = linked();
    await write('creds.json', creds);
    await write('pre-key-1.json', creds.signedPreKey.keyPair);
    await write('session-48600700800.0.json', Buffer.from('ratchet'));
    await write('notes.json', { not: 'a key' });
    await mkdir(join(folder, 'other'));
    const vault = createMemoryVault();
    expect(await importSession(vault, folder)).toBe(true);
    const { state } = await openSession(vault);
    expect(state.creds.noiseKey).toEqual(creds.noiseKey);
    expect(state.creds.me?.id).toBe('48732123456:7@s.whatsapp.net');
    expect(await state.keys.get('pre-key', ['1', '2'])).toEqual({ 1: creds.signedPreKey.keyPair });
    expect(await state.keys.get('session', ['48600700800.0'])).toEqual({
      '48600700800.0': Buffer.from('ratchet'),
    });
    expect(vault.names()).toEqual(['creds', 'imported', 'pre-key/1', 'session/48600700800.0']);
  });

  it('is taken over once: neither over another one nor again after it was logged out', async () => {
    await write('creds.json', linked());
    const vault = createMemoryVault();
    expect(await importSession(vault, folder)).toBe(true);
    expect(await importSession(vault, folder)).toBe(false);
    await vault.write(new Map([['creds', null]]));
    expect(await importSession(vault, folder)).toBe(false);
    await write('creds.json', linked());
    expect(await importSession(vault, folder)).toBe(true);
  });

  it.each([
    ['no file', undefined],
    ['no JSON', '{"noiseKey": secret'],
    ['an account that was never linked', JSON.stringify(initAuthCreds(), BufferJSON.replacer)],
    ['something else', '[]'],
  ])('with %s is refused, without a word of what is in it', async (_what, content) => {
    if (content !== undefined) await writeFile(join(folder, 'creds.json'), content);
    const vault = createMemoryVault();
    const error: Error & { code?: string } = await importSession(vault, folder).then(
      () => new Error('It was taken over'),
      (reason) => reason,
    );
    expect(error).toMatchObject({ code: 'bad_session_folder' });
    expect(`${error.message} ${error.cause}`).not.toMatch(/secret|private|noiseKey/);
    expect(vault.names()).toEqual([]);
  });
});
