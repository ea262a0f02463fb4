import type { FailureMeaning } from '../../connector/index.ts';
import type { Transaction } from '../../storage/index.ts';
import type { Address } from '../addresses/address.model.ts';
import type { AddressBook } from '../addresses/address-book.ts';
import type { AddressRef } from '../addresses/address-ref.ts';
import { setFacts } from '../addresses/set-facts.ts';
import type { Road } from '../gate/purpose.ts';
import type { StopReach } from '../policies/index.ts';
import { type Changes, reachOfMarketingStop, reachOfStop } from './reach.ts';
import type { RecordedStatement, Statement } from './record-statement.ts';

/** A provider refused a message of ours, and the reason says something of the address. */
export interface Lesson {
  /** The address's id. */
  address: string;
  channel: Road;
  meaning: FailureMeaning;
  /** Id of the connector. */
  source: string;
  code?: string;
  cause: { delivery?: string; action?: string };
  now: Date;
}

/** What is needed to learn from a refusal; see the options of the room. */
interface LearnParts {
  book: AddressBook;
  findHolders(ref: AddressRef, tx: Transaction): Promise<string[]>;
  stateKnown(
    address: Address,
    contacts: readonly string[],
    statement: Statement,
    tx: Transaction,
  ): Promise<RecordedStatement>;
  stopReach: StopReach;
}

/**
 * What a provider's refusal says of an address: a STOP that we missed counts as one, an address that cannot be reached
 * is closed as undeliverable and never as withdrawn (B15).
 */
export async function learnRefusal(parts: LearnParts, lesson: Lesson, tx: Transaction): Promise<void> {
  const { book, findHolders, stateKnown, stopReach } = parts;
  const { channel, meaning, now, source, code = meaning } = lesson;
  const address = (await book.findAddresses([lesson.address], tx)).get(lesson.address);
  if (!address || channel === 'browser') return;
  const holders = address.ref ? await findHolders(address.ref, tx) : [];
  const ref = address.ref ?? { scheme: 'tel', value: '' };
  const changes: Changes =
    meaning === 'undeliverable'
      ? { address: {}, person: {} }
      : meaning === 'opted_out'
        ? reachOfStop(ref, channel, stopReach)
        : reachOfMarketingStop(ref, channel, stopReach);
  await stateKnown(
    address,
    holders,
    {
      action: meaning === 'undeliverable' ? 'undeliverable' : 'withdrawn',
      method: 'provider',
      actor: `provider:${source}`,
      cause: lesson.cause,
      saidAt: now,
      receivedAt: now,
      address: changes.address,
      persons: Object.fromEntries(holders.map((id) => [id, changes.person])),
      amend: (one) => {
        if (meaning === 'undeliverable') setFacts(one, channel, { undeliverable: code });
      },
      values: { code, channel },
    },
    tx,
  );
}
