import type { Step } from '../../../src/dialogue/index.ts';
import type { CommandContext } from '../command-context.ts';
import { replyInBin } from '../resolve-contact.ts';

/**
 * Ends a question about a number or an address that is no longer there. Where the whole contact lies in the bin, that is said
 * instead, with its card and the way back.
 */
export async function addressGone(
  contactId: string,
  context: CommandContext,
): Promise<Extract<Step<never>, { go: 'done' }>> {
  const { rooms, tx, t } = context;
  const contact = await rooms.contacts.findContact(contactId, tx);
  if (contact?.deletedAt) return { go: 'done', replies: await replyInBin(contact, context) };
  return { go: 'done', replies: [{ text: t(contact ? 'address-gone' : 'contact-gone') }] };
}
