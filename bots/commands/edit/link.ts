import { type Contact, ContactError } from '../../../src/contacts/index.ts';
import type { CommandArguments, Outcome } from '../../../src/dialogue/index.ts';
import { loadCard } from '../cards/load-card.ts';
import type { BotCommand, CommandContext } from '../command-context.ts';
import { contactProblem } from '../contact-problem.ts';
import { findMatches } from '../match-contacts.ts';
import { resolveContact } from '../resolve-contact.ts';
import { performChange } from './apply-change.ts';
import type { ContactChange, EditState, LinkTarget } from './edit-state.ts';
import { changedCard } from './finish-change.ts';

const mostHits = 8;
const longestName = 120;

/** `/link Jan: Acme, accountant`: a person and an organization, in either order (F099–F105); what is not clear is asked. */
export const link: BotCommand = {
  name: 'link',
  audience: 'staff',
  permission: 'edit',
  listed: false,
  run: async (args, context) => {
    const { t } = context;
    const { contact: words, value, role } = read(args);
    const resolved = await resolveContact(words, { command: 'link', args }, context);
    if ('outcome' in resolved) return resolved.outcome;
    const { contact } = resolved;
    const { _id: id } = contact;
    if (!value) return begin({ id, stage: 'link-search' });
    if (value.length > longestName || (role?.length ?? 0) > longestName)
      return { replies: [{ text: t('problem-too-long') }] };
    const wanted = contact.type === 'person' ? 'organization' : 'person';
    const { clear, likely } = await findMatches(value, context, wanted);
    if (!clear)
      return begin({
        id,
        stage: 'link-pick',
        words: value,
        ids: likely.slice(0, mostHits).map(({ _id }) => _id),
      });
    return join(contact, clear, role, context);
  },
};

/** "Jan: Acme, accountant"; a contact that was asked for comes as an id, whatever was typed at first. */
function read({ contact, value, role, text }: CommandArguments) {
  const [, typed = text, rest = ''] = /^([^:]+):\s*(.+)$/s.exec(text) ?? [];
  const [other, ...words] = rest.split(',').map((part) => part.trim());
  return {
    contact: contact ?? typed,
    value: (value ?? other)?.replace(/\s+/g, ' ').trim(),
    role: (role ?? words.join(', '))?.replace(/\s+/g, ' ').trim() || undefined,
  };
}

function begin(state: EditState): Outcome {
  return { replies: [], begin: { dialogue: 'edit-contact', state } };
}

async function join(
  contact: Contact,
  other: Contact,
  role: string | undefined,
  context: CommandContext,
): Promise<Outcome> {
  const { t } = context;
  const [person, organization] = contact.type === 'person' ? [contact, other] : [other, contact];
  const target: LinkTarget = { id: other._id };
  const present = person.organization;
  // A person has one organization at most: taking its place is asked first (F105).
  if (present && present.id !== organization._id)
    return begin({ id: contact._id, stage: 'link-replace', other: target, shown: present });
  if (present && !role) return withCard(contact, t('problem-already-linked'), context);
  const change: ContactChange = present
    ? { target: person._id, edit: { kind: 'role', role: role ?? null } }
    : {
        target: person._id,
        edit: { kind: 'linked', other: { id: organization._id }, ...(role && { role }) },
      };
  try {
    const actionId = await performChange(change, context);
    return { replies: [await changedCard(contact._id, actionId, context)] };
  } catch (error) {
    if (!(error instanceof ContactError)) throw error;
    return withCard(contact, contactProblem(error, t), context);
  }
}

async function withCard(contact: Contact, problem: string, context: CommandContext): Promise<Outcome> {
  const card = await loadCard(contact._id, context);
  return { replies: [{ text: problem }, ...(card ? [card] : [])] };
}
