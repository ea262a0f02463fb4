import type { Tag } from '../../../src/contacts/index.ts';
import { foldLabel } from '../../../src/locales/index.ts';
import type { CommandContext } from '../command-context.ts';
import { findNamedTag } from './find-named-tag.ts';

/** Words around the tag of those who are asked for, folded, in every language at once. */
const words = new Set(
  `list show which what all our the my of who are is has have tag tags tagged label display clients client customers customer contacts people persons
  liste lister quels quelles montre affiche tous toutes les des nos notre mes qui sont est a ont le la avec etiquette etiquettes clients client clientes contacts personnes
  lista liste jacy jakie pokaz wypisz wszyscy wszystkich wszystkie nasi naszych nasze moi kto jest ma tagiem tagi klienci klientow kontakty kontaktow osoby`.split(
    /\s+/,
  ),
);

/** Longest list that is asked for, in words. */
const mostWords = 6;

/** The tag in "our vips", "liste des clients fidèles": what is left when the words of a list are taken off, in the plural too. */
export async function findListedTag(text: string, context: CommandContext): Promise<Tag | null> {
  const typed = text
    .trim()
    .replace(/[\s?!.]+$/u, '')
    .split(/\s+/u);
  if (typed.length > mostWords) return null;
  const whole = typed.length === 1 ? null : await findNamedTag(typed.join(' '), context);
  if (whole) return whole;
  const from = typed.findIndex((word) => !words.has(foldLabel(word)));
  const to = typed.findLastIndex((word) => !words.has(foldLabel(word)));
  if (from < 0) return null;
  for (let end = typed.length; end > to; end -= 1) {
    const name = typed.slice(from, end).join(' ');
    const tag = (await findNamedTag(name, context)) ?? (await findNamedTag(singular(name), context));
    if (tag) return tag;
  }
  return null;
}

/** "vips", "vipy", "vipów": endings that no case of a name has. */
const singular = (name: string): string => name.replace(/(?:s|y|ów|ow|ami|om)$/iu, '');
