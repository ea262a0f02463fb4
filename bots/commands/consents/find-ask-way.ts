import type { ContactChannel, Place } from '../../../src/connector/index.ts';
import { type Address, type AddressRef, decide } from '../../../src/consent/index.ts';
import { type AddressStanding, isOpen, readStandings } from '../channels/standing.ts';
import type { CommandContext } from '../command-context.ts';
import type { ConsentOf } from './consent-of.ts';
import { readPerson } from './contact-consents.ts';

/** An address that may be asked for a named consent: the gate would let a message of that purpose leave. */
export interface AskWay {
  channel: ContactChannel;
  of: AddressStanding & { ref: AddressRef; address: Address };
  place: Place;
  purpose: 'service' | 'marketing';
}

/** In the order in which they are offered. */
const asking: readonly ContactChannel[] = ['email', 'whatsapp', 'telegram', 'viber', 'sms'];

/**
 * By which address of a channel a contact may be asked for a named consent, once. To ask for advertising is advertising: then
 * that must be open there. An address that several share answers for nobody. Null where there is none.
 */
export async function findAskWay(
  found: ConsentOf,
  channel: ContactChannel,
  context: CommandContext,
): Promise<AskWay | null> {
  return (await findWays(found, [channel], context))[0] ?? null;
}

/** The same for every channel that can carry the question; the first address of each. */
export async function findAskWays(found: ConsentOf, context: CommandContext): Promise<AskWay[]> {
  return findWays(found, asking, context);
}

async function findWays(
  { contact, definition }: ConsentOf,
  channels: readonly ContactChannel[],
  context: CommandContext,
): Promise<AskWay[]> {
  const { rooms, tx, now } = context;
  if (contact.deletedAt || definition.retiredAt || definition.legalBasis === 'contract') return [];
  const person = await readPerson(contact, context);
  if (person.states[`named:${definition._id}`]) return [];
  const purpose = definition.isMarketing ? 'marketing' : 'service';
  const ways = new Map<ContactChannel, AskWay>();
  for (const of of await readStandings(contact, context, context.can('record-consent'))) {
    const { ref, address } = of;
    if (!ref || !address) continue;
    for (const standing of of.channels) {
      const { channel, place } = standing;
      if (!channels.includes(channel) || ways.has(channel) || !place || !isOpen(standing)) continue;
      const connector = place.channel;
      const rules = rooms.policies.rulesOf(address, channel, now, rooms.findConnector(connector)?.habits);
      const decision = decide(address, person, { channel, connector, purpose, now, rules, maySend: true });
      if ('permit' in decision && (await rooms.consent.holdersOf(ref, tx)).length === 1)
        ways.set(channel, { channel, of: { ...of, ref, address }, place, purpose });
    }
  }
  return channels.flatMap((channel) => ways.get(channel) ?? []);
}
