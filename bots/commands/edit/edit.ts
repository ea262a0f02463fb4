import type { BotCommand } from '../command-context.ts';
import { resolveContact } from '../resolve-contact.ts';
import { editSeveral, tellsSeveral } from './edit-several.ts';
import type { EditState } from './edit-state.ts';

/** `/edit CONTACT`: what can be changed of it; in plain words several changes at once. */
export const edit: BotCommand = {
  name: 'edit',
  audience: 'staff',
  permission: 'edit',
  listed: true,
  run: async (args, context) => {
    const words = args.contact ?? args.text;
    const resolved = await resolveContact(words, { command: 'edit', args }, context);
    if ('outcome' in resolved) return resolved.outcome;
    if (tellsSeveral(args)) return editSeveral(resolved.contact, args, context);
    const state: EditState = { id: resolved.contact._id, stage: 'menu' };
    return { replies: [], begin: { dialogue: 'edit-contact', state } };
  },
};
