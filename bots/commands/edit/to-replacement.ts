import type { Contact } from '../../../src/contacts/index.ts';
import { shownPhone } from '../cards/contact-words.ts';
import type { CommandContext } from '../command-context.ts';
import type { Edit, EditState } from './edit-state.ts';

/** The change that was meant and what is said of it, or the question that has to be asked first. */
export type Meant = { edit: Edit; note?: string } | { ask: EditState };

/**
 * "Change Anna's number to …": the new value in the place of the only one, as an addition where there is none, and a
 * question which one where there are several. Edits that add nothing stay as they are.
 */
export function toReplacement(contact: Contact, added: Edit, context: CommandContext): Meant {
  const { t } = context;
  const { _id: id, phones, mails } = contact;
  if (added.kind === 'phone-added') {
    const [only, ...others] = phones;
    if (others.length > 0) return { ask: { id, stage: 'phone-instead', phone: added.phone } };
    return only ? insteadOfPhone(only, added.phone, context) : { edit: added, note: t('phone-had-none') };
  }
  if (added.kind === 'mail-added') {
    const [only, ...others] = mails;
    if (others.length > 0) return { ask: { id, stage: 'mail-instead', address: added.address } };
    return only ? insteadOfMail(only, added.address, context) : { edit: added, note: t('mail-had-none') };
  }
  return { edit: added };
}

/** The type stays: it says what the line is for. The extension belonged to the old number. */
export function insteadOfPhone(
  old: Contact['phones'][number],
  { raw, e164, extension }: Extract<Edit, { kind: 'phone-added' }>['phone'],
  context: CommandContext,
): { edit: Edit; note: string } {
  const shown = (phone: { e164: string; extension?: string }) =>
    shownPhone(phone, context.can('see-full-numbers'), context.t);
  return {
    edit: { kind: 'phone', phoneId: old.id, changes: { raw, e164, extension: extension ?? null } },
    note: context.t('value-replaced', { old: shown(old), new: shown({ e164, extension }) }),
  };
}

export function insteadOfMail(
  old: Contact['mails'][number],
  address: string,
  { t }: CommandContext,
): { edit: Edit; note: string } {
  return {
    edit: { kind: 'mail', mailId: old.id, address },
    note: t('value-replaced', { old: old.address, new: address }),
  };
}
