import type { Input, Place, Turn } from '../../src/connector/index.ts';
import {
  type AnyDialogue,
  type Command,
  converse,
  type Dialogue,
  type DialogueContext,
  type Said,
  type Script,
  type Session,
} from '../../src/dialogue/index.ts';
import { type Language, translatorOf } from '../../src/locales/index.ts';

interface OrderState extends Record<string, unknown> {
  dish?: string;
  drink?: string;
}

/** Orders that were placed: what a step of this conversation changes. */
export type Orders = OrderState[];

export const phone: Place = { channel: 'telegram', chat: '1', kind: 'private' };
export const laptop: Place = { channel: 'browser', chat: 'b1', kind: 'private' };

/** A conversation of two questions and a few commands, to try the engine without the contact book. */
export function startConversation(language: Language = 'en', permissions = ['order']) {
  const orders: Orders = [];
  const words = {
    en: { soup: '🍲 Soup', salad: 'Salad', arrow: '▶', water: 'Water' },
    fr: { soup: '🍲 Soupe', salad: 'Salade', arrow: '▶', water: 'Eau' },
    pl: { soup: '🍲 Żurek', salad: 'Sałatka', arrow: '▶', water: 'Woda' },
  }[language];
  const order: Dialogue<OrderState, DialogueContext> = {
    id: 'order',
    permission: 'order',
    ask: ({ dish }) =>
      dish === undefined
        ? {
            title: 'Order',
            text: 'Which dish?',
            choices: [
              [
                { label: words.arrow, value: 'next' },
                { label: words.soup, value: 'soup' },
                { label: words.salad, value: 'salad' },
              ],
            ],
            subject: 'table4',
          }
        : {
            text: `What goes with ${dish}?`,
            choices: [[{ label: words.water, value: 'water' }]],
            skippable: true,
            subject: 'table4',
          },
    answer: (state, answer) => {
      const given =
        answer.kind === 'choice' ? answer.value : answer.kind === 'text' ? answer.text : undefined;
      if (answer.kind === 'contact') return { go: 'again', problem: 'Words, please.' };
      if (given === 'next' || given === 'gravel') return { go: 'again', problem: 'Not today.' };
      if (state.dish === undefined) return { go: 'on', state: { ...state, dish: given } };
      orders.push({ ...state, drink: given });
      return { go: 'done', replies: [{ text: `Ordered ${state.dish} and ${given ?? 'nothing'}` }] };
    },
  };
  /** A yes to this takes the last order back. */
  const discard: Dialogue<Record<string, unknown>, DialogueContext> = {
    id: 'discard',
    permission: 'order',
    ask: () => ({
      title: 'Discard it?',
      text: 'The last order goes.',
      choices: [
        [{ label: '🗑 Discard the order', value: 'Discarded', confirms: true }],
        [
          { label: 'Give it away', value: 'Given away' },
          { label: 'Give up', value: 'Given up' },
        ],
      ],
      choicesOnly: true,
    }),
    answer: (_state, answer) => {
      orders.pop();
      return { go: 'done', replies: [{ text: answer.kind === 'choice' ? answer.value : 'Nothing' }] };
    },
  };
  const command = (name: string, run: Command<DialogueContext>['run'], permission?: string) => ({
    name,
    audience: 'staff' as const,
    listed: true,
    permission,
    run,
  });
  const commands = [
    command('order', async () => ({ replies: [], begin: { dialogue: 'order', state: {} } })),
    command('discard', async () => ({ replies: [], begin: { dialogue: 'discard', state: {} } })),
    command('menu', async ({ text }) => ({ replies: [{ text: `Menu ${text}`.trim() }] })),
    command('close', async () => ({ replies: [{ text: 'Closed' }] }), 'close'),
  ];
  const script: Script<DialogueContext> = {
    commands: new Map(commands.map((one) => [one.name, one])),
    dialogues: new Map(
      [order, discard].map((one) => [one.id, one as unknown as AnyDialogue<DialogueContext>]),
    ),
    understand: async (text) => ({ command: 'menu', args: { text } }),
    receive: async () => ({ replies: [{ text: 'Received' }] }),
    refresh: async (subject) => ({ replies: [{ text: `Fresh ${subject}` }] }),
  };
  let session: Session = { _id: 'anna' };
  let now = Date.UTC(2026, 4, 1, 12);
  let ids = 0;

  const turn = async (input: Input, where: Place = phone, after = 1_000): Promise<Said> => {
    now += after;
    const at = new Date(now);
    const facts: Turn = {
      who: { identity: { scheme: 'telegram', value: '1' } },
      where,
      at,
      input,
    };
    const context: DialogueContext = {
      t: translatorOf(language),
      turn: facts,
      now: at,
      can: (permission) => permissions.includes(permission),
      habits: {},
    };
    ids += 1;
    let part = 0;
    const said = await converse(script, session, context, () => `id${ids}${'abc'[part++]}`);
    session = said.session;
    return said;
  };
  return {
    orders,
    permissions,
    turn,
    say: (text: string, where?: Place) => turn({ kind: 'text', text }, where),
    press: (data: string, where?: Place, after?: number) =>
      turn({ kind: 'press', data, pressId: 'p', message: 'm' }, where, after),
    /** The session as the database would give it back. */
    get session() {
      return session;
    },
    restart: () => {
      session = structuredClone(session);
    },
  };
}

/** What a button of the question that was asked carries. */
export function buttonOf(said: Said, label: RegExp): string {
  const choices = said.replies.flatMap((reply) => reply.choices?.flat() ?? []);
  const found = choices.find((choice) => label.test(choice.label));
  if (!found || !('data' in found)) throw new Error(`No button ${label}`);
  return found.data;
}

export function textsOf(said: Said): string[] {
  return said.replies.map(({ text }) => text);
}
