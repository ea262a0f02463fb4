import type { ContactDraft } from '../contact.ts';
import { parseMail } from '../mails.ts';
import { splitFullName } from '../names/index.ts';
import { type CountryCode, isGuessedNumber, parsePhone } from '../phones/index.ts';
import { isReadable } from '../visible-text.ts';
import type { ContentLine } from './content-lines.ts';
import { type CardLanguage, toDatedLine } from './dated-line.ts';
import { toPhoneType } from './phone-types.ts';
import { splitValue, unescapeValue } from './value-parts.ts';

/** Properties of a person that the contact has no field for: their text goes to the note. */
const noted = new Set([
  'ADR',
  'URL',
  'BDAY',
  'ANNIVERSARY',
  'NICKNAME',
  'IMPP',
  'X-SKYPE',
  'X-SOCIALPROFILE',
  'X-JABBER',
]);

interface Card {
  version: string;
  lines: ContentLine[];
  first(name: string): ContentLine | undefined;
  text(name: string): string | undefined;
  parts(name: string): string[];
  label(line: ContentLine): string | undefined;
}

function toCard(lines: ContentLine[]): Card {
  const version = lines.find((line) => line.name === 'VERSION')?.value.trim() ?? '3.0';
  const first = (name: string) => lines.find((line) => line.name === name && line.value.trim() !== '');
  const labels = new Map(
    lines.flatMap((line) =>
      line.name === 'X-ABLABEL' && line.group ? [[line.group.toLowerCase(), line.value] as const] : [],
    ),
  );
  return {
    version,
    lines,
    first,
    text: (name) => {
      const found = first(name);
      return found && (unescapeValue(found.value, version).trim() || undefined);
    },
    parts: (name) => splitValue(first(name)?.value ?? '', ';', version),
    label: (line) => {
      const typed = line.group && labels.get(line.group.toLowerCase());
      // Apple marks its own labels: _$!<Mobile>!$_
      return typed
        ? unescapeValue(typed, version)
            .replace(/^_\$!<(.*)>!\$_$/, '$1')
            .trim()
        : undefined;
    },
  };
}

function isPreferred(line: ContentLine): boolean {
  return (
    line.parameters.has('PREF') ||
    (line.parameters.get('TYPE') ?? []).some((type) => type.toUpperCase() === 'PREF')
  );
}

/** Preferred ones first, else in the order of the card. */
function inOrder(card: Card, name: string): ContentLine[] {
  const lines = card.lines.filter((line) => line.name === name && line.value.trim() !== '');
  return [...lines.filter(isPreferred), ...lines.filter((line) => !isPreferred(line))];
}

function readPhones(card: Card, draft: ContactDraft, country: CountryCode, notes: string[]): void {
  for (const line of inOrder(card, 'TEL')) {
    const raw = unescapeValue(line.value, card.version).trim();
    const parsed = parsePhone(raw, country);
    if ('problem' in parsed) {
      draft.problems.push({ code: parsed.problem, raw });
      continue;
    }
    const { doubtful: _doubtful, ...phone } = parsed;
    if (draft.phones.some((known) => known.e164 === phone.e164 && known.extension === phone.extension))
      continue;
    const label = card.label(line);
    const type = toPhoneType(line.parameters.get('TYPE') ?? [], label);
    if (label !== undefined && type === undefined) notes.push(`${label}: ${raw}`);
    if (isGuessedNumber(parsed, country)) draft.guesses.push(`phones.${draft.phones.length}`);
    draft.phones.push(type === undefined ? phone : { ...phone, type });
  }
}

function readMails(card: Card, draft: ContactDraft): void {
  for (const line of inOrder(card, 'EMAIL')) {
    const raw = unescapeValue(line.value, card.version).trim();
    const parsed = parseMail(raw);
    if ('problem' in parsed) draft.problems.push({ code: parsed.problem, raw });
    else if (!draft.mails.some((known) => known.address === parsed.address))
      draft.mails.push({ address: parsed.address });
  }
}

function readNames(card: Card, draft: ContactDraft, notes: string[]): void {
  const [family = '', given = '', additional = '', prefix = '', suffix = ''] = card.parts('N');
  const [organization = '', ...units] = card.parts('ORG');
  const shown = card.text('FN');
  const kind = card.text('KIND')?.toLowerCase();
  const showsAs = card.text('X-ABSHOWAS')?.toUpperCase();
  const named = family !== '' || given !== '';
  const namedLikeOrganization =
    !named && organization !== '' && (shown === undefined || shown === organization);
  if (kind === 'org' || kind === 'organization' || showsAs === 'COMPANY' || namedLikeOrganization) {
    draft.type = 'organization';
    draft.organizationName = organization || shown || [given, family].filter(Boolean).join(' ') || undefined;
    if (named && organization !== '')
      notes.push([prefix, given, additional, family, suffix].filter(Boolean).join(' '));
  } else {
    if (named) {
      draft.firstName = given || additional || undefined;
      draft.lastName = [family, suffix].filter(Boolean).join(' ') || undefined;
      notes.push([prefix, given === '' ? '' : additional].filter(Boolean).join(' '));
    } else if (shown !== undefined) {
      const name = splitFullName(shown);
      draft.firstName = name.firstName;
      draft.lastName = name.lastName;
      draft.guesses.push(...(['firstName', 'lastName'] as const).filter((path) => name[path] !== undefined));
      if (name.titles !== undefined) notes.push(name.titles);
    }
    draft.company = organization || undefined;
  }
  notes.push(...units.filter(Boolean));
  // A name of hearts is one for the phone it came from; here it stays as a remark.
  for (const field of ['firstName', 'lastName', 'organizationName', 'company'] as const) {
    const name = draft[field];
    if (name === undefined || isReadable(name)) continue;
    notes.push(name);
    delete draft[field];
  }
}

/** One card as a draft. */
export function toDraft(lines: ContentLine[], country: CountryCode, language: CardLanguage): ContactDraft {
  const card = toCard(lines);
  const draft: ContactDraft = {
    type: 'person',
    phones: [],
    mails: [],
    tags: [],
    proposals: [],
    guesses: [],
    problems: [],
  };
  const notes: string[] = [];
  readNames(card, draft, notes);
  const [title, role] = [card.text('TITLE'), card.text('ROLE')];
  if (title ?? role) draft.jobTitle = title ?? role;
  if (title !== undefined && role !== undefined && role !== title) notes.push(role);
  readPhones(card, draft, country, notes);
  readMails(card, draft);
  for (const line of card.lines) {
    if (line.name === 'CATEGORIES') {
      const tags = splitValue(line.value, ',', card.version).filter(
        (tag) => tag !== '' && !draft.tags.includes(tag),
      );
      draft.tags.push(...tags.filter(isReadable));
      notes.push(...tags.filter((tag) => !isReadable(tag)));
    } else if (line.name === 'NOTE') notes.unshift(unescapeValue(line.value, card.version).trim());
    else if (noted.has(line.name)) {
      const text = splitValue(line.value, ';', card.version).filter(Boolean).join(', ');
      if (text !== '') notes.push(toDatedLine(line, text, language) ?? text);
    }
  }
  const note = notes.filter((part) => part !== '').join('\n');
  if (note !== '') draft.note = note;
  return draft;
}
