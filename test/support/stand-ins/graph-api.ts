import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkMessage, type Problem, toProblem, type Upload } from '../graph/check-message.ts';
import { checkUpload } from '../graph/check-upload.ts';
import { readShape } from '../graph/message-shapes.ts';
import { type GraphMessage, toShown } from '../graph/shown-message.ts';
import { toMetaRequest, toNotification } from '../signatures/sign-meta.ts';

/** What happens to a call instead of being answered. `lost`: it takes effect, but the answer never arrives; `pass`: nothing. */
export type GraphFault =
  | { status: number; code?: number; retryAfter?: string }
  | 'pass'
  | 'hang'
  | 'drop'
  | 'lost'
  | 'html';

export type GraphApi = Awaited<ReturnType<typeof startGraphApi>>;

const number = /^[1-9]\d{6,14}$/;

/**
 * A strict stand-in for the part of Meta's Graph API that sends messages by WhatsApp and gives out media, on loopback: it refuses what Graph
 * refuses, with Graph's codes, and what Graph would lose without a word. It plays WhatsApp users too, who write by signed
 * webhooks; whoever wrote may be answered for 24 hours.
 */
export async function startGraphApi({
  accessToken = 'EAAG-token-of-the-system-user',
  phoneNumberId = '106540352242922',
  appSecret = 'secret-of-the-app',
  verifyToken = 'typed-in-twice',
  versions = /^v2[2-6]\.0$/,
  now = () => new Date(),
} = {}) {
  const messages: GraphMessage[] = [];
  /** Every call that was refused, by what was wrong with it. */
  const refusals: string[] = [];
  /** Recipients that are refused with a code: 131026 for one without WhatsApp. */
  const refused = new Map<string, number>();
  /** What users sent, by id; and what Graph says of its size and its digest where that is not the truth. */
  const media = new Map<string, Buffer>();
  const sizes = new Map<string, number>();
  const hashes = new Map<string, string>();
  /** What was uploaded, by id. */
  const uploads = new Map<string, Upload>();
  const openedAt = new Map<string, Date>();
  /** Messages that users wrote, by whom, and those of them that were shown as read. */
  const received = new Map<string, string>();
  const reads: string[] = [];
  const faults: GraphFault[] = [];
  let calls = 0;
  let inbound = 0;
  let service = '';

  const server = createServer((request, response) => {
    serve(request, response).catch((error: Error) => {
      refusals.push(`the stand-in failed: ${error.message}`);
      response.writeHead(500).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    calls += 1;
    const answer = (status: number, body: object, headers = {}) =>
      void response
        .writeHead(status, { 'content-type': 'application/json; charset=UTF-8', ...headers })
        .end(JSON.stringify(body));
    const refuse = (...[status, code, message]: Problem) => {
      refusals.push(`${code}: ${message}`);
      const error_data = { messaging_product: 'whatsapp', details: message };
      const error = { message: `(#${code}) ${message}`, type: 'OAuthException', code, error_data };
      answer(status, { error: { ...error, fbtrace_id: 'A1' } });
    };
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);

    const fault = faults.shift();
    if (typeof fault === 'object') {
      const headers = fault.retryAfter ? { 'retry-after': fault.retryAfter } : {};
      return answer(fault.status, { error: { message: 'as asked', code: fault.code } }, headers);
    }
    if (fault === 'html') return void response.writeHead(502).end('<html>Bad Gateway</html>');
    if (fault === 'hang') return;
    if (fault === 'drop') return void request.socket.destroy();

    if (request.headers.authorization !== `Bearer ${accessToken}`)
      return refuse(401, 190, 'Invalid OAuth access token');
    const [, version = '', id = '', edge = ''] = (request.url ?? '').split('/');
    if (request.method === 'GET' && edge === '' && versions.test(version))
      return serveMedia(id, answer, refuse);
    if (request.method === 'GET' && version === 'bytes') {
      const content = media.get(id);
      return void response.writeHead(content ? 200 : 404).end(content);
    }
    if (request.method !== 'POST' || !versions.test(version) || !/^(messages|media)$/.test(edge))
      return refuse(400, 2500, 'Unknown path components');
    if (id !== phoneNumberId) return refuse(400, 100, 'Unsupported post request');
    if (edge === 'media') {
      const checked = await checkUpload(Buffer.concat(chunks), request.headers['content-type'] ?? '');
      if ('problem' in checked) return refuse(...checked.problem);
      const mediaId = String(2_000 + uploads.size);
      uploads.set(mediaId, checked.upload);
      if (fault === 'lost') return void request.socket.destroy();
      return answer(200, { id: mediaId });
    }
    if (!/^application\/json\b/.test(request.headers['content-type'] ?? ''))
      return refuse(400, 100, 'Not JSON');
    const body = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>;
    if (body.status !== undefined) {
      const issue = readShape.safeParse(body, { reportInput: true }).error?.issues[0];
      if (issue) return refuse(...toProblem(issue));
      if (!received.has(String(body.message_id))) return refuse(400, 131_009, 'The message is not known');
      reads.push(String(body.message_id));
      return answer(200, { success: true });
    }
    const checked = checkMessage(body, { openedAt, received, uploads, refused, now: now() });
    if ('problem' in checked) return refuse(...checked.problem);
    const message = toShown(
      `wamid.out${String(messages.length + 1).padStart(8, '0')}`,
      checked.payload,
      uploads,
    );
    const { to } = message;
    messages.push(message);
    if (fault === 'lost') return void request.socket.destroy();
    answer(200, {
      messaging_product: 'whatsapp',
      contacts: [{ input: to, wa_id: to }],
      messages: [{ id: message.id, message_status: 'accepted' }],
    });
  }

  function serveMedia(
    path: string,
    answer: (status: number, body: object) => void,
    refuse: (...problem: Problem) => void,
  ): void {
    const [id = '', query] = path.split('?');
    const number = new URLSearchParams(query).get('phone_number_id');
    const content = media.get(id);
    if (!content || (number !== null && number !== phoneNumberId)) {
      refuse(400, 100, 'Unsupported get request');
      return;
    }
    const url = `${root}/bytes/${id}`;
    answer(200, {
      messaging_product: 'whatsapp',
      id,
      url,
      mime_type: 'application/octet-stream',
      sha256: hashes.get(id) ?? createHash('sha256').update(content).digest('hex'),
      file_size: String(sizes.get(id) ?? content.length),
    });
  }

  const metadata = { display_phone_number: '48732123456', phone_number_id: phoneNumberId };
  const seconds = () => String(Math.floor(now().getTime() / 1_000));

  /** Posts a signed delivery to the service that `callAt` named; gives the status. */
  async function post(...changes: { field: string; value: object }[]): Promise<number> {
    const request = toMetaRequest(toNotification(...changes), appSecret, service);
    const response = await fetch(`${service}${request.url}`, {
      method: 'POST',
      headers: request.headers as Record<string, string>,
      body: new Uint8Array(request.body),
    });
    await response.arrayBuffer();
    return response.status;
  }

  return {
    root,
    messages,
    refusals,
    refused,
    media,
    sizes,
    hashes,
    reads,
    /** The refusals so far, which the test expected: it is complained about those that nobody took. */
    takeRefusals: () => refusals.splice(0),
    environment: {
      WHATSAPP_CLOUD_ACCESS_TOKEN: accessToken,
      WHATSAPP_CLOUD_PHONE_NUMBER_ID: phoneNumberId,
      WHATSAPP_CLOUD_APP_SECRET: appSecret,
      WHATSAPP_CLOUD_VERIFY_TOKEN: verifyToken,
      WHATSAPP_CLOUD_API_ROOT: root,
    },
    post,
    callCount: () => calls,

    /** The service that webhooks go to. */
    callAt(address: string): void {
      service = address;
    },

    /** The next calls meet these. */
    failNext(...next: GraphFault[]): void {
      faults.push(...next);
    },

    /** Meta's check of the address; gives the status and what was answered. */
    async check(
      query: Record<string, string>,
    ): Promise<{ status: number; type: string | null; body: string }> {
      const response = await fetch(`${service}/webhooks/whatsapp-cloud/event?${new URLSearchParams(query)}`);
      const type = response.headers.get('content-type');
      return { status: response.status, type, body: await response.text() };
    },

    /** A user writes: `content` as Meta has it, `{ type: 'text', text: { body } }`. Gives the status. */
    write(waId: string, content: object, name = 'Zofia Żak'): Promise<number> {
      inbound += 1;
      openedAt.set(waId, now());
      const sender = number.test(waId) ? { from: waId } : { from_user_id: waId };
      const known = number.test(waId) ? { wa_id: waId } : { user_id: waId };
      const message = { ...sender, id: `wamid.in${inbound}`, timestamp: seconds(), ...content };
      received.set(message.id, waId);
      return post({
        field: 'messages',
        value: {
          messaging_product: 'whatsapp',
          metadata,
          contacts: [{ profile: { name }, ...known }],
          messages: [message],
        },
      });
    },

    /** What became of a message of ours; `userId`: Meta names the account's private id too. */
    report(id: string, status: string, waId: string, code?: number, userId?: string): Promise<number> {
      const errors = code === undefined ? {} : { errors: [{ code, title: 'As asked' }] };
      const own = userId === undefined ? {} : { recipient_user_id: userId };
      const report = { id, status, timestamp: seconds(), recipient_id: waId, ...own, ...errors };
      return post({
        field: 'messages',
        value: { messaging_product: 'whatsapp', metadata, statuses: [report] },
      });
    },

    async stop(): Promise<void> {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      if (refusals.length > 0) throw new Error(`Graph refused:\n${refusals.join('\n')}`);
    },
  };
}
