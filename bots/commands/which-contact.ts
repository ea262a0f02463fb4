import type { ContactType } from '../../src/contacts/index.ts';
import type {
  CommandArguments,
  DialogueState,
  Outcome,
  QuestionChoice,
  Step,
} from '../../src/dialogue/index.ts';
import { inRows, parsePlainCommand } from '../../src/dialogue/index.ts';
import { contactTitle, shownPhone } from './cards/contact-words.ts';
import { type BotCommand, type CommandContext, defineDialogue } from './command-context.ts';
import { tellsSeveral } from './edit/edit-several.ts';
import { organizationNames } from './find/find.ts';
import { findSmallTalk } from './find/small-talk.ts';
import { findMatches } from './match-contacts.ts';
import { echoed } from './shorten.ts';
import { whichFor } from './which-for.ts';

export interface WhichState extends DialogueState {
  /** Runs with the chosen contact's id as `args.contact`. */
  command: string;
  args: CommandArguments;
  ids: string[];
  /** There are more than can be shown. */
  more?: boolean;
  /** Several were named at once. */
  several?: boolean;
  type?: ContactType;
}

/** "Thanks" answers nothing; "yes" and "no" might. */
function isSmallTalk(text: string): boolean {
  const meant = findSmallTalk(text);
  return meant !== null && meant !== 'answer';
}

const mostNameWords = 4;

/** Whether a text may be a name that nobody bears; a sentence, a paste or a slash is about something else. */
function isLikeName(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return words.length <= mostNameWords && !/[\n/!?;:]/.test(text.trim());
}

/** Commands that wait with what somebody typed for a contact. */
const withValue: ReadonlySet<string> = new Set(['note', 'phone', 'mail', 'rename', 'link']);

/** Which contact was meant; the choice goes on with the command that asked. */
export function createWhichContact(commands: () => readonly BotCommand[]) {
  return defineDialogue<WhichState>({
    id: 'which-contact',
    permission: 'see-contacts',
    keeps: ({ command, args }) => withValue.has(command) || tellsSeveral(args),
    ask: async ({ command, args, ids, more, several }, context) => {
      const { t } = context;
      const contacts = await context.rooms.contacts.findContacts(ids, context.tx);
      const organizations = await organizationNames(contacts, context);
      const full = context.can('see-full-numbers');
      const lines = contacts.map((contact, at) => {
        const organization = contact.organization && organizations.get(contact.organization.id);
        const phone = contact.phones[0];
        const reach = phone ? shownPhone(phone, full, t) : contact.mails[0]?.address;
        return `${at + 1}. ${[contactTitle(contact, t), organization, reach].filter(Boolean).join(' · ')}`;
      });
      const choices: QuestionChoice[] = contacts.map(({ _id }, at) => ({
        label: String(at + 1),
        value: _id,
      }));
      const purpose = [whichFor(command, args, t) ?? []].flat();
      if (contacts.length === 0)
        return { title: t('which-contact'), text: [...purpose, t('which-contact-type')].join('\n') };
      const [only] = contacts;
      if (only && contacts.length === 1)
        return {
          title: t('which-contact-sure'),
          text: [...purpose, ...lines.map((line) => line.replace(/^1\. /, ''))].join('\n'),
          choices: [[{ label: t('button-this-one'), value: only._id, confirms: true }]],
        };
      return {
        title: t('which-contact'),
        text: [
          ...purpose,
          ...(several ? [t('which-contact-several')] : []),
          ...lines,
          ...(more ? [t('which-contact-more')] : []),
        ].join('\n'),
        choices: inRows(choices, 5),
      };
    },
    answer: async (state, answer, context) => {
      const { t } = context;
      if (answer.kind === 'choice' && state.ids.includes(answer.value))
        return goOn(commands(), state, answer.value, context);
      if (answer.kind !== 'text') return { go: 'again', problem: t('problem-choose') };
      // "tag Anna vip" asks for something else; "Anna from Acme" says which one.
      if (parsePlainCommand(answer.text, [t.language]) || isSmallTalk(answer.text)) return { go: 'leave' };
      const { clear, likely } = await findMatches(answer.text, context, state.type);
      if (clear) return goOn(commands(), state, clear._id, context);
      if (likely.length === 0 && state.ids.length > 0 && !isLikeName(answer.text)) return { go: 'leave' };
      if (likely.length === 0)
        return { go: 'again', problem: t('which-contact-nobody', { words: echoed(answer.text) }) };
      return {
        go: 'on',
        state: {
          ...state,
          several: false,
          ids: likely.slice(0, 8).map(({ _id }) => _id),
          more: likely.length > 8,
        },
      };
    },
  });
}

async function goOn(
  commands: readonly BotCommand[],
  { command: name, args }: WhichState,
  contact: string,
  context: CommandContext,
): Promise<Step<WhichState>> {
  const command = commands.find((one) => one.name === name);
  if (!command) throw new Error(`No command ${name}`);
  if (command.permission && !context.can(command.permission))
    return { go: 'done', replies: [{ text: context.t('not-permitted') }] };
  return toStep(await command.run({ ...args, contact }, context));
}

/** What a command answers, as the end of a question. */
export function toStep({ replies, begin }: Outcome): Step<never> {
  return begin ? { go: 'begin', ...begin, replies } : { go: 'done', replies };
}
