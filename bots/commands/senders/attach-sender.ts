import type { ActionWriter } from '../../../src/activity/index.ts';
import { type Contact, ContactError, isMessengerScheme } from '../../../src/contacts/index.ts';
import type { Outcome } from '../../../src/dialogue/index.ts';
import { loadCard } from '../cards/load-card.ts';
import type { BotCommand, CommandContext } from '../command-context.ts';
import { contactProblem } from '../contact-problem.ts';
import { changedCard } from '../edit/finish-change.ts';
import { closeSenderCard } from '../inbound/announce-stranger.ts';
import { findMatches } from '../match-contacts.ts';
import type { WhichState } from '../which-contact.ts';
import { findSender, knownSender, type Sender, toMessenger } from './find-sender.ts';

/** More to choose from are no choice. */
const mostChoices = 8;

/** `attachsender ADDRESS`: asks which contact wrote, and puts the number or account onto it; its first press decides. */
export const attachSender: BotCommand = {
  name: 'attachsender',
  audience: 'staff',
  permission: 'edit',
  listed: false,
  run: async (args, context): Promise<Outcome> => {
    const id = args.text.trim();
    const sender = await findSender(id, context);
    if (!sender) return { replies: [{ text: context.t('sender-gone') }] };
    await closeSenderCard(context.rooms, id, context.tx);
    const known = await knownSender(id, sender, context);
    if (known) return { replies: [known] };
    if (args.contact) return { replies: await attach(args.contact, sender, context) };
    const likely = await findLikely(sender, context);
    const state: WhichState = {
      command: 'attachsender',
      args,
      ids: likely.slice(0, mostChoices).map(({ _id }) => _id),
      more: likely.length > mostChoices,
    };
    return { replies: [], begin: { dialogue: 'which-contact', state } };
  },
};

/** `moveto ADDRESS.CONTACT`: puts the number that a contact's account goes on under onto that contact; its first press decides. */
export const moveTo: BotCommand = {
  name: 'moveto',
  audience: 'staff',
  permission: 'edit',
  listed: false,
  run: async ({ text }, context): Promise<Outcome> => {
    const [id = '', contact = ''] = text.trim().split('.');
    const sender = await findSender(id, context);
    if (!sender) return { replies: [{ text: context.t('sender-gone') }] };
    const known = await knownSender(id, sender, context);
    return { replies: known ? [known] : await attach(contact, sender, context, 'number-taken-onto') };
  },
};

/** Whoever has their number, or bears the name that the messenger shows: proposed, and never taken for granted. */
async function findLikely({ name, shared }: Sender, context: CommandContext): Promise<Contact[]> {
  const { contacts } = context.rooms;
  const onNumber = shared
    ? await contacts.findHolders({ scheme: 'tel', value: shared.e164 }, context.tx)
    : [];
  const living = onNumber.filter(({ deletedAt }) => !deletedAt);
  if (living.length > 0 || !name) return living;
  return (await findMatches(name, context)).likely;
}

async function attach(id: string, sender: Sender, context: CommandContext, done = 'sender-attached') {
  const { t } = context;
  try {
    const { actionId } = await context.perform('contact.sender-attached', (writer) =>
      addIdentity(id, sender, writer, context),
    );
    return [await changedCard(id, actionId, context, t(done))];
  } catch (error) {
    if (!(error instanceof ContactError)) throw error;
    const card = await loadCard(id, context);
    return [{ text: contactProblem(error, t) }, ...(card ? [card] : [])];
  }
}

/**
 * Puts what a sender writes from onto a contact, with the number their messenger vouches for where nobody else has it. Throws
 * what the contacts room throws.
 */
async function addIdentity(
  id: string,
  { ref: { scheme, value }, name, shared }: Sender,
  writer: ActionWriter,
  { rooms }: Pick<CommandContext, 'rooms'>,
): Promise<void> {
  const { contacts } = rooms;
  const onNumber = shared ? await contacts.findHolders({ scheme: 'tel', value: shared.e164 }, writer.tx) : [];
  if (shared?.attested && onNumber.length === 0)
    await contacts.addPhone(writer, id, { raw: shared.e164, e164: shared.e164 });
  if (scheme === 'tel') await contacts.addPhone(writer, id, { raw: value, e164: value });
  else if (scheme === 'mail') await contacts.addMail(writer, id, { address: value });
  else if (isMessengerScheme(scheme))
    await contacts.addMessenger(writer, id, toMessenger(scheme, value, name));
  else throw new Error(`No contact has an address of ${scheme}`);
}
