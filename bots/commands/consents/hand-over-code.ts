import type { ContactChannel } from '../../../src/connector/index.ts';
import { toWording } from '../../../src/consent/index.ts';
import { type DialogueState, inRows, type Outcome, type Step } from '../../../src/dialogue/index.ts';
import { contactTitle } from '../cards/contact-words.ts';
import { type BotCommand, type CommandContext, defineDialogue } from '../command-context.ts';
import { findCodeChannels, languageOf, makeCodeCard } from './code-card.ts';
import { type ConsentOf, findConsentOf } from './consent-of.ts';

interface CodeState extends DialogueState {
  /** `CONTACT.DEFINITION`. */
  argument: string;
}

/** `consentcode CONTACT.DEFINITION`: a picture for the counter, a link or a code to send, which the contact answers with (M09). */
export const consentCode: BotCommand = {
  name: 'consentcode',
  audience: 'staff',
  permission: 'record-consent',
  listed: false,
  run: async ({ text }, context): Promise<Outcome> => {
    const found = await findConsentOf(text, context);
    if (!found) return { replies: [{ text: context.t('consent-gone') }] };
    if (findCodeChannels(context).length === 0)
      return { replies: [{ text: context.t('consent-code-no-channel') }] };
    return { replies: [], begin: { dialogue: 'consent-code', state: { argument: text.trim() } } };
  },
};

export const consentCodeDialogue = defineDialogue<CodeState>({
  id: 'consent-code',
  permission: 'record-consent',
  ask: async ({ argument }, context) => {
    const { t } = context;
    const found = await findConsentOf(argument, context);
    if (!found) return { text: t('consent-gone') };
    return {
      title: `${contactTitle(found.contact, t)} · ${found.definition.name}`,
      text: t('consent-code-which-channel'),
      choices: inRows(
        findCodeChannels(context).map((channel) => ({ label: t(`channel-${channel}`), value: channel })),
        2,
      ),
      choicesOnly: true,
      subject: found.contact._id,
    };
  },
  answer: async ({ argument }, answer, context): Promise<Step<CodeState>> => {
    const found = await findConsentOf(argument, context);
    if (!found) return { go: 'done', replies: [{ text: context.t('consent-gone') }] };
    const channel = findCodeChannels(context).find((one) => answer.kind === 'choice' && answer.value === one);
    if (!channel) return { go: 'leave' };
    return makeCode(found, channel, context);
  },
});

async function makeCode(
  { contact, definition }: ConsentOf,
  channel: ContactChannel,
  context: CommandContext,
): Promise<Step<CodeState>> {
  const language = await languageOf(contact, context);
  const wording = toWording(definition, language);
  const { name } = definition;
  const card = await makeCodeCard(
    { contact, channel, purpose: `named:${definition._id}`, name, theirName: name, wording, language },
    context,
  );
  return { go: 'done', replies: [card] };
}
