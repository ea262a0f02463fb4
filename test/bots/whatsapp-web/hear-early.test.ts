import { EventEmitter } from 'node:events';
import {
  addTransactionCapability,
  type BinaryNode,
  DEFAULT_CONNECTION_CONFIG,
  encodeWAMessage,
  generateSignalPubKey,
  initAuthCreds,
  type SignalDataSet,
  type SignalKeyStore,
  type WAMessage,
} from '@whiskeysockets/baileys';
import { describe, expect, it } from 'vitest';
import { createEarlyHearing } from '../../../bots/whatsapp-web/line/hear-early.ts';
import { silenceLibsignal, toQuietLogger } from '../../../bots/whatsapp-web/line/quiet-libraries.ts';
import { createTestCore } from '../../support/connector-core.ts';

const olga = '48500100200@s.whatsapp.net';
const us = { id: '48732123456:7@s.whatsapp.net', lid: '948732123456:7@lid' };

/** Keys of one device, in memory. */
function createDevice() {
  const values = new Map<string, unknown>();
  const store: SignalKeyStore = {
    get: async (type, ids) =>
      Object.fromEntries(
        ids.flatMap((id) => (values.has(`${type}/${id}`) ? [[id, values.get(`${type}/${id}`)]] : [])),
      ) as never,
    set: async (data: SignalDataSet) => {
      for (const [type, entries] of Object.entries(data))
        for (const [id, value] of Object.entries(entries ?? {})) {
          if (value) values.set(`${type}/${id}`, value);
          else values.delete(`${type}/${id}`);
        }
    },
  };
  const creds = initAuthCreds();
  const logger = toQuietLogger(createTestCore().log);
  const keys = addTransactionCapability(store, logger, { maxCommitRetries: 1, delayBetweenTriesMs: 1 });
  return { creds, keys, logger };
}

describe('a message heard where it is decrypted', () => {
  silenceLibsignal();

  /** Both sides of a real Signal session: what the sender seals, we open. */
  const connect = async (hear: (message: WAMessage) => Promise<void>) => {
    const [sender, receiver] = [createDevice(), createDevice()];
    const early = createEarlyHearing(() => us, hear);
    const opening = early.makeRepository(
      { creds: receiver.creds, keys: receiver.keys },
      receiver.logger,
      undefined,
    );
    const sealing = DEFAULT_CONNECTION_CONFIG.makeSignalRepository(
      { creds: sender.creds, keys: sender.keys },
      sender.logger,
      undefined,
    );
    const { signedIdentityKey, signedPreKey, registrationId } = receiver.creds;
    await sealing.injectE2ESession({
      jid: us.id,
      session: {
        registrationId,
        identityKey: generateSignalPubKey(signedIdentityKey.public),
        signedPreKey: {
          keyId: signedPreKey.keyId,
          publicKey: generateSignalPubKey(signedPreKey.keyPair.public),
          signature: signedPreKey.signature,
        },
      },
    });
    const ws = new EventEmitter();
    early.follow(ws);
    return {
      receive: async (text: string, id: string) => {
        const data = encodeWAMessage({ conversation: text });
        const { type, ciphertext } = await sealing.encryptMessage({ jid: us.id, data });
        const node: BinaryNode = {
          tag: 'message',
          attrs: { from: olga, id, t: '1795000000', notify: 'Olga', type: 'text' },
          content: [{ tag: 'enc', attrs: { v: '2', type }, content: ciphertext }],
        };
        ws.emit('CB:message', node);
        return opening.decryptMessage({ jid: olga, type, ciphertext });
      },
    };
  };

  it('is stored before Baileys has it, and so before WhatsApp hears that it came', async () => {
    const order: string[] = [];
    let letGo: (() => void) | undefined;
    const { receive } = await connect(async ({ key, message, pushName }) => {
      order.push(`${key.remoteJid} ${key.id} ${pushName}: ${message?.conversation}`);
      await new Promise<void>((go) => {
        letGo = go;
      });
      order.push('stored');
    });
    const received = receive('Hello', 'AAAA').then(() => order.push('handed on'));
    await expect.poll(() => order.length).toBe(1);
    letGo?.();
    await received;
    expect(order).toEqual([`${olga} AAAA Olga: Hello`, 'stored', 'handed on']);
  });

  it('is not handed on when it could not be stored, so that WhatsApp keeps it', async () => {
    const { receive } = await connect(() => Promise.reject(new Error('The database is away')));
    await expect(receive('Hello', 'AAAA')).rejects.toThrow('away');
  });

  it('is heard one after the other, each under its own id', async () => {
    const heard: string[] = [];
    const { receive } = await connect(async ({ key, message }) => {
      heard.push(`${key.id} ${message?.conversation}`);
    });
    for (const id of ['AAAA', 'BBBB', 'CCCC']) await receive(`Message ${id}`, id);
    expect(heard).toEqual(['AAAA Message AAAA', 'BBBB Message BBBB', 'CCCC Message CCCC']);
  });
});

describe('the log of Baileys', () => {
  it('goes on without anything that could name somebody', () => {
    const core = createTestCore();
    const logger = toQuietLogger(core.log).child({ class: 'baileys' });
    logger.error({ key: olga }, 'failed to decrypt message');
    logger.error({ key: olga }, `failed to send to ${olga}`);
    logger.warn({ key: olga }, 'something');
    logger.info(olga);
    expect(core.lines).toHaveLength(1);
    expect(core.lines.join()).toContain('failed to decrypt message');
    expect(core.lines.join()).not.toContain('48500100200');
  });
});
