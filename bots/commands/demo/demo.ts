import { commandChoice, type Outcome, type Step } from '../../../src/dialogue/index.ts';
import { type BotCommand, type CommandContext, defineDialogue } from '../command-context.ts';
import { demoContacts } from './demo-contacts.ts';

/** `/demo` offers thirty invented contacts to play with, and the tour through what can be done with them. */
export const demo: BotCommand = {
  name: 'demo',
  audience: 'staff',
  permission: 'manage-settings',
  listed: true,
  run: async (_args, context) => {
    const there = await countThere(context);
    if (there > 0) return { replies: [alreadyThere(there, context)] };
    return { replies: [], begin: { dialogue: 'demo', state: {} } };
  },
};

/** Nothing is loaded unasked: the contacts are invented, the contact book is real. */
export const demoDialogue = defineDialogue<Record<string, never>>({
  id: 'demo',
  permission: 'manage-settings',
  ask: (_state, { t }) => ({
    title: t('demo-title'),
    text: t('demo-offer', { count: demoContacts().length }),
    choices: [[{ label: t('demo-load'), value: 'load', confirms: true }]],
  }),
  answer: async (_state, answer, context): Promise<Step<Record<string, never>>> => {
    if (answer.kind !== 'choice') return { go: 'leave' };
    return { go: 'done', replies: await load(context) };
  },
});

/** One action, so that one undo takes all of it away. */
async function load(context: CommandContext): Promise<Outcome['replies']> {
  const { t, member, rooms } = context;
  const there = await countThere(context);
  if (there > 0) return [alreadyThere(there, context)];
  const drafts = demoContacts();
  const { actionId } = await context.perform('demo.loaded', (writer) =>
    rooms.contacts.createManyContacts(writer, drafts, { owner: member._id }),
  );
  return [
    {
      title: t('demo-loaded-title', { count: drafts.length }),
      text: t('demo-loaded'),
      choices: [
        [commandChoice(t('demo-tour'), 'tour', '1')],
        [
          commandChoice(t('button-people'), 'people'),
          commandChoice(t('button-undo'), 'undo', actionId ?? ''),
        ],
      ],
    },
  ];
}

/** How many of the invented contacts are in the book, outside the bin; they are known by their numbers. */
async function countThere({ rooms, tx }: CommandContext): Promise<number> {
  const numbers = demoContacts().flatMap(({ phones }) => phones.map(({ e164 }) => e164));
  return (await rooms.contacts.findContactsByPhone(numbers, tx)).length;
}

function alreadyThere(count: number, { t }: CommandContext): Outcome['replies'][number] {
  return {
    text: t('demo-there', { count }),
    choices: [[commandChoice(t('demo-tour'), 'tour', '1'), commandChoice(t('button-people'), 'people')]],
  };
}
