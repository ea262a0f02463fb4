import { createHash, createHmac } from 'node:crypto';
import querystring from 'node:querystring';
import { SignatureError, type WebhookRequest } from '../../src/connector/index.ts';
import { isSameText } from '../shared/index.ts';
import { isJson, type Parameters, readForm, toQuery } from './parameters.ts';

/** https://www.twilio.com/docs/usage/security#validating-requests */
export const signatureHeader = 'x-twilio-signature';

/**
 * HMAC-SHA1 with the auth token over the full address and, sorted by name, each parameter's name and value; a repeated
 * parameter gives its different values, sorted. Base64.
 */
export function toSignature(token: string, url: string, parameters: Parameters): string {
  const names = [...new Set(parameters.map(([name]) => name))].sort();
  const signed = names.flatMap((name) => {
    const values = new Set(parameters.flatMap(([other, value]) => (other === name ? [value] : [])));
    return [...values].sort().map((value) => name + value);
  });
  return createHmac('sha1', token)
    .update([url, ...signed].join(''))
    .digest('base64');
}

/**
 * Throws SignatureError unless one of the tokens signed the delivery. It says nothing of when: a repeat is known by its key.
 */
export function verifySignature(tokens: readonly string[], request: WebhookRequest): void {
  const given = request.headers[signatureHeader];
  if (typeof given !== 'string' || given === '') throw new SignatureError('The delivery is not signed');
  const signed = toSignedParameters(request);
  const isOurs = toSignedUrls(request).some((url) =>
    tokens.some((token) => isSameText(given, toSignature(token, url, signed))),
  );
  if (!isOurs) throw new SignatureError('The signature does not fit the delivery');
}

/** A JSON body is signed by its digest, which stands in the query; what a GET says is part of its address. */
function toSignedParameters({ method, headers, url, body }: WebhookRequest): Parameters {
  if (method === 'GET') return [];
  if (!isJson(headers)) return readForm(body);
  const digest = new URLSearchParams(toQuery(url)).get('bodySHA256') ?? '';
  if (!isSameText(digest.toLowerCase(), createHash('sha256').update(body).digest('hex')))
    throw new SignatureError('The digest does not fit the body');
  return [];
}

/**
 * Twilio is not of one mind about the port, nor about how the query is written: its own library tries the address without
 * and with the port, and both with the query as sent and encoded in two ways. A name and password in the address are signed too; they reach us
 * as a header.
 */
function toSignedUrls({ baseUrl, url, headers }: WebhookRequest): string[] {
  const { protocol, hostname, port, username, password } = new URL(baseUrl);
  const query = toQuery(url);
  const path = url.slice(0, url.length - query.length);
  const encoded = new URL(`${protocol}//${hostname}${url}`);
  const legacy = path + querystring.stringify(querystring.parse(query));
  const paths = new Set([url, encoded.pathname + encoded.search, legacy]);
  const ports = ['', `:${port || (protocol === 'https:' ? 443 : 80)}`];
  const inAddress = username && `${username}${password && `:${password}`}@`;
  const users = new Set([inAddress, ...toUsers(headers.authorization)]);
  return [...users].flatMap((user) =>
    [...paths].flatMap((one) => ports.map((at) => `${protocol}//${user}${hostname}${at}${one}`)),
  );
}

/** A name without a password comes as a name with an empty one. */
function toUsers(authorization: string | string[] | undefined): string[] {
  const encoded = /^Basic ([\w+/]+=*)$/i.exec(String(authorization ?? ''))?.[1];
  if (!encoded) return [];
  const user = Buffer.from(encoded, 'base64').toString('utf8');
  return [`${user}@`, `${user.replace(/:$/, '')}@`];
}
