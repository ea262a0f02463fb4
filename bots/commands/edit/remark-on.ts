import type { Choice } from '../../../src/connector/index.ts';
import type { ContactDraft } from '../../../src/contacts/index.ts';
import { commandChoice } from '../../../src/dialogue/index.ts';
import type { CommandContext } from '../command-context.ts';
import { guessLine } from '../new/phone-readings.ts';
import { findTwins, twinLine } from '../new/twins.ts';
import type { Edit } from './edit-state.ts';

/** What is said above a changed card, and the buttons that belong to it. */
export interface Remarks {
  lines: string[];
  choices: Choice[][];
}

function addressesOf(edit: Edit): Pick<ContactDraft, 'phones' | 'mails'> {
  if (edit.kind === 'phone-added') return { phones: [edit.phone], mails: [] };
  if (edit.kind === 'mail-added' || edit.kind === 'mail') return { phones: [], mails: [edit] };
  if (edit.kind !== 'phone' || !('e164' in edit.changes)) return { phones: [], mails: [] };
  const { e164, raw } = edit.changes;
  return { phones: [{ e164, raw }], mails: [] };
}

/** Who else has the number or address that an edit gave a contact (B01), and that the number's country was supposed. */
export async function remarkOn(id: string, edit: Edit, context: CommandContext): Promise<Remarks> {
  const { rooms, t } = context;
  const typed = addressesOf(edit);
  const twins = await findTwins(typed, context, id);
  const guesses = typed.phones.map((phone) => guessLine(phone, rooms.settings.country, t));
  return {
    lines: [...guesses.filter(Boolean), ...twins.map((twin) => twinLine(twin, t))],
    choices: twins.map((twin) => [
      commandChoice(t('button-open-twin', { name: twin.name }), 'card', twin.id),
    ]),
  };
}
