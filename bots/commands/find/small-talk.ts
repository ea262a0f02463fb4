import { foldLabel } from '../../../src/locales/index.ts';

/** What is said to a colleague besides work, folded, in every language at once: people mix them. */
const words = {
  hello: `hi|hello|hello there|hey|good morning|good afternoon|good evening|bonjour|salut|bonsoir|coucou|hello bot
    |hello how are you|hi there|hi there how are you|dzien dobry co slychac|hi how are you|how are you|bonjour comment ca va|salut comment ca va|comment ca va|bonjour ca va|salut ca va|bonjour a tous
    |czesc|hej|siema|dzien dobry|dobry wieczor|witam|witaj|co slychac|czesc co slychac|hej co slychac|jak sie masz`,
  thanks: `thanks|thank you|thank you very much|thank you so much|many thanks|thanks a lot|thx|cheers|great|great thanks|perfect|good bot|merci|merci beaucoup|merci bien
    |super|super merci|parfait|genial|top|dziekuje|dziekuje bardzo|dzieki|dzieki wielkie|wielkie dzieki|swietnie|super dzieki|ekstra`,
  answer: `ok|okay|yes|no|yep|sure|oui|non|d accord|tak|nie|dobra|dobrze|jasne`,
  export: `export|export all|export contacts|exporter|exporte les contacts|exporter les contacts|eksport|eksportuj|wyeksportuj
    |eksport kontaktow|eksportuj kontakty`,
} as const;

export type SmallTalk = keyof typeof words;

const meanings = new Map(
  Object.entries(words).flatMap(([meaning, list]) =>
    list.split('|').map((word) => [word.trim(), meaning as SmallTalk] as const),
  ),
);

/** A greeting, a thank-you, or an answer to nothing; null for anything that may be a name. Pure. */
export function findSmallTalk(text: string): SmallTalk | null {
  return meanings.get(foldLabel(text)) ?? null;
}
