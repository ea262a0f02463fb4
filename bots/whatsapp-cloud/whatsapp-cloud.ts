import { z } from 'zod';
import { defineConnector } from '../../src/connector/index.ts';
import { toSecrets } from './verify-signature.ts';

export const whatsappCloudEnvironment = z.object({
  /** Of a system user with `whatsapp_business_messaging`. */
  WHATSAPP_CLOUD_ACCESS_TOKEN: z.string().trim().min(1).optional(),
  /** Meta's id of the number, not the number itself. */
  WHATSAPP_CLOUD_PHONE_NUMBER_ID: z
    .string()
    .trim()
    .regex(/^\d{1,32}$/, 'must be the id of the number in Meta’s settings, digits only')
    .optional(),
  /** What Meta signs its deliveries with; two, comma-separated, during a rotation. */
  WHATSAPP_CLOUD_APP_SECRET: z
    .string()
    .refine((list) => toSecrets(list).length > 0, 'must hold a secret')
    .optional(),
  /** Chosen by the operator, and typed into Meta's settings too. */
  WHATSAPP_CLOUD_VERIFY_TOKEN: z.string().trim().min(1).optional(),
  /** Another server of the same API: a stand-in. */
  WHATSAPP_CLOUD_API_ROOT: z
    .url({ protocol: /^https?$/ })
    .transform((root) => root.replace(/\/+$/, ''))
    .default('https://graph.facebook.com'),
});

export type WhatsappCloudEnvironment = z.infer<typeof whatsappCloudEnvironment>;

/** WhatsApp by Meta's Cloud API, for staff and contacts alike: who of them writes, the core knows. */
export const whatsappCloud = defineConnector({
  id: 'whatsapp-cloud',
  environment: whatsappCloudEnvironment,
  requires: [
    'WHATSAPP_CLOUD_ACCESS_TOKEN',
    'WHATSAPP_CLOUD_PHONE_NUMBER_ID',
    'WHATSAPP_CLOUD_APP_SECRET',
    'WHATSAPP_CLOUD_VERIFY_TOKEN',
  ],
  secrets: ['WHATSAPP_CLOUD_ACCESS_TOKEN', 'WHATSAPP_CLOUD_APP_SECRET', 'WHATSAPP_CLOUD_VERIFY_TOKEN'],
  async connect(environment, core) {
    const { connectWhatsappCloud } = await import('./connect-whatsapp-cloud.ts');
    return connectWhatsappCloud(environment, core);
  },
});
