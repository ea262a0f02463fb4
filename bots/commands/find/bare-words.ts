import { foldLabel } from '../../../src/locales/index.ts';

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

/** The command that a bare word such as "language" stands for; null for any other text. Pure. */
export function findBareCommand(text: string): string | null {
  return commands.get(foldLabel(text)) ?? null;
}
