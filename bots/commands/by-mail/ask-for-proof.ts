import { isWithdrawn, type StaffEvidence, stateOf, unknownPerson } from '../../../src/consent/index.ts';
import type { Contact } from '../../../src/contacts/index.ts';
import { isOpen, readStandings } from '../channels/standing.ts';
import type { CommandContext } from '../command-context.ts';
import { toPending, wordMailQuestion } from './mail-question.ts';

const key = 'email/marketing';

/**
 * What somebody said to staff of advertising by mail, and not by a mail of theirs, is confirmed from the address where the
 * country wants a second word (B16). `waits`: it has been asked, and waits for its answer. Null where the staff member's
 * note is all there can be: no address is open, or the question would come against a withdrawal.
 */
export async function askForProof(
  contact: Contact,
  how: StaffEvidence,
  words: string | undefined,
  context: CommandContext,
): Promise<'asked' | 'waits' | null> {
  const { rooms, tx, now, member } = context;
  const { _id } = contact;
  const person = (await rooms.consent.findPersons([_id], tx)).get(_id) ?? unknownPerson(_id);
  const state = stateOf(person, key, now);
  if (state === 'granted' || isWithdrawn(person.states[key])) return null;
  if (state === 'pending') return 'waits';
  const open = (await readStandings(contact, context, true)).find(
    ({ ref, address, channels }) =>
      ref?.scheme === 'mail' &&
      address !== null &&
      channels.some((one) => one.channel === 'email' && isOpen(one)) &&
      !isWithdrawn(address.states[key]),
  );
  if (!open?.ref || !open.address) return null;
  const asked = wordMailQuestion(rooms, open.address, [_id], now);
  if (!asked) return null;
  await rooms.consent.state(
    open.ref,
    [_id],
    {
      ...toPending(asked, now),
      method: 'staff',
      actor: `staff:${member._id}`,
      cause: { delivery: context.delivery },
      saidAt: now,
      values: {
        how,
        ...(words && { words }),
        question: asked.question.text,
        until: asked.question.until.toISOString(),
      },
    },
    tx,
  );
  context.write({
    place: asked.place,
    reply: asked.reply,
    audience: {
      kind: 'contact',
      address: open.address._id,
      channel: 'email',
      purpose: 'service',
      person: _id,
      sender: member._id,
    },
  });
  return 'asked';
}
