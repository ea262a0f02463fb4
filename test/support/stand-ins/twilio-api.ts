import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TwilioAction, toTwilioRequest } from '../signatures/sign-twilio.ts';

export interface TwilioMessage {
  sid: string;
  to: string;
  /** A number, or the id of a Messaging Service. */
  from: string;
  body: string;
  statusCallback?: string;
}

/** What happens to a call instead of being answered. `lost`: it takes effect, but the answer never arrives. */
export type TwilioFault =
  | { status: number; code?: number; retryAfter?: string }
  | 'hang'
  | 'drop'
  | 'lost'
  | 'html';

export interface TwilioApiOptions {
  accountSid?: string;
  authToken?: string;
  /** Numbers, names and Messaging Services of the account. */
  senders?: readonly string[];
}

export type TwilioApi = Awaited<ReturnType<typeof startTwilioApi>>;

const known = new Set(['To', 'From', 'MessagingServiceSid', 'Body', 'StatusCallback']);
const number = /^\+[1-9]\d{6,14}$/;

/**
 * A strict stand-in for the part of Twilio's REST API that sends messages, on loopback: it refuses what Twilio refuses, with
 * Twilio's codes, and what Twilio would pass over in silence. It can also call webhooks as Twilio does.
 */
export async function startTwilioApi({
  accountSid = 'AC00000000000000000000000000000000',
  authToken = 'token-of-the-account',
  senders = ['+48732123456'],
}: TwilioApiOptions = {}) {
  const messages: TwilioMessage[] = [];
  /** Every call that was refused, by what was wrong with it. */
  const refusals: string[] = [];
  /** Addresses that are refused with a code: 21610 for one that replied STOP. */
  const refused = new Map<string, number>();
  const faults: TwilioFault[] = [];
  let calls = 0;

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
        .writeHead(status, { 'content-type': 'application/json', ...headers })
        .end(JSON.stringify(body));
    const refuse = (status: number, code: number, message: string) => {
      refusals.push(`${code}: ${message}`);
      answer(status, { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status });
    };
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);

    const fault = faults.shift();
    if (typeof fault === 'object') {
      const headers = fault.retryAfter ? { 'retry-after': fault.retryAfter } : {};
      return answer(fault.status, { code: fault.code, message: 'as asked', status: fault.status }, headers);
    }
    if (fault === 'html') return void response.writeHead(502).end('<html>Bad Gateway</html>');
    if (fault === 'hang') return;
    if (fault === 'drop') return void request.socket.destroy();

    const credentials = Buffer.from(`${accountSid}:${authToken}`).toString('base64');
    if (request.headers.authorization !== `Basic ${credentials}`) return refuse(401, 20003, 'Authenticate');
    if (request.method !== 'POST' || request.url !== `/2010-04-01/Accounts/${accountSid}/Messages.json`)
      return refuse(404, 20404, 'The requested resource was not found');
    if (!/^application\/x-www-form-urlencoded\b/.test(request.headers['content-type'] ?? ''))
      return refuse(415, 20415, 'Unsupported media type');
    const form = new URLSearchParams(Buffer.concat(chunks).toString());
    const problem = toProblem(form);
    if (problem) return refuse(400, ...problem);
    const message: TwilioMessage = {
      sid: `SM${String(messages.length + 1).padStart(32, '0')}`,
      to: form.get('To') ?? '',
      from: form.get('From') ?? form.get('MessagingServiceSid') ?? '',
      body: form.get('Body') ?? '',
      statusCallback: form.get('StatusCallback') ?? undefined,
    };
    messages.push(message);
    if (fault === 'lost') return void request.socket.destroy();
    answer(201, { sid: message.sid, status: 'queued', to: message.to, error_code: null });
  }

  function toProblem(form: URLSearchParams): [code: number, message: string] | null {
    const names = [...form.keys()];
    const unknown = names.find((name, at) => !known.has(name) || names.indexOf(name) !== at);
    if (unknown) return [20001, `Unknown or repeated parameter ${unknown}`];
    const [to, from, service, body] = ['To', 'From', 'MessagingServiceSid', 'Body'].map((name) =>
      form.get(name),
    );
    if (!to) return [21604, "A 'To' phone number is required"];
    if (!number.test(to.replace(/^whatsapp:/, ''))) return [21211, "Invalid 'To' phone number"];
    if (!from === !service) return [21603, "Either 'From' or 'MessagingServiceSid' is required"];
    if (from && to.startsWith('whatsapp:') !== from.startsWith('whatsapp:'))
      return [21910, "'From' and 'To' are not of the same channel"];
    if (!senders.includes((from ?? service ?? '').replace(/^whatsapp:/, '')))
      return [21606, "'From' is not a sender of this account"];
    if (!body?.trim()) return [21602, 'Message body is required'];
    if (body.length > 1_600) return [21617, 'The message body exceeds the 1600 character limit'];
    const callback = form.get('StatusCallback');
    if (callback !== null && !/^https?:\/\/[^/]+\//.test(callback))
      return [21609, "Invalid 'StatusCallback' URL"];
    const code = refused.get(to);
    return code === undefined ? null : [code, 'As the address is known'];
  }

  return {
    root,
    accountSid,
    authToken,
    messages,
    refusals,
    refused,
    callCount: () => calls,

    /** The next calls meet these. */
    failNext(...next: TwilioFault[]): void {
      faults.push(...next);
    },

    /** Calls a webhook, signed for `publicUrl`, of the service that listens at `address`. */
    async post(
      action: TwilioAction,
      parameters: Record<string, string>,
      { address, publicUrl = address }: { address: string; publicUrl?: string },
    ): Promise<{ status: number; contentType: string | null; body: string }> {
      const whole = { AccountSid: accountSid, ApiVersion: '2010-04-01', ...parameters };
      const request = toTwilioRequest({ action, parameters: whole, token: authToken, publicUrl });
      const response = await fetch(`${address}${request.url}`, {
        method: request.method,
        headers: request.headers as Record<string, string>,
        body: new Uint8Array(request.body),
      });
      const contentType = response.headers.get('content-type');
      return { status: response.status, contentType, body: await response.text() };
    },

    async stop(): Promise<void> {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
