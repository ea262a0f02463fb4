import type { ConnectorDefinition } from '../src/connector/index.ts';
import { events } from './events/index.ts';
import { simulator } from './simulator/index.ts';
import { smtp } from './smtp/index.ts';
import { twilio } from './twilio/index.ts';

/**
 * The providers; a folder of this tree that is not listed here is switched off for everybody. What is written to somebody
 * goes by the first that carries it: the simulated phones come last.
 */
export const webhooks: readonly ConnectorDefinition[] = [twilio, smtp, events, simulator];
