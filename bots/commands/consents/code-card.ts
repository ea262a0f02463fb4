import type { ContactChannel, Reply } from '../../../src/connector/index.ts';
import type { ConsentCode, Wording } from '../../../src/consent/index.ts';
import { type Contact, identitiesOf } from '../../../src/contacts/index.ts';
import type { QuestionChoice } from '../../../src/dialogue/index.ts';
import { type Language, translatorOf } from '../../../src/locales/index.ts';
import { shownMoment } from '../cards/contact-words.ts';
import type { CommandContext } from '../command-context.ts';
import { findTheirLanguage } from '../their-language.ts';

/** Channels over which a code can come back. */
const codeChannels: readonly ContactChannel[] = ['sms', 'whatsapp', 'viber', 'telegram'];

/** Those of them that some running connector carries. */
export function findCodeChannels({ rooms }: CommandContext): ContactChannel[] {
  return codeChannels.filter((channel) =>
    rooms.connectors().some((id) => rooms.findConnector(id)?.carries?.[channel]),
  );
}

/** What is handed over, and to whom. */
export interface HandOver {
  contact: Contact;
  channel: ContactChannel;
  purpose: ConsentCode['purpose'];
  /** What it is called for staff, and in the contact's language. */
  name: string;
  theirName: string;
  wording: Wording;
  /** Of the words that the contact sends. */
  language: Language;
  /** The wording stands nowhere else: it is kept with the code, and with the record that the code makes. */
  keepsWording?: true;
}

/** Makes a code and shows it: a picture for the counter, a link or words to send, and what is agreed to (M09). */
export async function makeCodeCard(
  { contact, channel, purpose, name, theirName, wording, language, keepsWording }: HandOver,
  context: CommandContext,
): Promise<Reply> {
  const { rooms, t, tx, now, member } = context;
  const toMessage = (code: string) =>
    translatorOf(language)('consent-code-message', {
      name: theirName,
      business: rooms.settings.businessName,
      code,
    });
  const { code, expiresAt } = await rooms.codes.create(
    {
      contact: contact._id,
      channel,
      purpose,
      text: wording.shown,
      ...(keepsWording && { wording: wording.text }),
      prepared: toMessage('').trim(),
      createdBy: member._id,
    },
    now,
    tx,
  );
  const message = toMessage(code);
  const link = findLink(channel, message, code, context);
  const { toBuffer } = await import('qrcode');
  const picture = await toBuffer(link ?? message, { width: 480, margin: 2 });
  return {
    title: t('consent-code-title', { name }),
    text: [
      t(link ? 'consent-code-how' : 'consent-code-how-no-link', {
        channel: t(`channel-${channel}`),
        until: shownMoment(expiresAt, rooms.settings.timeZone, t),
      }),
      ...(link ? [`\n${link}`] : []),
      `\n${t('consent-code-or-write')}\n${message}`,
      `\n${t('consent-code-wording')}\n${wording.text}`,
    ].join('\n'),
    picture: { name: 'consent.png', mime: 'image/png', content: picture },
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

/** The language to write to a contact in, by all their addresses; undefined where nothing tells. */
export async function findLanguageOf(
  contact: Contact,
  { rooms, tx }: CommandContext,
): Promise<Language | undefined> {
  return findTheirLanguage(await rooms.consent.findAddressesOf(identitiesOf(contact), tx), rooms);
}

/** Languages to choose from, each as the reader calls it. */
export function languageChoices(offered: readonly Language[], t: CommandContext['t']): QuestionChoice[][] {
  const names = new Intl.DisplayNames([t.language], { type: 'language' });
  return offered.map((one) => [{ label: names.of(one) ?? one, value: one }]);
}
