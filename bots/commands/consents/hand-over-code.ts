import QRCode from 'qrcode';
import type { ContactChannel } from '../../../src/connector/index.ts';
import { toWording } from '../../../src/consent/index.ts';
import { identitiesOf } from '../../../src/contacts/index.ts';
import { type DialogueState, inRows, type Outcome, type Step } from '../../../src/dialogue/index.ts';
import { type Language, toLanguage, translatorOf } from '../../../src/locales/index.ts';
import { contactTitle, shownMoment } from '../cards/contact-words.ts';
import { type BotCommand, type CommandContext, defineDialogue } from '../command-context.ts';
import { type ConsentOf, findConsentOf } from './consent-of.ts';

interface CodeState extends DialogueState {
  /** `CONTACT.DEFINITION`. */
  argument: string;
}

/** Channels over which a code can come back. */
const codeChannels: readonly ContactChannel[] = ['sms', 'whatsapp', 'viber', 'telegram'];

/** `consentcode CONTACT.DEFINITION`: a picture for the counter, a link or a code to send, which the contact answers with (M09). */
export const consentCode: BotCommand = {
  name: 'consentcode',
  audience: 'staff',
  permission: 'record-consent',
  listed: false,
  run: async ({ text }, context): Promise<Outcome> => {
    const found = await findConsentOf(text, context);
    if (!found) return { replies: [{ text: context.t('consent-gone') }] };
    if (openChannels(context).length === 0)
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
        openChannels(context).map((channel) => ({ label: t(`channel-${channel}`), value: channel })),
        2,
      ),
      choicesOnly: true,
      subject: found.contact._id,
    };
  },
  answer: async ({ argument }, answer, context): Promise<Step<CodeState>> => {
    const found = await findConsentOf(argument, context);
    if (!found) return { go: 'done', replies: [{ text: context.t('consent-gone') }] };
    const channel = openChannels(context).find((one) => answer.kind === 'choice' && answer.value === one);
    if (!channel) return { go: 'leave' };
    return makeCode(found, channel, context);
  },
});

/** Channels that some running connector carries. */
function openChannels({ rooms }: CommandContext): ContactChannel[] {
  return codeChannels.filter((channel) =>
    rooms.connectors().some((id) => rooms.findConnector(id)?.carries?.[channel]),
  );
}

async function makeCode(
  { contact, definition }: ConsentOf,
  channel: ContactChannel,
  context: CommandContext,
): Promise<Step<CodeState>> {
  const { rooms, t, tx, now, member } = context;
  const language = await languageOf(contact, context);
  const their = translatorOf(language);
  const { text: wording, shown } = toWording(definition, language);
  const { code, expiresAt } = await rooms.codes.create(
    {
      contact: contact._id,
      channel,
      purpose: `named:${definition._id}`,
      text: shown,
      createdBy: member._id,
    },
    now,
    tx,
  );
  const message = their('consent-code-message', {
    name: definition.name,
    business: rooms.settings.businessName,
    code,
  });
  const link = findLink(channel, message, code, context);
  const picture = await QRCode.toBuffer(link ?? message, { width: 480, margin: 2 });
  return {
    go: 'done',
    replies: [
      {
        title: t('consent-code-title', { name: definition.name }),
        text: [
          t('consent-code-how', {
            channel: t(`channel-${channel}`),
            until: shownMoment(expiresAt, rooms.settings.timeZone, t),
          }),
          ...(link ? [`\n${link}`] : []),
          `\n${t('consent-code-or-write')}\n${message}`,
          `\n${t('consent-code-wording')}\n${wording}`,
        ].join('\n'),
        picture: { name: 'consent.png', mime: 'image/png', content: picture },
      },
    ],
  };
}

/** A link that opens the channel with the message written already; absent where a channel knows none. */
function findLink(
  channel: ContactChannel,
  message: string,
  code: string,
  { rooms }: CommandContext,
): string | undefined {
  for (const id of rooms.connectors()) {
    const connector = rooms.findConnector(id);
    if (!connector?.carries?.[channel]) continue;
    const link =
      channel === 'telegram' ? connector.startLink?.(code) : connector.messageLink?.(channel, message);
    if (link) return link;
  }
  return undefined;
}

/** The language that the contact chose on one of their numbers, else that of the number's country, else the business's. */
async function languageOf(contact: ConsentOf['contact'], { rooms, tx }: CommandContext): Promise<Language> {
  for (const identity of identitiesOf(contact)) {
    const { language } = await rooms.consent.findAddress(identity, tx);
    if (language) return language as Language;
  }
  const [first] = contact.phones;
  const pack = first && rooms.policies.packOf({ scheme: 'tel', value: first.e164 });
  return toLanguage(pack?.languages[0]) ?? rooms.settings.language;
}
