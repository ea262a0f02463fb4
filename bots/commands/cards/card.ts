import type { BotCommand } from '../command-context.ts';
import { foldingSections } from './contact-card.ts';
import { loadCard } from './load-card.ts';

/** `/card ID`: one contact. */
export const card: BotCommand = {
  name: 'card',
  audience: 'staff',
  permission: 'see-contacts',
  listed: false,
  run: async ({ text }, context) => {
    const reply = await loadCard(text.trim(), context);
    return { replies: [reply ?? { text: context.t('contact-gone') }] };
  },
};

/** A pressed section of a card: `fold ID.section`. */
export const fold: BotCommand = {
  name: 'fold',
  audience: 'staff',
  permission: 'see-contacts',
  listed: false,
  run: async ({ text }, context) => {
    const [id = '', section] = text.split('.');
    const open = new Set(context.habits.openSections);
    const known = foldingSections.find((one) => one === section);
    if (known && !open.delete(known)) open.add(known);
    context.habits.openSections = [...open];
    const reply = await loadCard(id, context);
    return { replies: [reply ?? { text: context.t('contact-gone') }] };
  },
};
