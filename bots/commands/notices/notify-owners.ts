import type { Reply } from '../../../src/connector/index.ts';
import { toLocalTime } from '../../../src/consent/index.ts';
import type { Translate } from '../../../src/locales/index.ts';
import type { Draft, OutboxEntry } from '../../../src/messaging/index.ts';
import type { StaffMember } from '../../../src/staff/index.ts';
import type { Transaction } from '../../../src/storage/index.ts';
import type { Rooms } from '../command-context.ts';
import { composeSeal } from '../consents/seal.ts';
import { placesOf } from '../places.ts';
import { composeRisks, withSwitch } from '../risks/risks.ts';
import { type ChannelNotice, channelTroubles, lostLinks } from './lost-links.ts';
import { noticeModel } from './notice.model.ts';

interface RegularNotice {
  id: string;
  /** Minutes after midnight of the business. */
  minutes: number;
  /** On Mondays; the others come every day. */
  isWeekly?: true;
  compose(rooms: Rooms, now: Date): Promise<((t: Translate) => Reply) | null>;
  /** Default: every owner. */
  isFor?(owner: StaffMember): boolean;
}

const dayLength = 86_400_000;

const notices: readonly RegularNotice[] = [
  {
    id: 'seal',
    minutes: 8 * 60,
    compose: async (rooms) => {
      await rooms.ledger.sealNow();
      return composeSeal(rooms.database);
    },
  },
  {
    id: 'risks',
    minutes: 8 * 60,
    isWeekly: true,
    compose: async (rooms, now) => withSwitch(await composeRisks(rooms, now)),
    isFor: ({ withoutRisks }) => !withoutRisks,
  },
];

/**
 * Sends the owners what is due and was not sent yet: once a day or a week for each notice, whatever was started anew meanwhile and
 * however many processes ask. On a new database it takes note of the day only. A linked account that was lost is told of
 * once, and so are trouble that keeps a channel from sending, and its end.
 * Gives the entries that are to depart.
 */
export async function notifyOwners(
  rooms: Rooms,
  enqueue: (drafts: readonly Draft[], tx: Transaction) => Promise<OutboxEntry[]>,
  now: Date,
): Promise<OutboxEntry[]> {
  const entries: OutboxEntry[] = [];
  for (const notice of notices) {
    const period = toPeriod(now, notice, rooms.settings.timeZone);
    const last = await rooms.database.collection(noticeModel).findOne({ _id: notice.id });
    if (last && last.period >= period) continue;
    const compose = last && (await notice.compose(rooms, now));
    entries.push(
      ...(await rooms.database.transaction(async (tx) => {
        // Looked at again where the write decides between two processes.
        const collection = rooms.database.collection(noticeModel);
        const standing = await collection.findOne({ _id: notice.id }, { session: tx });
        if (standing && standing.period >= period) return [];
        await collection.replaceOne({ _id: notice.id }, { period }, { upsert: true, session: tx });
        return compose ? enqueue(await toOwners(rooms, compose, tx, notice.isFor), tx) : [];
      })),
    );
  }
  for (const notice of [...(await lostLinks(rooms)), ...(await channelTroubles(rooms))])
    entries.push(...(await tellOnce(rooms, notice, enqueue)));
  return entries;
}

/** Tells the owners of a channel's state, once for as long as it stays so. */
async function tellOnce(
  rooms: Rooms,
  { id, at, compose, except, ends }: ChannelNotice,
  enqueue: (drafts: readonly Draft[], tx: Transaction) => Promise<OutboxEntry[]>,
): Promise<OutboxEntry[]> {
  const collection = rooms.database.collection(noticeModel);
  const period = at.toISOString();
  const isDue = async (tx?: Transaction) => {
    const session = tx && { session: tx };
    const standing = await collection.findOne({ _id: id }, session);
    if (standing && standing.period >= period) return false;
    if (ends === undefined) return true;
    const begun = await collection.findOne({ _id: ends }, session);
    return begun !== null && (!standing || standing.period < begun.period);
  };
  if (!(await isDue())) return [];
  return rooms.database.transaction(async (tx) => {
    // Looked at again where the write decides between two processes.
    if (!(await isDue(tx))) return [];
    await collection.replaceOne({ _id: id }, { period }, { upsert: true, session: tx });
    const drafts = await toOwners(rooms, compose, tx);
    return enqueue(
      drafts.filter(({ place }) => place.channel !== except),
      tx,
    );
  });
}

/** One message for each place of each owner. */
export async function toOwners(
  rooms: Rooms,
  compose: (t: Translate) => Reply,
  tx: Transaction,
  isFor: (owner: StaffMember) => boolean = () => true,
): Promise<Draft[]> {
  const { owners } = await rooms.staff.directory(tx);
  return owners.filter(isFor).flatMap((owner) =>
    placesOf(rooms, owner).map(
      ({ place, t }): Draft => ({
        place,
        reply: compose(t),
        audience: { kind: 'staff', staff: owner._id },
      }),
    ),
  );
}

/** The local date whose notice is due: until its minute has come, the day before; of a weekly one the Monday. Pure. */
function toPeriod(
  now: Date,
  { minutes, isWeekly }: Pick<RegularNotice, 'minutes' | 'isWeekly'>,
  timeZone: string,
): string {
  const local = toLocalTime(now, timeZone);
  const date = local.minutes >= minutes ? local.date : local.date - dayLength;
  const sinceMonday = isWeekly ? (new Date(date).getUTCDay() + 6) % 7 : 0;
  return new Date(date - sinceMonday * dayLength).toISOString().slice(0, 10);
}
