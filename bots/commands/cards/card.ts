import type { BotCommand } from '../command-context.ts';
import { type FoldingSection, foldingSections } from './contact-card.ts';
import { loadCard } from './load-card.ts';
import { toggleSection } from './open-sections.ts';

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
    if (foldingSections.includes(section as FoldingSection))
      await toggleSection(context.rooms.database, context.member._id, section as FoldingSection, context.tx);
    const reply = await loadCard(id, context);
    return { replies: [reply ?? { text: context.t('contact-gone') }] };
  },
};
