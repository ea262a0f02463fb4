import type { BotCommand } from '../command-context.ts';
import { closeSenderCard } from '../inbound/announce-stranger.ts';
import type { NewState } from '../new/new-contact.ts';
import { findSender, knownSender, toSenderDraft } from './find-sender.ts';

/** `newsender ADDRESS`: the preview of a contact, with what is known of somebody who wrote; nothing is saved before Save. */
export const createSender: BotCommand = {
  name: 'newsender',
  audience: 'staff',
  permission: 'create',
  listed: false,
  run: async ({ text }, context) => {
    const id = text.trim();
    const sender = await findSender(id, context);
    if (!sender) return { replies: [{ text: context.t('sender-gone') }] };
    await closeSenderCard(context.rooms, id, context.tx);
    const known = await knownSender(id, sender, context);
    if (known) return { replies: [known] };
    const state: NewState = { stage: 'preview', draft: toSenderDraft(sender), sender: id };
    return { replies: [], begin: { dialogue: 'new-contact', state } };
  },
};
