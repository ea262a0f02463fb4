import type { BodyDescription } from './describe-route.ts';
import type { IncomingEvent } from './event.ts';

/** One HTTP delivery as received: verify and parse see these bytes and nothing else. */
export interface WebhookRequest {
  method: string;
  /** Path and query exactly as sent, e.g. `/webhooks/twilio/message?a=1`. */
  url: string;
  /** The base the provider was given: `PUBLIC_URL`, else `http://HOST:PORT`. */
  baseUrl: string;
  headers: Record<string, string | string[] | undefined>;
  query: Record<string, string>;
  params: Record<string, string>;
  body: Buffer;
}

export interface WebhookAnswer {
  status: number;
  contentType?: string;
  body?: string;
}

/** One webhook address: `/webhooks/<connector id>/<action>`, or `/webhooks/<connector id>` where `action` is empty. */
export interface WebhookRoute {
  action: string;
  method: 'GET' | 'POST';
  /** For the OpenAPI page: what the provider sends. */
  describe: string;
  /** For the OpenAPI page: the body that `parse` reads. */
  body?: BodyDescription;
  /** For the OpenAPI page: the headers that `verify` wants. */
  proof?: readonly string[];
  /** Throws SignatureError when the delivery does not prove its origin; pure. */
  verify(request: WebhookRequest, now: Date): void;
  /** The events of a verified delivery; `[]` = nothing for us (2xx). Throws MalformedError; pure. */
  parse(request: WebhookRequest, now: Date): IncomingEvent[];
  /** What the provider wants to read after its delivery is stored; 200 with an empty body without it. */
  answer?(request: WebhookRequest): WebhookAnswer;
}

/** A provider's check that the address is ours: answered without storing anything. */
export interface Handshake {
  action: string;
  method: 'GET' | 'POST';
  describe: string;
  /** Null = not a handshake, go on as a delivery. */
  answer(request: WebhookRequest): WebhookAnswer | null;
}

export class SignatureError extends Error {
  readonly code = 'bad_signature';
  readonly retryable = false;
}

export class MalformedError extends Error {
  readonly code = 'malformed_body';
  readonly retryable = false;
}
