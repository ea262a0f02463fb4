import { translatorOf } from '../../../src/locales/index.ts';
import { newId } from '../../../src/storage/index.ts';
import type { CommandContext } from '../command-context.ts';
import { theirLanguage } from '../their-language.ts';
import { changedChannelView, defineChannelQuestion, type KnownStanding } from './channel-question.ts';
import { noteConsent } from './note-consent.ts';

/** Sends the one question that an address nobody has asked may be sent (M01). */
export const askConsent = defineChannelQuestion({
  id: 'ask-consent',
  isDue: ({ standing }) => standing.next === 'ask',
  ask: async (found, context) => ({
    lines: [context.t('ask-consent-how'), '', wordRequest(found, context).text],
    choices: [[{ label: context.t('button-ask-consent'), value: 'ask', confirms: true }]],
  }),
  act: async (found, _, argument, context) => {
    await send(found, context);
    return changedChannelView(found, argument, context, context.t('ask-consent-sent'));
  },
});

/** The question in the contact's language, and until when a YES counts. */
function wordRequest({ of, standing }: KnownStanding, { rooms, now }: CommandContext) {
  const { policies, settings } = rooms;
  const language = theirLanguage([of.address], rooms);
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
async function send(found: KnownStanding, context: CommandContext): Promise<void> {
  const { rooms, tx, now, member } = context;
  const { of, standing, contact } = found;
  const { channel, key, place } = standing;
  if (!of.ref || !place) return;
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
