import { getExpectedBodyHash, getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js';
import type { WebhookRequest } from '../../../src/connector/index.ts';

export type TwilioAction = 'message' | 'status' | 'voice' | 'call';

export interface TwilioDelivery {
  action: TwilioAction;
  parameters: Record<string, string | string[]>;
  token: string;
  /** Scheme and host as Twilio was given them. */
  publicUrl: string;
  /** How it is sent; a form by POST when not said. */
  as?: 'form' | 'json' | 'query';
}

/** The request as Twilio makes it, signed by Twilio's own library. */
export function toTwilioRequest({
  action,
  parameters,
  token,
  publicUrl,
  as = 'form',
}: TwilioDelivery): WebhookRequest {
  const form = new URLSearchParams(
    Object.entries(parameters).flatMap(([name, value]) =>
      [value].flat().map((one): [string, string] => [name, one]),
    ),
  ).toString();
  const json = JSON.stringify(parameters);
  const query = { form: '', query: `?${form}`, json: `?bodySHA256=${getExpectedBodyHash(json)}` }[as];
  const url = `/webhooks/twilio/${action}${query}`;
  const signed = as === 'form' ? parameters : {};
  return {
    method: as === 'query' ? 'GET' : 'POST',
    url,
    baseUrl: publicUrl,
    headers: {
      'content-type': as === 'json' ? 'application/json' : 'application/x-www-form-urlencoded; charset=UTF-8',
      'x-twilio-signature': getExpectedTwilioSignature(token, `${publicUrl}${url}`, signed),
    },
    query: Object.fromEntries(new URLSearchParams(query)),
    params: {},
    body: Buffer.from({ form, json, query: '' }[as]),
  };
}
