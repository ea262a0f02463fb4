import type { Conversation, People } from '../../src/intake/index.ts';
import { can, isPermission, type StaffDirectory } from '../../src/staff/index.ts';
import type { CommandContext, Rooms } from './command-context.ts';
import { createContext } from './create-context.ts';
import { createScript } from './create-script.ts';
import { lookUpFromAnyChat } from './find/look-up-from-any-chat.ts';
import { hearContactTurn, openAnswer } from './inbound/hear-contact-turn.ts';
import { isPlaceOf } from './places.ts';

interface StaffPeople extends People {
  directory: StaffDirectory;
}

/** The commands as intake takes them. */
export function createConversation(rooms: Rooms): Conversation<CommandContext> {
  const script = createScript();
  return {
    script,
    hearContact: (facts, effects) =>
      hearContactTurn(rooms, facts, effects, (name) => script.commands.has(name)),
    openAnswer: (facts) => openAnswer(rooms, facts),
    readPeople: async (tx): Promise<StaffPeople> => {
      const directory = await rooms.staff.directory(tx);
      return {
        directory,
        findSpeaker: (turn) => {
          const { identity, otherIdentity } = turn.who;
          const member =
            directory.findByIdentity(identity) ?? (otherIdentity && directory.findByIdentity(otherIdentity));
          if (!member) return null;
          return {
            id: member._id,
            language: member.language,
            can: (permission) => isPermission(permission) && can(member, permission),
            isAt: (place) => isPlaceOf(member, place),
          };
        },
        isRegisteredGroup: (turn) => directory.isRegisteredGroup(turn.where),
      };
    },
    context: (facts, people, effects) =>
      createContext(rooms, (people as StaffPeople).directory, facts, effects),
    lookUp: lookUpFromAnyChat,
  };
}
