import type { Reply } from '../../src/connector/index.ts';
import type { TurnEffects, TurnFacts } from '../../src/intake/index.ts';
import type { Translate } from '../../src/locales/index.ts';
import { can, type StaffDirectory, StaffError, type StaffMember } from '../../src/staff/index.ts';
import type { CommandContext, Rooms } from './command-context.ts';
import { placesOf } from './places.ts';

/** Binds the rooms to one step: its transaction, its speaker, and what it leaves for after the commit. */
export function createContext(
  rooms: Rooms,
  staff: StaffDirectory,
  facts: TurnFacts,
  effects: TurnEffects,
): CommandContext {
  const { turn, t, now, tx, file, habits, deliveryId } = facts;
  const speaker = staff.findByIdentity(turn.who.identity);
  const touchedContacts = new Set<string>();
  const touchedTags = new Set<string>();

  const changed = (touched: readonly { collection: string; id: string }[]) => {
    if (touchedContacts.size + touchedTags.size === 0 && touched.length > 0)
      effects.afterCommit.push(async () => {
        await Promise.all([
          rooms.search.changed([...touchedContacts]),
          rooms.lists.changed([...touchedContacts]),
        ]);
        if (touchedTags.size > 0) await rooms.search.tagsChanged([...touchedTags]);
      });
    effects.wrote ||= touched.length > 0;
    for (const { collection, id } of touched) {
      if (collection === 'contacts') touchedContacts.add(id);
      if (collection === 'tags') touchedTags.add(id);
    }
  };

  const tell = (member: StaffMember, compose: (their: Translate) => Reply, farewell?: Date) => {
    for (const { place, t: their } of placesOf(rooms, member))
      effects.drafts.push({
        place,
        reply: compose(their),
        audience: { kind: 'staff', staff: member._id, farewell },
      });
  };

  return {
    turn,
    t,
    now,
    tx,
    file,
    habits,
    rooms,
    staff,
    speaker,
    get member() {
      if (!speaker) throw new StaffError('not_staff');
      return speaker;
    },
    can: (permission) => can(speaker, permission),
    perform: async (kind, work) => {
      const actor = speaker?._id ?? 'stranger';
      const origin = { kind, actor, source: turn.where.channel, now, cause: deliveryId };
      const { result, actionId, touched } = await rooms.activity.perform(tx, origin, work);
      changed(touched);
      return { result, actionId };
    },
    note: (kind, changes) =>
      rooms.activity.note(
        tx,
        { kind, actor: speaker?._id ?? 'stranger', source: turn.where.channel, now, cause: deliveryId },
        changes,
      ),
    delivery: deliveryId,
    changed,
    afterCommit: (work) => effects.afterCommit.push(work),
    write: (draft) => effects.drafts.push(draft),
    tell: (member, compose) => tell(member, compose),
    bidFarewell: (member, compose) => tell(member, compose, member.revokedAt),
  };
}
