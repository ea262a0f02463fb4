import { type ContactChannel, contactChannels, type Reply } from '../../../src/connector/index.ts';
import { nameOfConsent, type PendingQuestion, toWording } from '../../../src/consent/index.ts';
import type { DialogueState, Outcome, Step } from '../../../src/dialogue/index.ts';
import { type Language, translatorOf } from '../../../src/locales/index.ts';
import { textLimitOf } from '../../../src/messaging/index.ts';
import { newId } from '../../../src/storage/index.ts';
import { contactTitle } from '../cards/contact-words.ts';
import { addressLine } from '../channels/channel-words.ts';
import { type BotCommand, type CommandContext, defineDialogue } from '../command-context.ts';
import { dateIn } from '../inbound/answers/contact-answer.ts';
import { theirLanguage } from '../their-language.ts';
import { type ConsentOf, findConsentOf, showConsentOf } from './consent-of.ts';
import { type AskWay, findAskWay } from './find-ask-way.ts';

interface AskNamedState extends DialogueState {
  /** `CONTACT.DEFINITION`. */
  argument: string;
  channel: ContactChannel;
  /** The address that was shown. */
  address: string;
}

/**
 * `asknamed CONTACT.DEFINITION.CHANNEL`: asks for a named consent by a message, which the contact answers with YES, or a mail on the page that
 * it links (M09).
 */
export const askNamed: BotCommand = {
  name: 'asknamed',
  audience: 'staff',
  permission: 'record-consent',
  listed: false,
  run: async ({ text }, context): Promise<Outcome> => {
    const [, argument = '', named = ''] = /^(\w+\.\w+)\.(\w+)$/.exec(text.trim()) ?? [];
    const channel = contactChannels.find((one) => one === named);
    const found = await findConsentOf(argument, context);
    if (!found || !channel) return { replies: [{ text: context.t('consent-gone') }] };
    const way = await findAskWay(found, channel, context);
    if (!way) return { replies: [await showConsentOf(found, context, context.t('ask-named-no-way'))] };
    if (!fits(wordQuestion(found, way, context), way, context))
      return { replies: [await showConsentOf(found, context, context.t('ask-named-too-long'))] };
    const state: AskNamedState = { argument, channel, address: way.of.address._id };
    return { replies: [], begin: { dialogue: 'ask-named', state } };
  },
};

export const askNamedDialogue = defineDialogue<AskNamedState>({
  id: 'ask-named',
  permission: 'record-consent',
  ask: async ({ argument, channel }, context) => {
    const { t, can } = context;
    const found = await findConsentOf(argument, context);
    const way = found && (await findAskWay(found, channel, context));
    if (!found || !way) return { text: t('ask-named-no-way') };
    const { contact, definition } = found;
    return {
      title: `${contactTitle(contact, t)} · ${nameOfConsent(definition, t.language)} · ${t(`channel-${channel}`)}`,
      text: [
        addressLine(way.of, contact, can('see-full-numbers'), t),
        t(channel === 'email' ? 'ask-named-how-mail' : 'ask-named-how'),
        '',
        wordQuestion(found, way, context).text,
      ].join('\n'),
      choices: [[{ label: t('button-send'), value: 'send', confirms: true }]],
      choicesOnly: true,
      subject: contact._id,
    };
  },
  answer: async ({ argument, channel, address }, answer, context): Promise<Step<AskNamedState>> => {
    const { t } = context;
    if (answer.kind !== 'choice') return { go: 'leave' };
    const found = await findConsentOf(argument, context);
    if (!found) return { go: 'done', replies: [{ text: t('consent-gone') }] };
    const way = await findAskWay(found, channel, context);
    if (way?.of.address._id !== address || !way)
      return { go: 'done', replies: [await showConsentOf(found, context, t('ask-named-no-way'))] };
    await send(found, way, context);
    return { go: 'done', replies: [await showConsentOf(found, context, t('ask-consent-sent'))] };
  },
});

/** The question with the full text, in a language that the text is there in. */
function wordQuestion(
  { contact, definition }: ConsentOf,
  { channel, of: { ref, address } }: AskWay,
  { rooms, now }: CommandContext,
): PendingQuestion {
  const { text, shown } = toWording(definition, theirLanguage([address], rooms));
  const language = shown.language as Language;
  const t = translatorOf(language);
  const until = new Date(now.getTime() + rooms.policies.hearingOf(ref, channel).pendingHours * 3_600_000);
  return {
    id: newId(),
    channel,
    until,
    language,
    shown,
    text: t(channel === 'email' ? 'contact-ask-named-mail' : 'contact-ask-named', {
      business: rooms.settings.businessName,
      name: nameOfConsent(definition, language),
      until: dateIn(until, rooms.settings.timeZone, t),
      text,
    }),
    grants: { address: [], persons: { [contact._id]: [`named:${definition._id}`] } },
  };
}

/** What is agreed to must be read whole, in one message. */
function fits({ text }: PendingQuestion, { channel, place }: AskWay, { rooms }: CommandContext): boolean {
  return text.length <= textLimitOf(channel, rooms.findConnector(place.channel)?.channel);
}

/** Keeps the question, so that a YES has something to answer, and sends it through the gate. */
async function send(found: ConsentOf, way: AskWay, context: CommandContext): Promise<void> {
  const { rooms, tx, now, member } = context;
  const { contact, definition } = found;
  const { channel, place, purpose } = way;
  const question = wordQuestion(found, way, context);
  const { id, until, text, shown } = question;
  await rooms.consent.state(
    way.of.ref,
    [contact._id],
    {
      action: 'asked',
      method: 'consent-request',
      actor: `staff:${member._id}`,
      cause: { delivery: context.delivery },
      saidAt: now,
      receivedAt: now,
      persons: { [contact._id]: { [`named:${definition._id}`]: { state: 'pending', until } } },
      amend: (one) => {
        one.questions = [...one.questions, question];
      },
      ...(shown && { text: shown }),
      values: { question: text, until: until.toISOString() },
    },
    tx,
  );
  context.write({
    // A question and the message that asks it have one id: an answer counts once that has left.
    id,
    place,
    reply: toMessage(question, way, rooms.settings.businessName),
    audience: {
      kind: 'contact',
      address: way.of.address._id,
      channel,
      purpose,
      person: contact._id,
      sender: member._id,
    },
  });
}

function toMessage({ text, language }: PendingQuestion, { channel }: AskWay, business: string): Reply {
  if (channel !== 'email') return { text };
  const t = translatorOf(language as Language);
  return { title: t('contact-ask-named-subject', { business }), text, pageButton: t('mail-question-button') };
}
