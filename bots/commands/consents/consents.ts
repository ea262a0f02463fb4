import { findDefinitions, nameOfConsent, newestVersion } from '../../../src/consent/index.ts';
import { commandChoice, inRows, type Outcome } from '../../../src/dialogue/index.ts';
import type { BotCommand, CommandContext } from '../command-context.ts';
import { resolveContact } from '../resolve-contact.ts';
import { contactConsents } from './contact-consents.ts';

/** `/consents`: the named consents of the business (F128); `/consents CONTACT`: what that contact has agreed to. */
export const consents: BotCommand = {
  name: 'consents',
  audience: 'staff',
  permission: 'see-contacts',
  listed: true,
  run: async (args, context) => {
    const words = args.contact ?? args.text;
    if (!words.trim()) return { replies: [await definitionList(context)] };
    const resolved = await resolveContact(words, { command: 'consents', args, bin: true }, context);
    if ('outcome' in resolved) return resolved.outcome;
    return { replies: [await contactConsents(resolved.contact, context)] };
  },
};

/** Button of the list: a new definition is asked for. */
export const newConsent: BotCommand = {
  name: 'newconsent',
  audience: 'staff',
  permission: 'manage-settings',
  listed: false,
  run: async (): Promise<Outcome> => ({
    replies: [],
    begin: { dialogue: 'define-consent', state: { stage: 'name' } },
  }),
};

export async function definitionList({ rooms, t, tx, can }: CommandContext, said?: string) {
  const definitions = await findDefinitions(rooms.database, tx);
  const lines = definitions.map((definition, at) => {
    const { version } = newestVersion(definition);
    const state = definition.retiredAt ? ` · ${t('consent-retired')}` : '';
    return `${at + 1}. ${nameOfConsent(definition, t.language)} · ${t('consent-version', { version })}${state}`;
  });
  const numbers = definitions.map(({ _id }, at) => commandChoice(String(at + 1), 'consentcard', _id));
  const add = can('manage-settings')
    ? [[commandChoice(t('button-new-consent'), 'newconsent'), commandChoice(t('button-seal'), 'seal')]]
    : [];
  return {
    title: t('consents-title', { count: definitions.length }),
    text: [said, ...(lines.length > 0 ? lines : [t('consents-none')])].filter(Boolean).join('\n'),
    choices: [...inRows(numbers, 5), ...add],
  };
}
