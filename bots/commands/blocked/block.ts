import { toSubject } from '../../../src/activity/index.ts';
import { blockAddress } from '../../../src/consent/index.ts';
import { commandChoice, type DialogueState, type Outcome } from '../../../src/dialogue/index.ts';
import { loadCard } from '../cards/load-card.ts';
import { type BotCommand, type CommandContext, defineDialogue } from '../command-context.ts';
import { closeSenderCard } from '../inbound/announce-stranger.ts';
import { resolveContact } from '../resolve-contact.ts';
import { findSenders, type Senders, senderLine } from './blocked-senders.ts';

interface BlockState extends DialogueState {
  /** Of a contact, or of an address. */
  id: string;
  blocks: boolean;
}

/** `/block NAME`, and the buttons of a card and of a message: nothing of that sender is shown or answered any more (B18). */
export const block = toCommand('block', true);
/** The way back. */
export const unblock = toCommand('unblock', false);

function toCommand(name: string, blocks: boolean): BotCommand {
  return {
    name,
    audience: 'staff',
    permission: 'block',
    listed: false,
    run: async (args, context): Promise<Outcome> => {
      const words = (args.contact ?? args.text).trim();
      const found = await findSenders(words, context);
      if (found) await closeSenderCard(context.rooms, words, context.tx);
      if (found) return begin(words, found, blocks, context);
      const resolved = await resolveContact(words, { command: name, args }, context);
      if ('outcome' in resolved) return resolved.outcome;
      const senders = await findSenders(resolved.contact._id, context);
      if (!senders) return { replies: [{ text: context.t('block-nothing') }] };
      return begin(resolved.contact._id, senders, blocks, context);
    },
  };
}

function begin(id: string, { addresses }: Senders, blocks: boolean, { t }: CommandContext): Outcome {
  const isDone = addresses.every(({ blockedAt }) => Boolean(blockedAt) === blocks);
  if (isDone) return { replies: [{ text: t(blocks ? 'blocked-already' : 'unblocked-already') }] };
  const state: BlockState = { id, blocks };
  return { replies: [], begin: { dialogue: 'block-sender', state } };
}

export const blockSender = defineDialogue<BlockState>({
  id: 'block-sender',
  permission: 'block',
  ask: async ({ id, blocks }, context) => {
    const { t } = context;
    const found = await findSenders(id, context);
    if (!found) return { text: t('block-nothing') };
    const { addresses, contacts } = found;
    return {
      title: t(blocks ? 'block-title' : 'unblock-title'),
      text: [
        ...addresses.map((address) => senderLine(address, contacts, context)),
        '',
        t(blocks ? 'block-how' : 'unblock-how'),
      ].join('\n'),
      choices: [[{ label: t(blocks ? 'button-block' : 'button-unblock'), value: 'yes', confirms: true }]],
      subject: contacts[0]?._id,
    };
  },
  answer: async ({ id, blocks }, answer, context) => {
    const { t, rooms, tx, now, member, delivery } = context;
    if (answer.kind !== 'choice') return { go: 'leave' };
    const found = await findSenders(id, context);
    if (!found) return { go: 'done', replies: [{ text: t('block-nothing') }] };
    let changed = false;
    for (const address of found.addresses)
      changed =
        (await blockAddress(rooms.consent, address, { blocks, staff: member._id, now, delivery }, tx)) ||
        changed;
    if (changed) await noteBlock(found, blocks, context);
    const said = t(
      blocks ? (changed ? 'blocked' : 'blocked-already') : changed ? 'unblocked' : 'unblocked-already',
    );
    const [only] = found.contacts;
    const card = only && found.contacts.length === 1 ? await loadCard(only._id, context) : null;
    return {
      go: 'done',
      replies: [
        card
          ? { ...card, text: [said, card.text].filter(Boolean).join('\n') }
          : { text: said, choices: [[commandChoice(t('button-blocked'), 'blocked')]] },
      ],
    };
  },
});

/** In the feed, and in the histories of all who stand on it. */
async function noteBlock({ contacts }: Senders, blocks: boolean, { note }: CommandContext): Promise<void> {
  await note(
    blocks ? 'contact.blocked' : 'contact.unblocked',
    contacts.map(({ _id }) => ({
      collectionName: 'contacts',
      document: _id,
      path: 'blocked',
      before: !blocks,
      after: blocks,
      subjects: [toSubject('contacts', _id)],
    })),
  );
}
