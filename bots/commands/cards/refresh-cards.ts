import { findShownCards } from '../../../src/dialogue/index.ts';
import type { TurnEffects } from '../../../src/intake/index.ts';
import { entryReference } from '../../../src/messaging/index.ts';
import { can } from '../../../src/staff/index.ts';
import type { Transaction } from '../../../src/storage/index.ts';
import type { Rooms } from '../command-context.ts';
import { placesOf } from '../places.ts';
import { showCard } from './load-card.ts';

/**
 * Lets the cards of contacts change under the eyes of those who have just opened them, where their channel can change a message:
 * what the contact has said since is on them.
 */
export async function refreshCards(
  rooms: Rooms,
  contacts: readonly string[],
  now: Date,
  tx: Transaction,
): Promise<TurnEffects['drafts']> {
  const shown = contacts.length > 0 ? await findShownCards(rooms.database, contacts, tx) : [];
  if (shown.length === 0) return [];
  const staff = await rooms.staff.directory(tx);
  const drafts: TurnEffects['drafts'] = [];
  for (const { person, habits, card } of shown) {
    const reader = staff.findActive(person);
    const here =
      reader &&
      placesOf(rooms, reader).find(
        ({ place }) => place.channel === card.place.channel && place.chat === card.place.chat,
      );
    if (!here || !can(reader, 'see-contacts')) continue;
    if (!rooms.findConnector(card.place.channel)?.channel?.edits) continue;
    const contact = await rooms.contacts.findContact(card.contact, tx);
    if (!contact) continue;
    const { t } = here;
    const reply = await showCard(contact, {
      rooms,
      tx,
      staff,
      now,
      t,
      habits,
      can: (permission) => can(reader, permission),
    });
    drafts.push({
      place: card.place,
      reply: { ...reply, replaces: entryReference(card.entry) },
      audience: { kind: 'staff', staff: reader._id },
    });
  }
  return drafts;
}
