import type { Reply } from '../../../src/connector/index.ts';
import { type ContactDraft, ContactError, isEmpty } from '../../../src/contacts/index.ts';
import { commandChoice, type Step } from '../../../src/dialogue/index.ts';
import { loadCard } from '../cards/load-card.ts';
import type { CommandContext } from '../command-context.ts';
import { findSender, knownSender } from '../senders/find-sender.ts';
import { recordMarked } from './draft-consents.ts';
import type { NewState } from './new-contact.ts';

/** Saves the draft and shows its card, and the next of several behind it; reminds once of a missing name. */
export async function saveDraft(state: NewState, context: CommandContext): Promise<Step<NewState>> {
  const { t, member } = context;
  const { draft, more = [], sender, consents } = state;
  if (isEmpty(draft)) return { go: 'again', problem: t('problem-empty-contact') };
  const named = draft.type === 'person' ? draft.firstName || draft.lastName : draft.organizationName;
  const known = sender ? await knownSenderOf(sender, context) : null;
  if (known) return { go: 'done', replies: [known] };
  // A missing name is reminded of once, never insisted on (F011, Q1).
  if (!named && state.stage !== 'name')
    return { go: 'on', state: { draft, more, sender, consents, stage: 'name' } };
  try {
    const { result: contact, actionId } = await context.perform('contact.created', (writer) =>
      context.rooms.contacts.createContact(writer, draft, { owner: member._id }),
    );
    const said = await recordMarked(consents ?? [], draft, contact, context);
    const card = await loadCard(contact._id, context);
    if (!card) throw new Error('A contact just created is not there');
    const choices = [
      ...(card.choices ?? []),
      [
        commandChoice(t('button-undo'), 'undo', actionId ?? ''),
        // Newest first, so that the list shows what was just saved (F166).
        commandChoice(t('button-list'), draft.type === 'person' ? 'people' : 'orgs', '1.c'),
      ],
    ];
    const saved = {
      ...card,
      text: [t('contact-saved'), ...said, card.text].filter(Boolean).join('\n'),
      choices,
    };
    const [next, ...rest] = more;
    if (!next) return { go: 'done', replies: [saved] };
    return {
      go: 'begin',
      dialogue: 'new-contact',
      state: { stage: 'preview', draft: next, more: rest },
      replies: [saved],
    };
  } catch (error) {
    if (!(error instanceof ContactError)) throw error;
    return { go: 'again', problem: t(`problem-${error.code.replace(/_/g, '-')}`) };
  }
}

/** Somebody was faster, or pressed twice: the contact that the sender has become. */
async function knownSenderOf(id: string, context: CommandContext): Promise<Reply | null> {
  const sender = await findSender(id, context);
  return sender && knownSender(id, sender, context);
}

/** Saves all cards of a file in one action, so that one undo takes all of them back; what is refused is shown again. */
export async function saveCards(
  drafts: readonly ContactDraft[],
  context: CommandContext,
): Promise<Step<NewState>> {
  const { t, member, rooms } = context;
  const { result, actionId } = await context.perform('contact.several-created', (writer) =>
    rooms.contacts.createManyContacts(writer, drafts, { owner: member._id }),
  );
  const { refused } = result;
  const count = result.contacts.length;
  const [first, ...more] = refused;
  const text = [
    t('cards-saved', { count }),
    refused.length > 0 ? t('cards-refused', { count: refused.length }) : '',
  ].filter(Boolean);
  const reply = {
    text: text.join('\n'),
    choices: [
      [
        ...(actionId ? [commandChoice(t('button-undo'), 'undo', actionId)] : []),
        commandChoice(t('button-list'), 'people', '1.c'),
      ],
    ],
  };
  if (!first) return { go: 'done', replies: [reply] };
  return {
    go: 'begin',
    dialogue: 'new-contact',
    state: { stage: 'preview', draft: first, more },
    replies: [reply],
  };
}
