import type { Choice } from '../../../src/connector/index.ts';
import { commandChoice } from '../../../src/dialogue/index.ts';
import { shownPhone } from '../cards/contact-words.ts';
import type { CommandContext } from '../command-context.ts';
import { findOwned, hasWords } from '../moved/owner-facts.ts';
import { guessLine } from '../new/phone-readings.ts';
import { findTwins, type NewValues, twinLine } from '../new/twins.ts';
import type { Edit } from './edit-state.ts';

/** What is said above a changed card, and the buttons that belong to it. */
export interface Remarks {
  lines: string[];
  choices: Choice[][];
}

const names = ['firstName', 'lastName', 'organizationName'] as const;

/** What the edit wrote, and of a name the whole of it. */
async function typedIn(id: string, edit: Edit, { rooms, tx }: CommandContext): Promise<NewValues> {
  if (edit.kind === 'phone-added') return { phones: [edit.phone] };
  if (edit.kind === 'mail-added' || edit.kind === 'mail') return { mails: [edit] };
  if (edit.kind === 'phone' && 'e164' in edit.changes) {
    const { e164, raw } = edit.changes;
    return { phones: [{ e164, raw }] };
  }
  if (edit.kind !== 'fields' || !names.some((name) => edit.fields[name])) return {};
  const contact = await rooms.contacts.findContact(id, tx);
  if (!contact) return {};
  const { type, firstName, lastName, organizationName } = contact;
  return { type, firstName, lastName, organizationName };
}

/** Numbers that may be the old ones, each with its button. */
const oldNumbers = 2;

/**
 * Who else has the number, address or nearly the name that an edit gave a contact (B01), and that the number's country was supposed. Beside a new
 * number it may be that the old one belongs to somebody else by now: that is said, never supposed (M18).
 */
export async function remarkOn(id: string, edit: Edit, context: CommandContext): Promise<Remarks> {
  const { rooms, t } = context;
  const typed = await typedIn(id, edit, context);
  const twins = await findTwins(typed, context, id);
  const guesses = (typed.phones ?? []).map((phone) => guessLine(phone, rooms.settings.country, t));
  return {
    lines: [...guesses.filter(Boolean), ...twins.map((twin) => twinLine(twin, t))],
    choices: [
      ...twins.map((twin) => [commandChoice(t('button-open-twin', { name: twin.name }), 'card', twin.id)]),
      ...(await movedChoices(id, edit, context)),
    ],
  };
}

async function movedChoices(id: string, edit: Edit, context: CommandContext): Promise<Choice[][]> {
  if (edit.kind !== 'phone-added' || !context.can('record-consent')) return [];
  const spoken = (await findOwned(id, undefined, context))?.addresses.filter(hasWords) ?? [];
  return spoken
    .flatMap(({ element, ref }) =>
      ref?.scheme === 'tel' && ref.value !== edit.phone.e164 ? [{ element, ref }] : [],
    )
    .slice(0, oldNumbers)
    .map(({ element, ref }) => {
      const number = shownPhone({ e164: ref.value }, context.can('see-full-numbers'), context.t);
      return [commandChoice(context.t('button-moved-old', { number }), 'moved', `${id}.${element}`)];
    });
}
