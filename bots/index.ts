import type { ConnectorDefinition } from '../src/connector/index.ts';
import { browser } from './browser/index.ts';
import { telegram } from './telegram/index.ts';
import { whatsappCloud } from './whatsapp-cloud/index.ts';
import { whatsappWeb } from './whatsapp-web/index.ts';

/** The channels staff talk over; a folder of this tree that is not listed here is switched off for everybody. */
export const bots: readonly ConnectorDefinition[] = [telegram, browser, whatsappCloud, whatsappWeb];
