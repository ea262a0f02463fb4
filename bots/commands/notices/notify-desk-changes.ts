import type { Reply } from '../../../src/connector/index.ts';
import type { Contact } from '../../../src/contacts/index.ts';
import { commandChoice } from '../../../src/dialogue/index.ts';
import type { Translate } from '../../../src/locales/index.ts';
import type { Draft, OutboxEntry } from '../../../src/messaging/index.ts';
import { can } from '../../../src/staff/index.ts';
import type { Database, Transaction } from '../../../src/storage/index.ts';
import { contactTitle } from '../cards/contact-words.ts';
import { addressLine, badgeLine } from '../channels/channel-words.ts';
import { type AddressStanding, readStandings } from '../channels/standing.ts';
import type { Rooms } from '../command-context.ts';
import { readersOf } from '../inbound/announce.ts';
import { placesOf } from '../places.ts';
import { deskNoticeModel } from './desk-notice.model.ts';

/** What follows within a minute is told together. */
const gatherMilliseconds = 60_000;
/** Contacts of a shared address that are named, each with its button. */
const named = 4;

/** Takes note of a change on the page of an address (its id), within the transaction that makes it. */
export async function noteDeskChange(
  database: Database,
  address: string,
  now: Date,
  tx: Transaction,
): Promise<void> {
  await database
    .collection(deskNoticeModel)
    .updateOne({ _id: address }, { $setOnInsert: { at: now } }, { upsert: true, session: tx });
}

/**
 * Tells those whose contact changed something on their page, once for all that came within a minute, however many processes
 * ask: how the address stands now. Gives the entries that are to depart.
 */
export async function notifyDeskChanges(
  rooms: Rooms,
  enqueue: (drafts: readonly Draft[], tx: Transaction) => Promise<OutboxEntry[]>,
  now: Date,
): Promise<OutboxEntry[]> {
  const notices = rooms.database.collection(deskNoticeModel);
  const due = await notices.find({ at: { $lte: new Date(now.getTime() - gatherMilliseconds) } }).toArray();
  const entries: OutboxEntry[] = [];
  for (const { _id } of due)
    entries.push(
      ...(await rooms.database.transaction(async (tx) => {
        const { deletedCount } = await notices.deleteOne({ _id }, { session: tx });
        return deletedCount === 1 ? enqueue(await draftsFor(rooms, _id, now, tx), tx) : [];
      })),
    );
  return entries;
}

async function draftsFor(rooms: Rooms, address: string, now: Date, tx: Transaction): Promise<Draft[]> {
  const ref = (await rooms.consent.findAddresses([address], tx)).get(address)?.ref;
  const holders = ref ? await rooms.consent.holdersOf(ref, tx) : [];
  const contacts = (await rooms.contacts.findContacts(holders, tx)).filter(({ deletedAt }) => !deletedAt);
  const [first] = contacts;
  const of =
    first &&
    (await readStandings(first, { rooms, tx, now }, true)).find((one) => one.address?._id === address);
  if (!first || !of) return [];
  const readers = readersOf(contacts, await rooms.staff.directory(tx));
  return readers.flatMap((reader) =>
    placesOf(rooms, reader).map(({ place, t }) => ({
      place,
      reply: toNotice(contacts, first, of, can(reader, 'see-full-numbers'), t),
      audience: { kind: 'staff' as const, staff: reader._id },
    })),
  );
}

function toNotice(
  contacts: readonly Contact[],
  first: Contact,
  of: AddressStanding,
  full: boolean,
  t: Translate,
): Reply {
  const shown = contacts.slice(0, named);
  const who = shown.map((one) => contactTitle(one, t)).join(', ');
  return {
    title: t('desk-notice-title', { who: shown.length < contacts.length ? `${who}, …` : who }),
    text: [t('desk-notice-now'), addressLine(of, first, full, t), badgeLine(of, t)].join('\n'),
    choices: shown.map((one) => [
      commandChoice(shown.length > 1 ? contactTitle(one, t) : t('button-open-card'), 'card', one._id),
    ]),
  };
}
