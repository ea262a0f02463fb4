import { z } from 'zod';
import { defineConnector } from '../../src/connector/index.ts';
import { connectTwilio, toTokens } from './connect-twilio.ts';
import { isSenderList } from './senders.ts';

export const twilioEnvironment = z.object({
  TWILIO_ACCOUNT_SID: z.string().trim().min(1).optional(),
  /** Two, comma-separated, during a rotation: the new one first. */
  TWILIO_AUTH_TOKEN: z
    .string()
    .refine((list) => toTokens(list).length > 0, 'must hold a token')
    .optional(),
  /** What messages are sent from: see `toSenders`. */
  TWILIO_FROM: z
    .string()
    .trim()
    .refine(
      isSenderList,
      'must be a number with its country code, a short code, a sender name or a Messaging Service (MG…), with another one for WhatsApp after a comma (whatsapp:+…)',
    )
    .optional(),
  /** Another server of the same API: a stand-in, or a region's. */
  TWILIO_API_ROOT: z
    .url({ protocol: /^https?$/ })
    .transform((root) => root.replace(/\/+$/, ''))
    .default('https://api.twilio.com'),
});

export type TwilioEnvironment = z.infer<typeof twilioEnvironment>;

/** SMS, WhatsApp and calls of contacts through Twilio. */
export const twilio = defineConnector({
  id: 'twilio',
  environment: twilioEnvironment,
  requires: ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_FROM'],
  secrets: ['TWILIO_AUTH_TOKEN'],
  signsUrl: true,
  connect: async (environment, core) => connectTwilio(environment, core),
});
