import {
  type AddressRef,
  isFormerHolder,
  isWithdrawn,
  stateOf,
  unknownPerson,
} from '../../../src/consent/index.ts';
import type { TurnEffects } from '../../../src/intake/index.ts';
import type { Transaction } from '../../../src/storage/index.ts';
import type { Rooms } from '../command-context.ts';
import { toPending, wordMailQuestion } from './mail-question.ts';

/** A shop or a campaign tells that somebody wants advertising at a mail address. */
export interface Subscription {
  ref: AddressRef;
  /** Contacts that stand on it. */
  holders: readonly string[];
  delivery: string;
  /** Id of the connector. */
  source: string;
  saidAt: Date;
  words: string;
  now: Date;
}

/**
 * Asks the address itself before such a wish counts: anybody can type anybody's address into a form (B16). The question is
 * the one answer to that wish. False where the wish is to be recorded as it came: nothing is asked against a withdrawal, of a
 * blocked address, where it is agreed already, or where no mail leaves.
 */
export async function askForSubscription(
  rooms: Rooms,
  { ref, holders, delivery, source, saidAt, words, now }: Subscription,
  effects: TurnEffects,
  tx: Transaction,
): Promise<boolean> {
  const key = 'email/marketing';
  const address = await rooms.consent.findAddress(ref, tx);
  if (address.blockedAt || isWithdrawn(address.states[key])) return false;
  if (stateOf(address, key, now) === 'granted') return false;
  const stored = await rooms.consent.findPersons([...holders], tx);
  const isOpen = (id: string) => !isWithdrawn((stored.get(id) ?? unknownPerson(id)).states[key]);
  // The wish is somebody's: of several who share the address, or of one who may have left it, nobody knows whose.
  const open = holders.filter((id) => holders.length === 1 && !isFormerHolder(address, id));
  // They have ended it by another address, or everywhere.
  if (!open.every(isOpen)) return false;
  const asked = wordMailQuestion(rooms, address, open, now);
  if (!asked) return false;
  // One mail is enough, however often a form is sent.
  if (address.questions.some(({ grants, until }) => grants.address.includes(key) && until > now)) return true;
  await rooms.consent.state(
    ref,
    open,
    {
      ...toPending(asked, now),
      method: 'provider',
      actor: `provider:${source}`,
      cause: { delivery },
      saidAt,
      values: { words, question: asked.question.text, until: asked.question.until.toISOString() },
    },
    tx,
  );
  await rooms.consent.openAnswer(ref, 'email', delivery, tx);
  effects.drafts.push({
    place: asked.place,
    reply: asked.reply,
    audience: {
      kind: 'contact',
      address: address._id,
      channel: 'email',
      purpose: 'direct_answer',
      answers: delivery,
    },
  });
  return true;
}
