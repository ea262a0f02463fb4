import { z } from 'zod';
import { defineConnector } from '../../src/connector/index.ts';

export const whatsappWebEnvironment = z.object({
  /** `on` links a WhatsApp account as WhatsApp Web does. */
  WHATSAPP_WEB: z
    .enum(['on', 'off'], { error: 'must be on or off' })
    .transform((value) => value === 'on')
    .optional(),
  /** Another server of the same protocol: a stand-in. */
  WHATSAPP_WEB_SOCKET_URL: z.url({ protocol: /^wss?$/ }).optional(),
  /** A folder with a session in Baileys' multi-file format, taken over at the first start. */
  WHATSAPP_WEB_IMPORT: z.string().trim().min(1).optional(),
});

export type WhatsappWebEnvironment = z.infer<typeof whatsappWebEnvironment>;

/** WhatsApp by a linked account, for staff and contacts alike: who of them writes, the core knows. */
export const whatsappWeb = defineConnector({
  id: 'whatsapp-web',
  environment: whatsappWebEnvironment,
  requires: ['WHATSAPP_WEB'],
  secrets: [],
  async connect(environment, core) {
    // Baileys is loaded only where the channel is on: it costs memory and time at the start.
    const { connectWhatsappWeb } = await import('./connect-whatsapp-web.ts');
    return connectWhatsappWeb(environment, core);
  },
});
