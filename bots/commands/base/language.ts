import { commandChoice } from '../../../src/dialogue/index.ts';
import { type Language, languages, toLanguage, translatorOf } from '../../../src/locales/index.ts';
import type { BotCommand } from '../command-context.ts';

/** Each language under its own name, so that nobody must read another one to find theirs. */
const ownNames: Record<Language, string> = { en: 'English', fr: 'Français', pl: 'Polski' };

/** `/language`, `/language pl`: the language of one person, on all their channels (F009). */
export const language: BotCommand = {
  name: 'language',
  audience: 'staff',
  listed: true,
  run: async ({ text, value }, context) => {
    const { t, member, rooms } = context;
    const chosen =
      toLanguage(value ?? text.trim()) ??
      languages.find((one) => ownNames[one].toLowerCase() === text.trim().toLowerCase());
    if (!chosen) {
      const choices = languages.map((one) => commandChoice(ownNames[one], 'language', one));
      return { replies: [{ text: t('language-which'), choices: [choices] }] };
    }
    await context.perform('staff.language-chosen', (writer) =>
      rooms.staff.setLanguage(writer, member._id, chosen),
    );
    return { replies: [{ text: translatorOf(chosen)('language-chosen') }] };
  },
};
