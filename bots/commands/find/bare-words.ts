import { foldLabel, type Language, languages } from '../../../src/locales/index.ts';

/** Single words and short phrases that could be a name too, folded: a command only where no contact goes by them. */
const words = {
  people: `contacts|clients|customers|list|contact list|client list|liste|liste des clients|la liste des clients|mes clients|carnet|kontakty|klienci|lista
    |lista klientow`,
  orgs: 'firms|firmes',
  staff: 'team|equipe',
  language: 'languages|langues|jezyk|jezyki',
  cancel: 'back|go back|retour|wroc|wstecz|powrot',
  help: 'menu|commands|commandes|polecenia|komendy',
} as const;

const commands = new Map(
  Object.entries(words).flatMap(([command, list]) =>
    list.split('|').map((word) => [word.trim(), command] as const),
  ),
);

/** A language by its name alone, in any of them. */
const languageNames: Readonly<Record<Language, string>> = {
  en: 'english|anglais|angielski|in english|en anglais|po angielsku',
  fr: 'french|francais|francuski|in french|en francais|po francusku',
  pl: 'polish|polonais|polski|in polish|en polonais|po polsku',
};

const named = new Map(
  languages.flatMap((language) =>
    languageNames[language].split('|').map((word) => [word, language] as const),
  ),
);

/** The command that a bare word such as "language" or "polski" stands for; null for any other text. Pure. */
export function findBareCommand(text: string): { command: string; text: string } | null {
  const word = foldLabel(text);
  const language = named.get(word);
  if (language) return { command: 'language', text: language };
  const command = commands.get(word);
  return command ? { command, text: '' } : null;
}
