import { toSubject } from '../../../src/activity/index.ts';
import { type ContactChannel, contactChannels } from '../../../src/connector/index.ts';
import {
  type Address,
  findNearMiss,
  mayReopen,
  reachOfConfirming,
  reachOfReopening,
  stateOf,
  toAddressRef,
} from '../../../src/consent/index.ts';
import { identitiesOf } from '../../../src/contacts/index.ts';
import { commandChoice, type Outcome } from '../../../src/dialogue/index.ts';
import { translatorOf } from '../../../src/locales/index.ts';
import type { BotCommand, CommandContext } from '../command-context.ts';
import { consentsField } from '../history/describe-contact.ts';
import { theirLanguage } from '../their-language.ts';
import { closeSenderCard } from './announce-stranger.ts';
import { findRoad } from './contact-road.ts';
import { decisions } from './message-words.ts';

/** `stopped ADDRESS.MESSAGE`: words that were nearly a STOP were one; the channel stays closed, and the contact is told so. */
export const stopped: BotCommand = {
  name: 'stopped',
  audience: 'staff',
  permission: 'record-consent',
  listed: false,
  run: ({ text }, context) => decide(text.trim(), 'stop', context),
};

/** `reopen ADDRESS.MESSAGE`: they were none; what they closed gets back the state it had. */
export const reopen: BotCommand = {
  name: 'reopen',
  audience: 'staff',
  permission: 'record-consent',
  listed: false,
  run: ({ text }, context) => decide(text.trim(), 'no-stop', context),
};

const verdicts = {
  stop: { action: 'withdrawn', changes: reachOfConfirming, said: 'near-miss-stopped' },
  'no-stop': { action: 'reopened', changes: reachOfReopening, said: 'near-miss-reopened' },
} as const;

/** The first press decides; whoever presses later reads how it stands. */
async function decide(
  argument: string,
  verdict: keyof typeof verdicts,
  context: CommandContext,
): Promise<Outcome> {
  const { rooms, t, tx, now, member, turn } = context;
  const { action, changes, said } = verdicts[verdict];
  const [id = '', message] = argument.split('.');
  await closeSenderCard(rooms, id, tx);
  const address = (await rooms.consent.findAddresses([id], tx)).get(id);
  const newest = address ? findNearMiss(address) : null;
  if (!address || newest === null) return { replies: [{ text: t('near-miss-decided') }] };
  // What they wrote since, this button was not asked about: it may close, and open nothing.
  if (verdict === 'no-stop' && Number(message) !== newest)
    return { replies: [{ text: t('near-miss-newer'), choices: [decisions(address, t)] }] };
  if (verdict === 'no-stop' && !mayReopen(address, now))
    return { replies: [{ text: t('near-miss-too-soon'), choices: [decisions(address, t)] }] };
  const holders = address.ref ? await rooms.consent.holdersOf(address.ref, tx) : [];
  const decided = verdict === 'stop' ? holders : await findDecided(holders, id, context);
  const persons = await rooms.consent.findPersons(decided, tx);
  const channel = contactChannels.find((one) => `${one}/service` in changes(address));
  const cause = `${turn.where.channel}:${id}:${now.getTime()}`;
  const road = verdict === 'stop' && channel ? findRoad(rooms, channel, address) : null;
  const { address: after } = await rooms.consent.stateKnown(
    address,
    holders,
    {
      action,
      method: 'staff',
      actor: `staff:${member._id}`,
      cause: { delivery: context.delivery },
      saidAt: now,
      receivedAt: now,
      address: changes(address),
      persons: Object.fromEntries([...persons.values()].map((person) => [person._id, changes(person)])),
      amend: (one) => {
        if (road) one.confirmable = { record: cause, channel: road.channel };
      },
    },
    tx,
  );
  // Of an unknown sender too: `/undo` means this deed, and not the one before it.
  if (channel)
    await context.note(
      'consent.decided',
      holders.slice(0, 1).map((first) => ({
        collectionName: 'contacts',
        document: first,
        path: `${consentsField}.${channel}`,
        before: 'undecided',
        after: changes(address)[`${channel}/service`]?.state,
        subjects: holders.map((holder) => toSubject('contacts', holder)),
      })),
    );
  if (road) {
    const their = translatorOf(theirLanguage([address], rooms));
    context.write({
      place: road.place,
      reply: {
        text: their('contact-stopped', {
          business: rooms.settings.businessName,
          channel: their(`channel-${road.channel}`),
          until: '',
        }),
      },
      audience: {
        kind: 'contact',
        address: address._id,
        channel: road.channel,
        purpose: 'stop_confirmation',
        answers: cause,
      },
    });
  }
  return {
    replies: [
      {
        text: t(
          verdict === 'stop' && !road
            ? 'near-miss-stopped-untold'
            : verdict === 'no-stop' && !isOpen(after, channel, now)
              ? 'near-miss-not-open'
              : said,
        ),
        choices: holders
          .slice(0, 4)
          .map((contact) => [commandChoice(t('button-open-card'), 'card', contact)]),
      },
    ],
  };
}

/** Whether the channel is open indeed: nobody may ever have agreed there, or the number may have changed hands meanwhile. */
function isOpen(address: Address | null, channel: ContactChannel | undefined, now: Date): boolean {
  if (!address || !channel || address.blockedAt) return false;
  const { pausedUntil, undeliverable } = address.facts[channel] ?? {};
  const isSilent = undeliverable !== undefined || (pausedUntil !== undefined && pausedUntil > now);
  return !isSilent && stateOf(address, `${channel}/service`, now) === 'granted';
}

/** Of these contacts, those of whom no other address waits for a decision too: until it is made nothing opens for the person. */
async function findDecided(
  holders: readonly string[],
  decided: string,
  { rooms, tx }: CommandContext,
): Promise<string[]> {
  const found: string[] = [];
  for (const contact of await rooms.contacts.findContacts(holders, tx)) {
    const refs = identitiesOf(contact).map(toAddressRef);
    const others = await rooms.consent.findAddressesOf(refs, tx);
    if (others.every((one) => one._id === decided || findNearMiss(one) === null)) found.push(contact._id);
  }
  return found;
}
