import { toTagSlug } from '../../../../src/contacts/index.ts';
import { languages, translatorOf } from '../../../../src/locales/index.ts';
import { type OwnList, readOwnValues } from '../../../../src/settings/index.ts';
import { builtInPhoneTypes, builtInSources } from '../../cards/contact-words.ts';
import type { CommandContext } from '../../command-context.ts';

const builtIn: Readonly<Record<OwnList, { values: ReadonlySet<string>; text: 'phone-type' | 'source' }>> = {
  'phone-types': { values: builtInPhoneTypes, text: 'phone-type' },
  sources: { values: builtInSources, text: 'source' },
};

/** Values of a list to choose from: built-in ones, then everybody's own (F020). */
export async function offeredValues(list: OwnList, { rooms, tx }: CommandContext): Promise<string[]> {
  return [...builtIn[list].values, ...(await readOwnValues(rooms.database, list, tx))];
}

/** What was typed as the list has it: "Komórkowy" is the built-in mobile, "FAKS" somebody's "Faks"; else as typed. */
export async function toListed(list: OwnList, typed: string, context: CommandContext): Promise<string> {
  const value = typed.replace(/\s+/g, ' ').trim();
  const slug = toTagSlug(value);
  const { values, text } = builtIn[list];
  for (const one of values) {
    const names = languages.map((language) => translatorOf(language)(`${text}-${one}`));
    if ([one, ...names].some((name) => toTagSlug(name) === slug)) return one;
  }
  const own = await readOwnValues(context.rooms.database, list, context.tx);
  return own.find((one) => toTagSlug(one) === slug) ?? value;
}
