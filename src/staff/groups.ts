import type { Place } from '../connector/index.ts';
import type { ChangeWriter, Database } from '../storage/index.ts';
import type { ReadDirectory } from './directory.ts';
import { can } from './permissions.ts';
import { registeredGroupModel } from './staff.model.ts';
import { StaffError } from './staff-error.ts';
import { type RegisteredGroup, toGroupKey } from './staff-member.ts';

/** Groups in which contact data may be shown; the caller stamps the staff. */
export function createGroups(database: Database, readDirectory: ReadDirectory) {
  const find = (writer: ChangeWriter, id: string) =>
    database
      .model(registeredGroupModel)
      .findById(id, null, { session: writer.tx })
      .lean<RegisteredGroup | null>();

  return {
    /** Owners alone: everybody in the group will see what is shown there. */
    registerGroup: async (writer: ChangeWriter, by: string, place: Place, title?: string): Promise<void> => {
      const actor = (await readDirectory(writer.tx)).getActive(by);
      if (actor.role !== 'owner') throw new StaffError('not_permitted');
      if (place.kind !== 'group') throw new StaffError('not_a_group');
      const _id = toGroupKey(place);
      if (await find(writer, _id))
        await writer.change(registeredGroupModel, _id, (group) => {
          group.by = by;
          group.at = writer.now;
          if (title) group.title = title;
        });
      else
        await writer.create(registeredGroupModel, {
          _id,
          channel: place.channel,
          chat: place.chat,
          by,
          at: writer.now,
          ...(title && { title }),
        });
    },

    /** Whoever manages staff may close a group; false when it was not open. */
    unregisterGroup: async (writer: ChangeWriter, by: string, place: Place): Promise<boolean> => {
      const actor = (await readDirectory(writer.tx)).getActive(by);
      if (!can(actor, 'manage-staff')) throw new StaffError('not_permitted');
      const _id = toGroupKey(place);
      if (!(await find(writer, _id))) return false;
      await writer.remove(registeredGroupModel, _id);
      return true;
    },

    /** The channel gave the group another chat id (a Telegram group becomes a supergroup); the channel itself says so. */
    moveGroup: async (writer: ChangeWriter, from: Place, chat: string): Promise<boolean> => {
      const group = await find(writer, toGroupKey(from));
      if (!group) return false;
      const _id = toGroupKey({ channel: from.channel, chat });
      if (!(await find(writer, _id))) await writer.create(registeredGroupModel, { ...group, _id, chat });
      await writer.remove(registeredGroupModel, group._id);
      return true;
    },
  };
}
