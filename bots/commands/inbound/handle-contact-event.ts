import type { ChatMovedEvent } from '../../../src/connector/index.ts';
import type { Delivery, TurnEffects } from '../../../src/intake/index.ts';
import { recordReceipt } from '../../../src/messaging/index.ts';
import type { Transaction } from '../../../src/storage/index.ts';
import { announceUndelivered } from '../channels/announce-undelivered.ts';
import type { Rooms } from '../command-context.ts';
import { followStaffNumber } from './follow-staff-number.ts';
import { hearMessage } from './hear-message.ts';
import { hearNumberChange } from './hear-number-change.ts';
import { hearStatement } from './hear-statement.ts';
import { learnAccount } from './learn-account.ts';

/** What contacts, providers and channels say, as opposed to staff. Calls and what shops report are kept for rooms to come. */
export async function handleContactEvent(
  rooms: Rooms,
  { _id: delivery, event, source }: Delivery,
  now: Date,
  tx: Transaction,
): Promise<TurnEffects> {
  const effects: TurnEffects = { drafts: [], afterCommit: [], wrote: false };
  switch (event.type) {
    case 'message.received':
      await hearMessage(rooms, { ...event, delivery, source }, now, effects, tx);
      break;
    case 'consent.stated':
      await hearStatement(rooms, { event, delivery, source }, now, effects, tx);
      break;
    case 'message.receipt': {
      const { audiences, failed } = await recordReceipt(rooms.database, source, event, tx);
      for (const { address, channel } of audiences)
        if (event.meaning)
          await rooms.consent.learn(
            { address, channel, meaning: event.meaning, source, code: event.code, cause: { delivery }, now },
            tx,
          );
      if (event.account && audiences.length > 0)
        await learnAccount(rooms, event.account, { delivery, source, now }, effects, tx);
      effects.drafts.push(...(await announceUndelivered(rooms, failed, now, tx)));
      break;
    }
    case 'number.changed':
      effects.wrote = await followStaffNumber(rooms, { event, delivery, source }, now, effects, tx);
      await hearNumberChange(rooms, { event, delivery, source }, now, effects, tx);
      break;
    case 'chat.moved':
      effects.wrote = await moveGroup(rooms, { event, delivery, source }, now, tx);
      break;
  }
  return effects;
}

/** A registered group follows its number; true when there was one. */
async function moveGroup(
  rooms: Rooms,
  { event, delivery, source }: { event: ChatMovedEvent; delivery: string; source: string },
  now: Date,
  tx: Transaction,
): Promise<boolean> {
  const origin = { kind: 'group.moved', actor: 'channel', source, now, cause: delivery };
  const from = { channel: source, chat: event.from, kind: 'group' } as const;
  const { actionId } = await rooms.activity.perform(tx, origin, (writer) =>
    rooms.staff.moveGroup(writer, from, event.to),
  );
  return actionId !== null;
}
