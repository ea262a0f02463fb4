import { nameOfConsent, type PendingQuestion, toWording } from '../../../src/consent/index.ts';
import type { DialogueState, Outcome, Step } from '../../../src/dialogue/index.ts';
import { type Language, translatorOf } from '../../../src/locales/index.ts';
import { newId } from '../../../src/storage/index.ts';
import { contactTitle } from '../cards/contact-words.ts';
import { addressLine } from '../channels/channel-words.ts';
import { type BotCommand, type CommandContext, defineDialogue } from '../command-context.ts';
import { type ConsentOf, findConsentOf, showConsentOf } from '../consents/consent-of.ts';
import { dateIn } from '../inbound/answers/contact-answer.ts';
import { findRoad } from '../inbound/contact-road.ts';
import { findMailWay, type MailWay } from './find-mail-way.ts';

interface MailConsentState extends DialogueState {
  /** `CONTACT.DEFINITION`. */
  argument: string;
  /** The address that was shown. */
  address: string;
}

/** `mailconsent CONTACT.DEFINITION`: asks for a named consent by a mail, which is answered on the page that it links (M09). */
export const mailConsent: BotCommand = {
  name: 'mailconsent',
  audience: 'staff',
  permission: 'record-consent',
  listed: false,
  run: async ({ text }, context): Promise<Outcome> => {
    const found = await findConsentOf(text, context);
    if (!found) return { replies: [{ text: context.t('consent-gone') }] };
    const way = await findMailWay(found, context);
    if (!way) return { replies: [await showConsentOf(found, context, context.t('mail-consent-no-way'))] };
    const state: MailConsentState = { argument: text.trim(), address: way.of.address._id };
    return { replies: [], begin: { dialogue: 'mail-consent', state } };
  },
};

export const mailConsentDialogue = defineDialogue<MailConsentState>({
  id: 'mail-consent',
  permission: 'record-consent',
  ask: async ({ argument }, context) => {
    const { t, can } = context;
    const found = await findConsentOf(argument, context);
    const way = found && (await findMailWay(found, context));
    if (!found || !way) return { text: t('mail-consent-no-way') };
    const { contact, definition } = found;
    return {
      title: `${contactTitle(contact, t)} · ${nameOfConsent(definition, t.language)}`,
      text: [
        addressLine(way.of, contact, can('see-full-numbers'), t),
        t('mail-consent-how'),
        '',
        wordQuestion(found, way, context).text,
      ].join('\n'),
      choices: [[{ label: t('button-send'), value: 'send', confirms: true }]],
      choicesOnly: true,
      subject: contact._id,
    };
  },
  answer: async ({ argument, address }, answer, context): Promise<Step<MailConsentState>> => {
    const { t } = context;
    if (answer.kind !== 'choice') return { go: 'leave' };
    const found = await findConsentOf(argument, context);
    if (!found) return { go: 'done', replies: [{ text: t('consent-gone') }] };
    const way = await findMailWay(found, context);
    if (way?.of.address._id !== address || !way)
      return { go: 'done', replies: [await showConsentOf(found, context, t('mail-consent-no-way'))] };
    await send(found, way, context);
    return { go: 'done', replies: [await showConsentOf(found, context, t('ask-consent-sent'))] };
  },
});

/** The question with the full text, in the language of the address. */
function wordQuestion(
  { contact, definition }: ConsentOf,
  { of: { ref, address } }: MailWay,
  { rooms: { policies, settings }, now }: CommandContext,
): PendingQuestion {
  const language = (address.language as Language | undefined) ?? settings.language;
  const t = translatorOf(language);
  const { text, shown } = toWording(definition, language);
  const until = new Date(now.getTime() + policies.packOf(ref).pendingHours * 3_600_000);
  return {
    id: newId(),
    channel: 'email',
    until,
    language: shown.language,
    shown,
    text: t('mail-consent-question', {
      business: settings.businessName,
      name: nameOfConsent(definition, language),
      until: dateIn(until, settings.timeZone, t),
      text,
    }),
    grants: { address: [], persons: { [contact._id]: [`named:${definition._id}`] } },
  };
}

async function send(found: ConsentOf, way: MailWay, context: CommandContext): Promise<void> {
  const { rooms, tx, now, member } = context;
  const { contact, definition } = found;
  const { ref, address } = way.of;
  const road = findRoad(rooms, 'email', address);
  if (!road) return;
  const question = wordQuestion(found, way, context);
  const { until, text, shown } = question;
  await rooms.consent.state(
    ref,
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
  const t = translatorOf((address.language as Language | undefined) ?? rooms.settings.language);
  const business = rooms.settings.businessName;
  context.write({
    place: road.place,
    reply: { title: t('mail-consent-subject', { business }), text, pageButton: t('mail-question-button') },
    audience: {
      kind: 'contact',
      address: address._id,
      channel: 'email',
      purpose: way.purpose,
      person: contact._id,
      sender: member._id,
    },
  });
}
