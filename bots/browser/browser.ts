import { z } from 'zod';
import {
  type ConnectorCore,
  DeliveryError,
  type Departure,
  defineConnector,
  FileTooLargeError,
  type Reply,
} from '../../src/connector/index.ts';
import { chatBox } from './chat.ts';
import { createFileStore, type FileStore } from './files.ts';
import { mountPage } from './mount-page.ts';
import { createOpenPages } from './open-pages.ts';
import { fileLimit } from './page/protocol.ts';
import { render } from './render.ts';
import { createVisits, isBrowserId } from './visit.ts';

export const BrowserEnvironment = z.object({
  BROWSER_KEY: z.string().min(1, 'must not be empty').optional(),
});
export type BrowserEnvironment = z.infer<typeof BrowserEnvironment>;

/** The keys of the page, today's first: the operator's, else one derived from each key of SECRET_KEY, as text that fits an address. */
export function toBrowserKeys(
  { BROWSER_KEY }: BrowserEnvironment,
  { deriveSecrets }: Pick<ConnectorCore, 'deriveSecrets'>,
): string[] {
  if (BROWSER_KEY !== undefined) return [BROWSER_KEY];
  return deriveSecrets('browser-key').map((secret) => secret.toString('base64url').slice(0, 32));
}

/** Staff talk in a page of our own, behind its key. */
export const browser = defineConnector({
  id: 'browser',
  environment: BrowserEnvironment,
  requires: [],
  secrets: ['BROWSER_KEY'],
  connect: async (environment, core) => {
    const { mailboxes } = core;
    const keys = toBrowserKeys(environment, core);
    const visits = createVisits(keys, core.deriveSecrets('browser-cookie'));
    const files = createFileStore(mailboxes);
    const pages = createOpenPages();
    return {
      channel: {
        textLimit: 16_000,
        captionLimit: 16_000,
        edits: true,
        buttons: true,
        pace: { perSecond: 500, perChatMilliseconds: 0 },
      },
      announce: (baseUrl) => [`Browser page: ${baseUrl}/?key=${encodeURIComponent(keys[0] ?? '')}`],
      mount: (app, sink) => mountPage(app, sink, { core, visits, files, pages, now: () => new Date() }),
      deliver: (departure) => deliver(departure, core, files),
      indicateWork: async ({ chat }) => pages.tell(chat, { type: 'working' }),
      fetchFile: async ({ ref }) => {
        const [owner = '', id = ''] = ref.split('/');
        try {
          const file = await files.describe(owner, id);
          if (file && file.size > fileLimit) throw new FileTooLargeError(fileLimit);
          const content = file && (await files.read(owner, id));
          if (content) return content;
        } catch (error) {
          if (error instanceof FileTooLargeError) throw error;
          throw new DeliveryError('unreachable', 'The file could not be read', { cause: error });
        }
        throw new DeliveryError('gone', 'The file is no longer there');
      },
    };
  },
});

/** Appends the reply to the chat's log; the departure's id makes a repeat harmless. */
async function deliver(
  { id, to, reply }: Departure,
  { mailboxes, isStaff }: Pick<ConnectorCore, 'mailboxes' | 'isStaff'>,
  files: FileStore,
): Promise<{ ref?: string }> {
  if (!isBrowserId(to.chat)) throw new DeliveryError('rejected', 'No such browser');
  if (isOnlyResults(reply)) return {};
  try {
    const file = reply.file && (await files.store(to.chat, `${id}-file`, reply.file));
    const picture = reply.picture && (await files.store(to.chat, `${id}-picture`, reply.picture));
    const item = render(id, reply, { ...(file && { file }), ...(picture && { picture }) });
    const forStaff = await isStaff({ scheme: 'browser', value: to.chat });
    await mailboxes.append(chatBox(to.chat), `out:${id}`, {
      ...item,
      ...(!forStaff && { forStrangers: true }),
    });
  } catch (error) {
    throw new DeliveryError('unreachable', 'The chat could not be written', { cause: error });
  }
  // An edited message keeps its first reference, as later edits and presses name it.
  return { ref: reply.replaces ?? id };
}

function isOnlyResults({ results, text, title }: Reply): boolean {
  return results !== undefined && !text && !title;
}
