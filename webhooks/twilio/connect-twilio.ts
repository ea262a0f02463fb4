import { z } from 'zod';
import type { Connector, ConnectorCore, WebhookRoute } from '../../src/connector/index.ts';
import { parseCall } from './parse-call.ts';
import { parseMessage } from './parse-message.ts';
import { isAccessRefused, sendMessage, textLimit } from './send-message.ts';
import { toMessageLink, toPace, toSenders, whatsappPrefix } from './senders.ts';
import type { TwilioEnvironment } from './twilio.ts';
import { signatureHeader, verifySignature } from './verify-signature.ts';

/** Nothing to say and nothing to do: any text here would be sent as an SMS. */
const twiml = '<?xml version="1.0" encoding="UTF-8"?><Response/>';

const Message = z.object({
  MessageSid: z.string(),
  From: z.string(),
  To: z.string(),
  Body: z.string().optional(),
  ProfileName: z.string().optional(),
  OptOutType: z.enum(['STOP', 'START', 'HELP']).optional(),
});
const Status = z.object({
  MessageSid: z.string(),
  MessageStatus: z.string(),
  To: z.string(),
  ErrorCode: z.string().optional(),
});
const Call = z.object({
  CallSid: z.string(),
  CallStatus: z.string(),
  From: z.string(),
  To: z.string(),
  Direction: z.string().optional(),
  CallDuration: z.string().optional(),
  Timestamp: z.string().optional(),
});

const actions = [
  { action: 'message', describe: 'A contact wrote by SMS or WhatsApp', schema: Message, parse: parseMessage },
  { action: 'status', describe: 'What became of a message of ours', schema: Status, parse: parseMessage },
  { action: 'voice', describe: 'A call comes in', schema: Call, parse: parseCall },
  { action: 'call', describe: 'A call moved on', schema: Call, parse: parseCall },
] as const;

/** The routes need no network; only `deliver` calls Twilio. */
export function connectTwilio(environment: TwilioEnvironment, { publicUrl }: ConnectorCore): Connector {
  const { TWILIO_ACCOUNT_SID: sid, TWILIO_AUTH_TOKEN: tokenList, TWILIO_FROM: from } = environment;
  if (!sid || !tokenList || !from) throw new Error('Twilio needs its account, its token and a sender');
  const tokens = toTokens(tokenList);
  const senders = toSenders(from);
  const account = {
    sid,
    token: tokens[0] as string,
    apiRoot: environment.TWILIO_API_ROOT,
    senders,
    ...(publicUrl && { statusUrl: `${publicUrl}/webhooks/twilio/status` }),
  };
  // A new token takes a new start, so nothing has to be forgotten but by a message that is taken.
  let isRefused = false;
  return {
    routes: createRoutes(tokens),
    channel: { textLimit, captionLimit: 0, edits: false, buttons: false, pace: toPace(senders) },
    carries: {
      ...(senders.sms && { sms: (number: string) => number }),
      ...(senders.whatsapp && { whatsapp: (number: string) => `${whatsappPrefix}${number}` }),
    },
    messageLink: (channel, text) => toMessageLink(senders, channel, text),
    trouble: () => (isRefused ? 'access_refused' : undefined),
    deliver: async (departure) => {
      try {
        const sent = await sendMessage(account, departure);
        isRefused = false;
        return sent;
      } catch (error) {
        isRefused ||= isAccessRefused(error);
        throw error;
      }
    },
  };
}

/** The current one first. An empty one is none: anybody could sign with it. */
export function toTokens(list: string): string[] {
  return list
    .split(',')
    .map((token) => token.trim())
    .filter((token) => token !== '');
}

/** Twilio calls with POST unless a number's settings say GET. */
function createRoutes(tokens: readonly string[]): WebhookRoute[] {
  return actions.flatMap(({ action, describe, schema, parse }) =>
    (['POST', 'GET'] as const).map((method) => ({
      action,
      method,
      describe,
      ...(method === 'POST' && { body: { type: 'application/x-www-form-urlencoded', schema } }),
      proof: [signatureHeader],
      verify: (request) => verifySignature(tokens, request),
      parse,
      answer: () => ({ status: 200, contentType: 'text/xml; charset=utf-8', body: twiml }),
    })),
  );
}
