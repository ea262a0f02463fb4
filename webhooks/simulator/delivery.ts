import { z } from 'zod';
import {
  type IncomingEvent,
  MalformedError,
  type WebhookRequest,
  type WebhookRoute,
} from '../../src/connector/index.ts';
import { toTimestampedSignature, verifyTimestampedSignature } from '../shared/index.ts';
import { PhoneChannel, PhoneNumber } from './phone-number.ts';

/** Our own side in the simulated network. */
const ownAddress = 'simulator';

const schemes = { sms: 'tel', whatsapp: 'whatsapp', viber: 'viber' } as const;

const Id = z.string().min(1).max(100);

const Message = z.object({
  type: z.literal('message'),
  id: Id,
  channel: PhoneChannel,
  from: PhoneNumber,
  text: z.string().min(1).max(10_000),
  name: z.string().max(200).optional(),
  at: z.iso.datetime(),
});

const Receipt = z.object({
  type: z.literal('receipt'),
  id: Id,
  ref: Id,
  /** The phone that the message went to. */
  to: PhoneNumber,
  state: z.enum(['sent', 'delivered', 'read', 'failed']),
  code: z.string().max(50).optional(),
  at: z.iso.datetime(),
});

/** What a simulated phone says to the service. */
export type PhoneDelivery = z.input<typeof Message> | z.input<typeof Receipt>;

const timestampHeader = 'x-simulator-timestamp';
const signatureHeader = 'x-simulator-signature';

/** The delivery as the simulated network posts it. */
export function toSignedRequest(
  delivery: PhoneDelivery,
  secret: Buffer,
  now: Date,
): { action: 'message' | 'receipt'; headers: Record<string, string>; body: string } {
  const body = JSON.stringify(delivery);
  const timestamp = String(Math.floor(now.getTime() / 1_000));
  return {
    action: delivery.type,
    body,
    headers: {
      'content-type': 'application/json',
      [timestampHeader]: timestamp,
      [signatureHeader]: toTimestampedSignature(secret, timestamp, Buffer.from(body)),
    },
  };
}

/** The two addresses that the simulated network calls, signed like those of a real provider. */
export function createRoutes(secret: Buffer): WebhookRoute[] {
  const verify = ({ headers, body }: WebhookRequest, now: Date) =>
    verifyTimestampedSignature(
      secret,
      { timestamp: headers[timestampHeader], signature: headers[signatureHeader], body },
      now,
    );
  const proof = [timestampHeader, signatureHeader];
  return [
    {
      action: 'message',
      method: 'POST',
      describe: 'A simulated phone writes by SMS, WhatsApp or Viber',
      body: Message,
      proof,
      verify,
      parse: ({ body }) => toEvents(body, Message, toMessageEvent),
    },
    {
      action: 'receipt',
      method: 'POST',
      describe: 'A simulated phone got or showed a message of ours',
      body: Receipt,
      proof,
      verify,
      parse: ({ body }) => toEvents(body, Receipt, toReceiptEvent),
    },
  ];
}

function toMessageEvent({ id, channel, from, text, name, at }: z.infer<typeof Message>): IncomingEvent {
  return {
    type: 'message.received',
    key: `message:${id}`,
    conversation: from,
    at: new Date(at),
    channel,
    from: { scheme: schemes[channel], value: from },
    to: ownAddress,
    text,
    name,
  };
}

function toReceiptEvent({ id, ref, to, state, code, at }: z.infer<typeof Receipt>): IncomingEvent {
  return {
    type: 'message.receipt',
    key: `receipt:${id}`,
    conversation: to,
    at: new Date(at),
    ref,
    state,
    code,
  };
}

function toEvents<Schema extends z.ZodObject<{ type: z.ZodLiteral<string> }>>(
  body: Buffer,
  schema: Schema,
  toEvent: (delivery: z.infer<Schema>) => IncomingEvent,
): IncomingEvent[] {
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
  } catch {
    throw new MalformedError('The delivery is not JSON');
  }
  const { type } = (value ?? {}) as { type?: unknown };
  if (typeof type !== 'string') throw new MalformedError('The delivery has no type');
  if (type !== schema.shape.type.value) return [];
  const parsed = schema.safeParse(value);
  if (!parsed.success)
    throw new MalformedError(
      `Malformed: ${parsed.error.issues.map(({ path }) => path.join('.')).join(', ')}`,
    );
  return [toEvent(parsed.data)];
}
