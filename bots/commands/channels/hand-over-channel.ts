import type { ContactChannel } from '../../../src/connector/index.ts';
import { type Refusal, toShownText, type Wording } from '../../../src/consent/index.ts';
import type { Contact } from '../../../src/contacts/index.ts';
import {
  commandChoice,
  type DialogueState,
  inRows,
  type Outcome,
  type Step,
} from '../../../src/dialogue/index.ts';
import { type Language, languages, translatorOf } from '../../../src/locales/index.ts';
import { contactTitle } from '../cards/contact-words.ts';
import { type BotCommand, type CommandContext, defineDialogue } from '../command-context.ts';
import { findCodeChannels, findLanguageOf, languageChoices, makeCodeCard } from '../consents/code-card.ts';
import { resolveContact } from '../resolve-contact.ts';
import { type AddressStanding, type ChannelStanding, readStandings } from './standing.ts';

interface CodeState extends DialogueState {
  contact: string;
  /** Absent while it is asked for. */
  channel?: ContactChannel;
  /** Asked for where nothing tells what the contact reads. */
  language?: Language;
}

/** What a code for a channel may ask for. */
const purposes = ['service', 'marketing'] as const;
type ChannelPurpose = (typeof purposes)[number];

/** A newer wording is another version: what was agreed to stays provable. */
const wordingVersion = 1;

/** `channelcode CONTACT` or `CONTACT.CHANNEL`: a code for a channel, which the contact opens with a message of theirs (M09). */
export const channelCode: BotCommand = {
  name: 'channelcode',
  audience: 'staff',
  permission: 'record-consent',
  listed: true,
  run: async (args, context): Promise<Outcome> => {
    const { t } = context;
    const words = (args.contact ?? args.text).trim();
    const [, id, wanted] = /^([a-z0-9]{8,24})\.([a-z]+)$/.exec(words) ?? [];
    const resolved = await resolveContact(id ?? words, { command: 'channelcode', args }, context);
    if ('outcome' in resolved) return resolved.outcome;
    const { contact } = resolved;
    const closed = await findClosed(contact, context);
    if (closed.length === 0)
      return {
        replies: [
          {
            text: t(
              findCodeChannels(context).length === 0 ? 'consent-code-no-channel' : 'channel-code-all-open',
            ),
            choices: [[commandChoice(t('button-channels'), 'channels', contact._id)]],
          },
        ],
      };
    const channel = closed.find((one) => one === wanted) ?? (closed.length === 1 ? closed[0] : undefined);
    const state: CodeState = { contact: contact._id, ...(channel && { channel }) };
    return { replies: [], begin: { dialogue: 'channel-code', state } };
  },
};

/** Nobody has agreed, or not any more. */
const unagreed: readonly Refusal[] = ['never_asked', 'pending', 'withdrawn', 'number_moved'];
/** A blocked sender is not heard; whether it was a STOP is decided first. */
const seenToFirst: readonly Refusal[] = ['blocked', 'closed_provisionally'];

/** Whether a code may open a channel as it stands. Pure. */
function isClosed({ refusals }: ChannelStanding): boolean {
  return unagreed.some((one) => refusals.includes(one)) && !seenToFirst.some((one) => refusals.includes(one));
}

/** Channels by which a code could come, and to which the contact has not agreed; also those by which nobody knows them yet. */
export function findHandedOver(
  standings: readonly AddressStanding[],
  context: CommandContext,
): ContactChannel[] {
  const known = standings.flatMap(({ channels }) => channels);
  return findCodeChannels(context).filter((channel) => {
    const of = known.filter((one) => one.channel === channel);
    return of.length === 0 || of.some(isClosed);
  });
}

async function findClosed(contact: Contact, context: CommandContext): Promise<ContactChannel[]> {
  return findHandedOver(await readStandings(contact, context, true), context);
}

export const channelCodeDialogue = defineDialogue<CodeState>({
  id: 'channel-code',
  permission: 'record-consent',
  ask: async ({ contact: id, channel, language: chosen }, context) => {
    const { t, rooms, tx } = context;
    const contact = await rooms.contacts.findContact(id, tx);
    if (!contact) return { text: t('contact-gone') };
    const title = `🔳 ${contactTitle(contact, t)}`;
    if (!channel)
      return {
        title,
        text: t('consent-code-which-channel'),
        choices: inRows(
          (await findClosed(contact, context)).map((one) => ({ label: t(`channel-${one}`), value: one })),
          2,
        ),
        choicesOnly: true,
        subject: id,
      };
    const language = chosen ?? (await findLanguageOf(contact, context));
    if (!language)
      return {
        title,
        text: t('consent-code-which-language'),
        choices: languageChoices(languages, t),
        choicesOnly: true,
        subject: id,
      };
    return {
      title: `${title} · ${t(`channel-${channel}`)}`,
      text: [
        t('channel-code-which'),
        ...purposes.map((purpose) => `• ${wordPurpose(channel, purpose, language, context).text}`),
      ].join('\n'),
      choices: purposes.map((purpose) => [{ label: t(`button-channel-code-${purpose}`), value: purpose }]),
      choicesOnly: true,
      subject: id,
    };
  },
  answer: async (state, answer, context): Promise<Step<CodeState>> => {
    const { contact: id, channel } = state;
    const { t, rooms, tx } = context;
    const contact = await rooms.contacts.findContact(id, tx);
    if (!contact || contact.deletedAt) return { go: 'done', replies: [{ text: t('contact-gone') }] };
    const value = answer.kind === 'choice' ? answer.value : '';
    const closed = await findClosed(contact, context);
    if (!channel) {
      const chosen = closed.find((one) => one === value);
      return chosen
        ? { go: 'on', state: { contact: id, channel: chosen } }
        : { go: 'again', problem: t('problem-choose') };
    }
    if (!closed.includes(channel)) return { go: 'done', replies: [{ text: t('channel-code-all-open') }] };
    const language = state.language ?? (await findLanguageOf(contact, context));
    if (!language) {
      const chosen = languages.find((one) => one === value);
      return chosen
        ? { go: 'on', state: { ...state, language: chosen } }
        : { go: 'again', problem: t('problem-choose') };
    }
    const purpose = purposes.find((one) => one === value);
    if (!purpose) return { go: 'again', problem: t('problem-choose') };
    const nameIn = (translate: CommandContext['t']) =>
      translate(`channel-code-name-${purpose}`, { channel: translate(`channel-${channel}`) });
    const card = await makeCodeCard(
      {
        contact,
        channel,
        purpose,
        name: nameIn(t),
        theirName: nameIn(translatorOf(language)),
        wording: wordPurpose(channel, purpose, language, context),
        language,
        keepsWording: true,
      },
      context,
    );
    return { go: 'done', replies: [card] };
  },
});

/** What the contact agrees to, in their language. */
function wordPurpose(
  channel: ContactChannel,
  purpose: ChannelPurpose,
  language: Language,
  { rooms }: CommandContext,
): Wording {
  const their = translatorOf(language);
  const text = their(`channel-code-wording-${purpose}`, {
    business: rooms.settings.businessName,
    channel: their(`channel-${channel}`),
  });
  return { text, shown: toShownText(`channel:${channel}:${purpose}`, wordingVersion, language, text) };
}
