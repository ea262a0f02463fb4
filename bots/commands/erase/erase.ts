import type { DialogueState, Outcome } from '../../../src/dialogue/index.ts';
import { contactTitle } from '../cards/contact-words.ts';
import { type BotCommand, defineDialogue } from '../command-context.ts';
import { resolveContact } from '../resolve-contact.ts';

interface EraseState extends DialogueState {
  id: string;
}

const namedSharers = 4;

/** `/erase NAME`, and the card's button: asks, says what goes, and wants a word typed (M08). */
export const erase: BotCommand = {
  name: 'erase',
  audience: 'staff',
  permission: 'erase',
  listed: false,
  run: async (args, context): Promise<Outcome> => {
    const words = args.contact ?? args.text;
    const resolved = await resolveContact(words, { command: 'erase', args, bin: true }, context);
    if ('outcome' in resolved) return resolved.outcome;
    const state: EraseState = { id: resolved.contact._id };
    return { replies: [], begin: { dialogue: 'erase-contact', state } };
  },
};

export const eraseDialogue = defineDialogue<EraseState>({
  id: 'erase-contact',
  permission: 'erase',
  ask: async ({ id }, context) => {
    const { t, rooms, tx } = context;
    const contact = await rooms.contacts.findContact(id, tx);
    if (!contact) return { text: t('contact-gone') };
    const { messages, actions, sharers } = await rooms.lifecycle.previewErasure(contact, tx);
    const others = await rooms.contacts.findContacts(sharers.slice(0, namedSharers), tx);
    return {
      title: t('erase-title', { name: contactTitle(contact, t) }),
      text: [
        t('erase-what', {
          phones: contact.phones.length,
          mails: contact.mails.length,
          messengers: contact.messengers?.length ?? 0,
        }),
        t('erase-history', { actions, messages }),
        t('erase-stays'),
        ...(others.length > 0
          ? [t('erase-shared', { names: others.map((one) => contactTitle(one, t)).join(', ') })]
          : []),
        '',
        t('erase-type', { word: t('erase-word') }),
      ].join('\n'),
      subject: id,
    };
  },
  answer: async ({ id }, answer, context) => {
    const { t, rooms, tx, now, member, delivery } = context;
    const contact = await rooms.contacts.findContact(id, tx);
    if (!contact) return { go: 'done', replies: [{ text: t('contact-gone') }] };
    const word = t('erase-word');
    if (answer.kind !== 'text') return { go: 'again', problem: t('erase-type', { word }) };
    if (answer.text.trim().toLocaleUpperCase() !== word) return { go: 'leave' };
    await rooms.lifecycle.erase(contact, { staff: member._id, now, delivery }, tx);
    await context.note('contact.erased', []);
    context.changed([{ collection: 'contacts', id }]);
    context.afterCommit(async () => rooms.lifecycle.kick());
    return { go: 'done', replies: [{ title: t('erased-title'), text: t('erased') }] };
  },
});
