import { type Address, findNearMiss, toAddressRef } from '../../../src/consent/index.ts';
import { commandChoice, inRows, pageChoices } from '../../../src/dialogue/index.ts';
import { type InboundMessage, inboundMessageModel } from '../../../src/messaging/index.ts';
import { saveGathered } from '../../../src/storage/index.ts';
import { findSenders, shownAddress } from '../blocked/blocked-senders.ts';
import { shownMoment } from '../cards/contact-words.ts';
import type { BotCommand, CommandContext } from '../command-context.ts';
import type { SaidOfConsent } from '../inbound/message-words.ts';
import { type SenderCard, senderCardModel } from '../inbound/sender-card.model.ts';
import { toSenderCard } from '../inbound/sender-card.ts';
import { shorten } from '../shorten.ts';
import { findSender, knownSender } from './find-sender.ts';

const pageSize = 10;
const shownDays = 30;
const wordsShown = 60;

/** `/senders`: who wrote of late and is on no contact, the newest first; a press shows the card as it came, or would have come. */
export const senders: BotCommand = {
  name: 'senders',
  audience: 'staff',
  permission: 'create',
  listed: true,
  run: async ({ text }, context) => {
    const { t } = context;
    const { page, pages, waiting } = await readPage(Number.parseInt(text, 10) || 1, context);
    if (waiting.length === 0) return { replies: [{ title: t('senders-title'), text: t('senders-none') }] };
    const messages = await newestOf(
      waiting.map(({ card }) => card),
      context,
    );
    const lines = waiting.flatMap(({ card, address }, at) => [
      `${at + 1}. ${shownAddress(address.ref, context)}`,
      wordsLine(card, address, messages.get(card._id), context),
    ]);
    const buttons = waiting.map(({ card }, at) => commandChoice(String(at + 1), 'sender', card._id));
    const turns = pageChoices(page, pages, (label, to) => commandChoice(label, 'senders', String(to)), t);
    return {
      replies: [
        {
          title: t('senders-title'),
          text: [...lines, '', t('senders-how', { days: shownDays })].join('\n'),
          choices: [...inRows(buttons, 5), ...turns],
        },
      ],
    };
  },
};

/** `sender ADDRESS`: one of them. */
export const senderCard: BotCommand = {
  name: 'sender',
  audience: 'staff',
  permission: 'create',
  listed: false,
  run: async ({ text }, context) => {
    const { t, rooms, tx, member } = context;
    const id = text.trim();
    const sender = await findSender(id, context);
    const card = await rooms.database.collection(senderCardModel).findOne({ _id: id }, { session: tx });
    const address = (await rooms.consent.findAddresses([id], tx)).get(id);
    if (!sender || !card || !address) return { replies: [{ text: t('sender-gone') }] };
    const known = await knownSender(id, sender, context);
    if (known) return { replies: [known] };
    const messages = await rooms.database
      .collection(inboundMessageModel)
      .find({ _id: { $in: card.messages } }, { session: tx })
      .toArray();
    const inOrder = card.messages.flatMap((delivery) => messages.find(({ _id }) => _id === delivery) ?? []);
    const channel = inOrder.at(-1)?.channel ?? 'sms';
    const shared = sender.shared;
    return {
      replies: [
        toSenderCard(
          { channel, from: sender.ref, name: sender.name, ...(shared && { shared }) },
          { address, said: saidNow(card, findNearMiss(address) !== null) },
          {
            texts: inOrder.map((one) => one.text),
            earlier: card.earlier,
            timeZone: rooms.settings.timeZone,
          },
          member,
          t,
        ),
      ],
    };
  },
};

/** What may be a STOP is told for as long as nobody has decided on it, whatever came after. */
function saidNow({ said }: SenderCard, isUndecided: boolean): SaidOfConsent {
  if (isUndecided) return { hearing: { action: 'closed-provisionally' } };
  return said && said.hearing.action !== 'closed-provisionally' ? said : { hearing: {} };
}

/** The newest message of each card, by address. */
async function newestOf(
  cards: readonly SenderCard[],
  { rooms, tx }: CommandContext,
): Promise<Map<string, InboundMessage>> {
  const ids = cards.flatMap(({ messages }) => messages.at(-1) ?? []);
  const found = await rooms.database
    .collection(inboundMessageModel)
    .find({ _id: { $in: ids } }, { session: tx })
    .toArray();
  return new Map(found.map((message) => [message.address, message]));
}

interface Waiting {
  card: SenderCard;
  address: Address;
}

/** A page of those who wait; whom somebody has dealt with since they wrote is taken off the list. */
async function readPage(
  wanted: number,
  context: CommandContext,
): Promise<{ page: number; pages: number; waiting: Waiting[] }> {
  const { now, rooms, tx } = context;
  const cards = rooms.database.collection(senderCardModel);
  const filter = { waits: { $gte: new Date(now.getTime() - shownDays * 24 * 3_600_000) } };
  for (;;) {
    const pages = Math.max(1, Math.ceil((await cards.countDocuments(filter, { session: tx })) / pageSize));
    const page = Math.min(Math.max(wanted, 1), pages);
    const found = await cards
      .find(filter, { session: tx })
      .sort({ waits: -1, _id: 1 })
      .skip((page - 1) * pageSize)
      .limit(pageSize)
      .toArray();
    const waiting: Waiting[] = [];
    for (const card of found) {
      const address = await stillUnknown(card, context);
      if (address) waiting.push({ card, address });
      else {
        const { waits: _, ...rest } = card;
        await saveGathered(rooms.database, senderCardModel, rest, tx);
      }
    }
    if (waiting.length === found.length) return { page, pages, waiting };
  }
}

/** The address of a sender who is on no contact, not on the staff, not blocked and not erased; else null. */
async function stillUnknown({ _id }: SenderCard, context: CommandContext): Promise<Address | null> {
  const found = await findSenders(_id, context);
  const [address] = found?.addresses ?? [];
  if (!address?.ref || address.blockedAt || (found?.contacts.length ?? 0) > 0) return null;
  const { scheme, value } = address.ref;
  // Whoever joined the staff wrote as a stranger before.
  const isStaff = context.staff.members.some(
    ({ identities, revokedAt }) =>
      !revokedAt && identities.map(toAddressRef).some((ref) => ref.scheme === scheme && ref.value === value),
  );
  return isStaff ? null : address;
}

function wordsLine(
  { waits, at }: SenderCard,
  address: Address,
  message: InboundMessage | undefined,
  { rooms, t }: CommandContext,
): string {
  const words = shorten((message?.text ?? '').replace(/\s+/g, ' '), wordsShown);
  return [
    shownMoment(waits ?? at, rooms.settings.timeZone, t),
    message && t(`channel-${message.channel}`),
    [findNearMiss(address) === null ? '' : '🤔', words].filter(Boolean).join(' '),
  ]
    .filter(Boolean)
    .join(' · ');
}
