import type { DialogueState, Outcome, Step } from '../../../src/dialogue/index.ts';
import { translatorOf } from '../../../src/locales/index.ts';
import { newId } from '../../../src/storage/index.ts';
import { contactTitle } from '../cards/contact-words.ts';
import { type BotCommand, type CommandContext, defineDialogue } from '../command-context.ts';
import { theirLanguage } from '../their-language.ts';
import { addressGone } from './address-gone.ts';
import { addressLine, channelName } from './channel-words.ts';
import { channels, channelView, type FoundStanding, findStanding, toContactId } from './channels.ts';
import { noteConsent } from './note-consent.ts';

interface AskState extends DialogueState {
  argument: string;
  address: string;
}

/** `askconsent CONTACT.ELEMENT.CHANNEL`: sends the one question that an address nobody has asked may be sent (M01). */
export const askConsent: BotCommand = {
  name: 'askconsent',
  audience: 'staff',
  permission: 'record-consent',
  listed: false,
  run: async ({ text }, context): Promise<Outcome> => {
    const found = await findStanding(text, context);
    if (!found) return channels.run({ text }, context);
    const { address } = found.of;
    if (found.standing.next !== 'ask' || !address) return { replies: [await channelView(found, context)] };
    const state: AskState = { argument: text.trim(), address: address._id };
    return { replies: [], begin: { dialogue: 'ask-consent', state } };
  },
};

export const askConsentDialogue = defineDialogue<AskState>({
  id: 'ask-consent',
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
        t('ask-consent-how'),
        '',
        wordRequest(found, context).text,
      ].join('\n'),
      choices: [[{ label: t('button-ask-consent'), value: 'ask', confirms: true }]],
      choicesOnly: true,
      subject: contact._id,
    };
  },
  answer: async ({ argument, address }, answer, context): Promise<Step<AskState>> => {
    const { t } = context;
    if (answer.kind !== 'choice') return { go: 'leave' };
    const found = await findStanding(argument, context);
    if (!found || found.of.address?._id !== address) return addressGone(toContactId(argument), context);
    if (found.standing.next !== 'ask') return { go: 'done', replies: [await channelView(found, context)] };
    await ask(found, context);
    const fresh = (await findStanding(argument, context)) ?? found;
    return { go: 'done', replies: [await channelView(fresh, context, t('ask-consent-sent'))] };
  },
});

/** The question in the contact's language, and until when a YES counts. */
function wordRequest({ of, standing }: FoundStanding, { rooms, now }: CommandContext) {
  const { policies, settings } = rooms;
  const language = theirLanguage(of.address ? [of.address] : [], rooms);
  const their = translatorOf(language);
  const hours = of.ref ? policies.hearingOf(of.ref, standing.channel).pendingHours : 48;
  const until = new Date(now.getTime() + hours * 3_600_000);
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: settings.timeZone });
  const text = their('contact-consent-request', {
    business: settings.businessName,
    channel: their(`channel-${standing.channel}`),
    until: day.format(until),
  });
  return { text, language, until };
}

/** Keeps the question, so that a YES has something to answer, and sends it through the gate. */
async function ask(found: FoundStanding, context: CommandContext): Promise<void> {
  const { rooms, tx, now, member } = context;
  const { of, standing, contact } = found;
  const { channel, key, place } = standing;
  if (!of.ref || !of.address || !place) return;
  const { text, language, until } = wordRequest(found, context);
  const id = newId();
  const question = { id, channel, until, text, language, grants: { address: [key], persons: {} } };
  await rooms.consent.state(
    of.ref,
    [],
    {
      action: 'asked',
      method: 'consent-request',
      actor: `staff:${member._id}`,
      cause: { delivery: context.delivery },
      saidAt: now,
      receivedAt: now,
      address: { [key]: { state: 'pending', until } },
      amend: (address) => {
        address.questions = [...address.questions, question];
      },
      values: { question: text, until: until.toISOString() },
    },
    tx,
  );
  await noteConsent('consent.asked', found, standing.entry?.state ?? 'unknown', 'pending', context);
  context.write({
    id,
    place,
    reply: { text },
    audience: {
      kind: 'contact',
      address: of.address._id,
      channel,
      purpose: 'consent_request',
      person: contact._id,
      answers: id,
      sender: member._id,
    },
  });
}
