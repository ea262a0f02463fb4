import { DeliveryError, type Departure } from '../../src/connector/index.ts';
import { toLanguage, translatorOf } from '../../src/locales/index.ts';
import type { Sender } from './sender.ts';

/** Characters of one mail's text. */
export const textLimit = 20_000;

/** A mail as nodemailer takes it. */
export interface Mail {
  from: Sender;
  to: { name: string; address: string };
  subject: string;
  text: string;
  messageId: string;
  headers: Record<string, string>;
}

/**
 * The mail of one departure: its text, and below it the way to the contact's page in their language. Where that is an https
 * address it is a mail service's one click too (RFC 8058). Throws DeliveryError where it could not be left again. Pure.
 */
export function composeMail(
  { id, to, reply, page }: Omit<Departure, 'signal'>,
  business: string,
  from: Sender,
): Mail {
  const { title, text, choices, file, picture, location, pageButton } = reply;
  if (choices?.length || file || picture || location)
    throw new DeliveryError('rejected', 'A mail is given text only');
  if (text.trim() === '') throw new DeliveryError('rejected', 'The message is empty');
  if (!page) throw new DeliveryError('rejected', 'A mail needs a way out');
  const language = toLanguage(page.language) ?? 'en';
  const t = translatorOf(language);
  return {
    from: { name: from.name || business, address: from.address },
    to: { name: '', address: to.chat },
    subject: toLine(title ?? t('mail-subject', { business })),
    text: [
      text.trim(),
      ...(pageButton ? ['', pageButton, page.url] : []),
      '',
      '-- ',
      t('mail-footer', { business }),
      page.url,
      '',
    ].join('\n'),
    messageId: `<${id}@${from.address.slice(from.address.lastIndexOf('@') + 1)}>`,
    headers: {
      'Content-Language': language,
      ...(page.url.startsWith('https://') && {
        'List-Unsubscribe': `<${page.url}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  };
}

/** A subject is one line, whatever was typed. */
function toLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
