import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readBody, type Upload } from '../telegram/read-body.ts';
import { type Params, refuse, type Standing } from '../telegram/refuse.ts';
import { type ShownMessage, toContent, toWire } from '../telegram/shown-message.ts';

export type { ShownMessage } from '../telegram/shown-message.ts';

export interface Call {
  method: string;
  params: Params;
  headers: IncomingMessage['headers'];
}

/**
 * What happens to a call instead of being answered. `lost`: it takes effect, but the answer never arrives. A promise
 * holds the call up until it resolves.
 */
export type Fault =
  | {
      error_code: number;
      description: string;
      parameters?: { retry_after?: number; migrate_to_chat_id?: number };
    }
  | Promise<unknown>
  | 'drop'
  | 'lost'
  | 'hang'
  | 'html';

export type TelegramApi = Awaited<ReturnType<typeof startTelegramApi>>;

/** Of all stand-ins of a run together: a service that meets its old database with a new one must not see repeats. */
let updateId = 1000;

/**
 * A strict Bot API on loopback: it refuses what Telegram refuses and keeps the chats as people see them. Time plays
 * no part; a long poll waits until there is something to say.
 */
export async function startTelegramApi({ token = '42:stand-in', username = 'rolochat_bot' } = {}) {
  const chats = new Map<number, ShownMessage[]>();
  const writable = new Set<number>();
  const blocked = new Set<number>();
  const moved = new Map<number, number>();
  const openPresses = new Set<string>();
  const askedQueries = new Set<string>();
  const files = new Map<string, Buffer>();
  const calls: Call[] = [];
  const refusals: string[] = [];
  const faults: { method: string; fault: Fault }[] = [];
  const watchers = new Set<() => void>();
  let pending: { update_id: number }[] = [];
  let webhook: { url: string; secret?: string } | undefined;
  let poller: ((conflict: boolean) => void) | undefined;
  let messageId = 1;
  let downloads = 0;
  let connections = 0;

  const shown = (chat: number) => {
    const messages = chats.get(chat) ?? [];
    chats.set(chat, messages);
    return messages;
  };
  const find = (chat: number, id: number) => shown(chat).find((message) => message.id === id);

  const server = createServer((request, response) => {
    serve(request, response)
      .catch((error: Error) => {
        refusals.push(`the stand-in failed: ${error.message}`);
        response.writeHead(500).end();
      })
      .finally(notify);
  });
  server.on('connection', () => {
    connections += 1;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '';
    const prefix = `/file/bot${token}/`;
    if (path.startsWith(prefix)) {
      downloads += 1;
      const content = files.get(decodeURIComponent(path.slice(prefix.length)));
      response.writeHead(content ? 200 : 404).end(content);
      return;
    }
    const answer = (result: unknown) => send(response, 200, { ok: true, result });
    const fail = (error_code: number, description: string, parameters?: object) =>
      send(response, error_code, { ok: false, error_code, description, parameters });
    const [, given, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(path) ?? [];
    if (given !== token) return fail(401, 'Unauthorized');

    const { params, uploads } = await readBody(request);
    calls.push({ method, params, headers: request.headers });
    const at = faults.findIndex((fault) => fault.method === method);
    const fault = at < 0 ? undefined : faults.splice(at, 1)[0]?.fault;
    if (fault instanceof Promise) {
      notify();
      await fault;
    } else if (typeof fault === 'object') return fail(fault.error_code, fault.description, fault.parameters);
    if (fault === 'html') return void response.writeHead(502).end('<html>Bad Gateway</html>');
    if (fault === 'hang') return;
    if (fault === 'drop') return void request.socket.destroy();

    if (method === 'getUpdates') return poll(params, request, answer, fail);
    if (blocked.has(params.chat_id as number)) return fail(403, 'Forbidden: bot was blocked by the user');
    const chat = moved.get(params.chat_id as number);
    if (chat !== undefined) {
      const description = 'Bad Request: group chat was upgraded to a supergroup chat';
      return fail(400, description, { migrate_to_chat_id: chat });
    }
    const upload = (reference: unknown) =>
      uploads.get(/^attach:\/\/(.+)$/.exec(String(reference))?.[1] ?? '');
    const standing: Standing = {
      mayWriteTo: (id) => writable.has(id),
      message: find,
      isOpen: (id) => openPresses.has(id),
      isAsked: (id) => askedQueries.has(id),
      upload,
    };
    const refusal = refuse(method, params, standing);
    if (refusal !== null) {
      refusals.push(`${method}: ${refusal}`);
      return fail(400, `Bad Request: ${refusal}`);
    }
    const result = perform(method, params, upload);
    if (fault === 'lost') request.socket.destroy();
    else answer(result);
  }

  /** Tells those who wait that something happened. */
  function notify(): void {
    for (const watcher of [...watchers]) watcher();
  }

  function send(response: ServerResponse, status: number, body: object): void {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }

  function poll(
    params: Params,
    request: IncomingMessage,
    answer: (result: unknown) => void,
    fail: (code: number, description: string) => void,
  ): void {
    if (webhook) {
      fail(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook first");
      return;
    }
    // A newer poll ends the older one, as with two services on one token.
    poller?.(true);
    const offset = Number(params.offset ?? 0);
    if (offset > 0) pending = pending.filter((update) => update.update_id >= offset);
    const close = () => {
      if (poller === finish) poller = undefined;
      notify();
    };
    const finish = (conflict: boolean) => {
      request.socket.off('close', close);
      if (poller === finish) poller = undefined;
      if (conflict) fail(409, 'Conflict: terminated by other getUpdates request');
      else answer(pending.slice(0, Number(params.limit ?? 100)));
    };
    if (pending.length > 0 || !params.timeout) {
      finish(false);
      return;
    }
    poller = finish;
    request.socket.once('close', close);
  }

  function perform(
    method: string,
    params: Params,
    upload: (reference: unknown) => Upload | undefined,
  ): unknown {
    switch (method) {
      case 'getMe':
        return { id: 42, is_bot: true, first_name: 'Rolochat', username, supports_inline_queries: true };
      case 'setWebhook':
        webhook = params.url
          ? { url: String(params.url), secret: params.secret_token as string | undefined }
          : undefined;
        return true;
      case 'deleteWebhook':
        webhook = undefined;
        return true;
      case 'getFile': {
        const id = String(params.file_id);
        return { file_id: id, file_unique_id: id, file_path: id, file_size: files.get(id)?.length };
      }
      case 'answerCallbackQuery':
        openPresses.delete(String(params.callback_query_id));
        return true;
      case 'answerInlineQuery':
        askedQueries.delete(String(params.inline_query_id));
        return true;
      case 'editMessageText': {
        const message = find(params.chat_id as number, params.message_id as number);
        if (message === undefined) return true;
        Object.assign(message, toContent(params), { edits: message.edits + 1 });
        return toWire(message);
      }
      case 'sendMessage':
      case 'sendDocument':
      case 'sendPhoto':
      case 'sendVenue':
      case 'sendLocation': {
        const chat = params.chat_id as number;
        const file = upload(params.document ?? params.photo);
        const message = { id: messageId++, chat, method, params, edits: 0, file, ...toContent(params) };
        shown(chat).push(message);
        return toWire(message);
      }
      default:
        return true;
    }
  }

  return {
    root,
    token,
    username,
    calls,
    /** Everything that was refused because the bot asked for what Telegram does not allow. */
    refusals,
    chat: shown,
    writable,
    blocked,
    moved,
    openPresses,
    askedQueries,
    files,
    downloads: () => downloads,
    connections: () => connections,
    webhook: () => webhook,
    pendingCount: () => pending.length,
    isPolled: () => poller !== undefined,
    nextMessageId: () => messageId++,

    /** The next call of `method` meets `fault`; several are met one after the other. */
    failNext(method: string, ...next: Fault[]): void {
      faults.push(...next.map((fault) => ({ method, fault })));
    },

    /** Queues one update for getUpdates and returns it; with a webhook, deliver it yourself. */
    push<Update extends object>(update: Update): Update & { update_id: number } {
      const numbered = { update_id: updateId++, ...update };
      pending.push(numbered);
      poller?.(false);
      return numbered;
    },

    /** Resolves when `condition` holds; it is asked again after every call. */
    until(condition: () => boolean): Promise<void> {
      return new Promise((resolve) => {
        const watcher = () => {
          if (!condition()) return;
          watchers.delete(watcher);
          resolve();
        };
        watchers.add(watcher);
        watcher();
      });
    },

    callsOf: (method: string) => calls.filter((call) => call.method === method),

    async stop(): Promise<void> {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
