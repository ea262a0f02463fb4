import type { DialogueState, Outcome, Step } from '../../../src/dialogue/index.ts';
import { translatorOf } from '../../../src/locales/index.ts';
import { newId } from '../../../src/storage/index.ts';
import { contactTitle } from '../cards/contact-words.ts';
import { type BotCommand, type CommandContext, defineDialogue } from '../command-context.ts';
import { theirLanguage } from '../their-language.ts';
import { addressGone } from './address-gone.ts';
import { addressLine, channelName } from './channel-words.ts';
import { channels, channelView, type FoundStanding, findStanding, toContactId } from './channels.ts';
import { deliveryView } from './delivery.ts';
import { mayAskNumber } from './standing.ts';

interface AskState extends DialogueState {
  argument: string;
  address: string;
}

/** `asknumber CONTACT.ELEMENT.CHANNEL`: asks for the contact's own number where their messenger can hand it over (B08). */
export const askNumber: BotCommand = {
  name: 'asknumber',
  audience: 'staff',
  permission: 'record-consent',
  listed: false,
  run: async ({ text }, context): Promise<Outcome> => {
    const found = await findStanding(text, context);
    if (!found) return channels.run({ text }, context);
    const { address } = found.of;
    if (!address || !mayAskNumber(found.standing, context.rooms))
      return { replies: [await channelView(found, context)] };
    const state: AskState = { argument: text.trim(), address: address._id };
    return { replies: [], begin: { dialogue: 'ask-number', state } };
  },
};

export const askNumberDialogue = defineDialogue<AskState>({
  id: 'ask-number',
  permission: 'record-consent',
  ask: async ({ argument }, context) => {
    const { t } = context;
    const found = await findStanding(argument, context);
    if (!found) return { text: t('address-gone') };
    const { contact, of, standing } = found;
    return {
      title: `${contactTitle(contact, t)} · ${channelName(standing, t)}`,
      text: [
        addressLine(of, contact, context.can('see-full-numbers'), t),
        t('ask-number-how'),
        '',
        wordRequest(found, context).text,
      ].join('\n'),
      choices: [[{ label: t('button-ask-number'), value: 'ask', confirms: true }]],
      choicesOnly: true,
      subject: contact._id,
    };
  },
  answer: async ({ argument, address }, answer, context): Promise<Step<AskState>> => {
    const { t } = context;
    if (answer.kind !== 'choice') return { go: 'leave' };
    const found = await findStanding(argument, context);
    if (!found || found.of.address?._id !== address) return addressGone(toContactId(argument), context);
    // What was open when it was begun may have been closed since.
    if (!mayAskNumber(found.standing, context.rooms))
      return { go: 'done', replies: [await channelView(found, context, t('write-closed'))] };
    return { go: 'done', replies: [await ask(found, address, context)] };
  },
});

/** The question and its button in the contact's language. */
function wordRequest({ of }: FoundStanding, { rooms }: CommandContext) {
  const their = translatorOf(theirLanguage(of.address ? [of.address] : [], rooms));
  return {
    text: their('contact-number-request', { business: rooms.settings.businessName }),
    numberButton: their('contact-number-button'),
  };
}

async function ask(found: FoundStanding, address: string, context: CommandContext) {
  const { contact, standing } = found;
  const { place, channel } = standing;
  if (!place) throw new Error('An open channel has a place');
  const id = newId(14);
  const audience = {
    kind: 'contact',
    address,
    channel,
    purpose: 'service',
    person: contact._id,
    sender: context.member._id,
  } as const;
  context.write({ id, place, reply: wordRequest(found, context), audience });
  return deliveryView({ _id: id, audience, state: 'queued' }, contact, context);
}
