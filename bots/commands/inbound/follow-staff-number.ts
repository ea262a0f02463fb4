import type { NumberChangedEvent } from '../../../src/connector/index.ts';
import { commandChoice } from '../../../src/dialogue/index.ts';
import type { TurnEffects } from '../../../src/intake/index.ts';
import type { Translate } from '../../../src/locales/index.ts';
import { type Followed, type StaffMember, toIdentityKey } from '../../../src/staff/index.ts';
import type { Transaction } from '../../../src/storage/index.ts';
import { shownPhone } from '../cards/contact-words.ts';
import type { Rooms } from '../command-context.ts';
import { placesOf } from '../places.ts';

interface ReportedChange {
  event: NumberChangedEvent;
  delivery: string;
  source: string;
}

/**
 * Somebody of the staff has another number: their access follows the account, and the old number, which may be given up and
 * sold again, opens nothing any more. They and the owners are told. True when anything was changed.
 */
export async function followStaffNumber(
  rooms: Rooms,
  { event, delivery, source }: ReportedChange,
  now: Date,
  effects: TurnEffects,
  tx: Transaction,
): Promise<boolean> {
  const { staff, activity } = rooms;
  const goesBy = toIdentityKey(event.from);
  const { members } = await staff.directory(tx);
  if (!members.some(({ identities }) => identities.some(({ id }) => id === goesBy))) return false;
  const origin = { kind: 'staff.number-followed', actor: 'channel', source, now, cause: delivery };
  const { result, actionId } = await activity.perform(tx, origin, (writer) =>
    staff.followIdentity(writer, event),
  );
  if (!result) return actionId !== null;
  const { findActive, owners } = await staff.directory(tx);
  const member = findActive(result.member);
  if (!member) return true;
  const readers = [member, ...owners.filter(({ _id }) => _id !== member._id)];
  for (const reader of readers)
    for (const { place, t } of placesOf(rooms, reader)) {
      // To whom has not written yet WhatsApp takes nothing.
      if (`+${place.chat}` === event.to.value) continue;
      effects.drafts.push({
        place,
        reply: toCard(event, { ...result, whose: member }, reader, t),
        audience: { kind: 'staff', staff: reader._id },
      });
    }
  return true;
}

/** A number is its holder's own, who knows it by its end. */
function toCard(
  { from, to }: NumberChangedEvent,
  { outcome, whose }: Pick<Followed, 'outcome'> & { whose: StaffMember },
  reader: StaffMember,
  t: Translate,
) {
  const isOwn = reader._id === whose._id;
  const numberOf = (value: string) => shownPhone({ e164: value }, false, t);
  return {
    title: t('staff-number-title', { name: whose.name }),
    text: [
      t('number-changed-text', { from: numberOf(from.value), to: numberOf(to.value) }),
      t(`staff-number-${outcome}`),
    ].join('\n'),
    choices: isOwn
      ? [[commandChoice(t('staff-number-mine'), 'me')]]
      : [[commandChoice(whose.name, 'staff', whose._id)]],
  };
}
