import type { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import type { Connector, ConnectorCore, Departure } from '../../src/connector/index.ts';
import { composeMail, textLimit } from './compose-mail.ts';
import { parseSender } from './sender.ts';
import type { SmtpEnvironment } from './smtp.ts';
import { type SmtpProblem, toFailure } from './to-failure.ts';

/** Milliseconds that one mail may take: servers look through a mail before they take it. */
const patience = 8_000;

/** Opens no connection before the first mail. */
export function connectSmtp(
  { SMTP_URL: url, MAIL_FROM: sender }: SmtpEnvironment,
  { businessName, log }: ConnectorCore,
): Connector {
  const from = parseSender(sender ?? '');
  if (!url || !from) throw new Error('Mail needs a server and a sender');
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 3,
    // Every further try is a departure of its own, through the gate.
    maxRequeues: 0,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: 60_000,
    idleTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  // What happens between mails is learned by the next one.
  transport.on('error', () => undefined);
  const contents = new Map<string, Readable>();
  transport.use('stream', ({ message }, done) => {
    const create = message.createReadStream.bind(message);
    message.createReadStream = (options) => {
      const content = create(options);
      contents.set(message.messageId(), content);
      return content;
    };
    done();
  });

  return {
    channel: {
      textLimit,
      captionLimit: 0,
      edits: false,
      buttons: false,
      pace: { perSecond: 5, perChatMilliseconds: 1_000 },
      patience,
      linksPage: true,
    },
    carries: { email: (address) => address },
    deliver: async ({ signal, ...departure }: Departure) => {
      const mail = composeMail(departure, businessName, from);
      try {
        await transport.sendMail({ ...mail, signal });
        return { ref: mail.messageId };
      } catch (error) {
        const isBegun = contents.get(mail.messageId)?.readableDidRead === true;
        const failure = toFailure(error as SmtpProblem, isBegun);
        const { code, command } = error as { code?: string; command?: string };
        log.warn({ code, command, failure: failure.message }, 'A mail did not go');
        throw failure;
      } finally {
        contents.delete(mail.messageId);
      }
    },
    stop: async () => transport.close({ force: true }),
  };
}
