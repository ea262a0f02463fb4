import { type Database, type Erasable, sweep, sweepAway, type Traces } from '../storage/index.ts';
import { mailboxHeadModel, mailboxItemModel, type StoredMailboxItem } from './mailboxes/mailbox.model.ts';
import { menuModel } from './menus/menu.model.ts';
import { inboundMessageModel } from './message.model.ts';
import { type OutboxEntry, outboxModel } from './outbox.model.ts';

/** Messages to and from an erased contact go, and what the staff were shown of it in boxes that we keep. */
export const erasableMessages: Erasable = {
  id: 'messages',
  erase: async (database, traces, signal) => {
    const { addresses, mentions } = traces;
    await database.collection(inboundMessageModel).deleteMany({ address: { $in: [...addresses] } });
    const isTrace = ({ audience, reply, place }: OutboxEntry) =>
      (audience.kind === 'contact' && addresses.includes(audience.address)) ||
      mentions(reply) ||
      (audience.kind === 'contact' && mentions(place.chat));
    await sweepAway(database, outboxModel, isTrace, signal);
    const isOwn = (_id: string) => mentions(_id) || mentions(_id.slice(_id.indexOf(':') + 1));
    await sweepAway(database, menuModel, ({ _id }) => isOwn(_id), signal);
    await eraseItems(database, traces, signal);
    await sweepAway(database, mailboxHeadModel, ({ _id }) => mentions(_id), signal);
  },
};

/** Long files lie in boxes of chunks: such a box goes as a whole. */
async function eraseItems(
  database: Database,
  { mentions, saysOf, deliveries }: Traces,
  signal: AbortSignal,
): Promise<void> {
  // What a person said in a browser's chat stands in the box under the id of its delivery.
  const isSaid = ({ box, body }: StoredMailboxItem) =>
    typeof body.id === 'string' && (deliveries.has(`${box}:${body.id}`) || saysOf(body));
  await sweep(
    database,
    mailboxItemModel,
    (item) => mentions(item._id) || mentions(item.body) || isSaid(item),
    async (found, tx) => {
      const items = database.collection(mailboxItemModel);
      await items.deleteMany({ _id: { $in: found.map(({ _id }) => _id) } }, { session: tx });
      for (const box of new Set(found.map((item) => item.box))) {
        if (box.startsWith('browser-file:')) await items.deleteMany({ box }, { session: tx });
        const count = await items.countDocuments({ box }, { session: tx });
        await database
          .collection(mailboxHeadModel)
          .updateOne({ _id: box }, { $set: { count } }, { session: tx });
      }
    },
    signal,
  );
}
