import { isGivenName } from '../../../src/contacts/index.ts';
import type { Intent } from '../../../src/dialogue/index.ts';
import { foldLabel } from '../../../src/locales/index.ts';
import type { CommandContext } from '../command-context.ts';
import { findMatches } from '../match-contacts.ts';
import { findListedTag } from './find-listed-tag.ts';
import { splitNames } from './tag-several.ts';

const toSet = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Verbs that put a tag on or take it off, and what may stand between contact and tag then; folded, every language at once. */
const ways = [
  {
    command: 'tag',
    verbs: toSet(
      `tag label put mark flag make set mets met mettre passe ajoute rajoute colle inscris marque daj nadaj dodaj dopisz wrzuc otaguj taguj zaznacz etiquette tague
       przypisz wpisz oznacz`,
    ),
    joints: toSet('as to on in among en dans parmi a au aux comme do dla u jako'),
  },
  {
    command: 'untag',
    verbs: toSet(
      `take remove strike drop strip pull kick delete enleve enlever enlevez retire retirer retirez ote oter sors sortir
       vire supprime supprimer efface zdejmij zdjac zabierz odbierz usun usunac skasuj wypisz wykresl skresl wyrzuc wywal sciagnij`,
    ),
    joints: toSet('from off out of des de du parmi d a au z ze od u spod'),
  },
] as const;

const articles = toSet('the a an la le les l tag etykiete');

/** Verbs that ask for a list as well: "wypisz vipów z Acme" takes nothing off. */
const listing = toSet('wypisz daj');

/** Verbs that take a contact away as well: "delete vip Tom" may mean Tom, "delete vip from Tom" does not. */
const deleting = toSet(
  'remove drop delete kick enleve enlever enlevez retire retirer vire supprime supprimer efface usun usunac skasuj wykresl skresl wyrzuc wywal',
);

/** Verbs that need no tag that there is: nothing else is put on several people at once. */
const tagging = toSet('tag label otaguj taguj oznacz etiquette tague');

/** Names too: Mark Hill, who may be new, is not Peter Hill. */
const names = toSet('mark');

const mostWords = 14;

/**
 * The tagging that only the book tells: "zdejmij Tomkowi vip", "enlève Luc des vip", "daj Ewie vip". A verb, then a person's
 * name and the name of a tag that there is, in either order, with nothing else beside them; so for several people, who may
 * get a new tag of one word too. Null where it is not so.
 */
export async function readTagging(text: string, context: CommandContext): Promise<Intent | null> {
  if (!context.can('see-contacts')) return null;
  const [verb = '', ...words] = text
    .trim()
    .replace(/[\s!.]+$/u, '')
    .split(/\s+/u);
  const folded = foldLabel(verb);
  const way = ways.find(({ verbs }) => verbs.has(folded));
  if (!way || words.length < 2 || words.length > mostWords) return null;
  const read = new Map<string, Intent>();
  const fresh = tagging.has(folded) ? await readFreshTag(words, context) : null;
  for (let cut = 1; cut < words.length; cut += 1) {
    const [left, right] = [words.slice(0, cut), words.slice(cut)];
    const sides = [left, right].map((side) => withoutSmall(side, way.joints));
    for (const [name = '', tagged = ''] of listing.has(folded) ? [sides] : [sides, sides.toReversed()]) {
      if (name === '' || tagged === '') continue;
      const joined = [left.at(-1), right[0]].some((word) => way.joints.has(foldLabel(word ?? '')));
      if (names.has(folded) && !joined) continue;
      if (deleting.has(folded) && !joined && !isDative(name)) continue;
      const tag = await findListedTag(tagged, context);
      if (!tag || !(await arePeople(name, context))) continue;
      const { command } = way;
      read.set(`${name} ${tag._id}`, { command, args: { text: '', contact: name, tags: [tag.name] } });
    }
  }
  return read.size === 1 ? ([...read.values()][0] ?? null) : read.size === 0 ? fresh : null;
}

/** "tag lucy, tom and paul summer": several people, then a word that is nobody's name. */
async function readFreshTag(words: readonly string[], context: CommandContext): Promise<Intent | null> {
  const tag = words.at(-1) ?? '';
  const contact = words.slice(0, -1).join(' ');
  if (splitNames(contact).length < 2 || !(await arePeople(contact, context))) return null;
  if (isGivenName(tag) || (await findMatches(tag, context)).byName) return null;
  return { command: 'tag', args: { text: '', contact, tags: [tag] } };
}

/** Words without the articles and joints around them. */
function withoutSmall(words: readonly string[], joints: ReadonlySet<string>): string {
  const isLarge = (word: string) => !joints.has(foldLabel(word)) && !articles.has(foldLabel(word));
  const from = words.findIndex(isLarge);
  return from < 0 ? '' : words.slice(from, words.findLastIndex(isLarge) + 1).join(' ');
}

/** Whom something is taken from in Polish: "Tomkowi", "Ewie". */
function isDative(name: string): boolean {
  const [given = ''] = name.split(' ');
  return /(?:owi|e)$/iu.test(given) && !isGivenName(given);
}

/** "daj vip Acme" may ask for the list of a firm. */
async function arePeople(words: string, context: CommandContext): Promise<boolean> {
  for (const name of splitNames(words)) {
    const { byName, likely } = await findMatches(name, context);
    if (!byName || likely.some(({ type }) => type !== 'person')) return false;
  }
  return true;
}
