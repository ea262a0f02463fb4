import { type Contact, type ContactType, displayName } from '../../src/contacts/index.ts';
import { fold, indexWords, splitWords } from '../../src/contacts/search/index.ts';
import { toNameCandidates } from '../../src/dialogue/index.ts';
import { languages } from '../../src/locales/index.ts';
import type { CommandContext } from './command-context.ts';
import { lookUp } from './find/look-up.ts';

export interface Matches {
  /** The one contact that is meant beyond doubt. */
  clear: Contact | null;
  /** True when the words are words of the names of those that may be meant, or a number or mail of theirs. */
  byName: boolean;
  /** Those that may be meant, the likeliest first; includes the clear one. */
  likely: Contact[];
}

/**
 * How surely words name a contact. `whole`: their full name, mail or number. `name`: each word is a word of the name, or
 * the digits are part of a number. `part`: anything else that fits, such as the beginning of a name, a tag or a typing error.
 */
type Grade = 'whole' | 'name' | 'part';

const hitsRead = 20;
/** People tell numbers apart by their last four digits. */
const fewestDigits = 4;

/**
 * The contacts that words may mean, in the cases of the reader's language; when nobody bears that name, in those of the
 * other languages too, as a name may come out of a sentence of any of them. See `Matches`.
 */
export async function findMatches(
  words: string,
  context: CommandContext,
  type?: ContactType,
): Promise<Matches> {
  const { language } = context.t;
  const own = await matchForms(words, toNameCandidates(words, language), context, type);
  if (own.spelled.byName) return own.spelled;
  const others = languages.filter((one) => one !== language);
  const forms = new Set(others.flatMap((one) => toNameCandidates(words, one)));
  const foreign = await matchForms(words, [...forms], context, type);
  if (foreign.spelled.byName) return foreign.spelled;
  return own.folded.byName || !foreign.folded.byName ? own.folded : foreign.folded;
}

async function matchForms(
  words: string,
  forms: readonly string[],
  context: CommandContext,
  type?: ContactType,
): Promise<{ spelled: Matches; folded: Matches }> {
  const { rooms, tx } = context;
  const exact = new Set<string>();
  const ids = new Set<string>();
  for (const form of forms) {
    const hits = await lookUp(form, { limit: hitsRead, ...(type && { type }) }, context);
    hits.ids.forEach((id, at) => {
      ids.add(id);
      if (at < hits.exact) exact.add(id);
    });
  }
  const found = (await rooms.contacts.findContacts([...ids], tx)).filter(({ deletedAt }) => !deletedAt);
  const sort = (spelled: boolean) => {
    const grade = (contact: Contact) => (exact.has(contact._id) ? gradeOf(contact, forms, spelled) : 'part');
    return sortMatches(words, found, grade, exact);
  };
  return { spelled: sort(true), folded: sort(false) };
}

function sortMatches(
  words: string,
  found: readonly Contact[],
  gradeFor: (contact: Contact) => Grade,
  exact: ReadonlySet<string>,
): Matches {
  const graded = new Map<Grade, Contact[]>();
  for (const contact of found) {
    const grade = gradeFor(contact);
    graded.set(grade, [...(graded.get(grade) ?? []), contact]);
  }
  const whole = graded.get('whole') ?? [];
  const byName = [...whole, ...(graded.get('name') ?? [])];
  // A full name of several words means its bearer, whoever else has these words among longer names.
  const full = splitWords(words).length > 1 || words.includes('@') ? whole : byName;
  const best = [full, byName].find((some) => some.length > 0);
  if (best) return { clear: best.length === 1 ? (best[0] ?? null) : null, byName: true, likely: best };
  const part = graded.get('part') ?? [];
  const sure = part.filter(({ _id }) => exact.has(_id));
  return { clear: null, byName: false, likely: sure.length > 0 ? sure : part };
}

function gradeOf(contact: Contact, forms: readonly string[], spelled: boolean): Grade {
  const grades = forms.map((form) => gradeOfForm(contact, form, spelled));
  return grades.find((grade) => grade === 'whole') ?? grades.find((grade) => grade === 'name') ?? 'part';
}

function gradeOfForm(contact: Contact, form: string, spelled: boolean): Grade {
  const mail = form.trim().toLowerCase();
  if (contact.mails.some(({ address }) => address.toLowerCase() === mail)) return 'whole';
  const digits = form.replace(/[\s()+./-]/g, '');
  if (/^\d+$/.test(digits)) {
    const fits = contact.phones.some(({ e164 }) => e164.includes(digits.replace(/^0+/, '')));
    return fits && digits.length >= fewestDigits ? 'name' : 'part';
  }
  const name = displayName(contact);
  if (spelled && !isSpelled(form, name)) return 'part';
  const known = new Set(indexWords(name));
  const typed = splitWords(form);
  const isIn = (spellings: readonly string[]) => spellings.some((one) => known.has(one));
  const all = typed.every(({ parts, joined }) => parts.every(isIn) || (joined !== undefined && isIn(joined)));
  const [said, length] = [partsOf(typed), partsOf(splitWords(name))];
  // More words than the name has: one of them is said twice, or is no name.
  if (said === 0 || said > length || !all) return 'part';
  return said === length ? 'whole' : 'name';
}

/**
 * Whether the name has the marks that were typed. Leaving them out is usual ("zolc" is Żółć), but nobody adds any: "Annę" is
 * no Anne, it is Anna in another case.
 */
function isSpelled(form: string, name: string): boolean {
  const split = (text: string) =>
    text
      .normalize('NFC')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u);
  const written = new Set(split(name));
  return split(form).every((word) => fold(word) === word || written.has(word));
}

/** Parts between hyphens count: Żółć is not all of Żółć-Nowak. */
function partsOf(words: ReturnType<typeof splitWords>): number {
  return words.reduce((sum, { parts }) => sum + parts.length, 0);
}
