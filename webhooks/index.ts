import type { ConnectorDefinition } from '../src/connector/index.ts';
import { events } from './events/index.ts';
import { simulator } from './simulator/index.ts';
import { smtp } from './smtp/index.ts';
import { twilio } from './twilio/index.ts';

/** The providers that call us; a folder of this tree that is not listed here is switched off for everybody. */
export const webhooks: readonly ConnectorDefinition[] = [simulator, twilio, smtp, events];
