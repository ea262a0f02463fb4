import { z } from 'zod';
import { defineConnector } from '../../src/connector/index.ts';
import { parseSender } from './sender.ts';

export const smtpEnvironment = z.object({
  /** `smtp://` is turned into TLS where the server offers it (STARTTLS), `smtps://` is TLS from the first byte. */
  SMTP_URL: z
    .string()
    .trim()
    .refine(isSmtpUrl, 'must be smtp://USER:PASSWORD@HOST:PORT, or smtps://… for TLS from the start')
    .optional(),
  MAIL_FROM: z
    .string()
    .trim()
    .refine(
      (text) => parseSender(text) !== null,
      'must be one mail address, with a name before it or without',
    )
    .optional(),
});

export type SmtpEnvironment = z.infer<typeof smtpEnvironment>;

/** Mail to contacts through a mail server of the business's own choice. */
export const smtp = defineConnector({
  id: 'smtp',
  environment: smtpEnvironment,
  requires: ['SMTP_URL', 'MAIL_FROM'],
  secrets: ['SMTP_URL'],
  outgoingOnly: true,
  connect: async (environment, core) => {
    const { connectSmtp } = await import('./connect-smtp.ts');
    return connectSmtp(environment, core);
  },
});

function isSmtpUrl(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && /^smtps?:$/.test(url.protocol) && url.hostname !== '';
}
