import type { ContactPhone } from '../../../../src/contacts/index.ts';
import { contactTitle, phoneLine, phoneTypeName, shownPhone, sourceName } from '../../cards/contact-words.ts';
import type { CommandContext } from '../../command-context.ts';
import { again, type ContactChange, chosen, type EditStage, type LinkTarget } from '../edit-state.ts';
import { changedCard, finishChange } from '../finish-change.ts';

/** Somebody was faster: both values, and who it was; the later one decides. */
export const clash: EditStage<'clash'> = {
  ask: async ({ change, theirs, by }, contact, context) => {
    const { t, staff } = context;
    const { path = '', mine } = change.seen ?? {};
    return {
      title: contactTitle(contact, t),
      text: [
        t('clash', { name: (by && staff.find(by)?.name) ?? t('somebody') }),
        t('clash-theirs', { value: await describeValue(path, theirs, context) }),
        t('clash-mine', { value: await describeValue(path, mine, context) }),
      ].join('\n'),
      choicesOnly: true,
      choices: [
        [
          { label: t('button-keep-theirs'), value: 'theirs' },
          { label: t('button-use-mine'), value: 'mine' },
        ],
      ],
    };
  },
  answer: async ({ id, change, theirs }, answer, _contact, context) => {
    if (chosen(answer) === 'theirs')
      return { go: 'done', replies: [await changedCard(id, null, context, context.t('clash-kept'))] };
    if (chosen(answer) !== 'mine' || !change.seen) return again('problem-choose', context);
    // Still guarded: a third person may be faster yet.
    const agreed: ContactChange = { ...change, seen: { ...change.seen, expected: theirs } };
    return finishChange(id, agreed, context);
  },
};

/** A value at a path of a contact as this reader may see it (M16). */
async function describeValue(path: string, value: unknown, context: CommandContext): Promise<string> {
  const { t } = context;
  if (value === null || value === undefined) return t('clash-nothing');
  const full = context.can('see-full-numbers');
  if (path.startsWith('phones.')) {
    if (typeof value === 'object') return phoneLine(value as ContactPhone, full, t);
    if (path.endsWith('.e164')) return shownPhone({ e164: String(value) }, full, t);
    return path.endsWith('.type') ? phoneTypeName(String(value), t) : full ? String(value) : '•••';
  }
  if (path.startsWith('mails.') && typeof value === 'object')
    return `✉️ ${(value as { address: string }).address}`;
  if (path === 'organization') return describeLink(value as LinkTarget & { role?: string }, context);
  if (path === 'source') return sourceName(String(value), t);
  if (path === 'kind') return t(`kind-${value as 'customer'}`);
  if (path === 'type') return t(value === 'person' ? 'type-person' : 'type-organization');
  return String(value);
}

async function describeLink(
  link: LinkTarget & { role?: string },
  { rooms, tx, t }: CommandContext,
): Promise<string> {
  const found = 'id' in link ? await rooms.contacts.findContact(link.id, tx) : null;
  const name = 'create' in link ? `🏢 ${link.create}` : found ? contactTitle(found, t) : t('unnamed');
  return link.role ? `${name} · ${link.role}` : name;
}
