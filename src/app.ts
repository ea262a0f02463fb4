import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyServerOptions,
  LogController,
} from 'fastify';
import { closeRefusedUpgrade } from './http/close-refused-upgrade.ts';
import { mountDocumentation } from './http/documentation/mount-documentation.ts';
import { answerError, handleErrors } from './http/handle-errors.ts';
import { newRequestId } from './http/log.ts';
import { type MountedConnector, mountWebhooks, type WebhookOptions } from './http/mount-webhooks.ts';
import { mountOperations, type OperationsOptions } from './http/operations.ts';
import { mountPreferences, type PreferencePageOptions } from './http/preferences/mount-preferences.ts';

export interface AppOptions extends Omit<WebhookOptions, 'connectors'>, OperationsOptions {
  log: FastifyBaseLogger;
  connectors: readonly MountedConnector[];
  /** The contacts' own page; absent where only connectors are tried. */
  contactPage?: PreferencePageOptions;
}

/** Milliseconds within which a request must have come whole, a file over a slow line too. */
const longestRequest = 60_000;

/** What comes in is read with zod and what goes out is our own: without this, fastify loads ajv and its like at every start. */
const noCompilers: FastifyServerOptions['schemaController'] = {
  compilersFactory: { buildValidator: refuseSchema, buildSerializer: refuseSchema },
};

function refuseSchema(): never {
  throw new Error('A route takes a description (describeRoute), and no JSON Schema');
}

/** The HTTP side, not listening: health, metrics, documentation, and whatever the connectors declare or mount. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: options.log,
    logController: new LogController({ disableRequestLogging: true }),
    requestIdHeader: false,
    genReqId: newRequestId,
    routerOptions: { maxParamLength: 256 },
    bodyLimit: 1024 * 1024,
    // Without it whoever sends a byte now and then keeps a connection for ever.
    requestTimeout: longestRequest,
    // The failure limit counts clients, not the proxy in front; nothing else believes this header.
    trustProxy: ['loopback', 'linklocal', 'uniquelocal'],
    forceCloseConnections: 'idle',
    frameworkErrors: (error, request, reply) => {
      closeRefusedUpgrade(request, reply);
      answerError(error, request, reply);
    },
    schemaController: noCompilers,
  });
  handleErrors(app);
  app.addHook('onRequest', (request, reply, done) => {
    closeRefusedUpgrade(request, reply);
    done();
  });
  await app.register(helmet, {
    contentSecurityPolicy: { directives: { defaultSrc: ["'none'"] }, useDefaults: false },
  });
  await app.register(rateLimit, { global: false });
  mountDocumentation(app);
  await mountOperations(app, options);
  await mountWebhooks(app, options);
  if (options.contactPage) await mountPreferences(app, options.contactPage);
  for (const { id, connector } of options.connectors)
    await connector.mount?.(app, (events) => options.accept(id, events));
  return app;
}
