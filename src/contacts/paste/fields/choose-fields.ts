import type { ContactDraft } from '../../contact.ts';
import {
  findNameInMail,
  foldText,
  isGivenName,
  looksLikeSurname,
  splitFullName,
  toNamePart,
} from '../../names/index.ts';
import { type Segment, textOf, use } from '../segments.ts';
import { findNames, type NameCandidate } from './find-names.ts';
import { findOrganizations, findWorkplace, type OrganizationCandidate } from './find-organizations.ts';
import { findTitle, type TitleCandidate } from './find-titles.ts';
import { best, type Facts, guessCompany, isCity, matchesDomain } from './guess-company.ts';

const NAME_THRESHOLD = 4;

function setName(
  draft: ContactDraft,
  name: NameCandidate,
  text: string,
  notes: Map<Segment, string[]>,
): void {
  const split = splitFullName(text);
  const marked = new Map(
    name.segment.words.flatMap((word) => (word.marked === undefined ? [] : [[word.folded, word.marked]])),
  );
  const asTyped = (part: string) =>
    part
      .split(' ')
      .map((word) => marked.get(foldText(word)) ?? word)
      .join(' ');
  if (split.firstName !== undefined) draft.firstName = asTyped(split.firstName);
  if (split.lastName !== undefined) draft.lastName = asTyped(split.lastName);
  if (split.guessed || (!name.given && !name.segment.announced)) {
    draft.guesses.push(...(['firstName', 'lastName'] as const).filter((path) => split[path] !== undefined));
  }
  if (split.titles !== undefined) notes.set(name.segment, [split.titles, ...(notes.get(name.segment) ?? [])]);
}

/** "Smith, Karen" and "emma,watts": the comma parts one name. Gives the other half, and whether it is the surname in front. */
function findOtherHalf(
  name: NameCandidate,
  segments: Segment[],
  facts: Facts,
): { segment: Segment; inFront: boolean } | null {
  if (name.size !== 1 || name.honorific || name.to !== name.segment.words.length || name.from !== 0)
    return null;
  const at = segments.indexOf(name.segment);
  const lower = segments.every((segment) => segment.words.every((word) => !word.capital));
  for (const [segment, inFront] of [
    [segments[at - 1], true],
    [segments[at + 1], false],
  ] as const) {
    const [word, second] = segment?.words ?? [];
    if (
      segment === undefined ||
      word === undefined ||
      second !== undefined ||
      segment.line !== name.segment.line
    )
      continue;
    if (!/^[\p{L}'’-]+$/u.test(word.core) || segment.kept || facts.lexicon.titleHeads.has(word.folded))
      continue;
    if (isGivenName(word.core) && inFront) continue;
    const only = segments.filter((other) => other.line === segment.line).length === 2;
    if (segment.used.some(Boolean)) continue;
    const likely =
      facts.mailWords.has(word.folded) ||
      (!inFront && looksLikeSurname(word.core)) ||
      (inFront && (looksLikeSurname(word.core) || word.allCapitals || segment.announced || only));
    if (likely || (lower && !inFront && !facts.lexicon.sentenceWords.has(word.folded)))
      return { segment, inFront };
  }
  return null;
}

function wordsOf(name: NameCandidate): string {
  return name.segment.words
    .slice(name.from, name.to)
    .map((word) => word.core)
    .join(' ');
}

/** The name again, as a mail has it in its head and its signature: nothing new for the note. */
function useRepeats(name: NameCandidate, names: NameCandidate[]): void {
  const foldedOf = (one: NameCandidate) =>
    one.segment.words.slice(one.nameFrom, one.to).map((word) => word.folded);
  const known = new Set(foldedOf(name));
  for (const other of names) {
    const whole = other.nameFrom === 0 && other.to === other.segment.words.length;
    if (other === name || !(whole || other.size === name.size)) continue;
    if (foldedOf(other).every((word) => known.has(word))) use(other.segment, other.nameFrom, other.to);
  }
}

/** "Nom : Dupont" beside "Prénom : Marie": the general label meant the half that is missing. */
function completeName(draft: ContactDraft, names: NameCandidate[]): void {
  const missing =
    draft.firstName === undefined ? 'firstName' : draft.lastName === undefined ? 'lastName' : undefined;
  const announced = best(names.filter((name) => name.segment.announced));
  if (missing === undefined || announced === undefined) return;
  draft[missing] = toNamePart(textOf(announced.segment, announced.nameFrom, announced.to));
  use(announced.segment, announced.from, announced.to);
}

/** A person who comes with an organization must be more than "the headmistress, Mrs Poirier". */
function isFullPerson(
  name: NameCandidate,
  organization: OrganizationCandidate,
  segments: Segment[],
  titled: boolean,
): boolean {
  if (name.segment.announced) return true;
  const inFront = segments.indexOf(name.segment) < segments.indexOf(organization.segment);
  if (name.honorific && !name.given && name.size === 1) return inFront;
  if (name.given || name.honorific || titled) return true;
  return name.score >= NAME_THRESHOLD + 3 || (name.size >= 2 && inFront);
}

/**
 * Decides who or what the segments are about and fills name, organization, company and job title; the words it takes are
 * marked as used. Titles of the person ("dr inż.") are returned for the note.
 */
export function chooseFields(draft: ContactDraft, segments: Segment[], facts: Facts): Map<Segment, string[]> {
  const { lexicon, mailWords } = facts;
  const notes = new Map<Segment, string[]>();
  const open = segments.filter((segment) => !segment.kept);
  const organizations = open.flatMap((segment) => findOrganizations(segment, lexicon));
  for (const found of organizations) if (matchesDomain(found.name, facts.mailDomains)) found.score += 1;
  const first = open[0];
  const names = open.flatMap((segment) =>
    findNames(segment, {
      lexicon,
      organizations,
      mailWords,
      onlyFixedLines: facts.onlyFixedLines,
      isDomain: (name) => matchesDomain(name, facts.mailDomains),
      first,
    }),
  );
  const labelled = draft.firstName !== undefined || draft.lastName !== undefined;
  let name = labelled ? undefined : best(names.filter((candidate) => candidate.score >= NAME_THRESHOLD));
  const hasCompany = draft.company !== undefined;
  let organization = hasCompany ? undefined : best(organizations);
  const titleOf = () => open.map((segment) => findTitle(segment, lexicon)).find((found) => found !== null);

  if (labelled) completeName(draft, names);
  if (organization !== undefined) use(organization.segment, organization.from, organization.to);
  if (name !== undefined) use(name.segment, name.from, name.to);
  const title: TitleCandidate | undefined = draft.jobTitle === undefined ? titleOf() : undefined;
  if (
    name !== undefined &&
    organization !== undefined &&
    !isFullPerson(name, organization, segments, title !== undefined)
  ) {
    for (let index = name.from; index < name.to; index += 1) name.segment.used[index] = false;
    name = undefined;
  }
  const hasPerson = labelled || name !== undefined;
  if (name !== undefined) {
    const other = findOtherHalf(name, open, facts);
    // Without the quotes and brackets around: `From: "Doe, John" <…>`.
    const own = wordsOf(name);
    if (other === null) setName(draft, name, own, notes);
    else {
      const half = other.segment.words[0]?.core ?? '';
      setName(draft, name, other.inFront ? `${half}, ${own}` : `${own} ${half}`, notes);
      use(other.segment, 0, 1);
      if (!other.inFront) draft.guesses.push('lastName');
    }
  }
  if (name !== undefined) useRepeats(name, names);
  if (title !== undefined && (hasPerson || (organization === undefined && !hasCompany))) {
    use(title.segment, title.from, title.to);
    draft.jobTitle = title.title;
  }
  if (organization === undefined && !hasCompany) {
    const found = open
      .map((segment) => findWorkplace(segment, lexicon, (word) => isCity(word, lexicon)))
      .find((workplace) => workplace !== null);
    organization = found ?? (hasPerson ? guessCompany(open, facts, name?.segment) : undefined);
    if (organization !== undefined) use(organization.segment, organization.from, organization.to);
  }
  setOrganization(draft, organization, { hasPerson, open, facts });
  if (draft.type === 'person' && !hasPerson) guessNameByMail(draft);
  return notes;
}

/** Last resort: "anna.nowak@…" tells who it is. */
function guessNameByMail(draft: ContactDraft): void {
  const name = draft.mails.map((mail) => findNameInMail(mail.address)).find((found) => found !== null);
  if (name?.firstName === undefined || name.lastName === undefined) return;
  draft.firstName = name.firstName;
  draft.lastName = name.lastName;
  draft.guesses.push('firstName', 'lastName');
}

function setOrganization(
  draft: ContactDraft,
  organization: OrganizationCandidate | undefined,
  { hasPerson, open, facts }: { hasPerson: boolean; open: Segment[]; facts: Facts },
): void {
  if (hasPerson || draft.jobTitle !== undefined) {
    if (organization !== undefined && draft.company === undefined) {
      draft.company = organization.name;
      if (organization.score < 2.5) draft.guesses.push('company');
    }
    return;
  }
  if (draft.company !== undefined) {
    draft.type = 'organization';
    draft.organizationName = draft.company;
    delete draft.company;
    return;
  }
  const guessed = organization ?? guessCompany(open, facts, undefined);
  if (guessed === undefined) return;
  if (guessed.score < 2) use(guessed.segment, guessed.from, guessed.to);
  draft.type = 'organization';
  draft.organizationName = guessed.name;
  if (guessed.score < 3) draft.guesses.push('type', 'organizationName');
}
