import { hkdfSync } from 'node:crypto';
import type { ConnectorCore, Vault } from '../../src/connector/index.ts';

export interface TestCore extends ConnectorCore {
  /** Every line logged, as JSON. */
  lines: string[];
}

/** For connectors that keep nothing in a vault. */
export const noVault: Vault = {
  read: () => Promise.reject(new Error('This test has no vault')),
  write: () => Promise.reject(new Error('This test has no vault')),
  clear: () => Promise.reject(new Error('This test has no vault')),
};

/** What the core gives a connector, without a database: for connectors that keep nothing in mailboxes. */
export function createTestCore(options: Partial<ConnectorCore> = {}): TestCore {
  const lines: string[] = [];
  const write = (level: string) => (data: object, message: string) => {
    lines.push(JSON.stringify({ level, ...data, message }));
  };
  const noMailbox = () => {
    throw new Error('This test has no mailboxes');
  };
  return {
    businessName: 'Test & Sons',
    deriveSecret: (label) => toSecret('test', label),
    deriveSecrets: (label) => [toSecret('test', label)],
    log: { info: write('info'), warn: write('warn'), error: write('error') },
    mailboxes: {
      append: noMailbox,
      replace: noMailbox,
      since: noMailbox,
      watch: noMailbox,
      remove: noMailbox,
    },
    print: () => undefined,
    maySeeNumbers: async () => true,
    isStaff: async () => true,
    commandMenu: () => [
      { language: 'en', commands: [{ command: 'find', description: 'Find a contact' }] },
      { language: 'fr', commands: [{ command: 'find', description: 'Trouver un contact' }] },
      { language: 'pl', commands: [{ command: 'find', description: 'Znajdź kontakt' }] },
    ],
    ...options,
    lines,
  };
}

function toSecret(key: string, label: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', label, 32));
}
