import type { BotCommand } from '../command-context.ts';
import { resolveContact } from '../resolve-contact.ts';
import { foldingSections } from './contact-card.ts';
import { loadCard, showCard } from './load-card.ts';

/** `/card CONTACT`: one contact, also one in the bin. */
export const card: BotCommand = {
  name: 'card',
  audience: 'staff',
  permission: 'see-contacts',
  listed: false,
  run: async (args, context) => {
    const words = args.contact ?? args.text;
    const resolved = await resolveContact(words, { command: 'card', args, bin: true }, context);
    if ('outcome' in resolved) return resolved.outcome;
    return { replies: [await showCard(resolved.contact, context)] };
  },
};

/** "Who works at Acme": the card with its people open, this once. */
export const peopleOf: BotCommand = {
  name: 'peopleof',
  audience: 'staff',
  permission: 'see-contacts',
  listed: false,
  run: async (args, context) => {
    const words = args.contact ?? args.text;
    const resolved = await resolveContact(words, { command: 'peopleof', args, bin: true }, context);
    if ('outcome' in resolved) return resolved.outcome;
    const open = [
      ...(context.habits.openSections ?? []).filter((one) => one !== 'people'),
      'people' as const,
    ];
    const habits = { ...context.habits, openSections: open };
    return { replies: [await showCard(resolved.contact, { ...context, habits })] };
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
