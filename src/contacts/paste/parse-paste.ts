import type { ContactDraft } from '../contact.ts';
import { foldText, toNamePart } from '../names/index.ts';
import { type CountryCode, lineKind } from '../phones/index.ts';
import { isVcard } from '../vcard/index.ts';
import { cleanText } from './clean-text.ts';
import { endNote, findPhoneAtEnd } from './end-note.ts';
import { chooseFields } from './fields/choose-fields.ts';
import { isKept } from './is-kept.ts';
import { getLexicon, type Lexicon, type PasteLanguage } from './lexicon/index.ts';
import { carveParts, type Part } from './parts/carve-parts.ts';
import { readLoneDigits } from './parts/find-fragments.ts';
import { readConsentList } from './parts/read-consents.ts';
import { splitCars } from './parts/split-cars.ts';
import { type Chunk, splitLabels } from './parts/split-labels.ts';
import { readCards } from './read-cards.ts';
import { createSegment, type Segment, splitText } from './segments.ts';
import { type Remark, writeNote } from './write-note.ts';

export interface PasteSetting {
  /** Supposed for numbers without calling code. */
  country: CountryCode;
  /** The language whose words win where two languages give a word two meanings. */
  language: PasteLanguage;
}

/** What a paste has given so far; the note is put together from `remarks` and the words no field took. */
interface Reading extends PasteSetting {
  draft: ContactDraft;
  lexicon: Lexicon;
  segments: Segment[];
  remarks: Remark[];
  /** What followed "note:". */
  noted: string[];
}

function addParts(reading: Reading, parts: Part[], line: number): void {
  const { draft } = reading;
  for (const part of parts) {
    if (part.kind === 'mail') {
      if (!draft.mails.some((known) => known.address === part.address))
        draft.mails.push({ address: part.address });
    } else if (part.kind === 'phone') {
      const known = draft.phones.find(
        (other) => other.e164 === part.phone.e164 && other.extension === part.phone.extension,
      );
      if (known === undefined) {
        if (part.doubtful) draft.guesses.push(`phones.${draft.phones.length}`);
        draft.phones.push(part.phone);
      }
      if (part.ownLabel !== undefined)
        reading.remarks.push({ line, text: `${part.ownLabel}: ${part.phone.raw}` });
    } else if (part.kind === 'problem') draft.problems.push(part.problem);
    else if (part.kind === 'tag') addTags(draft, [part.tag]);
    else if (part.kind === 'consents') {
      const fresh = part.proposals.filter(
        (one) => !draft.proposals.some((other) => other.channel === one.channel),
      );
      draft.proposals.push(...fresh);
    } else if (part.kind === 'kept') reading.remarks.push({ line, text: part.text });
  }
}

function addTags(draft: ContactDraft, tags: string[]): void {
  const known = new Set(draft.tags.map((tag) => foldText(tag)));
  for (const tag of tags) {
    if (tag === '' || known.has(foldText(tag))) continue;
    known.add(foldText(tag));
    draft.tags.push(tag);
  }
}

/** Reads a text without label: values by their shape, the rest into segments. Gives the parts back for labels. */
function readPlain(reading: Reading, text: string, line: number, announced = false): void {
  const parts = carveParts(text, reading.country, reading.lexicon);
  addParts(reading, parts, line);
  let fresh = announced;
  for (const part of parts) {
    if (part.kind !== 'text') continue;
    for (const { text: piece, isCar } of splitText(part.text).flatMap(splitCars)) {
      const segment = createSegment(piece, line, fresh);
      segment.kept = isCar || isKept(segment, reading.lexicon);
      reading.segments.push(segment);
      if (announced && segment.words.length > 1) fresh = false;
    }
  }
}

/** The value of a labelled field up to the first separator; what stands behind is read as plain text. */
function readValue(reading: Reading, text: string, line: number): string | undefined {
  const parts = carveParts(text, reading.country, reading.lexicon);
  addParts(reading, parts, line);
  let value: string | undefined;
  for (const part of parts) {
    if (part.kind !== 'text') continue;
    for (const piece of splitText(part.text)) {
      if (value === undefined) {
        value = piece;
        continue;
      }
      const segment = createSegment(piece, line);
      segment.kept = isKept(segment, reading.lexicon);
      reading.segments.push(segment);
    }
  }
  return value?.replace(/[\s:–—-]+$/u, '').replace(/(\p{L}{4,})\.$/u, '$1');
}

/** "vip, prasa", "vip i prasa", "#vip"; one tag only when the label was singular and stood inside the line. */
function readTags(reading: Reading, chunk: Chunk, line: number): void {
  const parts = carveParts(chunk.text, reading.country, reading.lexicon);
  addParts(reading, parts, line);
  const several = chunk.plural || (chunk.ownLine && !chunk.bare);
  let open = true;
  for (const part of parts) {
    if (part.kind !== 'text') {
      open &&= part.kind === 'tag';
      continue;
    }
    for (const piece of splitText(part.text)) {
      const tag = piece.replace(/^["'„”“#\s]+|["'”“.:\s]+$/gu, '');
      if (open && tag !== '' && tag.length <= 40 && tag.split(/\s+/).length <= 4) {
        addTags(
          reading.draft,
          several ? tag.split(/ (?:and|et|i|oraz|&) /u).map((one) => one.trim()) : [tag],
        );
        open = several;
      } else readPlain(reading, piece, line);
    }
    open &&= several;
  }
}

function readChunk(reading: Reading, chunk: Chunk, line: number): void {
  const { draft, lexicon } = reading;
  const text = chunk.text.trim();
  if (chunk.kind === 'plain' || chunk.kind === 'name') {
    readPlain(reading, chunk.text, line, chunk.kind === 'name');
    return;
  }
  if (chunk.kind === 'tags') {
    readTags(reading, chunk, line);
    return;
  }
  if (chunk.kind === 'note') {
    const { note, rest } = endNote(chunk.text, reading);
    if (note !== '') reading.remarks.push({ line, text: note });
    reading.noted.push(note);
    if (rest !== '') readPlain(reading, rest, line);
    return;
  }
  if (chunk.kind === 'header' || chunk.kind === 'address') {
    if (text !== '') reading.remarks.push({ line, text: text.replace(/[\s,;|–—-]+$/u, '') });
    return;
  }
  if (chunk.kind === 'consents') {
    const proposals = readConsentList(text, lexicon);
    if (proposals.length === 0) reading.remarks.push({ line, text });
    else addParts(reading, [{ kind: 'consents', proposals }], line);
    return;
  }
  const value = readValue(reading, chunk.text, line);
  if (value === undefined) return;
  const field = chunk.kind === 'title' ? 'jobTitle' : chunk.kind;
  if (draft[field] !== undefined) reading.remarks.push({ line, text: value });
  else if (field === 'source') draft.source = lexicon.sources.get(foldText(value)) ?? value;
  else draft[field] = field === 'firstName' || field === 'lastName' ? toNamePart(value) : value;
}

function isClosing(line: string, lexicon: Lexicon): boolean {
  const folded = foldText(line)
    .replace(/[^\p{L}\p{N}' -]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return (
    lexicon.closings.has(folded) ||
    lexicon.closingStarts.some((start) => start !== '' && folded.startsWith(start))
  );
}

function draftFacts(draft: ContactDraft): {
  mailWords: Set<string>;
  mailDomains: string[];
  onlyFixedLines: boolean;
} {
  const parts = draft.mails.map((mail) => foldText(mail.address).split('@'));
  return {
    mailWords: new Set(
      parts.flatMap(([local]) => (local ?? '').split(/[^\p{L}]+/u)).filter((word) => word.length > 2),
    ),
    onlyFixedLines:
      draft.phones.length > 0 && draft.phones.every((phone) => lineKind(phone.e164) === 'fixed'),
    mailDomains: parts.map(([, domain]) => (domain ?? '').split('.').slice(0, -1).join('').replace(/-/g, '')),
  };
}

/**
 * Reads whatever staff paste — a sentence, a signature, a business card, labelled lines, a vCard — into a draft (M05).
 * Pure and offline: the same text gives the same draft. What is not understood stands in the note, what looks like a
 * number or mail and is none under `problems`, what was guessed under `guesses`; consent words only propose.
 */
export function parsePaste(text: string, setting: PasteSetting): ContactDraft {
  if (isVcard(text)) {
    const card = readCards(text, setting);
    if (card !== undefined) return card;
  }
  const draft: ContactDraft = {
    type: 'person',
    phones: [],
    mails: [],
    tags: [],
    proposals: [],
    guesses: [],
    problems: [],
  };
  const lexicon = getLexicon(setting.language);
  const reading: Reading = { ...setting, draft, lexicon, segments: [], remarks: [], noted: [] };
  cleanText(text)
    .split('\n')
    .forEach((content, line) => {
      if (isClosing(content, lexicon)) return;
      for (const chunk of splitLabels(content, lexicon)) readChunk(reading, chunk, line);
    });
  const titles = chooseFields(draft, reading.segments, { lexicon, ...draftFacts(draft) });
  draft.note = writeNote(reading, titles);
  if (draft.note === undefined) delete draft.note;
  if (draft.phones.length === 0) {
    const phone = reading.noted
      .map((note) => findPhoneAtEnd(note, reading.country))
      .find((found) => found !== null);
    if (phone) {
      draft.guesses.push('phones.0');
      draft.phones.push(phone);
    }
  }
  const half = readLoneDigits(text);
  if (half && draft.note !== undefined && draft.phones.length + draft.problems.length === 0) {
    draft.problems.push(half);
    delete draft.note;
  }
  draft.guesses = [...new Set(draft.guesses)];
  return draft;
}
