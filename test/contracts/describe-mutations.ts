import { hkdfSync } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { telegram } from '../../bots/telegram/index.ts';
import type { WebhookRequest, WebhookRoute } from '../../src/connector/index.ts';
import { deliveryModel } from '../../src/intake/index.ts';
import { createKeys } from '../../src/storage/index.ts';
import { createTestCore } from '../support/connector-core.ts';
import { startTestService, type TestService } from '../support/start-service.ts';
import type { ConnectorSuite } from './describe-connector.ts';
import { damageProof, mutate } from './mutate-delivery.ts';

// A short sample in CI, 10,000 by `npm run soak`; a failure is repeated with the seed that is printed.
const runs = Number(process.env.SOAK_RUNS ?? 2) * 100;
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000_000);

/** Forged and broken deliveries, over HTTP to the whole service: nothing of them is stored, and nothing falls over. */
export function describeMutations(suite: ConnectorSuite): void {
  const { definition, environment, samples, proof, signsBody } = suite;

  describe(`the connector ${definition.id}, called by forgers`, () => {
    let service: TestService;
    let routes: readonly WebhookRoute[];
    beforeAll(async () => {
      const core = createTestCore({ publicUrl: suite.publicUrl });
      const connector = await definition.connect(definition.environment.parse(environment), core);
      routes = connector.routes ?? [];
      await connector.stop?.();
      const started = performance.now();
      service = await startTestService({
        environment: {
          ...(suite.publicUrl && { PUBLIC_URL: suite.publicUrl }),
          ...(definition.id === 'simulator' && { SIMULATOR: 'on' }),
          ...environment,
        },
        bots: suite.tree === 'bots' && definition.id !== telegram.id ? [definition] : [],
        webhooks: suite.tree === 'webhooks' ? [definition] : [],
        keys: withSecretsOf(definition.id),
        now: () => new Date(suite.now.getTime() + performance.now() - started),
      });
      return () => service.close();
    });

    const post = async ({ method, url, headers, body }: WebhookRequest): Promise<number> => {
      const given = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
        value === undefined ? [] : [value].flat().map((one) => [name, one]),
      );
      const response = await fetch(`${service.address}${url}`, {
        method,
        headers: given,
        body: method === 'GET' || method === 'HEAD' ? undefined : new Uint8Array(body),
      });
      await response.arrayBuffer();
      return response.status;
    };
    const stored = async () => {
      const deliveries = await service.database.model(deliveryModel).find({}).lean();
      return deliveries.map(({ _id, event }) => ({ _id, event })).sort((a, b) => (a._id < b._id ? -1 : 1));
    };

    /** What a delivery says, without the time it came. */
    const readMeaning = (request: WebhookRequest): string => {
      const action = /^\/webhooks\/[^/]+\/([^/?]+)/.exec(request.url)?.[1] ?? '';
      const route = routes.find((one) => one.action === action && one.method === request.method);
      return JSON.stringify(route?.parse(request, suite.now).map((event) => ({ ...event, at: undefined })));
    };

    it(
      `stores nothing of ${runs} mutated deliveries, and answers each`,
      async () => {
        process.stdout.write(`${definition.id}: SEED=${seed}, ${runs} mutated deliveries\n`);
        const requests = samples.map(({ request }) => request);
        for (const request of requests) expect(await post(request)).toBe(200);
        const before = await stored();
        const meanings = new Set([...requests.map(readMeaning), '[]', undefined]);
        expect(before).not.toEqual([]);

        const loot = {
          requests,
          proof,
          actions: [...new Set(samples.map(({ action }) => action)), 'nothing'],
        };
        const changes = fc.array(mutate(loot), { minLength: 1, maxLength: 3 });
        // Without a signature over the body the proof alone can give a forgery away.
        const last = signsBody ? fc.constant((request: WebhookRequest) => request) : damageProof(loot);
        await fc.assert(
          fc.asyncProperty(fc.constantFrom(...requests), changes, last, async (request, each, end) => {
            const forged = end(each.reduce((one, change) => change(one), request));
            const isProved = proof.every((name) => forged.headers[name] === request.headers[name]);
            fc.pre(signsBody || !isProved);
            const status = await post(forged);
            expect(status, describeRequest(forged)).toBeLessThan(500);
            if (status >= 400) return;
            // What means the same is a repeat, whichever way it is written.
            expect(signsBody, describeRequest(forged)).toBe(true);
            expect(meanings, describeRequest(forged)).toContain(readMeaning(forged));
            expect(await stored(), describeRequest(forged)).toEqual(before);
          }),
          { numRuns: runs, seed },
        );
        expect(await stored()).toEqual(before);
      },
      30_000 + runs * 50,
    );
  });
}

function describeRequest({ method, url, headers, body }: WebhookRequest): string {
  return `${method} ${url} ${JSON.stringify(headers)} ${JSON.stringify(body.toString('latin1'))}`;
}

/** The samples are signed with what the core of tests derives. */
function withSecretsOf(id: string) {
  const keys = createKeys(['a-secret-key-for-tests']);
  const derive = (label: string) =>
    label.startsWith(`${id}/`)
      ? Buffer.from(hkdfSync('sha256', 'test', '', label.slice(id.length + 1), 32))
      : keys.derive(label);
  return { ...keys, derive };
}
