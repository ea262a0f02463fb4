import fc from 'fast-check';
import type { WebhookRequest } from '../../src/connector/index.ts';

/** Changes one thing of a delivery. */
export type Mutation = (request: WebhookRequest) => WebhookRequest;

/** Other deliveries and routes of the same connector, from which a forger may take parts. */
export interface Loot {
  requests: readonly WebhookRequest[];
  actions: readonly string[];
  /** Headers that prove the origin. */
  proof: readonly string[];
}

const formats = [
  'application/json',
  'application/x-www-form-urlencoded',
  'text/plain',
  'multipart/form-data; boundary=x',
  '',
];
const junk = ['', '{}', '[]', 'null', '{"a":{"__proto__":1}}', '%', 'a=%FF&b', '&&=', '<x/>', '\u0000', '💥'];
const tails = ['?', '?a=1', '&', '/', '//', '%2f', '#x', '?bodySHA256=', "?x='+%20", '/..', ';a=b'];

/** What is done to the bytes of the body. */
const bodyMutation: fc.Arbitrary<(body: Buffer, bodies: readonly Buffer[]) => Buffer> = fc.oneof(
  fc.tuple(fc.nat(), fc.nat(7)).map(([place, bit]) => (body: Buffer) => {
    const changed = Buffer.from(body);
    if (changed.length > 0) {
      const at = place % changed.length;
      changed[at] = (changed[at] as number) ^ (1 << bit);
    }
    return changed;
  }),
  fc
    .tuple(fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 8 }))
    .map(([place, bytes]) => (body: Buffer) => {
      const at = place % (body.length + 1);
      return Buffer.concat([body.subarray(0, at), bytes, body.subarray(at)]);
    }),
  fc.tuple(fc.nat(), fc.nat(40)).map(([place, length]) => (body: Buffer) => {
    const at = place % (body.length + 1);
    return Buffer.concat([body.subarray(0, at), body.subarray(at + length)]);
  }),
  fc.constantFrom(...junk).map((text) => () => Buffer.from(text)),
  fc.constantFrom(...junk).map((text) => (body: Buffer) => Buffer.concat([body, Buffer.from(text)])),
  fc.constantFrom('&', '=', ',', '"').map((sign) => (body: Buffer) => {
    return Buffer.from(body.toString('latin1').split(sign).reverse().join(sign), 'latin1');
  }),
  fc.nat().map((which) => (body: Buffer, bodies: readonly Buffer[]) => bodies[which % bodies.length] ?? body),
);

/** Damages a proof: what comes out is never what went in. */
export function damageProof({ proof }: Loot): fc.Arbitrary<Mutation> {
  const how: fc.Arbitrary<(value: string) => string | undefined> = fc.oneof(
    fc.tuple(fc.nat(), fc.integer({ min: 1, max: 127 })).map(([place, bits]) => (value: string) => {
      const at = place % value.length;
      return `${value.slice(0, at)}${toLegal(value.charCodeAt(at) ^ bits)}${value.slice(at + 1)}`;
    }),
    fc.nat().map((place) => (value: string) => value.slice(0, place % value.length)),
    fc.string({ maxLength: 20 }).map((text) => (value: string) => `${value}${toLegalText(text)}x`),
    fc.string({ maxLength: 40 }).map((text) => () => toLegalText(text)),
    fc.constantFrom(undefined, '', 'null', 'sha256=', 'v1,', 'ÿÿÿ').map((value) => () => value),
  );
  return fc.tuple(fc.constantFrom(...proof), how).map(
    ([name, change]): Mutation =>
      (request) => {
        return withHeader(request, name, change(String(request.headers[name] ?? ' ')));
      },
  );
}

/** One change anywhere: body, proof, what is around them, or a part of another delivery. */
export function mutate(loot: Loot): fc.Arbitrary<Mutation> {
  const bodies = loot.requests.map(({ body }) => body);
  return fc.oneof(
    {
      weight: 6,
      arbitrary: bodyMutation.map(
        (change): Mutation =>
          (request) => ({
            ...request,
            body: change(request.body, bodies),
          }),
      ),
    },
    { weight: 3, arbitrary: damageProof(loot) },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.constantFrom(...loot.proof), fc.nat()).map(
        ([name, which]): Mutation =>
          (request) =>
            withHeader(request, name, String(loot.requests[which % loot.requests.length]?.headers[name])),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...formats).map(
        (format): Mutation =>
          (request) =>
            withHeader(request, 'content-type', format),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...tails).map(
        (tail): Mutation =>
          (request) => ({ ...request, url: request.url + tail }),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...loot.actions).map(
        (action): Mutation =>
          (request) => ({
            ...request,
            url: request.url.replace(/^(\/webhooks\/[^/]+\/)[^/?]+/, `$1${action}`),
          }),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('GET', 'PUT', 'HEAD', 'DELETE', 'POST').map(
        (method): Mutation =>
          (request) => ({ ...request, method }),
      ),
    },
  );
}

function withHeader(request: WebhookRequest, name: string, value: string | undefined): WebhookRequest {
  return { ...request, headers: { ...request.headers, [name]: value } };
}

/** No client lets other characters through; a blank at an end would be cut off on the way. */
function toLegal(code: number): string {
  return (code > 0x20 && code < 0x7f) || (code > 0xa0 && code <= 0xff) ? String.fromCharCode(code) : '~';
}

function toLegalText(text: string): string {
  return [...text].map((one) => toLegal(one.charCodeAt(0))).join('');
}
