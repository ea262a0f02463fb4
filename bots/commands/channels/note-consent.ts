import { toSubject } from '../../../src/activity/index.ts';
import type { ConsentState } from '../../../src/consent/index.ts';
import type { CommandContext } from '../command-context.ts';
import { consentsField } from '../history/describe-contact.ts';
import type { FoundStanding } from './channels.ts';

/** Puts a word on consent into the feed and into the histories of all who stand on the address. */
export async function noteConsent(
  kind: 'consent.recorded' | 'consent.asked',
  { contact, of, standing }: FoundStanding,
  before: ConsentState,
  after: ConsentState,
  { rooms, tx, note }: CommandContext,
): Promise<void> {
  const holders = of.ref ? await rooms.consent.holdersOf(of.ref, tx) : [];
  const ids = [...new Set([contact._id, ...holders])];
  const channel = standing.purpose === 'marketing' ? 'advertising' : standing.channel;
  await note(kind, [
    {
      collectionName: 'contacts',
      document: contact._id,
      path: `${consentsField}.${channel}`,
      before,
      after,
      subjects: ids.map((id) => toSubject('contacts', id)),
    },
  ]);
}
