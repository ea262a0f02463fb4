import {
  type Address,
  type ConsentDefinition,
  channelsOf,
  decide,
  findDefinitions,
  findOpenings,
  findRecords,
  type OpenedRecord,
  type Person,
  type Purpose,
  type Refusal,
  replayAddress,
  replayPerson,
} from '../../../src/consent/index.ts';
import { type Contact, identitiesOf } from '../../../src/contacts/index.ts';
import { inboundMessageModel } from '../../../src/messaging/index.ts';
import type { AddressStanding, ChannelStanding } from '../channels/standing.ts';
import type { CommandContext } from '../command-context.ts';

/** An address as it stood, with what the gate would have said to each purpose. */
export interface PastAddress extends AddressStanding {
  /** By channel, of advertising; messages and calls stand in `channels`. */
  advertising: ReadonlyMap<string, readonly Refusal[]>;
}

export interface PastConsent {
  addresses: PastAddress[];
  person: Person;
  /** Named consents of that time, without wordings that came later. */
  definitions: ConsentDefinition[];
}

type PastContext = Pick<CommandContext, 'rooms' | 'tx'>;

/** How a contact, as it was then, stood to being written to at the end of the instant `at`: the ledger played up to it (M13). */
export async function readPastConsent(
  contact: Contact,
  at: Date,
  { rooms, tx }: PastContext,
): Promise<PastConsent> {
  const { database, consent } = rooms;
  const identities = identitiesOf(contact);
  const known = identities.length > 0 ? await consent.findAddressesOf(identities, tx) : [];
  const stored = (await consent.findPersons([contact._id], tx)).get(contact._id);
  const chains = [...known, ...(stored ? [stored] : [])].flatMap(({ chain }) => chain?.id ?? []);
  const records = await readChains(chains, { rooms, tx });
  const ids = known.map(({ _id }) => _id);
  const messages =
    ids.length > 0
      ? await database
          .collection(inboundMessageModel)
          .find({ address: { $in: ids } }, { session: tx, projection: { text: 0 } })
          .toArray()
      : [];
  const ofChain = (chain: string | undefined) => (chain && records.get(chain)) || [];
  const person = replayPerson(contact._id, ofChain(stored?.chain?.id), at);
  const addresses = identities.map(({ id, scheme, value }, index) => {
    const { _id, chain } = known[index] as Address;
    const heard = messages
      .filter((message) => message.address === _id)
      .map((message) => ({ delivery: message._id, channel: message.channel, at: message.receivedAt }));
    const address = replayAddress(_id, { scheme, value }, ofChain(chain?.id), heard, at);
    return toPastAddress(id, address, person, at, rooms);
  });
  return { addresses, person, definitions: definitionsAt(await findDefinitions(database, tx), at) };
}

async function readChains(
  chains: readonly string[],
  { rooms, tx }: PastContext,
): Promise<Map<string, OpenedRecord[]>> {
  const openings = await findOpenings(rooms.database, chains, tx);
  const byChain = new Map<string, OpenedRecord[]>();
  for (const record of await findRecords(rooms.database, chains, tx)) {
    const opening = openings.get(record._id);
    const own = byChain.get(record.chain) ?? [];
    own.push({ record, ...(opening && { opening }) });
    byChain.set(record.chain, own);
  }
  return byChain;
}

function toPastAddress(
  element: string,
  address: Address,
  person: Person,
  at: Date,
  { policies }: CommandContext['rooms'],
): PastAddress {
  const ref = address.ref ?? { scheme: 'tel', value: '' };
  const ask = (channel: ChannelStanding['channel'], purpose: Purpose): readonly Refusal[] => {
    // Of a whole day it is asked: at some hour of it there was no quiet time.
    const rules = { ...policies.rulesOf(address, channel, at), quietUntil: null };
    const decision = decide(address, person, { channel, purpose, now: at, rules, maySend: true });
    return 'permit' in decision ? [] : decision.refusals;
  };
  const channels = channelsOf(ref).map((channel): ChannelStanding => {
    const purpose = channel === 'voice' ? 'call' : 'service';
    const key = `${channel}/${purpose}`;
    const entry = address.states[key];
    return {
      channel,
      purpose,
      key,
      refusals: ask(channel, purpose),
      next: 'none',
      place: null,
      ...(entry && { entry }),
    };
  });
  const written = channels.filter(({ purpose }) => purpose === 'service');
  const advertising = new Map(written.map(({ channel }) => [channel, ask(channel, 'marketing')] as const));
  return { element, ref, address, channels, advertising };
}

function definitionsAt(definitions: readonly ConsentDefinition[], at: Date): ConsentDefinition[] {
  return definitions.flatMap(({ retiredAt, ...definition }) => {
    const versions = definition.versions.filter(({ since }) => since <= at);
    const isRetired = retiredAt && retiredAt <= at;
    return versions.length > 0 ? [{ ...definition, versions, ...(isRetired && { retiredAt }) }] : [];
  });
}
