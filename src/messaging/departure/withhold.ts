import { type Address, decide, isSpending, type Refusal } from '../../consent/index.ts';
import type { Transaction } from '../../storage/index.ts';
import { type OutboxEntry, outboxModel } from '../outbox.model.ts';
import type { ContactDepartureOptions } from './contact-departure.ts';

/** Reasons that are a contact's or an owner's word; what waits for an hour or a window goes on waiting. */
const final: readonly Refusal[] = ['withdrawn', 'closed_provisionally', 'blocked', 'number_moved'];

/**
 * Withholds the queued messages of addresses, as they stand after the contact's word, that the gate would not let leave. They
 * would be refused at their departure all the same; so their senders hear of it at once.
 */
export async function withhold(
  { database, book, gate }: Pick<ContactDepartureOptions, 'database' | 'book' | 'gate'>,
  addresses: readonly Address[],
  now: Date,
  tx: Transaction,
): Promise<void> {
  const outbox = database.collection(outboxModel);
  // The last of several words of one address is the newest.
  const byId = new Map(addresses.map((address) => [address._id, address]));
  const entries = await outbox
    .find({ 'audience.address': { $in: [...byId.keys()] } }, { session: tx })
    .toArray();
  const queued = entries.filter(({ state }) => state === 'queued');
  const persons = await book.findPersons([...new Set(queued.flatMap((entry) => personOf(entry) ?? []))], tx);
  for (const entry of queued) {
    const { audience } = entry;
    if (audience.kind !== 'contact' || isSpending(audience.purpose)) continue;
    const address = byId.get(audience.address) as Address;
    const decision = decide(address, persons.get(personOf(entry) ?? '') ?? null, {
      ...audience,
      now,
      rules: gate.rulesOf(address, audience.channel, now),
      maySend: true,
    });
    const reasons = 'refusals' in decision ? decision.refusals.filter((one) => final.includes(one)) : [];
    if (reasons.length === 0) continue;
    await outbox.updateOne(
      { _id: entry._id },
      { $set: { state: 'withheld', reasons, settledAt: now }, $unset: { bucket: 1 } },
      { session: tx },
    );
  }
}

function personOf({ audience }: OutboxEntry): string | undefined {
  return audience.kind === 'contact' ? audience.person : undefined;
}
