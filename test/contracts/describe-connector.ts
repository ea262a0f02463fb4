import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Connector,
  type ConnectorDefinition,
  type IncomingEvent,
  MalformedError,
  SignatureError,
  type WebhookRequest,
} from '../../src/connector/index.ts';
import { createTestCore } from '../support/connector-core.ts';
import { describeMutations } from './describe-mutations.ts';

/** One delivery as the provider sends it, signed for the environment of the suite. */
export interface ConnectorSample {
  /** What happened, as the end of a test title: "an SMS". */
  title: string;
  action: string;
  request: WebhookRequest;
}

export interface ConnectorSuite {
  definition: ConnectorDefinition;
  tree: 'bots' | 'webhooks';
  /** Variables as the process gets them, all that are required among them. */
  environment: Record<string, string>;
  publicUrl?: string;
  /** The clock the samples are signed for. */
  now: Date;
  /** Each gives at least one event. */
  samples: readonly ConnectorSample[];
  /** Headers (lower case) that prove the origin: without one, or with one byte of it flipped, a delivery is refused. */
  proof: readonly string[];
  /** The signature covers the body. */
  signsBody: boolean;
  /** Signed with a time the provider's window no longer takes. */
  stale?: readonly ConnectorSample[];
  /** Signed, of a type we do not know: no event. */
  unknown: readonly ConnectorSample[];
  /** Signed, and no delivery of the provider's shape. */
  malformed: readonly ConnectorSample[];
}

/** What every connector with webhooks promises, whatever its provider. */
export function describeConnector(suite: ConnectorSuite): void {
  const { definition, tree, environment, now, samples, proof, signsBody } = suite;

  describe(`the connector ${definition.id}`, () => {
    let connector: Connector;
    beforeAll(async () => {
      const core = createTestCore({ publicUrl: suite.publicUrl });
      connector = await definition.connect(definition.environment.parse(environment), core);
      return () => connector.stop?.();
    });

    const routeOf = ({ action, request: { method } }: ConnectorSample) => {
      const route = connector.routes?.find((one) => one.action === action && one.method === method);
      if (route === undefined) throw new Error(`${definition.id} has no route ${method} ${action}`);
      return route;
    };
    const verify = (sample: ConnectorSample) => () => routeOf(sample).verify(sample.request, now);
    const parse = (sample: ConnectorSample) => routeOf(sample).parse(sample.request, now);
    const secretsIn = (text: string) =>
      definition.secrets.filter((name) => environment[name] && text.includes(environment[name]));

    it('stands in the folder of its id and takes only paths below it', () => {
      expect(existsSync(`${tree}/${definition.id}/index.ts`)).toBe(true);
      for (const { request, action } of samples) {
        const path = `/webhooks/${definition.id}${action && `/${action}`}`;
        expect(request.url).toMatch(new RegExp(`^${path}(?=[/?]|$)`));
      }
    });

    it('names only variables it declares, and is off by default where it requires one', () => {
      const declared = Object.keys(definition.environment.shape);
      expect(declared).toEqual(expect.arrayContaining([...definition.requires, ...definition.secrets]));
      const defaults = definition.environment.parse({});
      for (const name of definition.requires) expect(defaults[name]).toBeUndefined();
    });

    it('refuses an empty secret', () => {
      for (const name of definition.secrets) {
        expect(definition.environment.safeParse({ ...environment, [name]: '' }).success).toBe(false);
      }
    });

    describe.each(samples)('given $title', (sample) => {
      it('accepts the signed delivery and reads events from it', () => {
        expect(verify(sample)).not.toThrow();
        const events = parse(sample);
        expect(events.length).toBeGreaterThan(0);
        for (const event of events) expectWellFormed(event);
      });

      it('gives the same keys to the same delivery, and no key twice', () => {
        const keys = parse(sample).map(({ key }) => key);
        expect(parse(sample).map(({ key }) => key)).toEqual(keys);
        expect(new Set(keys).size).toBe(keys.length);
      });

      it('refuses it with any one byte of its proof flipped', () => {
        for (const name of proof) {
          const value = String(sample.request.headers[name]);
          for (let at = 0; at < value.length; at += 1) {
            const flipped = value.slice(0, at) + flip(value.charCodeAt(at)) + value.slice(at + 1);
            expect(verify(withHeader(sample, name, flipped)), `byte ${at} of ${name}`).toThrow(
              SignatureError,
            );
          }
        }
      });

      it('refuses it without its proof, and with an empty, a longer, a repeated or a non-ASCII one', () => {
        for (const name of proof) {
          const value = String(sample.request.headers[name]);
          const others = [
            undefined,
            '',
            `${value}x`,
            value.slice(1),
            [value, value],
            'zażółć gęślą',
            '\u00ff\u0000',
          ];
          for (const other of others) {
            expect(verify(withHeader(sample, name, other)), JSON.stringify(other)).toThrow(SignatureError);
          }
        }
      });

      if (signsBody)
        it('refuses it with one byte of its body flipped', () => {
          const { body } = sample.request;
          for (const at of [0, Math.floor(body.length / 2), body.length - 1]) {
            const flipped = Buffer.from(body);
            flipped[at] = (flipped[at] as number) ^ 1;
            const forged = { ...sample, request: { ...sample.request, body: flipped } };
            expect(verify(forged), `byte ${at}`).toThrow(SignatureError);
          }
        });

      it('shows no secret in its events', () => {
        expect(secretsIn(JSON.stringify(parse(sample)))).toEqual([]);
      });

      it('shows no secret and nothing of the delivery in what it says of a forgery', () => {
        for (const name of proof) {
          const error = thrownBy(verify(withHeader(sample, name, 'forged-proof')));
          const said = `${error.message} ${error.stack} ${JSON.stringify(error)}`;
          expect(secretsIn(said)).toEqual([]);
          expect(said).not.toContain('forged-proof');
        }
      });
    });

    if (suite.stale?.length)
      it('refuses a delivery from outside the time window', () => {
        for (const sample of suite.stale ?? []) expect(verify(sample), sample.title).toThrow(SignatureError);
      });

    it('takes a verified delivery of an unknown type and makes nothing of it', () => {
      for (const sample of suite.unknown) {
        expect(verify(sample), sample.title).not.toThrow();
        expect(parse(sample), sample.title).toEqual([]);
      }
    });

    it('calls a malformed delivery malformed, without quoting it', () => {
      for (const sample of suite.malformed) {
        expect(verify(sample), sample.title).not.toThrow();
        const error = thrownBy(() => parse(sample));
        expect(error, sample.title).toBeInstanceOf(MalformedError);
        const body = sample.request.body.toString();
        if (body.length > 4) expect(error.message).not.toContain(body);
      }
    });
  });

  if (samples.length > 0) describeMutations(suite);
}

function expectWellFormed(event: IncomingEvent): void {
  expect(event.key).not.toBe('');
  expect(event.conversation).not.toBe('');
  expect(event.at.getTime()).not.toBeNaN();
  // Events are stored as they are.
  expect(() => structuredClone(event)).not.toThrow();
}

function withHeader(
  sample: ConnectorSample,
  name: string,
  value: string | string[] | undefined,
): ConnectorSample {
  const headers = { ...sample.request.headers, [name]: value };
  return { ...sample, request: { ...sample.request, headers } };
}

function flip(code: number): string {
  return String.fromCharCode(code ^ 1);
}

function thrownBy(act: () => unknown): Error {
  try {
    act();
  } catch (error) {
    return error as Error;
  }
  throw new Error('Nothing was thrown');
}
