import type { CommandContext } from '../command-context.ts';
import type { ConsentOf } from '../consents/consent-of.ts';
import { type AskWay, findAskWay } from '../consents/find-ask-way.ts';

/** A mail address that may be asked. */
export type MailWay = AskWay;

/** By which address a contact may be asked for a named consent by mail, once; null where there is none. */
export function findMailWay(found: ConsentOf, context: CommandContext): Promise<MailWay | null> {
  return findAskWay(found, 'email', context);
}
