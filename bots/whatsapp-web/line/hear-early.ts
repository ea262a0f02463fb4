import type { EventEmitter } from 'node:events';
import {
  type BinaryNode,
  DEFAULT_CONNECTION_CONFIG,
  decodeMessageNode,
  proto,
  type SocketConfig,
  unpadRandomMax16,
  type WAMessage,
} from '@whiskeysockets/baileys';

type MakeRepository = SocketConfig['makeSignalRepository'];

/**
 * Baileys tells WhatsApp that a message has arrived before it tells us: one that came just before the process dies would be
 * lost. So each is heard where it is decrypted, and Baileys goes on when `hear` has stored it.
 */
export function createEarlyHearing(
  self: () => { id: string; lid: string },
  hear: (message: WAMessage) => Promise<void>,
): { makeRepository: MakeRepository; follow(ws: unknown): void } {
  /** Stanzas by the sealed bytes in them. */
  const stanzas = new WeakMap<object, BinaryNode>();

  const hearPlain = async (sealed: Uint8Array, padded: Uint8Array) => {
    const stanza = stanzas.get(sealed);
    const message = stanza && toMessage(stanza, padded, self());
    if (message) await hear(message);
  };

  return {
    makeRepository: (auth, logger, pnToLid) => {
      const repository = DEFAULT_CONNECTION_CONFIG.makeSignalRepository(auth, logger, pnToLid);
      const { decryptMessage, decryptGroupMessage } = repository;
      return Object.assign(repository, {
        decryptMessage: async (sealed: Parameters<typeof decryptMessage>[0]) => {
          const padded = await decryptMessage.call(repository, sealed);
          await hearPlain(sealed.ciphertext, padded);
          return padded;
        },
        decryptGroupMessage: async (sealed: Parameters<typeof decryptGroupMessage>[0]) => {
          const padded = await decryptGroupMessage.call(repository, sealed);
          await hearPlain(sealed.msg, padded);
          return padded;
        },
      });
    },
    follow: (ws) => {
      (ws as EventEmitter).prependListener('CB:message', (node: BinaryNode) => {
        if (!Array.isArray(node.content)) return;
        for (const { tag, content } of node.content)
          if (tag === 'enc' && content instanceof Uint8Array) stanzas.set(content, node);
      });
    },
  };
}

/** Null for what Baileys itself has to make sense of. */
function toMessage(
  stanza: BinaryNode,
  padded: Uint8Array,
  { id, lid }: { id: string; lid: string },
): WAMessage | null {
  try {
    const { fullMessage } = decodeMessageNode(stanza, id, lid);
    return { ...fullMessage, message: proto.Message.decode(unpadRandomMax16(padded)) } as WAMessage;
  } catch {
    return null;
  }
}
