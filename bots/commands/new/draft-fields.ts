import { type ContactDraft, isReadable, toVisible } from '../../../src/contacts/index.ts';
import { parseMail } from '../../../src/contacts/mails.ts';
import {
  type CountryCode,
  findPhones,
  isGuessedNumber,
  parsePhone,
} from '../../../src/contacts/phones/index.ts';
import type { QuestionChoice } from '../../../src/dialogue/index.ts';
import type { Translate } from '../../../src/locales/index.ts';
import type { FormField } from '../../../src/settings/index.ts';

/** What a typed value makes of the draft, or the key of the text that says what is wrong with it. */
export type FieldResult = { draft: ContactDraft } | { problem: string };

interface DraftField {
  /** Key of the question; the name of an organization is asked in other words than a person's (F006). */
  prompt: string;
  read(text: string, draft: ContactDraft, country: CountryCode): FieldResult;
  /** Values to choose from instead of typing. */
  choices?(t: Translate): QuestionChoice[];
}

/** Longest value of a single-line field, in characters. */
const longestLine = 200;

function line(
  field: 'firstName' | 'lastName' | 'organizationName' | 'jobTitle' | 'company',
): DraftField['read'] {
  return (text, draft) => {
    const value = toVisible(text).replace(/\s+/g, ' ').trim();
    if (!value) return { problem: 'problem-blank' };
    if (field !== 'jobTitle' && !isReadable(value)) return { problem: 'problem-name-unreadable' };
    if (value.length > longestLine) return { problem: 'problem-too-long' };
    return { draft: { ...draft, [field]: value, guesses: draft.guesses.filter((guess) => guess !== field) } };
  };
}

const sources = ['mail', 'business-card', 'database', 'internet'] as const;
const kinds = ['customer', 'contact-person'] as const;

/** How each field of a form is asked and read. */
export const draftFields: Readonly<Record<FormField, DraftField>> = {
  firstName: { prompt: 'ask-first-name', read: line('firstName') },
  lastName: { prompt: 'ask-last-name', read: line('lastName') },
  organizationName: { prompt: 'ask-organization-name', read: line('organizationName') },
  jobTitle: { prompt: 'ask-job-title', read: line('jobTitle') },
  company: { prompt: 'ask-company', read: line('company') },
  phone: { prompt: 'ask-phone', read: readPhones },
  mail: { prompt: 'ask-mail', read: readMails },
  tags: {
    prompt: 'ask-tags',
    read: (text, draft) => {
      const tags = toTagNames(text);
      if (tags.length === 0) return { problem: 'problem-blank' };
      return { draft: { ...draft, tags: [...new Set([...draft.tags, ...tags])] } };
    },
  },
  note: {
    prompt: 'ask-note',
    read: (text, draft) => {
      const note = text.trim();
      if (!note) return { problem: 'problem-blank' };
      return { draft: { ...draft, note: draft.note ? `${draft.note}\n${note}` : note } };
    },
  },
  kind: {
    prompt: 'ask-kind',
    choices: (t) => kinds.map((kind) => ({ label: t(`kind-${kind}`), value: kind })),
    read: (text, draft) => {
      const kind = kinds.find((known) => known === text);
      return kind ? { draft: { ...draft, kind } } : { problem: 'problem-choose' };
    },
  },
  source: {
    prompt: 'ask-source',
    choices: (t) => sources.map((source) => ({ label: t(`source-${source}`), value: source })),
    read: (text, draft) => {
      const source = sources.find((known) => known === text);
      return source ? { draft: { ...draft, source } } : { problem: 'problem-choose' };
    },
  },
};

/** Tag names as people list them: commas, semicolons or lines between. */
export function toTagNames(text: string): string[] {
  return [
    ...new Set(
      toVisible(text)
        .split(/[,;\n]/)
        .map((name) =>
          name
            .replace(/^\s*#?/, '')
            .replace(/\s+/g, ' ')
            .trim(),
        )
        .filter(Boolean),
    ),
  ];
}

function readPhones(text: string, draft: ContactDraft, country: CountryCode): FieldResult {
  const whole = parsePhone(text, country);
  const phones =
    'e164' in whole
      ? [whole]
      : findPhones(text, country).map(({ start: _start, end: _end, ...phone }) => phone);
  if (phones.length === 0)
    return {
      problem: 'problem' in whole ? `problem-${whole.problem.replace(/_/g, '-')}` : 'problem-phone-invalid',
    };
  // What was only guessed gives way to what is typed now.
  const sure = draft.phones.filter((_phone, at) => !draft.guesses.includes(`phones.${at}`));
  const known = new Set(sure.map(({ e164, extension }) => `${e164};${extension ?? ''}`));
  const added = phones.filter(({ e164, extension }) => !known.has(`${e164};${extension ?? ''}`));
  const guesses = [
    ...draft.guesses.filter((path) => !path.startsWith('phones.')),
    ...added.flatMap((phone, at) => (isGuessedNumber(phone, country) ? [`phones.${sure.length + at}`] : [])),
  ];
  const problems = draft.problems.filter(({ code }) => code === 'mail_invalid');
  const plain = added.map(({ doubtful: _doubtful, ...phone }) => phone);
  return { draft: { ...draft, problems, guesses, phones: [...sure, ...plain] } };
}

function readMails(text: string, draft: ContactDraft): FieldResult {
  const mails = text
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(parseMail);
  const addresses = mails.flatMap((mail) => ('address' in mail ? [mail.address] : []));
  if (addresses.length === 0 || addresses.length < mails.length) return { problem: 'problem-mail-invalid' };
  const known = new Set(draft.mails.map(({ address }) => address.toLowerCase()));
  const added = addresses.filter((address) => !known.has(address.toLowerCase()));
  const problems = draft.problems.filter(({ code }) => code !== 'mail_invalid');
  return { draft: { ...draft, problems, mails: [...draft.mails, ...added.map((address) => ({ address }))] } };
}
