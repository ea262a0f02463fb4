import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** What the server does instead of taking a mail; at the recipient, or (`at: 'data'`) after the text. */
export type MailFault = { code: number; text?: string; at?: 'data' } | { hang: 'rcpt' | 'data' };

export type MailServer = Awaited<ReturnType<typeof startMailServer>>;

const user = 'flora';
const password = 's3cret-of-flora';

/** A mail server on loopback, without TLS, that wants a password. */
export async function startMailServer() {
  const mails: ParsedMail[] = [];
  /** By recipient. */
  const faults = new Map<string, MailFault>();
  let connections = 0;
  const toError = ({ code, text = 'no' }: { code: number; text?: string }) =>
    Object.assign(new Error(text), { responseCode: code });
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    logger: false,
    disableReverseLookup: true,
    closeTimeout: 100,
    onConnect: (_session, done) => {
      connections++;
      done();
    },
    onAuth: ({ username, password: given }, _session, done) => {
      if (username === user && given === password) done(null, { user });
      else done(new Error('Authentication failed'));
    },
    onRcptTo: ({ address }, _session, done) => {
      const fault = faults.get(address);
      if (fault && 'hang' in fault && fault.hang === 'rcpt') return;
      if (fault && 'code' in fault && !fault.at) done(toError(fault));
      else done();
    },
    onData: (stream, session, done) => {
      const fault = session.envelope.rcptTo.map(({ address }) => faults.get(address))[0];
      simpleParser(stream).then((mail) => {
        if (fault && 'hang' in fault) return;
        if (fault) return done(toError(fault));
        mails.push(mail);
        done();
      }, done);
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://${user}:${password}@127.0.0.1:${port}`,
    port,
    password,
    mails,
    faults,
    connections: () => connections,
    stop: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}
