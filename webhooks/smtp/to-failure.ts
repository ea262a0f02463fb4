import { DeliveryError } from '../../src/connector/index.ts';

/** What nodemailer says of a mail that did not go. */
export interface SmtpProblem {
  /** The server's answer: `550`, … */
  responseCode?: number;
  response?: string;
  /** What it answered: `RCPT TO`, `DATA`, `AUTH LOGIN`, … */
  command?: string;
}

/** Mailboxes that do not exist, were moved, or take nothing (RFC 5321, 4.2.3; RFC 7504; RFC 7505). */
const deadCodes = new Set([550, 551, 553, 556]);
/** The same by the finer codes (RFC 3463): bad, moved or ambiguous addresses, null MX, mailboxes that are switched off. */
const deadStatus = /^5\.(1\.([0-6]|10)|2\.1)$/;

/**
 * What a failure means. The server's no to the recipient closes the address; its no to us, to the text or to the
 * sender says nothing of it. What was refused for now, and what never came as far as the text (`isBegun`), may be tried
 * again; a text on its way whose end nobody heard of may not. No words of the server are repeated: they name people. Pure.
 */
export function toFailure(problem: SmtpProblem, isBegun: boolean): DeliveryError {
  const { responseCode: code, response = '', command = '' } = problem;
  if (code === undefined)
    return isBegun
      ? new DeliveryError('unreachable', 'The mail server fell silent with the mail half taken')
      : new DeliveryError('deferred', 'The mail server was not reached');
  // Wrong credentials are ours to mend, and nobody's mail is lost meanwhile.
  if (code < 500 || /^AUTH/i.test(command))
    return new DeliveryError('deferred', `The mail server answered ${code}`);
  const status = /^5\d\d[ -](5\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1];
  const isOfRecipient = status ? deadStatus.test(status) : command === 'RCPT TO' && deadCodes.has(code);
  return isOfRecipient
    ? new DeliveryError('gone', `The mailbox takes no mail (${code})`, { meaning: 'undeliverable' })
    : new DeliveryError('rejected', `The mail server refused the mail (${code})`);
}
