import type { ContactChannel } from '../../../src/connector/index.ts';
import { nameOfConsent, newestVersion, toWording } from '../../../src/consent/index.ts';
import { type DialogueState, inRows, type Outcome, type Step } from '../../../src/dialogue/index.ts';
import type { Language } from '../../../src/locales/index.ts';
import { contactTitle } from '../cards/contact-words.ts';
import { type BotCommand, type CommandContext, defineDialogue } from '../command-context.ts';
import { findCodeChannels, findLanguageOf, languageChoices, makeCodeCard } from './code-card.ts';
import { type ConsentOf, findConsentOf } from './consent-of.ts';

interface CodeState extends DialogueState {
  /** `CONTACT.DEFINITION`. */
  argument: string;
  channel?: ContactChannel;
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
  ask: async ({ argument, channel }, context) => {
    const { t } = context;
    const found = await findConsentOf(argument, context);
    if (!found) return { text: t('consent-gone') };
    return {
      title: `${contactTitle(found.contact, t)} · ${nameOfConsent(found.definition, t.language)}`,
      text: t(channel ? 'consent-code-which-language' : 'consent-code-which-channel'),
      choices: channel
        ? languageChoices(wordedIn(found), t)
        : inRows(
            findCodeChannels(context).map((one) => ({ label: t(`channel-${one}`), value: one })),
            2,
          ),
      choicesOnly: true,
      subject: found.contact._id,
    };
  },
  answer: async ({ argument, channel: known }, answer, context): Promise<Step<CodeState>> => {
    const found = await findConsentOf(argument, context);
    if (!found) return { go: 'done', replies: [{ text: context.t('consent-gone') }] };
    const value = answer.kind === 'choice' ? answer.value : '';
    const channel = findCodeChannels(context).find((one) => one === (known ?? value));
    if (!channel) return { go: 'leave' };
    const languages = wordedIn(found);
    const language = known
      ? languages.find((one) => one === value)
      : ((await findLanguageOf(found.contact, context)) ??
        (languages.length === 1 ? languages[0] : undefined));
    if (!language) return known ? { go: 'leave' } : { go: 'on', state: { argument, channel } };
    return makeCode(found, channel, language, context);
  },
});

/** The languages that the newest wording is there in. */
function wordedIn({ definition }: ConsentOf): Language[] {
  return Object.keys(newestVersion(definition).texts) as Language[];
}

async function makeCode(
  { contact, definition }: ConsentOf,
  channel: ContactChannel,
  language: Language,
  context: CommandContext,
): Promise<Step<CodeState>> {
  const card = await makeCodeCard(
    {
      contact,
      channel,
      purpose: `named:${definition._id}`,
      name: nameOfConsent(definition, context.t.language),
      theirName: nameOfConsent(definition, language),
      wording: toWording(definition, language),
      language,
    },
    context,
  );
  return { go: 'done', replies: [card] };
}
