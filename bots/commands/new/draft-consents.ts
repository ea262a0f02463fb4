import { type ContactChannel, contactChannels } from '../../../src/connector/index.ts';
import {
  type AddressRef,
  type ConsentDefinition,
  channelsOf,
  findDefinitions,
  nameOfConsent,
  newestVersion,
  type StaffEvidence,
  saysNo,
  stateByStaff,
  toWording,
} from '../../../src/consent/index.ts';
import type { Contact, ContactDraft } from '../../../src/contacts/index.ts';
import { foldLabel, languages } from '../../../src/locales/index.ts';
import { shownPhone } from '../cards/contact-words.ts';
import { noteConsent } from '../channels/note-consent.ts';
import { proposedChannel } from '../channels/proposed-channel.ts';
import { readStandings } from '../channels/standing.ts';
import type { CommandContext } from '../command-context.ts';
import { carriedChannels } from '../inbound/answers/desk-answer.ts';

/** A consent that is marked while its contact is still a draft; it is recorded when the contact is saved (F129). */
export interface DraftConsent {
  /** `sms:+48600700800`, `named:ID`. */
  id: string;
  how: StaffEvidence;
  /** Of a named consent: the version whose text was shown. */
  version?: number;
}

/** What can be marked on a draft. */
export interface ConsentOffer {
  id: string;
  label: string;
  /** Of a channel. */
  ref?: AddressRef;
  channel?: ContactChannel;
  /** The words of the pasted text that propose it. */
  words?: string;
  definition?: ConsentDefinition;
}

/** The channels of the draft's numbers and mails, what the pasted text proposes first, and the named consents. */
export async function findOffers(
  draft: ContactDraft,
  { rooms, t, tx, can }: CommandContext,
): Promise<ConsentOffer[]> {
  const carried = new Set(carriedChannels(rooms));
  const refs = [
    ...draft.phones.map(({ e164 }) => ({ scheme: 'tel' as const, value: e164 })),
    ...draft.mails.map(({ address }) => ({
      scheme: 'mail' as const,
      value: address.trim().toLowerCase(),
    })),
  ];
  const several = { tel: draft.phones.length > 1, mail: draft.mails.length > 1 };
  const byChannel = refs.flatMap((ref) =>
    channelsOf(ref).flatMap((channel): ConsentOffer[] => {
      const words = draft.proposals.find((one) => proposedChannel(one.channel) === channel)?.words;
      if (words === undefined && channel !== 'email' && !carried.has(channel)) return [];
      const value = several[ref.scheme]
        ? ` · ${ref.scheme === 'tel' ? shownPhone({ e164: ref.value }, can('see-full-numbers'), t) : ref.value}`
        : '';
      return [
        { id: `${channel}:${ref.value}`, label: `${t(`channel-${channel}`)}${value}`, ref, channel, words },
      ];
    }),
  );
  const definitions = (await findDefinitions(rooms.database, tx)).filter(({ retiredAt }) => !retiredAt);
  return [
    ...byChannel.toSorted(
      (one, other) =>
        Number(other.words !== undefined) - Number(one.words !== undefined) ||
        contactChannels.indexOf(one.channel ?? 'sms') - contactChannels.indexOf(other.channel ?? 'sms'),
    ),
    ...definitions.map((definition) => ({
      id: `named:${definition._id}`,
      label: `📜 ${nameOfConsent(definition, t.language)}`,
      words: findAssent(draft.note, definition),
      definition,
    })),
  ];
}

/** How texts say that somebody agrees, by the beginnings of words. */
const assents = ['zgod', 'zgadz', 'wyraz', 'consent', 'agree', 'accept', 'accord'];

/** The words of a pasted text by which somebody agrees to this consent by its name; undefined where they turn it down. */
function findAssent(note: string | undefined, definition: ConsentDefinition): string | undefined {
  const names = languages.map((language) => foldLabel(nameOfConsent(definition, language)));
  return note?.split('\n').find((line) => {
    const plain = ` ${foldLabel(line)} `;
    const isAssent = plain.split(' ').some((word) => assents.some((beginning) => word.startsWith(beginning)));
    return isAssent && names.some((name) => name && plain.includes(` ${name} `)) && !saysNo(line);
  });
}

/** Records what was marked, on the contact that was just made; gives what has to be said of it. */
export async function recordMarked(
  marks: readonly DraftConsent[],
  draft: ContactDraft,
  contact: Contact,
  context: CommandContext,
): Promise<string[]> {
  const { rooms, t, tx, now, member, delivery, can } = context;
  if (marks.length === 0 || !can('record-consent')) return [];
  const offers = await findOffers(draft, context);
  const said: string[] = [];
  for (const { id, how, version } of marks) {
    const offer = offers.find((one) => one.id === id);
    const { definition, channel, ref, words, label = '' } = offer ?? {};
    const wording = definition && toWording(definition, t.language);
    // The number was changed since, or the text was: what was marked was something else.
    if (!offer || (definition && newestVersion(definition).version !== version)) {
      said.push(t('draft-consent-gone', { name: label }));
      continue;
    }
    const key = definition
      ? `named:${definition._id}`
      : `${channel}/${channel === 'voice' ? 'call' : 'service'}`;
    const outcome = await stateByStaff(
      rooms.consent,
      rooms.database,
      {
        ref: ref ?? null,
        contact: contact._id,
        key,
        state: 'granted',
        staff: member._id,
        how,
        text: wording?.shown,
        words,
        now,
        delivery,
      },
      tx,
    );
    if (outcome !== 'recorded') {
      said.push(t('labelled', { label, value: t(`consent-${outcome.replaceAll('_', '-')}`) }));
      continue;
    }
    const of = (await readStandings(contact, context, true)).find(
      (one) => one.ref?.value === ref?.value && one.ref?.scheme === ref?.scheme,
    );
    const standing = of?.channels.find((one) => one.channel === channel);
    if (of && standing)
      await noteConsent('consent.recorded', { contact, of, standing }, 'unknown', 'granted', context);
  }
  return said;
}
