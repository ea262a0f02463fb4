import type { Script } from '../../src/dialogue/index.ts';
import { loadCard } from './cards/load-card.ts';
import type { CommandContext } from './command-context.ts';
import { commands, dialogues } from './index.ts';
import { receiveUnasked } from './new/receive-unasked.ts';
import { hearStop } from './own-stop/own-stop.ts';
import { understand } from './understand.ts';

/** All that can be said to the bot. */
export function createScript(): Script<CommandContext> {
  return {
    commands: new Map(commands.map((command) => [command.name, command])),
    dialogues: new Map(dialogues.map((dialogue) => [dialogue.id, dialogue])),
    understand,
    hearStop,
    receive: receiveUnasked,
    refresh: async (subject, context) => {
      if (!context.can('see-contacts')) return null;
      const card = await loadCard(subject, context);
      return card && { replies: [card] };
    },
  };
}
