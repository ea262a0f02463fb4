import fc from 'fast-check';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js';
import { describe, expect, it } from 'vitest';
import { SignatureError, type WebhookRequest } from '../../../src/connector/index.ts';
import { twilio } from '../../../webhooks/twilio/index.ts';
import { toSignature, verifySignature } from '../../../webhooks/twilio/verify-signature.ts';
import { toTwilioRequest } from '../../support/signatures/sign-twilio.ts';

const token = 'token-of-the-account';
const parameters = { Body: 'Hi', From: '+48600700800', MessageSid: 'SM1', To: '+48732123456' };
const path = '/webhooks/twilio/message';

/** A form as it reaches us at `baseUrl`, signed by Twilio for `signedUrl`. */
function signedFor(signedUrl: string, request: Partial<WebhookRequest> = {}, secret = token): WebhookRequest {
  return {
    ...toTwilioRequest({ action: 'message', parameters, token, publicUrl: 'https://contacts.example' }),
    ...request,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-twilio-signature': getExpectedTwilioSignature(secret, signedUrl, parameters),
      ...request.headers,
    },
  };
}
const isAccepted = (request: WebhookRequest, tokens = [token]) => {
  try {
    verifySignature(tokens, request);
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(SignatureError);
    return false;
  }
};

describe("Twilio's signature", () => {
  it('counts over the address without and with its port, and with the query encoded anew', () => {
    const url = `${path}?note=It's+me`;
    const anew = [`${path}?note=It%27s+me`, `${path}?note=It's%20me`];
    const bases = {
      'https://contacts.example': ['https://contacts.example', 'https://contacts.example:443'],
      'https://contacts.example:8443': ['https://contacts.example', 'https://contacts.example:8443'],
      'http://127.0.0.1:3000': ['http://127.0.0.1', 'http://127.0.0.1:3000'],
      'http://contacts.example': ['http://contacts.example', 'http://contacts.example:80'],
      'http://[::1]:3000': ['http://[::1]', 'http://[::1]:3000'],
    };
    for (const [baseUrl, forms] of Object.entries(bases))
      for (const form of forms)
        for (const one of [url, ...anew])
          expect(isAccepted(signedFor(form + one, { baseUrl, url })), form + one).toBe(true);
  });

  it('does not count for another host, port, scheme, path or query', () => {
    for (const other of [
      `https://evil.example${path}`,
      `https://contacts.example:444${path}`,
      `http://contacts.example${path}`,
      'https://contacts.example/webhooks/twilio/status',
      `https://contacts.example${path}?a=1`,
      `https://contacts.example${path}/`,
    ])
      expect(isAccepted(signedFor(other)), other).toBe(false);
  });

  it('covers a name and password in the address, which reach us as a header', () => {
    const basic = (user: string) => ({ authorization: `Basic ${Buffer.from(user).toString('base64')}` });
    const of = (user: string, headers = basic(user)) =>
      signedFor(`https://${user}@contacts.example${path}`, { headers });
    expect(isAccepted(of('anna:secret'))).toBe(true);
    expect(isAccepted(of('anna', basic('anna:')))).toBe(true);
    expect(isAccepted(of('anna:secret', basic('anna:other')))).toBe(false);
    expect(isAccepted(of('anna:secret', { authorization: 'Basic źle' }))).toBe(false);
    // A proxy in front may ask for a password of its own.
    expect(isAccepted(signedFor(`https://contacts.example${path}`, { headers: basic('p:q') }))).toBe(true);
  });

  it('is taken from either token during a rotation, never from an empty one', () => {
    const url = `https://contacts.example${path}`;
    expect(isAccepted(signedFor(url, {}, 'old'), ['new', 'old'])).toBe(true);
    expect(isAccepted(signedFor(url, {}, 'new'), ['new', 'old'])).toBe(true);
    expect(isAccepted(signedFor(url, {}, 'third'), ['new', 'old'])).toBe(false);
    const empty = signedFor(url, {}, '');
    expect(isAccepted(empty)).toBe(false);
    for (const list of [',', ' , ', ''])
      expect(twilio.environment.safeParse({ TWILIO_AUTH_TOKEN: list }).success).toBe(false);
  });

  it('wants the digest of a JSON body in the query, in full', () => {
    const request = toTwilioRequest({
      action: 'message',
      parameters,
      token,
      publicUrl: 'https://contacts.example',
      as: 'json',
    });
    expect(isAccepted(request)).toBe(true);
    expect(isAccepted({ ...request, body: Buffer.from(`${request.body} `) })).toBe(false);
    for (const url of [path, request.url.slice(0, -1), `${path}?bodySHA256=`]) {
      const signature = getExpectedTwilioSignature(token, `https://contacts.example${url}`, {});
      const headers = { ...request.headers, 'x-twilio-signature': signature };
      expect(isAccepted({ ...request, url, headers }), url).toBe(false);
    }
  });

  it('agrees with the library of Twilio on any form', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.array(fc.string({ maxLength: 3 }), { minLength: 1, maxLength: 4 }),
    );
    const form = fc.dictionary(fc.string({ minLength: 1, maxLength: 6 }), value, { noNullPrototype: true });
    fc.assert(
      fc.property(form, (given) => {
        const url = 'https://contacts.example/webhooks/twilio/message';
        const listed = Object.entries(given).flatMap(([name, one]) =>
          [one].flat().map((each): [string, string] => [name, each]),
        );
        expect(toSignature(token, url, listed)).toBe(getExpectedTwilioSignature(token, url, given));
      }),
    );
  });
});
