import { translatorOf } from '../../../src/locales/index.ts';
import { newId } from '../../../src/storage/index.ts';
import type { CommandContext } from '../command-context.ts';
import { theirLanguage } from '../their-language.ts';
import { defineChannelQuestion, type KnownStanding } from './channel-question.ts';
import { deliveryView } from './delivery.ts';
import { mayAskNumber } from './standing.ts';

/** Asks for the contact's own number where their messenger can hand it over (B08). */
export const askNumber = defineChannelQuestion({
  id: 'ask-number',
  isDue: ({ standing }, { rooms }) => mayAskNumber(standing, rooms),
  tooLate: 'write-closed',
  ask: async (found, context) => ({
    lines: [context.t('ask-number-how'), '', wordRequest(found, context).text],
    choices: [[{ label: context.t('button-ask-number'), value: 'ask', confirms: true }]],
  }),
  act: (found, _value, _argument, context) => send(found, context),
});

/** The question and its button in the contact's language. */
function wordRequest({ of }: KnownStanding, { rooms }: CommandContext) {
  const their = translatorOf(theirLanguage([of.address], rooms));
  return {
    text: their('contact-number-request', { business: rooms.settings.businessName }),
    numberButton: their('contact-number-button'),
  };
}

async function send(found: KnownStanding, context: CommandContext) {
  const { contact, of, standing } = found;
  const { place, channel } = standing;
  if (!place) throw new Error('An open channel has a place');
  const id = newId(14);
  const audience = {
    kind: 'contact',
    address: of.address._id,
    channel,
    purpose: 'service',
    person: contact._id,
    sender: context.member._id,
  } as const;
  context.write({ id, place, reply: wordRequest(found, context), audience });
  return deliveryView({ _id: id, audience, state: 'queued' }, contact, context);
}
